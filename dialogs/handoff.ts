import type { Topic } from '../src/domain';
import { contactFor, contactLine } from './contact-lines';
import { choice, makeReply, type Answerer, type EventView, type Proposal, type Question } from './dialog';
import { shows, showsAny } from './signals';

/** The person or desk for a topic. */
export function handoffProposal(topic: Topic, question: Question, view: EventView, confidence: number): Proposal {
  const { language } = question;
  const contact = contactFor(topic, view);
  const text = contact
    ? view.words.say(language, 'desk:handoff.contact', {
        topic: view.words.say(language, `desk:topic.${topic}`),
        contact: contactLine(contact, view, language),
      })
    : view.words.say(language, 'desk:handoff.nobody');
  return {
    reply: makeReply({
      topic,
      language,
      text,
      ids: contact ? [contact.id] : [],
      confidence,
      evidence: [{ kind: 'rule', value: `handoff:${topic}` }],
    }),
  };
}

const PERSON =
  /人工|真人|客服|转接|找(个|一个)?(人|工作人员)|\b(human|real person|agent|operator|talk to (someone|somebody|a person)|speak (to|with) (someone|somebody|a person))\b/;

/** Topic that the words themselves name, for "who is in charge of safety?". */
function topicNamed(question: Question): Topic | undefined {
  const { normal } = question;
  const named: readonly (readonly [Topic, RegExp])[] = [
    ['safety', /安全|安保|防疫|医疗|\b(safety|security|health|medical)\b/],
    ['docking', /对接|洽谈|\b(docking|match-?making)\b/],
    ['exhibits', /展(览|区|位|商)|\b(exhibition|exhibits?|booths?)\b/],
    ['online', /直播|线上|\b(stream|online)\b/],
    ['registration', /报到|报名|注册|媒体|\b(registration|press|badges?)\b/],
    ['schedule', /日程|议程|会务|\b(programme|program|schedule|agenda)\b/],
    ['venue', /场馆|会场|交通|住宿|\b(venue|transport|hotel)\b/],
  ];
  return named.find(([, pattern]) => pattern.test(normal))?.[0];
}

/** Questions for a person: "who is responsible for …?", "let me talk to somebody". */
export const answerFromHandoff: Answerer = (question, view) => {
  const topic = topicNamed(question);
  if (PERSON.test(question.normal)) return handoffProposal(topic ?? question.frame?.topic ?? 'about', question, view, 0.86);
  if (!topic || !shows(question.normal, 'responsible') || showsAny(question.normal, 'mine')) return undefined;
  return handoffProposal(topic, question, view, 0.8);
};

/** Nothing was found: say so, and name who will know. */
export function unknownProposal(question: Question, view: EventView, topic: Topic): Proposal {
  const { language } = question;
  const contact = contactFor(topic, view);
  return {
    reply: makeReply({
      outcome: 'unknown',
      topic,
      language,
      text: view.words.say(language, contact ? 'desk:unknown.contact' : 'desk:unknown.nobody', {
        contact: contact ? contactLine(contact, view, language) : '',
      }),
      ids: contact ? [contact.id] : [],
      suggestions: (['schedule', 'venue', 'docking', 'safety'] as const).map((item) =>
        choice(`menu:${item}`, view.words.say(language, `desk:topic.${item}`)),
      ),
      confidence: 0,
    }),
  };
}
