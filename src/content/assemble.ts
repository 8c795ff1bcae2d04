import { DateTime } from 'luxon';
import type { z } from 'zod';
import {
  NO_NAMES,
  type DockingPlan,
  type EmergencyInfo,
  type Entry,
  type EventInfo,
  type Exhibits,
  type Fault,
  type Place,
  type Programme,
  type Session,
  type SourceRef,
  type Venue,
} from '../domain';
import { errorAt } from './faults';
import type { dockingSchema, entrySchema, eventSchema, exhibitsSchema, programmeSchema, safetySchema, venueSchema } from './schema';
import type { Section } from './section';

type Raw<S extends z.ZodType> = z.output<S>;

/** Drops keys without a value, so that "absent" is one thing and not two. */
function given<T extends object>(
  value: T,
): { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
} {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as never;
}

/** event.yaml as the rest of the house knows it. */
export function toEventInfo(raw: Raw<typeof eventSchema>): EventInfo {
  const { dates, contacts, conferences, name, shortName, detail, ...rest } = raw;
  return {
    ...given(rest),
    name,
    shortName: shortName ?? name,
    detail: detail ?? name,
    startDate: dates.start,
    endDate: dates.end,
    conferences: conferences.map(given),
    contacts: contacts.map(({ place, ...contact }) => ({ ...given(contact), ...(place ? { placeId: place } : {}) })),
  };
}

/** An entry with the place where it was read. */
export function toEntry(raw: Raw<typeof entrySchema>, source: SourceRef): Entry {
  return { ...given(raw), source };
}

/** Reads wall-clock times of the event's zone; a time that the zone's clock skips, or no date at all, is a fault. */
export function createTimeReader(zone: string, faults: Fault[]): (value: string, at: SourceRef) => number {
  return (value, at) => {
    const time = DateTime.fromISO(value, { zone });
    const exists = time.isValid && time.toFormat("yyyy-MM-dd'T'HH:mm") === value.slice(0, 16);
    if (!exists) faults.push(errorAt('bad-time', at, { value, zone }));
    return exists ? time.toMillis() : 0;
  };
}

type TimeReader = ReturnType<typeof createTimeReader>;

function toSession(
  raw: Raw<typeof programmeSchema>['sessions'][number],
  readTime: TimeReader,
  at: (path: readonly PropertyKey[]) => SourceRef,
): Session {
  const { start, end, rooms, speakers, moderators, conference, stream, ...rest } = raw;
  return {
    ...given(rest),
    startMs: readTime(start, at(['start'])),
    endMs: readTime(end, at(['end'])),
    roomIds: rooms,
    speakerIds: speakers,
    moderatorIds: moderators,
    ...(conference ? { conferenceId: conference } : {}),
    ...(stream ? { streamUrl: stream } : {}),
  };
}

/** programme.yaml; sessions sorted by start, end and id, whatever the order of the file. */
export function toProgramme(section: Section<Raw<typeof programmeSchema>>, readTime: TimeReader, faults: Fault[]): Programme {
  const sessions = section.value.sessions.map((raw, index) => {
    const at = (path: readonly PropertyKey[]): SourceRef => section.at(['sessions', index, ...path]);
    const session = toSession(raw, readTime, at);
    if (session.endMs < session.startMs)
      faults.push(errorAt('end-before-start', at(['end']), { id: raw.id, start: raw.start, end: raw.end }));
    return session;
  });
  return {
    sessions: sessions.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : 1)),
    speakers: section.value.speakers.map((speaker) => given(speaker)),
  };
}

export function toVenue(raw: Raw<typeof venueSchema>): Venue {
  return { ...given(raw), places: raw.places.map((place): Place => given(place)), hotels: raw.hotels.map((hotel) => given(hotel)) };
}

/** A venue for an event that has no venue.yaml yet. */
export function emptyVenue(info: EventInfo): Venue {
  return { name: info.shortName, aliases: NO_NAMES, address: info.shortName, places: [], transport: [], hotels: [], maps: [] };
}

/** National emergency numbers of mainland China, where safety.yaml names no others. */
const NUMBERS = { police: '110', fire: '119', medical: '120', traffic: '122' };

export function toEmergency(raw: Raw<typeof safetySchema>['emergency'] | undefined): EmergencyInfo {
  return {
    numbers: raw?.numbers ?? NUMBERS,
    instructions: given(raw?.instructions ?? {}),
    assemblyIds: raw?.assembly ?? [],
    ...(raw?.controlRoom ? { controlRoom: raw.controlRoom } : {}),
  };
}

export function toExhibits(raw: Raw<typeof exhibitsSchema>): Exhibits {
  return {
    areas: raw.areas.map(({ place, ...area }) => ({ ...given(area), ...(place ? { placeId: place } : {}) })),
    exhibitors: raw.exhibitors.map(({ area, ...exhibitor }) => ({ ...given(exhibitor), ...(area ? { areaId: area } : {}) })),
  };
}

export function toDocking(section: Section<Raw<typeof dockingSchema>>, readTime: TimeReader): DockingPlan {
  const { parties, slots, tables, meetings } = section.value;
  return {
    parties: parties.map((party) => given(party)),
    slots: slots.map((slot, index) => ({
      id: slot.id,
      startMs: readTime(slot.start, section.at(['slots', index, 'start'])),
      endMs: readTime(slot.end, section.at(['slots', index, 'end'])),
    })),
    tables: tables.map(({ place, ...table }) => ({ ...table, ...(place ? { placeId: place } : {}) })),
    meetings: meetings.map(({ parties: pair, slot, table, ...meeting }) => ({
      ...meeting,
      partyIds: pair,
      slotId: slot,
      ...(table ? { tableId: table } : {}),
    })),
  };
}
