import type { Place, Speaker } from '../../domain';
import { fold } from '../fold';

/** One way to write a name and how sure it is. */
export type Variant = readonly [text: string, score: number];

const HAN_NUMERALS = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];
const ENGLISH_NUMERALS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

/** The name with its small number in figures, Han and English words: 2号馆 = 二号馆, Hall 2 = hall two. */
function numeralVariants(name: string): readonly string[] {
  const figures = /(?<![\p{L}\d])(\d{1,2})(?![\d\p{Script=Latin}])/u.exec(name);
  if (figures !== null) {
    const number = Number(figures[1]);
    const words = /\p{Script=Han}/u.test(name) ? HAN_NUMERALS : ENGLISH_NUMERALS;
    const word = words[number];
    return word === undefined ? [] : [name.replace(figures[0], word)];
  }
  const han = /(十[一二]?|[一二三四五六七八九])(?=号)/.exec(name);
  return han?.[1] === undefined ? [] : [name.replace(han[1], String(HAN_NUMERALS.indexOf(han[1])))];
}

/** Ways to say a room that bears a code: TR212; 301 = room 301 = 301会议室. */
function codeVariants(name: string): readonly Variant[] {
  const lettered = /(?<![a-z\d])([a-z]{1,3}-?\d{2,4}[a-z]?)(?![a-z\d])/.exec(name)?.[1];
  const numbered = /(?<![\d.])(\d{3,4}[a-z]?)(?!\d)/.exec(name)?.[1];
  if (lettered !== undefined) return [[lettered, 1], [`room ${lettered}`, 1], [`${lettered}会议室`, 1], [`${lettered}室`, 1]];
  if (numbered === undefined) return [];
  return [`room ${numbered}`, `rm ${numbered}`, `meeting room ${numbered}`, `${numbered}会议室`, `${numbered}室`, `${numbered}房间`, `${numbered}房`]
    .map((text): Variant => [text, 1])
    .concat([[numbered, 0.85]]);
} // prettier-ignore

/** Hall B = B厅 = B馆 = B会场; Hall 2 = 2号厅 = 2号馆. */
function hallVariants(name: string): readonly string[] {
  const label = /^(?:exhibition )?hall ([a-z]|\d{1,2})$/.exec(name)?.[1] ?? /^([a-z]|\d{1,2})号?(?:展?[馆厅]|会场)$/.exec(name)?.[1];
  if (label === undefined) return [];
  const han = /\d/.test(label) ? [`${label}号馆`, `${label}号厅`, `${label}号展馆`, `${label}号展厅`] : [`${label}厅`, `${label}馆`, `${label}会场`, `${label}区`];
  return [`hall ${label}`, ...han];
} // prettier-ignore

export function placeVariants(place: Place): readonly Variant[] {
  const names = [place.name.zh, place.name.en, ...place.aliases.zh, ...place.aliases.en].map(fold);
  const bare = names.flatMap((name) => [name, name.replace(/\s*[(（][^)）]*[)）]\s*/g, ' ').trim()]);
  const halls = bare.flatMap(hallVariants);
  const all = [...new Set([...bare, ...halls])];
  const spoken = [...new Set([...all, ...all.flatMap(numeralVariants)])];
  return [...spoken.map((name): Variant => [name, 1]), ...bare.flatMap(codeVariants)];
}

const HAN_TITLES = [
  '院士', '副教授', '教授', '博士', '研究员', '主任', '局长', '处长', '院长', '所长', '校长', '副市长', '市长', '部长', '司长', '会长', '秘书长', '理事长',
  '董事长', '总经理', '总裁', '总工程师', '总工', '工程师', '高工', '主席', '书记', '大使', '专家',
]; // prettier-ignore
const HAN_COURTESIES = ['老师', '先生', '女士', '总'];
const ENGLISH_TITLES = ['academician', 'professor', 'prof', 'dr', 'doctor', 'director', 'minister', 'ambassador', 'mayor', 'president', 'chairman', 'chairwoman', 'researcher', 'engineer']; // prettier-ignore
const ENGLISH_COURTESIES = ['mr', 'ms', 'mrs', 'miss'];
const DOUBLE_SURNAMES = ['欧阳', '司马', '上官', '诸葛', '夏侯', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '东方', '独孤', '南宫'];

/** Surname of a Han name of two to four characters; undefined for other names. */
export function hanSurname(name: string): string | undefined {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return undefined;
  return DOUBLE_SURNAMES.find((surname) => name.startsWith(surname) && name.length > surname.length) ?? name.charAt(0);
}

/** Parts of a name that may stand alone: words of a Latin name, and of one written with a middle dot. */
export function nameParts(speaker: Speaker): readonly string[] {
  const names = [speaker.name.zh, speaker.name.en].map(fold);
  return [...new Set(names.flatMap((name) => name.split(/[\s·•・.]+/)).filter((part) => part.length > 1 && !names.includes(part)))];
}

/** Surname with title, as people are called: 王院士, Professor Chen. `shared` tells how many speakers bear the surname. */
export function titleVariants(speaker: Speaker, shared: (surname: string) => number): readonly Variant[] {
  return [...hanTitles(speaker, shared), ...englishTitles(speaker)];
}

function hanTitles(speaker: Speaker, shared: (surname: string) => number): readonly Variant[] {
  const surname = hanSurname(fold(speaker.name.zh));
  if (surname === undefined) return [];
  const title = fold(speaker.title?.zh ?? '');
  const own = HAN_TITLES.filter((word) => title.includes(word));
  const others = shared(surname) === 1 ? [...HAN_TITLES, ...HAN_COURTESIES].filter((word) => !own.includes(word)) : HAN_COURTESIES;
  return [...own.map((word): Variant => [surname + word, 0.95]), ...others.map((word): Variant => [surname + word, 0.75])];
}

function englishTitles(speaker: Speaker): readonly Variant[] {
  const title = fold(speaker.title?.en ?? '');
  const own = ENGLISH_TITLES.filter((word) => new RegExp(`\\b${word}`).test(title));
  const parts = fold(speaker.name.en).split(/\s+/);
  const surnames = [...new Set([parts[0], parts.at(-1)])].filter((part) => part !== undefined && part.length > 1);
  const called = [...own, ...(own.includes('professor') ? ['prof'] : []), ...ENGLISH_COURTESIES, ...(own.length > 0 ? ['dr'] : [])];
  return surnames.flatMap((surname) => [...new Set(called)].map((word): Variant => [`${word} ${surname ?? ''}`, own.includes(word) ? 0.95 : 0.8]));
} // prettier-ignore

/** First and last name the other way round, for names of two words. */
export function reversed(name: string): readonly string[] {
  const parts = name.trim().split(/\s+/);
  return parts.length === 2 && /^\p{Script=Latin}/u.test(name) ? [`${parts[1] ?? ''} ${parts[0] ?? ''}`] : [];
}

/** Booth A1 is also written A01, A001 and the other way about. */
export function boothVariants(code: string): readonly string[] {
  const parts = /^(\D*?)-?0*(\d+)(.*)$/.exec(fold(code));
  if (parts === null) return [code];
  const [, letters = '', digits = '', tail = ''] = parts;
  return [...new Set([code, letters + digits + tail, letters + digits.padStart(2, '0') + tail, letters + digits.padStart(3, '0') + tail])];
}
