/** Where "now" comes from. Everything that needs the time takes a Clock, so that a test or a rehearsal can set it. */
export interface Clock {
  /** Milliseconds since the epoch (UTC). */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };

/** A clock that stands still at `ms` (epoch milliseconds). */
export function fixedClock(ms: number): Clock {
  return { nowMs: () => ms };
}
