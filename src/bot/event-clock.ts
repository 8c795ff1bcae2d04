import { DateTime } from 'luxon';
import type { Clock, EventInfo } from '../domain';

/** Whether the event is on, by the calendar of its own zone. */
function isOn(info: EventInfo, nowMs: number): boolean {
  const today = DateTime.fromMillis(nowMs, { zone: info.zone }).toISODate() ?? '';
  return info.startDate <= today && today <= info.endDate;
}

/** Epoch milliseconds of the event's rehearsal time, if it names one. */
function rehearsalMs(info: EventInfo): number | undefined {
  return info.rehearsal ? DateTime.fromISO(info.rehearsal, { zone: info.zone }).toMillis() : undefined;
}

export interface EventClock extends Clock {
  /** True while the clock runs from the rehearsal time; the page says so. */
  isRehearsal(): boolean;
}

/**
 * The event's clock: real time while the event is on; otherwise, where event.yaml gives a rehearsal time, a clock that ran from that time when
 * the service started. `mode` forces one or the other. `info` is asked anew each time, since the event may be edited while it is served.
 */
export function createEventClock(options: { info(): EventInfo | undefined; real: Clock; mode: 'auto' | 'real' | 'rehearsal' }): EventClock {
  const { info, real, mode } = options;
  const startedMs = real.nowMs();
  const rehearsed = (): number | undefined => {
    const event = info();
    if (!event || mode === 'real') return undefined;
    if (mode === 'auto' && isOn(event, real.nowMs())) return undefined;
    const base = rehearsalMs(event);
    return base === undefined ? undefined : base + (real.nowMs() - startedMs);
  };
  return { nowMs: () => rehearsed() ?? real.nowMs(), isRehearsal: () => rehearsed() !== undefined };
}
