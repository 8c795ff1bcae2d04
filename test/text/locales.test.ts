import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadWords } from '../../src/text';

/** Runs the locale check on a copy of the project's words and sources with one change. */
function check(change: (file: string, words: Record<string, unknown>) => void): { status: number | null; output: string } {
  const copy = mkdtempSync(join(tmpdir(), 'huiwen-locales-'));
  for (const folder of ['locales', 'src', 'dialogs', 'scripts']) cpSync(folder, join(copy, folder), { recursive: true });
  const file = join(copy, 'locales', 'en', 'desk.json');
  const words = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  change(file, words);
  writeFileSync(file, JSON.stringify(words));
  const result = spawnSync(process.execPath, [join(copy, 'scripts', 'check-locales.mjs')], { encoding: 'utf8' });
  rmSync(copy, { recursive: true, force: true });
  return { status: result.status, output: result.stdout };
}

describe('the words of both languages', () => {
  test('agree', () => expect(check(() => undefined)).toMatchObject({ status: 0 }));

  test.each([
    ['a missing key', (words: Record<string, unknown>) => delete words['textOnly'], 'desk:textOnly: only in zh-CN'],
    ['an unused key', (words: Record<string, unknown>) => (words['nobodyUsesMe'] = 'x'), 'desk:nobodyUsesMe: only in en'],
    ['another placeholder', (words: Record<string, unknown>) => (words['error'] = 'Sorry {{number}}'), 'desk:error: placeholders differ'],
    ['Chinese in English', (words: Record<string, unknown>) => (words['textOnly'] = '请打字'), 'desk:textOnly: Chinese in en'],
  ])('%s is found', (_name, change, fault) => {
    const { status, output } = check((_file, words) => void change(words));
    expect([status, output.includes(fault)]).toEqual([1, true]);
  });

  test('an unknown key is an error of the program, and values are never templates', () => {
    const words = loadWords('locales');
    expect(() => words.say('en', 'desk:no-such-key')).toThrow('add the key to both languages');
    expect(words.say('en', 'desk:error', { reference: '{{x}} $t(desk:help)' })).toContain('$t(desk:help)');
  });
});
