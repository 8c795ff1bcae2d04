import type { Language } from './language';
import type { Outcome, Topic } from './topic';

/** Something the attendee can pick, by tapping or by typing its number or title. */
export interface Choice {
  /** What the pick means: `entry:wifi`, `session:opening`, `menu:venue`, `language:en` … */
  readonly id: string;
  readonly title: string;
}

/** Why this reply: one matched name, time, phrasing or term. */
export interface Evidence {
  readonly kind: 'entry' | 'term' | 'name' | 'time' | 'rule' | 'frame';
  readonly value: string;
  readonly weight?: number;
}

export interface ReplyImage {
  /** Path inside the event folder; the channel knows the public address of the folder's images. */
  readonly file: string;
  readonly title: string;
}

/** What the desk says in one turn, before any channel's rendering. `text` alone is always a complete answer. */
export interface Reply {
  readonly outcome: Outcome;
  readonly topic: Topic;
  readonly language: Language;
  /** Markdown-light: `**bold**`, `- list`, links; complete without buttons and images. */
  readonly text: string;
  /** Ids of the entries, sessions, places … the answer rests on. */
  readonly ids: readonly string[];
  /** Alternatives to pick from; numbered in plain-text channels. */
  readonly choices: readonly Choice[];
  /** Quick replies that go on from here; not numbered, may be dropped by a channel. */
  readonly suggestions: readonly Choice[];
  readonly images: readonly ReplyImage[];
  /** 0–1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}
