import type { ConversationState, ConversationStates } from '../bot';
import type { Clock } from '../domain';

interface Kept {
  readonly state: ConversationState;
  readonly untilMs: number;
}

/**
 * Conversation state in memory: forgotten `idleMs` after the last turn, and bounded to `max` conversations, the longest idle going first.
 */
export function createMemoryStates(clock: Clock, limits: { readonly idleMs: number; readonly max: number }): ConversationStates {
  const kept = new Map<string, Kept>();
  const forgetOldest = (): void => {
    for (const [key, { untilMs }] of kept) {
      if (kept.size <= limits.max && untilMs > clock.nowMs()) return;
      kept.delete(key);
    }
  };
  return {
    read: (key) => {
      const found = kept.get(key);
      return Promise.resolve(found && found.untilMs > clock.nowMs() ? found.state : undefined);
    },
    write: (key, state) => {
      kept.delete(key);
      kept.set(key, { state, untilMs: clock.nowMs() + limits.idleMs });
      forgetOldest();
      return Promise.resolve();
    },
  };
}
