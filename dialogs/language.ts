import type { Language } from '../src/domain';
import { makeReply, type EventView, type Proposal } from './dialog';

const SWITCHES: readonly (readonly [Language, RegExp])[] = [
  [
    'en',
    /^(请?(用|说|换成?|切换(到|成)?|改成?)?(英文|英语)(吧|版|回答|说|再说一遍|谢谢)?|(say (it|that) |answer |speak |switch to |reply )?(in )?english( please)?( version)?)$/,
  ],
  [
    'zh',
    /^(请?(用|说|讲|换成?|切换(到|成)?|改成?)?(中文|汉语|普通话)(吧|版|回答|说|再说一遍|谢谢)?|(say (it|that) |answer |speak |switch to |reply )?(in )?chinese( please)?( version)?)$/,
  ],
];

const AGAIN = /再说|再讲|重复|\bsay (it|that)\b|\bagain\b|\brepeat\b/;

/** A request to go on in another language, and whether the last answer is wanted again in it. */
export function readLanguageSwitch(normal: string): { language: Language; again: boolean } | undefined {
  const bare = normal.replace(/[\p{P}\s]+/gu, ' ').trim();
  const found = SWITCHES.find(([, pattern]) => pattern.test(bare));
  return found && { language: found[0], again: AGAIN.test(bare) };
}

/** Says that the language is set. */
export function languageProposal(language: Language, view: EventView): Proposal {
  return {
    reply: makeReply({
      topic: 'about',
      language,
      text: view.words.say(language, 'desk:language.set'),
      ids: [`language:${language}`],
      confidence: 1,
      evidence: [{ kind: 'rule', value: 'language' }],
    }),
  };
}
