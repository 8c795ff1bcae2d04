/** The two languages Huiwen speaks. Content files use the same two keys; locales/ and the chat channels use the BCP 47 tags below. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** BCP 47 tag of each language, as channels and i18next want it. */
export const LOCALE_TAG: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** A text in both languages. Where a source had only one, both hold it (see `isUntranslated`). */
export interface LocalText {
  readonly zh: string;
  readonly en: string;
}

/** Other names a thing goes by, a list a language; a name in one list is understood in questions of either language. */
export interface LocalNames {
  readonly zh: readonly string[];
  readonly en: readonly string[];
}

export const NO_NAMES: LocalNames = { zh: [], en: [] };

/** True where both languages hold the same words: the source was not translated (or needs no translation). */
export function isUntranslated(text: LocalText): boolean {
  return text.zh === text.en;
}
