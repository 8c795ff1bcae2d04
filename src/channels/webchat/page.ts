import { Eta } from 'eta';
import { DateTime } from 'luxon';
import { LANGUAGES, LOCALE_TAG, type EventInfo, type Language, type Venue } from '../../domain';
import type { Words } from '../../text';

const LANGUAGE_NAMES: Readonly<Record<Language, string>> = { zh: '中文', en: 'English' };

/** What the page shows of the event as it is now. */
export interface PageEvent {
  readonly info: EventInfo;
  readonly venue: Venue;
  /** Epoch milliseconds of the rehearsal clock, where it runs. */
  readonly rehearsalMs?: number;
}

export interface PageRequest {
  /** `?lang=`, where given. */
  readonly lang?: string | undefined;
  readonly acceptLanguage?: string | undefined;
  readonly embedded: boolean;
}

/** The language asked for in the address, else the browser's first of the two, else Chinese. */
export function pageLanguage(request: PageRequest): Language {
  const wanted = [request.lang ?? '', ...(request.acceptLanguage ?? '').split(',')].map((part) => part.trim().toLowerCase().slice(0, 2));
  return LANGUAGES.find((language) => language === wanted.find((item) => item === 'zh' || item === 'en')) ?? 'zh';
}

function describeDates(info: EventInfo, language: Language): string {
  const day = (iso: string): string =>
    DateTime.fromISO(iso, { zone: info.zone }).setLocale(LOCALE_TAG[language]).toLocaleString(DateTime.DATE_FULL);
  return info.startDate === info.endDate ? day(info.startDate) : `${day(info.startDate)} – ${day(info.endDate)}`;
}

function notices(event: PageEvent, words: Words, language: Language): string[] {
  const { info, rehearsalMs } = event;
  const time = rehearsalMs === undefined ? undefined : DateTime.fromMillis(rehearsalMs, { zone: info.zone }).toFormat('yyyy-MM-dd HH:mm');
  return [
    ...(info.sample && info.sampleNotice ? [info.sampleNotice[language]] : []),
    ...(time ? [words.say(language, 'page:rehearsal', { time })] : []),
  ];
}

function languageLinks(current: Language, embedded: boolean): { href: string; locale: string; name: string; current: boolean }[] {
  return LANGUAGES.map((language) => ({
    href: `?lang=${language}${embedded ? '&embed=1' : ''}`,
    locale: LOCALE_TAG[language],
    name: LANGUAGE_NAMES[language],
    current: language === current,
  }));
}

/** A function that renders the page; every value is escaped by the template engine. `template` is the text of web/page.eta. */
export function createPage(template: string, words: Words): (event: PageEvent, request: PageRequest) => string {
  const eta = new Eta({ autoEscape: true });
  const render = eta.compile(template);
  return (event, request) => {
    const language = pageLanguage(request);
    const { info, venue } = event;
    const name = info.name[language];
    const word = (key: string): string => words.say(language, `page:${key}`);
    return eta.render(render, {
      locale: LOCALE_TAG[language],
      title: words.say(language, 'page:title', { name: info.shortName[language] }),
      description: words.say(language, 'page:description', { name }),
      name,
      dates: describeDates(info, language),
      place: venue.name[language],
      embedded: request.embedded,
      languages: languageLinks(language, request.embedded),
      notices: notices(event, words, language),
      privacy: info.privacy?.[language] ?? word('noPrivacy'),
      words: Object.fromEntries(
        ['input', 'offline', 'language', 'chat', 'waiting', 'noscript', 'privacy', 'emergency'].map((key) => [key, word(key)]),
      ),
    });
  };
}
