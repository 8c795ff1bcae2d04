import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { importTimetable, type ImportFile, type ImportResult } from '../../src/content';

const SCHEDULES = /\.(json|xml|ics|xlsx|csv|tsv)$/i;
/** Schemas lie beside the timetables they describe. */
const NO_TIMETABLE = /schema/i;

function countByCode(notes: readonly { readonly code: string }[]): string {
  const counts = new Map<string, number>();
  for (const { code } of notes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => `${code} ${count}`).join(', ') || '–';
}

function describe(name: string, result: ImportResult): string {
  if (result.kind === 'refused') return `${name}\trefused\t${result.faults.map((fault) => fault.code).join(', ')}`;
  const { read, leftOut, notes, untranslated } = result.report;
  const { zone, zoneSource, startDate, endDate } = result.event;
  return [
    name,
    result.format,
    read.sessions,
    `${read.rooms}/${read.roomsUsed}`,
    read.speakers,
    read.days,
    `${zone} (${zoneSource})`,
    `${startDate}…${endDate}`,
    untranslated.length,
    countByCode(leftOut),
    countByCode(notes),
  ].join('\t');
}

/** Files that are one programme in two languages: `name.zh.json` and `name.en.json`. */
function groupEditions(names: readonly string[]): string[][] {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const key = name.replace(/\.(zh|en)(?=\.json$)/i, '');
    groups.set(key, [...(groups.get(key) ?? []), name]);
  }
  return [...groups.values()];
}

async function run(): Promise<void> {
  const { values } = parseArgs({ options: { data: { type: 'string', default: '' } } });
  if (!existsSync(values.data))
    return void process.stdout.write(`No folder "${values.data}": give --data DIR with real timetables. Nothing was checked.\n`);
  const names = readdirSync(values.data)
    .filter((name) => SCHEDULES.test(name) && !NO_TIMETABLE.test(name))
    .sort();
  process.stdout.write('file\tformat\tsessions\trooms/used\tspeakers\tdays\tzone\tdates\tuntranslated\tleft out\tnotes\n');
  for (const group of groupEditions(names)) {
    const files = group.map((name): ImportFile => ({ name, bytes: readFileSync(join(values.data, name)) }));
    process.stdout.write(`${describe(group.join(' + '), await importTimetable(files, {}))}\n`);
  }
}

void run();
