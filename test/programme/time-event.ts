import { DateTime } from 'luxon';
import type { TimeContext, TimeReading } from '../../src/programme';

/** The invented event of the time tables: Thursday 15 to Saturday 17 October 2020; now it is Thursday, 10:20. */
export const ZONE = 'Asia/Shanghai';

export function at(wallClock: string): number {
  return DateTime.fromISO(wallClock, { zone: ZONE }).toMillis();
}

function anchor(zh: string, en: string, start: string, end: string): NonNullable<TimeContext['anchors']>[number] {
  return { words: { zh: [zh], en: [en] }, startMs: at(start), endMs: at(end) };
}

export const CONTEXT: TimeContext = {
  nowMs: at('2020-10-15T10:20'),
  zone: ZONE,
  startDate: '2020-10-15',
  endDate: '2020-10-17',
  hours: { from: 8, until: 20 },
  masks: [],
  anchors: [
    anchor('开幕式', 'Opening ceremony', '2020-10-15T09:00', '2020-10-15T09:40'),
    anchor('茶歇', 'Coffee break', '2020-10-15T10:30', '2020-10-15T10:45'),
    anchor('自助午餐', 'Buffet lunch', '2020-10-15T12:00', '2020-10-15T13:30'),
    anchor('欢迎晚宴', 'Welcome dinner', '2020-10-15T18:30', '2020-10-15T20:00'),
    anchor('自助午餐', 'Buffet lunch', '2020-10-16T12:10', '2020-10-16T13:20'),
    anchor('闭幕式', 'Closing ceremony', '2020-10-17T11:30', '2020-10-17T12:00'),
  ],
};

/**
 * Expected readings, one a line: `expression = kind start end`. Times are `dThh:mm` of October 2020 (`15T09:30`, `15` for midnight);
 * points need no end, `day 16` and `now`, `next`, `none` say it all. Days of other months are written `11-02`.
 */
export type TimeTable = string;

export interface TimeRow {
  readonly expression: string;
  readonly expected: string;
}

export function rowsOf(table: TimeTable): readonly TimeRow[] {
  return table
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.includes(' = '))
    .map((line) => {
      const at = line.lastIndexOf(' = ');
      return { expression: line.slice(0, at), expected: line.slice(at + 3) };
    });
}

function wallClock(ms: number): string {
  const time = DateTime.fromMillis(ms, { zone: ZONE });
  const day = time.month === 10 && time.year === 2020 ? time.toFormat('d') : time.toFormat(time.year === 2020 ? 'MM-dd' : 'yyyy-MM-dd');
  return time.hour === 0 && time.minute === 0 ? day : `${day}T${time.toFormat('HH:mm')}`;
}

/** A reading in the notation of the tables. */
export function noted(reading: TimeReading | undefined): string {
  if (reading === undefined) return 'none';
  const { kind, startMs, endMs } = reading;
  if (kind === 'now' || kind === 'next') return kind;
  if (kind === 'point' || kind === 'day') return `${kind} ${wallClock(startMs)}`;
  return `${kind} ${wallClock(startMs)} ${wallClock(endMs)}`;
}
