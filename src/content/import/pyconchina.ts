import { DateTime } from 'luxon';
import { readClock, readDate } from './clock';
import {
  createLedger,
  type Draft,
  type DraftSession,
  type DraftSpeaker,
  type DraftText,
  type Ledger,
  type ReadOptions,
  type SourceFile,
} from './draft';
import { get, listOf, objectOf, textOf, type Json } from './values';
import { chooseZone } from './zone';

/** `{agenda: {city: {date, places: [{place_name, speechs}]}}, speakers}`: PyCon China, one file a language. */
export function isPyconChina(value: unknown): boolean {
  const agenda = objectOf(get(objectOf(value), 'agenda'));
  return Object.values(agenda).some((city) => Array.isArray(get(objectOf(city), 'places')));
}

interface Speech {
  readonly city: string;
  readonly placeIndex: number;
  readonly index: number;
  readonly cityName: string;
  readonly place: string;
  readonly date: string;
  readonly time: string;
  readonly speech: Json;
  readonly row: number;
}

interface Edition {
  readonly file: SourceFile;
  readonly root: Json;
  readonly speeches: readonly Speech[];
  readonly language: 'zh' | 'en';
}

function speechesOf(root: Json): Speech[] {
  let row = 0;
  return Object.entries(objectOf(get(root, 'agenda'))).flatMap(([city, value]) => {
    const info = objectOf(value);
    return listOf(get(info, 'places'))
      .map(objectOf)
      .flatMap((place, placeIndex) =>
        listOf(get(place, 'speechs'))
          .map(objectOf)
          .map((speech, index): Speech => ({
            city,
            placeIndex,
            index,
            cityName: textOf(get(info, 'name')) ?? city,
            place: textOf(get(place, 'place_name')) ?? '',
            date: textOf(get(info, 'date')) ?? '',
            time: textOf(get(speech, 'time')) ?? '',
            speech,
            row: (row += 1),
          })),
      );
  });
}

function editionOf(value: unknown, file: SourceFile): Edition {
  const root = objectOf(value);
  const speeches = speechesOf(root);
  const han = speeches.filter(({ speech, cityName }) => /\p{Script=Han}/u.test(`${textOf(get(speech, 'topic')) ?? ''}${cityName}`)).length;
  return { file, root, speeches, language: han * 2 > speeches.length ? 'zh' : 'en' };
}

function speakersOf(speech: Speech, zh: Edition | undefined, en: Edition | undefined): DraftSpeaker[] {
  const key = textOf(get(speech.speech, 'speaker'));
  if (key === undefined) return [];
  const person = (edition: Edition | undefined, field: string): string | undefined =>
    textOf(get(objectOf(get(objectOf(get(edition?.root ?? {}, 'speakers')), key)), field));
  return [
    {
      key,
      name: { zh: person(zh, 'name') ?? key, en: person(en, 'name') ?? person(zh, 'name') ?? key },
      bio: { zh: person(zh, 'intro'), en: person(en, 'intro') },
      affiliation: { zh: person(zh, 'short_intro'), en: person(en, 'short_intro') },
    },
  ];
}

/** The same speech in the other language: same city, hall and place in the list, and the same time. */
function twinOf(speech: Speech, other: Edition | undefined): Speech | undefined {
  const twin = other?.speeches.find(
    (item) => item.city === speech.city && item.placeIndex === speech.placeIndex && item.index === speech.index,
  );
  const same = twin && readClock(twin.time)?.start === readClock(speech.time)?.start;
  return same ? twin : undefined;
}

function timesOf(speech: Speech, zone: string): { startMs: number; endMs: number | undefined } | undefined {
  const date = readDate(speech.date);
  const clock = readClock(speech.time);
  if (date?.year === undefined || !clock) return undefined;
  const midnight = DateTime.fromObject({ year: date.year, month: date.month, day: date.day }, { zone });
  return {
    startMs: midnight.plus({ minutes: clock.start }).toMillis(),
    endMs: clock.end === undefined ? undefined : midnight.plus({ minutes: clock.end }).toMillis(),
  };
}

function draftOf(
  speech: Speech,
  twin: Speech | undefined,
  editions: { zh: Edition | undefined; en: Edition | undefined; main: Edition },
  context: { zone: string; ledger: Ledger },
): DraftSession | undefined {
  const at = { file: editions.main.file.name, row: speech.row, field: 'speechs' };
  const times = timesOf(speech, context.zone);
  const topic = textOf(get(speech.speech, 'topic')) ?? '';
  if (!times) {
    context.ledger.leave('no-start', topic, at, { value: `${speech.date} ${speech.time}`.trim() });
    return undefined;
  }
  const inZh = editions.main.language === 'zh' ? speech : twin;
  const inEn = editions.main.language === 'en' ? speech : twin;
  const pair = (read: (item: Speech) => string | undefined): DraftText => ({ zh: inZh && read(inZh), en: inEn && read(inEn) });
  return {
    at,
    title: pair((item) => textOf(get(item.speech, 'topic'))),
    abstract: pair((item) => textOf(get(item.speech, 'intro'))),
    ...times,
    roomKey: `${speech.city}/${speech.placeIndex}`,
    speakers: speakersOf(speech, editions.zh, editions.en),
    track: pair((item) => item.cityName),
  };
}

function roomsOf(main: Edition, other: Edition | undefined): Draft['rooms'] {
  const keys = new Map(main.speeches.map((speech) => [`${speech.city}/${speech.placeIndex}`, speech]));
  return [...keys].map(([key, speech]) => {
    const twin = other?.speeches.find((item) => item.city === speech.city && item.placeIndex === speech.placeIndex);
    const nameIn = (language: 'zh' | 'en'): string | undefined => {
      const item = main.language === language ? speech : other?.language === language ? twin : undefined;
      return item && `${item.cityName} ${item.place}`.trim();
    };
    return { key, name: { zh: nameIn('zh'), en: nameIn('en') } };
  });
}

/** Reads one or two editions; two are joined speech by speech. */
export function readPyconChina(values: readonly { value: unknown; file: SourceFile }[], options: ReadOptions): Draft {
  const ledger = createLedger();
  const editions = values.map(({ value, file }) => editionOf(value, file));
  const zh = editions.find((edition) => edition.language === 'zh');
  const en = editions.find((edition) => edition.language === 'en');
  const main = zh ??
    en ??
    editions[0] ?? { file: { name: '', bytes: new Uint8Array(), text: '' }, root: {}, speeches: [], language: 'zh' as const };
  const other = main === zh ? en : undefined;
  const chosen = chooseZone({ sample: '中' }, options, ledger, main.file.name);
  const sessions = main.speeches.flatMap((speech) => {
    const twin = twinOf(speech, other);
    if (other && !twin) ledger.note('unpaired', textOf(get(speech.speech, 'topic')) ?? '', { file: main.file.name, row: speech.row });
    return draftOf(speech, twin, { zh, en, main }, { zone: chosen.zone, ledger }) ?? [];
  });
  const lonely = other?.speeches.filter((speech) => !twinOf(speech, main)) ?? [];
  for (const speech of lonely)
    ledger.note('unpaired', textOf(get(speech.speech, 'topic')) ?? '', { file: other?.file.name ?? '', row: speech.row });
  for (const city of listOf(get(objectOf(get(main.root, 'agenda')), 'city_list')).length > 0 ? ['city_list'] : [])
    ledger.note('no-timetable', city, { file: main.file.name });
  const name = textOf(get(objectOf(get(main.root, 'site')), 'name'));
  return {
    format: 'pyconchina',
    name: { zh: name, en: name },
    ...chosen,
    rooms: roomsOf(main, other),
    sessions,
    notes: ledger.notes,
    leftOut: ledger.leftOut,
  };
}
