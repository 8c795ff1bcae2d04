import { Converter } from 'opencc-js/t2cn';

const MAX_CODE_POINTS = 2000;
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF\u00AD]/g;
const APOSTROPHES = /['’‘`´]/g;

// The package's own types do not resolve from CommonJS (its .d.ts imports without extension); the cast says what its README says.
const toSimplified = Converter({ from: 't', to: 'cn' }) as (text: string) => string;

function cap(text: string): string {
  return text.length <= MAX_CODE_POINTS ? text : [...text.slice(0, MAX_CODE_POINTS * 2)].slice(0, MAX_CODE_POINTS).join('');
}

/**
 * Text for matching: compatibility forms folded (NFKC), lower case, invisible characters and apostrophes removed, Traditional characters as
 * Simplified, single spaces. Bounded to 2,000 code points before and after, since NFKC can make a text 18 times longer.
 */
export function normalise(text: string): string {
  const folded = cap(cap(text).replace(INVISIBLE, '').normalize('NFKC')).toLowerCase().replace(APOSTROPHES, '').replace(/\s+/g, ' ').trim();
  return /\p{Script=Han}/u.test(folded) ? toSimplified(folded) : folded;
}

/** What stays the same when width, case, spaces and punctuation change. */
export function exactKey(normalised: string): string {
  const key = normalised.replace(/[\p{P}\p{S}\s]+/gu, ' ').trim();
  return key.replace(/(?<=\p{Script=Han}) | (?=\p{Script=Han})/gu, '');
}

const COURTESY: readonly RegExp[] = [
  /^(您好|你好|哈喽|嗨|喂|早上好|上午好|下午好|晚上好|在吗|打扰(一下|了)?|不好意思|抱歉|劳驾|麻烦(您|你)?(问)?(一下|下)?|请教(一下|下)?|请问(一下|下)?|想?问(一下|下)|咨询(一下|下)?|我想(问|请教|咨询|了解|知道)(一下|下)?)[\p{P}\s]*/u,
  /[\p{P}\s]*(谢谢(您|你|了|啦)?|多谢(您|你|了)?|感谢|麻烦(您|你)了|辛苦了|拜托了)[\p{P}\s]*$/u,
  /^(hi|hello|hey|dear all|good (morning|afternoon|evening)|excuse me|sorry|pardon( me)?|quick question|a quick question|one question|just wondering|i was wondering( if)?|i would like to know|id like to know|i want to know|could you( please)? tell me|can you( please)? tell me|would you( please)? tell me|do you know|please tell me|tell me|may i ask|please)( there| everyone)?[\p{P}\s]+/u,
  /[\p{P}\s]+(please|thanks|thank you|thanks a lot|many thanks|thank you( so| very) much|thx|cheers|thanks in advance)[\p{P}\s]*$/u,
];

/** Removes greetings, "could you tell me" and thanks around a question; a text that is nothing else stays as it is. */
export function stripCourtesy(normalised: string): string {
  let text = normalised;
  for (let round = 0; round < 4; round += 1) {
    const before = text;
    for (const pattern of COURTESY) text = text.replace(pattern, '');
    if (text === before) break;
  }
  return /[\p{L}\p{N}]/u.test(text) ? text : normalised;
}
