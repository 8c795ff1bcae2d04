import { NEW_CONVERSATION, createEventView, plainText, takeTurn, type ConversationState, type Desk } from '../../src/bot';
import { fillAnswer, loadEvent } from '../../src/content';
import type { Reply } from '../../src/domain';
import { loadWords } from '../../src/text';
import { DateTime } from 'luxon';

/** The desk of the sample event. */
export async function openSampleDesk(): Promise<Desk> {
  const words = loadWords('locales');
  const loaded = await loadEvent('events/chenzhou-2020');
  if (loaded.kind === 'refused') throw new Error(`sample refused: ${loaded.faults.map((fault) => fault.code).join(', ')}`);
  return { words, view: createEventView(loaded.content, words, fillAnswer) };
}

export interface Said {
  readonly reply: Reply;
  readonly text: string;
}

/** One conversation at a time of the event (wall clock, Shanghai). */
export function converse(desk: Desk, now = '2020-11-26T09:40'): (text: string, action?: string) => Said {
  let state: ConversationState = NEW_CONVERSATION;
  const nowMs = DateTime.fromISO(now, { zone: 'Asia/Shanghai' }).toMillis();
  return (text, action) => {
    const turn = takeTurn({ text, nowMs, ...(action ? { action } : {}) }, state, desk);
    state = turn.state;
    return { reply: turn.reply, text: plainText(turn.reply) };
  };
}
