import type { Concept } from '../domain';
import { normalise } from './normalise';
import { stem } from './stem';

/** Finds the concepts that a text names, by any of their words in either language. */
export interface Glossary {
  conceptsIn(normalised: string): readonly string[];
}

const LATIN = /[a-z0-9]+/g;

function stemmed(normalised: string): string {
  return ` ${(normalised.match(LATIN) ?? []).map(stem).join(' ')} `;
}

interface Needle {
  readonly id: string;
  readonly text: string;
}

/** Needles by their first character or word, so that a text looks only at those that can begin in it. */
function groupBy(needles: readonly Needle[], key: (text: string) => string): ReadonlyMap<string, readonly Needle[]> {
  const groups = new Map<string, Needle[]>();
  for (const needle of needles) groups.set(key(needle.text), [...(groups.get(key(needle.text)) ?? []), needle]);
  return groups;
}

/** Builds the glossary. Han words are found anywhere, Latin ones as whole words in any inflection. */
export function createGlossary(concepts: readonly Concept[]): Glossary {
  const words = concepts.flatMap(({ id, words: { zh, en } }) => [...zh, ...en].map((word) => ({ id, text: normalise(word) })));
  const han = groupBy(
    words.filter(({ text }) => /\p{Script=Han}/u.test(text)),
    (text) => [...text][0] ?? '',
  );
  const latin = groupBy(
    words.filter(({ text }) => !/\p{Script=Han}/u.test(text)).map(({ id, text }) => ({ id, text: stemmed(text) })),
    (text) => text.trim().split(' ')[0] ?? '',
  );
  return {
    conceptsIn: (normalised) => {
      const line = stemmed(normalised);
      const inHan = [...new Set(normalised)]
        .flatMap((character) => han.get(character) ?? [])
        .filter(({ text }) => normalised.includes(text));
      const inLatin = [...new Set(line.trim().split(' '))]
        .flatMap((word) => latin.get(word) ?? [])
        .filter(({ text }) => line.includes(text));
      return [...new Set([...inHan, ...inLatin].map(({ id }) => id))].sort();
    },
  };
}
