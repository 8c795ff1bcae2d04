import type { Fault, SourceRef } from '../domain';
import { errorAt, warningAt } from './faults';
import { checkValue } from './section';
import { entrySchema } from './schema';
import { readSheets, type Sheet } from './sheet';

type RawEntry = ReturnType<typeof entrySchema.parse>;

/** Header names of a FAQ sheet, in either language, by field. */
const HEADERS: Readonly<Record<string, readonly string[]>> = {
  id: ['id', '编号', '序号'],
  topic: ['topic', 'category', '分类', '主题', '类别'],
  titleZh: ['title_zh', '标题', '中文标题', '标题（中文）'],
  titleEn: ['title_en', 'title', '英文标题', '标题（英文）'],
  questionZh: ['question_zh', '问题', '中文问题', '问题（中文）'],
  questionEn: ['question_en', 'question', '英文问题', '问题（英文）'],
  altZh: ['alt_zh', '其他问法', '中文其他问法', '相似问题', '其他问法（中文）'],
  altEn: ['alt_en', '英文其他问法', '其他问法（英文）', 'alternative questions'],
  answerZh: ['answer_zh', '答案', '中文答案', '回答', '答案（中文）'],
  answerEn: ['answer_en', 'answer', '英文答案', '答案（英文）'],
  validFrom: ['valid_from', '生效日期', '开始日期'],
  validUntil: ['valid_to', 'valid_until', '失效日期', '截止日期'],
  owner: ['owner', '责任人', '负责人'],
  tags: ['tags', '标签', '关键词'],
  followUps: ['follow_ups', '相关问题', '后续问题'],
};

const LIST_SEPARATOR = /[\n；;|]+/;

function fieldOf(header: string): string | undefined {
  const bare = header.normalize('NFKC').trim().toLowerCase().replace(/\s+/g, '_');
  const same = (name: string): boolean => name.normalize('NFKC').replace(/\s+/g, '_') === bare;
  return Object.keys(HEADERS).find((field) => HEADERS[field]?.some(same));
}

function splitList(cell: string): string[] {
  return cell
    .split(LIST_SEPARATOR)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** A row of the sheet in the shape of a YAML entry; empty cells are left out, so that the schema names them. */
function entryOfRow(cell: (field: string) => string): unknown {
  const question = { zh: cell('questionZh'), en: cell('questionEn') };
  const list = (field: string): string[] => splitList(cell(field));
  const optional = (field: string): Record<string, string> => (cell(field) ? { [field]: cell(field) } : {});
  return {
    id: cell('id'),
    topic: cell('topic'),
    title: { zh: cell('titleZh') || question.zh, en: cell('titleEn') || question.en },
    questions: { zh: [question.zh, ...list('altZh')].filter(Boolean), en: [question.en, ...list('altEn')].filter(Boolean) },
    answer: { zh: cell('answerZh'), en: cell('answerEn') },
    tags: list('tags'),
    followUps: list('followUps'),
    ...optional('owner'),
    ...optional('validFrom'),
    ...optional('validUntil'),
  };
}

interface TableEntry {
  readonly value: RawEntry;
  readonly at: SourceRef;
}

interface TableResult {
  readonly entries: readonly TableEntry[];
  readonly faults: readonly Fault[];
}

/** Sheets without an id and an answer column hold instructions or lists, and are passed over. */
function readSheet(file: string, sheet: Sheet): TableResult | undefined {
  const [header, ...rows] = sheet.rows;
  const fields = header?.cells.map(fieldOf) ?? [];
  if (!fields.includes('id') || !fields.includes('answerZh')) return undefined;
  const unknown = (header?.cells ?? []).filter((name, index) => name !== '' && fields[index] === undefined);
  const faults: Fault[] = unknown.map((name) => warningAt('unknown-column', { file, row: header?.row ?? 1 }, { column: name }));
  const entries: TableEntry[] = [];
  for (const { row, cells } of rows) {
    if (cells.every((cell) => cell === '')) continue;
    const cell = (field: string): string => (fields.includes(field) ? (cells[fields.indexOf(field)] ?? '') : '');
    const at = (path: readonly PropertyKey[]): SourceRef => ({
      file,
      row,
      ...(path.length > 0 ? { field: path.filter((part) => typeof part === 'string').join('.') } : {}),
    });
    const checked = checkValue(entryOfRow(cell), entrySchema, at);
    faults.push(...checked.faults);
    if (checked.section) entries.push({ value: checked.section.value, at: { file, row } });
  }
  return { entries, faults };
}

/** Reads the FAQ entries of an xlsx, csv or tsv file. */
export async function readFaqTable(file: string, bytes: Uint8Array): Promise<TableResult> {
  const read = await readSheets(file, bytes);
  if (read.kind === 'faults') return { entries: [], faults: read.faults };
  const sheets = read.sheets.flatMap((sheet) => readSheet(file, sheet) ?? []);
  if (sheets.length === 0) return { entries: [], faults: [errorAt('no-faq-columns', { file, row: 1 })] };
  return { entries: sheets.flatMap((sheet) => sheet.entries), faults: sheets.flatMap((sheet) => sheet.faults) };
}
