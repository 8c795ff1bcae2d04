import type { Desk } from '../../src/bot';
import { converse, openSampleDesk } from '../support/talk';

let desk: Desk;
beforeAll(async () => (desk = await openSampleDesk()));

describe('docking meetings', () => {
  test('nothing is shown without the code; with it, only the own meetings', () => {
    const say = converse(desk);
    const asked = say('我的对接会是几点？');
    expect([asked.reply.outcome, asked.text.includes('郴江环保科技')]).toEqual(['dialog', false]);
    const shown = say('dk 4821');
    expect(shown.text).toContain('郴江环保科技');
    expect(shown.text).toContain('陈和平院士团队');
    for (const other of ['嘉禾铸造', '宜章水泥', 'DK-']) expect(shown.text).not.toContain(other);
    expect(say('who am I meeting on the 28th?').text).toContain('He Jianguo');
  });

  test('a wrong code is refused, and five of them end it', () => {
    const say = converse(desk);
    say('when is my docking meeting?');
    expect(say('DK-0001').text).toContain('I do not know this docking code');
    for (const code of ['DK-0002', 'DK-0003', 'DK-0004']) say(code);
    expect(say('DK-0005').text).toContain('Too many wrong docking codes');
    expect(say('DK-4821').text).not.toContain('Chen Heping');
  });

  test('parties that are not listed are never named', () => {
    const { text } = converse(desk)('which investors are coming?');
    expect([text.includes('Qingliu Green Fund'), text.includes('Xiangshui')]).toEqual([true, false]);
  });

  test('a new question leaves the dialog', () => {
    const say = converse(desk);
    say('我的对接是几点？');
    expect(say('主会场怎么走？').reply.ids).toEqual(['main-hall']);
  });
});
