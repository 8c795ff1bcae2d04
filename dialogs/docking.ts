import { DateTime } from 'luxon';
import type { DockingPlan, Meeting, Party, PartyRole } from '../src/domain';
import { formatClock, formatDay } from '../src/programme';
import { contactFor, contactLine } from './contact-lines';
import {
  choice,
  evidenceOfNames,
  idsOf,
  makeReply,
  NO_FILTER,
  type Answerer,
  type EventView,
  type Proposal,
  type Question,
} from './dialog';
import { shows, showsAny } from './signals';

function say(question: Question, view: EventView, key: string, values?: Record<string, string | number>): string {
  return view.words.say(question.language, `desk:docking.${key}`, values);
}

function proposal(
  text: string,
  question: Question,
  parts: { confidence: number; ids?: readonly string[]; outcome?: 'answer' | 'dialog'; action?: string; placeIds?: string[] },
): Proposal {
  const { confidence, ids = [], outcome = 'answer', action, placeIds = [] } = parts;
  return {
    reply: makeReply({
      outcome,
      topic: 'docking',
      language: question.language,
      text,
      ids,
      confidence,
      evidence: evidenceOfNames(question.names),
    }),
    frame: { atMs: question.nowMs, topic: 'docking', filter: NO_FILTER, sessionIds: [], shown: 0, placeIds, ...(action ? { action } : {}) },
  };
}

/** Whether the question is about the asker's own meetings, and so needs a docking code. */
export function asksForOwnMeetings(question: Question): boolean {
  const { normal } = question;
  const general =
    showsAny(normal, 'overlap') || /怎么|如何|为什么|能不能|可以|\b(how|why|can|could|what if|what happens|will)\b/.test(normal);
  if (/\bwho am i meeting\b|我(和|跟|与)谁(谈|见|对接|聊)/.test(normal)) return true;
  if (!shows(normal, 'mine') || general) return false;
  return /对接|洽谈|约谈|会谈|面谈|\b(docking|meetings?|appointments?|my schedule|availability|my table)\b|我的?(桌|日程|安排)|几号桌/.test(
    normal,
  );
}

/** The meetings of one party, in order of time; cancelled ones are shown as such. */
function meetingsOf(party: Party, plan: DockingPlan): { meeting: Meeting; startMs: number; endMs: number }[] {
  return plan.meetings
    .filter((meeting) => meeting.partyIds.includes(party.id))
    .flatMap((meeting) => {
      const slot = plan.slots.find((item) => item.id === meeting.slotId);
      return slot ? [{ meeting, startMs: slot.startMs, endMs: slot.endMs }] : [];
    })
    .sort((a, b) => a.startMs - b.startMs || a.meeting.id.localeCompare(b.meeting.id));
}

function meetingLine(
  item: { meeting: Meeting; startMs: number; endMs: number },
  party: Party,
  question: Question,
  view: EventView,
): string {
  const { language } = question;
  const { info, docking } = view.content;
  const otherId = item.meeting.partyIds.find((id) => id !== party.id);
  const other = docking.parties.find((candidate) => candidate.id === otherId);
  const table = docking.tables.find((candidate) => candidate.id === item.meeting.tableId);
  const where = item.meeting.mode === 'online' ? say(question, view, 'online') : (table?.name[language] ?? '');
  const interpreter = item.meeting.interpreter ? say(question, view, 'interpreter') : '';
  const details = [where, say(question, view, `status.${item.meeting.status}`), interpreter].filter(Boolean).join(' · ');
  return `- **${formatDay(item.startMs, info.zone, language)} ${formatClock(item.startMs, info.zone)}–${formatClock(item.endMs, info.zone)}** ${other?.name[language] ?? ''} · ${details}`;
}

function inAskedTime(question: Question, zone: string): (item: { startMs: number; endMs: number }) => boolean {
  const { time } = question;
  if (!time || time.kind === 'now') return () => true;
  if (time.kind === 'next') return (item) => item.startMs >= question.nowMs;
  if (time.kind !== 'point') return (item) => item.startMs < time.endMs && time.startMs < item.endMs;
  const sameDay = (ms: number): boolean => DateTime.fromMillis(ms, { zone }).hasSame(DateTime.fromMillis(time.startMs, { zone }), 'day');
  return (item) => sameDay(item.startMs) && item.startMs <= time.startMs && time.startMs < item.endMs;
}

/** A party's own meetings; only called for the party whose code was given in this conversation. */
export function ownMeetings(party: Party, question: Question, view: EventView): Proposal {
  const all = meetingsOf(party, view.content.docking);
  const asked = all.filter(inAskedTime(question, view.content.info.zone));
  const shown = asked.length > 0 ? asked : all;
  if (shown.length === 0)
    return proposal(say(question, view, 'noMeetings', { name: party.name[question.language] }), question, {
      confidence: 0.95,
      action: 'docking:mine',
    });
  const heading = say(question, view, asked.length > 0 ? 'meetings' : 'noneThen', { name: party.name[question.language] });
  const lines = shown.map((item) => meetingLine(item, party, question, view));
  return proposal([heading, ...lines].join('\n'), question, {
    confidence: 0.95,
    ids: shown.map((item) => item.meeting.id),
    action: 'docking:mine',
  });
}

/** Asks for the docking code. */
export function askForCode(question: Question, view: EventView): Proposal {
  return proposal(say(question, view, 'askCode'), question, { confidence: 0.93, outcome: 'dialog', action: 'docking:mine' });
}

/** The party whose code stands in the text; codes are compared without case, spaces and hyphens. */
export function partyByCode(text: string, plan: DockingPlan): Party | undefined {
  const bare = (value: string): string =>
    value
      .normalize('NFKC')
      .toUpperCase()
      .replace(/[^A-Z0-9]/g, '');
  const given = bare(text);
  return given.length < 4 ? undefined : plan.parties.find((party) => given === bare(party.code));
}

const ROLE_WORDS: readonly (readonly [PartyRole, RegExp])[] = [
  ['central-enterprise', /央企|中央企业|国企|\bcentral (state-owned )?enterprises?\b|\bstate-owned\b/],
  ['academician', /院士|\bacademicians?\b/],
  ['expert', /专家|教授|\bexperts?\b|\bprofessors?\b/],
  ['investor', /投资|基金|\binvestors?\b|\bfunds?\b/],
  ['institute', /院所|高校|研究院|\binstitutes?\b|\buniversit(y|ies)\b/],
];

function aboutParties(question: Question, view: EventView): Proposal | undefined {
  const { normal, language } = question;
  const role = ROLE_WORDS.find(([, pattern]) => pattern.test(normal))?.[0];
  if (!role || !/哪些|哪几|有谁|名单|来了|几家|几位|都有|\b(which|list|who (is|are)|what .* (come|coming|attend|here))\b/.test(normal))
    return undefined;
  const parties = view.content.docking.parties.filter((party) => party.role === role && party.listed);
  if (parties.length === 0) return undefined;
  const lines = parties.map((party) => `- **${party.name[language]}** ${party.field[language]}`);
  return proposal([say(question, view, `parties.${role}`), ...lines].join('\n'), question, {
    confidence: 0.83,
    ids: parties.map((party) => party.id),
  });
}

function aboutNamedParty(question: Question, view: EventView): Proposal | undefined {
  const [party] = idsOf(question, 'party').flatMap(
    (id) => view.content.docking.parties.find((item) => item.id === id && item.listed) ?? [],
  );
  if (!party || question.faq.kind === 'answer') return undefined;
  const { language } = question;
  const contact = contactFor('docking', view);
  const text = say(question, view, 'party', {
    name: party.name[language],
    field: party.field[language],
    contact: contact ? contactLine(contact, view, language) : '',
  });
  return proposal(text, question, { confidence: 0.72, ids: [party.id] });
}

/** Questions about docking meetings that the plan answers; nobody's meetings are told without their code. */
export const answerFromDocking: Answerer = (question, view) => {
  if (view.content.docking.parties.length === 0) return undefined;
  if (asksForOwnMeetings(question)) {
    const party = view.content.docking.parties.find((item) => item.id === question.partyId);
    return party ? ownMeetings(party, question, view) : askForCode(question, view);
  }
  return aboutParties(question, view) ?? aboutNamedParty(question, view);
};

/** The way in from the menu. */
export function dockingMenu(question: Question, view: EventView): Proposal {
  const opened = proposal(say(question, view, 'menu'), question, { confidence: 1, action: 'menu:docking' });
  return { ...opened, reply: { ...opened.reply, suggestions: [choice('docking:mine', say(question, view, 'mineButton'))] } };
}
