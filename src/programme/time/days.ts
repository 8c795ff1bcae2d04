import { dateParts, dayNumber, isInEvent, weekdayOf } from './calendar';
import type { Calendar, DayNumber } from './calendar';
import type { DayName } from './token';
import type { TimeAssumption } from './types';

/** The days meant, first and last (the same for a single day), and what was taken for granted. */
export interface DaySpan {
  readonly first: DayNumber;
  readonly last: DayNumber;
  readonly assumed: readonly TimeAssumption[];
}

const NOTHING: readonly TimeAssumption[] = [];

function single(day: DayNumber | undefined, assumed: readonly TimeAssumption[] = NOTHING): DaySpan | undefined {
  return day === undefined ? undefined : { first: day, last: day, assumed };
}

/** Nearest to the event, then earliest: never a jump to another year. */
function nearestToEvent(calendar: Calendar, days: readonly (DayNumber | undefined)[]): DayNumber | undefined {
  const distance = (day: DayNumber): number => Math.max(calendar.first - day, day - calendar.last, 0);
  return days.filter((day) => day !== undefined).sort((a, b) => distance(a) - distance(b) || a - b)[0];
}

function findDate(calendar: Calendar, month: number, day: number): DaySpan | undefined {
  const { year } = dateParts(calendar.first);
  const lastYear = dateParts(calendar.last).year;
  const found = nearestToEvent(calendar, [dayNumber(year, month, day), dayNumber(lastYear, month, day)]);
  return single(found, found === undefined || isInEvent(calendar, found) ? NOTHING : ['event-year']);
}

/** The 16th: of the event if it has one, else of the month in which it begins. */
function findMonthDay(calendar: Calendar, day: number): DaySpan | undefined {
  for (let candidate = calendar.first; candidate <= calendar.last; candidate++) {
    if (dateParts(candidate).day === day) return single(candidate);
  }
  const { year, month } = dateParts(calendar.first);
  const here = dayNumber(year, month, day);
  const before = month === 1 ? dayNumber(year - 1, 12, day) : dayNumber(year, month - 1, day);
  return single(here ?? before, ['event-month']);
}

function startOfWeek(day: DayNumber): DayNumber {
  return day - weekdayOf(day) + 1;
}

function eventDaysOn(calendar: Calendar, weekday: number): readonly DayNumber[] {
  const first = calendar.first + ((weekday - weekdayOf(calendar.first) + 7) % 7);
  const days: DayNumber[] = [];
  for (let day = first; day <= calendar.last; day += 7) days.push(day);
  return days;
}

/** Friday: that of the event, the first still to come where it has several; without one, the next. */
function findBareWeekday(calendar: Calendar, weekday: number): DaySpan {
  const inEvent = eventDaysOn(calendar, weekday);
  const chosen = inEvent.find((day) => day >= calendar.today) ?? inEvent.at(-1);
  if (chosen !== undefined) return { first: chosen, last: chosen, assumed: startOfWeek(chosen) === startOfWeek(calendar.today) ? NOTHING : ['event-week'] };
  const next = calendar.today + ((weekday - weekdayOf(calendar.today) + 7) % 7);
  return { first: next, last: next, assumed: NOTHING };
} // prettier-ignore

/**
 * A weekday of a named week. Chinese counts calendar weeks. English "next Friday" may mean the coming one or that of next week:
 * of the two the one in the event is meant.
 */
function findWeekday(calendar: Calendar, name: Extract<DayName, { by: 'weekday' }>): DaySpan | undefined {
  if (name.week === undefined) return findBareWeekday(calendar, name.weekday);
  const strict = startOfWeek(calendar.today) + 7 * name.week + name.weekday - 1;
  if (name.loose !== true || name.week === 0) return single(strict);
  if (name.week < 0) return single(strict + (strict + 7 < calendar.today ? 7 : 0));
  const coming = calendar.today + ((name.weekday - weekdayOf(calendar.today) + 6) % 7) + 1;
  return single(
    !isInEvent(calendar, strict) && isInEvent(calendar, coming) ? coming : strict,
    coming === strict ? NOTHING : ['event-week'],
  );
}

function findEventDay(calendar: Calendar, nth: number): DaySpan | undefined {
  const day = nth > 0 ? calendar.first + nth - 1 : calendar.last + nth + 1;
  return isInEvent(calendar, day) ? single(day) : undefined;
}

function span(first: DayNumber, last: DayNumber): DaySpan {
  return { first, last, assumed: NOTHING };
}

/** "The weekend" is that of the event where it has one; "this weekend" that of this week. */
function findWeekend(calendar: Calendar, week: number | undefined): DaySpan {
  const ofWeek = startOfWeek(calendar.today) + 7 * (week ?? 0) + 5;
  if (week !== undefined) return span(ofWeek, ofWeek + 1);
  const saturday = eventDaysOn(calendar, 6).find((day) => day + 1 >= calendar.today) ?? eventDaysOn(calendar, 7).map((day) => day - 1)[0];
  return saturday === undefined || saturday === ofWeek ? span(ofWeek, ofWeek + 1) : { first: saturday, last: saturday + 1, assumed: ['event-week'] };
} // prettier-ignore

function findEventDays(calendar: Calendar, nth: number, until: number): DaySpan | undefined {
  const from = findEventDay(calendar, nth);
  const last = findEventDay(calendar, until);
  return from === undefined || last === undefined ? undefined : span(from.first, last.last);
}

/** Resolves a day's name against the event; undefined where there is no such day. */
export function findDays(calendar: Calendar, name: DayName): DaySpan | undefined {
  const { today } = calendar;
  switch (name.by) {
    case 'date':
      return name.year === undefined ? findDate(calendar, name.month, name.day) : single(dayNumber(name.year, name.month, name.day));
    case 'month-day':
      return findMonthDay(calendar, name.day);
    case 'weekday':
      return findWeekday(calendar, name);
    case 'offset':
      return single(today + name.days);
    case 'event-day':
      return findEventDay(calendar, name.nth);
    case 'weekend':
      return findWeekend(calendar, name.week);
    case 'week':
      return span(startOfWeek(today) + 7 * name.week, startOfWeek(today) + 7 * name.week + 6);
    case 'offsets':
      return span(today + name.from, today + name.until);
    case 'span':
      return span(today, today + name.days - 1);
    case 'event-days':
      return findEventDays(calendar, name.nth, name.until);
  }
}

/** The day of a time whose day was not said: today if it belongs to the event, else the event's first. */
export function assumeDay(calendar: Calendar): DaySpan {
  if (isInEvent(calendar, calendar.today)) return { first: calendar.today, last: calendar.today, assumed: ['this-event-day'] };
  return { first: calendar.first, last: calendar.first, assumed: ['first-event-day'] };
}
