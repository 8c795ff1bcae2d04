import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parse } from 'csv-parse/sync';
import { decodeText } from '../content';
import { fixedClock, LANGUAGES, type Clock, type Language } from '../domain';
import { ask, readNow } from './ask';
import { answerBatch, readBatchRows } from './batch';
import { createProgress, EXIT, faultLine, plainForTerminal, type CommandContext, type ExitCode } from './console';
import { EventRefused, openDesk, type OpenedDesk } from './desk';

interface AskOptions {
  readonly event: string;
  readonly now?: string;
  readonly lang?: string;
  readonly json?: boolean;
  readonly batch?: string;
}

function parseTsv(text: string): string[][] {
  return parse(text, { delimiter: '\t', relax_quotes: true, relax_column_count: true, skip_empty_lines: true });
}

/** Answers the rows of a batch file, one line of output a row, in order. */
async function askBatch(file: string, options: AskOptions, opened: OpenedDesk, context: CommandContext): Promise<ExitCode> {
  const rows = readBatchRows(parseTsv(decodeText(await readFile(file)).text));
  if ('code' in rows) return fail(context, `cli:ask.${rows.code}`, { file });
  const progress = createProgress(context);
  const answers = answerBatch(rows, opened.desk, batchClock(options, opened), opened.content.info.zone);
  let done = 0;
  for (let next = answers.next(); ; next = answers.next()) {
    if (next.done) return next.value ? fail(context, `cli:ask.${next.value.code}`, { file, ...next.value }) : EXIT.ok;
    context.out(options.json ? JSON.stringify(next.value) : plainForTerminal(`${next.value.question}\n${next.value.text}\n`));
    progress((done += 1), rows.length);
  }
}

function batchClock(options: AskOptions, opened: OpenedDesk): Clock {
  const now = options.now ? readNow(options.now, opened.content.info.zone) : undefined;
  return now === undefined ? fixedClock(opened.clock.nowMs()) : fixedClock(now);
}

function fail(context: CommandContext, key: string, values: Record<string, string | number>): ExitCode {
  context.err(plainForTerminal(context.words.say(context.language, key, values)));
  return EXIT.usage;
}

function readLanguage(value: string | undefined): Language | undefined | 'unknown' {
  if (value === undefined) return undefined;
  return LANGUAGES.find((language) => language === value) ?? 'unknown';
}

async function runAsk(question: string | undefined, options: AskOptions, context: CommandContext): Promise<ExitCode> {
  const language = readLanguage(options.lang);
  if (language === 'unknown') return fail(context, 'cli:ask.bad-lang', { value: options.lang ?? '' });
  if (!question && !options.batch) return fail(context, 'cli:ask.nothing', {});
  const opened = await openDesk({ event: resolve(options.event), localesFolder: resolve(context.home, 'locales') });
  if (options.now && readNow(options.now, opened.content.info.zone) === undefined)
    return fail(context, 'cli:ask.bad-now', { value: options.now, row: '', file: '--now' });
  if (options.batch) return askBatch(options.batch, options, opened, context);
  const { answer } = ask({ question: question ?? '', language }, opened.desk, batchClock(options, opened));
  context.out(options.json ? JSON.stringify(answer) : plainForTerminal(answer.text));
  return EXIT.ok;
}

/** `huiwen ask`. */
export function addAskCommand(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  program
    .command('ask')
    .argument('[question]')
    .description(context.words.say(context.language, 'cli:ask.description'))
    .option('--event <dir>', context.words.say(context.language, 'cli:option.event'), `${context.home}/events/chenzhou-2020`)
    .option('--now <iso>', context.words.say(context.language, 'cli:ask.now'))
    .option('--lang <zh|en>', context.words.say(context.language, 'cli:ask.lang'))
    .option('--json', context.words.say(context.language, 'cli:ask.json'))
    .option('--batch <file.tsv>', context.words.say(context.language, 'cli:ask.batch'))
    .addHelpText('after', `\n${context.words.say(context.language, 'cli:ask.examples')}`)
    .action(async (question: string | undefined, options: AskOptions) => {
      try {
        finish(await runAsk(question, options, context));
      } catch (error) {
        if (!(error instanceof EventRefused)) throw error;
        for (const fault of error.faults) context.err(faultLine(fault, context.language, context.words));
        finish(EXIT.faults);
      }
    });
}
