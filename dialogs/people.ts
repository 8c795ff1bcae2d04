import type { Session, Speaker } from '../src/domain';
import { sessionsAt } from '../src/programme';
import { evidenceOfNames, idsOf, makeReply, NO_FILTER, type Answerer, type EventView, type Proposal, type Question } from './dialog';
import { listProposal } from './schedule-list';
import { peopleNames, sessionLine } from './session-lines';
import { shows, showsAny } from './signals';

function bioLines(speaker: Speaker, question: Question, view: EventView): string {
  const { language } = question;
  const head = [peopleNames([speaker.id], view, language), speaker.affiliation?.[language]]
    .filter(Boolean)
    .join(language === 'zh' ? '，' : ', ');
  return [`**${head}**`, speaker.bio?.[language]].filter(Boolean).join('\n');
}

/** Who somebody is, and their sessions. */
export function speakerProposal(speakers: readonly Speaker[], question: Question, view: EventView, confidence: number): Proposal {
  const sessions = view.content.programme.sessions.filter((session) =>
    speakers.some((speaker) => session.speakerIds.includes(speaker.id) || session.moderatorIds.includes(speaker.id)),
  );
  const text = [
    ...speakers.map((speaker) => bioLines(speaker, question, view)),
    ...sessions.slice(0, 4).map((session) => sessionLine(session, view, question.language)),
  ].join('\n');
  return {
    reply: makeReply({
      topic: 'schedule',
      language: question.language,
      text,
      ids: [...speakers.map((speaker) => speaker.id), ...sessions.map((session) => session.id)],
      confidence,
      evidence: evidenceOfNames(question.names),
    }),
    frame: {
      atMs: question.nowMs,
      topic: 'schedule',
      action: `speaker:${speakers[0]?.id ?? ''}`,
      filter: NO_FILTER,
      sessionIds: sessions.map((session) => session.id),
      shown: sessions.length,
      placeIds: sessions.slice(0, 1).flatMap((session) => session.roomIds),
    },
  };
}

/** The sessions a question about people points at: the one of the last answer, or those on now. */
function sessionsPointedAt(question: Question, view: EventView): Session[] {
  const named = idsOf(question, 'session').flatMap((id) => view.sessions.get(id) ?? []);
  if (named.length > 0) return named;
  const framed = question.frame?.sessionIds.slice(0, question.frame.shown === 1 ? 1 : 3).flatMap((id) => view.sessions.get(id) ?? []) ?? [];
  if (framed.length > 0) return framed;
  const running = sessionsAt(view.content.programme, question.nowMs);
  return running.filter((session) => session.speakerIds.length + session.moderatorIds.length > 0);
}

function aboutModerator(question: Question, view: EventView): Proposal | undefined {
  const sessions = sessionsPointedAt(question, view);
  if (!shows(question.normal, 'moderator') || sessions.length === 0) return undefined;
  const { language } = question;
  const lines = sessions.map((session) => {
    const people = peopleNames(session.moderatorIds, view, language) || view.words.say(language, 'desk:schedule.noModerator');
    return `- ${session.title[language]}: ${people}`;
  });
  const listed = listProposal({ sessions, heading: '', confidence: 0.83, filter: NO_FILTER }, question, view);
  return { ...listed, reply: { ...listed.reply, text: [view.words.say(language, 'desk:schedule.moderators'), ...lines].join('\n') } };
}

function aboutSpeakersOfSession(question: Question, view: EventView): Proposal | undefined {
  const { language, normal } = question;
  const asksBio = shows(normal, 'bio') && /speaker|专家|嘉宾|讲者|主讲/.test(normal);
  if (!shows(normal, 'who') && !asksBio) return undefined;
  if (question.time && question.time.kind !== 'now') return undefined;
  const sessions = sessionsPointedAt(question, view);
  if (sessions.length === 0) return undefined;
  const speakers = [...new Set(sessions.flatMap((session) => session.speakerIds))].flatMap((id) => view.speakers.get(id) ?? []);
  if (asksBio && speakers.length > 0) return speakerProposal(speakers.slice(0, 3), question, view, 0.84);
  const lines = sessions.map(
    (session) =>
      `- ${session.title[language]}: ${peopleNames(session.speakerIds, view, language) || view.words.say(language, 'desk:schedule.noSpeaker')}`,
  );
  const listed = listProposal({ sessions, heading: '', confidence: 0.84, filter: NO_FILTER }, question, view);
  return { ...listed, reply: { ...listed.reply, text: [view.words.say(language, 'desk:schedule.speakers'), ...lines].join('\n') } };
}

/** Questions about speakers and moderators. */
export const answerFromPeople: Answerer = (question, view) => {
  const named = idsOf(question, 'speaker').flatMap((id) => view.speakers.get(id) ?? []);
  const [first] = named;
  if (first && showsAny(question.normal, 'bio') && !showsAny(question.normal, 'when', 'where'))
    return speakerProposal([first], question, view, 0.88);
  return aboutModerator(question, view) ?? aboutSpeakersOfSession(question, view);
};
