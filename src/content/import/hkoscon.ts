import { createLedger, type Draft, type DraftSpeaker, type ReadOptions, type SourceFile } from './draft';
import { languagesOf } from './kinds';
import { get, listOf, objectOf, textOf, webAddress, type Json } from './values';
import { chooseZone, offsetOf, readInstant } from './zone';

/** `{days: [{date, timeslots: [{startTime, endTime, events}]}]}`: the timetable of HKOSCon. */
export function isTimeslots(value: unknown): boolean {
  const [day] = listOf(get(objectOf(value), 'days'));
  return Array.isArray(get(objectOf(day), 'timeslots'));
}

function speakersOf(event: Json): DraftSpeaker[] {
  return listOf(get(event, 'speakers'))
    .map(objectOf)
    .flatMap((speaker) => {
      const [name, community, bio] = ['name', 'community', 'description'].map((field) => textOf(get(speaker, field)));
      if (name === undefined) return [];
      return [
        {
          key: name,
          name: { zh: name, en: name },
          affiliation: community ? { zh: community, en: community } : undefined,
          bio: bio ? { zh: bio, en: bio } : undefined,
        },
      ];
    });
}

function streamOf(event: Json): string | undefined {
  return listOf(get(event, 'video_streamings'))
    .map(objectOf)
    .map((stream) => webAddress(get(stream, 'youtube')) ?? webAddress(get(stream, 'url')))
    .find(Boolean);
}

function textPair(value: unknown): { zh: string; en: string } | undefined {
  const text = textOf(value);
  return text === undefined ? undefined : { zh: text, en: text };
}

export function readTimeslots(value: unknown, file: SourceFile, options: ReadOptions): Draft {
  const root = objectOf(value);
  const ledger = createLedger();
  const offset = offsetOf(textOf(get(root, 'generated')) ?? '');
  const chosen = chooseZone({ offset, sample: file.text.slice(0, 4000) }, options, ledger, file.name);
  let row = 0;
  const items = listOf(get(root, 'days'))
    .map(objectOf)
    .flatMap((day) =>
      listOf(get(day, 'timeslots'))
        .map(objectOf)
        .flatMap((slot) => listOf(get(slot, 'events')).map((event) => ({ day, slot, event: objectOf(event), row: (row += 1) }))),
    );
  const sessions = items.flatMap(({ day, slot, event, row: number }) => {
    const at = { file: file.name, row: number, field: 'events' };
    const instant = (field: string): number | undefined =>
      readInstant(`${textOf(get(day, 'date')) ?? ''}T${(textOf(get(slot, field)) ?? '').padStart(5, '0')}`, chosen.zone);
    const startMs = instant('startTime');
    const title = textPair(get(event, 'display')) ?? textPair(get(event, 'title'));
    if (startMs === undefined) {
      ledger.leave('no-start', title?.en ?? '', at, { value: textOf(get(slot, 'startTime')) ?? '' });
      return [];
    }
    const endMs = instant('endTime');
    return [
      {
        at,
        sourceId: textOf(get(event, 'id')),
        title: title ?? {},
        abstract: textPair(get(event, 'description')),
        startMs,
        endMs: endMs !== undefined && endMs < startMs ? endMs + 86_400_000 : endMs,
        roomKey: textOf(get(objectOf(get(event, 'venue')), 'name')),
        speakers: speakersOf(event),
        languages: languagesOf(textOf(get(event, 'language'))),
        interpretation: listOf(get(event, 'language_sym_interp')).flatMap((language) => languagesOf(textOf(language))),
        streamUrl: streamOf(event),
        url: webAddress(get(event, 'internal')),
      },
    ];
  });
  return { format: 'hkoscon', name: {}, ...chosen, rooms: [], sessions, notes: ledger.notes, leftOut: ledger.leftOut };
}
