/** A date without a zone; the year is missing where the source leaves it out. */
export interface PlainDate {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const GERMAN_MONTHS: Readonly<Record<string, number>> = {
  januar: 1,
  februar: 2,
  märz: 3,
  mai: 5,
  juni: 6,
  juli: 7,
  oktober: 10,
  dezember: 12,
};
/** Days from the spreadsheet epoch (1899-12-30) to 1970-01-01. */
const EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

function plainDate(year: string | undefined, month: number, day: string | undefined): PlainDate | undefined {
  const days = Number(day);
  if (!(month >= 1 && month <= 12 && days >= 1 && days <= 31)) return undefined;
  if (year === undefined || year === '') return { month, day: days };
  return { year: Number(year) < 100 ? 2000 + Number(year) : Number(year), month, day: days };
}

function monthOfName(name: string): number {
  const lower = name.toLowerCase();
  return GERMAN_MONTHS[lower] ?? MONTHS.indexOf(lower.slice(0, 3)) + 1;
}

/** Reads a date as people and spreadsheets write it: ISO, 2020/10/15, 15.10.2020, 10月15日, Oct. 15th, 2020, or a serial number. */
export function readDate(text: string): PlainDate | undefined {
  const plain = text.normalize('NFKC').trim();
  const serial = /^(\d{5})(\.\d+)?$/.exec(plain);
  if (serial) {
    const date = new Date((Number(serial[1]) - EPOCH_DAYS) * DAY_MS);
    return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  const iso = /(?:^|\D)(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})/.exec(plain);
  if (iso) return plainDate(iso[1], Number(iso[2]), iso[3]);
  const german = /(?:^|\D)(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?/.exec(plain);
  if (german) return plainDate(german[3], Number(german[2]), german[1]);
  const chinese = /(?:(\d{4})年)?(\d{1,2})月(\d{1,2})/.exec(plain);
  if (chinese) return plainDate(chinese[1], Number(chinese[2]), chinese[3]);
  const american = /\b([A-Za-zä]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?/.exec(plain);
  if (american && monthOfName(american[1] ?? '') > 0) return plainDate(american[3], monthOfName(american[1] ?? ''), american[2]);
  const british = /\b(\d{1,2})(?:st|nd|rd|th)?\.?\s+([A-Za-zä]{3,9})\.?(?:,?\s+(\d{4}))?/.exec(plain);
  if (british && monthOfName(british[2] ?? '') > 0) return plainDate(british[3], monthOfName(british[2] ?? ''), british[1]);
  const short = /^(\d{1,2})[/-](\d{1,2})$/.exec(plain);
  return short ? plainDate(undefined, Number(short[1]), short[2]) : undefined;
}

const DASH = /\s*(?:[-–—~〜～至到]|\bbis\b|\bto\b|\buntil\b)+\s*/;

function minutesOf(text: string): number | undefined {
  const afternoon = /下午|晚|傍晚|\bp\.?m\b/i.test(text);
  const clock =
    /(\d{1,2})\s*[:.时點点h]\s*(\d{2}|半)?/i.exec(text) ?? (/上午|下午|\b[ap]\.?m\b/i.test(text) ? /(\d{1,2})()/.exec(text) : null);
  if (!clock) return undefined;
  const hour = Number(clock[1]);
  const minute = clock[2] === '半' ? 30 : Number(clock[2] ?? '0');
  if (hour > 29 || minute > 59) return undefined;
  return (afternoon && hour < 12 ? hour + 12 : hour) * 60 + minute;
}

/** Minutes after midnight of a start, and of an end where the text is a range; more than 1,440 is the night after. */
export interface ClockSpan {
  readonly start: number;
  readonly end?: number;
}

/** Reads a time of day or a range: 09:00, 9：00—9:45, 下午2点半, 2:30 pm, a spreadsheet's fraction of a day, or 615 for an unquoted 10:15. */
export function readClock(text: string): ClockSpan | undefined {
  const plain = text.normalize('NFKC').trim();
  const iso = /^\d{4}-\d{2}-\d{2}T(\d{2}):(\d{2})/.exec(plain);
  if (iso) return { start: Number(iso[1]) * 60 + Number(iso[2]) };
  if (/^(0?\.\d+|0|[1-9]\d{4}\.\d+)$/.test(plain)) return { start: Math.round((Number(plain) % 1) * 1440) };
  if (/^\d{2,4}$/.test(plain) && Number(plain) < 1440) return { start: Number(plain) };
  const [first = '', second] = plain.split(DASH);
  const start = minutesOf(first);
  const end = second === undefined ? undefined : minutesOf(second);
  if (start === undefined) return undefined;
  if (end === undefined) return { start };
  const afternoon = /下午|晚|p\.?m/i.test(first) && end < start && end + 720 > start;
  const settled = afternoon ? end + 720 : end;
  return { start, end: settled < start ? settled + 1440 : settled };
}
