import { DateTime } from 'luxon';
import type { Choice, Language, Topic } from '../src/domain';
import { sessionsAt } from '../src/programme';
import { choice, makeReply, NO_FILTER, type Answerer, type EventView, type Proposal, type Question } from './dialog';
import { dockingMenu } from './docking';
import { exhibitionProposal } from './exhibits';
import { handoffProposal } from './handoff';
import { listProposal } from './schedule-list';
import { venueProposal } from './venue';

const MENU: readonly Topic[] = ['schedule', 'venue', 'docking', 'exhibits', 'online', 'safety', 'registration'];

/** Buttons for the main topics. */
export function menuChoices(view: EventView, language: Language): Choice[] {
  return MENU.map((topic) => choice(`menu:${topic}`, view.words.say(language, `desk:topic.${topic}`)));
}

/** What the event is, with the notice that it is sample data where it is. */
export function aboutText(view: EventView, language: Language): string {
  const { info } = view.content;
  const notice = info.sample ? info.sampleNotice?.[language] : undefined;
  return [`**${info.name[language]}**`, info.detail[language], notice].filter(Boolean).join('\n\n');
}

/** The first thing said in a conversation. */
export function welcomeProposal(language: Language, view: EventView): Proposal {
  const { info } = view.content;
  const text = [
    view.words.say(language, 'desk:welcome.hello', { name: info.name[language] }),
    ...(info.sample && info.sampleNotice ? [info.sampleNotice[language]] : []),
    view.words.say(language, 'desk:welcome.privacy'),
  ].join('\n\n');
  return { reply: makeReply({ topic: 'about', language, text, ids: [info.id], suggestions: menuChoices(view, language), confidence: 1 }) };
}

/** What the desk can do, with its buttons. */
export function helpProposal(question: Question, view: EventView): Proposal {
  const { language } = question;
  return {
    reply: makeReply({
      topic: 'about',
      language,
      text: view.words.say(language, 'desk:help'),
      suggestions: menuChoices(view, language),
      confidence: 1,
      evidence: [{ kind: 'rule', value: 'help' }],
    }),
  };
}

/** What is on now, or the day's programme where nothing is. */
function scheduleMenu(question: Question, view: EventView): Proposal {
  const { info, programme } = view.content;
  const now = sessionsAt(programme, question.nowMs);
  const upcoming = programme.sessions.filter((session) => session.endMs > question.nowMs);
  const heading = view.words.say(question.language, now.length > 0 ? 'desk:schedule.now' : 'desk:schedule.next');
  const listed = listProposal({ sessions: now.length > 0 ? now : upcoming, heading, confidence: 1, filter: NO_FILTER }, question, view);
  const first = DateTime.fromISO(info.startDate, { zone: info.zone });
  const days = Array.from(
    { length: Math.round(DateTime.fromISO(info.endDate, { zone: info.zone }).diff(first, 'days').days) + 1 },
    (_, index) => first.plus({ days: index }),
  );
  const buttons = days
    .slice(0, 5)
    .map((day) =>
      choice(
        `day:${day.toISODate() ?? ''}`,
        day.setLocale(question.language === 'zh' ? 'zh-CN' : 'en').toFormat(question.language === 'zh' ? 'L月d日' : 'd LLL'),
      ),
    );
  return { ...listed, reply: { ...listed.reply, suggestions: [...listed.reply.suggestions, ...buttons] } };
}

/** Entries of a topic, to choose from. */
function faqMenu(topic: Topic, question: Question, view: EventView): Proposal {
  const entries = view.content.faq.filter((entry) => entry.topic === topic).slice(0, 8);
  if (entries.length === 0) return handoffProposal(topic, question, view, 1);
  const { language } = question;
  const text = view.words.say(language, 'desk:menu', { topic: view.words.say(language, `desk:topic.${topic}`) });
  return {
    reply: makeReply({
      topic,
      language,
      text,
      suggestions: entries.map((entry) => choice(`entry:${entry.id}`, entry.title[language])),
      confidence: 1,
    }),
  };
}

/** What a topic's button opens. */
export function openMenu(topic: Topic, question: Question, view: EventView): Proposal {
  const { language } = question;
  if (topic === 'schedule') return scheduleMenu(question, view);
  if (topic === 'venue') return venueProposal(question, view, 1);
  if (topic === 'docking' && view.content.docking.parties.length > 0) return dockingMenu(question, view);
  if (topic === 'exhibits') return exhibitionProposal(question, view, 1) ?? faqMenu(topic, question, view);
  if (topic === 'about')
    return { reply: makeReply({ topic, language, text: aboutText(view, language), ids: [view.content.info.id], confidence: 1 }) };
  return faqMenu(topic, question, view);
}

const HELP =
  /^(帮助|菜单|功能|你能(做|干)(什么|啥)|能做什么|怎么用|help|menu|start|what can you do|how does this work|\/start|\/help|\?|？)$/;
const ABOUT =
  /(这是|是)(个)?什么(会|活动|大会|展会)|(大会|会议|活动|两会|水博会)(的)?(介绍|简介|概况)|\bwhat (is|'s) (this|the) (event|conference|expo)\b|\babout (the|this) (event|conference|expo)\b/;

/** Words for the menu and for the event itself. */
export const answerFromMenu: Answerer = (question, view) => {
  const { normal } = question;
  const bare = normal.replace(/[\p{P}\s]+$/u, '').trim();
  if (HELP.test(bare) || HELP.test(normal.trim()) || /\bhelp\b.*\bwhat can you do\b/.test(normal)) return helpProposal(question, view);
  if (!ABOUT.test(normal)) return undefined;
  const opened = openMenu('about', question, view);
  return { ...opened, reply: { ...opened.reply, confidence: 0.85 } };
};
