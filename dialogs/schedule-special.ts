import { DateTime } from 'luxon';
import type { Session } from '../src/domain';
import { nextSessions, sessionsAt, sessionsBetween } from '../src/programme';
import { idsOf, NO_FILTER, type EventView, type Proposal, type Question } from './dialog';
import { listProposal, scheduleSentence } from './schedule-list';
import { shows, showsAny } from './signals';

const MINUTE_MS = 60_000;

function say(question: Question, view: EventView, key: string, values?: Record<string, string | number>): string {
  return view.words.say(question.language, `desk:schedule.${key}`, values);
}

/** The day asked about, or today, or the first day: start and end in epoch milliseconds. */
function dayAskedFor(question: Question, view: EventView): { startMs: number; endMs: number } {
  const { zone, startDate, endDate } = view.content.info;
  const asked = question.time && question.time.kind !== 'now' && question.time.kind !== 'next' ? question.time.startMs : question.nowMs;
  const moment = DateTime.fromMillis(asked, { zone });
  const date = moment.toISODate() ?? startDate;
  const day = date < startDate || date > endDate ? DateTime.fromISO(startDate, { zone }) : moment.startOf('day');
  return { startMs: day.toMillis(), endMs: day.plus({ days: 1 }).toMillis() };
}

/** "Has this talk been moved?": what changed, with old and new where the programme says so. */
export function aboutChanges(question: Question, view: EventView): Proposal | undefined {
  const { normal, time } = question;
  if (!shows(normal, 'change')) return undefined;
  const subject = time ?? (idsOf(question, 'session', 'speaker').length > 0 || shows(normal, 'agenda') ? true : undefined);
  if (!subject || shows(normal, 'docking')) return undefined;
  const asked = sessionsAsked(question, view);
  if (asked.length > 0)
    return listProposal(
      { sessions: asked, heading: changeHeading(asked, question, view), confidence: 0.86, filter: NO_FILTER },
      question,
      view,
    );
  const changed = view.content.programme.sessions.filter((session) => session.status !== 'planned');
  if (changed.length === 0) return scheduleSentence(say(question, view, 'noChanges'), question, 0.8);
  return listProposal({ sessions: changed, heading: say(question, view, 'changes'), confidence: 0.8, filter: NO_FILTER }, question, view);
}

function sessionsAsked(question: Question, view: EventView): Session[] {
  const named = idsOf(question, 'session').flatMap((id) => view.sessions.get(id) ?? []);
  if (named.length > 0) return named;
  const framed = question.frame?.sessionIds.slice(0, 1).flatMap((id) => view.sessions.get(id) ?? []) ?? [];
  if (framed.length > 0 && !question.time) return framed;
  if (question.time?.kind !== 'point') return [];
  return sessionsAt(view.content.programme, question.time.startMs);
}

function changeHeading(sessions: readonly Session[], question: Question, view: EventView): string {
  return say(question, view, sessions.some((session) => session.status !== 'planned') ? 'changes' : 'asPlanned');
}

/** Reminders are not given yet: say so, with the time itself. */
export function aboutReminders(question: Question, view: EventView): Proposal | undefined {
  return shows(question.normal, 'remind') ? scheduleSentence(say(question, view, 'noReminders'), question, 0.8) : undefined;
}

/** "How long until the next session?" */
export function aboutCountdown(question: Question, view: EventView): Proposal | undefined {
  if (!shows(question.normal, 'countdown')) return undefined;
  const named = idsOf(question, 'session').flatMap((id) => view.sessions.get(id) ?? []);
  const sessions = named.length > 0 ? named : nextSessions(view.content.programme, question.nowMs, 3);
  const [first] = sessions;
  if (!first) return scheduleSentence(say(question, view, 'nothingNext'), question, 0.8);
  const minutes = Math.max(0, Math.ceil((first.startMs - question.nowMs) / MINUTE_MS));
  const heading = say(question, view, 'countdown', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
  return listProposal({ sessions, heading, confidence: 0.86, filter: NO_FILTER }, question, view);
}

/** "When does it end?": the last item of the day, or of the named session. */
export function aboutEnd(question: Question, view: EventView): Proposal | undefined {
  if (!shows(question.normal, 'end') || !shows(question.normal, 'when') || showsAny(question.normal, 'exhibit', 'docking'))
    return undefined;
  if (idsOf(question, 'session').length > 0) return undefined;
  const day = dayAskedFor(question, view);
  const sessions = sessionsBetween(view.content.programme, day.startMs, day.endMs).filter((session) => session.status !== 'cancelled');
  const lastEnd = Math.max(...sessions.map((session) => session.endMs));
  const last = sessions.filter((session) => session.endMs === lastEnd);
  if (last.length === 0) return undefined;
  return listProposal(
    { sessions: last, heading: say(question, view, 'endsWith'), confidence: question.time ? 0.82 : 0.72, filter: NO_FILTER },
    question,
    view,
  );
}

/** Lunch, tea breaks, the banquet: of the day asked about, or the ones still to come. */
export function aboutPause(question: Question, view: EventView): Proposal | undefined {
  if (!shows(question.normal, 'pause') || !showsAny(question.normal, 'when', 'where', 'countdown', 'end')) return undefined;
  const pauses = view.content.programme.sessions.filter((session) => ['break', 'meal', 'social'].includes(session.kind));
  const day = dayAskedFor(question, view);
  const wanted = kindsOfPause(question.normal, pauses);
  const ofDay = wanted.filter((session) => session.startMs >= day.startMs && session.startMs < day.endMs);
  const sessions = ofDay.length > 0 ? ofDay : wanted;
  if (sessions.length === 0) return undefined;
  return listProposal({ sessions, heading: say(question, view, 'pauses'), confidence: 0.8, filter: NO_FILTER }, question, view);
}

function kindsOfPause(normal: string, pauses: readonly Session[]): Session[] {
  const meals = /午(餐|饭|休)|中(饭|午)|吃饭|\blunch\b/.test(normal);
  const evening = /晚(宴|餐|饭)|\b(dinner|banquet)\b/.test(normal);
  if (meals) return pauses.filter((session) => session.kind === 'meal');
  if (evening)
    return pauses
      .filter((session) => session.kind === 'social' || session.kind === 'meal')
      .filter((session) => /晚|dinner|banquet/i.test(`${session.title.zh} ${session.title.en}`));
  return [...pauses];
}

/** "Which sessions overlap with my docking meeting?": those beside the docking blocks of the programme, or beside the party's own meetings. */
export function aboutOverlap(question: Question, view: EventView): Proposal | undefined {
  if (!shows(question.normal, 'overlap')) return undefined;
  const blocks = busyTimes(question, view);
  const { sessions } = view.content.programme;
  const clashing = sessions.filter(
    (session) => session.kind !== 'docking' && blocks.some((block) => session.startMs < block.endMs && block.startMs < session.endMs),
  );
  if (clashing.length === 0) return scheduleSentence(say(question, view, 'noOverlap'), question, 0.8);
  const heading = say(question, view, question.partyId ? 'overlapMine' : 'overlapDocking');
  return listProposal({ sessions: clashing, heading, confidence: 0.86, filter: NO_FILTER }, question, view);
}

function busyTimes(question: Question, view: EventView): readonly { startMs: number; endMs: number }[] {
  const { docking, programme } = view.content;
  const mine = docking.meetings.filter(
    (meeting) => question.partyId && meeting.status !== 'cancelled' && meeting.partyIds.includes(question.partyId),
  );
  if (mine.length > 0) return mine.flatMap((meeting) => docking.slots.find((slot) => slot.id === meeting.slotId) ?? []);
  return programme.sessions.filter((session) => session.kind === 'docking');
}
