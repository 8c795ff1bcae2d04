import type { Language, Session } from '../src/domain';
import { formatClock, formatDay, groupByDay } from '../src/programme';
import type { EventView } from './dialog';

/** Names of the session's rooms, or words that say there is none. */
export function roomNames(session: Session, view: EventView, language: Language): string {
  const names = session.roomIds.map((id) => view.places.get(id)?.name[language] ?? id);
  return names.join(language === 'zh' ? '、' : ', ');
}

/** Names of people with their title, as one string; empty where nobody is named. */
export function peopleNames(ids: readonly string[], view: EventView, language: Language): string {
  const names = ids.map((id) => {
    const speaker = view.speakers.get(id);
    if (!speaker) return id;
    const title = speaker.title?.[language];
    if (!title) return speaker.name[language];
    return language === 'zh' ? `${speaker.name.zh}${title}` : `${title} ${speaker.name.en}`;
  });
  return names.join(language === 'zh' ? '、' : ', ');
}

/** "09:00–09:50", with the status where it is not as planned. */
export function timeRange(session: Session, view: EventView): string {
  const { zone } = view.content.info;
  return `${formatClock(session.startMs, zone)}–${formatClock(session.endMs, zone)}`;
}

function statusMark(session: Session, view: EventView, language: Language): string {
  return session.status === 'planned' ? '' : `${view.words.say(language, `desk:status.${session.status}`)} `;
}

/** One line of a list: time, title, room, status. */
export function sessionLine(session: Session, view: EventView, language: Language): string {
  const rooms = roomNames(session, view, language);
  const place = rooms ? ` · ${rooms}` : '';
  return `- **${timeRange(session, view)}** ${statusMark(session, view, language)}${session.title[language]}${place}`;
}

/** Lines under a heading for each day. A list within one day that the heading of the answer names already needs none. */
export function sessionList(sessions: readonly Session[], view: EventView, language: Language): string {
  const { zone } = view.content.info;
  return groupByDay(sessions, zone)
    .map((group) => {
      const first = group.sessions[0];
      const day = first ? formatDay(first.startMs, zone, language) : '';
      return [`**${day}**`, ...group.sessions.map((session) => sessionLine(session, view, language))].join('\n');
    })
    .join('\n\n');
}

function detailLine(view: EventView, language: Language, key: string, value: string | undefined): string[] {
  return value ? [view.words.say(language, `desk:session.${key}`, { value })] : [];
}

function languageNames(codes: readonly string[], language: Language): string {
  const names = new Intl.DisplayNames(language === 'zh' ? 'zh-Hans' : 'en', { type: 'language' });
  return codes.map((code) => names.of(code) ?? code).join(language === 'zh' ? '、' : ', ');
}

/** Everything there is to say about one session. */
export function sessionDetail(session: Session, view: EventView, language: Language): string {
  const { zone } = view.content.info;
  const line = (key: string, value: string | undefined): string[] => detailLine(view, language, key, value);
  const subtitle = session.subtitle?.[language];
  return [
    `**${session.title[language]}**${subtitle ? ` ${subtitle}` : ''}`,
    ...(session.status === 'planned' ? [] : [`**${statusMark(session, view, language).trim()}** ${session.note?.[language] ?? ''}`.trim()]),
    ...line('when', `${formatDay(session.startMs, zone, language)} ${timeRange(session, view)}`),
    ...line('where', roomNames(session, view, language)),
    ...line('speakers', peopleNames(session.speakerIds, view, language)),
    ...line('moderators', peopleNames(session.moderatorIds, view, language)),
    ...line('languages', languageNames(session.languages, language)),
    ...line('interpretation', languageNames(session.interpretation, language)),
    ...line('stream', session.streamUrl),
    ...(session.abstract ? ['', session.abstract[language]] : []),
  ].join('\n');
}
