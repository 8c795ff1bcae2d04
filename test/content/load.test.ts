import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { decodeText, initEvent, loadEvent, watchEvent } from '../../src/content';
import { readYaml } from '../../src/content/yaml';
import type { EventContent } from '../../src/domain';

let dir: string;
beforeEach(async () => (dir = await mkdtemp(join(tmpdir(), 'huiwen-'))));
afterEach(() => rm(dir, { recursive: true, force: true }));

const EVENT =
  'id: e\nname: {zh: 大会, en: Conference}\ndates: {start: 2021-05-14, end: 2021-05-15}\nzone: Asia/Shanghai\ncontacts:\n  - {id: desk, name: {zh: 台, en: Desk}, role: {zh: 问, en: Ask}, topics: [about]}\n';
const entry = (id: string, question: string): string =>
  `- id: ${id}\n  topic: venue\n  title: {zh: 题, en: Title}\n  questions: {zh: [${question}, ${question}吗], en: [${id} question, about ${id}]}\n  answer: {zh: 答案, en: Answer}\n  owner: desk\n`;

async function write(files: Record<string, string | Uint8Array>): Promise<void> {
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(dir, name)), { recursive: true });
    await writeFile(join(dir, name), content);
  }
}

async function faultsOf(files: Record<string, string | Uint8Array>): Promise<string[]> {
  await write({ 'event.yaml': EVENT, ...files });
  const loaded = await loadEvent(dir);
  return loaded.faults.map(({ code, at }) => `${code} ${at.file}:${at.row ?? ''}`);
}

describe('an event folder', () => {
  test('a good one is loaded, and the order of its files changes nothing', async () => {
    expect(await faultsOf({ 'faq/a.yaml': entry('a', '甲问'), 'faq/b.yaml': entry('b', '乙问') })).toEqual([]);
    const loaded = await loadEvent(dir);
    expect(loaded.kind === 'loaded' && loaded.content.faq.map((item) => item.id)).toEqual(['a', 'b']);
  });

  test.each([
    ['a missing field', { 'faq/a.yaml': '- id: a\n  topic: venue\n' }, 'missing-field faq/a.yaml:1'],
    ['an unknown topic', { 'faq/a.yaml': entry('a', '甲问').replace('venue', 'weather') }, 'not-allowed faq/a.yaml:2'],
    ['the same phrasing in two entries', { 'faq/a.yaml': entry('a', '甲问') + entry('b', '甲问') }, 'duplicate-phrasing faq/a.yaml:7'],
    ['an id used twice', { 'faq/a.yaml': entry('a', '甲问') + entry('a', '乙问') }, 'duplicate-id faq/a.yaml:7'],
    ['an unknown owner', { 'faq/a.yaml': entry('a', '甲问').replace('owner: desk', 'owner: nobody') }, 'unknown-reference faq/a.yaml:1'],
    [
      'an unknown placeholder',
      { 'faq/a.yaml': entry('a', '甲问').replace('zh: 答案', 'zh: "{{session:no.start}}"') },
      'unknown-placeholder faq/a.yaml:1',
    ],
    ['broken YAML', { 'faq/a.yaml': '- id: [a\n' }, 'yaml-syntax faq/a.yaml:'],
    ['a prototype key', { 'faq/a.yaml': '- __proto__: {x: 1}\n' }, 'forbidden-key faq/a.yaml:1'],
    [
      'an end before its start',
      { 'programme.yaml': 'sessions:\n  - {id: s, title: {zh: 甲, en: A}, start: 2021-05-14T10:00, end: 2021-05-14T09:00}\n' },
      'end-before-start programme.yaml:2',
    ],
    [
      'an image outside the folder',
      { 'venue.yaml': 'name: {zh: 甲, en: A}\naddress: {zh: 甲, en: A}\nmaps: [{id: m, title: {zh: 甲, en: A}, file: ../secret.png}]\n' },
      'no-image venue.yaml:3',
    ],
  ])('%s is named by file and line', async (_name, files, fault) => {
    expect((await faultsOf(files)).some((found) => found.startsWith(fault))).toBe(true);
    expect((await loadEvent(dir)).kind).toBe('refused');
  });

  test('different facts in the two languages are a warning', async () => {
    expect(
      await faultsOf({ 'faq/a.yaml': entry('a', '甲问').replace('zh: 答案, en: Answer', 'zh: "9:00开始", en: "It starts at 9:30"') }),
    ).toEqual(['facts-differ faq/a.yaml:1']);
  });

  test('a csv that Chinese Excel saved as GB18030 is read, its rows counted', async () => {
    // id,topic,question_zh,question_en,answer_zh,answer_en with 会场在哪 / 在郴州 in GB18030
    const gb = Buffer.concat([
      Buffer.from('id,topic,question_zh,question_en,answer_zh,answer_en,owner\r\nwhere,venue,'),
      Buffer.from([0xbb, 0xe1, 0xb3, 0xa1, 0xd4, 0xda, 0xc4, 0xc4]),
      Buffer.from(',where is it,'),
      Buffer.from([0xd4, 0xda, 0xb3, 0xbb, 0xd6, 0xdd]),
      Buffer.from(',in Chenzhou,desk\r\n'),
    ]);
    const faults = await faultsOf({ 'faq/a.csv': gb });
    const loaded = await loadEvent(dir);
    if (loaded.kind === 'refused') throw new Error(faults.join(', '));
    expect([loaded.content.faq[0]?.questions.zh, loaded.content.faq[0]?.answer.zh]).toEqual([['会场在哪'], '在郴州']);
    expect(decodeText(gb).encoding).toBe('gb18030');
  });

  test.each(['['.repeat(5000), '{a: '.repeat(3000), '- '.repeat(2000), '[\n'.repeat(3000)])(
    'deep nesting is refused before it is parsed (%#)',
    (text) => {
      const read = readYaml(text, 'x.yaml');
      expect(read.kind === 'faults' && read.faults.map((fault) => fault.code)).toEqual(['too-deep']);
    },
  );

  test('a new folder from the template can be served as it is', async () => {
    const made = await initEvent(join(dir, 'new'), {
      id: 'new',
      startDate: '2021-05-14',
      endDate: '2021-05-15',
      zone: 'Asia/Shanghai',
      nameZh: '新会',
      nameEn: 'New',
    });
    const loaded = await loadEvent(join(dir, 'new'));
    expect([made.kind, loaded.kind, loaded.faults]).toEqual(['created', 'loaded', []]);
    expect((await initEvent(join(dir, 'new'), { id: 'x', startDate: '', endDate: '', zone: '', nameZh: '', nameEn: '' })).kind).toBe(
      'not-empty',
    );
  });

  test('a good save is taken over, a bad one is not', async () => {
    await write({ 'event.yaml': EVENT, 'faq/a.yaml': entry('a', '甲问') });
    const first = await loadEvent(dir);
    if (first.kind === 'refused') throw new Error('refused');
    const seen: (string | number)[] = [];
    let heard = (): void => undefined;
    const watcher = watchEvent(dir, first.content.version, 50, {
      onLoaded: (content: EventContent) => {
        seen.push(content.faq.length);
        heard();
      },
      onRefused: (faults) => {
        seen.push(faults[0]?.code ?? '');
        heard();
      },
      onError: (error) => {
        throw error;
      },
    });
    const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    await new Promise((resolve) => setTimeout(resolve, 300));
    let waiting = next();
    await write({ 'faq/b.yaml': entry('b', '乙问') });
    await waiting;
    waiting = next();
    await write({ 'faq/b.yaml': '- id: [' });
    await waiting;
    await watcher.close();
    expect(seen).toEqual([2, 'yaml-syntax']);
  });
});
