import { resolve } from 'node:path';
import type { Command } from 'commander';
import { createEventView } from '../bot';
import { fillAnswer, loadEvent, sortFaults, type LoadResult } from '../content';
import { LANGUAGES, type Fault, type Language } from '../domain';
import { findUnreachable } from '../knowledge';
import { EXIT, faultLine, type CommandContext, type ExitCode } from './console';

interface CheckOptions {
  readonly json?: boolean;
  readonly lang?: string;
  readonly failOnWarnings?: boolean;
}

interface Unreachable {
  readonly id: string;
  readonly phrasing: string;
  readonly foundId: string | undefined;
}

/** Phrasings that do not find their own entry: the folder reads well, yet an attendee would get another answer. */
function unreachablePhrasings(loaded: LoadResult, context: CommandContext): readonly Unreachable[] {
  if (loaded.kind === 'refused') return [];
  const { content } = loaded;
  const { knowledge } = createEventView(content, context.words, fillAnswer);
  return findUnreachable(
    knowledge,
    content.faq.map((entry) => ({ id: entry.id, phrasings: entry.questions, tags: entry.tags, title: entry.title })),
  );
}

function countOf(faults: readonly Fault[], severity: Fault['severity']): number {
  return faults.filter((fault) => fault.severity === severity).length;
}

function printPlain(loaded: LoadResult, unreachable: readonly Unreachable[], language: Language, context: CommandContext): void {
  const { words, out } = context;
  for (const fault of sortFaults(loaded.faults)) out(faultLine(fault, language, words));
  for (const item of unreachable)
    out(words.say(language, 'cli:check.unreachable', { id: item.id, phrasing: item.phrasing, found: item.foundId ?? '–' }));
  const counts = { errors: countOf(loaded.faults, 'error') + unreachable.length, warnings: countOf(loaded.faults, 'warning') };
  if (loaded.kind === 'refused') return out(words.say(language, 'cli:check.refused', counts));
  const { faq, programme, venue } = loaded.content;
  out(
    words.say(language, 'cli:check.summary', {
      ...counts,
      entries: faq.length,
      sessions: programme.sessions.length,
      places: venue.places.length,
    }),
  );
}

function printJson(loaded: LoadResult, unreachable: readonly Unreachable[], context: CommandContext): void {
  const faults = sortFaults(loaded.faults).map((fault) => ({
    ...fault,
    message: context.words.both(`faults:${fault.code}`, fault.values),
  }));
  context.out(
    JSON.stringify(
      { kind: loaded.kind, version: loaded.kind === 'loaded' ? loaded.content.version : undefined, faults, unreachable },
      undefined,
      2,
    ),
  );
}

async function runCheck(dir: string, options: CheckOptions, context: CommandContext): Promise<ExitCode> {
  const loaded = await loadEvent(resolve(dir));
  const unreachable = unreachablePhrasings(loaded, context);
  const language = LANGUAGES.find((item) => item === options.lang) ?? context.language;
  if (options.json) printJson(loaded, unreachable, context);
  else printPlain(loaded, unreachable, language, context);
  const failed = loaded.kind === 'refused' || unreachable.length > 0 || (options.failOnWarnings === true && loaded.faults.length > 0);
  return failed ? EXIT.faults : EXIT.ok;
}

/** `huiwen check`. */
export function addCheckCommand(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  const say = (key: string): string => context.words.say(context.language, `cli:${key}`);
  program
    .command('check')
    .argument('<dir>')
    .description(say('check.description'))
    .option('--json', say('option.json'))
    .option('--lang <zh|en>', say('check.lang'))
    .option('--fail-on-warnings', say('check.failOnWarnings'))
    .addHelpText('after', `\n${say('check.examples')}`)
    .action(async (dir: string, options: CheckOptions) => finish(await runCheck(dir, options, context)));
}
