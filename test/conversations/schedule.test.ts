import type { Desk } from '../../src/bot';
import { converse, openSampleDesk } from '../support/talk';

let desk: Desk;
beforeAll(async () => (desk = await openSampleDesk()));

describe('schedule', () => {
  test.each([
    ['现在有什么活动？', ['registration-26', 'opening']],
    ["what's on now?", ['registration-26', 'opening']],
    ['签约仪式在哪个厅？', ['signing']],
    ['where is the closing ceremony?', ['closing']],
    ['11月27日上午9点40莲花厅讲什么？', ['keynote-metal']],
    ['what is on in Lotus Hall at 9:40 am on 27 November?', ['keynote-metal']],
  ])('%s', (question, ids) => {
    const { reply } = converse(desk)(question);
    expect({ outcome: reply.outcome, topic: reply.topic, ids: reply.ids }).toEqual({ outcome: 'answer', topic: 'schedule', ids });
  });

  test('a follow-up keeps the room and changes the day, across languages', () => {
    const say = converse(desk);
    expect(say('what is on in Green Hall this afternoon?').reply.ids).toEqual(['forum-control', 'forum-save']);
    expect(say('那第二天下午呢？').reply.ids).toEqual(['forum-tailings']);
  });

  test('the second one of a list is told in full, and its speakers are known', () => {
    const say = converse(desk);
    say('今天下午绿城厅有什么安排？');
    expect(say('第二个').reply.ids).toEqual(['forum-save']);
    expect(say('who is speaking?').text).toContain('Zhao Mingde');
  });

  test('a long list is cut, and more goes on', () => {
    const say = converse(desk);
    const first = say('明天有哪些活动？');
    expect(first.reply.suggestions.map((item) => item.id)).toContain('more');
    const next = say('还有吗？');
    expect(next.reply.ids.length).toBeGreaterThan(0);
    expect(next.reply.ids.some((id) => first.text.includes(desk.view?.sessions.get(id)?.title.zh ?? '?'))).toBe(false);
  });

  test('moved and cancelled sessions say so', () => {
    expect(converse(desk)('尾矿库安全与生态修复论坛换会议室了吗？').text).toContain('原在苏仙厅');
    expect(converse(desk)('was the Young engineers salon cancelled?').text).toContain('[cancelled]');
  });

  test('a day outside the event is told as such, not moved into next year', () => {
    expect(converse(desk)('10月15号上午9点半有什么？').text).toMatch(/10月15日|接下来|之后最近/);
    expect(converse(desk)('what is on tomorrow evening?').reply.topic).toBe('schedule');
  });
});
