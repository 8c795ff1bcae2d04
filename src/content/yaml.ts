import { isCollection, isMap, isPair, isScalar, LineCounter, parseDocument, visit, type Document, type Node } from 'yaml';
import type { Fault } from '../domain';
import { errorAt } from './faults';

const MAX_BYTES = 1024 * 1024;
const MAX_DEPTH = 64;
const FORBIDDEN_KEYS: ReadonlySet<unknown> = new Set(['__proto__', 'constructor', 'prototype']);

export type YamlResult =
  | { readonly kind: 'ok'; readonly value: unknown; lineOf(path: readonly PropertyKey[]): number | undefined }
  | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

const BLOCK_ENTRY = /^\s*(?:- |[\w"'.-]+:(?:\s|$))/;

/** Deepest run of open brackets. A block entry that stands no deeper than the line of the first open bracket ends every flow collection. */
function bracketDepth(lines: readonly string[]): number {
  let open = 0;
  let deepest = 0;
  let openedAt = 0;
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (open > 0 && indent <= openedAt && BLOCK_ENTRY.test(line)) open = 0;
    for (const character of line) {
      if (character === '[' || character === '{') {
        if (open === 0) openedAt = indent;
        deepest = Math.max(deepest, (open += 1));
      } else if ((character === ']' || character === '}') && open > 0) open -= 1;
    }
  }
  return deepest;
}

/** Deepest indentation; "- - - a" and "? ? a" nest several levels on one line. */
function blockDepth(lines: readonly string[]): number {
  const indents: number[] = [];
  let deepest = 0;
  for (const line of lines) {
    const indent = line.length - line.trimStart().length;
    if (indent === line.length) continue;
    while ((indents.at(-1) ?? -1) >= indent) indents.pop();
    indents.push(indent);
    const inline = (/^(?:[-?] +)+/.exec(line.trimStart())?.[0].match(/[-?]/g) ?? []).length;
    deepest = Math.max(deepest, indents.length + inline);
  }
  return deepest;
}

/** How deep a document nests at most. Counted before parsing: deep nesting ends a Node 20 process in a way that no try/catch holds. */
export function nestingDepth(text: string): number {
  const lines = text.split('\n');
  return Math.max(bracketDepth(lines), blockDepth(lines));
}

function lineAt(node: unknown, lines: LineCounter): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range ? lines.linePos(range[0]).line : undefined;
}

function nodeAt(document: Document, path: readonly PropertyKey[]): unknown {
  let node: unknown = document.contents;
  for (const key of path) {
    if (!isCollection(node)) break;
    const next: unknown = isMap(node)
      ? node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key))
      : node.get(key, true);
    const inner = isPair(next) ? (next.value ?? next.key) : next;
    if (inner === undefined) break;
    node = inner;
  }
  return node;
}

function forbiddenKeys(document: Document, file: string, lines: LineCounter): Fault[] {
  const faults: Fault[] = [];
  visit(document, {
    Pair: (_, pair) => {
      if (isScalar(pair.key) && FORBIDDEN_KEYS.has(pair.key.value)) {
        faults.push(errorAt('forbidden-key', { file, row: lineAt(pair.key, lines) ?? 1 }, { key: String(pair.key.value) }));
      }
    },
  });
  return faults;
}

/** Reads YAML that people wrote: bounded in size and depth before parsing, without aliases, with the line of every value. */
export function readYaml(text: string, file: string): YamlResult {
  const bytes = Buffer.byteLength(text);
  if (bytes > MAX_BYTES)
    return { kind: 'faults', faults: [errorAt('too-large', { file }, { kb: Math.round(bytes / 1024), limit: MAX_BYTES / 1024 })] };
  if (nestingDepth(text) > MAX_DEPTH) return { kind: 'faults', faults: [errorAt('too-deep', { file }, { limit: MAX_DEPTH })] };
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, version: '1.2' });
  const syntax = document.errors.map((error) =>
    errorAt('yaml-syntax', { file, row: lines.linePos(error.pos[0]).line }, { problem: error.code }),
  );
  const faults = [...syntax, ...forbiddenKeys(document, file, lines)];
  if (faults.length > 0) return { kind: 'faults', faults };
  try {
    const value: unknown = document.toJS({ maxAliasCount: 0 });
    return { kind: 'ok', value, lineOf: (path) => lineAt(nodeAt(document, path), lines) };
  } catch (error) {
    if (error instanceof ReferenceError) return { kind: 'faults', faults: [errorAt('yaml-alias', { file })] };
    throw error;
  }
}
