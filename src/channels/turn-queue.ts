/** Why work was not taken: too much of the same key is waiting, or the service is stopping. */
export type Refusal = 'full' | 'stopping';

/** Runs work of one key one at a time, in the order of arrival; work of different keys runs side by side. */
export interface TurnQueue {
  /** Takes work in; the promise settles when it has run. A refusal is told at once. */
  run(key: string, work: () => Promise<void>): Promise<void> | Refusal;
  /** Takes no more work, and resolves when all that was taken has run. */
  drain(): Promise<void>;
}

/** `maxWaiting` bounds what may wait for one key. */
export function createTurnQueue(maxWaiting: number): TurnQueue {
  const tails = new Map<string, { tail: Promise<void>; waiting: number }>();
  let stopping = false;
  return {
    run: (key, work) => {
      if (stopping) return 'stopping';
      const slot = tails.get(key) ?? { tail: Promise.resolve(), waiting: 0 };
      if (slot.waiting >= maxWaiting) return 'full';
      slot.waiting += 1;
      const done = slot.tail.then(work);
      const settled = done
        .catch(() => undefined) // told to whoever awaits `done`; the next turn runs all the same
        .then(() => {
          slot.waiting -= 1;
          if (slot.waiting === 0) tails.delete(key);
        });
      slot.tail = settled;
      tails.set(key, slot);
      return done;
    },
    drain: async () => {
      stopping = true;
      await Promise.all([...tails.values()].map(({ tail }) => tail));
    },
  };
}
