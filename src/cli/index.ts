import { resolve } from 'node:path';
import { Command, CommanderError } from 'commander';
import { readTerminalLanguage } from '../config';
import { loadWords } from '../text';
import { addAskCommand } from './ask-command';
import { addCheckCommand } from './check-command';
import { EXIT, type CommandContext, type ExitCode } from './console';
import { addImportCommand } from './import-command';
import { addInitCommand } from './init-command';
import { addStartCommand } from './start-command';

function createContext(home: string): CommandContext {
  return {
    home,
    language: readTerminalLanguage(),
    words: loadWords(resolve(home, 'locales')),
    out: (line) => void process.stdout.write(`${line}\n`),
    err: (line) => void process.stderr.write(`${line}\n`),
    isTerminal: process.stderr.isTTY,
  };
}

/** The program with all its commands; `finish` is told each command's exit code. */
export function createProgram(context: CommandContext, finish: (code: ExitCode) => void): Command {
  const program = new Command('huiwen')
    .description(context.words.say(context.language, 'cli:description'))
    .addHelpText('after', `\n${context.words.say(context.language, 'cli:examples')}`)
    .showHelpAfterError()
    .exitOverride();
  for (const add of [addStartCommand, addInitCommand, addImportCommand, addCheckCommand, addAskCommand]) add(program, context, finish);
  return program;
}

/** Runs one command line. `home` is the project's folder. Sets the process's exit code; does not end a running service. */
export async function runCli(args: readonly string[], home: string = process.cwd()): Promise<void> {
  const context = createContext(home);
  const program = createProgram(context, (code) => (process.exitCode = code));
  try {
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? EXIT.ok : EXIT.usage;
      return;
    }
    context.err(context.words.say(context.language, 'cli:unexpected', { message: error instanceof Error ? error.message : String(error) }));
    process.exitCode = EXIT.unexpected;
  }
}
