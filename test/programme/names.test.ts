import fc from 'fast-check';
import { buildNameIndex, masksOf, parseTime } from '../../src/programme';
import { SESSIONS, SOURCE, SPEAKERS, session, speaker, text } from './names-event';
import { CONTEXT } from './time-event';

const index = buildNameIndex(SOURCE);
const found = (question: string): string[] => index.recognise(question).map((match) => `${match.kind}:${match.id}`);

describe('names as they are written', () => {
  test.each([
    ['TR212 现在在讲什么', 'place:tr212'],
    ['How do I get to tr-212?', 'place:tr212'],
    ['301会议室怎么走', 'place:room-301'],
    ['Where is room 301?', 'place:room-301'],
    ['301在哪', 'place:room-301'],
    ['3０１會議室', 'place:room-301'],
    ['二号馆有什么', 'place:hall-2'],
    ['2号馆', 'place:hall-2'],
    ['and in hall two?', 'place:hall-2'],
    ['No, I meant Hall B', 'place:hall-b'],
    ['不是，我说的是B厅', 'place:hall-b'],
    ['绿厅下一场讲什么', 'place:green'],
    ['What is next in the green room?', 'place:green'],
    ['the emerald', 'place:green'],
    ['主會場在哪', 'place:main-hall'],
    ['Where is booth A12?', 'booth:A12'],
    ['a-12', 'booth:A12'],
    ['Ａ１２展位', 'booth:A12'],
    ['A 12 在哪', 'booth:A12'],
    ['b3', 'booth:B-03'],
    ['清源膜的展位', 'exhibitor:qingyuan'],
    ['bluepipe', 'exhibitor:bluepipe'],
    ['节水展区有什么看点', 'area:conserve'],
    ['What is shown in the water-saving area?', 'area:conserve'],
    ['湘江有色集团来了吗', 'party:p1'],
    ['水博会什么时候', 'conference:water-expo'],
    ['接驳车几点', 'transport:shuttle'],
    ['临溪酒店', 'hotel:linyi'],
    ['王建国讲什么', 'speaker:wang-jianguo'],
    ['王院士的报告在哪个厅', 'speaker:wang-jianguo'],
    ['欧阳局长', 'speaker:ouyang'],
    ["Where is Luiz's next talk?", 'speaker:luiz'],
    ['Faber', 'speaker:luiz'],
    ['Dr Faber', 'speaker:luiz'],
    ['Professor Chen', 'speaker:chen-heping'],
    ['陈教授', 'speaker:chen-heping'],
    ['Heping Chen', 'speaker:chen-heping'],
    ['Academician Wang', 'speaker:wang-jianguo'],
    ['法贝尔', 'speaker:luiz'],
  ])('"%s" holds %s', (question, expected) => {
    expect(found(question)).toContain(expected);
  });
});

describe('names that are misspelt or in part', () => {
  test.each([
    ['Where is Luis Faber?', 'speaker:luiz'],
    ['Fabre', 'speaker:luiz'],
    ['blupipe', 'exhibitor:bluepipe'],
    ['王建果讲什么', 'speaker:wang-jianguo'],
    ['wang jianguo', 'speaker:wang-jianguo'],
    ['linxi guoji dajiudian', 'hotel:linyi'],
    ['签约仪式几点', 'session:signing'],
    ['When is the signing?', 'session:signing'],
    ['智慧水务那场在哪', 'session:smart'],
    ['smart utilities', 'session:smart'],
    ['尾矿废水治理', 'session:tailings'],
    ['tailings wastewater', 'session:tailings'],
  ])('"%s" finds %s', (question, expected) => {
    expect(found(question)).toContain(expected);
  });
});

describe('what is no name', () => {
  test.each([
    '谁是主持人',
    'Who is the moderator?',
    'Which hall is it?',
    '会议室在哪里',
    'Is there a shuttle?',
    'When does it start?',
    'I want to meet the speaker',
    '隐名矿业来了吗',
    'Hidden Mining',
    '电话 0735-555-3012',
    '今天有哪些活动',
    'What is the wifi password?',
    '下午三点',
    'at 3:01 pm',
  ])('"%s" holds none', (question) => {
    expect(found(question)).toEqual([]);
  });
});

test('a match tells where it stands in the text as typed', () => {
  expect(index.recognise('请问　３０１會議室 在哪')).toEqual([
    { kind: 'place', id: 'room-301', matched: '３０１會議室', start: 3, end: 9, score: 1 },
  ]);
});

test('a name that several bear gives all of them, each less sure', () => {
  const matches = index.recognise('Ms Chen').filter(({ kind }) => kind === 'speaker');
  expect(matches.map(({ id }) => id).sort()).toEqual(['chen-heping', 'chen-lihua']);
  expect(Math.max(...matches.map(({ score }) => score))).toBeLessThan(0.7);
});

test('the longest name wins over one inside it', () => {
  const nested = buildNameIndex({
    ...SOURCE,
    programme: {
      sessions: [session('a', text('水利之夜', 'Water night'), 0), session('b', text('水利之夜抽奖环节', 'Water night raffle'), 0)],
      speakers: [],
    },
  });
  expect(nested.recognise('水利之夜抽奖环节几点').filter(({ kind }) => kind === 'session').map(({ id }) => id)).toEqual(['b']); // prettier-ignore
});

test('the names found keep rooms from being read as times', () => {
  const asked = '明天二号馆三点有什么';
  const masks = masksOf(index.recognise(asked));
  expect(masks).toEqual(['二号馆']);
  expect(parseTime(asked, { ...CONTEXT, masks })?.matched).toBe('明天 三点');
});

test('every session is found by its title in either language, every speaker by the name', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...SESSIONS),
      fc.constantFrom('zh', 'en'),
      fc.constantFrom('', '请问', 'when is '),
      (asked, language, lead) => {
        expect(found(lead + asked.title[language])).toContain(`session:${asked.id}`);
      },
    ),
  );
  const persons = SPEAKERS.filter(({ id }) => id !== 'host');
  fc.assert(
    fc.property(fc.constantFrom(...persons), fc.constantFrom('zh', 'en'), (asked, language) => {
      expect(found(`${asked.name[language]} 几点讲`)).toContain(`speaker:${asked.id}`);
    }),
  );
});

test('recognising never fails and keeps its places straight', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (typed) => {
      for (const { matched, start, end } of index.recognise(typed)) expect(typed.slice(start, end)).toBe(matched);
    }),
  );
});

test('two thousand sessions and as many speakers take two milliseconds a message at most (median)', () => {
  const syllables = ['wei', 'lin', 'zhao', 'qian', 'heng', 'bo', 'rui', 'shan', 'tao', 'yue', 'kang', 'mei', 'xin'];
  const han = ['水', '城', '膜', '流', '域', '治', '理', '再', '生', '循', '环', '智', '慧', '矿', '渣'];
  const pick = <T>(list: readonly T[], seed: number): T => list[seed % list.length] as T;
  const many = Array.from({ length: 2000 }, (_, i) => i);
  const big = buildNameIndex({
    ...SOURCE,
    programme: {
      sessions: many.map((i) => session(`s${String(i)}`, text([1, 3, 7, 11, 13, 17].map((k) => pick(han, i * k + (i >> k % 5))).join(''), `${pick(syllables, i)} ${pick(syllables, i >> 3)} ${pick(syllables, i >> 6)} systems`), i)),
      speakers: many.map((i) => speaker(`p${String(i)}`, text(pick(han, i) + pick(han, i >> 2) + pick(han, i >> 5), `${pick(syllables, i)}${pick(syllables, i >> 4)} ${pick(syllables, i >> 2)}${pick(syllables, i >> 6)}`))),
    },
  }); // prettier-ignore
  const asked = [
    'Where does Weilinn Zhaobo speak tomorrow aftrnoon in hall 2?',
    '城市流域治理和再生水循环那场几点开始，在哪个会议室？',
    'What is next?',
  ];
  const times = asked.flatMap((question) =>
    Array.from({ length: 60 }, () => {
      const start = performance.now();
      big.recognise(question);
      return performance.now() - start;
    }),
  );
  const sorted = times.sort((a, b) => a - b);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(2);
});
