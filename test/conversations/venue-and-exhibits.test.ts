import type { Desk } from '../../src/bot';
import { converse, openSampleDesk } from '../support/talk';

let desk: Desk;
beforeAll(async () => (desk = await openSampleDesk()));

describe('venue and exhibits', () => {
  test.each([
    ['主会场怎么走？', 'venue', 'main-hall'],
    ['How do I get to the Docking Hall?', 'venue', 'docking-hall'],
    ['對接洽談廳在哪裡？', 'venue', 'docking-hall'],
    ['末班接驳车几点？', 'venue', 'shuttle-last'],
    ['when is the last shuttel?', 'venue', 'shuttle-last'],
    ['A12展位在哪里？', 'exhibits', 'ex-a12'],
    ['where is booth Ａ－１２?', 'exhibits', 'ex-a12'],
    ['节水展区有什么看点？', 'exhibits', 'area-conserve'],
    ['会场wifi密码是多少', 'venue', 'wifi-password'],
  ])('%s', (question, topic, id) => {
    const { reply } = converse(desk)(question);
    expect([reply.topic, reply.ids[0]]).toEqual([topic, id]);
  });

  test('a booth that does not exist is said not to exist', () => {
    expect(converse(desk)('where is booth Z99?').text).toBe('There is no booth Z99 on the plan; please check the number.');
  });

  test('a place that was named is kept for the way there', () => {
    const say = converse(desk);
    say('签约仪式在哪个厅？');
    expect(say('怎么走？').reply.ids).toEqual(['main-hall']);
  });
});
