/** English of every sentence, from the catalogue beside each page and part. Two that differ for one sentence are a mistake of the build's test. */
const catalogues = import.meta.glob<{ readonly english: Readonly<Record<string, string>> }>('../**/*.en.ts', { eager: true });

export const english: Record<string, string> = Object.assign({}, ...Object.values(catalogues).map((catalogue) => catalogue.english));
