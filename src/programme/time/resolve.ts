import type { AnchorGroup } from './anchors';
import { PART_HOURS, dayOf, instant } from './calendar';
import type { Calendar, DayNumber } from './calendar';
import { assumeDay, findDays } from './days';
import type { DaySpan } from './days';
import { settleClock, settleRange } from './hours';
import type { Moment, Phrase } from './phrases';
import type { Bound } from './token';
import type { TimeAssumption, TimeReading } from './types';

/** What a phrase means, before its words are cut out of the text. */
export type Resolved = Pick<TimeReading, 'kind' | 'startMs' | 'endMs' | 'assumed'>;

/** The event's calendar with its breaks and ceremonies. */
export interface Setting extends Calendar {
  readonly groups: readonly AnchorGroup[];
}

const MINUTE_MS = 60_000;
/** 刚才 and 待会儿 reach this far: about the length of a session. */
const SHORT_WHILE_MS = 60 * MINUTE_MS;

function dayStart(setting: Setting, day: DayNumber): number {
  return instant(day, 0, setting.zone);
}

function daysOf(setting: Setting, moment: Moment): DaySpan | undefined {
  return moment.day === undefined ? assumeDay(setting) : findDays(setting, moment.day);
}

function point(ms: number, assumed: readonly TimeAssumption[]): Resolved {
  return { kind: 'point', startMs: ms, endMs: ms, assumed };
}

function range(startMs: number, endMs: number, assumed: readonly TimeAssumption[] = []): Resolved | undefined {
  return endMs > startMs ? { kind: 'range', startMs, endMs, assumed } : undefined;
}

function resolveClock(setting: Setting, moment: Moment, clock: NonNullable<Moment['clock']>): Resolved | undefined {
  const days = daysOf(setting, moment);
  if (days === undefined) return undefined;
  const isUnspokenToday = moment.day === undefined && days.first === setting.today;
  const nowMinutes = isUnspokenToday ? (setting.nowMs - dayStart(setting, setting.today)) / MINUTE_MS : undefined;
  const { minutes, assumed } = settleClock(clock, moment.part, setting, nowMinutes);
  return point(instant(days.first, minutes, setting.zone), [...days.assumed, ...assumed]);
}

function resolvePart(setting: Setting, moment: Moment, part: NonNullable<Moment['part']>): Resolved | undefined {
  const days = daysOf(setting, moment);
  if (days === undefined) return undefined;
  const [from, until] = PART_HOURS[part];
  const at = (hour: number): number => instant(days.first, hour * 60, setting.zone);
  return { kind: 'part', startMs: at(from), endMs: at(until), assumed: days.assumed };
}

function resolveDay(setting: Setting, moment: Moment): Resolved | undefined {
  const days = daysOf(setting, moment);
  if (days === undefined) return undefined;
  const kind = days.first === days.last ? 'day' : 'range';
  return { kind, startMs: dayStart(setting, days.first), endMs: dayStart(setting, days.last + 1), assumed: days.assumed };
}

/** When the break takes place on the day meant, or on the first day that has one. */
function anchorTime(setting: Setting, group: AnchorGroup, moment: Moment): { readonly startMs: number; readonly endMs: number; readonly assumed: readonly TimeAssumption[] } | undefined {
  const days = daysOf(setting, moment);
  if (days === undefined) return undefined;
  const sorted = [...group.times].sort((a, b) => a.startMs - b.startMs);
  const onDay = sorted.find(({ startMs }) => dayOf(startMs, setting.zone) === days.first);
  if (onDay !== undefined) return { ...onDay, assumed: sorted.length > 1 ? days.assumed : [] };
  const other = moment.day === undefined ? (sorted.find(({ endMs }) => endMs > setting.nowMs) ?? sorted.at(-1)) : undefined;
  if (other !== undefined) return { ...other, assumed: [] };
  if (group.usual === undefined) return undefined;
  const at = (minutes: number): number => instant(days.first, minutes, setting.zone);
  return { startMs: at(group.usual.from), endMs: at(group.usual.until), assumed: [...days.assumed, 'usual-hours'] };
} // prettier-ignore

function resolveAnchor(setting: Setting, moment: Moment, anchor: NonNullable<Moment['anchor']>): Resolved | undefined {
  const group = setting.groups[anchor.group];
  const time = group === undefined ? undefined : anchorTime(setting, group, moment);
  if (time === undefined) return undefined;
  const { startMs, endMs, assumed } = time;
  if (anchor.relation === 'during') return range(startMs, endMs, assumed);
  const isBefore = anchor.relation === 'before';
  if (anchor.minutes !== undefined)
    return point(isBefore ? startMs - anchor.minutes * MINUTE_MS : endMs + anchor.minutes * MINUTE_MS, assumed);
  const day = dayOf(startMs, setting.zone);
  return isBefore ? range(dayStart(setting, day), startMs, assumed) : range(endMs, dayStart(setting, day + 1), assumed);
}

function resolveWord(setting: Setting, word: NonNullable<Moment['word']>): Resolved | undefined {
  const { nowMs, today } = setting;
  switch (word) {
    case 'now':
    case 'next':
      return { kind: word, startMs: nowMs, endMs: nowMs, assumed: [] };
    case 'just-now':
      return range(nowMs - SHORT_WHILE_MS, nowMs, ['just-before-now']);
    case 'so-far':
      return range(dayStart(setting, today), nowMs);
    case 'later':
      return range(nowMs, dayStart(setting, today + 1));
    case 'soon':
      return range(nowMs, nowMs + SHORT_WHILE_MS);
  }
}

/** A moment without its bound: the most exact thing said decides. */
function resolveBare(setting: Setting, moment: Moment): Resolved | undefined {
  if (moment.clock !== undefined) return resolveClock(setting, moment, moment.clock);
  if (moment.shift !== undefined) return point(setting.nowMs + moment.shift * MINUTE_MS, []);
  if (moment.within !== undefined) return range(setting.nowMs, setting.nowMs + moment.within * MINUTE_MS);
  if (moment.anchor !== undefined) return resolveAnchor(setting, moment, moment.anchor);
  if (moment.part !== undefined) return resolvePart(setting, moment, moment.part);
  if (moment.day !== undefined) return resolveDay(setting, moment);
  return moment.word === undefined ? undefined : resolveWord(setting, moment.word);
}

/** Opens a time to one side: to the end of its day, or, where it is a whole day, of the event. */
function openTo(setting: Setting, bound: Bound, time: Resolved): Resolved | undefined {
  const isWhole = time.kind === 'day' || (time.kind === 'range' && time.endMs - time.startMs > 86_400_000);
  const day = dayOf(time.startMs, setting.zone);
  const from = dayStart(setting, isWhole ? Math.min(setting.first, day - 1) : day);
  const until = dayStart(setting, isWhole ? Math.max(setting.last, dayOf(time.endMs, setting.zone)) + 1 : day + 1);
  switch (bound) {
    case 'after':
      return range(time.endMs, until, time.assumed);
    case 'from':
      return range(time.startMs, until, time.assumed);
    case 'before':
      return range(from, time.startMs, time.assumed);
    case 'until':
      return range(Math.max(from, setting.nowMs < time.endMs ? setting.nowMs : from), time.endMs, time.assumed);
  }
}

function resolveMoment(setting: Setting, moment: Moment): Resolved | undefined {
  const bare = resolveBare(setting, moment);
  const { bound } = moment;
  return bare === undefined || bound === undefined || bare.kind === 'now' || bare.kind === 'next' ? bare : openTo(setting, bound, bare);
}

/** Both ends are hours: they settle each other. */
function resolveHours(setting: Setting, from: Moment, to: Moment): Resolved | undefined {
  if (from.clock === undefined || to.clock === undefined) return undefined;
  const days = daysOf(setting, from);
  const daysTo = to.day === undefined || to.day === from.day ? days : findDays(setting, to.day);
  if (days === undefined || daysTo === undefined) return undefined;
  const [start, end] =
    daysTo.first === days.first
      ? settleRange(from.clock, to.clock, [from.part, to.part], setting)
      : [settleClock(from.clock, from.part, setting), settleClock(to.clock, to.part, setting)];
  const at = (day: DayNumber, minutes: number): number => instant(day, minutes, setting.zone);
  return range(at(days.first, start.minutes), at(daysTo.first, end.minutes), [...days.assumed, ...start.assumed, ...end.assumed]);
}

function resolveRange(setting: Setting, from: Moment, to: Moment): Resolved | undefined {
  const shared = from.day ?? to.day;
  const isRelative = (moment: Moment): boolean => moment.word !== undefined || moment.shift !== undefined;
  const first = shared === undefined || isRelative(from) ? { ...from } : { ...from, day: shared };
  const second = { ...to, ...(to.day === undefined && shared !== undefined ? { day: shared } : {}) };
  delete first.bound;
  delete second.bound;
  const hours = resolveHours(setting, first, second);
  if (hours !== undefined) return hours;
  const start = resolveBare(setting, first);
  const end = resolveBare(setting, second);
  return start === undefined || end === undefined
    ? undefined
    : range(start.startMs, end.endMs, [...new Set([...start.assumed, ...end.assumed])]);
}

/** What a phrase means in the event; undefined where it means nothing (day 9 of three, a range that ends before it begins). */
export function resolvePhrase(setting: Setting, phrase: Phrase): Resolved | undefined {
  return phrase.to === undefined ? resolveMoment(setting, phrase.from) : resolveRange(setting, phrase.from, phrase.to);
}
