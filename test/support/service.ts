import { readSettings, type Settings } from '../../src/config';
import { startService, type Service } from '../../src/main';

/** Settings for a test: any free port of loopback, no log, and what the test changes. */
export function testSettings(env: Record<string, string> = {}): Settings {
  const read = readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...env }, 'events/chenzhou-2020');
  if (read.kind === 'refused') throw new Error(`settings refused: ${read.problems.map((problem) => problem.code).join(', ')}`);
  return read.settings;
}

/** Serves the sample event on a free port. */
export async function startSample(env: Record<string, string> = {}): Promise<Service> {
  const started = await startService(testSettings(env), process.cwd());
  if (started.kind === 'refused') throw new Error(`event refused: ${started.faults.map((fault) => fault.code).join(', ')}`);
  return started.service;
}
