import { isUntranslated, LANGUAGES, type Entry, type EventContent, type Fault } from '../domain';
import { errorAt, warningAt } from './faults';

const MIN_PHRASINGS = 2;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/;

/** The same phrasing by eye: width, case, spaces and punctuation apart. */
export function phrasingKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, '');
}

function lintPhrasings(faq: readonly Entry[]): Fault[] {
  const owners = new Map<string, Entry>();
  return faq.flatMap((entry) =>
    LANGUAGES.flatMap((language) => entry.questions[language]).flatMap((phrasing) => {
      const key = phrasingKey(phrasing);
      const owner = owners.get(key);
      if (!owner) owners.set(key, entry);
      if (!owner || owner === entry) return [];
      return [
        errorAt('duplicate-phrasing', entry.source, {
          phrasing,
          id: entry.id,
          other: owner.id,
          where: `${owner.source.file}:${owner.source.row ?? ''}`,
        }),
      ];
    }),
  );
}

/** Facts that must be the same in both languages: clock times, numbers of two and more digits, phones, links, addresses. Placeholders count as facts. */
function factsOf(text: string): string {
  // A month is a number in Chinese and a word in English.
  const plain = text
    .normalize('NFKC')
    .replace(/\d{1,2}月/g, '')
    .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2');
  const facts =
    plain.match(/\{\{[^}]*\}\}|https?:\/\/[^\s)，。；]+|[\w.+-]+@[\w-]+\.[\w.]+|\d{1,2}[:：]\d{2}|\d[\d-]{5,}\d|\d+(?:\.\d+)?/g) ?? [];
  return [...new Set(facts.filter((fact) => fact.length > 1).map((fact) => fact.replace(/[.,。]$/, '')))].sort().join(' ');
}

function lintEntry(entry: Entry): Fault[] {
  const { id, source, questions, answer } = entry;
  const few = LANGUAGES.filter((language) => questions[language].length < MIN_PHRASINGS).map((language) =>
    warningAt('few-phrasings', source, { id, language, count: questions[language].length, least: MIN_PHRASINGS }),
  );
  const texts = [...questions.zh, ...questions.en, answer.zh, answer.en, entry.title.zh, entry.title.en];
  const [zh, en] = [factsOf(answer.zh), factsOf(answer.en)];
  return [
    ...few,
    ...(entry.owner ? [] : [warningAt('no-owner', source, { id })]),
    ...(isUntranslated(answer) ? [warningAt('untranslated', source, { id })] : []),
    ...(zh === en ? [] : [warningAt('facts-differ', source, { id, zh, en })]),
    ...(texts.some((text) => INVISIBLE.test(text)) ? [warningAt('invisible', source, { id })] : []),
    ...(entry.validFrom && entry.validUntil && entry.validUntil < entry.validFrom
      ? [errorAt('dates-inverted', source, { id, from: entry.validFrom, until: entry.validUntil })]
      : []),
  ];
}

/** A party or a table with two meetings in one slot cannot keep both. */
function lintDocking(content: EventContent): Fault[] {
  const taken = new Map<string, string>();
  return content.docking.meetings
    .filter((meeting) => meeting.status !== 'cancelled')
    .flatMap((meeting) => {
      const seats = [...meeting.partyIds, ...(meeting.tableId ? [`table ${meeting.tableId}`] : [])].map((who) => ({
        who,
        key: `${meeting.slotId} ${who}`,
      }));
      return seats.flatMap(({ who, key }) => {
        const other = taken.get(key);
        taken.set(key, meeting.id);
        return other
          ? [errorAt('double-booked', { file: 'docking/docking.yaml' }, { id: meeting.id, other, who, slot: meeting.slotId })]
          : [];
      });
    });
}

/** What is wrong in content that can be read: contradictions, gaps, phrasings in two entries, double bookings. */
export function lintContent(content: EventContent): Fault[] {
  return [...lintPhrasings(content.faq), ...content.faq.flatMap(lintEntry), ...lintDocking(content)];
}
