import { DateTime } from 'luxon';
import type { Session } from '../src/domain';
import type { TimeReading } from '../src/programme';
import { idsOf, type Answerer, type EventView, type Frame, type Proposal, type Question, type SessionFilterWords } from './dialog';
import { ownMeetings } from './docking';
import { filterOf, inSpan, pick } from './schedule';
import { listProposal, nextPage, scheduleSentence, sessionProposal } from './schedule-list';
import { shows, showsAny, withoutFiller } from './signals';

const MORE = /^(还有(吗|呢|没有|别的吗)?|更多|下一页|继续|后面(呢|的)?|more|next page|show more|anything else|go on)$/;
const ORDINALS: readonly RegExp[] = [
  /^(the )?(first|1st)( one)?$|^第?一(个|场|条|项)?$/,
  /^(the )?(second|2nd)( one)?$|^第?二(个|场|条|项)?$/,
  /^(the )?(third|3rd)( one)?$|^第?三(个|场|条|项)?$/,
  /^(the )?(fourth|4th)( one)?$|^第?四(个|场|条|项)?$/,
  /^(the )?(fifth|5th)( one)?$|^第?五(个|场|条|项)?$/,
  /^(the )?(sixth|6th)( one)?$|^第?六(个|场|条|项)?$/,
];

/** "The second one", "第二个": index from 0; "the last one" is -1. */
export function readOrdinal(normal: string): number | undefined {
  const bare = normal.replace(/[\p{P}\s]+$/u, '').trim();
  if (/^(the )?last( one)?$|^最后(一|那)?(个|场|条)?$/.test(bare)) return -1;
  const index = ORDINALS.findIndex((pattern) => pattern.test(bare));
  return index >= 0 ? index : undefined;
}

function ordinalPick(question: Question, frame: Frame, view: EventView): Proposal | undefined {
  const index = readOrdinal(question.normal);
  const id = index === undefined ? undefined : frame.sessionIds.slice(0, Math.max(frame.shown, 1)).at(index);
  const session = id && view.sessions.get(id);
  return session ? sessionProposal(session, question, view, 0.97) : undefined;
}

function mergeFilters(frame: Frame, asked: SessionFilterWords): SessionFilterWords {
  return {
    ...frame.filter,
    ...asked,
    roomIds: asked.roomIds.length > 0 ? asked.roomIds : frame.filter.roomIds,
    speakerIds: asked.speakerIds.length > 0 ? asked.speakerIds : frame.filter.speakerIds,
    conferenceIds: asked.conferenceIds.length > 0 ? asked.conferenceIds : frame.filter.conferenceIds,
  };
}

const DAY_WORDS = /天|日|号|周|星期|礼拜|\d|today|tomorrow|day|th\b|nov|oct|dec/i;

/** "What about the afternoon?" keeps the day of the last question; "and on Friday?" keeps its part of the day. */
function carryOver(time: TimeReading, frame: Frame, zone: string): TimeReading {
  if (time.kind !== 'part' || DAY_WORDS.test(time.matched) || !frame.span) return time;
  const day = DateTime.fromMillis(frame.span.startMs, { zone }).startOf('day');
  const shift = day.toMillis() - DateTime.fromMillis(time.startMs, { zone }).startOf('day').toMillis();
  return { ...time, startMs: time.startMs + shift, endMs: time.endMs + shift };
}

function sameTimeOtherDay(question: Question, frame: Frame, zone: string): TimeReading | undefined {
  const { time, normal } = question;
  if (!time || !frame.span || !/同一(个)?时间|同样(的)?时间|\bsame time\b/.test(normal)) return undefined;
  const from = DateTime.fromMillis(frame.span.startMs, { zone });
  const startMs = DateTime.fromMillis(time.startMs, { zone }).set({ hour: from.hour, minute: from.minute }).toMillis();
  return { ...time, kind: 'range', startMs, endMs: startMs + Math.max(60_000, frame.span.endMs - frame.span.startMs) };
}

function otherTime(question: Question, frame: Frame, view: EventView): Proposal | undefined {
  const { time } = question;
  if (!time || time.kind === 'now' || time.kind === 'next') return undefined;
  const left = withoutFiller(time.rest.replace(/同一(个)?时间|\bsame time\b|\bno\b|不是|我说的/g, ''));
  if (left.length > 0 && question.names.length === 0) return undefined;
  const party = view.content.docking.parties.find((item) => item.id === question.partyId);
  if (frame.topic === 'docking' && party) return ownMeetings(party, question, view);
  if (frame.topic !== 'schedule') return undefined;
  const { zone } = view.content.info;
  const span = sameTimeOtherDay(question, frame, zone) ?? carryOver(time, frame, zone);
  return inSpan(span, question, view, { filter: mergeFilters(frame, filterOf(question)), confidence: 0.9 });
}

function framedSessions(frame: Frame, view: EventView): Session[] {
  return frame.sessionIds.flatMap((id) => view.sessions.get(id) ?? []);
}

/** "And in hall B?", "anything in English?": the last list, seen through another filter. */
function otherFilter(question: Question, frame: Frame, view: EventView): Proposal | undefined {
  if (frame.topic !== 'schedule' || question.text.length > 40 || question.time) return undefined;
  const asked = filterOf(question);
  const rooms = idsOf(question, 'place').length > 0;
  const words = Boolean(asked.language ?? asked.interpreted ?? asked.online);
  if (!rooms && !words) return undefined;
  if (rooms && showsAny(question.normal, 'where', 'route')) return undefined;
  const filter = mergeFilters(frame, asked);
  const span = frame.span;
  if (rooms && span)
    return inSpan({ ...span, endMs: Math.max(span.endMs, span.startMs + 60_000), assumed: [], matched: '', rest: '' }, question, view, {
      filter,
      confidence: 0.86,
    });
  const found = pick(framedSessions(frame, view), asked);
  if (found.length === 0) return undefined;
  return listProposal({ sessions: found, heading: '', confidence: 0.86, filter, ...(span ? { span } : {}) }, question, view);
}

/** Questions that only make sense after the last answer. */
export const answerFromFrame: Answerer = (question, view) => {
  const { frame, normal } = question;
  const bare = normal.replace(/[\p{P}\s]+$/u, '').trim();
  const pointsBack = MORE.test(bare) || readOrdinal(normal) !== undefined;
  if (!frame)
    return pointsBack ? scheduleSentence(view.words.say(question.language, 'desk:schedule.whichList'), question, 0.87) : undefined;
  if (MORE.test(bare)) return nextPage(frame, question, view);
  if (shows(normal, 'docking') && frame.topic !== 'docking') return undefined;
  return ordinalPick(question, frame, view) ?? otherTime(question, frame, view) ?? otherFilter(question, frame, view);
};
