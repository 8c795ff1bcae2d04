// npm test: the whole set-up for tests, then every check and every test. Arguments go to jest.
import { join } from 'node:path';
import { ensureChromium } from './lib/chromium.mjs';
import { root, run, say } from './lib/run.mjs';
import { ensureReady, ensureWebChat } from './lib/setup.mjs';

ensureReady();
ensureWebChat();
const chromium = ensureChromium();
if (!chromium) {
  say('huiwen: the browser tests need Chromium. Install it, or set CHROME_PATH to one.');
  process.exit(1);
}
const jestArguments = process.argv.slice(2);
if (jestArguments.length === 0) run(process.execPath, [join(root, 'scripts', 'check.mjs')]);
say(`Testing on Node ${process.versions.node} …`);
run(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), ...jestArguments], {
  stdio: 'inherit',
  env: { ...process.env, CHROME_PATH: chromium },
});
