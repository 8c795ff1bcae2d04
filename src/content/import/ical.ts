import { DateTime } from 'luxon';
import { decodeText } from '../decode';
import { createLedger, type Draft, type DraftSession, type Ledger, type ReadOptions, type SourceFile } from './draft';
import { htmlToText, webAddress } from './values';
import { chooseZone, readDuration, zoneOfName } from './zone';

type Property = readonly [name: string, parameters: Readonly<Record<string, unknown>>, type: string, value: unknown];

const NEWLINE = 10;
const RETURN = 13;

/** Joins folded lines in bytes (RFC 5545 3.1), because writers fold inside a character; decoding comes after. */
export function unfold(bytes: Uint8Array): Uint8Array {
  const out = new Uint8Array(bytes.length);
  let length = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    const end = bytes[at] === RETURN && bytes[at + 1] === NEWLINE ? at + 1 : at;
    const folded = bytes[end] === NEWLINE && (bytes[end + 1] === 32 || bytes[end + 1] === 9);
    if (folded) at = end + 1;
    else out[length++] = bytes[at] ?? 0;
  }
  return out.subarray(0, length);
}

const CONTENT_LINE = /^[A-Za-z0-9-]+[;:]/;

/** A line that is no content line belongs to the text before it: its writer forgot to fold. */
function joinStray(lines: readonly string[], ledger: Ledger, file: string): string[] {
  const joined: string[] = [];
  lines.forEach((line, index) => {
    if (line === '' || CONTENT_LINE.test(line) || joined.length === 0) return void joined.push(line);
    joined.push(`${joined.pop() ?? ''}\\n${line}`);
    ledger.note('line-joined', line.slice(0, 40), { file, row: index + 1 });
  });
  return joined;
}

interface Block {
  readonly lines: readonly string[];
  readonly row: number;
}

/** The VEVENTs, each by itself, so that a broken one does not take the others with it; and the lines around them. */
function splitEvents(lines: readonly string[]): { head: string[]; events: Block[] } {
  const head: string[] = [];
  const events: Block[] = [];
  let open: { lines: string[]; row: number } | undefined;
  lines.forEach((line, index) => {
    if (/^BEGIN:VEVENT\s*$/i.test(line)) open = { lines: [], row: index + 1 };
    if (open) open.lines.push(line);
    else head.push(line);
    if (open && /^END:VEVENT\s*$/i.test(line)) {
      events.push(open);
      open = undefined;
    }
  });
  if (open) events.push({ lines: [...open.lines, 'END:VEVENT'], row: open.row });
  return { head, events };
}

function valueOf(properties: readonly Property[], name: string): string {
  const found = properties.find(([each]) => each === name)?.[3];
  return typeof found === 'string' || typeof found === 'number' ? htmlToText(String(found)) : '';
}

interface Moment {
  readonly ms: number;
  readonly allDay: boolean;
}

/** A DATE or DATE-TIME in UTC, in its TZID, or floating in the event's zone. */
function momentOf(properties: readonly Property[], name: string, zone: string): Moment | undefined {
  const property = properties.find(([each]) => each === name);
  if (!property) return undefined;
  const [, parameters, type, value] = property;
  const tzid = typeof parameters['tzid'] === 'string' ? zoneOfName(parameters['tzid']) : undefined;
  const time = DateTime.fromISO(String(value), { zone: tzid ?? zone });
  return time.isValid ? { ms: time.toMillis(), allDay: type === 'date' } : undefined;
}

function endOf(properties: readonly Property[], start: Moment, zone: string): number | undefined {
  const end = momentOf(properties, 'dtend', zone)?.ms;
  if (end !== undefined) return end;
  const minutes = readDuration(valueOf(properties, 'duration'));
  if (minutes !== undefined) return start.ms + minutes * 60_000;
  return start.allDay ? start.ms + 24 * 3_600_000 : undefined;
}

/** People of an event: attendees by their common name; addresses are not taken over. */
function peopleOf(properties: readonly Property[]): DraftSession['speakers'] {
  const names = properties.filter(([name]) => name === 'attendee').map(([, { cn }]) => (typeof cn === 'string' ? cn.trim() : ''));
  return [...new Set(names)]
    .filter((name) => name !== '' && !name.includes('@'))
    .map((name) => ({ key: name, name: { zh: name, en: name } }));
}

function draftOf(
  properties: readonly Property[],
  row: number,
  zone: string,
  context: { ledger: Ledger; file: string },
): DraftSession | undefined {
  const { ledger, file } = context;
  const at = { file, row };
  const title = valueOf(properties, 'summary');
  const start = momentOf(properties, 'dtstart', zone);
  if (!start) {
    ledger.leave('no-start', title || valueOf(properties, 'uid'), at, { value: valueOf(properties, 'dtstart') });
    return undefined;
  }
  if (start.allDay) ledger.note('all-day', title, at);
  if (properties.some(([name]) => name === 'rrule')) ledger.note('repeats', title, at);
  const text = (name: string): { zh: string; en: string } | undefined => {
    const value = valueOf(properties, name);
    return value === '' ? undefined : { zh: value, en: value };
  };
  return {
    at,
    sourceId: valueOf(properties, 'uid').replace(/@.*$/, '') || undefined,
    title: text('summary') ?? {},
    abstract: text('description'),
    startMs: start.ms,
    endMs: endOf(properties, start, zone),
    roomKey: valueOf(properties, 'location') || undefined,
    speakers: peopleOf(properties),
    track: text('categories'),
    url: webAddress(valueOf(properties, 'url')),
    cancelled: valueOf(properties, 'status').toUpperCase() === 'CANCELLED',
  };
}

/** The zone most of the times name; X-WR-TIMEZONE goes first. */
function namedZone(text: string): string | undefined {
  const wr = /^X-WR-TIMEZONE[^:]*:(.+)$/m.exec(text)?.[1]?.trim();
  const counts = new Map<string, number>();
  for (const [, tzid = ''] of text.matchAll(/^DTSTART[^:\n]*TZID="?([^":;\n]+)"?/gm)) counts.set(tzid, (counts.get(tzid) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return zoneOfName(wr) ? wr : most?.[0];
}

export function isIcal(text: string): boolean {
  return /^\uFEFF?\s*BEGIN:VCALENDAR/i.test(text);
}

/** Reads an iCalendar file (RFC 5545) as real programmes write it: broken bytes, missing VTIMEZONE, lines folded inside a character. */
export async function readIcal(file: SourceFile, options: ReadOptions): Promise<Draft> {
  const { default: ICAL } = await import('ical.js');
  const ledger = createLedger();
  const decoded = decodeText(unfold(file.bytes));
  if (decoded.replaced > 0) ledger.note('bytes-replaced', file.name, { file: file.name }, { count: decoded.replaced });
  const lines = joinStray(decoded.text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/), ledger, file.name);
  const { head, events } = splitEvents(lines);
  const utc = events.length > 0 && events.every(({ lines: each }) => each.some((line) => /^DTSTART:.*Z\s*$/.test(line)));
  const chosen = chooseZone(
    { named: namedZone(lines.join('\n')), sample: utc ? '' : decoded.text.slice(0, 4000) },
    options,
    ledger,
    file.name,
  );
  const name = head.map((line) => /^X-WR-CALNAME[^:]*:(.+)$/.exec(line)?.[1]?.trim()).find(Boolean);
  const sessions = events.flatMap(({ lines: each, row }) => {
    try {
      const parsed = ICAL.parse(['BEGIN:VCALENDAR', ...each, 'END:VCALENDAR'].join('\r\n')) as unknown as [
        string,
        unknown,
        [string, Property[]][],
      ];
      const properties = parsed[2][0]?.[1] ?? [];
      return draftOf(properties, row, chosen.zone, { ledger, file: file.name }) ?? [];
    } catch (error) {
      ledger.leave(
        'broken-item',
        each.find((line) => line.startsWith('SUMMARY'))?.slice(0, 80) ?? '',
        { file: file.name, row },
        { problem: error instanceof Error ? error.message : String(error) },
      );
      return [];
    }
  });
  return { format: 'ical', name: { zh: name, en: name }, ...chosen, rooms: [], sessions, notes: ledger.notes, leftOut: ledger.leftOut };
}
