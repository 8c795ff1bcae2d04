import { DateTime } from 'luxon';
import { TOPICS, type Topic } from '../src/domain';
import { NO_FILTER, type EventView, type Proposal, type Question } from './dialog';
import { askForCode, ownMeetings } from './docking';
import { areaProposal, exhibitorProposal } from './exhibits';
import { entryProposal } from './faq';
import { handoffProposal } from './handoff';
import { openMenu } from './menu';
import { speakerProposal } from './people';
import { atMoment, inSpan } from './schedule';
import { listProposal, nextPage, sessionProposal } from './schedule-list';
import { placeProposal, venueDetail, venueProposal } from './venue';

type Opener = (id: string, question: Question, view: EventView) => Proposal | undefined;

function topicOf(id: string): Topic | undefined {
  return TOPICS.find((topic) => topic === id);
}

const OPENERS: Readonly<Record<string, Opener>> = {
  entry: (id, question, view) => {
    const entry = view.entries.get(id);
    return entry && entryProposal(entry, { ...question, confidence: 1 }, view);
  },
  session: (id, question, view) => {
    const session = view.sessions.get(id);
    return session && sessionProposal(session, question, view, 1);
  },
  place: (id, question, view) => {
    const place = view.places.get(id);
    return place && placeProposal(place, question, view, 1);
  },
  'room-now': (id, question, view) =>
    atMoment(question.nowMs, question, view, { filter: { ...NO_FILTER, roomIds: [id] }, key: 'now', confidence: 1 }),
  speaker: (id, question, view) => {
    const speaker = view.speakers.get(id);
    return speaker && speakerProposal([speaker], question, view, 1);
  },
  exhibitor: (id, question, view) => {
    const exhibitor = view.content.exhibits.exhibitors.find((item) => item.id === id);
    return exhibitor && exhibitorProposal(exhibitor, question, view, 1);
  },
  area: (id, question, view) => {
    const area = view.content.exhibits.areas.find((item) => item.id === id);
    return area && areaProposal(area, question, view, 1);
  },
  detail: (id, question, view) => venueDetail(id, question, view, 1),
  venue: (_id, question, view) => venueProposal(question, view, 1),
  menu: (id, question, view) => {
    const topic = topicOf(id);
    return topic && openMenu(topic, question, view);
  },
  handoff: (id, question, view) => {
    const topic = topicOf(id);
    return topic && handoffProposal(topic, question, view, 1);
  },
  day: (id, question, view) => {
    const day = DateTime.fromISO(id, { zone: view.content.info.zone });
    if (!day.isValid) return undefined;
    const reading = {
      kind: 'day',
      startMs: day.toMillis(),
      endMs: day.plus({ days: 1 }).toMillis(),
      assumed: [],
      matched: '',
      rest: '',
    } as const;
    return inSpan(reading, question, view, { filter: NO_FILTER, confidence: 1 });
  },
  docking: (_id, question, view) => {
    const party = view.content.docking.parties.find((item) => item.id === question.partyId);
    return party ? ownMeetings(party, question, view) : askForCode(question, view);
  },
  list: (_id, question, view) => {
    const sessions = question.frame?.sessionIds.flatMap((id) => view.sessions.get(id) ?? []) ?? [];
    return sessions.length > 0
      ? listProposal({ sessions, heading: '', confidence: 1, filter: question.frame?.filter ?? NO_FILTER }, question, view)
      : undefined;
  },
  more: (_id, question, view) => question.frame && nextPage(question.frame, question, view),
};

/** Opens what a button, a pick or "again" stands for: `entry:wifi`, `session:opening`, `menu:venue`, `more` … */
export function openAction(action: string, question: Question, view: EventView): Proposal | undefined {
  const [kind = '', ...rest] = action.split(':');
  const opener = Object.hasOwn(OPENERS, kind) ? OPENERS[kind] : undefined;
  return opener?.(rest.join(':'), question, view);
}
