import { DateTime, IANAZone } from 'luxon';
import type { z } from 'zod';
import type { Concept, DockingPlan, Entry, EventContent, EventInfo, Exhibits, Fault, Programme, SourceRef, Task } from '../domain';
import { createTimeReader, emptyVenue, toDocking, toEmergency, toEntry, toEventInfo, toExhibits, toProgramme, toVenue } from './assemble';
import { readFaqTable } from './faq-table';
import { errorAt, sortFaults } from './faults';
import { readFolder, type Folder } from './folder';
import { lintContent } from './lint';
import { findBrokenReferences } from './references';
import {
  dockingSchema,
  eventSchema,
  exhibitsSchema,
  faqSchema,
  glossarySchema,
  programmeSchema,
  safetySchema,
  tasksSchema,
  venueSchema,
} from './schema';
import { readSection, type Section } from './section';

/** What became of reading a folder: the content (with warnings), or the faults for which it was refused. */
export type LoadResult =
  | { readonly kind: 'loaded'; readonly content: EventContent; readonly faults: readonly Fault[] }
  | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

/** Where things stand in their files, by kind and id, for faults that are found later. */
export type Places = ReadonlyMap<string, SourceRef>;

const NO_PROGRAMME: Programme = { sessions: [], speakers: [] };
const NO_EXHIBITS: Exhibits = { areas: [], exhibitors: [] };
const NO_DOCKING: DockingPlan = { parties: [], slots: [], tables: [], meetings: [] };

interface Reader {
  readonly folder: Folder;
  readonly faults: Fault[];
  readonly places: Map<string, SourceRef>;
}

function readFile<T>(reader: Reader, file: string, schema: z.ZodType<T>): Section<T> | undefined {
  const bytes = reader.folder.files.get(file);
  if (!bytes) return undefined;
  const { section, faults } = readSection(file, bytes, schema);
  reader.faults.push(...faults);
  return section;
}

/** Notes where each item of a list stands, and that no two have one id. */
function place(reader: Reader, kind: string, ids: readonly string[], at: (index: number) => SourceRef): void {
  ids.forEach((id, index) => {
    const key = `${kind}:${id}`;
    const first = reader.places.get(key);
    if (first) reader.faults.push(errorAt('duplicate-id', at(index), { id, kind, other: `${first.file}:${first.row ?? ''}` }));
    else reader.places.set(key, at(index));
  });
}

function placeList<T>(reader: Reader, kind: string, section: Section<T>, name: keyof T & string): void {
  const items = section.value[name] as readonly { readonly id: string }[];
  place(
    reader,
    kind,
    items.map((item) => item.id),
    (index) => section.at([name, index]),
  );
}

async function readFaq(reader: Reader): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const [file, bytes] of reader.folder.files) {
    if (/^faq\/[^/]+\.ya?ml$/i.test(file)) {
      const section = readFile(reader, file, faqSchema);
      section?.value.forEach((raw, index) => entries.push(toEntry(raw, section.at([index]))));
    } else if (/^faq\/[^/]+\.(xlsx|csv|tsv)$/i.test(file)) {
      const table = await readFaqTable(file, bytes);
      reader.faults.push(...table.faults);
      entries.push(...table.entries.map(({ value, at }) => toEntry(value, at)));
    }
  }
  return entries;
}

function readSafety(reader: Reader): { emergency: EventContent['emergency']; rules: Entry[] } {
  const section = readFile(reader, 'safety.yaml', safetySchema);
  const rules = section?.value.rules.map((raw, index) => toEntry(raw, section.at(['rules', index]))) ?? [];
  return { emergency: toEmergency(section?.value.emergency), rules };
}

function readInfo(reader: Reader): EventInfo | undefined {
  if (!reader.folder.files.has('event.yaml')) reader.faults.push(errorAt('missing-file', { file: 'event.yaml' }));
  const section = readFile(reader, 'event.yaml', eventSchema);
  if (!section) return undefined;
  const { value } = section;
  const { zone, dates } = value;
  if (!IANAZone.isValidZone(zone)) reader.faults.push(errorAt('bad-zone', section.at(['zone']), { value: zone }));
  for (const [field, date] of Object.entries(dates))
    if (!DateTime.fromISO(date).isValid) reader.faults.push(errorAt('bad-date', section.at(['dates', field]), { value: date }));
  if (dates.end < dates.start)
    reader.faults.push(errorAt('end-before-start', section.at(['dates', 'end']), { id: value.id, start: dates.start, end: dates.end }));
  placeList(reader, 'contact', section, 'contacts');
  placeList(reader, 'conference', section, 'conferences');
  return toEventInfo(value);
}

function readVenue(reader: Reader, info: EventInfo): EventContent['venue'] {
  const section = readFile(reader, 'venue.yaml', venueSchema);
  if (!section) return emptyVenue(info);
  placeList(reader, 'place', section, 'places');
  placeList(reader, 'transport', section, 'transport');
  placeList(reader, 'hotel', section, 'hotels');
  placeList(reader, 'map', section, 'maps');
  section.value.maps.forEach((map, index) => {
    const safe = /^[\w./-]+\.(png|jpe?g|svg|webp)$/i.test(map.file) && !map.file.includes('..') && !map.file.startsWith('/');
    if (!safe || !reader.folder.files.has(map.file))
      reader.faults.push(errorAt('no-image', section.at(['maps', index, 'file']), { value: map.file }));
  });
  return toVenue(section.value);
}

function readProgramme(reader: Reader, info: EventInfo): Programme {
  const imported = reader.folder.files.has('programme.json');
  if (imported && reader.folder.files.has('programme.yaml')) reader.faults.push(errorAt('two-programmes', { file: 'programme.json' }));
  const section = readFile(reader, imported ? 'programme.json' : 'programme.yaml', programmeSchema);
  if (!section) return NO_PROGRAMME;
  placeList(reader, 'session', section, 'sessions');
  placeList(reader, 'speaker', section, 'speakers');
  return toProgramme(section, createTimeReader(info.zone, reader.faults), reader.faults);
}

function readExhibits(reader: Reader): Exhibits {
  const section = readFile(reader, 'exhibits.yaml', exhibitsSchema);
  if (!section) return NO_EXHIBITS;
  placeList(reader, 'area', section, 'areas');
  placeList(reader, 'exhibitor', section, 'exhibitors');
  return toExhibits(section.value);
}

function readDocking(reader: Reader, info: EventInfo): DockingPlan {
  const section = readFile(reader, 'docking/docking.yaml', dockingSchema);
  if (!section) return NO_DOCKING;
  for (const [kind, name] of [
    ['party', 'parties'],
    ['slot', 'slots'],
    ['table', 'tables'],
    ['meeting', 'meetings'],
  ] as const)
    placeList(reader, kind, section, name);
  return toDocking(section, createTimeReader(info.zone, reader.faults));
}

function readLists(reader: Reader): { glossary: Concept[]; tasks: Task[] } {
  const glossary = readFile(reader, 'glossary.yaml', glossarySchema);
  const tasks = readFile(reader, 'tasks.yaml', tasksSchema);
  if (glossary)
    place(
      reader,
      'concept',
      glossary.value.map((item) => item.id),
      (index) => glossary.at([index]),
    );
  if (tasks)
    place(
      reader,
      'task',
      tasks.value.map((item) => item.id),
      (index) => tasks.at([index]),
    );
  return { glossary: glossary?.value.map(({ id, zh, en }) => ({ id, words: { zh, en } })) ?? [], tasks: tasks?.value ?? [] };
}

async function readContent(reader: Reader): Promise<EventContent | undefined> {
  const info = readInfo(reader);
  const { emergency, rules } = readSafety(reader);
  const faq = [...(await readFaq(reader)), ...rules].sort((a, b) => (a.id < b.id ? -1 : 1));
  place(
    reader,
    'entry',
    faq.map((entry) => entry.id),
    (index) => faq[index]?.source ?? { file: 'faq' },
  );
  const lists = readLists(reader);
  const exhibits = readExhibits(reader);
  if (!info || !IANAZone.isValidZone(info.zone)) return undefined;
  return {
    info,
    faq,
    emergency,
    exhibits,
    programme: readProgramme(reader, info),
    venue: readVenue(reader, info),
    docking: readDocking(reader, info),
    ...lists,
    version: reader.folder.version,
  };
}

/** Reads and checks an event folder. Every fault has its file, row and field; with one error among them the folder is refused as a whole. */
export async function loadEvent(dir: string): Promise<LoadResult> {
  const folder = await readFolder(dir).catch((error: unknown) => {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  });
  if (!folder) return { kind: 'refused', faults: [errorAt('missing-folder', { file: dir })] };
  const reader: Reader = { folder, faults: [...folder.faults], places: new Map() };
  const content = await readContent(reader);
  // While a file cannot be read, every reference into it would be called broken.
  const readable = !reader.faults.some((fault) => fault.severity === 'error');
  if (content) reader.faults.push(...(readable ? findBrokenReferences(content, reader.places) : []), ...lintContent(content));
  const faults = sortFaults(reader.faults);
  const refused = !content || faults.some((fault) => fault.severity === 'error');
  return refused ? { kind: 'refused', faults } : { kind: 'loaded', content, faults };
}
