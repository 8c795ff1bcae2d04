/* global process */
// Reads every expression of the time tables in a process of its own, so that a test can give that process another zone (TZ).
const { readFileSync } = require('node:fs');
const { transformSync } = require('@swc/core');

require.extensions['.ts'] = (module, filename) => {
  const options = { filename, jsc: { target: 'es2022', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } };
  module._compile(transformSync(readFileSync(filename, 'utf8'), options).code, filename);
};

const { parseTime } = require('../../src/programme/index.ts');
const { CONTEXT, noted, rowsOf } = require('./time-event.ts');
const { CHINESE_TIMES } = require('./time-table.zh.ts');
const { ENGLISH_TIMES } = require('./time-table.en.ts');

const readings = rowsOf(CHINESE_TIMES + ENGLISH_TIMES).map(({ expression }) => noted(parseTime(expression, CONTEXT)));
process.stdout.write(JSON.stringify({ offsetMinutes: new Date(CONTEXT.nowMs).getTimezoneOffset(), readings }));
