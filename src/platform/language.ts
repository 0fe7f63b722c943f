export type Language = 'vi' | 'en';

/** A sentence in the languages the product speaks. */
export type Wording = Record<Language, string>;

/** What the reader prefers, by `Accept-Language`. Vietnamese unless English is asked for with more weight. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const weight: Record<Language, number> = { vi: 0, en: 0 };
  for (const range of (acceptLanguage ?? '').toLowerCase().split(',')) {
    const [tag = '', ...params] = range.trim().split(';');
    const q = Number(params.map((param) => /^\s*q=([\d.]+)$/.exec(param)?.[1]).find(Boolean) ?? 1);
    const language = tag.split('-')[0];
    if (language === 'vi' || language === 'en') weight[language] = Math.max(weight[language], q);
  }
  return weight.en > weight.vi ? 'en' : 'vi';
}
