import type { LocalNames, LocalText } from './language';
import type { Topic } from './topic';

/** One FAQ entry: all ways to ask in both languages, and one answer in each. */
export interface Entry {
  /** Unique in the event; letters, digits, hyphens. */
  readonly id: string;
  readonly topic: Topic;
  /** Short name of the entry, shown when several are offered. */
  readonly title: LocalText;
  /** Phrasings: the ways attendees ask. */
  readonly questions: LocalNames;
  /** Markdown-light text; may hold `{{kind:id.field}}` placeholders, filled from the event at answer time. */
  readonly answer: LocalText;
  readonly tags: readonly string[];
  /** Contact id of the person responsible for this answer. */
  readonly owner?: string;
  /** First and last day (ISO date, event zone, both inclusive) on which the answer may be given. */
  readonly validFrom?: string;
  readonly validUntil?: string;
  /** Ids of entries offered after this one. */
  readonly followUps: readonly string[];
  /** Id of a map or an image of the venue to show beside the answer. */
  readonly map?: string;
  readonly source: SourceRef;
}

/** Where in the event folder something was read: `faq/venue.yaml`, line or row from 1, and the field where known. */
export interface SourceRef {
  readonly file: string;
  readonly row?: number;
  readonly field?: string;
}

/** A concept of the glossary: words of both languages that mean the same, the bridge between the languages. */
export interface Concept {
  readonly id: string;
  readonly words: LocalNames;
}
