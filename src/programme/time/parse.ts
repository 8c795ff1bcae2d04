import { foldText } from '../fold';
import type { Folded } from '../fold';
import { anchorLexicon } from './anchors';
import { calendarOf, dateParts } from './calendar';
import type { Calendar } from './calendar';
import { findDays } from './days';
import { readTokens } from './lexer';
import { buildPhrases } from './phrases';
import type { Moment, Phrase } from './phrases';
import { resolvePhrase } from './resolve';
import type { Resolved } from './resolve';
import type { TimeContext, TimeReading } from './types';

/** Longer texts are read up to here (code units): nobody says a time later than that. */
const LONGEST_TEXT = 600;

/** A bare number beside a day is its date ("Thursday 26") if that fits, else an hour ("Friday 9"). */
function settleNumber(calendar: Calendar, moment: Moment): Moment {
  const { number, ...rest } = moment;
  if (number === undefined || rest.clock !== undefined) return rest;
  const day = rest.day?.by === 'weekday' ? findDays(calendar, { by: 'month-day', day: number }) : undefined;
  const weekday = rest.day === undefined ? undefined : findDays(calendar, rest.day);
  if (day !== undefined && weekday !== undefined && (day.first === weekday.first || number > 24)) return { ...rest, day: { by: 'month-day', day: number } };
  return number <= 24 ? { ...rest, clock: { hour: number, minute: 0 } } : rest;
} // prettier-ignore

function hasTime(moment: Moment | undefined): boolean {
  return moment !== undefined && (moment.clock !== undefined || moment.part !== undefined || moment.anchor !== undefined);
}

function isExact(moment: Moment): boolean {
  return hasTime(moment) || moment.day !== undefined || moment.shift !== undefined || moment.within !== undefined;
}

/** Numbers become hours or dates beside something that makes them so; phrases of numbers alone fall away. */
function settleNumbers(calendar: Calendar, phrase: Phrase): Phrase | undefined {
  const sides = [phrase.from, ...(phrase.to === undefined ? [] : [phrase.to])];
  if (!sides.some((side) => isExact(side) || side.word !== undefined)) return undefined;
  const from = settleNumber(calendar, phrase.from);
  return phrase.to === undefined ? { ...phrase, from } : { ...phrase, from, to: settleNumber(calendar, phrase.to) };
}

/** What a phrase leaves open that another may fill: "tomorrow … in the afternoon". */
function shapeOf(phrase: Phrase): 'day' | 'time' | 'word' | 'whole' {
  const sides = [phrase.from, ...(phrase.to === undefined ? [] : [phrase.to])];
  if (sides.some((side) => side.shift !== undefined || side.within !== undefined)) return 'whole';
  const [day, time] = [sides.some((side) => side.day !== undefined), sides.some(hasTime)];
  if (day && time) return 'whole';
  if (day) return phrase.to === undefined ? 'day' : 'whole';
  return time ? 'time' : 'word';
}

interface Reading {
  readonly phrase: Phrase;
  /** The phrases whose words were used. */
  readonly used: readonly Phrase[];
}

/** The first whole time, or a day and a time of day that stand apart, or the first of them, or now and next. */
function choose(phrases: readonly Phrase[]): readonly Reading[] {
  const of = (shape: ReturnType<typeof shapeOf>): readonly Phrase[] => phrases.filter((phrase) => shapeOf(phrase) === shape);
  const alone = (phrase: Phrase): Reading => ({ phrase, used: [phrase] });
  const [day, time] = [of('day')[0], of('time')[0]];
  const merged = day === undefined || time === undefined ? [] : [merge(day, time)];
  return [...of('whole').map(alone), ...merged, ...of('time').map(alone), ...of('day').map(alone), ...of('word').map(alone)];
}

function merge(day: Phrase, time: Phrase): Reading {
  const named = day.from.day;
  const from: Moment = named === undefined ? time.from : { ...time.from, day: named };
  return { phrase: { ...time, from }, used: [day, time] };
}

const LEAD = /(?:\b(?:on|at|in|by|for|from|around|during)\s+(?:the\s+)?|[在于从])$/i;

function cut(text: string, folded: Folded, used: readonly Phrase[]): Pick<TimeReading, 'matched' | 'rest'> {
  const spans = used
    .map(({ start, end }) => [folded.starts[start] ?? 0, folded.starts[end] ?? text.length] as const)
    .sort((a, b) => a[0] - b[0]);
  const matched = spans.map(([start, end]) => text.slice(start, end)).join(' ');
  const kept = [0, ...spans.map(([, end]) => end)].map((from, index) => {
    const piece = text.slice(from, spans[index]?.[0]);
    return index < spans.length ? piece.replace(LEAD, '') : piece;
  });
  return { matched, rest: kept.join(' ').replace(/\s+/g, ' ').trim() };
}

function isNearEvent(calendar: Calendar, phrase: Phrase, text: string): boolean {
  const { day } = phrase.from;
  const isDotted = day?.by === 'date' && /^\s*\d{1,2}\.\d{1,2}/.test(text.slice(phrase.start));
  const found = isDotted ? findDays(calendar, day) : undefined;
  if (found === undefined) return true;
  return (
    dateParts(found.first).month === dateParts(calendar.first).month || (found.first >= calendar.first && found.first <= calendar.last)
  );
}

/**
 * Reads the time in a question, in either language. Wall clock in the event's zone whatever zone the process has; ambiguity is settled
 * by the event's days and hours and told in `assumed`. Undefined where the text names no time: rooms, booths, tables, quantities and
 * the given masks are none.
 */
export function parseTime(text: string, context: TimeContext): TimeReading | undefined {
  const folded = foldText(text, LONGEST_TEXT);
  const anchors = anchorLexicon(context.anchors);
  const { tokens, text: rest } = readTokens(folded.text, context.masks, anchors);
  if (tokens.length === 0) return undefined;
  const calendar = calendarOf(context);
  const phrases = buildPhrases(tokens, rest)
    .map((phrase) => settleNumbers(calendar, phrase))
    .filter((phrase) => phrase !== undefined)
    .filter((phrase) => isNearEvent(calendar, phrase, folded.text));
  for (const { phrase, used } of choose(phrases)) {
    const resolved: Resolved | undefined = resolvePhrase({ ...calendar, groups: anchors.groups }, phrase);
    if (resolved !== undefined) return { ...resolved, ...cut(text, folded, used) };
  }
  return undefined;
}
