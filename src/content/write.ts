import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DateTime } from 'luxon';
import { stringify } from 'yaml';
import type { Fault, Place, Session } from '../domain';
import { errorAt } from './faults';
import type { ImportResult } from './import';
import { eventSchema, venueSchema } from './schema';
import { readSection } from './section';

type Imported = Extract<ImportResult, { kind: 'imported' }>;

export type WriteResult =
  { readonly kind: 'written'; readonly files: readonly string[] } | { readonly kind: 'refused'; readonly faults: readonly Fault[] };

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Writes beside the file and renames, so that a watcher or a crash never sees half a file. */
async function writeWhole(path: string, text: string): Promise<void> {
  await writeFile(`${path}.tmp`, text);
  await rename(`${path}.tmp`, path);
}

function wallClock(ms: number, zone: string): string {
  return DateTime.fromMillis(ms, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");
}

function rawSession(session: Session, zone: string): object {
  const { startMs, endMs, roomIds, speakerIds, moderatorIds, conferenceId, streamUrl, ...rest } = session;
  return {
    ...rest,
    start: wallClock(startMs, zone),
    end: wallClock(endMs, zone),
    rooms: roomIds,
    speakers: speakerIds,
    moderators: moderatorIds,
    conference: conferenceId,
    stream: streamUrl,
  };
}

function rawEvent(imported: Imported, dir: string): object {
  const { name, startDate, endDate, zone, website } = imported.event;
  const id = (dir.split(/[\\/]/).filter(Boolean).at(-1) ?? 'event').replace(/[^A-Za-z0-9-]+/g, '-').replace(/^-+|-+$/g, '') || 'event';
  return { id, name, dates: { start: startDate, end: endDate }, zone, ...(website ? { website } : {}) };
}

function rawVenue(imported: Imported): object {
  const { name } = imported.event;
  return { name, address: name, places: imported.places };
}

/** Keeps what staff wrote of the venue; rooms the timetable names anew are added, known ones stay as they are. */
async function mergeVenue(path: string, imported: Imported): Promise<{ text?: string; faults: readonly Fault[] }> {
  if (!(await exists(path))) return { text: stringify(rawVenue(imported), { lineWidth: 0, aliasDuplicateObjects: false }), faults: [] };
  const { section, faults } = readSection('venue.yaml', await readFile(path), venueSchema);
  if (!section) return { faults };
  const known = new Set(section.value.places.map((place) => place.id));
  const added: Place[] = imported.places.filter((place) => !known.has(place.id));
  if (added.length === 0) return { faults: [] };
  return {
    text: stringify({ ...section.value, places: [...section.value.places, ...added] }, { lineWidth: 0, aliasDuplicateObjects: false }),
    faults: [],
  };
}

async function checkEvent(path: string, imported: Imported): Promise<readonly Fault[]> {
  const { section, faults } = readSection('event.yaml', await readFile(path), eventSchema);
  if (!section) return faults;
  if (section.value.zone === imported.event.zone) return [];
  return [errorAt('zone-differs', section.at(['zone']), { value: section.value.zone, other: imported.event.zone })];
}

/**
 * Writes an imported timetable into an event folder, new or not: programme.json is replaced, venue.yaml gains rooms, event.yaml is written only
 * where there is none. Refused, with nothing written, where an existing file cannot be read.
 */
export async function writeImportedEvent(dir: string, imported: Imported): Promise<WriteResult> {
  await mkdir(dir, { recursive: true });
  const path = (name: string): string => join(dir, name);
  const isNew = !(await exists(path('event.yaml')));
  const faults = isNew ? [] : await checkEvent(path('event.yaml'), imported);
  const venue = await mergeVenue(path('venue.yaml'), imported);
  const all = [...faults, ...venue.faults];
  if (all.length > 0) return { kind: 'refused', faults: all };
  const { zone } = imported.event;
  const programme = {
    speakers: imported.programme.speakers,
    sessions: imported.programme.sessions.map((session) => rawSession(session, zone)),
  };
  await writeWhole(path('programme.json'), `${JSON.stringify(programme, undefined, 1)}\n`);
  await rm(path('programme.yaml'), { force: true });
  if (venue.text !== undefined) await writeWhole(path('venue.yaml'), venue.text);
  if (isNew) await writeWhole(path('event.yaml'), stringify(rawEvent(imported, dir), { lineWidth: 0, aliasDuplicateObjects: false }));
  return { kind: 'written', files: ['event.yaml', 'venue.yaml', 'programme.json'] };
}
