import { DateTime, IANAZone } from 'luxon';
import type { Ledger, ReadOptions, ZoneSource } from './draft';

/** Names that Outlook and Exchange write as TZID, with their IANA zone (Unicode CLDR, windowsZones). */
const WINDOWS: Readonly<Record<string, string>> = {
  'China Standard Time': 'Asia/Shanghai',
  'Taipei Standard Time': 'Asia/Taipei',
  'Tokyo Standard Time': 'Asia/Tokyo',
  'Korea Standard Time': 'Asia/Seoul',
  'Singapore Standard Time': 'Asia/Singapore',
  'India Standard Time': 'Asia/Kolkata',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Romance Standard Time': 'Europe/Paris',
  'Central Europe Standard Time': 'Europe/Budapest',
  'GMT Standard Time': 'Europe/London',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Pacific Standard Time': 'America/Los_Angeles',
  'AUS Eastern Standard Time': 'Australia/Sydney',
  UTC: 'UTC',
};

/** Zones that a bare offset most likely means at a conference; others become a fixed offset. */
const BY_OFFSET: Readonly<Record<number, string>> = { 480: 'Asia/Shanghai', 330: 'Asia/Kolkata', 540: 'Asia/Tokyo', 0: 'UTC' };

/** The IANA zone of a name: IANA itself, Windows, or IANA at the end of a path (`/freeassociation.sourceforge.net/Europe/Paris`). */
export function zoneOfName(name: string | undefined): string | undefined {
  if (!name) return undefined;
  const plain = name.trim().replace(/^"|"$/g, '');
  const tail = /([A-Z][\w+-]+\/[\w+-]+(?:\/[\w+-]+)?)$/.exec(plain)?.[1];
  return [WINDOWS[plain], plain, tail].find((zone) => zone !== undefined && zone !== '' && IANAZone.isValidZone(zone));
}

/** `Etc/GMT-1` is one hour east of Greenwich: the sign of these names is that of POSIX. */
export function zoneOfOffset(minutes: number): string | undefined {
  const known = BY_OFFSET[minutes];
  if (known) return known;
  return minutes % 60 === 0 ? `Etc/GMT${minutes > 0 ? '-' : '+'}${Math.abs(minutes / 60)}` : undefined;
}

/** Minutes east of UTC that an ISO time carries; undefined where it carries none. */
export function offsetOf(iso: string): number | undefined {
  const match = /T.*?(?:(Z)|([+-])(\d{2}):?(\d{2}))$/.exec(iso.trim());
  if (!match) return undefined;
  if (match[1]) return 0;
  const minutes = Number(match[3]) * 60 + Number(match[4]);
  return match[2] === '-' ? -minutes : minutes;
}

export interface ChosenZone {
  readonly zone: string;
  readonly zoneSource: ZoneSource;
}

/** The zone of a timetable: what the caller says, what the file names, what its offsets say, or an assumption that the report tells. */
export function chooseZone(
  known: { named?: string | undefined; offset?: number | undefined; sample?: string | undefined },
  options: ReadOptions,
  ledger: Ledger,
  file: string,
): ChosenZone {
  if (options.zone) return { zone: options.zone, zoneSource: 'option' };
  const named = zoneOfName(known.named);
  if (named) return { zone: named, zoneSource: 'file' };
  if (known.named) ledger.note('unknown-zone', known.named, { file }, { zone: known.named });
  const byOffset = known.offset === undefined ? undefined : zoneOfOffset(known.offset);
  if (byOffset) {
    ledger.note('zone-from-offset', byOffset, { file }, { zone: byOffset });
    return { zone: byOffset, zoneSource: 'offset' };
  }
  const zone = options.languageHint === 'zh' || /\p{Script=Han}/u.test(known.sample ?? '') ? 'Asia/Shanghai' : 'UTC';
  ledger.note('zone-assumed', zone, { file }, { zone });
  return { zone, zoneSource: 'assumed' };
}

/** Epoch milliseconds of an ISO time; in `zone` where it carries no offset. */
export function readInstant(iso: string, zone: string): number | undefined {
  const time = DateTime.fromISO(iso.trim().replace(' ', 'T'), { zone });
  return time.isValid ? time.toMillis() : undefined;
}

/** Minutes of `hh:mm`, `d:hh:mm`, `PT1H30M` or bare minutes; undefined for anything else. */
export function readDuration(text: string | undefined): number | undefined {
  const parts = /^(?:(\d+):)?(\d{1,2}):(\d{2})$/.exec(text?.trim() ?? '');
  if (parts) return Number(parts[1] ?? 0) * 1440 + Number(parts[2]) * 60 + Number(parts[3]);
  const iso = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text?.trim() ?? '');
  if (iso) return Number(iso[1] ?? 0) * 1440 + Number(iso[2] ?? 0) * 60 + Number(iso[3] ?? 0);
  return /^\d{1,4}$/.test(text?.trim() ?? '') ? Number(text) : undefined;
}
