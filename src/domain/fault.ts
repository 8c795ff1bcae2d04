import type { SourceRef } from './entry';

/** Something wrong in an event folder: where, what, and what to do, ready for staff in both languages. */
export interface Fault {
  /** Stable identifier, `duplicate-id`, `missing-answer` …; the words stand in locales/. */
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly at: SourceRef;
  /** Values the words need. */
  readonly values: Readonly<Record<string, string | number>>;
}
