import type { LocalNames, LocalText, Party, Place, Session, Speaker } from '../../src/domain';
import { NO_NAMES } from '../../src/domain';
import type { NameSource } from '../../src/programme';

/** An invented event for the tests of names and queries. */
export const text = (zh: string, en: string): LocalText => ({ zh, en });
export const names = (zh: readonly string[], en: readonly string[] = []): LocalNames => ({ zh, en });

export function session(id: string, title: LocalText, startMs: number, more: Partial<Session> = {}): Session {
  return {
    id, title, kind: 'talk', startMs, endMs: startMs + 45 * 60_000, roomIds: [], speakerIds: [], moderatorIds: [], languages: ['zh'],
    interpretation: [], tags: NO_NAMES, status: 'planned', ...more,
  }; // prettier-ignore
}

export function speaker(id: string, name: LocalText, more: Partial<Speaker> = {}): Speaker {
  return { id, name, aliases: NO_NAMES, ...more };
}

export function place(id: string, name: LocalText, more: Partial<Place> = {}): Place {
  return { id, name, aliases: NO_NAMES, kind: 'room', ...more };
}

export function party(id: string, name: LocalText, listed: boolean): Party {
  return { id, code: `CODE-${id}`, role: 'enterprise', name, aliases: NO_NAMES, field: text('水', 'water'), listed };
}

const start = Date.UTC(2020, 9, 15, 1);
const HOUR = 3_600_000;

export const SPEAKERS: readonly Speaker[] = [
  speaker('wang-jianguo', text('王建国', 'Wang Jianguo'), { title: text('中国工程院院士', 'Academician') }),
  speaker('chen-heping', text('陈和平', 'Chen Heping'), { title: text('教授', 'Professor') }),
  speaker('chen-lihua', text('陈丽华', 'Chen Lihua'), { title: text('研究员', 'Researcher') }),
  speaker('luiz', text('路易斯·法贝尔', 'Luiz Faber'), { title: text('主任', 'Director') }),
  speaker('ouyang', text('欧阳明', 'Ouyang Ming'), { title: text('局长', 'Director General') }),
  speaker('host', text('主持人', 'Moderator')),
];

export const SESSIONS: readonly Session[] = [
  session('opening', text('开幕式', 'Opening ceremony'), start, { kind: 'ceremony', roomIds: ['main-hall'] }),
  session('reuse', text('城市再生水利用的实践', 'Urban water reuse in practice'), start + HOUR, {
    roomIds: ['room-301'], speakerIds: ['wang-jianguo'], tags: names(['再生水', '水循环'], ['water reuse']), interpretation: ['en'],
    track: text('用水', 'Using water'), conferenceId: 'water-expo',
  }),
  session('tailings', text('尾矿废水治理：从源头到排口', 'Tailings wastewater: from source to outlet'), start + HOUR, {
    roomIds: ['tr212'], speakerIds: ['chen-heping'], languages: ['en'], streamUrl: 'https://example.org/live', kind: 'forum',
    abstract: text('介绍重金属废水的处理技术。', 'Treatment of heavy metal wastewater.'),
  }),
  session('smart', text('智慧水务平台展望', 'Smart utilities outlook'), start + 2 * HOUR, { roomIds: ['hall-2'], speakerIds: ['luiz', 'chen-lihua'], moderatorIds: ['ouyang'], status: 'cancelled' }),
  session('signing', text('项目签约仪式', 'Project signing ceremony'), start + 3 * HOUR, { kind: 'signing', roomIds: ['main-hall'] }),
  session('night', text('水利之夜', 'Water night'), start + 14 * HOUR, { endMs: start + 17 * HOUR, kind: 'social' }),
]; // prettier-ignore

export const SOURCE: NameSource = {
  info: { conferences: [{ id: 'water-expo', name: text('水博览会', 'Water Expo'), aliases: names(['水博会'], ['WaterExpo']) }] },
  programme: { sessions: SESSIONS, speakers: SPEAKERS },
  venue: {
    name: text('国际会展中心', 'Convention Centre'),
    aliases: NO_NAMES,
    address: text('某路1号', '1 Some Road'),
    places: [
      place('main-hall', text('主会场', 'Main Hall'), { kind: 'hall' }),
      place('hall-2', text('2号馆', 'Hall 2'), { kind: 'exhibition' }),
      place('hall-b', text('B厅', 'Hall B'), { kind: 'hall' }),
      place('room-301', text('301会议室', 'Room 301')),
      place('tr212', text('TR212', 'TR212')),
      place('green', text('绿厅', 'Green Room'), { aliases: names(['翠厅'], ['Emerald']) }),
      place('plain', text('会议室', 'Hall')),
    ],
    transport: [{ id: 'shuttle', kind: 'shuttle', name: text('接驳车', 'Shuttle bus'), aliases: names(['摆渡车']), detail: text('', '') }],
    hotels: [{ id: 'linyi', name: text('临溪国际大酒店', 'Linxi Grand Hotel'), aliases: names(['临溪酒店']), detail: text('', '') }],
    maps: [],
  },
  exhibits: {
    areas: [{ id: 'conserve', name: text('节水展区', 'Water conservation area'), aliases: names(['节水区'], ['water-saving area']), water: 'conserve' }],
    exhibitors: [
      { id: 'qingyuan', name: text('清源膜科技', 'Qingyuan Membranes'), aliases: names(['清源膜']), booth: 'A12', areaId: 'conserve', intro: text('', ''), technologies: NO_NAMES },
      { id: 'bluepipe', name: text('蓝管股份', 'Bluepipe'), aliases: NO_NAMES, booth: 'B-03', intro: text('', ''), technologies: NO_NAMES },
    ],
  },
  docking: { parties: [party('p1', text('湘江有色集团', 'Xiangjiang Metals'), true), party('p2', text('隐名矿业', 'Hidden Mining'), false)] },
}; // prettier-ignore
