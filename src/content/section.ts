import type { z } from 'zod';
import type { Fault, SourceRef } from '../domain';
import { decodeText } from './decode';
import { errorAt } from './faults';
import { readYaml } from './yaml';

/** A value read from a file, with the place of each of its parts. */
export interface Section<T> {
  readonly value: T;
  at(path: readonly PropertyKey[]): SourceRef;
}

type Issue = z.core.$ZodIssue;

const LISTED = 12;
/** A JSON file is written by `huiwen import`, and parsed without recursion in JavaScript; code units. */
const MAX_JSON = 8 * 1024 * 1024;

function describe(values: readonly unknown[]): string {
  const shown = values.slice(0, LISTED).map(String).join(', ');
  return values.length > LISTED ? `${shown} …` : shown;
}

/** What zod found wrong, as one of our own fault codes. */
function faultOf(issue: Issue, at: SourceRef, found: unknown): Fault {
  const value = typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean' ? String(found).slice(0, 80) : '';
  switch (issue.code) {
    case 'unrecognized_keys':
      return errorAt('unknown-field', at, { field: describe(issue.keys) });
    case 'invalid_value':
      return found === undefined ? errorAt('missing-field', at) : errorAt('not-allowed', at, { value, allowed: describe(issue.values) });
    case 'invalid_type':
      return found === undefined ? errorAt('missing-field', at) : errorAt('wrong-type', at, { value, expected: issue.expected });
    case 'too_small':
      return value === '' ? errorAt('empty-field', at) : errorAt('bad-value', at, { value });
    default:
      return errorAt('bad-value', at, { value });
  }
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (inner, key) => (typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[key] : undefined),
    value,
  );
}

/** Checks a value against its schema; what is wrong is told with its place. */
export function checkValue<T>(
  value: unknown,
  schema: z.ZodType<T>,
  at: (path: readonly PropertyKey[]) => SourceRef,
): { readonly section?: Section<T>; readonly faults: readonly Fault[] } {
  const parsed = schema.safeParse(value);
  if (parsed.success) return { section: { value: parsed.data, at }, faults: [] };
  return { faults: parsed.error.issues.map((issue) => faultOf(issue, at(issue.path), valueAt(value, issue.path))) };
}

function readJson(file: string, text: string): ReturnType<typeof readYaml> {
  if (text.length > MAX_JSON)
    return { kind: 'faults', faults: [errorAt('too-large', { file }, { kb: Math.round(text.length / 1024), limit: MAX_JSON / 1024 })] };
  try {
    return { kind: 'ok', value: JSON.parse(text) as unknown, lineOf: () => undefined };
  } catch (error) {
    if (error instanceof SyntaxError) return { kind: 'faults', faults: [errorAt('yaml-syntax', { file }, { problem: error.message })] };
    throw error;
  }
}

/** Reads a YAML or JSON file and checks it against its schema. */
export function readSection<T>(
  file: string,
  bytes: Uint8Array,
  schema: z.ZodType<T>,
): { readonly section?: Section<T>; readonly faults: readonly Fault[] } {
  const { text } = decodeText(bytes);
  const yaml = file.endsWith('.json') ? readJson(file, text) : readYaml(text, file);
  if (yaml.kind === 'faults') return { faults: yaml.faults };
  const at = (path: readonly PropertyKey[]): SourceRef => {
    const row = yaml.lineOf(path);
    const field = path.filter((part) => typeof part === 'string').join('.');
    return { file, ...(row === undefined ? {} : { row }), ...(field ? { field } : {}) };
  };
  return checkValue(yaml.value ?? undefined, schema, at);
}
