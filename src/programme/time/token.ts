/** Part of a day; the hours stand in `calendar.ts`. */
export type DayPart = 'night' | 'early' | 'morning' | 'late-morning' | 'noon' | 'early-afternoon' | 'afternoon' | 'late-afternoon' | 'dusk' | 'evening' | 'late-evening'; // prettier-ignore

/** A day or several, as named; resolved against the event in `days.ts`. */
export type DayName =
  | { readonly by: 'date'; readonly year?: number; readonly month: number; readonly day: number }
  | { readonly by: 'month-day'; readonly day: number }
  /** 1 Monday … 7 Sunday; `week` counts calendar weeks from this one, absent where only the weekday was said. */
  | { readonly by: 'weekday'; readonly weekday: number; readonly week?: number; readonly loose?: boolean }
  | { readonly by: 'offset'; readonly days: number }
  /** From 1; negative ones count from the last day. */
  | { readonly by: 'event-day'; readonly nth: number }
  | { readonly by: 'weekend'; readonly week?: number }
  | { readonly by: 'week'; readonly week: number }
  | { readonly by: 'offsets'; readonly from: number; readonly until: number }
  | { readonly by: 'span'; readonly days: number }
  | { readonly by: 'event-days'; readonly nth: number; readonly until: number };

export interface ClockTime {
  readonly hour: number;
  readonly minute: number;
  readonly half?: 'am' | 'pm';
  /** True where the hour cannot be meant in the other half of the day: 09:30, 14:00, noon. */
  readonly certain?: boolean;
  readonly assumedHalfPast?: boolean;
}

export type Bound = 'after' | 'before' | 'from' | 'until';

/** What a piece of text says about time. */
export type Meaning =
  | { readonly is: 'day'; readonly day: DayName; readonly part?: DayPart }
  | { readonly is: 'part'; readonly part: DayPart }
  | { readonly is: 'clock'; readonly clock: ClockTime }
  /** A bare number: an hour or a day only beside something that makes it one. */
  | { readonly is: 'number'; readonly value: number }
  /** Minutes from now; negative ones lie in the past. */
  | { readonly is: 'shift'; readonly minutes: number }
  /** The next so many minutes. */
  | { readonly is: 'within'; readonly minutes: number }
  | { readonly is: 'anchor'; readonly group: number; readonly relation: 'after' | 'before' | 'during'; readonly minutes?: number }
  | { readonly is: 'bound'; readonly bound: Bound; readonly suffix?: boolean }
  | { readonly is: 'to' }
  | { readonly is: 'and' }
  | { readonly is: 'now' }
  | { readonly is: 'next' }
  | { readonly is: 'just-now' }
  | { readonly is: 'so-far' }
  | { readonly is: 'later' }
  | { readonly is: 'soon' };

/** A meaning and where in the folded text it stands, half-open. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly meaning: Meaning;
}

/** A rule of the lexicon: where `pattern` (global) matches and `read` finds a meaning, the matched text is taken. */
export interface LexRule {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => readonly Meaning[] | Meaning | undefined;
}
