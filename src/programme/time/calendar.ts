import { DateTime } from 'luxon';
import type { DayPart } from './token';
import type { TimeContext } from './types';

const DAY_MS = 86_400_000;

/** A day as the number of days since 1970-01-01, without a zone. */
export type DayNumber = number;

/** The event's calendar: what today is there, and which days the event takes. */
export interface Calendar {
  readonly zone: string;
  readonly nowMs: number;
  readonly today: DayNumber;
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly hours: { readonly from: number; readonly until: number };
}

/** Hours from midnight, half-open. */
export const PART_HOURS: Readonly<Record<DayPart, readonly [number, number]>> = {
  night: [0, 6],
  early: [6, 10],
  morning: [6, 12],
  'late-morning': [10, 12],
  noon: [11.5, 13.5],
  'early-afternoon': [12, 15],
  afternoon: [12, 18],
  'late-afternoon': [15, 18],
  dusk: [17, 19],
  evening: [18, 24],
  'late-evening': [21, 24],
};

/** Day number of a calendar date; undefined where there is no such date. */
export function dayNumber(year: number, month: number, day: number): DayNumber | undefined {
  const ms = Date.UTC(year, month - 1, day);
  return new Date(ms).getUTCMonth() === month - 1 ? ms / DAY_MS : undefined;
}

/** Year, month and day of a day number. */
export function dateParts(day: DayNumber): { readonly year: number; readonly month: number; readonly day: number } {
  const date = new Date(day * DAY_MS);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 1 Monday … 7 Sunday. 1970-01-01 was a Thursday. */
export function weekdayOf(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

function isoDay(date: string): DayNumber {
  const ms = Date.parse(`${date}T00:00:00Z`);
  if (Number.isNaN(ms)) throw new RangeError(`time parser: event date "${date}" is no ISO date; write it as 2020-11-26 in event.yaml`);
  return ms / DAY_MS;
}

/** The day on which an instant falls in `zone`. */
export function dayOf(ms: number, zone: string): DayNumber {
  const local = DateTime.fromMillis(ms, { zone });
  return Date.UTC(local.year, local.month - 1, local.day) / DAY_MS;
}

export function calendarOf(context: TimeContext): Calendar {
  const { nowMs, zone, hours } = context;
  return { zone, nowMs, hours, today: dayOf(nowMs, zone), first: isoDay(context.startDate), last: isoDay(context.endDate) };
}

/** The instant of a wall-clock time, `minutes` after midnight of `day`; 1440 and more lie on the next day. */
export function instant(day: DayNumber, minutes: number, zone: string): number {
  const { year, month, day: date } = dateParts(day + Math.floor(minutes / 1440));
  const rest = ((minutes % 1440) + 1440) % 1440;
  return DateTime.fromObject({ year, month, day: date, hour: Math.floor(rest / 60), minute: rest % 60 }, { zone }).toMillis();
}

/** True where the day is one of the event's. */
export function isInEvent(calendar: Calendar, day: DayNumber): boolean {
  return day >= calendar.first && day <= calendar.last;
}
