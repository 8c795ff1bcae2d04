import { LANGUAGES, type Concept, type Evidence, type LocalNames, type LocalText } from '../domain';
import { confidenceOf, cosine, readSignals } from './confidence';
import { extractTerms, weightOf, type Terms } from './features';
import { createGlossary, type Glossary } from './glossary';
import { exactKey, normalise, stripCourtesy } from './normalise';
import { createSpeller, type Speller } from './spelling';
import { documentOf, Store, type ScoredDocument } from './store';

/** What the index needs of an entry. */
export interface KnowledgeEntry {
  readonly id: string;
  readonly phrasings: LocalNames;
  readonly tags: readonly string[];
  readonly title: LocalText;
}

export interface KnowledgeCandidate {
  readonly id: string;
  /** 0–1. */
  readonly confidence: number;
  readonly score: number;
  /** The entry's phrasing nearest to the question. */
  readonly phrasing: string;
  readonly evidence: readonly Evidence[];
}

/** Three outcomes: sure enough to answer; two or three to choose from; nothing to stand on. */
export type KnowledgeResult =
  | { readonly kind: 'answer'; readonly candidates: readonly KnowledgeCandidate[] }
  | { readonly kind: 'choose'; readonly candidates: readonly KnowledgeCandidate[] }
  | { readonly kind: 'unknown'; readonly candidates: readonly KnowledgeCandidate[] };

export interface KnowledgeIndex {
  readonly size: number;
  search(text: string, accept?: (id: string) => boolean): KnowledgeResult;
  upsert(entry: KnowledgeEntry): void;
  remove(id: string): void;
}

/** Policy: one setting for every FAQ and both languages. */
const ANSWER_FROM = 0.62;
const OFFER_FROM = 0.12;
const MISSING_CAP = 0.3;
const OFFERED = 3;
const CONSIDERED = 6;
const SHOWN_TERMS = 6;

interface IndexedPhrasing {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
}

interface IndexedEntry {
  readonly phrasings: readonly IndexedPhrasing[];
  readonly keys: readonly string[];
}

function mergeTerms(parts: readonly Terms[]): Terms {
  const merged = new Map<string, number>();
  for (const part of parts) for (const [term, count] of part) merged.set(term, (merged.get(term) ?? 0) + count);
  return merged;
}

/** The FAQ index; see `buildKnowledgeIndex`. */
class EntryIndex implements KnowledgeIndex {
  readonly #store = new Store();
  readonly #entries = new Map<string, IndexedEntry>();
  readonly #exact = new Map<string, Set<string>>();
  readonly #glossary: Glossary;
  #speller: Speller | undefined;

  constructor(glossary: Glossary) {
    this.#glossary = glossary;
  }

  get size(): number {
    return this.#store.size;
  }

  upsert(entry: KnowledgeEntry): void {
    this.remove(entry.id);
    const texts = [...new Set(LANGUAGES.flatMap((language) => entry.phrasings[language]).map(normalise))].sort();
    const extras = [...new Set([entry.title.zh, entry.title.en, ...entry.tags].map(normalise))].filter((text) => !texts.includes(text));
    const terms = texts.map((text) => extractTerms(stripCourtesy(text), this.#glossary));
    const indexed = {
      phrasings: texts.map((text, at) => ({ text, terms: new Set(terms[at]?.keys()) })),
      keys: texts.map(exactKey),
    };
    this.#store.put(documentOf(entry.id, mergeTerms([...terms, ...extras.map((text) => extractTerms(text, this.#glossary))])));
    this.#entries.set(entry.id, indexed);
    for (const key of indexed.keys) this.#exact.set(key, (this.#exact.get(key) ?? new Set()).add(entry.id));
    this.#speller = undefined;
  }

  remove(id: string): void {
    const known = this.#entries.get(id);
    if (!known) return;
    this.#entries.delete(id);
    this.#store.remove(id);
    for (const key of known.keys) {
      const ids = this.#exact.get(key);
      ids?.delete(id);
      if (ids?.size === 0) this.#exact.delete(key);
    }
    this.#speller = undefined;
  }

  search(text: string, accept: (id: string) => boolean = () => true): KnowledgeResult {
    const whole = normalise(text);
    const exact = this.#findExact(whole, accept) ?? this.#findExact(stripCourtesy(whole), accept);
    if (exact) return exact;
    const { text: question, corrected } = this.#spell().correct(stripCourtesy(whole));
    if (exactKey(question) === '') return { kind: 'unknown', candidates: [] };
    const terms = extractTerms(question, this.#glossary);
    const found = this.#store.search(terms, CONSIDERED, accept);
    const ranked = found.map((item, at) => this.#candidate(terms, item, found.slice(at), corrected));
    return this.#decide(ranked, terms, found);
  }

  #spell(): Speller {
    this.#speller ??= createSpeller(
      new Set(
        [...this.#entries.values()].flatMap((entry) => entry.phrasings.flatMap((phrasing) => phrasing.text.match(/[a-z]{3,}/g) ?? [])),
      ),
    );
    return this.#speller;
  }

  #findExact(normalised: string, accept: (id: string) => boolean): KnowledgeResult | undefined {
    const key = exactKey(normalised);
    const ids = key === '' ? [] : [...(this.#exact.get(key) ?? [])].filter(accept).sort();
    const [first, ...others] = ids.map((id): KnowledgeCandidate => ({
      id,
      confidence: 1,
      score: 0,
      phrasing: normalised,
      evidence: [{ kind: 'entry', value: 'exact', weight: 1 }],
    }));
    return first && { kind: 'answer', candidates: [first, ...others] };
  }

  #nearest(terms: Terms, id: string): { phrasing: string; similarity: number } {
    const phrasings = this.#entries.get(id)?.phrasings ?? [];
    return phrasings.reduce(
      (best, phrasing) => {
        const similarity = cosine(terms, phrasing.terms, this.#store);
        return similarity > best.similarity + 1e-9 ? { phrasing: phrasing.text, similarity } : best;
      },
      { phrasing: phrasings[0]?.text ?? '', similarity: 0 },
    );
  }

  #candidate(
    terms: Terms,
    item: ScoredDocument,
    rest: readonly ScoredDocument[],
    corrected: readonly (readonly [string, string])[],
  ): KnowledgeCandidate {
    const { phrasing, similarity } = this.#nearest(terms, item.document.id);
    const signals = readSignals(terms, rest, similarity, this.#store);
    const matched = [...terms.keys()]
      .filter((term) => item.document.terms.has(term))
      .map((term) => ({ term, weight: this.#store.idf(term) * weightOf(term) }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1));
    const evidence: Evidence[] = [
      ...corrected.map(([wrong, right]): Evidence => ({ kind: 'term', value: `${wrong} → ${right}` })),
      ...matched
        .slice(0, SHOWN_TERMS)
        .map(({ term, weight }): Evidence => ({ kind: 'term', value: term.slice(1), weight: Math.round(weight * 100) / 100 })),
    ];
    return { id: item.document.id, confidence: confidenceOf(signals), score: item.score, phrasing, evidence };
  }

  /** Order stays that of the scores; a weighty word of the question that the entry lacks allows an offer at most. */
  #decide(ranked: readonly KnowledgeCandidate[], terms: Terms, found: readonly ScoredDocument[]): KnowledgeResult {
    const [first, ...others] = ranked;
    if (!first || first.confidence < OFFER_FROM) return { kind: 'unknown', candidates: ranked };
    const { missing } = readSignals(terms, found, 0, this.#store);
    if (first.confidence >= ANSWER_FROM && missing <= MISSING_CAP) return { kind: 'answer', candidates: [first, ...others] };
    return { kind: 'choose', candidates: ranked.slice(0, OFFERED) };
  }
}

/**
 * Builds the index: one document an entry, all phrasings of both languages in it, since entry-level statistics beat the best single phrasing by
 * 3–10 points. Any order of entries and phrasings gives the same answers.
 */
export function buildKnowledgeIndex(entries: readonly KnowledgeEntry[], concepts: readonly Concept[]): KnowledgeIndex {
  const index = new EntryIndex(createGlossary(concepts));
  for (const entry of entries) index.upsert(entry);
  return index;
}

/** Phrasings that do not find their own entry first, with the entry that does. */
export function findUnreachable(
  index: KnowledgeIndex,
  entries: readonly KnowledgeEntry[],
): readonly { id: string; phrasing: string; foundId: string | undefined }[] {
  return entries.flatMap((entry) =>
    LANGUAGES.flatMap((language) => entry.phrasings[language]).flatMap((phrasing) => {
      const foundId = index.search(phrasing).candidates[0]?.id;
      return foundId === entry.id ? [] : [{ id: entry.id, phrasing, foundId }];
    }),
  );
}
