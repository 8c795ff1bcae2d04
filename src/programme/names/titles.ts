import type { Session } from '../../domain';
import { foldText } from '../fold';
import type { NameMatch } from './types';

/** A part of a title finds the session if it holds at least this share of the title's rare words. */
const LEAST_SHARE = 1 / 3;
/** From this share on, several sessions may be meant; below it only one whose words no other session has. */
const FAIR_SHARE = 0.5;
/** How sure a part of a title is at best. */
const PARTIAL = 0.88;
const LONGEST_TEXT = 160;

interface Gram {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Latin words and pairs of Han characters with their places in the folded text. */
function gramsOf(folded: string): readonly Gram[] {
  const grams: Gram[] = [];
  for (const match of folded.matchAll(/[\p{Script=Latin}\d]{2,}|\p{Script=Han}{2,}/gu)) {
    const [run] = match;
    if (!/\p{Script=Han}/u.test(run)) grams.push({ text: run, start: match.index, end: match.index + run.length });
    else
      for (let i = 0; i < run.length - 1; i++) grams.push({ text: run.slice(i, i + 2), start: match.index + i, end: match.index + i + 2 });
  }
  return grams;
}

interface Title {
  readonly id: string;
  readonly grams: readonly string[];
  readonly weight: number;
}

export interface TitleIndex {
  readonly titles: readonly Title[];
  readonly postings: ReadonlyMap<string, readonly number[]>;
  readonly rarity: (gram: string) => number;
}

const SMALL_WORDS = new Set('the of and to in for on with at by an from is are be or how what who when where why this that'.split(' '));

export function buildTitleIndex(sessions: readonly Session[]): TitleIndex {
  const drafts = sessions.flatMap(({ id, title }) =>
    [...new Set([title.zh, title.en])].map((text) => ({
      id,
      grams: [...new Set(gramsOf(foldText(text, LONGEST_TEXT).text).map((gram) => gram.text))].filter((gram) => !SMALL_WORDS.has(gram)),
    })),
  );
  const postings = new Map<string, number[]>();
  drafts.forEach(({ grams }, at) => {
    for (const gram of grams) (postings.get(gram) ?? postings.set(gram, []).get(gram))?.push(at);
  });
  // A word that every tenth title has tells nothing apart; leaving it out also bounds the work.
  const most = Math.max(3, drafts.length / 10);
  const rarity = (gram: string): number => {
    const count = postings.get(gram)?.length ?? 0;
    return count === 0 || count > most ? 0 : Math.log(1 + drafts.length / count);
  };
  const titles = drafts.map((draft) => ({ ...draft, weight: draft.grams.reduce((sum, gram) => sum + Math.max(rarity(gram), 0.3), 0) }));
  return { titles, postings, rarity };
}

interface Hit {
  weight: number;
  start: number;
  end: number;
}

function collectHits(index: TitleIndex, grams: readonly Gram[]): ReadonlyMap<number, Hit> {
  const hits = new Map<number, Hit>();
  const seen = new Set<string>();
  for (const { text, start, end } of grams) {
    const weight = index.rarity(text);
    if (weight === 0 || seen.has(text)) continue;
    seen.add(text);
    for (const at of index.postings.get(text) ?? []) {
      const hit = hits.get(at) ?? { weight: 0, start, end };
      hits.set(at, { weight: hit.weight + weight, start: Math.min(hit.start, start), end: Math.max(hit.end, end) });
    }
  }
  return hits;
}

/** Sessions of which a good part of the title stands in the text; of those only the best. */
export function findTitleParts(original: string, index: TitleIndex): readonly NameMatch[] {
  const folded = foldText(original, LONGEST_TEXT);
  const hits = [...collectHits(index, gramsOf(folded.text))].flatMap(([at, hit]) => {
    const title = index.titles[at];
    return title === undefined ? [] : [{ id: title.id, share: hit.weight / title.weight, ...hit }];
  });
  const good = hits.filter(({ share }) => share >= LEAST_SHARE);
  const best = good.reduce((most, { share }) => Math.max(most, share), 0);
  const chosen = good.filter(({ share }) => share >= best - 0.02);
  if (best < FAIR_SHARE && new Set(good.map(({ id }) => id)).size > 1) return [];
  return chosen.map(({ id, share, start, end }) => {
    const [from, to] = [folded.starts[start] ?? 0, folded.starts[end] ?? original.length];
    return { kind: 'session', id, matched: original.slice(from, to), start: from, end: to, score: PARTIAL * Math.sqrt(Math.min(1, share)) };
  });
}
