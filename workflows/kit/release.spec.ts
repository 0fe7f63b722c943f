import { describe, expect, it } from '@jest/globals';
import { compareReleases, releasedSource, ruleFilesOf, rulesHashOf } from './release.js';

const files: Readonly<Record<string, string>> = {
  'task/v1/task.rules.ts':
    "import { kitRules } from '../../kit/v1/rules.js';\nimport type { Fact } from '../task.facts.js';\nimport { x } from '../../kit/definition.js';",
  'task/v2/task.rules.ts': "import { taskRules } from '../v1/task.rules.js';\nimport { more } from './more.js';",
  'task/v2/more.ts': "import { taskRules } from './task.rules.js';",
  'kit/v1/rules.ts': "import { actor } from './actor.js';",
  'kit/v1/actor.ts': 'export const actor = 1;',
};
const read = (path: string): string => {
  const text = files[path];
  if (text === undefined) throw new Error(`${path} was asked for`);
  return text;
};
const pathsOf = (id: string) =>
  ruleFilesOf({ id, kind: 'task' }, read)
    .map(({ path }) => path)
    .sort();

describe('Phát hành định nghĩa (release)', () => {
  it('takes the rule file and what it imports from folders of a version, and nothing else', () => {
    expect(pathsOf('task/v1')).toEqual(['kit/v1/actor.ts', 'kit/v1/rules.ts', 'task/v1/task.rules.ts']);
    expect(pathsOf('task/v2')).toEqual([
      'kit/v1/actor.ts',
      'kit/v1/rules.ts',
      'task/v1/task.rules.ts',
      'task/v2/more.ts',
      'task/v2/task.rules.ts',
    ]);
  });

  it('gives another hash when one character of a file changes, or its place, and the same in any order', () => {
    const a = { path: 'a.ts', text: 'x' };
    const b = { path: 'b.ts', text: 'y' };
    const hash = rulesHashOf([a, b]);
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(rulesHashOf([b, a])).toBe(hash);
    expect(rulesHashOf([a, { ...b, text: 'y ' }])).not.toBe(hash);
    expect(rulesHashOf([a, { ...b, path: 'c.ts' }])).not.toBe(hash);
    expect(
      rulesHashOf([
        { path: 'a.ts', text: 'y' },
        { path: 'b.ts', text: 'x' },
      ]),
    ).not.toBe(hash);
  });

  it('tells what changed, what vanished, and what is not released', () => {
    const is = (hash: string, rulesHash: string) => ({ hash, rulesHash });
    const released = { same: is('1', '1'), json: is('1', '1'), rules: is('1', '1'), gone: is('1', '1') };
    const present = { same: is('1', '1'), json: is('2', '1'), rules: is('1', '2'), fresh: is('1', '1') };
    expect(compareReleases(present, released)).toEqual({ changed: ['json', 'rules'], vanished: ['gone'], unreleased: ['fresh'] });
  });

  it('writes the file of releases, empty and with entries', () => {
    expect(releasedSource({})).toMatch(/ = \{\};\n$/);
    expect(releasedSource({ 'task/v1': { hash: 'a', rulesHash: 'b' } })).toMatch(
      / = \{\n {2}'task\/v1': \{\n {4}hash: 'a',\n {4}rulesHash: 'b',\n {2}\},\n\};\n$/,
    );
  });
});
