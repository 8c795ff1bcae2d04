import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInstance } from 'i18next';
import { LANGUAGES, LOCALE_TAG, type Language, type LocalText } from '../domain';

export type WordValues = Readonly<Record<string, string | number>>;

/** The bot's own words. Keys are `namespace:key`, a namespace being a file of `locales/<tag>/`. */
export interface Words {
  /** The words for `key` in `language`; throws where the key is not in the locales, which is a mistake in the program. */
  say(language: Language, key: string, values?: WordValues): string;
  /** The same in both languages. */
  both(key: string, values?: WordValues): LocalText;
  has(key: string): boolean;
}

function readNamespaces(folder: string): Record<string, unknown> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return Object.fromEntries(
    files.map((name) => [name.slice(0, -'.json'.length), JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown]),
  );
}

/**
 * Reads `locales/<tag>/*.json` once. Values are put in as they are: escaping belongs to the channel that renders the text. A value is never
 * read as a template (`skipOnVariables` stays on), so an attendee's words cannot call for other keys.
 */
export function loadWords(localesFolder: string): Words {
  const resources = Object.fromEntries(
    LANGUAGES.map((language) => [LOCALE_TAG[language], readNamespaces(join(localesFolder, LOCALE_TAG[language]))]),
  );
  const i18n = createInstance();
  void i18n.init({
    initAsync: false,
    resources: resources as never,
    lng: LOCALE_TAG.zh,
    fallbackLng: false,
    interpolation: { escapeValue: false },
  });
  const has = (key: string, language: Language): boolean => i18n.exists(key, { lng: LOCALE_TAG[language] });
  const say = (language: Language, key: string, values: WordValues = {}): string => {
    if (!has(key, language)) throw new Error(`locales/${LOCALE_TAG[language]}: no words for "${key}"; add the key to both languages`);
    return i18n.t(key, { ...values, lng: LOCALE_TAG[language] });
  };
  return {
    say,
    both: (key, values) => ({ zh: say('zh', key, values), en: say('en', key, values) }),
    has: (key) => LANGUAGES.every((language) => has(key, language)),
  };
}
