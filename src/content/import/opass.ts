import { createLedger, type Draft, type DraftRoom, type DraftSpeaker, type DraftText, type ReadOptions, type SourceFile } from './draft';
import { languagesOf } from './kinds';
import { get, listOf, objectOf, textOf, webAddress, type Json } from './values';
import { chooseZone, offsetOf, readInstant } from './zone';

/** `{sessions, speakers, rooms, session_types, tags}` with `zh` and `en` objects: OPass, as COSCUP, SITCON and others publish it. */
export function isOpass(value: unknown): boolean {
  return Array.isArray(get(objectOf(value), 'sessions')) && Array.isArray(get(objectOf(value), 'speakers'));
}

function both(item: Json, field: string): DraftText {
  return { zh: textOf(get(objectOf(get(item, 'zh')), field)), en: textOf(get(objectOf(get(item, 'en')), field)) };
}

function idOf(value: unknown): string {
  return textOf(typeof value === 'object' ? get(objectOf(value), 'id') : value) ?? '';
}

function byId(list: unknown): ReadonlyMap<string, Json> {
  return new Map(listOf(list).map((item) => [idOf(item), objectOf(item)]));
}

function speakersOf(session: Json, speakers: ReadonlyMap<string, Json>): DraftSpeaker[] {
  return listOf(get(session, 'speakers')).map((id) => {
    const key = idOf(id);
    const known = speakers.get(key) ?? {};
    return { key, name: both(known, 'name'), bio: both(known, 'bio') };
  });
}

export function readOpass(value: unknown, file: SourceFile, options: ReadOptions): Draft {
  const root = objectOf(value);
  const ledger = createLedger();
  const sessions = listOf(get(root, 'sessions')).map(objectOf);
  const offset = sessions.map((session) => offsetOf(textOf(get(session, 'start')) ?? '')).find((minutes) => minutes !== undefined);
  const chosen = chooseZone({ offset, sample: file.text.slice(0, 4000) }, options, ledger, file.name);
  const [rooms, speakers, types, tags] = ['rooms', 'speakers', 'session_types', 'tags'].map((name) => byId(get(root, name)));
  const drafts = sessions.flatMap((session, index) => {
    const at = { file: file.name, row: index + 1, field: 'sessions' };
    const sourceId = textOf(get(session, 'id'));
    const startMs = readInstant(textOf(get(session, 'start')) ?? '', chosen.zone);
    if (startMs === undefined) {
      ledger.leave('no-start', sourceId ?? String(index + 1), at, { value: textOf(get(session, 'start')) ?? '' });
      return [];
    }
    const type = types?.get(idOf(get(session, 'type')));
    const roomKey = idOf(get(session, 'room'));
    return [
      {
        at,
        sourceId,
        title: both(session, 'title'),
        abstract: both(session, 'description'),
        startMs,
        endMs: readInstant(textOf(get(session, 'end')) ?? '', chosen.zone),
        roomKey: roomKey === '' ? undefined : roomKey,
        speakers: speakersOf(session, speakers ?? new Map()),
        track: type && both(type, 'name'),
        languages: languagesOf(textOf(get(session, 'language'))),
        streamUrl: webAddress(get(session, 'broadcast')) ?? webAddress(get(session, 'live')),
        url: webAddress(get(session, 'uri')),
        tags: listOf(get(session, 'tags')).flatMap((id) => {
          const tag = tags?.get(idOf(id));
          return tag ? [both(tag, 'name')] : [];
        }),
      },
    ];
  });
  const declared = [...(rooms ?? [])].map(([key, room]): DraftRoom => ({ key, name: both(room, 'name') }));
  return { format: 'opass', name: {}, ...chosen, rooms: declared, sessions: drafts, notes: ledger.notes, leftOut: ledger.leftOut };
}
