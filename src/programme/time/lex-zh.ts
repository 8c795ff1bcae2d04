import { HAN_NUMBER, readNumber } from './numerals';
import type { Bound, DayName, DayPart, LexRule, Meaning } from './token';

const PARTS: Readonly<Record<string, DayPart>> = {
  凌晨: 'night', 半夜: 'night', 清晨: 'early', 清早: 'early', 一大早: 'early', 一早: 'early', 大清早: 'early', 早晨: 'early',
  早上: 'morning', 早间: 'morning', 上午: 'morning', 午前: 'morning', 早: 'morning', 晨: 'morning', 中午: 'noon', 正午: 'noon', 午间: 'noon',
  下午: 'afternoon', 午后: 'afternoon', 后晌: 'afternoon', 傍晚: 'dusk', 黄昏: 'dusk', 晚上: 'evening', 晚间: 'evening', 夜里: 'evening',
  夜间: 'evening', 夜晚: 'evening', 晚: 'evening', 夜: 'evening', 深夜: 'late-evening',
}; // prettier-ignore

const PART_WORD = `(?:${Object.keys(PARTS).filter((word) => word.length > 1).sort((a, b) => b.length - a.length).join('|')})`; // prettier-ignore

const OFFSETS: Readonly<Record<string, number>> = { 大前: -3, 前: -2, 昨: -1, 今: 0, 明: 1, 后: 2, 大后: 3 };
const WEEKS: Readonly<Record<string, number>> = { 上上: -2, 上: -1, 这: 0, 本: 0, 下: 1, 下下: 2 };

function weekOf(word: string | undefined): number | undefined {
  return word === undefined ? undefined : WEEKS[word.replace('个', '')];
}

function weekday(word: string | undefined, day: string | undefined): Meaning {
  const week = weekOf(word);
  const number = readNumber(day ?? '');
  return { is: 'day', day: { by: 'weekday', weekday: number, ...(week === undefined ? {} : { week }) } };
}

function offsetDay(word: string | undefined, part: string | undefined): Meaning {
  const day: DayName = { by: 'offset', days: OFFSETS[word ?? ''] ?? 0 };
  const named = part === undefined ? undefined : PARTS[part];
  return named === undefined ? { is: 'day', day } : { is: 'day', day, part: named };
}

/** Minutes of 半小时, 一个半小时, 两小时, 三刻钟, 20分钟. */
function minutesOf(count: string | undefined, half: string | undefined, unit: string | undefined): number {
  const size = unit?.includes('刻') === true ? 15 : unit?.includes('分') === true ? 1 : 60;
  if (count === '半' || count === undefined) return size / 2;
  return (readNumber(count) + (half === undefined ? 0 : 0.5)) * size;
}

const DURATION = `(半|${HAN_NUMBER})个?(半)?个?(小时|钟头|刻钟|分钟|分)`;
const DAYS = `(${HAN_NUMBER}|半)(天|日|个?星期|周|个?礼拜)`;

function daysOf(count: string | undefined, unit: string | undefined): number {
  return readNumber(count ?? '') * (unit === '天' || unit === '日' ? 1 : 7);
}

function shift(match: RegExpExecArray, sign: number): Meaning {
  return { is: 'shift', minutes: sign * minutesOf(match[1], match[2], match[3]) };
}

const RELATIVE: readonly LexRule[] = [
  { pattern: new RegExp(`(?:接下来|未来|今后|往后|之后|最近|下|后面)的?${DURATION}(?:之?内|以内|里)?`, 'g'), read: (m) => ({ is: 'within', minutes: minutesOf(m[1], m[2], m[3]) }) },
  { pattern: new RegExp(`${DURATION}(?:之内|以内|内|里)`, 'g'), read: (m) => ({ is: 'within', minutes: minutesOf(m[1], m[2], m[3]) }) },
  { pattern: new RegExp(`(?:再过|再等|(?<![点时])过)?${DURATION}(?:之后|以后|过后|后)(?!提醒|通知)`, 'g'), read: (m) => shift(m, 1) },
  { pattern: new RegExp(`(?<![点时])(?:再过|过)${DURATION}(?!提醒|通知)`, 'g'), read: (m) => shift(m, 1) },
  { pattern: new RegExp(`${DURATION}(?:之前|以前|前)(?!提醒|通知|叫)`, 'g'), read: (m) => shift(m, -1) },
  { pattern: new RegExp(`(?:接下来|未来|今后|往后|最近)的?(?:这)?${DAYS}`, 'g'), read: ([, n, unit]) => ({ is: 'day', day: { by: 'span', days: daysOf(n, unit) } }) },
  { pattern: new RegExp(`(?:再过|过)?(?!半)${DAYS}(?:之后|以后|后)`, 'g'), read: ([, n, unit]) => ({ is: 'day', day: { by: 'offset', days: daysOf(n, unit) } }) },
  { pattern: new RegExp(`(?!半)${DAYS}(?:之前|以前|前)`, 'g'), read: ([, n, unit]) => ({ is: 'day', day: { by: 'offset', days: -daysOf(n, unit) } }) },
  { pattern: /刚才|刚刚|方才|上一(?:场|个(?:活动|报告|节目|议程|环节|论坛))|上场/g, read: () => ({ is: 'just-now' }) },
  { pattern: /今天(?:到目前为止|之前|早些时候)|到目前为止|错过了?(?:什么|哪些)/g, read: () => ({ is: 'so-far' }) },
  { pattern: /今天(?:剩下|余下|接下来|之后|往后|晚些时候|稍晚)的?|晚些时候|晚点(?!名)/g, read: () => ({ is: 'later' }) },
  { pattern: /待会儿?|等会儿?|等一会儿?|过一?会儿?|一会儿(?=有|还|是|讲|谁|在|去)|稍后|马上(?!取消)/g, read: () => ({ is: 'soon' }) },
  { pattern: /下一?(?:场|个(?:活动|节目|报告|议程|环节|论坛|演讲|会|项目|议题|时段|单元)|节|位讲者|项(?:议程|活动)?)|接下来(?:的|是|有|讲|要|还|呢|干|做)?|接着(?:是|讲|有)|后面(?:呢|是|还|有什么|讲)|(?:这|那)场之?后/g, read: () => ({ is: 'next' }) },
  { pattern: /现在|目前|当前|此刻|眼下|这会儿?(?!议|场)|正在|当下|这个时候/g, read: () => ({ is: 'now' }) },
]; // prettier-ignore

const DAY_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`(?:头|前)(${HAN_NUMBER})天(?!前|后)`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-days', nth: 1, until: readNumber(n ?? '') } }) },
  { pattern: new RegExp(`(?:最后|后)([两二三四五六七八九]|[2-9])天`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-days', nth: -readNumber(n ?? ''), until: -1 } }) },
  { pattern: new RegExp(`倒数第(${HAN_NUMBER})[天日]`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-day', nth: -readNumber(n ?? '') } }) },
  { pattern: new RegExp(`(?:会议|大会|展会|活动)?(?:的)?第(${HAN_NUMBER})[天日]`, 'g'), read: ([, n]) => ({ is: 'day', day: { by: 'event-day', nth: readNumber(n ?? '') } }) },
  { pattern: /首日|头一天|开幕(?:当|那|的那)?[天日]|开幕首日/g, read: () => ({ is: 'day', day: { by: 'event-day', nth: 1 } }) },
  { pattern: /明后(?:两|二)?天/g, read: () => ({ is: 'day', day: { by: 'offsets', from: 1, until: 2 } }) },
  { pattern: /今明(?:两|二)?天/g, read: () => ({ is: 'day', day: { by: 'offsets', from: 0, until: 1 } }) },
  { pattern: /最后(?:那|的那)?[一1]?[天日]|末日|尾日|闭幕(?:当|那|的那)?[天日]/g, read: () => ({ is: 'day', day: { by: 'event-day', nth: -1 } }) },
  { pattern: /这两天|这几天(?!天)/g, read: (m) => (m[0] === '这两天' ? { is: 'day', day: { by: 'span', days: 2 } } : undefined) },
  { pattern: /(上上|上|这|本|下下|下)?个?(?:周末|双休日?)/g, read: ([, w]) => ({ is: 'day', day: weekend(weekOf(w)) }) },
  { pattern: /(上上|上|这|本|下下|下)?个?(?:周|星期|礼拜)([一二三四五六日天末1-7])(?!年|期|次|遍|天|[\d点]|个)/g, read: ([, w, d]) => weekday(w, d) },
  { pattern: /(上上|上|这|本|下下|下)(?:一)?个?(?:周|星期|礼拜)(?!年|围|边)/g, read: ([, w]) => ({ is: 'day', day: { by: 'week', week: weekOf(w) ?? 0 } }) },
  { pattern: /(大前|大后|前|昨|今|明|后)(?:[天日](?!气|赋|窗|津|然|报)|儿(?!童)(?:个)?)(?=晚|早)?/g, read: ([, d]) => offsetDay(d, undefined) },
  { pattern: /(前|昨|今|明|后)(早|晨|晚|夜)(?:上|间)?/g, read: ([, d, p]) => offsetDay(d, p) },
  { pattern: /当[天日](?!然)/g, read: () => undefined },
]; // prettier-ignore

function weekend(week: number | undefined): DayName {
  return week === undefined ? { by: 'weekend' } : { by: 'weekend', week };
}

function clock(hour: number, minute: number, certain = false): Meaning | undefined {
  if (!(hour >= 0 && hour <= 24 && minute >= 0 && minute < 60)) return undefined;
  return { is: 'clock', clock: certain ? { hour, minute, certain } : { hour, minute } };
}

function minuteOf(text: string | undefined): number {
  if (text === undefined || text === '整' || text === '钟') return 0;
  if (text === '半') return 30;
  if (text.endsWith('刻')) return text.startsWith('三') || text.startsWith('3') ? 45 : 15;
  return readNumber(text.replace(/^过|分$/g, ''));
}

/** "Less a quarter three", "three less ten": the hour before, so many minutes short. */
function shortOf(hour: string | undefined, short: string | undefined): Meaning | undefined {
  const minutes = minuteOf(short);
  const whole = readNumber(hour ?? '');
  return clock(whole === 0 ? 23 : whole - 1 === 0 ? 12 : whole - 1, 60 - minutes);
}

const MINUTES = '(?:[0-5]\\d|[二三四五]?十[一二三四五六七八九]?|[零〇][一二三四五六七八九])';
const HOUR_UNIT = '(?:点钟?|时(?!间|候|段|长|刻|常|代|尚|报|隔|有))';

const CLOCK_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`差(一刻|三刻|${HAN_NUMBER}分?)钟?不?到?(${HAN_NUMBER})${HOUR_UNIT}`, 'g'), read: ([, s, h]) => shortOf(h, s) },
  { pattern: new RegExp(`(${HAN_NUMBER})${HOUR_UNIT}(?:还)?差(一刻|三刻|${HAN_NUMBER}分?)钟?`, 'g'), read: ([, h, s]) => shortOf(h, s) },
  {
    pattern: new RegExp(`(${HAN_NUMBER})${HOUR_UNIT}(?:过?(半|[一三13]刻|${HAN_NUMBER}分(?!钟|会|论|享|组|区|之|别)|过?${MINUTES}|整|钟))?钟?`, 'g'),
    read: (m) => (isCount(m) ? undefined : clock(readNumber(m[1] ?? ''), minuteOf(m[2]), /^0\d/.test(m[1] ?? ''))),
  },
  { pattern: /(?:零点|午夜)/g, read: (m) => clock(m[0] === '零点' ? 0 : 24, 0, true) },
  { pattern: /正午(?:12点|十二点)?/g, read: () => clock(12, 0, true) },
]; // prettier-ignore

/** 几点 is a question and 一点 often "a little": without an hour around it, 一点 at the end of a word is no time. */
function isCount(match: RegExpExecArray): boolean {
  const before = match.input[match.index - 1] ?? '';
  return /[.:．几第]/.test(before);
}

const PART_RULES: readonly LexRule[] = [
  { pattern: new RegExp(`(?:上午|早上)?(?:晚些|稍晚)的?(上午)|${PART_WORD}(?!茶|好|宴)`, 'g'), read: (m) => part(m[0]) },
  { pattern: /(?<![最很尽提太较])(早|晚|夜)(?=\s*\uFFFB)/g, read: (m) => part(m[0]) },
  { pattern: /(?<=\uFFFB)(早|晚)(?=$|[\s的有呢吗?？,，。到至去在和])/g, read: (m) => part(m[0]) },
]; // prettier-ignore

function part(word: string): Meaning | undefined {
  const named = PARTS[word];
  return named === undefined ? undefined : { is: 'part', part: named };
}

const BOUNDS: Readonly<Record<string, Bound>> = { 前: 'before', 后: 'after', 起: 'from', 止: 'until' };

const BOUND_RULES: readonly LexRule[] = [
  { pattern: /(?<=\uFFFB\s*)(?:(?:之|以)前|前(?!台|面|往|厅|来|排|门|沿|言|期))/g, read: () => suffix('前') },
  { pattern: /(?<=\uFFFB\s*)(?:(?:之|以|过)后|后(?!面|勤|台|排|门|期|续|天))/g, read: () => suffix('后') },
  { pattern: /(?<=\uFFFB\s*)(?:开始)?(?:起|往后|以?往后)(?!来|立|点)/g, read: () => suffix('起') },
  { pattern: /(?<=\uFFFB)为?止/g, read: () => suffix('止') },
  { pattern: /到|至(?!少|今|于)|~|～/g, read: () => ({ is: 'to' }) },
  { pattern: /[和与及、]/g, read: () => ({ is: 'and' }) },
  { pattern: /(?:从|自)(?=\uFFFB|\s*\d|\s*\uFFFB)/g, read: () => ({ is: 'bound', bound: 'from' }) },
]; // prettier-ignore

function suffix(word: string): Meaning {
  return { is: 'bound', bound: BOUNDS[word] ?? 'after', suffix: true };
}

/** The Chinese lexicon, in the order in which its rules take text. */
export const CHINESE_RULES: { readonly relative: readonly LexRule[]; readonly days: readonly LexRule[]; readonly clocks: readonly LexRule[]; readonly rest: readonly LexRule[] } = {
  relative: RELATIVE,
  days: DAY_RULES,
  clocks: CLOCK_RULES,
  rest: [...PART_RULES, ...BOUND_RULES],
}; // prettier-ignore
