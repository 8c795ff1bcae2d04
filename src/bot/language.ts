import type { Language } from '../domain';

const HAN = /\p{Script=Han}/gu;
const LATIN_WORD = /\p{Script=Latin}{2,}/gu;
/** "wifi", "PPT", "DK-4821" are written so in both languages; a longer word is English. */
const LONG_WORD = /\p{Script=Latin}{5,}/u;
const ENGLISH_GRAMMAR =
  /\b(what|where|when|who|which|how|why|is|are|do|does|can|could|the|to|of|my|me|at|in|on|for|please|about|help|menu|more|next|thanks?|hello|hi|stop|lost)\b/gi;

/**
 * The language a text is written in, by script. In mixed text ("TR212 现在讲什么", "where is the 对接会") the grammar decides: two English
 * function words outweigh Han nouns. Undefined where the text does not tell: no letters, or one short word.
 */
export function languageOfText(text: string): Language | undefined {
  const han = text.match(HAN)?.length ?? 0;
  const latin = text.match(LATIN_WORD)?.length ?? 0;
  const grammar = text.match(ENGLISH_GRAMMAR)?.length ?? 0;
  if (han === 0) return grammar > 0 || latin > 1 || LONG_WORD.test(text) ? 'en' : undefined;
  return grammar >= 2 && latin > han / 2 ? 'en' : 'zh';
}

/** The language a BCP 47 tag asks for; undefined where it is neither Chinese nor English. */
export function languageOfTag(tag: string | undefined): Language | undefined {
  const primary = tag?.toLowerCase().split(/[-_]/)[0];
  return primary === 'zh' || primary === 'en' ? primary : undefined;
}

/** Explicit choice, then the script of this text, then the channel's hint, then the language used last, then the event's first. */
export function chooseLanguage(options: {
  text: string;
  chosen?: Language | undefined;
  hint?: string | undefined;
  last?: Language | undefined;
  fallback: Language;
}): Language {
  const { text, chosen, hint, last, fallback } = options;
  return chosen ?? languageOfText(text) ?? languageOfTag(hint) ?? last ?? fallback;
}
