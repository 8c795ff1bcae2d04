import { DateTime } from 'luxon';
import type { SourceRef } from '../../domain';
import type { DraftSession, DraftSpeaker, Ledger, ReadOptions } from './draft';
import { languagesOf } from './kinds';
import { webAddress } from './values';
import { chooseZone, offsetOf, readDuration, type ChosenZone } from './zone';

/** An event of the frab family, from XML or JSON, as text. */
export interface FrabEvent {
  readonly at: SourceRef;
  readonly dayDate: string;
  readonly dayStart: string;
  readonly id: string;
  readonly date: string;
  readonly start: string;
  readonly duration: string;
  readonly room: string;
  readonly title: string;
  readonly subtitle: string;
  readonly track: string;
  readonly type: string;
  readonly language: string;
  readonly abstract: string;
  readonly description: string;
  readonly url: string;
  readonly stream: string;
  readonly persons: readonly DraftSpeaker[];
}

/** Whether an event's dated instant shows its own `start` on the wall clock of a zone. */
function agrees(event: FrabEvent, zone: string): boolean {
  const time = DateTime.fromISO(event.date, { zone });
  return time.isValid && time.toFormat('HH:mm') === event.start.padStart(5, '0');
}

/**
 * The zone of a schedule. Files exist that name UTC while their dates carry +01:00 and their `start` is that local time: where the named zone
 * disagrees with most `start` fields and the dates' own offset agrees, the offset is believed.
 */
export function zoneOfSchedule(
  named: string | undefined,
  events: readonly FrabEvent[],
  options: ReadOptions,
  context: { ledger: Ledger; file: string },
): ChosenZone {
  const { ledger, file } = context;
  const dated = events.filter((event) => event.date !== '' && event.start !== '');
  const offset = [...dated.map((event) => event.date), ...events.map((event) => event.dayStart)]
    .map(offsetOf)
    .find((minutes) => minutes !== undefined);
  const sample = events
    .slice(0, 40)
    .map((event) => event.title)
    .join(' ');
  const chosen = chooseZone({ named, offset, sample }, options, ledger, file);
  const wrong = dated.filter((event) => !agrees(event, chosen.zone)).length;
  if (chosen.zoneSource !== 'file' || wrong * 2 <= dated.length || offset === undefined) return chosen;
  const byOffset = chooseZone({ offset, sample }, {}, { ...ledger, note: () => undefined }, file);
  if (dated.filter((event) => !agrees(event, byOffset.zone)).length >= wrong) return chosen;
  ledger.note('zone-contradicts', chosen.zone, { file }, { zone: chosen.zone, other: byOffset.zone });
  return byOffset;
}

/** Hour before which a time belongs to the night after the day it is listed under. */
const NIGHT_HOURS = 5;

/** The start: the dated instant where there is one, else the day's date with `start`, past midnight where the day began later. */
function startOf(event: FrabEvent, zone: string): DateTime | undefined {
  if (event.date.includes('T')) {
    const dated = DateTime.fromISO(event.date, { zone });
    return dated.isValid ? dated.setZone(zone) : undefined;
  }
  const clock = /^(\d{1,2}):(\d{2})/.exec(event.start);
  const day = DateTime.fromISO((event.date || event.dayDate).slice(0, 10), { zone });
  if (!clock || !day.isValid) return undefined;
  const time = day.set({ hour: Number(clock[1]), minute: Number(clock[2]) });
  const began = DateTime.fromISO(event.dayStart, { zone });
  const dayHour = began.isValid ? began.setZone(zone).hour : NIGHT_HOURS + 1;
  return time.hour < Math.min(dayHour, NIGHT_HOURS + 1) && time.hour <= NIGHT_HOURS ? time.plus({ days: 1 }) : time;
}

function textPair(text: string): { zh: string; en: string } | undefined {
  return text === '' ? undefined : { zh: text, en: text };
}

/** An event as a draft session; undefined, with a note in the ledger, where it has no time. */
export function draftOfEvent(event: FrabEvent, zone: string, ledger: Ledger): DraftSession | undefined {
  const start = startOf(event, zone);
  if (!start) {
    ledger.leave('no-start', event.title || event.id, event.at, { value: `${event.date} ${event.start}`.trim() });
    return undefined;
  }
  if (event.date !== '' && event.start !== '' && start.toFormat('HH:mm') !== event.start.padStart(5, '0')) {
    ledger.note('start-differs', event.title, event.at, {
      start: event.start,
      date: event.date,
      taken: start.toFormat('yyyy-MM-dd HH:mm'),
    });
  }
  const minutes = readDuration(event.duration);
  return {
    at: event.at,
    sourceId: event.id || undefined,
    title: { zh: event.title || undefined, en: event.title || undefined },
    subtitle: textPair(event.subtitle),
    abstract: textPair([event.abstract, event.description].filter(Boolean).join('\n\n')),
    startMs: start.toMillis(),
    endMs: minutes === undefined ? undefined : start.toMillis() + minutes * 60_000,
    roomKey: event.room || undefined,
    speakers: event.persons,
    track: textPair(event.track),
    type: event.type,
    languages: languagesOf(event.language),
    streamUrl: webAddress(event.stream),
    url: webAddress(event.url),
  };
}
