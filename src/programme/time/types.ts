import type { LocalNames } from '../../domain';

/** A break or ceremony that people name instead of a time: "after lunch", 开幕式之前. */
export interface TimeAnchor {
  readonly words: LocalNames;
  /** Epoch milliseconds. */
  readonly startMs: number;
  readonly endMs: number;
}

/** What a time expression is read against. */
export interface TimeContext {
  /** Epoch milliseconds. */
  readonly nowMs: number;
  /** IANA zone of the event; the process's own zone plays no part. */
  readonly zone: string;
  /** First and last day of the event: ISO dates in `zone`, both inclusive. */
  readonly startDate: string;
  readonly endDate: string;
  /** Wall-clock hours (0–24) between which an ambiguous "at 3" is taken to lie. */
  readonly hours: { readonly from: number; readonly until: number };
  /** Names as they stand in the text (rooms, booths, sessions, people): blanked before reading. */
  readonly masks: readonly string[];
  readonly anchors?: readonly TimeAnchor[];
}

/**
 * What was not said but taken for granted.
 * `this-event-day`: no day was named, today lies in the event; `first-event-day`: no day was named, today lies outside;
 * `morning` `afternoon` `evening`: half of the day of an ambiguous hour; `event-month` `event-year` `event-week`: a day of the
 * month, a date without a year, a weekday were looked for in the event; `usual-hours`: a meal the programme does not hold;
 * `just-before-now`: 刚才; `range`: "10 to 3" read as from–to; `half-past`: "half two" read as 2:30.
 */
export type TimeAssumption =
  | 'this-event-day'
  | 'first-event-day'
  | 'morning'
  | 'afternoon'
  | 'evening'
  | 'event-month'
  | 'event-year'
  | 'event-week'
  | 'usual-hours'
  | 'just-before-now'
  | 'range'
  | 'half-past';

/**
 * A time that was read. Epoch milliseconds, half-open [startMs, endMs); for `point`, `now` and `next` both are the same instant.
 * A `day` runs from midnight to midnight, a `part` is morning, afternoon … of one day; open ends ("after 3", "before lunch") end
 * with their day, and those on whole days with the event.
 */
export interface TimeReading {
  readonly kind: 'point' | 'range' | 'day' | 'part' | 'now' | 'next';
  readonly startMs: number;
  readonly endMs: number;
  readonly assumed: readonly TimeAssumption[];
  /** The words that were read, as in the text. */
  readonly matched: string;
  /** The text without them. */
  readonly rest: string;
}
