import fc from 'fast-check';
import { buildKnowledgeIndex, normalise, type KnowledgeEntry } from '../../src/knowledge';

const entry = (id: string, zh: string[], en: string[]): KnowledgeEntry => ({
  id,
  phrasings: { zh, en },
  tags: [],
  title: { zh: zh[0] ?? id, en: en[0] ?? id },
});
const ENTRIES = [
  entry('wifi', ['会场无线网密码', '怎么连网'], ['wifi password', 'how do I get online']),
  entry('parking', ['停车场在哪里', '停车收费吗'], ['where can I park', 'parking fee']),
  entry('mask', ['要戴口罩吗', '口罩规定'], ['do I have to wear a mask', 'mask rules']),
  entry('lunch', ['午餐几点', '在哪里吃午饭'], ['when is lunch', 'where do we eat']),
  entry('badge', ['代表证在哪里领', '胸牌丢了'], ['where do I get my badge', 'I lost my badge']),
];
const QUESTIONS = [
  '停车要钱吗',
  'parking feee',
  '停車場在哪裡',
  'where is my badge',
  'mask?',
  '口罩',
  'how to get online please',
  'the price of gold',
  '午饭在哪吃',
];

describe('the FAQ index', () => {
  const index = buildKnowledgeIndex(ENTRIES, []);
  const first = (question: string): string | undefined => index.search(question).candidates[0]?.id;

  test('every phrasing finds its own entry, surely', () => {
    for (const { id, phrasings } of ENTRIES)
      for (const phrasing of [...phrasings.zh, ...phrasings.en])
        expect(index.search(phrasing)).toMatchObject({ kind: 'answer', candidates: [{ id, confidence: 1 }] });
  });

  test.each([
    ['停車場在哪裡', 'parking'],
    ['你好，请问停车收费吗？谢谢', 'parking'],
    ['parkng fee', 'parking'],
    ['ＷＩＦＩ　password！', 'wifi'],
    ['could you please tell me when is lunch', 'lunch'],
  ])('%s', (question, id) => expect(first(question)).toBe(id));

  test('what is out of scope is not answered', () => {
    for (const question of ['量子计算机的价格', 'who won the world cup', 'zzzz', '', '。。。'])
      expect(index.search(question).kind).not.toBe('answer');
  });

  test('the order of entries and phrasings changes nothing', () => {
    const asked = (entries: readonly KnowledgeEntry[]): string =>
      JSON.stringify(QUESTIONS.map((question) => buildKnowledgeIndex(entries, []).search(question)));
    const expected = asked(ENTRIES);
    fc.assert(
      fc.property(fc.shuffledSubarray(ENTRIES, { minLength: ENTRIES.length }), fc.boolean(), (shuffled, reversed) => {
        const turned = shuffled.map((item) =>
          reversed ? { ...item, phrasings: { zh: [...item.phrasings.zh].reverse(), en: [...item.phrasings.en].reverse() } } : item,
        );
        expect(asked(turned)).toBe(expected);
      }),
      { numRuns: 40 },
    );
  });

  test('an edit gives what a fresh build gives', () => {
    const edited = buildKnowledgeIndex(ENTRIES, []);
    edited.remove('mask');
    edited.upsert(entry('parking', ['停车位'], ['car park']));
    const fresh = buildKnowledgeIndex(
      [...ENTRIES.filter(({ id }) => id !== 'mask' && id !== 'parking'), entry('parking', ['停车位'], ['car park'])],
      [],
    );
    for (const question of QUESTIONS) expect(edited.search(question)).toEqual(fresh.search(question));
  });

  test('a glossary bridges the languages', () => {
    const bridged = buildKnowledgeIndex(
      [entry('replay', ['有回放吗'], []), ...ENTRIES],
      [{ id: 'replay', words: { zh: ['回放'], en: ['replay', 'recording'] } }],
    );
    expect(bridged.search('recording').candidates[0]?.id).toBe('replay');
  });

  test('normalising twice is normalising once, and never grows without bound', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const once = normalise(text);
        expect([...once].length).toBeLessThanOrEqual(2000);
      }),
    );
    expect(normalise('\u{FDFA}'.repeat(100_000)).length).toBeLessThanOrEqual(2000);
  });
});
