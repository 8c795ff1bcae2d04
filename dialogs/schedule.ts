import type { Session } from '../src/domain';
import { filterSessions, formatDay, nextSessions, searchSessions, sessionsAt, sessionsBetween } from '../src/programme';
import { idsOf, NO_FILTER, type Answerer, type EventView, type Proposal, type Question, type SessionFilterWords } from './dialog';
import { aboutChanges, aboutCountdown, aboutEnd, aboutOverlap, aboutPause, aboutReminders } from './schedule-special';
import { listProposal, scheduleSentence, sessionProposal } from './schedule-list';
import { shows, showsAny, withoutFiller } from './signals';

/** The part of the question that picks sessions, apart from time. */
export function filterOf(question: Question): SessionFilterWords {
  const { normal } = question;
  const interpreted = shows(normal, 'interpretation');
  const spoken = shows(normal, 'english') ? 'en' : shows(normal, 'chinese') ? 'zh' : undefined;
  return {
    roomIds: idsOf(question, 'place'),
    speakerIds: idsOf(question, 'speaker'),
    conferenceIds: idsOf(question, 'conference'),
    ...(spoken ? { language: spoken } : {}),
    ...(interpreted ? { interpreted } : {}),
    ...(shows(normal, 'online') ? { online: true } : {}),
  };
}

/** Sessions of the programme that the filter lets through. */
export function pick(sessions: readonly Session[], filter: SessionFilterWords): Session[] {
  const { roomIds, speakerIds, conferenceIds, language, interpreted, online } = filter;
  return filterSessions(sessions, {
    ...(roomIds.length > 0 ? { roomIds } : {}),
    ...(speakerIds.length > 0 ? { speakerIds } : {}),
    ...(conferenceIds.length > 0 ? { conferenceIds } : {}),
    ...(language && !interpreted ? { language } : {}),
    ...(language && interpreted ? { interpretation: language } : {}),
    ...(online ? { online } : {}),
  }).filter((session) => !interpreted || session.interpretation.length > 0);
}

function hasFilter(filter: SessionFilterWords): boolean {
  return (
    filter.roomIds.length + filter.speakerIds.length + filter.conferenceIds.length > 0 ||
    Boolean(filter.language ?? filter.interpreted ?? filter.online)
  );
}

function nextAfter(ms: number, filter: SessionFilterWords, view: EventView): Session[] {
  return nextSessions({ ...view.content.programme, sessions: pick(view.content.programme.sessions, filter) }, ms, 10);
}

const MOMENT_WORDS = {
  now: { running: 'now', later: 'nowNothingNext', nothing: 'nowNothingMore' },
  at: { running: 'at', later: 'atNothingNext', nothing: 'atNothingMore' },
} as const;

/** What is on at a moment; where nothing is, what comes next. */
export function atMoment(
  ms: number,
  question: Question,
  view: EventView,
  options: { filter: SessionFilterWords; key: keyof typeof MOMENT_WORDS; confidence: number },
): Proposal {
  const { filter, key, confidence } = options;
  const span = { kind: 'point', startMs: ms, endMs: ms } as const;
  const words = MOMENT_WORDS[key];
  const say = (name: string): string =>
    view.words.say(question.language, `desk:schedule.${name}`, { time: clockWords(ms, question, view) });
  const running = pick(sessionsAt(view.content.programme, ms), filter);
  if (running.length > 0) return listProposal({ sessions: running, heading: say(words.running), confidence, filter, span }, question, view);
  const later = nextAfter(ms, filter, view);
  if (later.length === 0) return scheduleSentence(say(words.nothing), question, confidence);
  return listProposal({ sessions: later, heading: say(words.later), confidence, filter, span }, question, view);
}

function clockWords(ms: number, question: Question, view: EventView): string {
  const { zone } = view.content.info;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(ms);
  return `${formatDay(ms, zone, question.language)} ${clock}`;
}

/** What is on between two moments. */
export function inSpan(
  span: NonNullable<Question['time']>,
  question: Question,
  view: EventView,
  options: { filter: SessionFilterWords; confidence: number },
): Proposal {
  const { filter, confidence } = options;
  const found = pick(sessionsBetween(view.content.programme, span.startMs, span.endMs), filter);
  const { zone } = view.content.info;
  const values = {
    day: formatDay(span.startMs, zone, question.language),
    start: view.content.info.startDate,
    end: view.content.info.endDate,
  };
  const kept = { kind: span.kind, startMs: span.startMs, endMs: span.endMs };
  if (found.length > 0) return listProposal({ sessions: found, heading: '', confidence, filter, span: kept }, question, view);
  const outside = sessionsBetween(view.content.programme, span.startMs, span.endMs).length === 0;
  return scheduleSentence(
    view.words.say(question.language, outside ? 'desk:schedule.emptySpan' : 'desk:schedule.emptyFilter', values),
    question,
    confidence,
  );
}

/** A time was named, and the words ask what is on (or there are no other words). */
function aboutTime(question: Question, view: EventView): Proposal | undefined {
  const { time, normal } = question;
  if (!time) return undefined;
  const filter = filterOf(question);
  const asks =
    showsAny(normal, 'agenda', 'who', 'when', 'online', 'english', 'interpretation', 'first', 'last') ||
    idsOf(question, 'place', 'speaker', 'conference').length > 0;
  const alone = withoutFiller(time.rest).length === 0;
  const pointsAtNow = time.kind === 'now' || time.kind === 'next';
  if (!asks && !alone && !pointsAtNow) return undefined;
  const confidence = shows(normal, 'docking') ? 0.6 : asks || alone ? 0.88 : 0.55;
  if (time.kind === 'now') return atMoment(question.nowMs, question, view, { filter, key: 'now', confidence });
  if (time.kind === 'next') return aboutNext(question, view, filter, confidence);
  if (time.kind === 'point') return atMoment(time.startMs, question, view, { filter, key: 'at', confidence });
  return inSpan(time, question, view, { filter, confidence });
}

function aboutNext(question: Question, view: EventView, filter: SessionFilterWords, confidence: number): Proposal {
  const later = nextAfter(question.nowMs, filter, view);
  const topical =
    later.length > 0
      ? topicMatches(question, view)
          .filter((session) => session.startMs >= question.nowMs)
          .slice(0, 1)
      : [];
  const sessions = topical.length > 0 ? topical : later;
  if (sessions.length === 0) return scheduleSentence(view.words.say(question.language, 'desk:schedule.nothingNext'), question, confidence);
  return listProposal({ sessions, heading: view.words.say(question.language, 'desk:schedule.next'), confidence, filter }, question, view);
}

/** Topic words that the programme knows; time words and filler are taken out first. */
function topicMatches(question: Question, view: EventView): Session[] {
  const words = withoutFiller((question.time?.rest ?? question.normal).toLowerCase());
  return words.length < 2 ? [] : searchSessions(view.content.programme, question.time?.rest ?? question.normal).slice(0, 6);
}

/** A session was named by its title. */
function aboutNamedSession(question: Question, view: EventView): Proposal | undefined {
  const matches = question.names.filter((name) => name.kind === 'session');
  const [best] = matches;
  const session = best && view.sessions.get(best.id);
  if (!session) return undefined;
  const asks = showsAny(
    question.normal,
    'when',
    'where',
    'who',
    'moderator',
    'end',
    'online',
    'interpretation',
    'countdown',
    'bio',
    'agenda',
    'route',
  );
  const share = best.matched.length / Math.max(1, question.text.trim().length);
  if (!asks && share < 0.5) return undefined;
  return sessionProposal(session, question, view, (asks ? 0.88 : 0.78) * best.score);
}

/** A speaker was named, and the question is about when and where they speak. */
function aboutSpeakerSessions(question: Question, view: EventView): Proposal | undefined {
  const filter = filterOf(question);
  if (filter.speakerIds.length === 0) return undefined;
  const sessions = pick(view.content.programme.sessions, { ...NO_FILTER, speakerIds: filter.speakerIds });
  if (sessions.length === 0) return undefined;
  const upcoming = sessions.filter((session) => session.endMs > question.nowMs);
  return listProposal({ sessions: upcoming.length > 0 ? upcoming : sessions, heading: '', confidence: 0.85, filter }, question, view);
}

/** A room, a conference or a language was named, with words that ask for the programme. */
function aboutFiltered(question: Question, view: EventView): Proposal | undefined {
  const filter = filterOf(question);
  if (!hasFilter(filter) || !showsAny(question.normal, 'agenda', 'who')) return undefined;
  const all = pick(view.content.programme.sessions, filter);
  const upcoming = all.filter((session) => session.endMs > question.nowMs);
  if (all.length === 0) return undefined;
  return listProposal({ sessions: upcoming.length > 0 ? upcoming : all, heading: '', confidence: 0.76, filter }, question, view);
}

function aboutTopic(question: Question, view: EventView): Proposal | undefined {
  if (!shows(question.normal, 'agenda')) return undefined;
  const sessions = topicMatches(question, view);
  if (sessions.length === 0) return undefined;
  return listProposal(
    { sessions, heading: view.words.say(question.language, 'desk:schedule.onTopic'), confidence: 0.7, filter: NO_FILTER },
    question,
    view,
  );
}

const PARTS: readonly Answerer[] = [
  aboutReminders,
  aboutOverlap,
  aboutChanges,
  aboutCountdown,
  aboutPause,
  aboutEnd,
  aboutNamedSession,
  aboutTime,
  aboutSpeakerSessions,
  aboutFiltered,
  aboutTopic,
];

/** Questions about the programme: the surest of the parts that have something to say. */
export const answerFromSchedule: Answerer = (question, view) =>
  PARTS.flatMap((part) => part(question, view) ?? []).reduce<Proposal | undefined>(
    (best, proposal) => (best && best.reply.confidence >= proposal.reply.confidence ? best : proposal),
    undefined,
  );
