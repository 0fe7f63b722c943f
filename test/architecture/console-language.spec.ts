import fs from 'node:fs';
import path from 'node:path';

const client = path.join('src', 'console', 'web');
const files = fs.readdirSync(client, { recursive: true, encoding: 'utf8' }).map((name) => path.join(client, name));
const isCode = (file: string) => /\.tsx?$/.test(file) && !/\.(en|gen|d)\.ts$/.test(file);

/** The first argument of every `t('…')`, as it is written. */
function sentencesOf(file: string): string[] {
  const text = fs.readFileSync(file, 'utf8');
  return [...text.matchAll(/\bt\(\s*(['"`])((?:\\.|(?!\1)[^\\])*)\1/g)].map(([, quote, sentence]) => {
    if (quote === '`') throw new Error(`${file}: a sentence is a plain string, so that it can be found: ${sentence}`);
    return sentence!.replace(/\\(.)/g, '$1');
  });
}

describe('Hai ngôn ngữ của bảng điều khiển (both languages of the console)', () => {
  const catalogues = new Map<string, Record<string, string>>();

  beforeAll(async () => {
    for (const file of files.filter((name) => name.endsWith('.en.ts'))) {
      const { english } = (await import(path.resolve(file))) as { english: Record<string, string> };
      catalogues.set(file, english);
    }
  });

  it('has English for every sentence', () => {
    const known = new Set([...catalogues.values()].flatMap((catalogue) => Object.keys(catalogue)));
    const missing = files.filter(isCode).flatMap((file) => sentencesOf(file).filter((sentence) => !known.has(sentence)));
    expect([...new Set(missing)]).toEqual([]);
  });

  it('has one English for one sentence, and none that nothing shows', () => {
    const said = new Map<string, string>();
    const differing: string[] = [];
    for (const catalogue of catalogues.values()) {
      for (const [sentence, english] of Object.entries(catalogue)) {
        if ((said.get(sentence) ?? english) !== english) differing.push(sentence);
        said.set(sentence, english);
      }
    }
    const shown = new Set(files.filter(isCode).flatMap(sentencesOf));
    expect({ differing, unused: [...said.keys()].filter((sentence) => !shown.has(sentence)) }).toEqual({ differing: [], unused: [] });
  });

  it('keeps the same places to fill in', () => {
    const places = (sentence: string) => [...new Set([...sentence.matchAll(/\{(\w+)/g)].map(([, name]) => name))].sort().join();
    const differing = [...catalogues.values()].flatMap((catalogue) =>
      Object.entries(catalogue).filter(([sentence, english]) => places(sentence) !== places(english)),
    );
    // Inside a plural, `{# days}` has no name, and `{left, plural, …}` only one.
    expect(differing.filter(([, english]) => !english.includes('plural'))).toEqual([]);
  });
});
