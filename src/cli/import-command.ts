import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { importTimetable, writeImportedEvent, type ImportFile, type ImportNote, type ImportReport, type ImportResult } from '../content';
import { EXIT, faultLine, plainForTerminal, type CommandContext, type ExitCode } from './console';

interface ImportOptions {
  readonly into: string;
  readonly zone?: string;
  readonly json?: boolean;
}

type Imported = Extract<ImportResult, { kind: 'imported' }>;

/** Lines of a report shown before "and n more". */
const SHOWN = 12;

function noteLine(note: ImportNote, context: CommandContext): string {
  const where = [note.at.file, note.at.row, note.at.field].filter((part) => part !== undefined && part !== '').join(':');
  return plainForTerminal(`  ${where} ${note.item}: ${context.words.say(context.language, `import:${note.code}`, note.values)}`);
}

function printSome(lines: readonly string[], context: CommandContext): void {
  for (const line of lines.slice(0, SHOWN)) context.out(line);
  if (lines.length > SHOWN) context.out(`  ${context.words.say(context.language, 'cli:import.more', { count: lines.length - SHOWN })}`);
}

function printReport(report: ImportReport, zone: string, context: CommandContext): void {
  const say = (key: string, values: Record<string, string | number>): string =>
    context.words.say(context.language, `cli:import.${key}`, values);
  context.out(say('summary', { format: report.format, zone, ...report.read }));
  context.out(say('untranslated', { count: report.untranslated.length, sessions: report.read.sessions }));
  if (report.untranslated.length > 0) printSome([`  ${say('same', { items: report.untranslated.slice(0, 40).join(', ') })}`], context);
  context.out(say('leftOut', { count: report.leftOut.length }));
  printSome(
    report.leftOut.map((note) => noteLine(note, context)),
    context,
  );
  context.out(say('notes', { count: report.notes.length }));
  printSome(
    report.notes.map((note) => noteLine(note, context)),
    context,
  );
}

async function readFiles(paths: readonly string[], context: CommandContext): Promise<ImportFile[] | undefined> {
  try {
    return await Promise.all(paths.map(async (path) => ({ name: basename(path), bytes: await readFile(path) })));
  } catch (error) {
    const { path, message } = error as NodeJS.ErrnoException;
    context.err(context.words.say(context.language, 'cli:import.unreadable', { file: path ?? '', message }));
    return undefined;
  }
}

async function writeAndReport(imported: Imported, options: ImportOptions, context: CommandContext): Promise<ExitCode> {
  const written = await writeImportedEvent(resolve(options.into), imported);
  if (written.kind === 'refused') {
    for (const fault of written.faults) context.err(faultLine(fault, context.language, context.words));
    context.err(context.words.say(context.language, 'cli:import.badEvent', { dir: options.into }));
    return EXIT.faults;
  }
  if (options.json) context.out(JSON.stringify({ event: imported.event, ...imported.report }, undefined, 2));
  else printReport(imported.report, imported.event.zone, context);
  context.err(context.words.say(context.language, 'cli:import.done', { dir: options.into }));
  return EXIT.ok;
}

async function runImport(paths: readonly string[], options: ImportOptions, context: CommandContext): Promise<ExitCode> {
  const files = await readFiles(paths, context);
  if (!files) return EXIT.usage;
  const result = await importTimetable(files, options.zone ? { zone: options.zone } : {});
  if (result.kind === 'imported') return writeAndReport(result, options, context);
  for (const fault of result.faults) context.err(faultLine(fault, context.language, context.words, 'import'));
  return EXIT.faults;
}

/** `huiwen import`. */
export function addImportCommand(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  const say = (key: string): string => context.words.say(context.language, `cli:${key}`);
  program
    .command('import')
    .argument('<file...>')
    .description(say('import.description'))
    .requiredOption('--into <dir>', say('import.into'))
    .option('--zone <zone>', say('import.zone'))
    .option('--json', say('option.json'))
    .addHelpText('after', `\n${say('import.examples')}`)
    .action(async (paths: string[], options: ImportOptions) => finish(await runImport(paths, options, context)));
}
