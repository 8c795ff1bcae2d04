import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { buildKnowledgeIndex, type KnowledgeEntry, type KnowledgeIndex } from '../../src/knowledge';

/** A labelled retrieval set; `gold` null is out of scope, and `kind` "near" an in-domain question whose entry is missing. */
export interface LabelledSet {
  readonly name: string;
  readonly lang: string;
  readonly entries: readonly { readonly id: string; readonly phrasings: readonly string[] }[];
  readonly queries: readonly { readonly text: string; readonly gold: readonly string[] | null; readonly kind?: string }[];
}

/** Reads every *.json of a folder; none where it is absent. */
export function readSets(folder: string): LabelledSet[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  return files.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as LabelledSet);
}

/** The index the bot would build over the set. */
export function indexOf(set: LabelledSet): KnowledgeIndex {
  const entries = set.entries.map(({ id, phrasings }): KnowledgeEntry => {
    const lists = set.lang.startsWith('zh') ? { zh: phrasings, en: [] } : { zh: [], en: phrasings };
    return { id, phrasings: lists, tags: [], title: { zh: phrasings[0] ?? id, en: phrasings[0] ?? id } };
  });
  return buildKnowledgeIndex(entries, []);
}
