import Fuse from 'fuse.js';
import { isHan, splitRuns } from './features';

const MIN_LETTERS = 4;
const SHORTLIST = 24;

/** Corrects words that no entry has, by the vocabulary of the entries. */
export interface Speller {
  /** The text with unknown Latin words replaced, and which words were. */
  correct(normalised: string): { readonly text: string; readonly corrected: readonly (readonly [string, string])[] };
}

function pairsOf(word: string): string[] {
  const bounded = `^${word}$`;
  return Array.from({ length: bounded.length - 1 }, (_, at) => bounded.slice(at, at + 2));
}

/** Edits between two words, a swap of neighbours counting one (optimal string alignment); stops at more than `limit`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      const above = rows[i - 1] ?? [];
      let best = Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (above[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (rows[i - 2]?.[j - 2] ?? 0) + 1);
      row.push(best);
    }
    rows.push(row);
  }
  return rows[a.length]?.[b.length] ?? limit + 1;
}

/**
 * A speller over a vocabulary. Words sharing letter pairs with the unknown one make a shortlist of at most 24, which fuse.js ranks; the whole
 * vocabulary is never searched, since fuse.js takes time in proportion to it.
 */
export function createSpeller(vocabulary: ReadonlySet<string>): Speller {
  const byPair = new Map<string, string[]>();
  for (const word of [...vocabulary].sort()) {
    if (word.length < MIN_LETTERS) continue;
    for (const pair of new Set(pairsOf(word))) {
      const words = byPair.get(pair);
      if (words) words.push(word);
      else byPair.set(pair, [word]);
    }
  }
  const shortlist = (word: string): string[] => {
    const shared = new Map<string, number>();
    for (const pair of new Set(pairsOf(word)))
      for (const other of byPair.get(pair) ?? [])
        if (Math.abs(other.length - word.length) <= 2) shared.set(other, (shared.get(other) ?? 0) + 1);
    return [...shared]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, SHORTLIST)
      .map(([other]) => other);
  };
  const correctWord = (word: string): string => {
    if (word.length < MIN_LETTERS || word.length > 24 || isHan(word) || /\d/.test(word) || vocabulary.has(word)) return word;
    const limit = word.length > 7 ? 2 : 1;
    const near = shortlist(word).filter((other) => editDistance(word, other, limit) <= limit);
    if (near.length < 2) return near[0] ?? word;
    const [best] = new Fuse(near, { threshold: 0.5, distance: 20, ignoreFieldNorm: true }).search(word);
    return best?.item ?? word;
  };
  return {
    correct: (normalised) => {
      const corrected = splitRuns(normalised)
        .slice(0, 40)
        .flatMap((word): (readonly [string, string])[] => {
          const right = correctWord(word);
          return right === word ? [] : [[word, right]];
        });
      const text = corrected.reduce(
        (line, [wrong, right]) => line.replace(new RegExp(`(?<![\\p{L}\\p{N}])${wrong}(?![\\p{L}\\p{N}])`, 'gu'), right),
        normalised,
      );
      return { text, corrected };
    },
  };
}
