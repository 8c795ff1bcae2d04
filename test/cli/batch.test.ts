import { answerBatch, readBatchRows } from '../../src/cli/batch';
import { fixedClock } from '../../src/domain';
import { openSampleDesk } from '../support/talk';

describe('ask --batch', () => {
  test('answers in order; rows of one conversation share it; now is per row', async () => {
    const rows = readBatchRows([
      ['lang', 'question', 'conversation', 'now'],
      ['en', 'what is on in Green Hall this afternoon?', 'a', '2020-11-26T09:40'],
      ['zh', '主会场怎么走？', '', ''],
      ['zh', '第二个', 'a', '2020-11-26T09:41'],
    ]);
    if ('code' in rows) throw new Error(rows.code);
    const answers = [...answerBatch(rows, await openSampleDesk(), fixedClock(Date.UTC(2020, 10, 26, 1, 40)), 'Asia/Shanghai')];
    expect(answers.map(({ language, topic, ids }) => [language, topic, ids])).toEqual([
      ['en', 'schedule', ['forum-control', 'forum-save']],
      ['zh', 'venue', ['main-hall']],
      ['zh', 'schedule', ['forum-save']],
    ]);
  });

  test('a file without the column, and a time that is none, are told', async () => {
    expect(readBatchRows([['frage']])).toEqual({ code: 'no-question-column' });
    const rows = readBatchRows([
      ['question', 'now'],
      ['hi', 'soon'],
    ]);
    if ('code' in rows) throw new Error(rows.code);
    const answers = answerBatch(rows, await openSampleDesk(), fixedClock(0), 'Asia/Shanghai');
    expect(answers.next()).toEqual({ done: true, value: { code: 'bad-now', row: 2, value: 'soon' } });
  });
});
