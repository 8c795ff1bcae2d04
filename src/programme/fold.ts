import { Converter } from 'opencc-js/t2cn';

/** A folded text together with the way back: `starts[i]` is where in the original the i-th folded code unit comes from. */
export interface Folded {
  readonly text: string;
  /** One entry a code unit of `text`, plus a last one: the length of the original. */
  readonly starts: readonly number[];
}

// The package's own types do not resolve from CommonJS (its .d.ts imports without extension); the cast says what its README says.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;
const cache = new Map<string, string>();
/** Characters seen stay in memory; beyond this many the cache starts anew, so that nobody can fill it. */
const CACHE_LIMIT = 30_000;

function foldCharacter(character: string): string {
  const known = cache.get(character);
  if (known !== undefined) return known;
  const compatible = character.normalize('NFKC').toLowerCase();
  const folded = /\p{Script=Han}/u.test(compatible) ? toSimplified(compatible) : compatible;
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(character, folded);
  return folded;
}

/**
 * Folds width, case and script (NFKC, lower case, Traditional → Simplified), one character at a time so that every place in the
 * result is known in the original. Reads at most `limit` code units.
 */
export function foldText(text: string, limit = 1000): Folded {
  const starts: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text.slice(0, limit)) {
    const piece = foldCharacter(character);
    for (let i = 0; i < piece.length; i++) starts.push(at);
    folded += piece;
    at += character.length;
  }
  starts.push(at);
  return { text: folded, starts };
}

/** The folded text alone. */
export function fold(text: string): string {
  return foldText(text).text;
}
