import Fuse from 'fuse.js';
import { pinyin } from 'pinyin-pro';
import { isHan } from './compact';
import type { Compact } from './compact';
import { matchOf } from './exact';
import type { Key } from './exact';
import type { NameMatch } from './types';
import { isCommonWord } from './words';

/** Misspelt names are looked for in the first so many characters only. */
const LONGEST_TEXT = 64;
const SHORTEST_WORD = 4;
const LONGEST_KEY = 40;
/** Words tried, and names compared with each, a message: this bounds the time. */
const MOST_WORDS = 6;
const SHORTLIST = 24;
/** How sure a misspelt name is at best. */
const MISSPELT = 0.8;

export interface FuzzyIndex {
  readonly keys: readonly Key[];
  /** Pair of letters and length of the name → places in `keys`. */
  readonly pairs: ReadonlyMap<string, readonly number[]>;
  /** Toneless pinyin → Han names. */
  readonly sounds: ReadonlyMap<string, readonly Key[]>;
}

function pairsOf(word: string): readonly string[] {
  return [
    ...new Set(
      Array.from(word)
        .slice(1)
        .map((letter, index) => word.charAt(index) + letter),
    ),
  ];
}

function isShortLatin(key: Key): boolean {
  return /^[a-z]+$/.test(key.key) && key.key.length >= SHORTEST_WORD && key.key.length <= LONGEST_KEY && key.score >= 0.85;
}

const readings = new Map<string, string>();

/** The commonest reading of a character, without tone. */
function soundOf(character: string): string {
  const known = readings.get(character);
  if (known !== undefined) return known;
  const sound = pinyin(character, { toneType: 'none' });
  readings.set(character, sound);
  return sound;
}

function isHanName(key: Key): boolean {
  return key.key.length >= 3 && key.key.length <= 8 && Array.from(key.key).every(isHan) && key.kind !== 'tag' && key.kind !== 'track';
}

function grow<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}

export function buildFuzzyIndex(all: readonly Key[]): FuzzyIndex {
  const keys = all.filter(isShortLatin);
  const pairs = new Map<string, number[]>();
  keys.forEach((key, at) => pairsOf(key.key).forEach((pair) => grow(pairs, `${pair}${String(key.key.length)}`, at)));
  const sounds = new Map<string, Key[]>();
  for (const key of all.filter(isHanName)) grow(sounds, Array.from(key.key).map(soundOf).join(' '), key);
  return { keys, pairs, sounds };
}

/** Han names written in pinyin: "wang jianguo". */
export function pinyinKeys(all: readonly Key[]): readonly Key[] {
  const named = all.filter((key) => isHanName(key) && key.score === 1 && key.kind !== 'session');
  return named.map((key) => {
    const sounds = Array.from(key.key).map(soundOf);
    const gaps = sounds.flatMap((sound) => Array.from(sound, (_, at) => at === 0));
    return { ...key, key: sounds.join(''), gaps: [...gaps, true], score: 0.85 };
  });
}

/** Edit distance with transpositions (optimal string alignment), for short words. */
function distance(a: string, b: string): number {
  let [before, last] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost, swapped));
    }
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}

/** One slip in a short word, two in a longer one. */
function isSlip(word: string, key: string): boolean {
  return Math.abs(word.length - key.length) <= 2 && distance(word, key) <= (word.length < 7 ? 1 : 2);
}

/** The names that share most letter pairs with the word. */
function shortlist(index: FuzzyIndex, word: string): readonly Key[] {
  const shared = new Map<number, number>();
  const pairs = pairsOf(word);
  for (const pair of pairs) {
    for (let length = word.length - 2; length <= word.length + 2; length++) {
      for (const at of index.pairs.get(`${pair}${String(length)}`) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1);
    }
  }
  const near = [...shared].filter(([, count]) => count >= Math.max(1, pairs.length / 3));
  return near.sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, SHORTLIST).flatMap(([at]) => index.keys[at] ?? []);
} // prettier-ignore

function nearest(index: FuzzyIndex, word: string): readonly { readonly key: Key; readonly score: number }[] {
  const near = shortlist(index, word).filter((key) => isSlip(word, key.key));
  if (near.length === 0) return [];
  const fuse = new Fuse(near, { keys: ['key'], includeScore: true, threshold: 0.6, ignoreLocation: true, minMatchCharLength: 2 });
  const ranked = fuse.search(word);
  const best = ranked[0]?.score ?? 1;
  const found = ranked.filter(({ score }) => (score ?? 1) <= best + 0.01);
  return found.map(({ item, score }) => ({ key: item, score: MISSPELT * item.score * (1 - (score ?? 1) / 2) }));
}

type Span = readonly [from: number, to: number];

/** Latin words of the compact text that no name covers, and pairs of neighbours: what may be a misspelt name. */
function unknownSpans(text: Compact, isCovered: (at: number) => boolean): readonly Span[] {
  const words: Span[] = [];
  const limit = Math.min(text.text.length, LONGEST_TEXT);
  for (let from = 0; from < limit; from++) {
    if (!/[a-z]/.test(text.text.charAt(from)) || (text.gaps[from] !== true && /[a-z0-9]/.test(text.text[from - 1] ?? ''))) continue;
    let to = from + 1;
    while (to < text.text.length && text.gaps[to] !== true && /[a-z]/.test(text.text.charAt(to))) to++;
    words.push([from, to]);
  }
  const free = words.filter(([from]) => !isCovered(from));
  const pairs = free.flatMap(([from], at): readonly Span[] => {
    const next = free[at + 1];
    return next !== undefined && words[words.findIndex((word) => word[0] === from) + 1] === next ? [[from, next[1]]] : [];
  });
  const isWorth = ([from, to]: Span): boolean => to - from >= SHORTEST_WORD && !isCommonWord(text.text.slice(from, to));
  const isWorthPair = ([from, to]: Span): boolean => free.some(([start, end]) => start === from && isWorth([start, end])) || free.some(([start, end]) => end === to && isWorth([start, end]));
  return [...pairs.filter(isWorthPair), ...free.filter(isWorth)].slice(0, MOST_WORDS);
} // prettier-ignore

/** Misspelt Latin names. */
export function findMisspelt(original: string, text: Compact, index: FuzzyIndex, isCovered: (at: number) => boolean): readonly NameMatch[] {
  return unknownSpans(text, isCovered).flatMap((span) =>
    nearest(index, text.text.slice(...span)).map(({ key, score }) => matchOf(original, text, span, { ...key, score })),
  );
}

/** Han names written with other characters of the same sound (at least one being right). */
export function findHomophones(
  original: string,
  text: Compact,
  index: FuzzyIndex,
  isCovered: (at: number) => boolean,
): readonly NameMatch[] {
  const found: NameMatch[] = [];
  const limit = Math.min(text.text.length, LONGEST_TEXT);
  for (let from = 0; from < limit; from++) {
    let sound = '';
    for (let to = from; to < Math.min(from + 8, limit) && isHan(text.text[to]) && !isCovered(to); to++) {
      sound = sound === '' ? soundOf(text.text.charAt(to)) : `${sound} ${soundOf(text.text.charAt(to))}`;
      if (to - from < 2) continue;
      const written = text.text.slice(from, to + 1);
      const keys = (index.sounds.get(sound) ?? []).filter((key) => Array.from(key.key).some((character, at) => character === written[at]));
      found.push(...keys.map((key) => matchOf(original, text, [from, to + 1], { ...key, score: MISSPELT * key.score })));
    }
  }
  return found;
}
