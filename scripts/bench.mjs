// Runs a TypeScript file of bench/ as it stands: node scripts/bench.mjs knowledge --data DIR runs bench/knowledge/run.ts.
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { root } from './lib/run.mjs';
import { ensureDependencies } from './lib/setup.mjs';

ensureDependencies();
const require = createRequire(import.meta.url);
const { transformSync } = require('@swc/core');
Module._extensions['.ts'] = (module, filename) => {
  const options = {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
    sourceMaps: 'inline',
  };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};
const [name, ...args] = process.argv.slice(2);
process.argv = [process.argv[0], name, ...args];
require(join(root, 'bench', name, 'run.ts'));
