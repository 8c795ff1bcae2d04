import type { Desk } from '../../src/bot';
import { converse, openSampleDesk } from '../support/talk';

let desk: Desk;
beforeAll(async () => (desk = await openSampleDesk()));

describe('language, menus and not knowing', () => {
  test('answers in the language of the question, and stays in a chosen one', () => {
    const say = converse(desk);
    expect(say('where is Main Hall?').reply.language).toBe('en');
    expect(say('主会场在哪？').reply.language).toBe('zh');
    expect(say('English please').reply.language).toBe('en');
    expect(say('主会场在哪？').reply.language).toBe('en');
  });

  test('the last answer is said again in the other language', () => {
    const say = converse(desk);
    say('签约仪式几点？', 'session:signing');
    expect(say('用英文再说一遍').text).toContain('Signing ceremony');
  });

  test('what is not known is said not to be known, with who to ask', () => {
    for (const question of ['量子计算机的价格', 'who won the world cup in 1998?']) {
      const { reply, text } = converse(desk)(question);
      expect(['unknown', 'choose']).toContain(reply.outcome);
      if (reply.outcome === 'unknown') expect(text).toContain('0735-555-01');
    }
  });

  test.each(['2', '２', '二', '第二个', 'the second one'])('an offered choice is picked by %s', (pick) => {
    const say = converse(desk);
    const offered = say('exhibition documents');
    if (offered.reply.outcome !== 'choose') throw new Error(`no choice was offered: ${offered.text}`);
    expect(say(pick).reply.ids[0]).toBe(offered.reply.choices[1]?.id.replace('entry:', ''));
  });

  test.each(['', '   ', '\u200b', '🙂', 'a'.repeat(100_000), '['.repeat(5000)])('odd input never fails (%#)', (text) => {
    expect(typeof converse(desk)(text).text).toBe('string');
  });

  test('answers about the event say that it is sample data', () => {
    expect(converse(desk)('这是什么会？').text).toContain('演示数据');
    expect(converse(desk)('what is this event?').text).toMatch(/sample data/i);
  });
});
