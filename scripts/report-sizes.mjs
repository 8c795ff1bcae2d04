// How large files and functions are, so that growth is seen. ESLint holds the limits; this shows where they come near.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { root } from './lib/run.mjs';

const files = ['src', 'dialogs'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true })
    .filter((name) => String(name).endsWith('.ts'))
    .map((name) => join(folder, String(name))),
);

const fileSizes = [];
const functionSizes = [];
for (const file of files) {
  const source = ts.createSourceFile(file, readFileSync(join(root, file), 'utf8'), ts.ScriptTarget.Latest, true);
  const lineOf = (position) => source.getLineAndCharacterOfPosition(position).line;
  fileSizes.push({ name: file, lines: lineOf(source.end) });
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body && ts.isBlock(node.body)) {
      functionSizes.push({
        name: `${file}: ${node.name?.getText(source) ?? 'function'}`,
        lines: lineOf(node.end) - lineOf(node.getStart(source)) + 1,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

function describe(kind, sizes) {
  const sorted = [...sizes].sort((a, b) => a.lines - b.lines);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]?.lines ?? 0;
  const longest = sorted
    .slice(-3)
    .reverse()
    .map((item) => `${item.name} ${item.lines}`);
  console.log(`${kind}: ${sorted.length}, median ${at(0.5)} lines, 95th percentile ${at(0.95)}; longest: ${longest.join('; ')}`);
}

describe('files', fileSizes);
describe('functions', functionSizes);
