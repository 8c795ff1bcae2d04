import { compact } from './compact';
import { findExact, keysOf, tableOf } from './exact';
import { buildFuzzyIndex, findHomophones, findMisspelt, pinyinKeys } from './fuzzy';
import { collectTerms } from './terms';
import { buildTitleIndex, findTitleParts } from './titles';
import type { NameIndex, NameKind, NameMatch, NameSource } from './types';

export type { NameIndex, NameKind, NameMatch, NameSource } from './types';

/** A name that several people share is each one's only in part. */
const SHARED = 0.6;
/** From this score on a name is certain enough to be blanked before a time is read. */
const CERTAIN = 0.9;

function byLength(a: NameMatch, b: NameMatch): number {
  return b.end - b.start - (a.end - a.start) || b.score - a.score || a.start - b.start || (a.id < b.id ? -1 : 1);
}

/** Of overlapping matches of one kind the longest stays; several ids on the very same span all stay. */
function withoutOverlaps(matches: readonly NameMatch[]): readonly NameMatch[] {
  const kept: NameMatch[] = [];
  for (const match of [...matches].sort(byLength)) {
    const rivals = kept.filter((other) => other.kind === match.kind && other.start < match.end && match.start < other.end);
    const isSame = rivals.every((other) => other.start === match.start && other.end === match.end && other.id !== match.id && other.score <= match.score + 0.05); // prettier-ignore
    if (isSame) kept.push(match);
  }
  return kept;
}

function shareScores(matches: readonly NameMatch[]): readonly NameMatch[] {
  const isShared = (match: NameMatch): boolean =>
    match.kind === 'speaker' && matches.some((other) => other.kind === 'speaker' && other.start === match.start && other.id !== match.id);
  return matches.map((match) => (isShared(match) ? { ...match, score: match.score * SHARED } : match));
}

function coverage(matches: readonly NameMatch[], starts: readonly number[]): (at: number) => boolean {
  return (at) => {
    const place = starts[at] ?? 0;
    return matches.some((match) => match.start <= place && place < match.end);
  };
}

/** Builds the index over all names of an event. Misspelt words are compared with a short list only, so thousands of names stay fast. */
export function buildNameIndex(content: NameSource): NameIndex {
  const keys = keysOf(collectTerms(content));
  const table = tableOf([...keys, ...pinyinKeys(keys)]);
  const fuzzy = buildFuzzyIndex(keys);
  const titles = buildTitleIndex(content.programme.sessions);
  const recognise = (text: string): readonly NameMatch[] => {
    const folded = compact(text);
    const exact = withoutOverlaps(findExact(text, folded, table));
    const isCovered = coverage(exact, folded.starts);
    const guessed = [...findMisspelt(text, folded, fuzzy, isCovered), ...findHomophones(text, folded, fuzzy, isCovered)];
    const parts = exact.some(({ kind }) => kind === 'session') ? [] : findTitleParts(text, titles);
    const all = withoutOverlaps([...exact, ...guessed, ...parts]);
    return [...shareScores(all)].sort((a, b) => a.start - b.start || byLength(a, b));
  };
  return { recognise };
}

const MASKING: ReadonlySet<NameKind> = new Set<NameKind>(['place', 'session', 'speaker', 'exhibitor', 'booth', 'area', 'party', 'conference', 'hotel', 'transport']); // prettier-ignore

/** The names to blank before a time is read: those that are certain, as they stand in the text, each once. */
export function masksOf(matches: readonly NameMatch[]): string[] {
  return [...new Set(matches.filter(({ kind, score }) => MASKING.has(kind) && score >= CERTAIN).map(({ matched }) => matched))];
}
