import type { LocalNames, LocalText } from './language';

export const SESSION_KINDS = [
  'ceremony',
  'keynote',
  'forum',
  'panel',
  'talk',
  'workshop',
  'roadshow',
  'docking',
  'signing',
  'exhibition',
  'tour',
  'registration',
  'break',
  'meal',
  'social',
  'press',
  'other',
] as const;
export type SessionKind = (typeof SESSION_KINDS)[number];

/** BCP 47 primary subtag of a spoken language: `zh`, `en`, `de` … */
export type SpokenLanguage = string;

/** One item of the programme. */
export interface Session {
  readonly id: string;
  readonly title: LocalText;
  readonly subtitle?: LocalText;
  readonly kind: SessionKind;
  /** Epoch milliseconds; wall clock in the event's zone by way of luxon. */
  readonly startMs: number;
  readonly endMs: number;
  /** Ids of places; empty where the source names none. */
  readonly roomIds: readonly string[];
  readonly conferenceId?: string;
  readonly track?: LocalText;
  readonly speakerIds: readonly string[];
  readonly moderatorIds: readonly string[];
  readonly abstract?: LocalText;
  readonly languages: readonly SpokenLanguage[];
  /** Languages it is interpreted into. */
  readonly interpretation: readonly SpokenLanguage[];
  /** Address of the live stream; its presence makes the session an online one. */
  readonly streamUrl?: string;
  readonly url?: string;
  readonly tags: LocalNames;
  readonly status: 'planned' | 'moved' | 'cancelled';
  /** What attendees should know of a change. */
  readonly note?: LocalText;
}

export interface Speaker {
  readonly id: string;
  readonly name: LocalText;
  readonly aliases: LocalNames;
  /** 院士, Professor … */
  readonly title?: LocalText;
  readonly affiliation?: LocalText;
  readonly bio?: LocalText;
}

export interface Programme {
  /** Sorted by start, then end, then id. */
  readonly sessions: readonly Session[];
  readonly speakers: readonly Speaker[];
}
