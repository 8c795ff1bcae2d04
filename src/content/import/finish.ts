import { DateTime } from 'luxon';
import type { LocalNames, LocalText, Place, Programme, Session, Speaker } from '../../domain';
import { isUntranslated, NO_NAMES } from '../../domain';
import type { Draft, DraftRoom, DraftSession, DraftSpeaker, DraftText, ImportFormat, ImportNote, Ledger, ZoneSource } from './draft';
import { createLedger } from './draft';
import { kindOf } from './kinds';

/** What was read of a timetable, what was not and why, item by item. */
export interface ImportReport {
  readonly format: ImportFormat;
  readonly read: {
    readonly sessions: number;
    readonly rooms: number;
    readonly roomsUsed: number;
    readonly speakers: number;
    readonly days: number;
  };
  readonly leftOut: readonly ImportNote[];
  readonly notes: readonly ImportNote[];
  /** Sessions whose title is the same text in both languages. */
  readonly untranslated: readonly string[];
}

export interface ImportedEvent {
  readonly name: LocalText;
  readonly startDate: string;
  readonly endDate: string;
  readonly zone: string;
  readonly zoneSource: ZoneSource;
  readonly website?: string;
}

export interface Imported {
  readonly kind: 'imported';
  readonly format: ImportFormat;
  readonly event: ImportedEvent;
  readonly programme: Programme;
  readonly places: readonly Place[];
  readonly report: ImportReport;
}

/** Length taken for a session of which neither end nor follower is known, in milliseconds. */
const ASSUMED_MS = 45 * 60_000;
const LONGEST_MS = 24 * 3_600_000;

function bothOf(text: DraftText | undefined): LocalText | undefined {
  const zh = text?.zh ?? text?.en;
  const en = text?.en ?? text?.zh;
  return zh === undefined || en === undefined ? undefined : { zh, en };
}

/** Gives ids: the source's own where it is usable, else a slug, each once. */
function createIds(prefix: string): (wanted: string | undefined) => { id: string; renamed: boolean } {
  const taken = new Set<string>();
  let count = 0;
  return (wanted) => {
    const slug = (wanted ?? '')
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60);
    const base = slug === '' ? `${prefix}-${(count += 1)}` : slug;
    let id = base;
    for (let again = 2; taken.has(id.toLowerCase()); again += 1) id = `${base}-${again}`;
    taken.add(id.toLowerCase());
    return { id, renamed: id !== base };
  };
}

/** The end of a session: as given, else when the next one in its room begins that day, else an assumed length. */
function endOf(session: DraftSession, followers: ReadonlyMap<string, readonly number[]>, ledger: Ledger, title: string): number {
  const { startMs, endMs, at } = session;
  if (endMs !== undefined && endMs >= startMs && endMs - startMs <= LONGEST_MS * 14) return endMs;
  const next = followers.get(session.roomKey ?? '')?.find((ms) => ms > startMs);
  const fits = next !== undefined && next - startMs <= 4 * 3_600_000;
  ledger.note(fits ? 'end-from-next' : 'end-assumed', title, at, { minutes: Math.round((fits ? next - startMs : ASSUMED_MS) / 60_000) });
  return fits ? next : startMs + ASSUMED_MS;
}

function startsByRoom(sessions: readonly DraftSession[]): Map<string, number[]> {
  const starts = new Map<string, number[]>();
  for (const { roomKey = '', startMs } of sessions) starts.set(roomKey, [...(starts.get(roomKey) ?? []), startMs]);
  for (const list of starts.values()) list.sort((a, b) => a - b);
  return starts;
}

function tagsOf(tags: readonly DraftText[] | undefined): LocalNames {
  const both = (tags ?? []).flatMap((tag) => bothOf(tag) ?? []);
  return both.length === 0 ? NO_NAMES : { zh: both.map((tag) => tag.zh), en: both.map((tag) => tag.en) };
}

interface Registers {
  readonly rooms: ReadonlyMap<string, string>;
  speakerId(speaker: DraftSpeaker): string;
  newId: ReturnType<typeof createIds>;
  readonly followers: ReadonlyMap<string, readonly number[]>;
  readonly ledger: Ledger;
  readonly zone: string;
}

function toSession(draft: DraftSession, title: LocalText, registers: Registers): Session {
  const { ledger, zone } = registers;
  const { id, renamed } = registers.newId(draft.sourceId ?? title.en);
  if (renamed && draft.sourceId !== undefined) ledger.note('duplicate-id', title.zh, draft.at, { id: draft.sourceId, renamed: id });
  const endMs = endOf(draft, registers.followers, ledger, title.zh);
  const dayOf = (ms: number): string => DateTime.fromMillis(ms, { zone }).toISODate() ?? '';
  if (dayOf(draft.startMs) !== dayOf(endMs - 1)) ledger.note('past-midnight', title.zh, draft.at, { day: dayOf(draft.startMs) });
  const room = draft.roomKey === undefined ? undefined : registers.rooms.get(draft.roomKey);
  const [subtitle, abstract, track] = [draft.subtitle, draft.abstract, draft.track].map(bothOf);
  return {
    id,
    title,
    kind: kindOf(draft.type, `${title.zh} ${title.en}`),
    startMs: draft.startMs,
    endMs,
    roomIds: room === undefined ? [] : [room],
    speakerIds: [...new Set(draft.speakers.map(registers.speakerId))],
    moderatorIds: [],
    languages: draft.languages ?? [],
    interpretation: draft.interpretation ?? [],
    tags: tagsOf(draft.tags),
    status: draft.cancelled ? 'cancelled' : 'planned',
    ...(subtitle ? { subtitle } : {}),
    ...(abstract ? { abstract } : {}),
    ...(track ? { track } : {}),
    ...(draft.streamUrl ? { streamUrl: draft.streamUrl } : {}),
    ...(draft.url ? { url: draft.url } : {}),
  };
}

function toPlaces(draft: Draft): { places: Place[]; rooms: Map<string, string> } {
  const newId = createIds('room');
  const rooms = new Map<string, string>();
  const places = draft.rooms.flatMap((room: DraftRoom): Place[] => {
    const name = bothOf(room.name);
    if (!name || rooms.has(room.key)) return [];
    const { id } = newId(room.name.en ?? room.key);
    rooms.set(room.key, id);
    return [
      { id, name, aliases: NO_NAMES, kind: 'room', ...(room.capacity && room.capacity > 0 ? { capacity: Math.round(room.capacity) } : {}) },
    ];
  });
  return { places, rooms };
}

function createSpeakers(): { speakers: Speaker[]; speakerId(speaker: DraftSpeaker): string } {
  const newId = createIds('speaker');
  const ids = new Map<string, string>();
  const speakers: Speaker[] = [];
  return {
    speakers,
    speakerId: (draft) => {
      const known = ids.get(draft.key);
      if (known) return known;
      const name = bothOf(draft.name) ?? { zh: draft.key, en: draft.key };
      const [affiliation, bio] = [draft.affiliation, draft.bio].map(bothOf);
      const { id } = newId(name.en);
      ids.set(draft.key, id);
      speakers.push({ id, name, aliases: NO_NAMES, ...(affiliation ? { affiliation } : {}), ...(bio ? { bio } : {}) });
      return id;
    },
  };
}

/** Rooms that sessions name although the source does not declare them. */
function withUsedRooms(draft: Draft): Draft {
  const known = new Set(draft.rooms.map((room) => room.key));
  const used = new Set(draft.sessions.flatMap((session) => session.roomKey ?? []));
  const added = [...used].filter((key) => !known.has(key)).map((key): DraftRoom => ({ key, name: { zh: key, en: key } }));
  return { ...draft, rooms: [...draft.rooms, ...added] };
}

/** Turns a draft into programme, places and report. Every item of the draft is a session or is named as left out. */
export function finishImport(read: Draft): Imported | undefined {
  const draft = withUsedRooms(read);
  const ledger = createLedger();
  const { places, rooms } = toPlaces(draft);
  const { speakers, speakerId } = createSpeakers();
  const registers: Registers = {
    rooms,
    speakerId,
    newId: createIds('session'),
    followers: startsByRoom(draft.sessions),
    ledger,
    zone: draft.zone,
  };
  const sessions = draft.sessions.flatMap((item) => {
    const title = bothOf(item.title);
    if (!title) ledger.leave('no-title', item.sourceId ?? '', item.at);
    return title ? [toSession(item, title, registers)] : [];
  });
  if (sessions.length === 0) return undefined;
  const days = [...new Set(sessions.map((session) => DateTime.fromMillis(session.startMs, { zone: draft.zone }).toISODate() ?? ''))].sort();
  const name = bothOf(draft.name) ?? { zh: '大会', en: 'Conference' };
  return {
    kind: 'imported',
    format: draft.format,
    event: {
      name,
      startDate: days[0] ?? '',
      endDate: days.at(-1) ?? '',
      zone: draft.zone,
      zoneSource: draft.zoneSource,
      ...(draft.website ? { website: draft.website } : {}),
    },
    programme: { sessions: sessions.sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs || (a.id < b.id ? -1 : 1)), speakers },
    places,
    report: {
      format: draft.format,
      read: {
        sessions: sessions.length,
        rooms: places.length,
        roomsUsed: new Set(sessions.flatMap((session) => session.roomIds)).size,
        speakers: speakers.length,
        days: days.length,
      },
      leftOut: [...draft.leftOut, ...ledger.leftOut],
      notes: [...draft.notes, ...ledger.notes],
      untranslated: sessions.filter((session) => isUntranslated(session.title)).map((session) => session.id),
    },
  };
}
