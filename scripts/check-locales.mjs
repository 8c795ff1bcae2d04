// Both languages say the same things: same files, same keys, same placeholders, the right script, and no key that nothing uses.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './lib/run.mjs';

const TAGS = ['zh-CN', 'en'];
const faults = [];

function flatten(value, prefix) {
  if (typeof value === 'string') return [[prefix, value]];
  return Object.entries(value).flatMap(([key, inner]) => flatten(inner, prefix.endsWith(':') ? `${prefix}${key}` : `${prefix}.${key}`));
}

function readLocale(tag) {
  const folder = join(root, 'locales', tag);
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return new Map(files.flatMap((name) => flatten(JSON.parse(readFileSync(join(folder, name), 'utf8')), `${name.slice(0, -5)}:`)));
}

function readSources() {
  const folders = ['src', 'dialogs'];
  const files = folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true })
      .filter((name) => String(name).endsWith('.ts'))
      .map((name) => join(root, folder, String(name))),
  );
  return files.map((file) => readFileSync(file, 'utf8')).join('\n');
}

const placeholders = (text) =>
  [...text.matchAll(/\{\{\s*([\w.]+)[^}]*\}\}/g)]
    .map((match) => match[1])
    .sort()
    .join(' ');
const han = /\p{Script=Han}/u;
const locales = new Map(TAGS.map((tag) => [tag, readLocale(tag)]));
const [zh, en] = TAGS.map((tag) => locales.get(tag));

for (const [tag, words] of locales) {
  const other = tag === 'en' ? zh : en;
  for (const key of words.keys()) if (!other.has(key)) faults.push(`${key}: only in ${tag}`);
}
for (const [key, text] of zh) {
  if (!en.has(key)) continue;
  if (placeholders(text) !== placeholders(en.get(key)))
    faults.push(`${key}: placeholders differ: zh-CN {${placeholders(text)}}, en {${placeholders(en.get(key))}}`);
  const wordy = text.replace(/\{\{[^}]*\}\}/g, '').replace(/[\p{P}\p{S}\s\d]/gu, '');
  if (wordy && !han.test(text)) faults.push(`${key}: no Chinese in zh-CN: "${text}"`);
}
// Buttons that switch the language name the other language in its own script; quoted words are allowed.
for (const [key, text] of en)
  if (han.test(text.replace(/"[^"]*"/g, '').replace(/--[\w-]+ \S+/g, ''))) faults.push(`${key}: Chinese in en: "${text}"`);

const source = readSources();
const prefixes = [...source.matchAll(/`(\w+:[\w.-]*)\$\{/g)].map((match) => match[1]);
const lastPart = (key) => key.slice(Math.max(key.lastIndexOf('.'), key.lastIndexOf(':')) + 1);
const quoted = (word) =>
  ["'", '"', '`'].some((mark) => source.includes(`${mark}${word}${mark}`)) || new RegExp(`[{,\\s]${word}:`).test(source);
for (const key of zh.keys()) {
  const literal = quoted(key) || quoted(key.slice(key.indexOf(':') + 1));
  const dynamic = prefixes.some((prefix) => key.startsWith(prefix)) && quoted(lastPart(key));
  if (!literal && !dynamic) faults.push(`${key}: nothing uses it`);
}
for (const match of source.matchAll(/['"](desk|page|cli|faults|import|settings):([\w.-]+)['"]/g)) {
  const key = `${match[1]}:${match[2]}`;
  if (!zh.has(key)) faults.push(`${key}: used, but has no words`);
}

for (const fault of faults) console.log(fault);
console.log(`${zh.size} keys in each language, ${faults.length} faults`);
process.exit(faults.length === 0 ? 0 : 1);
