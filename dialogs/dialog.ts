import type { Choice, Entry, EventContent, Evidence, Language, Place, Reply, Session, Speaker, Topic } from '../src/domain';
import type { KnowledgeIndex, KnowledgeResult } from '../src/knowledge';
import type { NameIndex, NameMatch, TimeReading } from '../src/programme';
import type { Words } from '../src/text';

/** An event, ready to be asked about: its content with the indexes built over it. Replaced as a whole when the content changes. */
export interface EventView {
  readonly content: EventContent;
  readonly knowledge: KnowledgeIndex;
  readonly names: NameIndex;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sessions: ReadonlyMap<string, Session>;
  readonly speakers: ReadonlyMap<string, Speaker>;
  readonly places: ReadonlyMap<string, Place>;
  /** Fills the placeholders of an answer from the event. */
  fill(template: string, language: Language): string;
  readonly words: Words;
}

/** A stretch of time that was asked about, in epoch milliseconds; `endMs` is exclusive. */
export interface TimeSpan {
  readonly kind: TimeReading['kind'];
  readonly startMs: number;
  readonly endMs: number;
}

/** What the last answer was about, so that "and the second day?" and "who is speaking?" can be understood. Holds no chat text. */
export interface Frame {
  readonly atMs: number;
  readonly topic: Topic;
  /** The action (see actions.ts) that gives the last answer again, for "say it in English". */
  readonly action?: string;
  readonly span?: TimeSpan;
  readonly filter: SessionFilterWords;
  /** Sessions of the last list, in the order shown; the first `shown` were shown. */
  readonly sessionIds: readonly string[];
  readonly shown: number;
  readonly placeIds: readonly string[];
}

/** The part of a schedule question that a follow-up keeps. */
export interface SessionFilterWords {
  readonly roomIds: readonly string[];
  readonly speakerIds: readonly string[];
  readonly conferenceIds: readonly string[];
  readonly language?: string;
  readonly interpreted?: boolean;
  readonly online?: boolean;
}

export const NO_FILTER: SessionFilterWords = { roomIds: [], speakerIds: [], conferenceIds: [] };

/** A question, understood as far as it goes without knowing who answers it. */
export interface Question {
  /** As typed, bounded. */
  readonly text: string;
  /** Normalised for matching: lower case, half width, Simplified. */
  readonly normal: string;
  readonly language: Language;
  readonly nowMs: number;
  readonly names: readonly NameMatch[];
  readonly time?: TimeReading;
  readonly faq: KnowledgeResult;
  readonly frame?: Frame;
  /** Party bound to this conversation by its docking code. */
  readonly partyId?: string;
}

/** What a dialog offers to say. The bot takes the best one. */
export interface Proposal {
  readonly reply: Reply;
  readonly frame?: Frame;
}

/** A dialog looks at a question and offers a proposal, or has nothing to say. */
export type Answerer = (question: Question, view: EventView) => Proposal | undefined;

type ReplyParts = Pick<Reply, 'topic' | 'language' | 'text' | 'confidence'> & Partial<Reply>;

/** A reply with the parts given and nothing else. */
export function makeReply(parts: ReplyParts): Reply {
  return { outcome: 'answer', ids: [], choices: [], suggestions: [], images: [], evidence: [], ...parts };
}

export function choice(id: string, title: string): Choice {
  return { id, title };
}

export function evidenceOfNames(names: readonly NameMatch[]): Evidence[] {
  return names.map((name) => ({ kind: 'name', value: `${name.kind}:${name.id}`, weight: name.score }));
}

/** Names of one kind, in the order found. */
export function namesOf(question: Question, ...kinds: readonly NameMatch['kind'][]): NameMatch[] {
  return question.names.filter((name) => kinds.includes(name.kind));
}

/** Ids of one kind, each once. */
export function idsOf(question: Question, ...kinds: readonly NameMatch['kind'][]): string[] {
  return [...new Set(namesOf(question, ...kinds).map((name) => name.id))];
}
