import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { environment, readSettings, type Settings } from '../config';
import { startService, type Service } from '../main';
import { EXIT, faultLine, type CommandContext, type ExitCode } from './console';

interface StartOptions {
  readonly event?: string;
  readonly port?: string;
  readonly host?: string;
}

function settingsFrom(options: StartOptions, context: CommandContext): Settings | undefined {
  const given = {
    ...(options.event ? { HUIWEN_EVENT: resolve(options.event) } : {}),
    ...(options.port ? { PORT: options.port } : {}),
    ...(options.host ? { HOST: options.host } : {}),
  };
  const read = readSettings({ ...environment(), ...given }, join(context.home, 'events', 'chenzhou-2020'));
  if (read.kind === 'ok') return read.settings;
  for (const { code, values } of read.problems) context.err(context.words.say(context.language, `settings:${code}`, values));
  return undefined;
}

/** SIGTERM and SIGINT finish what was begun, at most ten seconds long, and end the process. */
function closeOnSignal(service: Service, context: CommandContext): void {
  let closing = false;
  const stop = (): void => {
    if (closing) return;
    closing = true;
    context.err(context.words.say(context.language, 'cli:start.stopping'));
    void service.close().then(() => process.exit(EXIT.ok));
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

function announce(service: Service, context: CommandContext): void {
  const { content, url } = service;
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    context.words.say(context.language, `cli:start.${key}`, values);
  context.out(
    say('ready', {
      name: content.info.name[context.language],
      entries: content.faq.length,
      sessions: content.programme.sessions.length,
      ms: Math.round(process.uptime() * 1000),
      url,
      question: say('question'),
    }),
  );
}

async function runStart(options: StartOptions, context: CommandContext): Promise<ExitCode> {
  const settings = settingsFrom(options, context);
  if (!settings) return EXIT.usage;
  try {
    const started = await startService(settings, context.home);
    if (started.kind === 'refused') {
      for (const fault of started.faults) context.err(faultLine(fault, context.language, context.words));
      return EXIT.faults;
    }
    closeOnSignal(started.service, context);
    announce(started.service, context);
    return EXIT.ok;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    context.err(context.words.say(context.language, 'cli:start.inUse', { port: settings.port }));
    return EXIT.usage;
  }
}

/** `huiwen start`. */
export function addStartCommand(program: Command, context: CommandContext, finish: (code: ExitCode) => void): void {
  const say = (key: string): string => context.words.say(context.language, `cli:${key}`);
  program
    .command('start')
    .description(say('start.description'))
    .option('--event <dir>', say('option.event'))
    .option('--port <port>', say('start.port'))
    .option('--host <host>', say('start.host'))
    .addHelpText('after', `\n${say('start.examples')}`)
    .action(async (options: StartOptions) => finish(await runStart(options, context)));
}
