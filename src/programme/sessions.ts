import type { Programme, Session, SessionKind } from '../domain';

/** Which sessions are wanted; a part that is absent lets everything through. */
export interface SessionFilter {
  readonly roomIds?: readonly string[];
  /** As speakers or as moderators. */
  readonly speakerIds?: readonly string[];
  readonly conferenceId?: string;
  readonly conferenceIds?: readonly string[];
  readonly kinds?: readonly SessionKind[];
  /** Spoken language. */
  readonly language?: string;
  /** Language it is interpreted into. */
  readonly interpretation?: string;
  /** True: with a live stream; false: without. */
  readonly online?: boolean;
  /** Track by its name in either language. */
  readonly track?: string;
  /** Words looked for in titles and tags. */
  readonly text?: string;
}

/** Sessions under way at `ms` (epoch milliseconds): begun, not over. Cancelled ones are among them; see `status`. */
export function sessionsAt(programme: Programme, ms: number): Session[] {
  return programme.sessions.filter((session) => session.startMs <= ms && ms < Math.max(session.endMs, session.startMs + 1));
}

/** Sessions that take place, even in part, in [startMs, endMs). Cancelled ones are among them. */
export function sessionsBetween(programme: Programme, startMs: number, endMs: number): Session[] {
  return programme.sessions.filter((session) => session.startMs < endMs && startMs < Math.max(session.endMs, session.startMs + 1));
}

/** All sessions that begin at the next starting time after `ms` at which something takes place, at most `limit`; cancelled ones among them. */
export function nextSessions(programme: Programme, ms: number, limit: number): Session[] {
  const later = programme.sessions.filter((session) => session.startMs > ms);
  const starts = later.filter((session) => session.status !== 'cancelled').map((session) => session.startMs);
  const next = starts.length > 0 ? starts.reduce((a, b) => Math.min(a, b)) : later[0]?.startMs;
  return later.filter((session) => session.startMs === next).slice(0, limit);
}

/** Sessions that clash with [startMs, endMs); cancelled ones clash with nothing. */
export function conflictsWith(programme: Programme, startMs: number, endMs: number): Session[] {
  return sessionsBetween(programme, startMs, endMs).filter((session) => session.status !== 'cancelled');
}

function meets(wanted: readonly string[] | undefined, ...found: readonly (readonly string[])[]): boolean {
  return wanted === undefined || found.some((ids) => ids.some((id) => wanted.includes(id)));
}

function holdsText(session: Session, text: string | undefined): boolean {
  if (text === undefined) return true;
  const wanted = text.toLowerCase();
  const { title, subtitle, tags } = session;
  const fields = [title.zh, title.en, subtitle?.zh, subtitle?.en, ...tags.zh, ...tags.en];
  return fields.some((field) => field?.toLowerCase().includes(wanted) === true);
}

function passes(session: Session, filter: SessionFilter): boolean {
  const { conferenceId, kinds, language, interpretation, online, track } = filter;
  return (
    meets(filter.roomIds, session.roomIds) &&
    meets(filter.speakerIds, session.speakerIds, session.moderatorIds) &&
    meets(filter.conferenceIds, [session.conferenceId ?? '']) &&
    (conferenceId === undefined || session.conferenceId === conferenceId) &&
    (kinds === undefined || kinds.includes(session.kind)) &&
    (language === undefined || session.languages.includes(language)) &&
    (interpretation === undefined || session.interpretation.includes(interpretation)) &&
    (online === undefined || (session.streamUrl !== undefined) === online) &&
    (track === undefined || session.track?.zh === track || session.track?.en === track) &&
    holdsText(session, filter.text)
  );
}

/** The sessions that meet every part of the filter, in the order given. */
export function filterSessions(sessions: readonly Session[], filter: SessionFilter): Session[] {
  return sessions.filter((session) => passes(session, filter));
}
