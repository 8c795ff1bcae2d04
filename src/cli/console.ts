import type { Fault, Language } from '../domain';
import type { Words } from '../text';

/** What a command may use of the world around it. */
export interface CommandContext {
  /** The project's folder: where locales/, web/ and the sample event are. */
  readonly home: string;
  /** Language of messages to the person at the terminal. */
  readonly language: Language;
  readonly words: Words;
  /** Standard output, one line. */
  out(line: string): void;
  /** Standard error, one line. */
  err(line: string): void;
  /** Whether standard error is a terminal, where progress may be shown. */
  readonly isTerminal: boolean;
}

/** Exit codes: 0 done, 1 the content or the input has errors, 2 the command was called wrongly, 3 an unexpected fault. */
export const EXIT = { ok: 0, faults: 1, usage: 2, unexpected: 3 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Control characters and bidirectional marks must not reach a terminal from a file's content. */
export function plainForTerminal(text: string): string {
  return text.replace(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200E\u200F\u202A-\u202E\u2066-\u2069]/g, '');
}

/** One fault as a line: where, how bad, what, and what to do. */
export function faultLine(fault: Fault, language: Language, words: Words, namespace: 'faults' | 'import' = 'faults'): string {
  const { file, row, field } = fault.at;
  const where = [file, row === undefined ? '' : String(row), field ?? ''].filter(Boolean).join(':');
  const severity = words.say(language, `cli:severity.${fault.severity}`);
  return plainForTerminal(`${where}: ${severity}: ${words.say(language, `${namespace}:${fault.code}`, fault.values)}`);
}

/** A line of progress that overwrites itself on a terminal and is silent elsewhere. */
export function createProgress(context: CommandContext): (done: number, total: number) => void {
  if (!context.isTerminal) return () => undefined;
  return (done, total) => {
    if (done % 50 === 0 || done === total) process.stderr.write(`\r${done}/${total}${done === total ? '\n' : ''}`);
  };
}
