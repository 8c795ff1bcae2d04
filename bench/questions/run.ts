import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { parse } from 'csv-parse/sync';
import { openDesk } from '../../src/cli/desk';
import { ask } from '../../src/cli/ask';
import { fixedClock } from '../../src/domain';
import { topicsFor, type LabelledQuestion } from './table';

/** Asks every question of a labelled TSV and prints how many got an answer of the expected topic, by language and group. */
async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      event: { type: 'string', default: 'events/chenzhou-2020' },
      misses: { type: 'boolean', default: false },
    },
  });
  if (!values.data) throw new Error('bench:questions needs --data FILE.tsv');
  const rows: Record<string, string>[] = parse(readFileSync(values.data), {
    columns: true,
    delimiter: '\t',
    relax_quotes: true,
    bom: true,
  });
  const opened = await openDesk({ event: values.event });
  const counts = new Map<string, { n: number; right: number; answered: number }>();
  for (const row of rows) {
    const item: LabelledQuestion = {
      lang: row['lang'] ?? '',
      group: row['group'] ?? '',
      question: row['question'] ?? '',
      expected: row['expected kind of answer'] ?? '',
    };
    const { answer } = ask({ question: item.question, hint: item.lang }, opened.desk, fixedClock(opened.clock.nowMs()));
    const answered = answer.outcome !== 'unknown';
    const right = answered && topicsFor(item.expected).includes(answer.topic);
    for (const key of [`${item.lang} ${item.group}`, `${item.lang} all`]) {
      const count = counts.get(key) ?? { n: 0, right: 0, answered: 0 };
      counts.set(key, { n: count.n + 1, right: count.right + Number(right), answered: count.answered + Number(answered) });
    }
    if (!right && values.misses)
      process.stdout.write(
        `MISS ${item.lang} ${item.group}: ${item.question} (${item.expected}) → ${answer.outcome} ${answer.topic} ${answer.ids.slice(0, 3).join(' ')}\n`,
      );
  }
  process.stdout.write('lang group          n  answered  expected topic  %\n');
  for (const [key, { n, right, answered }] of [...counts].sort(([a], [b]) => a.localeCompare(b))) {
    process.stdout.write(
      `${key.padEnd(18)} ${String(n).padStart(3)} ${String(answered).padStart(9)} ${String(right).padStart(15)}  ${((100 * right) / n).toFixed(1)}\n`,
    );
  }
}

void run();
