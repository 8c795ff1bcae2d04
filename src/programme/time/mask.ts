import { fold } from '../fold';
import { HAN_NUMBER, HOUR_WORD, ORDINAL_WORD } from './numerals';

/** Stands for text that must not be read; no pattern of the lexicon matches it. */
const BLANK = '\uFFFC';
/** Stands for text that a rule has read; later rules may look whether it is beside them. */
const TAKEN = '\uFFFB';

const HAN_PLACES =
  '(?:馆|厅|楼|桌|门(?!票)|展(?:位|厅|馆|区|台)|会议室|会场|报告厅|房|台(?!湾)|线(?!上|下)|车|位|机(?!场|构)|出口|入口|口|路(?!演)|院(?!士)|席|窗|舱|区|层|座(?!谈)|室|包间|洽谈桌|洽谈室|卡座|文件|公告|航站楼|电梯)';
const ENGLISH_PLACES =
  '(?:rooms?|rms?|halls?|tables?|booths?|stands?|stalls?|gates?|doors?|floors?|levels?|exits?|entrances?|buildings?|blocks?|platforms?|tracks?|seats?|rows?|bus|line|no|number|num|channel|stage|theat(?:re|er)|pavilion|zone|area|section|ext|extension|flight|train|step|chapter|page|version|group|team|option|item|question|answer|choice|slot|session|talk|panel|workshop|forum|part|phase|class|grade|type|terminal|auditorium|ballroom|lab|suite|desk|counter|lot)';
const ENGLISH_ITEMS =
  '(?:one|ones|hall|room|floor|table|booth|stand|gate|door|level|exit|entrance|building|platform|row|session|talk|panel|item|option|speaker|person|choice|result|question|answer|time|edition|annual|asem|asia|international|world|national|seminar|conference|expo|forum|summit|meeting|part|step|stage|track|link|entry|name|prize|aid|class|half|week|month|quarter|year|bus|shuttle|train|workshop|keynote|slot|topic|theme|chapter|picture|photo|line|screen)';
const ENGLISH_QUANTITIES =
  '(?:people|persons?|pax|guests?|delegates?|seats?|tickets?|rmb|yuan|cny|usd|dollars?|euros?|km|kms|kilomet(?:re|er)s?|met(?:re|er)s?|m2|%|percent|degrees?|sessions|talks|questions|stars?|pages?|languages|halls|rooms|booths|companies|exhibitors|speakers|meetings|colleagues?|tonnes?|tons?|litres?|liters?|mb|gb|kg|k|x|v|w)';
const HAN_QUANTITIES =
  '(?:元|块|人|位|名|家|公里|千米|米|度|％|%|℃|平|吨|万|千|百|亿|岁|届|次|遍|页|条|项|张|份|瓶|辆|折|级|成|倍|寸|栋|幢|期|排|列|组|批|所|件|间|章|部|本|种|类|步|问|台|款|个(?!小时|半|钟|星期|月|礼拜|刻)|楼|层|室|馆|厅|桌|座)';

/** Things with numbers, and idioms, that are no times. The order does not matter: each only blanks what it matches. */
const NOT_TIMES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[\x21-\x7e]+|[\w.+-]+@[\w.-]+/g,
  /\+?\d{2,4}(?:-\d{3,}){1,2}|(?<![\d:])\d{5,}(?!\d*:)/g,
  /\b24\s*\/\s*7\b|\b\d+[:：]\d+[:：]\d{3,}|\b\d\s*[:：]\s*\d\b(?!\d)/g,
  new RegExp(`(?<![月\\d])${HAN_NUMBER}号${HAN_PLACES}`, 'g'),
  new RegExp(`(?:地铁|公交|线路|编号|房号|桌号|展位|桌|房间?|门|台|楼)第?${HAN_NUMBER}号`, 'g'),
  new RegExp(`第${HAN_NUMBER}(?!天|日)(?:[个场位届名次章期排条项场节讲组批家号部种类步问台轮]|会|展|分|论|报|大)`, 'g'),
  new RegExp(`(?<![\\d:.下上这那每])${HAN_NUMBER}${HAN_QUANTITIES}`, 'g'),
  /\d+(?:\.\d+)?\s*(?:元|块|人|公里|千米|米|度|%|℃|°|摄氏度|万|亿|岁|gb|mb|kg)/g,
  /[一1][点](?=[儿也都]|点)|(?<=[有早晚快慢多少差大小好近远高低便宜长短])一点(?!半|[0-9一二三四五六七八九十]|钟|整|到|前|后|开)|[两三四五六](?:点)(?=建议|意见|要求|问题|想法|内容|原因|看法|说明|理由|提示|注意|补充|疑问)/g,
  /(?:早上|上午|中午|下午|晚上|早安|晚安)好|下午茶|早茶|夜宵|夜景|夜市|晚报|早报|日报|午觉|上午场地/g,
  /每(?:天|日|周[一二三四五六日天]|星期[一二三四五六日天])|一周[两三四五六七]次|周[围边到刊期年](?!一|二|三|四|五|六|日|天|末)/g,
  /good (?:morning|afternoon|evening|night|day)|^\s*morning\s*[!.]|afternoon tea|evening dress|night market|morning coffee|the other day|(?:see|talk to) you (?:later|soon|tomorrow)|day pass|one day\b(?! (?:later|ago|before|after))|some ?day\b|(?:two|three|2|3|one|1|multi)-day|per day|every (?:day|morning|afternoon|evening)|each day|all days?|(?:mon|tues|wednes|thurs|fri|satur|sun)days\b|now that|from now on|up to now|next to\b|half[- ]price|half[- ]board|half[- ]way|second hand|one moment|hold on a (?:second|minute)/g,
  new RegExp(
    `\\b${ENGLISH_PLACES}\\.?\\s*(?:#|no\\.?|number)?\\s*-?(?:[a-z]{0,3}-?\\d{1,5}[a-z]?|(?<=[\\s#])(?:${HOUR_WORD}|[a-z]))\\b(?!\\s*(?:am|pm|:\\d|o'?clock|november|december|january|february|march|april|may|june|july|august|september|october|nov|dec|oct)\\b)(?!:)`,
    'g',
  ),
  new RegExp(`#\\s*\\d+`, 'g'),
  new RegExp(
    `(?<!(?:on|at)\\s)(?<!november |december |october )(?:the\\s+)?\\b(?:\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORD})\\s+(?:[a-z]+\\s+)?${ENGLISH_ITEMS}s?\\b`,
    'g',
  ),
  new RegExp(`\\b(?:\\d+(?:[.,]\\d+)?|${HOUR_WORD})\\s*(?:${ENGLISH_QUANTITIES})(?![a-z])`, 'g'),
  /\b(?!(?:day|d|am|pm|at|on|from|till|until|by|to|jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)-?\d)[a-z]{1,6}-?\d{1,5}[a-z]?\b(?!:\d)/g,
  /(?<![\d:.])\d{3,4}\s*(?:室|房|会议室|号房|号会议室|教室|包厢)/g,
  /(?:[a-z]|[甲乙丙丁])(?:馆|厅|区|座|栋|楼|门)\s*\d{0,4}/g,
  /\b(?:mr|ms|mrs|dr|prof|professor|miss|i|we|he|she|they|you)\.?\s+(?:sun|sat|mon|wed|may|march|april|june|august)\b/g,
  /(?:19|20)\d\d(?=\s*(?:expo|conference|edition|forum|asem|water|国家|全国|中国|水博|大会|年(?!\s*\d{1,2}\s*月)(?!\s*[一二三四五六七八九十]{1,2}\s*月)))(?:年)?/g,
];

/** A name is blanked only as a whole word, and a number not inside a clock time or a date. */
function isWhole(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? ' ';
  const after = text[end] ?? ' ';
  const first = text[start] ?? ' ';
  const last = text[end - 1] ?? ' ';
  if (/[a-z]/.test(first) && /[a-z]/.test(before)) return false;
  if (/[a-z]/.test(last) && /[a-z]/.test(after)) return false;
  if (/\d/.test(first) && /[\d:./]/.test(before)) return false;
  return !(/\d/.test(last) && /[\d:月点日]/.test(after));
}

function blank(text: string, start: number, end: number, mark = BLANK): string {
  return text.slice(0, start) + mark.repeat(end - start) + text.slice(end);
}

/** Marks `[start, end)` as read. */
export function take(text: string, start: number, end: number): string {
  return blank(text, start, end, TAKEN);
}

/** Blanks the given names; `text` is folded already. */
export function blankNames(text: string, names: readonly string[]): string {
  const folded = names.map((name) => fold(name).trim()).filter((name) => name.length > 1);
  return folded.sort((a, b) => b.length - a.length).reduce((masked, name) => blankName(masked, name), text);
}

function blankName(text: string, name: string): string {
  let masked = text;
  for (let at = masked.indexOf(name); at >= 0; at = masked.indexOf(name, at + name.length)) {
    if (isWhole(masked, at, at + name.length)) masked = blank(masked, at, at + name.length);
  }
  return masked;
}

/** Blanks rooms, booths, tables, quantities, phone numbers, years of an edition, greetings and other things that are no times. */
export function blankNonTimes(text: string): string {
  return NOT_TIMES.reduce((masked, pattern) => masked.replace(pattern, (found) => BLANK.repeat(found.length)), text);
}
