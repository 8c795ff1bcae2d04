import { weightOf, type Terms } from './features';

/** Frequency saturation and length normalisation of BM25 (Robertson & Zaragoza 2009), as measured best for short FAQ entries. */
const K1 = 1.2;
const B = 0.6;
/** Postings looked at before scoring; more changes no answer on the measured sets, fewer would. */
const POSTINGS_BUDGET = 5000;
const CANDIDATES = 60;
/** Length of a term's saturated frequency at which the best attainable score is reckoned. */
const ATTAINABLE = 0.8;

/** A document of the index: one entry with all its phrasings, as terms with their frequency. */
export interface Document {
  readonly id: string;
  readonly terms: Terms;
  /** Weighted length in hundredths: whole numbers, so that sums over entries are the same in any order. */
  readonly length: number;
}

export interface ScoredDocument {
  readonly document: Document;
  readonly score: number;
}

/** Sums are taken in the order of the terms, so that no order of files, entries or phrasings changes the last digit. */
export function documentOf(id: string, terms: Terms): Document {
  const sorted = [...terms].sort(([a], [b]) => (a < b ? -1 : 1));
  return { id, terms: new Map(sorted), length: sorted.reduce((sum, [term, count]) => sum + count * Math.round(100 * weightOf(term)), 0) };
}

/** Postings over entries with live document frequencies; an edit touches only the terms of its entry. */
export class Store {
  readonly #documents = new Map<string, Document>();
  readonly #postings = new Map<string, Set<string>>();
  #totalLength = 0;

  get size(): number {
    return this.#documents.size;
  }

  put(document: Document): void {
    this.remove(document.id);
    this.#documents.set(document.id, document);
    this.#totalLength += document.length;
    for (const term of document.terms.keys()) {
      const ids = this.#postings.get(term);
      if (ids) ids.add(document.id);
      else this.#postings.set(term, new Set([document.id]));
    }
  }

  remove(id: string): void {
    const document = this.#documents.get(id);
    if (!document) return;
    this.#documents.delete(id);
    this.#totalLength -= document.length;
    for (const term of document.terms.keys()) {
      const ids = this.#postings.get(term);
      ids?.delete(id);
      if (ids?.size === 0) this.#postings.delete(term);
    }
  }

  knows(term: string): boolean {
    return this.#postings.has(term);
  }

  terms(): IterableIterator<string> {
    return this.#postings.keys();
  }

  /** idf(t) = ln(1 + (N − df + ½) / (df + ½)), N and df over entries; a term nobody has counts as df = ½. */
  idf(term: string): number {
    const df = this.#postings.get(term)?.size ?? 0.5;
    return Math.log(1 + (this.#documents.size - df + 0.5) / (df + 0.5));
  }

  /** The best score that a query with these terms could reach; bounds scores so that one threshold serves every FAQ. */
  attainable(query: Terms): number {
    let sum = 0;
    for (const term of [...query.keys()].sort()) sum += this.idf(term) * weightOf(term) * (K1 + 1) * ATTAINABLE;
    return sum;
  }

  /** BM25 of one document. `terms` must be sorted. */
  score(terms: readonly string[], document: Document): number {
    const meanLength = this.#totalLength / Math.max(1, this.#documents.size);
    const norm = K1 * (1 - B + (B * document.length) / Math.max(1e-9, meanLength));
    let score = 0;
    for (const term of terms) {
      const tf = document.terms.get(term);
      if (tf !== undefined) score += (this.idf(term) * weightOf(term) * tf * (K1 + 1)) / (tf + norm);
    }
    return score;
  }

  /** The best documents for a query, best first; equal scores by id. Rare terms choose the candidates, all terms score them. */
  search(query: Terms, limit: number, accept?: (id: string) => boolean): ScoredDocument[] {
    const terms = [...query.keys()].sort();
    return this.#candidates(terms)
      .filter((id) => accept?.(id) ?? true)
      .flatMap((id) => this.#documents.get(id) ?? [])
      .map((document) => ({ document, score: this.score(terms, document) }))
      .sort((a, b) => (Math.abs(a.score - b.score) > 1e-9 ? b.score - a.score : a.document.id < b.document.id ? -1 : 1))
      .slice(0, limit);
  }

  #candidates(terms: readonly string[]): string[] {
    const known = terms.flatMap((term) => {
      const ids = this.#postings.get(term);
      return ids ? [{ term, ids, gain: this.idf(term) * weightOf(term) }] : [];
    });
    known.sort((a, b) => a.ids.size - b.ids.size || (a.term < b.term ? -1 : 1));
    const gains = new Map<string, number>();
    let used = 0;
    for (const { ids, gain } of known) {
      if (used > 0 && used + ids.size > POSTINGS_BUDGET) break;
      used += ids.size;
      for (const id of ids) gains.set(id, (gains.get(id) ?? 0) + gain);
    }
    if (gains.size <= CANDIDATES) return [...gains.keys()];
    return [...gains]
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .slice(0, CANDIDATES)
      .map(([id]) => id);
  }
}
