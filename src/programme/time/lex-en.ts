import { ENGLISH_NUMBER, HOUR_WORD, MINUTE_WORD, ORDINAL_WORD, readNumber } from './numerals';
import type { Bound, ClockTime, DayName, DayPart, LexRule, Meaning } from './token';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WEEKDAY =
  '(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday|ensday|nsday)?|thu(?:r(?:s(?:day)?)?)?|thrusday|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';
/** What may follow a number that is a time: not a noun that it would count. */
const NO_NOUN =
  '(?=\\s*(?:$|[^a-z0-9\\s:.%]|\\.(?:\\s|$)|(?:am|pm|in|on|at|from|to|till?|until|and|or|of|by|for|with|this|that|the|my|our|next|before|after|around|is|are|was|were|will|would|can|could|does|do|did|what|which|who|where|when|how|there|any|i|we|you|then|please|pls|instead|too|today|tomorrow|tommorow|tomorow|tmrw|tmr|yesterday|tonight|morning|afternoon|evening|night|sharp|onwards?|latest|exactly|because|if|so|but|ish|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|november|december|october|through|thru|between|during|also|right|all|maybe|speakers?|agenda|programmes?|programs?|schedules?|workshops?|keynotes?|forums?|plans?|anyone|talk|talks|session|sessions|event|events|happening|anything|something|about)\\b|-\\s*\\d))';

function monthOf(text: string | undefined): number {
  return MONTHS.indexOf((text ?? '').slice(0, 3)) + 1;
}

function date(month: string | undefined, day: string | undefined, year?: string): DayName | undefined {
  const [m, d] = [monthOf(month), readNumber(day ?? '')];
  if (m < 1 || !(d >= 1 && d <= 31)) return undefined;
  return year === undefined ? { by: 'date', month: m, day: d } : { by: 'date', year: Number(year), month: m, day: d };
}

function asDay(day: DayName | undefined): Meaning | undefined {
  return day === undefined ? undefined : { is: 'day', day };
}

function asDays(from: DayName | undefined, until: DayName | undefined): readonly Meaning[] | undefined {
  return from === undefined || until === undefined ? undefined : [{ is: 'day', day: from }, { is: 'to' }, { is: 'day', day: until }];
}

function monthDay(text: string | undefined): DayName | undefined {
  const day = readNumber(text ?? '');
  return day >= 1 && day <= 31 ? { by: 'month-day', day } : undefined;
}

const DAY_NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?';
const SEPARATOR = '\\s*(?:-|–|—|~|to|and|&|through|thru|till?|until)\\s*(?:the\\s+)?';
const YEAR = '(?:,?\\s+((?:19|20)\\d\\d)(?!:))?';

const DATE_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`\\b${MONTH}\\s*(?:the\\s+)?${DAY_NUMBER}${SEPARATOR}${DAY_NUMBER}\\b(?!:|\\s*(?:am|pm|o'clock))`, 'g'), read: ([, m, a, b]) => asDays(date(m, a), date(m, b)) },
  { pattern: new RegExp(`(?<![\\d:.])${DAY_NUMBER}${SEPARATOR}${DAY_NUMBER}\\s+(?:of\\s+)?${MONTH}(?![a-z])`, 'g'), read: ([, a, b, m]) => asDays(date(m, a), date(m, b)) },
  { pattern: new RegExp(`\\b${MONTH}\\s*(?:the\\s+)?${DAY_NUMBER}\\b(?!:|\\s*(?:am|pm|o'clock))${YEAR}`, 'g'), read: ([, m, d, y]) => asDay(date(m, d, y)) },
  { pattern: new RegExp(`(?<![\\d:.])${DAY_NUMBER}\\s*(?:of\\s+)?${MONTH}(?![a-z])${YEAR}`, 'g'), read: ([, d, m, y]) => asDay(date(m, d, y)) },
  { pattern: new RegExp(`\\b${MONTH}\\s+(?:the\\s+)?(${ORDINAL_WORD})\\b`, 'g'), read: ([, m, d]) => asDay(date(m, d)) },
  { pattern: new RegExp(`\\b(${ORDINAL_WORD})\\s+(?:of\\s+)?${MONTH}(?![a-z])`, 'g'), read: ([, d, m]) => asDay(date(m, d)) },
  { pattern: new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?${SEPARATOR}(\\d{1,2})(?:st|nd|rd|th)\\b${NO_NOUN}`, 'g'), read: ([, a, b]) => asDays(monthDay(a), monthDay(b)) },
  {
    pattern: new RegExp(`(\\bon\\s+)?(?:\\bthe\\s+)?\\b(\\d{1,2})(?:st|nd|rd|th)\\b${NO_NOUN}`, 'g'),
    read: ([, on, day]) => (on === undefined && readNumber(day ?? '') <= 10 ? undefined : asDay(monthDay(day))),
  },
  { pattern: new RegExp(`\\bthe\\s+((?:twenty|thirty)[ -](?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|thirtieth|twentieth|(?:elev|six|seven|eigh|nine|thir|four|fif)[a-z]*teenth|eleventh|twelfth)\\b${NO_NOUN}`, 'g'), read: ([, day]) => asDay(monthDay(day)) },
]; // prettier-ignore

const NTH = '(first|second|third|fourth|fifth|sixth|seventh|1st|2nd|3rd|4th|5th|6th|7th|opening|last|final|closing|penultimate)';

function eventDay(word: string | undefined): DayName | undefined {
  if (word === undefined) return undefined;
  if (/^(last|final|closing)$/.test(word)) return { by: 'event-day', nth: -1 };
  if (word === 'penultimate') return { by: 'event-day', nth: -2 };
  return { by: 'event-day', nth: word === 'opening' ? 1 : readNumber(word) };
}

const WEEKS: Readonly<Record<string, number>> = { this: 0, 'this coming': 0, coming: 0, last: -1, next: 1 };

function weekday(which: string | undefined, name: string | undefined): Meaning {
  const key = (name ?? '').slice(0, 3).replace('thr', 'thu');
  const number = WEEKDAYS.indexOf(key) + 1;
  const week = which === undefined || which.endsWith('coming') ? undefined : WEEKS[which];
  return { is: 'day', day: { by: 'weekday', weekday: number, loose: true, ...(week === undefined ? {} : { week }) } };
}

function weekend(which: string | undefined): DayName {
  const week = which === undefined ? undefined : WEEKS[which];
  return week === undefined ? { by: 'weekend' } : { by: 'weekend', week };
}

function offset(days: number, part?: DayPart): Meaning {
  const day: DayName = { by: 'offset', days };
  return part === undefined ? { is: 'day', day } : { is: 'day', day, part };
}

const AFTER_DAY = new RegExp(`^(?:'s)?(?:${NO_NOUN}|\\s*\\d)`);

/** "sun", "sat" and "mon" are other words too: they are days where what follows lets a day stand there. */
function isOtherWord(match: RegExpExecArray): boolean {
  const [found, which, name] = match;
  if (which !== undefined || (name !== 'sun' && name !== 'sat' && name !== 'mon')) return false;
  return !AFTER_DAY.test(match.input.slice(match.index + found.length));
}

const DAY_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`\\b(?:the\\s+)?first\\s+(two|three|four|2|3|4|couple of)\\s+days\\b`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-days', nth: 1, until: count(n) } }) },
  { pattern: new RegExp(`\\b(?:the\\s+)?(?:last|final)\\s+(two|three|four|2|3|4|couple of)\\s+days\\b`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-days', nth: -count(n), until: -1 } }) },
  { pattern: /\b(?:the\s+)?(?:second[- ]to[- ]last|last but one|next to last)\s+day\b/g, read: () => ({ is: 'day', day: { by: 'event-day', nth: -2 } }) },
  { pattern: new RegExp(`\\b(?:the\\s+)?${NTH}\\s+(?:conference\\s+|event\\s+|expo\\s+)?day\\b`, 'g'), read: ([, n]) => asDay(eventDay(n)) },
  { pattern: new RegExp(`\\bday\\s*(?:no\\.?\\s*|number\\s*|#\\s*)?(one|two|three|four|five|six|seven|\\d{1,2})\\b(?!:)`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-day', nth: readNumber(n ?? '') } }) },
  { pattern: /\bd(\d)\b/g, read: ([, n]) => ({ is: 'day', day: { by: 'event-day', nth: Number(n) } }) },
  {
    pattern: /\b(?:(?:the\s+)(last|final)|final)\s+(morning|afternoon|evening)\b|\blast\s+(morning|afternoon)\b/g,
    read: ([, , part, other]) => ({ is: 'day', day: { by: 'event-day', nth: -1 }, part: (part ?? other) as DayPart }),
  },
  { pattern: /\b(?:the\s+)?day after (?:tomorrow|tommorow|tomorow|tommorrow)\b/g, read: () => offset(2) },
  { pattern: /\b(?:the\s+)?day before yesterday\b/g, read: () => offset(-2) },
  { pattern: /\b(?:tom+or+ow|tmrw|tmr|tomoz|2morrow|2moro|2mrw|tmw)(?:'s)?\b/g, read: () => offset(1) },
  { pattern: /\byesterday(?:'s)?\b/g, read: () => offset(-1) },
  { pattern: /\b(?:today(?:'s)?|this day)\b/g, read: () => offset(0) },
  { pattern: /\b(?:tonight|tonite|2nite|2night|this evening|this night|later tonight)(?:'s)?\b/g, read: () => offset(0, 'evening') },
  { pattern: /\blast (?:night|evening)\b/g, read: () => offset(-1, 'evening') },
  { pattern: /\bthis morning\b/g, read: () => offset(0, 'morning') },
  { pattern: /\b(?:this|later this) afternoon\b/g, read: () => offset(0, 'afternoon') },
  { pattern: /\b(?:(this coming|this|next|last|coming)\s+|the\s+)?weekend\b/g, read: ([, w]) => ({ is: 'day', day: weekend(w) }) },
  { pattern: new RegExp(`\\b(?:(this coming|this|next|last|coming)\\s+)?${WEEKDAY}(?:'s)?(?![a-z])`, 'g'), read: (m) => (isOtherWord(m) ? undefined : weekday(m[1], m[2])) },
  { pattern: /\b(this|next|last)\s+week\b/g, read: ([, w]) => ({ is: 'day', day: { by: 'week', week: WEEKS[w ?? ''] ?? 0 } }) },
]; // prettier-ignore

function count(text: string | undefined): number {
  return text === 'couple of' ? 2 : readNumber(text ?? '');
}

const DURATION = `(?:(half an?|a half)\\s*(hour)|(?:(an?)|(?:a\\s+)?(quarter of an|three quarters of an)|(${ENGLISH_NUMBER}|a couple of|couple of)(\\s+and a half)?)\\s*-?\\s*(hours?|hrs?|h|minutes?|mins?|min)(?:\\s+and\\s+(a half|a quarter|${ENGLISH_NUMBER}\\s+min(?:ute)?s?))?)(?![a-z])`;

function minutes(match: RegExpExecArray): number {
  const [, halfHour, , one, fraction, number, andHalf, unit, tail] = match;
  if (halfHour !== undefined) return 30;
  const size = unit?.startsWith('m') === true ? 1 : 60;
  const whole = one !== undefined ? 1 : fraction !== undefined ? (fraction.startsWith('three') ? 0.75 : 0.25) : number?.includes('couple') === true ? 2 : readNumber(number ?? '');
  return (whole + (andHalf === undefined ? 0 : 0.5)) * size + tailMinutes(tail);
} // prettier-ignore

function tailMinutes(tail: string | undefined): number {
  if (tail === undefined) return 0;
  if (tail === 'a half') return 30;
  return tail === 'a quarter' ? 15 : readNumber(tail.replace(/\s*min.*$/, ''));
}

const DAYS = `(${ENGLISH_NUMBER}|a couple of|couple of)\\s+(days?|weeks?)`;

function days(n: string | undefined, unit: string | undefined): number {
  const number = n?.includes('couple') === true ? 2 : readNumber(n ?? '');
  return number * (unit?.startsWith('week') === true ? 7 : 1);
}

const THING =
  '(?:session|talk|one|event|item|presentation|speaker|lecture|panel|workshop|keynote|forum|slot|programme|program|activity|thing|shuttle|bus|train|meeting|up|speech|seminar|roadshow|tour)';

const RELATIVE: readonly LexRule[] = [
  { pattern: new RegExp(`\\b(?:(?:within|in|over|during|for)\\s+)?(?:the\\s+)?(?:next|coming)\\s+${DURATION}`, 'g'), read: (m) => ({ is: 'within', minutes: minutes(m) }) },
  { pattern: new RegExp(`\\bwithin\\s+${DURATION}`, 'g'), read: (m) => ({ is: 'within', minutes: minutes(m) }) },
  { pattern: /\b(?:(?:in|within|during|over)\s+)?(?:the\s+)?(?:next|coming)\s+(half[- ]hour|hour)\b/g, read: ([, h]) => ({ is: 'within', minutes: h === 'hour' ? 60 : 30 }) },
  { pattern: new RegExp(`\\bin\\s+(?:about\\s+|around\\s+)?${DURATION}(?:'?s?'? time)?`, 'g'), read: (m) => ({ is: 'shift', minutes: minutes(m) }) },
  { pattern: new RegExp(`\\b${DURATION}\\s+(?:from now|later|hence)`, 'g'), read: (m) => ({ is: 'shift', minutes: minutes(m) }) },
  { pattern: new RegExp(`\\b${DURATION}\\s+(?:ago|earlier)`, 'g'), read: (m) => ({ is: 'shift', minutes: -minutes(m) }) },
  { pattern: new RegExp(`\\b(?:(?:in|over|during|for)\\s+)?(?:the\\s+)?(?:next|coming)\\s+${DAYS}\\b`, 'g'), read: ([, n, unit]) => ({ is: 'day', day: { by: 'span', days: days(n, unit) } }) },
  { pattern: new RegExp(`\\bin\\s+${DAYS}(?:'?s?'? time)?\\b`, 'g'), read: ([, n, unit]) => offset(days(n, unit)) },
  { pattern: new RegExp(`\\b${DAYS}\\s+(?:from now|later|from today)\\b`, 'g'), read: ([, n, unit]) => offset(days(n, unit)) },
  { pattern: new RegExp(`\\b${DAYS}\\s+(?:ago|earlier)\\b`, 'g'), read: ([, n, unit]) => offset(-days(n, unit)) },
  { pattern: new RegExp(`\\bjust (?:now|finished|ended)|\\b(?:the\\s+)?(?:last|previous) ${THING}\\b(?! of| on| in| today| tomorrow| leave| bus| train)|\\ba (?:moment|minute) ago`, 'g'), read: (m) => (/last (?:bus|train|shuttle|item|up|tour)/.test(m[0]) ? undefined : { is: 'just-now' }) },
  { pattern: /\bearlier today\b|\bso far(?: today)?\b|\b(?:did i|have i|i've|i) miss(?:ed)?\b/g, read: () => ({ is: 'so-far' }) },
  { pattern: /\b(?:later today|later on|rest of (?:the|to)\s?day|remainder of the day|later(?! than))\b/g, read: () => ({ is: 'later' }) },
  { pattern: /\b(?:very )?(?:soon|shortly)\b|\bin a (?:moment|bit|while|minute)\b/g, read: () => ({ is: 'soon' }) },
  { pattern: new RegExp(`\\b(?:my |the )?next (?:[a-z]+ ){0,2}?${THING}\\b|\\b(?:what|who)(?:'?s| is| comes)? (?:up )?next\\b(?! to| ${WEEKDAY})|\\b(?:up|coming) next\\b|\\bcoming up\\b|\\bafter (?:this|that)(?: one| talk| session)?\\b(?! (?:morning|afternoon|evening|week))|\\bnext\\s*[?!.]*$|\\bupcoming\\b`, 'g'), read: () => ({ is: 'next' }) },
  { pattern: /\b(?:right now|just at the moment|at the moment|at present|currently|presently|as we speak|ongoing|in progress|at this (?:moment|time)|now)\b/g, read: () => ({ is: 'now' }) },
]; // prettier-ignore

function clock(hour: number, minute: number, half?: string, certain = false): Meaning | undefined {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return undefined;
  if (half !== undefined && hour > 12) return { is: 'clock', clock: { hour, minute, certain: true } };
  const time: ClockTime = { hour, minute, ...(half === undefined ? {} : { half: half.startsWith('a') ? 'am' : 'pm' }), ...(certain ? { certain } : {}) };
  return { is: 'clock', clock: time };
} // prettier-ignore

/** "Quarter to eleven": the hour before, minutes short of it. */
function shortOf(minuteText: string | undefined, hourText: string | undefined, half: string | undefined): Meaning | undefined {
  const hour = readNumber(hourText ?? '');
  const before = hour === 1 ? 12 : hour - 1;
  return clock(before, 60 - minuteCount(minuteText), hour === 12 && half !== undefined ? (half.startsWith('a') ? 'pm' : 'am') : half);
}

function minuteCount(text: string | undefined): number {
  if (text === undefined) return 0;
  return text.includes('quarter') ? 15 : readNumber(text.replace(/\s*min.*$/, ''));
}

const HOUR = `(\\d{1,2}|${HOUR_WORD})`;
const HALF = '\\s*([ap])\\.?\\s?m\\b\\.?';
const SHORT = `((?:a\\s+)?quarter|(?:five|ten|twenty|twenty[- ]five|5|10|20|25)(?:\\s*min(?:ute)?s?)?|(?:\\d{1,2}|${MINUTE_WORD}|${HOUR_WORD})\\s+min(?:ute)?s?)`;

const CLOCK_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`(?<!from )(?<!between )(?<![\\d:])\\b${SHORT}\\s+(?:to|of|before|till?)\\s+${HOUR}\\b(?!:|\\d)(?:${HALF})?`, 'g'), read: (m) => (isHourRange(m) ? undefined : shortOf(m[1], m[2], m[3])) },
  { pattern: new RegExp(`\\b${SHORT}\\s+(?:past|after)\\s+${HOUR}\\b(?:${HALF})?`, 'g'), read: ([, m, h, half]) => clock(readNumber(h ?? ''), minuteCount(m), half) },
  { pattern: new RegExp(`\\bhalf[- ]past\\s+${HOUR}\\b(?:${HALF})?`, 'g'), read: ([, h, half]) => clock(readNumber(h ?? ''), 30, half) },
  { pattern: new RegExp(`\\bhalf\\s+${HOUR}\\b(?:${HALF})?(?!\\s*(?:hours?|days?|an?|the|of|price|minutes?))`, 'g'), read: ([, h, half]) => halfPast(readNumber(h ?? ''), half) },
  { pattern: /(?<![\d:.])(\d{1,2})\s*[:：]\s*([0-5]\d)(?::[0-5]\d)?(?!\d)(?:\s*([ap])\.?\s?m\b\.?)?(?:\s*(?:hrs?|hours|h)\b)?/g, read: ([, h, m, half]) => clock(Number(h), Number(m), half, /^0\d/.test(h ?? '')) },
  { pattern: /(?<![\d:.])(\d{1,2})[.h]([0-5]\d)\s*([ap])\.?\s?m\b\.?/g, read: ([, h, m, half]) => clock(Number(h), Number(m), half) },
  { pattern: /\b(?:at|by|from|until|till?|before|after|around|between)\s+(\d{1,2})[.h]([0-5]\d)(?!\d|\.)(?:\s*(?:hrs?|h)\b)?/g, read: ([, h, m]) => clock(Number(h), Number(m)) },
  { pattern: /\b([01]\d|2[0-3])([0-5]\d)\s*(?:hrs?|hours|h)\b|\bat\s+([01]\d|2[0-3])([0-5]\d)\b(?!:)/g, read: ([, h, m, h2, m2]) => clock(Number(h ?? h2), Number(m ?? m2), undefined, true) },
  { pattern: new RegExp(`(?<![\\d:.])\\b(${HOUR_WORD})\\s+(${MINUTE_WORD})\\b(?!\\s*(?:minutes?|hours?|people|days?))(?:${HALF})?`, 'g'), read: ([, h, m, half]) => clock(readNumber(h ?? ''), readNumber(m ?? ''), half) },
  { pattern: new RegExp(`(?<![\\d:.])\\b${HOUR}${HALF}`, 'g'), read: ([, h, half]) => clock(readNumber(h ?? ''), 0, half) },
  { pattern: /\b([ap])m\s*(\d{1,2})(?::(\d\d))?\b/g, read: ([, half, h, m]) => clock(Number(h), Number(m ?? 0), half) },
  { pattern: new RegExp(`(?<![\\d:.])\\b${HOUR}\\s*(?:o'?\\s?clock|o’clock|oclock)`, 'g'), read: ([, h]) => clock(readNumber(h ?? ''), 0) },
  { pattern: new RegExp(`(?<![\\d:.])\\b${HOUR}-?ish\\b`, 'g'), read: ([, h]) => clock(readNumber(h ?? ''), 0) },
  { pattern: /\b(?:noon|midday|noontime|mid-day)\b/g, read: () => clock(12, 0, undefined, true) },
  { pattern: /\bmidnight\b/g, read: () => clock(24, 0, undefined, true) },
  { pattern: new RegExp(`(?<![\\d:.])\\b${HOUR}\\b(?=\\s+(?:in the (?:morning|afternoon|evening)|at night|tomorrow|tonight|this (?:morning|afternoon|evening)))`, 'g'), read: ([, h]) => clock(readNumber(h ?? ''), 0) },
]; // prettier-ignore

/** "10 to 12": in figures, hours that fit a programme are a range rather than "ten minutes to twelve". */
function isHourRange(match: RegExpExecArray): boolean {
  const [, from, until] = match;
  if (!/^\d+$/.test(from ?? '') || !/^\d+$/.test(until ?? '')) return false;
  return Number(from) === 10 && !/\bat\s+$/.test(match.input.slice(0, match.index));
}

function halfPast(hour: number, half: string | undefined): Meaning | undefined {
  const read = clock(hour, 30, half);
  return read?.is === 'clock' ? { is: 'clock', clock: { ...read.clock, assumedHalfPast: true } } : undefined;
}

const PARTS: Readonly<Record<string, DayPart>> = {
  morning: 'morning', am: 'morning', afternoon: 'afternoon', arvo: 'afternoon', pm: 'afternoon', evening: 'evening', eve: 'evening', night: 'evening',
  'early morning': 'early', 'late morning': 'late-morning', 'early afternoon': 'early-afternoon', 'late afternoon': 'late-afternoon',
  'early evening': 'dusk', 'late evening': 'late-evening', 'late night': 'late-evening', 'mid morning': 'morning', 'mid afternoon': 'afternoon',
}; // prettier-ignore

const BOUND_WORDS: Readonly<Record<string, Bound>> = { after: 'after', past: 'after', since: 'from', from: 'from', starting: 'from', before: 'before', until: 'until', till: 'until', til: 'until', by: 'until' }; // prettier-ignore

const PART_RULES: readonly LexRule[] = [
  { pattern: /\b(?:first thing|bright and early)\b(?: in the morning)?|\bearly(?=\s+(?:on\s+)?\uFFFB)/g, read: () => ({ is: 'part', part: 'early' }) },
  { pattern: /\b(?:(early|late|mid)[- ])?(?:in the |at )?(morning|afternoon|arvo|evening|night)(?:s|'s)?\b/g, read: ([, how, p]) => partOf(how === undefined ? (p ?? '') : `${how} ${p ?? ''}`) },
]; // prettier-ignore

function partOf(word: string): Meaning | undefined {
  const part = PARTS[word];
  return part === undefined ? undefined : { is: 'part', part };
}

const PREFIXED = new RegExp(`\\b(at|by|around|from|between|until|till?|before|after|since|@)\\s+(?:about\\s+|around\\s+|roughly\\s+)?${HOUR}\\b(?!:|\\d|\\.\\d|%|(?:st|nd|rd|th)\\b)${NO_NOUN}`, 'g'); // prettier-ignore

function prefixed(match: RegExpExecArray): readonly Meaning[] | undefined {
  const hour = readNumber(match[2] ?? '');
  const time = clock(hour, 0);
  if (time === undefined) return undefined;
  const bound = BOUND_WORDS[match[1] ?? ''];
  return bound === undefined ? [time] : [{ is: 'bound', bound }, time];
}

const BOUND_RULES: readonly LexRule[] = [
  { pattern: PREFIXED, read: prefixed },
  { pattern: /\b(after|since|from|starting|before|until|till?|by)\b(?=\s+(?:the\s+|about\s+|around\s+|on\s+|at\s+)*\uFFFB)/g, read: ([, b]) => ({ is: 'bound', bound: BOUND_WORDS[b ?? ''] ?? 'after' }) },
  { pattern: /\bto\b|\bthrough\b|\bthru\b|[-–—]/g, read: () => ({ is: 'to' }) },
  { pattern: /\band\b|&/g, read: () => ({ is: 'and' }) },
  { pattern: /(?<=\uFFFB\s*)\bonwards?\b/g, read: () => ({ is: 'bound', bound: 'from', suffix: true }) },
  { pattern: /(?<![\d:./a-z-])(\d{1,2})(?![\d:/%a-z]|\.\d)/g, read: ([, n]) => (Number(n) <= 31 ? { is: 'number', value: Number(n) } : undefined) },
  { pattern: new RegExp(`\\b(${HOUR_WORD})\\b${NO_NOUN}`, 'g'), read: ([, n]) => (n === 'one' ? undefined : { is: 'number', value: readNumber(n ?? '') }) },
]; // prettier-ignore

/** The English lexicon, in the order in which its rules take text. */
export const ENGLISH_RULES: { readonly dates: readonly LexRule[]; readonly relative: readonly LexRule[]; readonly days: readonly LexRule[]; readonly clocks: readonly LexRule[]; readonly rest: readonly LexRule[] } = {
  dates: DATE_RULES,
  relative: RELATIVE,
  days: DAY_RULES,
  clocks: CLOCK_RULES,
  rest: [...PART_RULES, ...BOUND_RULES],
}; // prettier-ignore
