import type { Calendar } from './calendar';
import type { ClockTime, DayPart } from './token';
import type { TimeAssumption } from './types';

/** Minutes after midnight (1440 and more: the next day) and what was taken for granted. */
export interface MinuteOfDay {
  readonly minutes: number;
  readonly assumed: readonly TimeAssumption[];
}

const NOTHING: readonly TimeAssumption[] = [];

function at(hour: number, minute: number): number {
  return hour * 60 + minute;
}

/** The hour that a part of the day makes of a twelve-hour one. */
function hourInPart(hour: number, part: DayPart): number {
  if (hour > 12) return hour;
  const twelve = hour % 12;
  switch (part) {
    case 'night':
    case 'early':
      return hour === 12 && part === 'early' ? 12 : twelve;
    case 'morning':
    case 'late-morning':
      return hour;
    case 'noon':
      return hour >= 10 ? hour : twelve + 12;
    case 'early-afternoon':
    case 'afternoon':
    case 'late-afternoon':
    case 'dusk':
      return twelve + 12;
    case 'evening':
    case 'late-evening':
      return twelve < 5 ? twelve + 24 : twelve + 12;
  }
}

/** The minutes that are certain: 24-hour times, am and pm, a named part of the day. Undefined where the half is open. */
export function certainMinutes(clock: ClockTime, part: DayPart | undefined): number | undefined {
  const { hour, minute, half } = clock;
  if (half !== undefined) return at((hour % 12) + (half === 'pm' ? 12 : 0), minute);
  if (clock.certain === true || hour > 12 || hour === 0) return at(hour, minute);
  return part === undefined ? undefined : at(hourInPart(hour, part), minute);
}

/** Both minutes of day an open hour may mean. */
export function possibleMinutes(clock: ClockTime): readonly [number, number] {
  const early = at(clock.hour % 12, clock.minute);
  return [early, early + 720];
}

function halfOf(minutes: number): TimeAssumption {
  if (minutes < 720) return 'morning';
  return minutes < 1080 ? 'afternoon' : 'evening';
}

/** Minutes by which a time misses the event's hours. */
function miss(minutes: number, hours: Calendar['hours']): number {
  return Math.max(hours.from * 60 - minutes, minutes - hours.until * 60 + 1, 0);
}

/** Of the two readings of an open hour, the one within the event's hours; of two such the one not yet over, then the earlier. */
function chooseHalf(clock: ClockTime, calendar: Calendar, nowMinutes: number | undefined): number {
  const [early, late] = possibleMinutes(clock);
  if (clock.hour === 12) return late;
  const lead = miss(early, calendar.hours) - miss(late, calendar.hours);
  if (lead !== 0) return lead < 0 ? early : late;
  return nowMinutes !== undefined && miss(early, calendar.hours) === 0 && early < nowMinutes && late >= nowMinutes ? late : early;
}

/** Settles a clock time. `nowMinutes` is given where the day is an unspoken today: then a time still to come is likelier. */
export function settleClock(clock: ClockTime, part: DayPart | undefined, calendar: Calendar, nowMinutes?: number): MinuteOfDay {
  const extra: readonly TimeAssumption[] = clock.assumedHalfPast === true ? ['half-past'] : NOTHING;
  const certain = certainMinutes(clock, part);
  if (certain !== undefined) return { minutes: certain, assumed: extra };
  const minutes = chooseHalf(clock, calendar, nowMinutes);
  return { minutes, assumed: [...extra, halfOf(minutes)] };
}

/** Settles both ends of a range so that it ends after it begins and stays as short as what was said allows. */
export function settleRange(from: ClockTime, to: ClockTime, parts: readonly [DayPart | undefined, DayPart | undefined], calendar: Calendar): readonly [MinuteOfDay, MinuteOfDay] {
  const start = certainMinutes(from, parts[0]);
  const end = certainMinutes(to, parts[1]);
  if (start !== undefined && end !== undefined) return [certainly(start), certainly(end > start ? end : end + (end + 720 > start ? 720 : 1440))];
  if (start !== undefined) return [certainly(start), certainly(firstAfter(to, start, parts[0]))];
  if (end !== undefined) return [certainly(lastBefore(from, end)), certainly(end)];
  const chosen = settleClock(from, undefined, calendar);
  return [chosen, certainly(firstAfter(to, chosen.minutes, undefined))];
} // prettier-ignore

function certainly(minutes: number): MinuteOfDay {
  return { minutes, assumed: NOTHING };
}

function firstAfter(clock: ClockTime, start: number, part: DayPart | undefined): number {
  const inPart = certainMinutes(clock, part);
  if (inPart !== undefined && inPart > start) return inPart;
  const [early, late] = possibleMinutes(clock);
  return [early, late, early + 1440].find((minutes) => minutes > start) ?? late + 1440;
}

function lastBefore(clock: ClockTime, end: number): number {
  const [early, late] = possibleMinutes(clock);
  return late < end ? late : early;
}
