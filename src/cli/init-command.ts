import { basename, resolve } from 'node:path';
import type { Command } from 'commander';
import { IANAZone, DateTime } from 'luxon';
import { initEvent } from '../content';
import { EXIT, type CommandContext, type ExitCode } from './console';

interface InitOptions {
  readonly id?: string;
  readonly nameZh: string;
  readonly nameEn: string;
  readonly start: string;
  readonly end?: string;
  readonly zone: string;
}

interface InitFault {
  readonly code: string;
  readonly values: Record<string, string>;
}

/** The first thing wrong with the options, before anything is written. */
function findFault(options: Required<InitOptions>): InitFault | undefined {
  if (!/^[A-Za-z0-9-]+$/.test(options.id)) return { code: 'bad-id', values: { value: options.id } };
  const badDate = [options.start, options.end].find((value) => !/^\d{4}-\d{2}-\d{2}$/.test(value) || !DateTime.fromISO(value).isValid);
  if (badDate !== undefined) return { code: 'bad-date', values: { value: badDate } };
  if (!IANAZone.isValidZone(options.zone)) return { code: 'bad-zone', values: { value: options.zone } };
  return options.end < options.start ? { code: 'end-before-start', values: { start: options.start, end: options.end } } : undefined;
}

async function runInit(dir: string, given: InitOptions, context: CommandContext): Promise<ExitCode> {
  const options = { ...given, id: given.id ?? basename(resolve(dir)), end: given.end ?? given.start };
  const say = (key: string, values: Record<string, string>): string => context.words.say(context.language, `cli:init.${key}`, values);
  const fault = findFault(options);
  if (fault) {
    context.err(say(fault.code, fault.values));
    return EXIT.usage;
  }
  const made = await initEvent(resolve(dir), {
    id: options.id,
    startDate: options.start,
    endDate: options.end,
    zone: options.zone,
    nameZh: options.nameZh,
    nameEn: options.nameEn,
  });
  if (made.kind !== 'created') {
    context.err(say('not-empty', { dir }));
    return EXIT.faults;
  }
  context.out(say('done', { dir, workbook: `${dir}/faq/faq.xlsx` }));
  return EXIT.ok;
}

/** `huiwen init`. */
export function addInitCommand(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  const say = (key: string): string => context.words.say(context.language, `cli:init.${key}`);
  program
    .command('init')
    .argument('<dir>')
    .description(say('description'))
    .option('--id <id>', say('id'))
    .option('--name-zh <name>', say('nameZh'), '我的大会')
    .option('--name-en <name>', say('nameEn'), 'My Conference')
    .requiredOption('--start <date>', say('start'))
    .option('--end <date>', say('end'))
    .option('--zone <zone>', say('zone'), 'Asia/Shanghai')
    .addHelpText('after', `\n${say('examples')}`)
    .action(async (dir: string, options: InitOptions) => finish(await runInit(dir, options, context)));
}
