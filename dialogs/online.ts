import { sessionsAt } from '../src/programme';
import { idsOf, NO_FILTER, type Answerer } from './dialog';
import { listProposal } from './schedule-list';
import { shows, showsAny } from './signals';

/** "Which sessions are streamed?", "what can I watch now?": sessions with a stream, with the topic of online activities. */
export const answerFromOnline: Answerer = (question, view) => {
  const asks = shows(question.normal, 'online') && (shows(question.normal, 'list') || question.time?.kind === 'now');
  if (!asks || showsAny(question.normal, 'docking') || idsOf(question, 'session').length > 0) return undefined;
  const running = sessionsAt(view.content.programme, question.nowMs).filter((session) => session.streamUrl);
  const upcoming = view.content.programme.sessions.filter((session) => session.streamUrl && session.endMs > question.nowMs);
  const sessions = question.time?.kind === 'now' && running.length > 0 ? running : upcoming;
  if (sessions.length === 0) return undefined;
  const heading = view.words.say(question.language, 'desk:online.streams');
  const listed = listProposal({ sessions, heading, confidence: 0.8, filter: { ...NO_FILTER, online: true } }, question, view);
  return { ...listed, reply: { ...listed.reply, topic: 'online' } };
};
