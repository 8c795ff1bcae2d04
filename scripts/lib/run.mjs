import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** The project's folder, wherever a command is called from. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Progress goes to standard error, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a command in the project's folder and ends this process with its exit code where it fails. */
export function run(command, args, options = {}) {
  const result = tryRun(command, args, options);
  if (result.status === 0) return;
  say(`huiwen: "${command} ${args.join(' ')}" failed${result.error ? `: ${result.error.message}` : ''}`);
  process.exit(result.status ?? 1);
}

/** Runs a command and returns its result. Output goes to standard error unless `options.stdio` says otherwise. */
export function tryRun(command, args, options = {}) {
  return spawnSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], shell: process.platform === 'win32', ...options });
}

/** Path of a command that a dependency brings. */
export function tool(name) {
  return join(root, 'node_modules', '.bin', name);
}
