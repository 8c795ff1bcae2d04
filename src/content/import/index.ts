import type { Fault } from '../../domain';
import { decodeText } from '../decode';
import { errorAt } from '../faults';
import type { Draft, ImportFormat, ReadOptions, SourceFile } from './draft';
import { finishImport, type Imported, type ImportReport } from './finish';
import { hasDoctype, isScheduleXml, readScheduleXml } from './frab-xml';
import { isTimeslots, readTimeslots } from './hkoscon';
import { isIcal, readIcal } from './ical';
import { isOpass, readOpass } from './opass';
import { isPyconChina, readPyconChina } from './pyconchina';
import { isScheduleJson, readScheduleJson } from './schedule-json';
import { isSessionize, readSessionize } from './sessionize';
import { readTable } from './table';
import { parseJson } from './values';

export interface ImportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type ImportResult = Imported | { readonly kind: 'refused'; readonly faults: readonly Fault[] };
export type { ImportNote } from './draft';
export type { ImportReport };

const MAX_BYTES = 20 * 1024 * 1024;

type Read = { readonly kind: 'draft'; readonly draft: Draft } | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

type JsonReader = readonly [ImportFormat, (value: unknown) => boolean, (value: unknown, file: SourceFile, options: ReadOptions) => Draft];

const JSON_READERS: readonly JsonReader[] = [
  ['schedule-json', isScheduleJson, readScheduleJson],
  ['opass', isOpass, readOpass],
  ['hkoscon', isTimeslots, readTimeslots],
  ['sessionize', isSessionize, readSessionize],
];

function refused(code: string, file: SourceFile, values: Fault['values'] = {}): Read {
  return { kind: 'refused', faults: [errorAt(code, { file: file.name }, values)] };
}

function readJson(files: readonly SourceFile[], options: ReadOptions): Read {
  const values: { value: unknown; file: SourceFile }[] = [];
  for (const file of files) {
    const parsed = parseJson(file.text);
    if (parsed.kind === 'bad') return refused(parsed.code, file, { problem: parsed.problem });
    values.push({ value: parsed.value, file });
  }
  if (values.every(({ value }) => isPyconChina(value))) return { kind: 'draft', draft: readPyconChina(values, options) };
  const [first] = values;
  const reader = first && JSON_READERS.find(([, fits]) => fits(first.value));
  if (!first || !reader) return refused('unknown-json', files[0] ?? { name: '', bytes: new Uint8Array(), text: '' });
  return { kind: 'draft', draft: reader[2](first.value, first.file, options) };
}

async function readXml(file: SourceFile, options: ReadOptions): Promise<Read> {
  if (hasDoctype(file.text)) return refused('doctype', file);
  if (!isScheduleXml(file.text)) return refused('unknown-xml', file);
  try {
    const draft = await readScheduleXml(file, options);
    return draft ? { kind: 'draft', draft } : refused('unknown-xml', file);
  } catch (error) {
    return refused('xml-syntax', file, { problem: error instanceof Error ? error.message : String(error) });
  }
}

async function readOffice(file: SourceFile, options: ReadOptions): Promise<Read> {
  const table = await readTable(file, options);
  if (table.kind === 'ok') return { kind: 'draft', draft: table.draft };
  return table.kind === 'refused' ? table : refused('no-timetable-columns', file);
}

/** By what the file holds, never by its name. */
async function readFiles(files: readonly [SourceFile, ...SourceFile[]], options: ReadOptions): Promise<Read> {
  const [first] = files;
  const start = first.text
    .trimStart()
    .replace(/^\uFEFF/, '')
    .slice(0, 1);
  if (first.bytes[0] === 0x50 && first.bytes[1] === 0x4b) return readOffice(first, options);
  if (start === '{' || start === '[') return readJson(files, options);
  if (files.length > 1) return refused('one-at-a-time', first, { count: files.length });
  if (start === '<') return readXml(first, options);
  if (isIcal(first.text)) return { kind: 'draft', draft: await readIcal(first, options) };
  return readOffice(first, options);
}

/** Reads a timetable in any of the known formats. Several files are the language editions of one programme. */
export async function importTimetable(given: readonly ImportFile[], options: ReadOptions): Promise<ImportResult> {
  const large = given.find((file) => file.bytes.length > MAX_BYTES);
  if (large)
    return {
      kind: 'refused',
      faults: [
        errorAt('too-large', { file: large.name }, { mb: Math.round(large.bytes.length / 1024 / 1024), limit: MAX_BYTES / 1024 / 1024 }),
      ],
    };
  const [first, ...others] = given.map((file): SourceFile => ({
    ...file,
    text: file.bytes[0] === 0x50 && file.bytes[1] === 0x4b ? '' : decodeText(file.bytes).text,
  }));
  if (!first) return { kind: 'refused', faults: [errorAt('no-file', { file: '' })] };
  const read = await readFiles([first, ...others], options);
  if (read.kind === 'refused') return read;
  return (
    finishImport(read.draft) ?? {
      kind: 'refused',
      faults: [errorAt('no-sessions', { file: first.name }, { leftOut: read.draft.leftOut.length })],
    }
  );
}
