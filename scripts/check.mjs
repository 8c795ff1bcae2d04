// npm run check: everything that can be told without running the program. Warnings are errors.
import { say, tool, tryRun } from './lib/run.mjs';
import { ensureDependencies } from './lib/setup.mjs';

ensureDependencies();
const checks = [
  ['types', tool('tsc'), ['--noEmit']],
  ['format', tool('prettier'), ['--check', '--log-level', 'warn', '.']],
  ['lint', tool('eslint'), ['--max-warnings', '0', '.']],
  ['layers', tool('depcruise'), ['--config', '.dependency-cruiser.cjs', 'src', 'dialogs']],
  ['dead code', tool('knip'), ['--max-show-issues', '50']],
  ['locales', process.execPath, ['scripts/check-locales.mjs']],
  ['sizes', process.execPath, ['scripts/report-sizes.mjs']],
];

let failed = 0;
for (const [name, command, args] of checks) {
  const started = performance.now();
  const result = tryRun(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
  const ok = result.status === 0;
  if (!ok) failed += 1;
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  say(`${ok ? 'ok    ' : 'FAILED'} ${name} (${seconds} s)`);
  if (!ok || name === 'sizes') say(`${result.stdout ?? ''}${result.stderr ?? ''}`.trim());
}
process.exit(failed === 0 ? 0 : 1);
