import { compact, isAlphanumeric } from './compact';
import type { Compact } from './compact';
import type { NameKind, NameMatch, Term } from './types';
import { isCommonWord, isGeneric } from './words';

/** A term in the shape in which it is compared. */
export interface Key {
  readonly key: string;
  /** True where the term itself has a space or sign before the character. */
  readonly gaps: readonly boolean[];
  readonly kind: NameKind;
  readonly id: string;
  readonly score: number;
}

const PREFIX = 3;

/** Single words everybody uses, bare small numbers and single characters find too much to be names. */
function isTooCommon(key: string, gaps: readonly boolean[]): boolean {
  if (key.length < 2 || isGeneric(key)) return true;
  if (/^\d+$/.test(key)) return key.length < 3;
  const isOneWord = !gaps.slice(1, -1).includes(true);
  return isOneWord && isCommonWord(key);
}

/** Terms as keys, each kind, id and key once with its best score. */
export function keysOf(terms: readonly Term[]): readonly Key[] {
  const keys = new Map<string, Key>();
  for (const { kind, id, text, score } of terms) {
    const { text: key, gaps } = compact(text, 200);
    if (isTooCommon(key, gaps)) continue;
    const name = `${kind}\u0001${id}\u0001${key}`;
    const known = keys.get(name);
    if (known === undefined || known.score < score) keys.set(name, { key, gaps, kind, id, score });
  }
  return [...keys.values()];
}

export type KeyTable = ReadonlyMap<string, readonly Key[]>;

/** Keys by their first characters (up to three). */
export function tableOf(keys: readonly Key[]): KeyTable {
  const table = new Map<string, Key[]>();
  for (const key of keys) {
    const prefix = key.key.slice(0, PREFIX);
    const list = table.get(prefix) ?? [];
    list.push(key);
    table.set(prefix, list);
  }
  return table;
}

function begins(text: Compact, at: number): boolean {
  return !isAlphanumeric(text.text[at]) || text.gaps[at] === true || !isAlphanumeric(text.text[at - 1]);
}

/** True where a name may end before `at`: at a gap, a change of script, or a plural s. */
function ends(text: Compact, at: number): boolean {
  if (!isAlphanumeric(text.text[at - 1]) || text.gaps[at] === true || !isAlphanumeric(text.text[at])) return true;
  const isPlural = text.text[at] === 's' && /\p{L}/u.test(text.text[at - 1] ?? '');
  return isPlural && (text.gaps[at + 1] === true || !isAlphanumeric(text.text[at + 1]));
}

/** Gaps of the text inside the name must be gaps of the name too, except where a letter meets a digit or a Han character. */
function sameGaps(text: Compact, at: number, key: Key): boolean {
  for (let i = 1; i < key.key.length; i++) {
    if (text.gaps[at + i] !== true || key.gaps[i] === true) continue;
    const [before, here] = [text.text.charAt(at + i - 1), text.text.charAt(at + i)];
    if (/[a-z]/.test(before) && /[a-z]/.test(here)) return false;
    if (/\d/.test(before) && /\d/.test(here)) return false;
  }
  return true;
}

function fits(text: Compact, at: number, key: Key): boolean {
  return text.text.startsWith(key.key, at) && ends(text, at + key.key.length) && sameGaps(text, at, key);
}

/** The match of `[from, to)` of the compact text. */
export function matchOf(original: string, text: Compact, span: readonly [number, number], key: Pick<Key, 'kind' | 'id' | 'score'>): NameMatch {
  const start = text.starts[span[0]] ?? 0;
  const end = text.ends[span[1] - 1] ?? original.length;
  return { kind: key.kind, id: key.id, matched: original.slice(start, end), start, end, score: key.score };
} // prettier-ignore

/** All names that stand in the text as they are written, overlapping ones too. */
export function findExact(original: string, text: Compact, table: KeyTable): readonly NameMatch[] {
  const found: NameMatch[] = [];
  for (let at = 0; at < text.text.length; at++) {
    if (!begins(text, at)) continue;
    for (let length = 2; length <= PREFIX; length++) {
      for (const key of table.get(text.text.slice(at, at + length)) ?? []) {
        if (key.key.length >= length && fits(text, at, key)) found.push(matchOf(original, text, [at, at + key.key.length], key));
      }
    }
  }
  return found;
}
