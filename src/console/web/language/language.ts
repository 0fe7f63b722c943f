import { i18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';

export type Language = 'vi' | 'en';

const kept = 'language';

/** The language of the console and of every sentence that the server words. Vietnamese unless the person chose. */
export function language(): Language {
  return i18n.locale === 'en' ? 'en' : 'vi';
}

/** Vietnamese is the source: a sentence is its own key. English comes from a catalogue that only English readers load. */
export async function activateLanguage(chosen: Language = localStorage.getItem(kept) === 'en' ? 'en' : 'vi'): Promise<void> {
  i18n.setMessagesCompiler(compileMessage);
  const messages = chosen === 'en' ? (await import('./english')).english : {};
  i18n.load(chosen, messages);
  i18n.activate(chosen);
  document.documentElement.lang = chosen;
}

export async function chooseLanguage(chosen: Language): Promise<void> {
  localStorage.setItem(kept, chosen);
  await activateLanguage(chosen);
}

/** The sentence in the language in force, with its values in ICU form (`Còn {n} ngày`); plurals `{n, plural, one {…} other {…}}`. */
export function t(sentence: string, values?: Record<string, string | number>): string {
  return i18n._(sentence, values);
}
