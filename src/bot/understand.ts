import type { Language } from '../domain';
import { normalise } from '../knowledge';
import { masksOf, parseTime, type TimeContext } from '../programme';
import type { EventView, Frame, Question } from '../../dialogs';

/** Longest text that is looked at, in code points; what stands after it is not a question any more. */
const MAX_CODE_POINTS = 2000;
/** Names and times are looked for in the first part only: looking costs more than reading. */
const MAX_FOR_NAMES = 300;

/** A text bounded and freed of invisible and control characters, before anything works on it. */
export function boundText(text: string): string {
  const visible = text
    .slice(0, MAX_CODE_POINTS * 2)
    .replace(/[\u0000-\u0008\u000B-\u001F\u007F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g, '');
  return [...visible].slice(0, MAX_CODE_POINTS).join('').trim();
}

/** Meals and ceremonies, by which people tell the time: "after lunch", "before the opening". */
function timeContext(view: EventView, nowMs: number, masks: readonly string[]): TimeContext {
  const { info, programme } = view.content;
  const anchors = programme.sessions.filter((session) => session.kind === 'meal' || session.kind === 'ceremony');
  return {
    nowMs,
    zone: info.zone,
    startDate: info.startDate,
    endDate: info.endDate,
    hours: info.hours,
    masks,
    anchors: anchors.map((session) => ({
      words: { zh: [session.title.zh], en: [session.title.en] },
      startMs: session.startMs,
      endMs: session.endMs,
    })),
  };
}

export interface Asked {
  readonly text: string;
  readonly language: Language;
  readonly nowMs: number;
  readonly frame?: Frame | undefined;
  readonly partyId?: string | undefined;
}

/** Names, time and FAQ candidates of a question. */
export function understand(asked: Asked, view: EventView): Question {
  const { text, language, nowMs, frame, partyId } = asked;
  const head = text.slice(0, MAX_FOR_NAMES);
  const names = view.names.recognise(head);
  const time = parseTime(head, timeContext(view, nowMs, masksOf(names)));
  return {
    text,
    normal: normalise(text),
    language,
    nowMs,
    names,
    faq: view.knowledge.search(text),
    ...(time ? { time } : {}),
    ...(frame ? { frame } : {}),
    ...(partyId ? { partyId } : {}),
  };
}
