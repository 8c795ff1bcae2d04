import { parseArgs } from 'node:util';
import type { KnowledgeResult } from '../../src/knowledge';
import { indexOf, readSets, type LabelledSet } from './sets';

interface Asked {
  readonly query: LabelledSet['queries'][number];
  readonly result: KnowledgeResult;
  readonly ms: number;
}

/** Area under the ROC curve of confidence: in-scope questions against out-of-scope ones; NaN where one kind is missing. */
function auroc(inScope: readonly number[], outOfScope: readonly number[]): number {
  let won = 0;
  for (const a of inScope) for (const b of outOfScope) won += a > b ? 1 : a === b ? 0.5 : 0;
  return won / (inScope.length * outOfScope.length);
}

function percent(part: number, whole: number): number {
  return Math.round((1000 * part) / Math.max(1, whole)) / 10;
}

function evaluate(set: LabelledSet): Record<string, number | string> {
  const started = performance.now();
  const index = indexOf(set);
  const buildMs = Math.round(performance.now() - started);
  const asked = set.queries.map((query): Asked => {
    const from = performance.now();
    return { query, result: index.search(query.text), ms: performance.now() - from };
  });
  const inScope = asked.filter(({ query }) => query.gold);
  const rank = ({ query, result }: Asked): number => result.candidates.findIndex(({ id }) => query.gold?.includes(id)) + 1;
  const confidence = ({ result }: Asked): number => result.candidates[0]?.confidence ?? 0;
  const outOfScope = (kind?: string): number[] => asked.filter(({ query }) => !query.gold && query.kind === kind).map(confidence);
  const outcome = (kind: KnowledgeResult['kind'], right: boolean): number =>
    inScope.filter(
      (item) => item.result.kind === kind && (kind === 'answer' ? rank(item) === 1 : rank(item) >= 1 && rank(item) <= 3) === right,
    ).length;
  const times = asked.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number): number => Math.round(1000 * (times[Math.floor(times.length * share)] ?? 0)) / 1000;
  return {
    set: set.name,
    entries: set.entries.length,
    n: inScope.length,
    acc1: percent(inScope.filter((item) => rank(item) === 1).length, inScope.length),
    r3: percent(inScope.filter((item) => rank(item) >= 1 && rank(item) <= 3).length, inScope.length),
    mrr: percent(
      inScope.reduce((sum, item) => sum + (rank(item) > 0 ? 1 / rank(item) : 0), 0),
      inScope.length,
    ),
    aurocFar: Math.round(1000 * auroc(inScope.map(confidence), outOfScope())) / 10,
    aurocNear: Math.round(1000 * auroc(inScope.map(confidence), outOfScope('near'))) / 10,
    answeredRight: percent(outcome('answer', true), inScope.length),
    answeredWrong: percent(outcome('answer', false), inScope.length),
    offeredRight: percent(outcome('choose', true), inScope.length),
    offeredWrong: percent(outcome('choose', false), inScope.length),
    refused: percent(inScope.filter(({ result }) => result.kind === 'unknown').length, inScope.length),
    oosAnswered: percent(
      asked.filter(({ query, result }) => !query.gold && result.kind === 'answer').length,
      asked.filter(({ query }) => !query.gold).length,
    ),
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    buildMs,
  };
}

function run(): void {
  const { values } = parseArgs({ options: { data: { type: 'string' }, json: { type: 'boolean', default: false } } });
  const sets = readSets(values.data ?? '');
  if (sets.length === 0) process.stdout.write(`No labelled sets in "${values.data ?? ''}": give --data DIR with *.json files.\n`);
  const rows = sets.map(evaluate);
  if (values.json) for (const row of rows) process.stdout.write(`${JSON.stringify(row)}\n`);
  else if (rows.length > 0) {
    const names = Object.keys(rows[0] ?? {});
    process.stdout.write(`${names.join('\t')}\n${rows.map((row) => names.map((name) => row[name]).join('\t')).join('\n')}\n`);
  }
}

run();
