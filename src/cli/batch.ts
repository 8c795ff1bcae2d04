import { NEW_CONVERSATION, type ConversationState, type Desk } from '../bot';
import type { Clock } from '../domain';
import { ask, readNow, type AskedAnswer } from './ask';

/** A row of a batch file: columns `question` and optionally `lang`, `conversation`, `now`. */
export interface BatchRow {
  /** Row in the file, from 1, the header being row 1. */
  readonly row: number;
  readonly question: string;
  readonly lang: string;
  readonly conversation: string;
  readonly now: string;
}

export type BatchFault =
  { readonly code: 'no-question-column' } | { readonly code: 'bad-now'; readonly row: number; readonly value: string };

/** Rows of a table whose first row is the header. Other columns are ignored; rows without a question are kept, and asked as an empty message. */
export function readBatchRows(table: readonly (readonly string[])[]): readonly BatchRow[] | BatchFault {
  const [header = [], ...body] = table;
  const columns = header.map((name) => name.trim().toLowerCase());
  if (!columns.includes('question')) return { code: 'no-question-column' };
  const cell = (cells: readonly string[], name: string): string =>
    columns.includes(name) ? (cells[columns.indexOf(name)] ?? '').trim() : '';
  return body.map((cells, index) => ({
    row: index + 2,
    question: cell(cells, 'question'),
    lang: cell(cells, 'lang'),
    conversation: cell(cells, 'conversation'),
    now: cell(cells, 'now'),
  }));
}

/** Answers the rows in order; rows of one `conversation` share its state, rows without one stand alone. */
export function* answerBatch(
  rows: readonly BatchRow[],
  desk: Desk,
  clock: Clock,
  zone: string,
): Generator<AskedAnswer, BatchFault | undefined> {
  const states = new Map<string, ConversationState>();
  for (const row of rows) {
    const nowMs = row.now ? readNow(row.now, zone) : clock.nowMs();
    if (nowMs === undefined) return { code: 'bad-now', row: row.row, value: row.now };
    const state = (row.conversation && states.get(row.conversation)) || NEW_CONVERSATION;
    const turn = ask({ question: row.question, hint: row.lang || undefined, nowMs }, desk, clock, state);
    if (row.conversation) states.set(row.conversation, turn.state);
    yield turn.answer;
  }
  return undefined;
}
