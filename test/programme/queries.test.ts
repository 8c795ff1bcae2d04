import fc from 'fast-check';
import type { Programme } from '../../src/domain';
import {
  conflictsWith,
  exhibitorsOf,
  filterSessions,
  findBooth,
  formatClock,
  formatDay,
  groupByDay,
  nextSessions,
  placesOfKind,
  rankSessions,
  searchSessions,
  sessionsAt,
  sessionsBetween,
} from '../../src/programme';
import { SESSIONS, SOURCE, session, text } from './names-event';

const programme: Programme = SOURCE.programme;
const ZONE = 'Asia/Shanghai';
const HOUR = 3_600_000;
const NINE = Date.UTC(2020, 9, 15, 1);
const ids = (sessions: readonly { readonly id: string }[]): string[] => sessions.map(({ id }) => id);

describe('sessions by time', () => {
  test('those under way have begun and are not over', () => {
    expect(ids(sessionsAt(programme, NINE))).toEqual(['opening']);
    expect(ids(sessionsAt(programme, NINE + 45 * 60_000))).toEqual([]);
    expect(ids(sessionsAt(programme, NINE + HOUR))).toEqual(['reuse', 'tailings']);
  });

  test('one that crosses midnight is found on both days and stands on its first', () => {
    const midnight = Date.UTC(2020, 9, 15, 16);
    expect(ids(sessionsAt(programme, midnight + HOUR))).toEqual(['night']);
    expect(ids(sessionsBetween(programme, midnight, midnight + 24 * HOUR))).toEqual(['night']);
    expect(groupByDay(programme.sessions, ZONE).map(({ date, sessions }) => [date, sessions.length])).toEqual([['2020-10-15', 6]]);
  });

  test('a stretch does not hold what ends as it begins, or begins as it ends', () => {
    expect(ids(sessionsBetween(programme, NINE + 45 * 60_000, NINE + HOUR))).toEqual([]);
    expect(ids(sessionsBetween(programme, NINE, NINE + HOUR + 1))).toEqual(['opening', 'reuse', 'tailings']);
  });

  test('the next ones are all those of the next starting time; a cancelled one does not set it', () => {
    expect(ids(nextSessions(programme, NINE, 10))).toEqual(['reuse', 'tailings']);
    expect(ids(nextSessions(programme, NINE, 1))).toEqual(['reuse']);
    expect(ids(nextSessions(programme, NINE + HOUR, 10))).toEqual(['signing']);
    expect(nextSessions(programme, NINE + 48 * HOUR, 10)).toEqual([]);
  });

  test('cancelled ones are given as such, and clash with nothing', () => {
    expect(sessionsAt(programme, NINE + 2 * HOUR).map(({ id, status }) => [id, status])).toEqual([['smart', 'cancelled']]);
    expect(ids(conflictsWith(programme, NINE + HOUR, NINE + 3 * HOUR))).toEqual(['reuse', 'tailings']);
  });

  test('every session is found at its own time, in its rooms and by its speakers', () => {
    const made = fc.array(fc.record({ start: fc.integer({ min: 0, max: 72 }), hours: fc.integer({ min: 0, max: 5 }), room: fc.nat(4), who: fc.nat(6) }), { minLength: 1, maxLength: 30 }); // prettier-ignore
    fc.assert(
      fc.property(made, (drafts) => {
        const sessions = drafts.map(({ start, hours, room, who }, at) =>
          session(`s${String(at)}`, text('题', 'title'), NINE + start * HOUR, { endMs: NINE + (start + hours) * HOUR, roomIds: [`r${String(room)}`], speakerIds: [`p${String(who)}`] }),
        ); // prettier-ignore
        const random: Programme = { sessions, speakers: [] };
        for (const one of sessions) {
          const here = filterSessions(sessionsAt(random, one.startMs), { roomIds: one.roomIds, speakerIds: one.speakerIds });
          expect(here).toContain(one);
          expect(nextSessions(random, one.startMs - 1, 99)).toContain(one);
        }
      }),
    );
  });
});

describe('sessions by what they are', () => {
  test.each([
    [{ roomIds: ['main-hall'] }, ['opening', 'signing']],
    [{ speakerIds: ['chen-heping', 'ouyang'] }, ['tailings', 'smart']],
    [{ conferenceId: 'water-expo' }, ['reuse']],
    [{ conferenceIds: ['water-expo', 'other'] }, ['reuse']],
    [{ kinds: ['ceremony', 'signing'] as const }, ['opening', 'signing']],
    [{ language: 'en' }, ['tailings']],
    [{ interpretation: 'en' }, ['reuse']],
    [{ online: true }, ['tailings']],
    [{ track: 'Using water' }, ['reuse']],
    [{ text: '再生水' }, ['reuse']],
    [{ text: 'WATER REUSE' }, ['reuse']],
    [{ online: false, roomIds: ['main-hall'] }, ['opening', 'signing']],
  ])('the filter %j lets through %j', (filter, expected) => {
    expect(ids(filterSessions(SESSIONS, filter))).toEqual(expected);
  });
});

describe('sessions on a topic', () => {
  test.each([
    ['再生水', ['reuse']],
    ['everything about water reuse', ['reuse']],
    ['有没有讲再生水的报告？', ['reuse']],
    ['再生水利用相關的論壇', ['reuse']],
    ['heavy metals', ['tailings']],
    ['重金属废水', ['tailings']],
    ['quantum computing', []],
    ['量子计算', []],
    ['有什么活动', []],
    ['', []],
  ])('"%s" finds %j', (question, expected) => {
    expect(ids(searchSessions(programme, question))).toEqual(expected);
  });

  test('scores lie between 0 and 1, the best first', () => {
    const scores = rankSessions(programme, 'wastewater tailings treatment').map(({ score }) => score);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    expect(scores.every((score) => score > 0 && score <= 1)).toBe(true);
  });
});

describe('words for time', () => {
  test('are those of the event zone', () => {
    expect(formatClock(NINE, ZONE)).toBe('09:00');
    expect(formatClock(NINE, 'America/New_York')).toBe('21:00');
    expect(formatDay(Date.UTC(2020, 10, 26, 1), ZONE, 'zh')).toBe('11月26日（周四）');
    expect(formatDay(Date.UTC(2020, 10, 26, 1), ZONE, 'en')).toBe('Thu 26 Nov');
    expect(formatDay(Date.UTC(2020, 10, 25, 17), ZONE, 'en')).toBe('Thu 26 Nov');
  });
});

describe('venue and exhibits', () => {
  test('places are given by kind', () => {
    expect(ids(placesOfKind(SOURCE.venue, ['hall']))).toEqual(['main-hall', 'hall-b']);
  });

  test.each(['A12', 'a-12', 'Ａ１２', 'A 012'])('the booth %s is found however it is written', (code) => {
    expect(ids(findBooth(SOURCE.exhibits, code))).toEqual(['qingyuan']);
  });

  test('booths with leading zeros are found without them, and others are not', () => {
    expect(ids(findBooth(SOURCE.exhibits, 'B3'))).toEqual(['bluepipe']);
    expect(findBooth(SOURCE.exhibits, 'B30')).toEqual([]);
  });

  test('exhibitors are given by area, by water, or all', () => {
    expect(ids(exhibitorsOf(SOURCE.exhibits, { areaId: 'conserve' }))).toEqual(['qingyuan']);
    expect(ids(exhibitorsOf(SOURCE.exhibits, { water: 'conserve' }))).toEqual(['qingyuan']);
    expect(ids(exhibitorsOf(SOURCE.exhibits, { water: 'use' }))).toEqual([]);
    expect(ids(exhibitorsOf(SOURCE.exhibits, {}))).toEqual(['qingyuan', 'bluepipe']);
  });
});
