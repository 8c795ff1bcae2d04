import type { Fault } from '../domain';
import { decodeText } from './decode';
import { errorAt } from './faults';

const MAX_XLSX_BYTES = 5 * 1024 * 1024;
const MAX_UNPACKED_BYTES = 64 * 1024 * 1024;
const CENTRAL_HEADER = 0x02014b50;

/** Rows of a sheet with their number in the file, from 1; cells as text. */
export interface Sheet {
  readonly name: string;
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export type SheetsResult =
  { readonly kind: 'ok'; readonly sheets: readonly Sheet[] } | { readonly kind: 'faults'; readonly faults: readonly Fault[] };

/** Sum of the uncompressed sizes that a zip archive's central directory declares (APPNOTE.TXT 4.3.12); a bomb shows before anything is unpacked. */
export function unpackedSize(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length; at += 1) {
    if (bytes[at] === 0x50 && view.getUint32(at, true) === CENTRAL_HEADER) total += view.getUint32(at + 24, true);
  }
  return total;
}

function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date)
    return value
      .toISOString()
      .replace(/T00:00:00\.000Z$/, '')
      .replace(/\.000Z$/, '');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? String(value).trim() : '';
}

async function readXlsx(file: string, bytes: Uint8Array): Promise<SheetsResult> {
  const size = unpackedSize(bytes);
  if (bytes.length > MAX_XLSX_BYTES || size > MAX_UNPACKED_BYTES) {
    return {
      kind: 'faults',
      faults: [errorAt('too-large', { file }, { kb: Math.round(Math.max(bytes.length, size) / 1024), limit: MAX_XLSX_BYTES / 1024 })],
    };
  }
  const { default: readXlsxFile } = await import('read-excel-file/node');
  try {
    const sheets = await readXlsxFile(Buffer.from(bytes));
    return {
      kind: 'ok',
      sheets: sheets.map((sheet) => ({
        name: sheet.sheet,
        rows: sheet.data.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) })),
      })),
    };
  } catch (error) {
    return {
      kind: 'faults',
      faults: [errorAt('xlsx-unreadable', { file }, { problem: error instanceof Error ? error.message : String(error) })],
    };
  }
}

function countIn(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

/** The separator that the first line uses most. */
function separatorOf(text: string): string {
  const line = text.slice(0, text.search(/[\r\n]|$/));
  return [',', '\t', ';', '|'].reduce((best, mark) => (countIn(line, mark) > countIn(line, best) ? mark : best), ',');
}

async function readCsv(file: string, bytes: Uint8Array): Promise<SheetsResult> {
  const { parse } = await import('csv-parse/sync');
  const { text } = decodeText(bytes);
  try {
    const records = parse(text, {
      delimiter: separatorOf(text),
      relax_column_count: true,
      relax_quotes: true,
      info: true,
      skip_empty_lines: true,
    }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    return {
      kind: 'ok',
      sheets: [{ name: file, rows: records.map(({ record, info }) => ({ row: info.lines, cells: record.map(cellText) })) }],
    };
  } catch (error) {
    return {
      kind: 'faults',
      faults: [errorAt('csv-unreadable', { file }, { problem: error instanceof Error ? error.message : String(error) })],
    };
  }
}

/** Reads an xlsx, csv or tsv file as sheets of text cells; bounded before it is unpacked. */
export function readSheets(file: string, bytes: Uint8Array): Promise<SheetsResult> {
  return bytes[0] === 0x50 && bytes[1] === 0x4b ? readXlsx(file, bytes) : readCsv(file, bytes);
}
