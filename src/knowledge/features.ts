import { pinyin } from 'pinyin-pro';
import type { Glossary } from './glossary';
import { stem } from './stem';

/** Families of features with their weight in scores and lengths (docs/DESIGN.md, "Knowledge"). */
export const WEIGHTS = { word: 1, pair: 0.7, gram: 0.35, han: 1, hanPair: 0.4, hanWord: 1, pinyin: 0.2, concept: 0.9 } as const;
export type Family = keyof typeof WEIGHTS;

const CODES: Readonly<Record<Family, string>> = {
  word: 'w',
  pair: 'b',
  gram: 'g',
  han: 'u',
  hanPair: 'c',
  hanWord: 's',
  pinyin: 'p',
  concept: 'k',
};
const FAMILY_OF: ReadonlyMap<string, Family> = new Map((Object.keys(CODES) as Family[]).map((family) => [CODES[family], family]));

/** The weight of a term, from the family its first letter names. */
export function weightOf(term: string): number {
  const family = FAMILY_OF.get(term[0] ?? '');
  return family ? WEIGHTS[family] : 0;
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const RUNS = /\p{Script=Han}+|[\p{L}\p{N}]+/gu;
const HAN = /\p{Script=Han}/u;

/** Words of a normalised text in order: Han runs whole, everything else by word. */
export function splitRuns(normalised: string): string[] {
  return (
    normalised.match(RUNS)?.flatMap((run) => (HAN.test(run) ? (run.match(/\p{Script=Han}+|[^\p{Script=Han}]+/gu) ?? []) : [run])) ?? []
  );
}

export function isHan(run: string): boolean {
  return HAN.test(run);
}

function addGrams(word: string, add: (family: Family, value: string) => void): void {
  const bounded = `^${word}$`;
  for (const size of [3, 4]) for (let at = 0; at + size <= bounded.length; at += 1) add('gram', bounded.slice(at, at + size));
}

function addHan(run: string, add: (family: Family, value: string) => void): void {
  const characters = [...run];
  const sounds = pinyin(run, { toneType: 'none', type: 'array' });
  characters.forEach((character, at) => {
    add('han', character);
    const next = characters[at + 1];
    if (next === undefined) return;
    add('hanPair', character + next);
    add('pinyin', `${sounds[at] ?? ''} ${sounds[at + 1] ?? ''}`);
  });
  for (const { segment } of segmenter.segment(run)) if (segment.length > 1) add('hanWord', segment);
}

/** Terms of a text with how often each occurs. A term is its family's letter and its value. */
export type Terms = ReadonlyMap<string, number>;

/** All features of a normalised text. */
export function extractTerms(normalised: string, glossary: Glossary): Terms {
  const terms = new Map<string, number>();
  const add = (family: Family, value: string): void => {
    const term = `${CODES[family]}${value}`;
    terms.set(term, (terms.get(term) ?? 0) + 1);
  };
  let before: string | undefined;
  for (const run of splitRuns(normalised)) {
    if (isHan(run)) {
      addHan(run, add);
      before = undefined;
      continue;
    }
    const word = stem(run);
    add('word', word);
    addGrams(word, add);
    if (before !== undefined) add('pair', `${before} ${word}`);
    before = word;
  }
  for (const concept of glossary.conceptsIn(normalised)) add('concept', concept);
  return terms;
}
