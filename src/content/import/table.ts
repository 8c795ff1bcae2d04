import { DateTime } from 'luxon';
import type { Fault } from '../../domain';
import { readSheets, type Sheet } from '../sheet';
import { readClock, readDate, type ClockSpan, type PlainDate } from './clock';
import {
  createLedger,
  type Draft,
  type DraftSession,
  type DraftSpeaker,
  type DraftText,
  type Ledger,
  type ReadOptions,
  type SourceFile,
} from './draft';
import { languagesOf } from './kinds';
import { findHeader, type Column, type Header } from './table-columns';
import { webAddress } from './values';
import { chooseZone, readDuration } from './zone';

const NIGHT_FROM = 18 * 60;
const MORNING_UNTIL = 6 * 60;

interface Row {
  readonly at: { readonly file: string; readonly row: number; readonly field?: string };
  first(column: Column): string;
  all(column: Column): readonly string[];
}

/** What carries over from row to row: a date or a room written once for several rows, and the last start, for the step past midnight. */
interface Carried {
  date: PlainDate | undefined;
  room: string;
  lastStart: number;
}

function rowOf(cells: readonly string[], header: Header, at: Row['at']): Row {
  const all = (column: Column): string[] => (header.columns.get(column) ?? []).map((index) => (cells[index] ?? '').trim()).filter(Boolean);
  return { at, all, first: (column) => all(column)[0] ?? '' };
}

function textsOf(row: Row, column: 'title' | 'abstract'): DraftText {
  const shared = row.first(column) || undefined;
  return { zh: row.first(`${column}Zh`) || shared, en: row.first(`${column}En`) || shared };
}

function speakersOf(row: Row): DraftSpeaker[] {
  const names = row
    .all('speaker')
    .flatMap((cell) => cell.split(/[\n、;；]+/))
    .map((name) => name.trim())
    .filter(Boolean);
  return [...new Set(names)].map((name) => ({ key: name, name: { zh: name, en: name } }));
}

/** Date of the row: its own cell, a date inside the time cell, or the one above. */
function dateOf(row: Row, carried: Carried): PlainDate | undefined {
  const cells = [...row.all('date'), ...row.all('start').filter((cell) => /[-/月.]\d|^\d{5}/.test(cell))];
  const own = cells.map(readDate).find(Boolean);
  const year = own?.year ?? carried.date?.year;
  if (own) carried.date = { ...own, ...(year === undefined ? {} : { year }) };
  return carried.date;
}

function clockOf(row: Row): ClockSpan | undefined {
  const start = [...row.all('start'), ...row.all('date').filter((cell) => /\d[:：点]\d|T\d/.test(cell))].map(readClock).find(Boolean);
  const end = row.all('end').map(readClock).find(Boolean);
  if (!start) return undefined;
  const minutes = readDuration(row.first('duration').replace(/\s*(min|分钟).*$/i, ''));
  const until = end?.start ?? start.end ?? (minutes === undefined ? undefined : start.start + minutes);
  if (until === undefined) return start;
  return { start: start.start, end: until < start.start ? until + 1440 : until };
}

/** Minutes added for a row that goes on past midnight under the old date. */
function nightShift(clock: ClockSpan, row: Row, carried: Carried, ledger: Ledger): number {
  const past = row.all('date').length === 0 && carried.lastStart >= NIGHT_FROM && clock.start <= MORNING_UNTIL;
  if (past) ledger.note('after-midnight', row.first('title'), row.at);
  if (!past) carried.lastStart = clock.start;
  return past ? 1440 : 0;
}

function draftOf(row: Row, carried: Carried, zone: string, ledger: Ledger): DraftSession | undefined {
  const title = textsOf(row, 'title');
  const date = dateOf(row, carried);
  if (row.all('date').length > 0) carried.lastStart = 0;
  const clock = clockOf(row);
  carried.room = row.first('room') || carried.room;
  const name = title.zh ?? title.en ?? '';
  if (name === '' && !clock) return undefined;
  const problem = name === '' ? 'no-title' : !date || !clock ? 'no-start' : date.year === undefined ? 'no-year' : undefined;
  if (problem !== undefined || !date || !clock) {
    ledger.leave(problem ?? 'no-start', name, row.at, { value: [...row.all('date'), ...row.all('start')].join(' ') });
    return undefined;
  }
  const shift = nightShift(clock, row, carried, ledger);
  const midnight = DateTime.fromObject({ year: date.year ?? 0, month: date.month, day: date.day }, { zone });
  const instant = (minutes: number): number => midnight.plus({ minutes: minutes + shift }).toMillis();
  const subtitle = row.first('subtitle');
  const track = row.first('track');
  return {
    at: row.at,
    sourceId: row.first('id') || undefined,
    title,
    subtitle: subtitle ? { zh: subtitle, en: subtitle } : undefined,
    abstract: textsOf(row, 'abstract'),
    startMs: instant(clock.start),
    endMs: clock.end === undefined ? undefined : instant(clock.end),
    roomKey: row.first('room') || (carried.room === '' ? undefined : carried.room),
    speakers: speakersOf(row),
    track: track ? { zh: track, en: track } : undefined,
    type: row.first('type'),
    languages: languagesOf(row.first('language')),
    interpretation: languagesOf(row.first('interpretation')),
    streamUrl: webAddress(row.first('stream')),
  };
}

/** The year other dates of the sheets name, for dates that leave it out. */
function yearOf(sheets: readonly Sheet[], fileName: string): number | undefined {
  const texts = [fileName, ...sheets.flatMap((sheet) => [sheet.name, ...sheet.rows.slice(0, 40).flatMap((row) => row.cells)])];
  const years = texts.map((text) => /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1]).filter((year) => year !== undefined);
  return years[0] === undefined ? undefined : Number(years[0]);
}

function readSheet(
  sheet: Sheet,
  header: Header,
  context: { file: string; zone: string; year: number | undefined; ledger: Ledger },
): DraftSession[] {
  const { file, zone, year, ledger } = context;
  for (const { name } of header.unknown)
    ledger.note('unknown-column', name, { file, row: sheet.rows[header.index]?.row ?? 1 }, { column: name, sheet: sheet.name });
  const named = readDate(sheet.name);
  const carried: Carried = {
    date: named && { ...named, ...((named.year ?? year) ? { year: named.year ?? year ?? 0 } : {}) },
    room: '',
    lastStart: 0,
  };
  if (!carried.date && year !== undefined) carried.date = undefined;
  return sheet.rows.slice(header.index + 1).flatMap(({ row, cells }) => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    const read = rowOf(cells, header, { file, row, field: sheet.name });
    const draft = draftOf(withYear(read, year), carried, zone, ledger);
    if (!draft && !ledger.leftOut.some((item) => item.at.row === row && item.at.field === sheet.name))
      ledger.leave('no-session', cells.filter(Boolean).join(' ').slice(0, 60), read.at);
    return draft ?? [];
  });
}

/** A row whose dates without a year take the year of the sheet. */
function withYear(row: Row, year: number | undefined): Row {
  if (year === undefined) return row;
  const dated = (cell: string): string => {
    const date = readDate(cell);
    return date && date.year === undefined ? `${year}-${date.month}-${date.day}` : cell;
  };
  const all = (column: Column): readonly string[] => (column === 'date' ? row.all(column).map(dated) : row.all(column));
  return { at: row.at, all, first: (column) => all(column)[0] ?? '' };
}

export type TableDraft =
  | { readonly kind: 'ok'; readonly draft: Draft }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] }
  | { readonly kind: 'no-header' };

/** Reads the sheets of an office workbook, a csv or a tsv; the header may stand below titles, and a date may be written once for several rows. */
export async function readTable(file: SourceFile, options: ReadOptions): Promise<TableDraft> {
  const read = await readSheets(file.name, file.bytes);
  if (read.kind === 'faults') return { kind: 'refused', faults: read.faults };
  const ledger = createLedger();
  const headed = read.sheets.flatMap((sheet) => {
    const header = findHeader(sheet);
    if (!header && sheet.rows.some(({ cells }) => cells.some((cell) => cell !== '')))
      ledger.leave('no-header', sheet.name, { file: file.name, field: sheet.name });
    return header ? [{ sheet, header }] : [];
  });
  if (headed.length === 0) return { kind: 'no-header' };
  const sample = read.sheets.flatMap((sheet) => sheet.rows.slice(0, 20).flatMap((row) => row.cells)).join(' ');
  const chosen = chooseZone({ sample }, options, ledger, file.name);
  const year = yearOf(read.sheets, file.name);
  const sessions = headed.flatMap(({ sheet, header }) => readSheet(sheet, header, { file: file.name, zone: chosen.zone, year, ledger }));
  const [first] = headed;
  const above = first?.sheet.rows
    .slice(0, first.header.index)
    .flatMap((row) => row.cells)
    .find((cell) => cell.length > 3);
  return {
    kind: 'ok',
    draft: {
      format: 'table',
      name: { zh: above, en: above },
      ...chosen,
      rooms: [],
      sessions,
      notes: ledger.notes,
      leftOut: ledger.leftOut,
    },
  };
}
