import { DateTime } from 'luxon';
import type { Choice, Entry, Language } from '../src/domain';
import { contactFor, contactLine } from './contact-lines';
import { choice, makeReply, NO_FILTER, type EventView, type Proposal, type Question } from './dialog';

/** A likeness, however close, stands below a name or a time that was recognised; only the very words of an entry stand above. */
const SUREST = 0.86;

function isInForce(entry: Entry, nowMs: number, zone: string): boolean {
  const today = DateTime.fromMillis(nowMs, { zone }).toISODate() ?? '';
  return (!entry.validFrom || entry.validFrom <= today) && (!entry.validUntil || today <= entry.validUntil);
}

function followUps(entry: Entry, view: EventView, language: Language): Choice[] {
  return entry.followUps.flatMap((id) => {
    const next = view.entries.get(id);
    return next ? [choice(`entry:${id}`, next.title[language])] : [];
  });
}

/** Outside its dates an answer is withheld, and the person responsible is named instead. */
function withheldText(entry: Entry, view: EventView, language: Language): string {
  const owner = view.content.info.contacts.find((contact) => contact.id === entry.owner) ?? contactFor(entry.topic, view);
  return view.words.say(language, 'desk:faq.withheld', {
    title: entry.title[language],
    contact: owner ? contactLine(owner, view, language) : '',
  });
}

/** The answer of one entry, as of `nowMs`. */
export function entryProposal(
  entry: Entry,
  question: { nowMs: number; language: Language; confidence: number },
  view: EventView,
): Proposal {
  const { language, nowMs, confidence } = question;
  const inForce = isInForce(entry, nowMs, view.content.info.zone);
  const map = inForce && entry.map ? view.content.venue.maps.find((item) => item.id === entry.map) : undefined;
  return {
    reply: makeReply({
      topic: entry.topic,
      language,
      text: inForce ? view.fill(entry.answer[language], language) : withheldText(entry, view, language),
      ids: [entry.id],
      suggestions: followUps(entry, view, language),
      images: map ? [{ file: map.file, title: map.title[language] }] : [],
      confidence,
      evidence: [{ kind: 'entry', value: entry.id, weight: confidence }],
    }),
    frame: { atMs: nowMs, topic: entry.topic, action: `entry:${entry.id}`, filter: NO_FILTER, sessionIds: [], shown: 0, placeIds: [] },
  };
}

/** What the FAQ index found, as an answer where it is sure. */
export function answerFromFaq(question: Question, view: EventView): Proposal | undefined {
  if (question.faq.kind !== 'answer') return undefined;
  const [best] = question.faq.candidates;
  const entry = best && view.entries.get(best.id);
  if (!entry) return undefined;
  const confidence = best.confidence === 1 ? 1 : Math.min(best.confidence, SUREST);
  const proposal = entryProposal(entry, { ...question, confidence }, view);
  return { ...proposal, reply: { ...proposal.reply, evidence: [...proposal.reply.evidence, ...best.evidence] } };
}

/** "Did you mean": at most three titles, where the index is not sure. */
export function offerFromFaq(question: Question, view: EventView): Proposal | undefined {
  if (question.faq.kind !== 'choose') return undefined;
  const { language } = question;
  const offered = question.faq.candidates.flatMap((candidate) => {
    const entry = view.entries.get(candidate.id);
    return entry ? [{ entry, candidate }] : [];
  });
  const [first] = offered;
  if (!first) return undefined;
  const choices = offered.map(({ entry }) => choice(`entry:${entry.id}`, entry.title[language]));
  return {
    reply: makeReply({
      outcome: 'choose',
      topic: first.entry.topic,
      language,
      text: view.words.say(language, 'desk:faq.choose'),
      ids: offered.map(({ entry }) => entry.id),
      choices: [...choices, choice(`handoff:${first.entry.topic}`, view.words.say(language, 'desk:faq.none'))],
      confidence: first.candidate.confidence,
      evidence: offered.map(({ entry, candidate }) => ({ kind: 'entry', value: entry.id, weight: candidate.confidence })),
    }),
  };
}
