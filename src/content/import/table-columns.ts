import type { Sheet } from '../sheet';

export const COLUMNS = [
  'id',
  'title',
  'titleZh',
  'titleEn',
  'subtitle',
  'abstract',
  'abstractZh',
  'abstractEn',
  'date',
  'start',
  'end',
  'duration',
  'room',
  'speaker',
  'track',
  'type',
  'language',
  'interpretation',
  'stream',
] as const;
export type Column = (typeof COLUMNS)[number];

/** Header words of event offices, in Chinese, English and German; compared without case, width, spaces, colons and brackets. */
const HEADERS: Readonly<Record<Column, readonly string[]>> = {
  id: ['id', '编号', '序号', 'nr', 'no', 'nummer', 'code'],
  title: [
    'title',
    'titel',
    '标题',
    '题目',
    '主题',
    'topic',
    'session',
    '内容',
    '议题',
    '活动',
    '活动内容',
    '会议内容',
    '报告题目',
    '演讲题目',
    '环节',
    '议程',
    '事项',
    'name',
    'event',
    'programm',
    'programpunkt',
    'vortrag',
    'thema',
    'sessiontitle',
    'subject',
    '名称',
    '活动名称',
    '会议名称',
  ],
  titleZh: [
    'titlezh',
    '中文标题',
    '标题中文',
    '中文题目',
    '题目中文',
    '标题中',
    'chinesetitle',
    'titlechinese',
    '主题中文',
    '中文主题',
    '议题中文',
    '内容中文',
  ],
  titleEn: [
    'titleen',
    '英文标题',
    '标题英文',
    '英文题目',
    '题目英文',
    '标题英',
    'englishtitle',
    'titleenglish',
    '主题英文',
    '英文主题',
    '议题英文',
    '内容英文',
  ],
  subtitle: ['subtitle', 'untertitel', '副标题'],
  abstract: [
    'description',
    'beschreibung',
    'abstract',
    'summary',
    '简介',
    '摘要',
    '说明',
    '介绍',
    '内容简介',
    '备注',
    'notes',
    'remarks',
    'bemerkung',
  ],
  abstractZh: ['abstractzh', 'descriptionzh', '中文简介', '简介中文', '中文摘要'],
  abstractEn: ['abstracten', 'descriptionen', '英文简介', '简介英文', '英文摘要'],
  date: ['date', 'datum', '日期', 'day', 'tag', '会议日期', '举办日期', '活动日期'],
  start: [
    'start',
    'beginn',
    '开始',
    '开始时间',
    'time',
    'uhrzeit',
    '时间',
    'von',
    'starttime',
    'begin',
    'from',
    'zeit',
    '时段',
    '具体时间',
    '会议时间',
    '起',
    'startsat',
  ],
  end: ['end', 'ende', '结束', '结束时间', 'bis', 'endtime', 'to', 'until', '止', 'finish', 'endsat'],
  duration: ['duration', 'dauer', '时长', '时长分钟', 'minutes', 'minuten', 'length', 'durationmin'],
  room: [
    'room',
    'ort',
    'raum',
    '地点',
    '会场',
    '会议室',
    'venue',
    'location',
    'hall',
    'place',
    'saal',
    '场地',
    '厅',
    '举办地点',
    '会议地点',
  ],
  speaker: [
    'speaker',
    'speakers',
    'vortragende',
    'vortragender',
    'referent',
    'referenten',
    '主讲人',
    '演讲人',
    '嘉宾',
    '演讲嘉宾',
    '讲者',
    '报告人',
    '发言人',
    '主讲',
    '主讲嘉宾',
    'presenter',
    'presenters',
    '主讲专家',
  ],
  track: ['track', '分论坛', '板块', '论坛', '专题', 'stream track', 'category', '会议板块'],
  type: ['type', 'kind', '类型', '形式', 'art', 'format'],
  language: ['language', 'sprache', '语言', '语种', '演讲语言'],
  interpretation: ['interpretation', '同传', '翻译', '同声传译', 'dolmetschen'],
  stream: ['stream', '直播', '直播链接', '直播地址', 'streamurl', 'livestream', 'link'],
};

function bare(header: string): string {
  return header
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s:：()（）[\]_/*.-]+/g, '');
}

const BY_NAME: ReadonlyMap<string, Column> = new Map(
  COLUMNS.flatMap((column) => HEADERS[column].map((name): [string, Column] => [bare(name), column])),
);

export interface Header {
  /** Index of the header row in the sheet's rows. */
  readonly index: number;
  /** Columns by what they hold; several may hold the same (dates twice, speakers in five columns). */
  readonly columns: ReadonlyMap<Column, readonly number[]>;
  /** Headers nobody knows, with their index. */
  readonly unknown: readonly { readonly name: string; readonly column: number }[];
}

function columnsOf(cells: readonly string[], above: readonly string[]): Header['columns'] {
  const columns = new Map<Column, number[]>();
  let group: Column | undefined;
  for (let at = 0; at < Math.max(cells.length, above.length); at += 1) {
    const own = BY_NAME.get(bare(cells[at] ?? ''));
    // A merged cell above spans the numbered or empty headers to its right: "Vortragende" over 1, 2, 3.
    if ((above[at] ?? '') !== '') group = BY_NAME.get(bare(above[at] ?? ''));
    const numbered = /^\d*$/.test((cells[at] ?? '').trim());
    const column = own ?? (numbered ? group : undefined);
    if (column) columns.set(column, [...(columns.get(column) ?? []), at]);
  }
  return columns;
}

function isHeader(columns: Header['columns']): boolean {
  const titled = columns.has('title') || columns.has('titleZh') || columns.has('titleEn');
  return titled && (columns.has('start') || columns.has('date'));
}

const SEARCHED = 20;

/** Finds the header row: the first rows may hold the event's name, merged titles and remarks. */
export function findHeader(sheet: Sheet): Header | undefined {
  for (let index = 0; index < Math.min(SEARCHED, sheet.rows.length); index += 1) {
    const cells = sheet.rows[index]?.cells ?? [];
    const columns = columnsOf(cells, sheet.rows[index - 1]?.cells ?? []);
    if (!isHeader(columns)) continue;
    const known = new Set([...columns.values()].flat());
    const unknown = cells.flatMap((name, column) => (name.trim() === '' || known.has(column) ? [] : [{ name, column }]));
    return { index, columns, unknown };
  }
  return undefined;
}
