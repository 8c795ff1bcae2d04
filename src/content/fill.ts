import { DateTime } from 'luxon';
import type { EventContent, Language } from '../domain';

const PLACEHOLDER = /\{\{\s*([^{}]*?)\s*\}\}/g;

type Field = (id: string, content: EventContent, language: Language) => string | undefined;

function clock(ms: number | undefined, content: EventContent): string | undefined {
  return ms === undefined ? undefined : DateTime.fromMillis(ms, { zone: content.info.zone }).toFormat('HH:mm');
}

function day(ms: number, content: EventContent, language: Language): string {
  const date = DateTime.fromMillis(ms, { zone: content.info.zone });
  return language === 'zh' ? date.toFormat('L月d日') : date.toFormat('d LLLL', { locale: 'en' });
}

function sessionOf(id: string, content: EventContent): EventContent['programme']['sessions'][number] | undefined {
  return content.programme.sessions.find((session) => session.id === id);
}

function placeName(id: string | undefined, content: EventContent, language: Language): string | undefined {
  return content.venue.places.find((place) => place.id === id)?.name[language];
}

/** What an answer may name; nothing else is looked up, nothing is computed. */
const FIELDS: Readonly<Record<string, Field>> = {
  'session.start': (id, content) => clock(sessionOf(id, content)?.startMs, content),
  'session.end': (id, content) => clock(sessionOf(id, content)?.endMs, content),
  'session.day': (id, content, language) => {
    const session = sessionOf(id, content);
    return session && day(session.startMs, content, language);
  },
  'session.title': (id, content, language) => sessionOf(id, content)?.title[language],
  'session.room': (id, content, language) => placeName(sessionOf(id, content)?.roomIds[0], content, language),
  'place.name': (id, content, language) => placeName(id, content, language),
  'place.floor': (id, content) => content.venue.places.find((place) => place.id === id)?.floor,
  'contact.name': (id, content, language) => content.info.contacts.find((contact) => contact.id === id)?.name[language],
  'contact.phone': (id, content) => content.info.contacts.find((contact) => contact.id === id)?.phone,
  'hotel.name': (id, content, language) => content.venue.hotels.find((hotel) => hotel.id === id)?.name[language],
  'hotel.phone': (id, content) => content.venue.hotels.find((hotel) => hotel.id === id)?.phone,
  'event.name': (_id, content, language) => content.info.name[language],
  'event.dates': (_id, content, language) => {
    const { startDate, endDate, zone } = content.info;
    const [start, end] = [startDate, endDate].map((date) => day(DateTime.fromISO(date, { zone }).toMillis(), content, language));
    return language === 'zh' ? `${start ?? ''}至${end ?? ''}` : `${start ?? ''} to ${end ?? ''}`;
  },
};

/** `session:opening.start` → field `session.start` of `opening`; `event.name` has no id. */
function lookUp(placeholder: string, content: EventContent, language: Language): string | undefined {
  const parts = /^(\w+)(?::([\w-]+))?\.(\w+)$/.exec(placeholder);
  const field = parts && `${parts[1] ?? ''}.${parts[3] ?? ''}`;
  return field && Object.hasOwn(FIELDS, field) ? FIELDS[field]?.(parts[2] ?? '', content, language) : undefined;
}

/** Fills the placeholders of an answer from the event. Logic-less; unknown ones are errors when the folder is loaded, so none reaches a reader. */
export function fillAnswer(template: string, content: EventContent, language: Language): string {
  return template.replace(PLACEHOLDER, (_, placeholder: string) => lookUp(placeholder, content, language) ?? '');
}

/** Placeholders of a text that nothing in the event fills. */
export function findUnknownPlaceholders(text: string, content: EventContent): string[] {
  return [...text.matchAll(PLACEHOLDER)]
    .map((match) => match[1] ?? '')
    .filter((placeholder) => lookUp(placeholder, content, 'en') === undefined);
}
