import { importTimetable, type ImportResult } from '../../src/content';
import { readClock, readDate } from '../../src/content/import/clock';
import { unfold } from '../../src/content/import/ical';

type Imported = Extract<ImportResult, { kind: 'imported' }>;

async function read(name: string, content: string | Uint8Array, options: { zone?: string } = {}): Promise<Imported> {
  const result = await importTimetable([{ name, bytes: typeof content === 'string' ? Buffer.from(content) : content }], options);
  if (result.kind === 'refused') throw new Error(result.faults.map((fault) => fault.code).join(', '));
  return result;
}

const titles = (imported: Imported): string[] => imported.programme.sessions.map((session) => session.title.zh);
const starts = (imported: Imported): string[] => imported.programme.sessions.map((session) => new Date(session.startMs).toISOString());
const codes = (notes: readonly { code: string }[]): string[] => [...new Set(notes.map((note) => note.code))].sort();

describe('importing timetables', () => {
  test('OPass: both languages, unused rooms kept, untranslated titles marked, items without a time named', async () => {
    const session = (id: string, zh: string, en: string, start: string): object => ({
      id,
      room: 'R1',
      start,
      end: '2024-08-03T10:30:00+08:00',
      language: 'Chinese',
      zh: { title: zh, description: '' },
      en: { title: en, description: '' },
      speakers: ['p'],
      tags: [],
    });
    const imported = await read(
      's.json',
      JSON.stringify({
        sessions: [
          session('A1', '开幕', 'Opening', '2024-08-03T10:00:00+08:00'),
          session('A2', 'Same', 'Same', '2024-08-03T09:00:00+08:00'),
          session('A3', '无', 'None', 'soon'),
        ],
        speakers: [{ id: 'p', zh: { name: '王' }, en: { name: 'Wang' } }],
        session_types: [],
        rooms: [
          { id: 'R1', zh: { name: '一厅' }, en: { name: 'Hall 1' } },
          { id: 'R2', zh: { name: '二厅' }, en: { name: 'Hall 2' } },
        ],
        tags: [],
      }),
    );
    expect([imported.report.read, imported.report.untranslated, codes(imported.report.leftOut), imported.event.zone]).toEqual([
      { sessions: 2, rooms: 2, roomsUsed: 1, speakers: 1, days: 1 },
      ['A2'],
      ['no-start'],
      'Asia/Shanghai',
    ]);
  });

  test("frab XML: a date in another zone than the day's, no date at all past midnight, text that looks like a number", async () => {
    const event = (id: string, date: string, start: string, title: string): string =>
      `<event id="${id}"><date>${date}</date><start>${start}</start><duration>00:30</duration><room>R &amp; D</room><title>${title}</title></event>`;
    const imported = await read(
      's.xml',
      `<schedule><conference><title>C</title><time_zone_name>Asia/Kolkata</time_zone_name></conference><day date="2023-09-09" start="2023-09-09T21:30:00+00:00"><room name="R &amp; D">${event('1', '2023-09-10T05:00:00+00:00', '10:30', '007')}</room></day></schedule>`,
    );
    expect([titles(imported), starts(imported), imported.places[0]?.name.en]).toEqual([['007'], ['2023-09-10T05:00:00.000Z'], 'R & D']);
    const night = await read(
      'n.xml',
      '<schedule><conference><time_zone_name>Europe/Berlin</time_zone_name></conference><day date="2019-08-21"><room name="A"><event id="1"><start>23:00</start><duration>02:00</duration><title>Late</title></event><event id="2"><start>01:30</start><duration>00:30</duration><title>Later</title></event></room></day></schedule>',
    );
    expect(starts(night)).toEqual(['2019-08-21T21:00:00.000Z', '2019-08-21T23:30:00.000Z']);
  });

  test('XML with a DOCTYPE is refused before it is parsed', async () => {
    const result = await importTimetable(
      [{ name: 'x.xml', bytes: Buffer.from('<!DOCTYPE x [<!ENTITY a "b">]><schedule>&a;</schedule>') }],
      {},
    );
    expect(result.kind === 'refused' && result.faults.map((fault) => fault.code)).toEqual(['doctype']);
  });

  test('schedule.json: a named zone that contradicts the times, two rooms with one guid', async () => {
    const event = { id: 1, guid: 'g', date: '2020-12-14T09:00:00+01:00', start: '09:00', duration: '00:30', title: 'T', persons: [] };
    const imported = await read(
      's.json',
      JSON.stringify({
        schedule: {
          conference: {
            title: 'C',
            time_zone_name: 'UTC',
            rooms: [
              { name: 'A', guid: 'x' },
              { name: 'B', guid: 'x' },
            ],
            days: [{ date: '2020-12-14', rooms: { A: [event], B: [] } }],
          },
        },
      }),
    );
    expect([imported.event.zone, imported.places.map((place) => place.name.en), starts(imported)]).toEqual([
      'Etc/GMT-1',
      ['A', 'B'],
      ['2020-12-14T08:00:00.000Z'],
    ]);
  });

  test('iCalendar: a line folded inside a Chinese character, a stray line, DST zone, a broken item', async () => {
    const text =
      'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1@x\r\nDTSTART;TZID=Europe/Paris:20220517T110000\r\nDTEND;TZID=Europe/Paris:20220517T123000\r\nSUMMARY:开幕式\r\nDESCRIPTION:one\nstray line\r\nLOCATION:主会场\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:2\r\nSUMMARY:No start\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n';
    const bytes = Buffer.from(text);
    const inside = bytes.indexOf(Buffer.from('幕')) + 1;
    const folded = Buffer.concat([bytes.subarray(0, inside), Buffer.from('\r\n '), bytes.subarray(inside)]);
    expect(Buffer.from(unfold(folded)).equals(bytes)).toBe(true);
    const imported = await read('c.ics', folded);
    expect([titles(imported), starts(imported), codes(imported.report.leftOut), codes(imported.report.notes)]).toEqual([
      ['开幕式'],
      ['2022-05-17T09:00:00.000Z'],
      ['no-start'],
      ['line-joined'],
    ]);
  });

  test('a sheet of an office: titles above the header, a date written once, full-width times, a row after midnight, GB18030', async () => {
    const csv =
      '大会日程安排（2021年）,,,\n日期,时间,内容,会场\n5月14日,９：00—9:45,开幕式,主会场\n,10:00-11:00,主旨报告,\n,23:30-23:50,夜谈,主会场\n,00:10-00:40,夜宵,主会场\n,,,\n,稍后,待定活动,\n';
    const imported = await read('p.csv', csv);
    expect([titles(imported), starts(imported), codes(imported.report.leftOut)]).toEqual([
      ['开幕式', '主旨报告', '夜谈', '夜宵'],
      ['2021-05-14T01:00:00.000Z', '2021-05-14T02:00:00.000Z', '2021-05-14T15:30:00.000Z', '2021-05-14T16:10:00.000Z'],
      ['no-start'],
    ]);
  });

  test('what is no timetable is refused with a reason', async () => {
    for (const [bytes, code] of [
      ['{"a":1}', 'unknown-json'],
      ['{', 'json-syntax'],
      ['['.repeat(100), 'too-deep'],
      ['hello', 'no-timetable-columns'],
      ['<x/>', 'unknown-xml'],
    ] as const) {
      const result = await importTimetable([{ name: 'f', bytes: Buffer.from(bytes) }], {});
      expect(result.kind === 'refused' && result.faults[0]?.code).toBe(code);
    }
  });

  test.each([
    ['2019年10月19日', { year: 2019, month: 10, day: 19 }],
    ['Oct. 19th, 2019', { year: 2019, month: 10, day: 19 }],
    ['27.10.2016', { year: 2016, month: 10, day: 27 }],
    ['42670', { year: 2016, month: 10, day: 27 }],
    ['10月15日', { month: 10, day: 15 }],
    ['2020/1/5', { year: 2020, month: 1, day: 5 }],
    ['soon', undefined],
  ])('the date %s', (text, date) => expect(readDate(text)).toEqual(date));

  test.each([
    ['08:30～09:00', { start: 510, end: 540 }],
    ['0.375', { start: 540 }],
    ['615', { start: 615 }],
    ['下午2点半', { start: 870 }],
    ['2:30 pm', { start: 870 }],
    ['9：00—9:45', { start: 540, end: 585 }],
    ['长期', undefined],
  ])('the time %s', (text, span) => expect(readClock(text)).toEqual(span));
});
