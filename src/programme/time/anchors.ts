import { fold } from '../fold';
import { HAN_NUMBER, readNumber } from './numerals';
import type { TimeAnchor } from './types';
import type { LexRule, Meaning } from './token';

/** Minutes after midnight of a meal that the programme does not hold. */
export interface UsualHours {
  readonly from: number;
  readonly until: number;
}

/** All the words of one break or ceremony, and when it takes place (once a day, perhaps). */
export interface AnchorGroup {
  readonly times: readonly { readonly startMs: number; readonly endMs: number }[];
  readonly usual?: UsualHours;
}

export interface AnchorLexicon {
  readonly groups: readonly AnchorGroup[];
  readonly rules: readonly LexRule[];
}

/** Names by which people call a break whatever the programme calls it. The hours are those usual in China. */
const KNOWN: readonly { readonly words: readonly string[]; readonly usual?: UsualHours }[] = [
  { words: ['午餐', '午饭', '午休', '中饭', '中餐', '吃午饭', 'lunch', 'lunch break', 'luncheon', 'lunchtime', 'lunch time'], usual: { from: 720, until: 810 } },
  { words: ['晚餐', '晚饭', '晚宴', '欢迎晚宴', 'dinner', 'supper', 'banquet', 'gala dinner', 'welcome dinner'], usual: { from: 1080, until: 1170 } },
  { words: ['早餐', '早饭', 'breakfast'], usual: { from: 420, until: 510 } },
  { words: ['茶歇', '咖啡', '茶歇时间', 'coffee', 'coffee break', 'tea break', 'tea', 'the break'] },
  { words: ['开幕', '开幕式', '开幕典礼', 'opening', 'opening ceremony', 'opening session'] },
  { words: ['闭幕', '闭幕式', '闭幕典礼', 'closing', 'closing ceremony', 'closing session'] },
  { words: ['签约', '签约仪式', 'signing', 'signing ceremony'] },
]; // prettier-ignore

interface Draft {
  readonly words: Set<string>;
  readonly times: { startMs: number; endMs: number }[];
  usual?: UsualHours;
}

function wordsOf(anchor: TimeAnchor): readonly string[] {
  return [...anchor.words.zh, ...anchor.words.en].map((word) => fold(word).trim()).filter((word) => word.length > 1);
}

/** True where the anchor is a case of the known break: it is called so, or its name holds the word ("Networking lunch"). */
function isCaseOf(words: readonly string[], known: readonly string[]): boolean {
  return words.some(
    (word) =>
      known.includes(word) || known.some((part) => !/^(?:tea|coffee|signing|签约|咖啡|closing|opening)$/.test(part) && holds(word, part)),
  );
}

function holds(word: string, part: string): boolean {
  return /^[a-z]/.test(part) ? ` ${word} `.includes(` ${part} `) : word.endsWith(part);
}

function drafts(anchors: readonly TimeAnchor[]): readonly Draft[] {
  const known: Draft[] = KNOWN.map(({ words, usual }) => ({ words: new Set(words), times: [], ...(usual === undefined ? {} : { usual }) }));
  const others: Draft[] = [];
  for (const anchor of anchors) {
    const words = wordsOf(anchor);
    const at = KNOWN.findIndex((group) => isCaseOf(words, group.words));
    const draft = known[at] ?? others.find((other) => words.some((word) => other.words.has(word))) ?? newDraft(others);
    words.forEach((word) => draft.words.add(word));
    draft.times.push({ startMs: anchor.startMs, endMs: anchor.endMs });
  }
  return [...known, ...others].filter(({ times, usual }) => times.length > 0 || usual !== undefined);
}

function newDraft(list: Draft[]): Draft {
  const draft: Draft = { words: new Set(), times: [] };
  list.push(draft);
  return draft;
}

function escape(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function alternatives(words: Iterable<string>, isLatin: boolean): string {
  const list = [...words].filter((word) => /^[\x20-\x7e]+$/.test(word) === isLatin);
  return (
    list
      .sort((a, b) => b.length - a.length)
      .map(escape)
      .join('|') || '(?!)'
  );
}

type Relation = 'after' | 'before' | 'during';

const ENGLISH_RELATIONS: Readonly<Record<string, Relation>> = { after: 'after', following: 'after', before: 'before', 'prior to': 'before', 'ahead of': 'before', during: 'during', at: 'during', over: 'during', in: 'during' }; // prettier-ignore

function relationOf(word: string | undefined): Relation {
  if (word === undefined) return 'during';
  if (/前/.test(word)) return 'before';
  return /后|完|过/.test(word) ? 'after' : (ENGLISH_RELATIONS[word] ?? 'during');
}

function asAnchor(group: number, relation: Relation, minutes?: number): Meaning {
  return minutes === undefined ? { is: 'anchor', group, relation } : { is: 'anchor', group, relation, minutes };
}

function rulesOf(draft: Draft, group: number): readonly LexRule[] {
  const han = alternatives(draft.words, false);
  const latin = alternatives(draft.words, true);
  const tail = '(?:\\s+(?:break|ceremony|session|time|is over|ends))?';
  return [
    { pattern: new RegExp(`(?:${han})(?:仪式)?(?:开始|结束)?(之?前|之?后)(?:半个?小时|(${HAN_NUMBER})分钟)(?!提醒|通知)`, 'g'), read: (m) => chinese(group, m) },
    { pattern: new RegExp(`(?:吃完?|用完)?(?:${han})(?:仪式|时间)?(?:结束|开始)?(之?后|以后|过后|完了?|之?前|以前|期间|(?:的)?时候|时(?!间|候))(?:的|再)?`, 'g'), read: (m) => asAnchor(group, relationOf(m[1])) },
    { pattern: new RegExp(`(?:吃完|用完|饭后吃)(?:${han})`, 'g'), read: () => asAnchor(group, 'after') },
    { pattern: new RegExp(`\\b(?:(?:(\\d{1,2}|five|ten|fifteen|twenty|thirty)\\s*min(?:ute)?s?|(half an hour|an hour))\\s+)?(after|following|before|prior to|ahead of|during|at|over)\\s+(?:the\\s+|my\\s+|our\\s+)?(?:${latin})${tail}(?![a-z])(?!\\s+(?:hall|room|desk|area|table|buffet|ticket|voucher))`, 'g'), read: (m) => english(group, m) },
    { pattern: /\blunch ?time\b/g, read: () => (draft.words.has('lunch') ? asAnchor(group, 'during') : undefined) },
    ...(draft.words.has('午饭') ? [{ pattern: /(?<![早晚])(?:饭后|餐后)/g, read: () => asAnchor(group, 'after') }, { pattern: /(?<![早晚])(?:饭前|餐前)/g, read: () => asAnchor(group, 'before') }] : []),
  ];
} // prettier-ignore

function english(group: number, match: RegExpExecArray): Meaning {
  const [, count, hour, word] = match;
  const relation = relationOf(word);
  const ahead = count !== undefined ? Number(WORDS[count] ?? count) : hour === undefined ? undefined : hour.startsWith('half') ? 30 : 60;
  return relation === 'during' ? asAnchor(group, relation) : asAnchor(group, relation, ahead);
}

/** 开幕式前十分钟, 午饭后半小时. */
function chinese(group: number, match: RegExpExecArray): Meaning {
  const [, word, count] = match;
  return asAnchor(group, relationOf(word), count === undefined ? 30 : readNumber(count));
}

const WORDS: Readonly<Record<string, number>> = { five: 5, ten: 10, fifteen: 15, twenty: 20, thirty: 30 };

const cache = new Map<string, AnchorLexicon>();
/** Lexicons kept: one an event version, and a few more while content is being edited. */
const CACHE_LIMIT = 8;
const NONE: readonly TimeAnchor[] = [];

function keyOf(anchors: readonly TimeAnchor[]): string {
  return anchors.map(({ words, startMs, endMs }) => [startMs, endMs, ...words.zh, ...words.en].join('\u0001')).join('\u0002');
}

/** The words of the event's breaks and ceremonies as rules; kept for anchors of the same content. */
export function anchorLexicon(anchors: readonly TimeAnchor[] = NONE): AnchorLexicon {
  const key = keyOf(anchors);
  const known = cache.get(key);
  if (known !== undefined) return known;
  const groups = drafts(anchors);
  const lexicon = { groups, rules: groups.flatMap((draft, index) => rulesOf(draft, index)) };
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(key, lexicon);
  return lexicon;
}
