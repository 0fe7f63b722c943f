import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** Rules of numbering, exchange, deadlines, tasks and reports in the domain reference, R-19 to R-64. */
const first = 19;
const last = 64;

/** `it('…')`, and what follows a table: `it.each([…])('…')`. The quote that opens the title also ends it. */
const titles = /(?:\b(?:it|test|describe)|\))\(\s*(['"`])((?:(?!\1)[^\\]|\\.)*)\1/gsu;

/** Every rule named in a text: `R-53`, and of `R-45…R-49` or `R-27 to R-29` all between. */
function rulesIn(text: string): number[] {
  return [...text.matchAll(/R-(\d+)(?:\s*(?:…|–|to)\s*R-(\d+))?/gu)].flatMap(([, from, to]) => {
    const start = Number(from);
    return Array.from({ length: Number(to ?? from) - start + 1 }, (_, offset) => start + offset);
  });
}

function specFiles(folder: string): string[] {
  return fs.readdirSync(folder, { withFileTypes: true, recursive: true }).flatMap((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    return entry.isFile() && entry.name.endsWith('.spec.ts') && !file.includes('node_modules') ? [file] : [];
  });
}

/** Not this file, whose titles are made up. */
const self = path.join('test', 'architecture', 'rules.spec.ts');

const titlesOf = (source: string): string[] => [...source.matchAll(titles)].map(([, , title]) => title!);

describe('Quy tắc có phép thử mang tên (rules and the tests named after them)', () => {
  it('finds titles however a test is written, and nothing else', () => {
    const source = [
      `it('counts (R-41)', () => {});`,
      `it.each([['a', 1]])('says %s: R-42', () => {});`,
      'describe.each(rows.map((row) => [row.key, row] as const))("Kế hoạch R-43", () => {});',
      'it(\n  `waits (R-44 to R-46)`, () => {});',
      `// R-47\nconst note = 'R-48';`,
      `it('says nothing', () => expect('R-49'));`,
    ].join('\n');
    expect(titlesOf(source).flatMap(rulesIn)).toEqual([41, 42, 43, 44, 45, 46]);
  });

  it(`has a test whose title carries its number for every rule from R-${first} to R-${last}`, () => {
    const files = ['src', 'test', 'workflows'].flatMap(specFiles).filter((file) => file !== self);
    const named = new Set(files.flatMap((file) => titlesOf(fs.readFileSync(file, 'utf8'))).flatMap(rulesIn));
    const wanted = Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
    expect(wanted.filter((rule) => !named.has(rule)).map((rule) => `R-${rule}`)).toEqual([]);
  });
});
