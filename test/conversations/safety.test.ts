import type { Desk } from '../../src/bot';
import { loadWords } from '../../src/text';
import { converse, openSampleDesk } from '../support/talk';

let desk: Desk;
beforeAll(async () => (desk = await openSampleDesk()));

describe('safety', () => {
  test.each([
    '着火了！',
    'THERE IS A FIRE',
    '有人晕倒了',
    'someone colapsed in hall 1',
    '我孩子不见了',
    'my child is missing',
    '有人持刀',
    'I smell smoke',
  ])('an alarm is answered in both languages with the numbers: %s', (cry) => {
    const { reply, text } = converse(desk)(cry);
    expect(reply.outcome).toBe('emergency');
    for (const part of ['110', '119', '120', '0735-555-0199', 'EMERGENCY', '【紧急】']) expect(text).toContain(part);
  });

  test.each([
    '消防论坛几点开始？',
    'this talk was fire',
    'fire safety forum',
    '火爆的展位在哪',
    'where is the fire exit?',
    '重金属爆炸预防技术报告是哪场',
  ])('talk about safety is no alarm: %s', (question) => expect(converse(desk)(question).reply.outcome).not.toBe('emergency'));

  test('an emergency is answered when no event could be loaded', () => {
    const { reply, text } = converse({ words: loadWords('locales'), view: undefined })('有人昏倒了');
    expect([reply.outcome, /120/.test(text)]).toEqual(['emergency', true]);
  });

  test('an emergency comes before a running dialog', () => {
    const say = converse(desk);
    expect(say('我的对接是几点？').reply.outcome).toBe('dialog');
    expect(say('着火了').reply.outcome).toBe('emergency');
  });

  test('a rule is withheld outside its dates, and the person responsible is named', () => {
    const [inForce, expired] = ['2020-11-26T09:40', '2021-03-01T09:40'].map((now) => converse(desk, now)('要戴口罩吗？').text);
    expect(inForce).toContain('口罩');
    expect(expired).toContain('已过有效期');
  });
});
