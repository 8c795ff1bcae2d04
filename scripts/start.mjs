// npm start: install what is missing, build what changed, serve the event.
import { root } from './lib/run.mjs';
import { ensureReady, ensureWebChat } from './lib/setup.mjs';

ensureReady();
ensureWebChat();
const { runCli } = await import('../dist/src/cli/index.js');
await runCli(['start', ...process.argv.slice(2)], root);
