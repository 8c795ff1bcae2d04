import { createLedger, type Draft, type DraftRoom, type DraftSpeaker, type ReadOptions, type SourceFile } from './draft';
import { draftOfEvent, zoneOfSchedule, type FrabEvent } from './schedule-days';
import { get, listOf, objectOf, textOf, webAddress, type Json } from './values';

/** `schedule.conference.days[].rooms{name: [events]}`: frab, pretalx and others (schema at voc/schedule). */
export function isScheduleJson(value: unknown): boolean {
  return Array.isArray(get(objectOf(get(objectOf(get(objectOf(value), 'schedule')), 'conference')), 'days'));
}

function personsOf(event: Json): DraftSpeaker[] {
  return [...listOf(get(event, 'persons')), ...listOf(get(event, 'speakers'))].map(objectOf).flatMap((person) => {
    const name = textOf(get(person, 'public_name')) ?? textOf(get(person, 'full_public_name')) ?? textOf(get(person, 'name'));
    if (name === undefined) return [];
    const bio = textOf(get(person, 'biography'));
    return [
      {
        key: textOf(get(person, 'code')) ?? textOf(get(person, 'guid')) ?? textOf(get(person, 'id')) ?? name,
        name: { zh: name, en: name },
        bio: bio ? { zh: bio, en: bio } : undefined,
      },
    ];
  });
}

function eventOf(event: Json, place: { file: string; row: number; day: Json; room: string }): FrabEvent {
  const text = (name: string): string => textOf(get(event, name)) ?? '';
  return {
    at: { file: place.file, row: place.row, field: 'events' },
    dayDate: textOf(get(place.day, 'date')) ?? '',
    dayStart: textOf(get(place.day, 'day_start')) ?? '',
    id: text('id') || text('guid'),
    room: text('room') || place.room,
    persons: personsOf(event),
    date: text('date'),
    start: text('start'),
    duration: text('duration'),
    title: text('title'),
    subtitle: text('subtitle'),
    track: text('track'),
    type: text('type'),
    language: text('language'),
    abstract: text('abstract'),
    description: text('description'),
    url: text('url'),
    stream: text('stream_url'),
  };
}

/** Rooms by name: two rooms may share a guid, and rooms of the days need not be declared. */
function roomsOf(conference: Json, days: readonly Json[]): DraftRoom[] {
  const declared = listOf(get(conference, 'rooms'))
    .map(objectOf)
    .flatMap((room): DraftRoom[] => {
      const name = textOf(get(room, 'name'));
      const capacity = Number(get(room, 'capacity') ?? 0);
      return name ? [{ key: name, name: { zh: name, en: name }, capacity: capacity > 0 ? capacity : undefined }] : [];
    });
  const named = days.flatMap((day) => Object.keys(objectOf(get(day, 'rooms'))));
  const known = new Set(declared.map((room) => room.key));
  return [
    ...declared,
    ...[...new Set(named)]
      .filter((name) => name !== '' && !known.has(name))
      .map((name): DraftRoom => ({ key: name, name: { zh: name, en: name } })),
  ];
}

export function readScheduleJson(value: unknown, file: SourceFile, options: ReadOptions): Draft {
  const schedule = objectOf(get(objectOf(value), 'schedule'));
  const conference = objectOf(get(schedule, 'conference'));
  const days = listOf(get(conference, 'days')).map(objectOf);
  const ledger = createLedger();
  let row = 0;
  const events = days.flatMap((day) =>
    Object.entries(objectOf(get(day, 'rooms'))).flatMap(([room, list]) =>
      listOf(list).map((event) => eventOf(objectOf(event), { file: file.name, row: (row += 1), day, room })),
    ),
  );
  const chosen = zoneOfSchedule(textOf(get(conference, 'time_zone_name')), events, options, { ledger, file: file.name });
  const title = textOf(get(conference, 'title'));
  return {
    format: 'schedule-json',
    name: { zh: title, en: title },
    ...chosen,
    website: webAddress(get(schedule, 'base_url')),
    rooms: roomsOf(conference, days),
    sessions: events.flatMap((event) => draftOfEvent(event, chosen.zone, ledger) ?? []),
    notes: ledger.notes,
    leftOut: ledger.leftOut,
  };
}
