const HAN_DIGITS: Readonly<Record<string, number>> = {
  零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 日: 7, 天: 7, 末: 7,
}; // prettier-ignore

const UNITS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const TEENS = ['thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const TENS = ['twenty', 'thirty', 'forty', 'fifty'];
const ORDINALS = [
  'zeroth', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth',
  'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth', 'twentieth',
]; // prettier-ignore

/** Pattern of a number up to 99: ASCII digits or Han numerals. */
export const HAN_NUMBER =
  '(?:\\d{1,2}|[零〇一二两三四五六七八九]?十[一二三四五六七八九]?|[廿卅][一二三四五六七八九]?|[零〇]?[一二两三四五六七八九]|[零〇])';
/** Pattern of an hour in words: one … twelve. */
export const HOUR_WORD = `(?:${UNITS.slice(1).join('|')})`;
/** Pattern of minutes in words that may follow an hour word: "fifteen", "forty-five", "oh five". */
export const MINUTE_WORD = `(?:(?:oh|o)[ -](?:${UNITS.slice(1, 10).join('|')})|${[...TEENS, 'ten', 'eleven', 'twelve'].join('|')}|(?:${TENS.join('|')})(?:[ -](?:${UNITS.slice(1, 10).join('|')}))?)`;
/** Pattern of an English number below sixty, digits or words. */
export const ENGLISH_NUMBER = `(?:\\d{1,3}|${MINUTE_WORD}|${HOUR_WORD}|an?)`;
/** Pattern of an ordinal in words, first … thirty-first. */
export const ORDINAL_WORD = `(?:(?:twenty|thirty)[ -](?:${ORDINALS.slice(1, 10).join('|')})|thirtieth|${ORDINALS.slice(10).join('|')}|${ORDINALS.slice(1, 10).join('|')})`;

function readHan(text: string): number {
  const spread = text.replace('廿', '二十').replace('卅', '三十');
  const ten = spread.indexOf('十');
  if (ten < 0) return Array.from(spread).reduce((value, digit) => value * 10 + (HAN_DIGITS[digit] ?? 0), 0);
  const tens = ten === 0 ? 1 : (HAN_DIGITS[spread[ten - 1] ?? ''] ?? 1);
  return tens * 10 + (HAN_DIGITS[spread[ten + 1] ?? ''] ?? 0);
}

function readEnglish(text: string): number {
  const words = text.split(/[ -]+/).filter((word) => word !== 'oh' && word !== 'o');
  return words.reduce((sum, word) => sum + readEnglishWord(word), 0);
}

function readEnglishWord(word: string): number {
  if (word === 'a' || word === 'an') return 1;
  if (word === 'thirtieth') return 30;
  for (const [list, base, step] of [[UNITS, 0, 1], [TEENS, 13, 1], [TENS, 20, 10], [ORDINALS, 0, 1]] as const) {
    const at = list.indexOf(word);
    if (at >= 0) return base + at * step;
  } // prettier-ignore
  return Number.NaN;
}

/** Value of a number in digits, Han numerals or English words (cardinal or ordinal); NaN for anything else. */
export function readNumber(text: string): number {
  const plain = text.trim().replace(/(?<=\d)(?:st|nd|rd|th)$/, '');
  if (/^\d+$/.test(plain)) return Number(plain);
  return /^[a-z -]+$/.test(plain) ? readEnglish(plain) : readHan(plain);
}
