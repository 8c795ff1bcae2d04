import { DateTime } from 'luxon';
import type { Language, Session } from '../domain';

const ZH_WEEKDAYS = ['一', '二', '三', '四', '五', '六', '日'];

/** `HH:mm` on the wall clock of `zone`. */
export function formatClock(ms: number, zone: string): string {
  return DateTime.fromMillis(ms, { zone }).toFormat('HH:mm');
}

/** A day for people: `11月26日（周四）`, `Thu 26 Nov`. */
export function formatDay(ms: number, zone: string, language: Language): string {
  const day = DateTime.fromMillis(ms, { zone });
  if (language === 'zh') return `${day.month}月${day.day}日（周${ZH_WEEKDAYS[day.weekday - 1] ?? ''}）`;
  return day.toFormat('ccc d LLL', { locale: 'en' });
}

export interface SessionDay {
  /** ISO date in the zone. */
  readonly date: string;
  /** Midnight with which the day begins, epoch milliseconds. */
  readonly startMs: number;
  readonly sessions: readonly Session[];
}

/** Groups sessions by the day on which they begin (one that crosses midnight stands on its first day), days in order. */
export function groupByDay(sessions: readonly Session[], zone: string): SessionDay[] {
  const days = new Map<string, { startMs: number; sessions: Session[] }>();
  for (const session of [...sessions].sort((a, b) => a.startMs - b.startMs)) {
    const start = DateTime.fromMillis(session.startMs, { zone });
    const date = start.toISODate() ?? '';
    const day = days.get(date) ?? { startMs: start.startOf('day').toMillis(), sessions: [] };
    day.sessions.push(session);
    days.set(date, day);
  }
  return [...days].map(([date, day]) => ({ date, ...day }));
}
