import { HAN_NUMBER, readNumber } from './numerals';
import type { DayName, LexRule, Meaning } from './token';

const SEPARATOR = '\\s*(?:-|–|—|~|～|到|至|/|、|和|及|与|&|to|and|through|thru)\\s*';

function dateOf(year: string | undefined, month: string | undefined, day: string | undefined): DayName | undefined {
  const [m, d] = [readNumber(month ?? ''), readNumber(day ?? '')];
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31)) return undefined;
  if (year === undefined) return { by: 'date', month: m, day: d };
  return { by: 'date', year: Number(year.length === 2 ? `20${year}` : year), month: m, day: d };
}

function asDay(day: DayName | undefined): Meaning | undefined {
  return day === undefined ? undefined : { is: 'day', day };
}

function asDays(from: DayName | undefined, until: DayName | undefined): readonly Meaning[] | undefined {
  if (from === undefined || until === undefined) return undefined;
  return [{ is: 'day', day: from }, { is: 'to' }, { is: 'day', day: until }];
}

function monthDay(text: string | undefined): DayName | undefined {
  const day = readNumber(text ?? '');
  return day >= 1 && day <= 31 ? { by: 'month-day', day } : undefined;
}

/** 11/26, 11.26 and, where that is no date, 26/11. */
function slashDate(first: string | undefined, second: string | undefined): DayName | undefined {
  return dateOf(undefined, first, second) ?? dateOf(undefined, second, first);
}

const MONTH = '(\\d{1,2}|十[一二]?|[一二三四五六七八九])月份?';

/** Dates in figures and in Chinese; ranges before single dates. */
export const SHARED_DATE_RULES: readonly LexRule[] = [
  {
    pattern: /(?<!\d)((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?:t(?=\d)|(?!\d))/g,
    read: ([, year, month, day]) => asDay(dateOf(year, month, day)),
  },
  {
    pattern: new RegExp(`(?:(\\d{4})年)?\\s*${MONTH}\\s*(${HAN_NUMBER})[号日]?${SEPARATOR}(?:${MONTH}\\s*)?(${HAN_NUMBER})[号日]`, 'g'),
    read: ([, year, month, day, month2, day2]) => asDays(dateOf(year, month, day), dateOf(year, month2 ?? month, day2)),
  },
  {
    pattern: new RegExp(`(?:(\\d{4}|\\d{2})年)?\\s*${MONTH}\\s*(${HAN_NUMBER})(?:[号日]|(?!\\d|[:：点时]))`, 'g'),
    read: ([, year, month, day]) => asDay(dateOf(year, month, day)),
  },
  {
    pattern: new RegExp(`(?<![\\d点:])(${HAN_NUMBER})[号日]?${SEPARATOR}(${HAN_NUMBER})[号日](?!线|楼|馆)`, 'g'),
    read: ([, from, until]) => asDays(monthDay(from), monthDay(until)),
  },
  { pattern: new RegExp(`(?<![\\d第])(${HAN_NUMBER})[号日](?!线|楼|馆|厅)`, 'g'), read: ([, day]) => asDay(monthDay(day)) },
  {
    pattern: /(?<![\d/.:])(\d{1,2})\/(\d{1,2})(?:\/((?:20)?\d\d))?(?![\d/])/g,
    read: ([, first, second, year]) =>
      asDay(year === undefined ? slashDate(first, second) : (dateOf(year, first, second) ?? dateOf(year, second, first))),
  },
];

/** 10.16: only a date where the event is near, so it is read after the clock times and checked in `days.ts`. */
export const DOTTED_DATE_RULE: LexRule = {
  pattern: /(?<![\d.:])(\d{1,2})\.(\d{1,2})(?![\d.:]|\s*[ap]\.?m)/g,
  read: ([, first, second]) => asDay(slashDate(first, second)),
};
