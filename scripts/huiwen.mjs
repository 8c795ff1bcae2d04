#!/usr/bin/env node
// The command line; see `huiwen --help`.
import { root } from './lib/run.mjs';
import { ensureReady, ensureWebChat } from './lib/setup.mjs';

ensureReady();
if (process.argv[2] === 'start') ensureWebChat();
const { runCli } = await import('../dist/src/cli/index.js');
await runCli(process.argv.slice(2), root);
