import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { TOPICS } from '../domain';

export interface InitOptions {
  readonly id: string;
  readonly startDate: string;
  readonly endDate: string;
  readonly zone: string;
  readonly nameZh: string;
  readonly nameEn: string;
}

export type InitResult = { readonly kind: 'created'; readonly files: readonly string[] } | { readonly kind: 'not-empty' };

const COLUMNS = [
  ['编号', 'id', 18],
  ['分类', 'topic', 14],
  ['中文问题', 'question_zh', 30],
  ['英文问题', 'question_en', 30],
  ['中文其他问法', 'alt_zh', 40],
  ['英文其他问法', 'alt_en', 40],
  ['中文答案', 'answer_zh', 50],
  ['英文答案', 'answer_en', 50],
  ['责任人', 'owner', 14],
  ['生效日期', 'valid_from', 14],
  ['失效日期', 'valid_to', 14],
  ['标签', 'tags', 16],
] as const;

const EXAMPLE = [
  'wifi',
  'venue',
  '会场 Wi-Fi 密码是多少？',
  'What is the Wi-Fi password?',
  '怎么连无线网\n有没有免费网络',
  'how do I get online\nis there free internet',
  '请连接 Guest，密码见参会证背面。',
  'Connect to Guest; the password is on the back of your badge.',
  'info-desk',
  '',
  '',
  'wifi',
];

const INSTRUCTIONS = [
  ['怎么填', 'How to fill this in'],
  [
    '每行一条问答。编号只用字母、数字和连字符，不要重复。',
    'One row is one entry. The id has letters, digits and hyphens, and is used once.',
  ],
  [`分类只能填：${TOPICS.join('、')}`, `The topic is one of: ${TOPICS.join(', ')}`],
  [
    '“其他问法”一格可以写多个，用换行、分号或竖线隔开，越多越准，建议每种语言至少 4 个。',
    'Several other phrasings go into one cell, separated by line breaks, semicolons or |. At least four a language make the desk find the answer.',
  ],
  ['中英文答案里的时间、电话、数字要一致。', 'Times, phone numbers and figures must be the same in both answers.'],
  [
    '责任人填 event.yaml 里 contacts 的 id。日期写成 2021-05-14。',
    'The owner is an id of contacts in event.yaml. Dates are written 2021-05-14.',
  ],
  [
    '存盘后一秒左右生效；有错会保留上一版，并指出哪一行。',
    'What you save is live about a second later; a mistake keeps the last good version and is named by row.',
  ],
] as const;

async function writeWorkbook(path: string): Promise<void> {
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const text = (value: string, bold = false): { value: string; type: StringConstructor; fontWeight?: 'bold'; wrap: true } => ({
    value,
    type: String,
    wrap: true,
    ...(bold ? { fontWeight: 'bold' } : {}),
  });
  const faq = [COLUMNS.map(([, name]) => text(name, true)), EXAMPLE.map((cell) => text(cell))];
  const help = INSTRUCTIONS.map(([zh, en], row) => [text(zh, row === 0), text(en, row === 0)]);
  await writeXlsxFile([
    { data: faq, sheet: '问答 FAQ', columns: COLUMNS.map(([, , width]) => ({ width })), stickyRowsCount: 1 },
    { data: help, sheet: '使用说明 Instructions', columns: [{ width: 70 }, { width: 90 }] },
  ]).toFile(path);
}

const both = (zh: string, en: string): { zh: string; en: string } => ({ zh, en });

function eventTemplate(options: InitOptions): object {
  const { id, startDate, endDate, zone, nameZh, nameEn } = options;
  return {
    id,
    name: both(nameZh, nameEn),
    shortName: both(nameZh, nameEn),
    detail: both(`${nameZh}的介绍写在这里。`, `What ${nameEn} is about goes here.`),
    dates: { start: startDate, end: endDate },
    zone,
    contacts: [
      {
        id: 'info-desk',
        name: both('总服务台', 'Information desk'),
        role: both('综合咨询', 'General enquiries'),
        place: 'info-desk',
        topics: [...TOPICS],
      },
    ],
  };
}

const VENUE_TEMPLATE = {
  name: both('会场名称', 'Name of the venue'),
  address: both('会场地址', 'Address of the venue'),
  places: [
    {
      id: 'main-hall',
      name: both('主会场', 'Main Hall'),
      kind: 'hall',
      floor: '1',
      directions: both('进门直走。', 'Straight ahead from the entrance.'),
    },
    {
      id: 'info-desk',
      name: both('总服务台', 'Information Desk'),
      kind: 'desk',
      floor: '1',
      directions: both('进门左手边。', 'On the left behind the entrance.'),
    },
  ],
};

function programmeTemplate(startDate: string): object {
  const [start, end] = [`${startDate}T09:00`, `${startDate}T09:45`];
  const title = both('开幕式', 'Opening ceremony');
  return {
    speakers: [],
    sessions: [{ id: 'opening', title, kind: 'ceremony', start, end, rooms: ['main-hall'], languages: ['zh'], interpretation: ['en'] }],
  };
}

function templates(options: InitOptions): Readonly<Record<string, unknown>> {
  return {
    'event.yaml': eventTemplate(options),
    'venue.yaml': VENUE_TEMPLATE,
    'programme.yaml': programmeTemplate(options.startDate),
    'safety.yaml': { emergency: { numbers: { police: '110', fire: '119', medical: '120', traffic: '122' } }, rules: [] },
    'glossary.yaml': [{ id: 'venue', zh: ['会场', '场馆', '场地'], en: ['venue', 'conference centre', 'conference center'] }],
  };
}

/** Makes a new event folder with a template of each file and the staff workbook. A folder that holds anything is left alone. */
export async function initEvent(dir: string, options: InitOptions): Promise<InitResult> {
  await mkdir(dir, { recursive: true });
  if ((await readdir(dir)).length > 0) return { kind: 'not-empty' };
  await mkdir(join(dir, 'faq'));
  const files = Object.entries(templates(options));
  for (const [name, value] of files) await writeFile(join(dir, name), stringify(value, { lineWidth: 0, aliasDuplicateObjects: false }));
  await writeWorkbook(join(dir, 'faq', 'faq.xlsx'));
  return { kind: 'created', files: [...files.map(([name]) => name), 'faq/faq.xlsx'] };
}
