import type { EventContent } from '../../domain';

export type NameKind = 'place' | 'session' | 'speaker' | 'exhibitor' | 'booth' | 'area' | 'party' | 'conference' | 'hotel' | 'transport' | 'track' | 'tag'; // prettier-ignore

/** A name found in a text. `start` and `end` are code units of the text, half-open; `matched` is the text between. */
export interface NameMatch {
  readonly kind: NameKind;
  /** Id of the thing; of a booth its code as in the exhibits, of a track or tag its name (of the language in which the file gave it). */
  readonly id: string;
  readonly matched: string;
  readonly start: number;
  readonly end: number;
  /** 1 for the whole name, less for a part of it, a name that several share, or a misspelt one. */
  readonly score: number;
}

/** What names are taken from. Of the docking parties only those that are listed. */
export interface NameSource {
  readonly info: Pick<EventContent['info'], 'conferences'>;
  readonly programme: EventContent['programme'];
  readonly venue: EventContent['venue'];
  readonly exhibits: EventContent['exhibits'];
  readonly docking: Pick<EventContent['docking'], 'parties'>;
}

export interface NameIndex {
  /** Names in a text: longest first where they begin together, of one kind never overlapping; one span may have several ids. */
  recognise(text: string): readonly NameMatch[];
}

/** One way to write a name. */
export interface Term {
  readonly kind: NameKind;
  readonly id: string;
  readonly text: string;
  readonly score: number;
}
