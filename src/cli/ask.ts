import { DateTime } from 'luxon';
import { NEW_CONVERSATION, plainText, takeTurn, type ConversationState, type Desk } from '../bot';
import type { Clock, Language, Reply } from '../domain';

/** What `ask --json` prints. */
export interface AskedAnswer {
  readonly question: string;
  readonly language: Language;
  readonly outcome: Reply['outcome'];
  readonly topic: Reply['topic'];
  readonly ids: readonly string[];
  readonly text: string;
  readonly choices: Reply['choices'];
  readonly confidence: number;
  readonly evidence: Reply['evidence'];
}

/** One question put to the desk. */
export interface Asking {
  readonly question: string;
  /** The language the answer must be in. */
  readonly language?: Language | undefined;
  /** A hint of the language, as a channel gives one. */
  readonly hint?: string | undefined;
  /** Epoch milliseconds; the desk's clock where it is missing. */
  readonly nowMs?: number | undefined;
}

/** Puts a question through the same turn as a channel, and gives the answer with the state that the conversation is left in. */
export function ask(
  asking: Asking,
  desk: Desk,
  clock: Clock,
  state: ConversationState = NEW_CONVERSATION,
): { answer: AskedAnswer; state: ConversationState } {
  const { question, language, hint, nowMs = clock.nowMs() } = asking;
  const from = language ? { ...state, chosenLanguage: language } : state;
  const turn = takeTurn({ text: question, nowMs, ...(hint ? { localeHint: hint } : {}) }, from, desk);
  const { outcome, topic, ids, choices, confidence, evidence, language: spoken } = turn.reply;
  return {
    answer: {
      question,
      language: spoken,
      outcome,
      topic,
      ids,
      text: plainText(turn.reply),
      choices,
      confidence: Math.round(confidence * 1000) / 1000,
      evidence,
    },
    state: turn.state,
  };
}

/** Reads `--now`: ISO 8601, in the event's zone where it carries no offset. Undefined where it is not a time. */
export function readNow(value: string, zone: string): number | undefined {
  const time = DateTime.fromISO(value, { zone });
  return time.isValid ? time.toMillis() : undefined;
}
