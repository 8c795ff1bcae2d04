import type { Language, SourceRef } from '../../domain';

/** A text as a source has it: in one language, in both, or in none that is named. */
export interface DraftText {
  readonly zh?: string | undefined;
  readonly en?: string | undefined;
}

export interface DraftSpeaker {
  /** What the source knows the person by; the same key is the same person. */
  readonly key: string;
  readonly name: DraftText;
  readonly affiliation?: DraftText | undefined;
  readonly bio?: DraftText | undefined;
}

export interface DraftRoom {
  readonly key: string;
  readonly name: DraftText;
  readonly capacity?: number | undefined;
}

/** One item of a timetable, as read; times are instants in epoch milliseconds. */
export interface DraftSession {
  readonly at: SourceRef;
  readonly sourceId?: string | undefined;
  readonly title: DraftText;
  readonly subtitle?: DraftText | undefined;
  readonly abstract?: DraftText | undefined;
  readonly startMs: number;
  /** Missing where the source gives neither end nor duration. */
  readonly endMs?: number | undefined;
  readonly roomKey?: string | undefined;
  readonly speakers: readonly DraftSpeaker[];
  readonly track?: DraftText | undefined;
  /** Words for the kind of session, as the source writes them. */
  readonly type?: string | undefined;
  readonly languages?: readonly string[] | undefined;
  readonly interpretation?: readonly string[] | undefined;
  readonly streamUrl?: string | undefined;
  readonly url?: string | undefined;
  readonly tags?: readonly DraftText[] | undefined;
  readonly cancelled?: boolean | undefined;
}

/** Something the reader of the report should know of one item; the words for `code` stand in locales. */
export interface ImportNote {
  readonly code: string;
  readonly item: string;
  readonly at: SourceRef;
  readonly values: Readonly<Record<string, string | number>>;
}

export const FORMATS = ['opass', 'frab-xml', 'schedule-json', 'ical', 'hkoscon', 'pyconchina', 'sessionize', 'table'] as const;
export type ImportFormat = (typeof FORMATS)[number];

export type ZoneSource = 'file' | 'option' | 'offset' | 'assumed';

export interface Draft {
  readonly format: ImportFormat;
  readonly name: DraftText;
  readonly zone: string;
  readonly zoneSource: ZoneSource;
  readonly website?: string | undefined;
  /** Rooms the source declares, used or not. */
  readonly rooms: readonly DraftRoom[];
  readonly sessions: readonly DraftSession[];
  readonly notes: readonly ImportNote[];
  readonly leftOut: readonly ImportNote[];
}

/** A file, decoded. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly text: string;
}

export interface ReadOptions {
  /** IANA zone that stands in for a missing one, or overrides a wrong one. */
  readonly zone?: string | undefined;
  readonly languageHint?: Language | undefined;
}

/** Notes and left-out items as they come up. */
export interface Ledger {
  readonly notes: ImportNote[];
  readonly leftOut: ImportNote[];
  note(code: string, item: string, at: SourceRef, values?: ImportNote['values']): void;
  leave(code: string, item: string, at: SourceRef, values?: ImportNote['values']): void;
}

export function createLedger(): Ledger {
  const notes: ImportNote[] = [];
  const leftOut: ImportNote[] = [];
  return {
    notes,
    leftOut,
    note: (code, item, at, values = {}) => void notes.push({ code, item, at, values }),
    leave: (code, item, at, values = {}) => void leftOut.push({ code, item, at, values }),
  };
}
