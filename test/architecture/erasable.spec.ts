import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';

const root = path.resolve(import.meta.dirname, '../..');
const filesBelow = (folder: string): string[] =>
  fs.readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' }).map((name) => path.join(folder, name));
const readsErasable = (file: string): boolean =>
  /\b(people|accounts|personal_values)\b|\bperson\.(name|email)\b|\blogin\b/.test(fs.readFileSync(path.join(root, file), 'utf8'));

// What was erased could not be judged again.
describe('Dữ liệu có thể xoá (what can be erased)', () => {
  const readers = filesBelow('src').filter((name) => /facts\.ts$/.test(name));
  const rules = filesBelow('workflows').filter((name) => /\/v\d+\/.*\.ts$|\.facts\.ts$/.test(name));

  it('is read by no reader of facts and no rule', () => {
    expect([readers.length > 10, rules.length > 10]).toEqual([true, true]);
    expect([...readers, ...rules].filter(readsErasable)).toEqual([]);
  });

  it('would be noticed', () => {
    expect(readsErasable('src/organisations/directory.ts')).toBe(true);
    expect(readsErasable('src/identity/accounts.ts')).toBe(true);
  });
});
