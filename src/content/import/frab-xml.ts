import { createLedger, type Draft, type DraftSpeaker, type ReadOptions, type SourceFile } from './draft';
import { draftOfEvent, zoneOfSchedule, type FrabEvent } from './schedule-days';
import { get, listOf, objectOf, textOf, webAddress, type Json } from './values';

/** A schedule of the pentabarf and frab family; a DOCTYPE is refused before parsing, since nothing of this family has one. */
export function isScheduleXml(text: string): boolean {
  return /<schedule[\s>]/.test(text.slice(0, 4000));
}

export function hasDoctype(text: string): boolean {
  return /<!(DOCTYPE|ENTITY)/i.test(text);
}

function many(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? listOf(value) : [value];
}

/** Text of an element, with or without attributes. */
function textIn(element: Json, name: string): string {
  const [value] = many(get(element, name));
  return textOf(typeof value === 'object' ? get(objectOf(value), '#text') : value) ?? '';
}

function personsOf(event: Json): DraftSpeaker[] {
  return many(get(objectOf(get(event, 'persons')), 'person')).flatMap((person) => {
    const name = textOf(typeof person === 'object' ? get(objectOf(person), '#text') : person);
    if (name === undefined) return [];
    return [{ key: textOf(get(objectOf(person), '@id')) ?? name, name: { zh: name, en: name } }];
  });
}

function eventOf(event: Json, place: { file: string; row: number; day: Json; room: string }): FrabEvent {
  const text = (name: string): string => textIn(event, name);
  return {
    at: { file: place.file, row: place.row, field: 'event' },
    dayDate: textOf(get(place.day, '@date')) ?? '',
    dayStart: textOf(get(place.day, '@start')) ?? '',
    id: textOf(get(event, '@id')) ?? textOf(get(event, '@guid')) ?? '',
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
    stream: text('stream') || text('video_url'),
  };
}

/** Reads a frab or pentabarf schedule.xml. Values stay text (`007` is no number) and entities other than XML's own are not expanded. */
export async function readScheduleXml(file: SourceFile, options: ReadOptions): Promise<Draft | undefined> {
  const { XMLParser } = await import('fast-xml-parser');
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: false,
    trimValues: true,
  });
  const schedule = objectOf(get(objectOf(parser.parse(file.text)), 'schedule'));
  const conference = objectOf(get(schedule, 'conference'));
  const ledger = createLedger();
  let row = 0;
  const days = many(get(schedule, 'day')).map(objectOf);
  const events = days.flatMap((day) =>
    many(get(day, 'room'))
      .map(objectOf)
      .flatMap((room) =>
        many(get(room, 'event')).map((event) =>
          eventOf(objectOf(event), { file: file.name, row: (row += 1), day, room: textOf(get(room, '@name')) ?? '' }),
        ),
      ),
  );
  const zoneName = textIn(conference, 'time_zone_name') || textIn(schedule, 'time_zone_name');
  const chosen = zoneOfSchedule(zoneName || undefined, events, options, { ledger, file: file.name });
  const rooms = [
    ...new Set(days.flatMap((day) => many(get(day, 'room')).map((room) => textOf(get(objectOf(room), '@name')) ?? ''))),
  ].filter(Boolean);
  const title = textIn(conference, 'title');
  return {
    format: 'frab-xml',
    name: title ? { zh: title, en: title } : {},
    ...chosen,
    website: webAddress(textIn(conference, 'base_url')),
    rooms: rooms.map((name) => ({ key: name, name: { zh: name, en: name } })),
    sessions: events.flatMap((event) => draftOfEvent(event, chosen.zone, ledger) ?? []),
    notes: ledger.notes,
    leftOut: ledger.leftOut,
  };
}
