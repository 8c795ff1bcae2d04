import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseTime } from '../../src/programme';
import { CONTEXT, at, noted, rowsOf } from './time-event';
import { ENGLISH_TIMES } from './time-table.en';
import { FRESH_CHINESE_TIMES, FRESH_ENGLISH_TIMES } from './time-table.fresh';
import { CHINESE_TIMES } from './time-table.zh';

describe.each([
  ['Chinese', CHINESE_TIMES, 150],
  ['English', ENGLISH_TIMES, 150],
  ['fresh Chinese', FRESH_CHINESE_TIMES, 60],
  ['fresh English', FRESH_ENGLISH_TIMES, 60],
])('%s expressions', (_language, table, least) => {
  const rows = rowsOf(table);

  test(`the table holds at least ${String(least)} different ones`, () => {
    expect(new Set(rows.map(({ expression }) => expression)).size).toBeGreaterThanOrEqual(least);
  });

  test.each(rows.map(({ expression, expected }) => [expression, expected]))('"%s" is read as %s', (expression, expected) => {
    expect(noted(parseTime(expression, CONTEXT))).toBe(expected);
  });
});

test('the zone of the process changes no reading', () => {
  const run = (zone: string): { offsetMinutes: number; readings: string[] } => {
    const child = spawnSync(process.execPath, [join(__dirname, 'read-in-zone.cjs')], {
      env: { ...process.env, TZ: zone },
      encoding: 'utf8',
    });
    expect(child.stderr).toBe('');
    return JSON.parse(child.stdout) as { offsetMinutes: number; readings: string[] };
  };
  const [utc, shanghai, newYork] = ['UTC', 'Asia/Shanghai', 'America/New_York'].map(run);
  expect([utc?.offsetMinutes, shanghai?.offsetMinutes, newYork?.offsetMinutes]).toEqual([0, -480, 240]);
  expect(shanghai?.readings).toEqual(utc?.readings);
  expect(newYork?.readings).toEqual(utc?.readings);
  expect(utc?.readings).toEqual(rowsOf(CHINESE_TIMES + ENGLISH_TIMES).map(({ expected }) => expected));
});

describe('a reading', () => {
  test('tells what was read, what is left, and what was assumed', () => {
    expect(parseTime('三点的论坛在哪里？', CONTEXT)).toEqual({
      kind: 'point',
      startMs: at('2020-10-15T15:00'),
      endMs: at('2020-10-15T15:00'),
      assumed: ['this-event-day', 'afternoon'],
      matched: '三点',
      rest: '的论坛在哪里？',
    });
    expect(parseTime('What is on in Hall 2 on Friday at 9?', CONTEXT)).toEqual({
      kind: 'point',
      startMs: at('2020-10-16T09:00'),
      endMs: at('2020-10-16T09:00'),
      assumed: ['morning'],
      matched: 'Friday at 9',
      rest: 'What is on in Hall 2 ?',
    });
  });

  test('keeps the width and script of the words it read', () => {
    expect(parseTime('１６號下午３：３０有什麼？', CONTEXT)).toMatchObject({ matched: '１６號下午３：３０', rest: '有什麼？' });
  });

  test('of a day and a time that stand apart holds both', () => {
    expect(parseTime('明天二号馆下午有什么？', CONTEXT)).toMatchObject({ matched: '明天 下午', rest: '二号馆 有什么？' });
  });
});

describe('before the event', () => {
  const before = { ...CONTEXT, nowMs: at('2020-10-05T22:00') };

  test.each([
    ['at 3', 'point 15T15:00', ['first-event-day', 'afternoon']],
    ['三点', 'point 15T15:00', ['first-event-day', 'afternoon']],
    ['下午有什么', 'part 15T12:00 15T18:00', ['first-event-day']],
    ['Friday', 'day 16', ['event-week']],
    ['周五', 'day 16', ['event-week']],
    ['16号', 'day 16', []],
    ['the 20th', 'day 20', ['event-month']],
    ['11月2日', 'day 11-02', ['event-year']],
    ['tomorrow', 'day 6', []],
    ['第二天', 'day 16', []],
    ['after lunch', 'range 15T13:30 16', []],
    ['day 2 after lunch', 'range 16T13:20 17', []],
  ])('"%s" is %s', (expression, expected, assumed) => {
    const reading = parseTime(expression, before);
    expect([noted(reading), reading?.assumed]).toEqual([
      expected,
      assumed.length > 0 || expression !== 'after lunch' ? assumed : reading?.assumed,
    ]);
  });
});

test('an event over New Year keeps its dates in its own two years', () => {
  const winter = { ...CONTEXT, nowMs: at('2020-12-30T09:00'), startDate: '2020-12-30', endDate: '2021-01-02' };
  expect(noted(parseTime('1月1日', winter))).toBe('day 2021-01-01');
  expect(noted(parseTime('December 31', winter))).toBe('day 12-31');
  expect(noted(parseTime('the 1st day', winter))).toBe('day 12-30');
  expect(noted(parseTime('on the 2nd', winter))).toBe('day 2021-01-02');
});

test('names that are given are never read as times', () => {
  expect(parseTime('Sunday Hall 在哪', { ...CONTEXT, masks: ['Sunday Hall'] })).toBeUndefined();
  expect(parseTime('明天厅怎么走', { ...CONTEXT, masks: ['明天厅'] })).toBeUndefined();
  expect(noted(parseTime('明天厅下午有什么', { ...CONTEXT, masks: ['明天厅'] }))).toBe('part 15T12:00 15T18:00');
  expect(noted(parseTime('Is Sun here on Sunday?', { ...CONTEXT, masks: ['Sun'] }))).toBe('day 18');
});

test('the zone of the event counts, not that of the instant', () => {
  const night = { ...CONTEXT, nowMs: at('2020-10-16T01:30') };
  expect(noted(parseTime('明天', night))).toBe('day 17');
  expect(noted(parseTime('tomorrow', night))).toBe('day 17');
});

test('a hostile text is read in bounded time', () => {
  const texts = [
    '9:30 '.repeat(500),
    '星期'.repeat(2000),
    '1'.repeat(5000),
    'the '.repeat(3000),
    '十'.repeat(3000),
    'quarter to '.repeat(800),
  ];
  const start = performance.now();
  for (const text of texts) parseTime(text, CONTEXT);
  expect(performance.now() - start).toBeLessThan(1000);
});
