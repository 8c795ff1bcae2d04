import type { Evidence, Session } from '../src/domain';
import {
  choice,
  evidenceOfNames,
  makeReply,
  type EventView,
  type Frame,
  type Proposal,
  type Question,
  type SessionFilterWords,
  type TimeSpan,
} from './dialog';
import { sessionDetail, sessionList } from './session-lines';

/** Sessions shown at once; the rest waits behind "more". */
const PAGE_SIZE = 6;

export interface SessionListing {
  readonly sessions: readonly Session[];
  /** Words above the list. */
  readonly heading: string;
  readonly confidence: number;
  readonly filter: SessionFilterWords;
  readonly span?: TimeSpan;
  readonly evidence?: readonly Evidence[];
}

function frameOf(listing: SessionListing, question: Question, shown: number): Frame {
  const [only] = listing.sessions;
  return {
    atMs: question.nowMs,
    topic: 'schedule',
    action: listing.sessions.length === 1 && only ? `session:${only.id}` : 'list',
    filter: listing.filter,
    sessionIds: listing.sessions.map((session) => session.id),
    shown,
    placeIds: [...new Set(listing.sessions.slice(0, 1).flatMap((session) => session.roomIds))],
    ...(listing.span ? { span: listing.span } : {}),
  };
}

function moreButton(left: number, question: Question, view: EventView): { id: string; title: string }[] {
  return left > 0 ? [choice('more', view.words.say(question.language, 'desk:button.more', { count: left }))] : [];
}

/** A list of sessions, cut to a page; a list of one is shown in full. */
export function listProposal(listing: SessionListing, question: Question, view: EventView): Proposal {
  const { language } = question;
  const { sessions } = listing;
  const [only] = sessions;
  const single = sessions.length === 1 && only;
  const body = single ? sessionDetail(only, view, language) : sessionList(sessions.slice(0, PAGE_SIZE), view, language);
  return {
    reply: makeReply({
      topic: 'schedule',
      language,
      text: [listing.heading, body].filter(Boolean).join('\n\n'),
      ids: sessions.map((session) => session.id),
      suggestions: moreButton(sessions.length - PAGE_SIZE, question, view),
      confidence: listing.confidence,
      evidence: [...(listing.evidence ?? []), ...evidenceOfNames(question.names), ...timeEvidence(question)],
    }),
    frame: frameOf(listing, question, Math.min(PAGE_SIZE, sessions.length)),
  };
}

function timeEvidence(question: Question): Evidence[] {
  const { time } = question;
  return time
    ? [{ kind: 'time', value: `${time.matched} → ${new Date(time.startMs).toISOString()}/${new Date(time.endMs).toISOString()}` }]
    : [];
}

/** The next page of the list in the frame. */
export function nextPage(frame: Frame, question: Question, view: EventView): Proposal | undefined {
  const ids = frame.sessionIds.slice(frame.shown, frame.shown + PAGE_SIZE);
  const sessions = ids.flatMap((id) => view.sessions.get(id) ?? []);
  if (sessions.length === 0) return undefined;
  const shown = frame.shown + sessions.length;
  return {
    reply: makeReply({
      topic: 'schedule',
      language: question.language,
      text: sessionList(sessions, view, question.language),
      ids,
      suggestions: moreButton(frame.sessionIds.length - shown, question, view),
      confidence: 1,
      evidence: [{ kind: 'frame', value: 'more' }],
    }),
    frame: { ...frame, atMs: question.nowMs, shown },
  };
}

/** All there is on one session. */
export function sessionProposal(session: Session, question: Question, view: EventView, confidence: number): Proposal {
  return listProposal(
    { sessions: [session], heading: '', confidence, filter: { roomIds: [], speakerIds: [], conferenceIds: [] } },
    question,
    view,
  );
}

/** A sentence about the schedule that lists nothing. */
export function scheduleSentence(text: string, question: Question, confidence: number, evidence: readonly Evidence[] = []): Proposal {
  return {
    reply: makeReply({
      topic: 'schedule',
      language: question.language,
      text,
      confidence,
      evidence: [...evidence, ...evidenceOfNames(question.names)],
    }),
  };
}
