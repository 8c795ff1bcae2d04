import { weightOf, type Terms } from './features';
import type { ScoredDocument, Store } from './store';

/** What the confidence rests on; every signal lies between 0 and 1. */
export interface Signals {
  /** Score over the best attainable score of the query. */
  readonly attained: number;
  /** How far the first stands before the second. */
  readonly lead: number;
  /** Share of the query's idf mass (words, Han characters and pairs) that the entry has. */
  readonly coverage: number;
  /** Cosine of the query with the entry's nearest phrasing. */
  readonly nearest: number;
  /** Share of the query's word mass in the heaviest word that the entry lacks. */
  readonly missing: number;
}

const WORD_FAMILIES = new Set(['w', 'u', 'c', 's']);

function mass(terms: Iterable<string>, store: Store): number {
  let sum = 0;
  for (const term of terms) sum += store.idf(term) * weightOf(term);
  return sum;
}

/** Cosine of tf-idf vectors with binary frequency, over all families. */
export function cosine(query: Terms, phrasing: ReadonlySet<string>, store: Store): number {
  const squared = (terms: Iterable<string>): number => {
    let sum = 0;
    for (const term of [...terms].sort()) sum += (store.idf(term) * weightOf(term)) ** 2;
    return sum;
  };
  const shared = squared([...query.keys()].filter((term) => phrasing.has(term)));
  return shared === 0 ? 0 : shared / Math.sqrt(squared(query.keys()) * squared(phrasing));
}

/** Words of the query that a reader would miss in the entry: Latin words, and Han words none of whose character pairs the entry has. */
function missingShare(query: Terms, entry: Terms, store: Store): number {
  const words = [...query.keys()].filter((term) => term[0] === 'w' || term[0] === 's');
  const total = mass(words, store);
  const lacks = (term: string): boolean =>
    !entry.has(term) && (term[0] === 'w' || ![...term.slice(1)].some((character) => entry.has(`u${character}`)));
  const heaviest = words.filter(lacks).reduce((most, term) => Math.max(most, store.idf(term) * weightOf(term)), 0);
  return total === 0 ? 0 : heaviest / total;
}

/** The signals of the first of several scored entries. */
export function readSignals(query: Terms, found: readonly ScoredDocument[], nearest: number, store: Store): Signals {
  const [first, second] = found;
  if (!first) return { attained: 0, lead: 0, coverage: 0, nearest: 0, missing: 1 };
  const words = [...query.keys()].filter((term) => WORD_FAMILIES.has(term[0] ?? '')).sort();
  const covered = mass(
    words.filter((term) => first.document.terms.has(term)),
    store,
  );
  return {
    attained: Math.min(1, first.score / Math.max(1e-9, store.attainable(query))),
    lead: first.score > 0 ? (first.score - (second?.score ?? 0)) / first.score : 0,
    coverage: covered / Math.max(1e-9, mass(words, store)),
    nearest,
    missing: missingShare(query, first.document.terms, store),
  };
}

/**
 * Logistic weights, set by hand so that one shipped setting serves every FAQ and both languages; `npm run bench:knowledge` shows what they give on
 * labelled sets. Fitting them to labelled questions is left to a calibration command.
 */
const LOGISTIC = { bias: -5.2, attained: 3.4, lead: 3.0, coverage: 2.4, nearest: 4.2, missing: -0.8 } as const;

/** Probability that the first entry is the right one. */
export function confidenceOf(signals: Signals): number {
  const { bias, attained, lead, coverage, nearest, missing } = LOGISTIC;
  const sum =
    bias +
    attained * signals.attained +
    lead * signals.lead +
    coverage * signals.coverage +
    nearest * signals.nearest +
    missing * signals.missing;
  return 1 / (1 + Math.exp(-sum));
}
