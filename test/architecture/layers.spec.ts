import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult, type IForbiddenRuleType, type IReporterOutput } from 'dependency-cruiser';

/** From the top down. What stands further down knows nothing of what stands above it. */
const layers = [
  ['src/main', 'src/cli'],
  ['src/app.module'],
  ['src/answers.gen'],
  ['src/demo'],
  ['src/console'],
  ['src/system'],
  ['src/e-office'],
  ['src/importer'],
  ['src/inbox'],
  ['src/inspection'],
  ['src/forecast'],
  ['src/summaries'],
  ['src/live'],
  ['src/feeds'],
  ['src/notices'],
  ['src/deliveries'],
  ['src/reports'],
  ['src/tasks'],
  ['src/plans'],
  ['src/numbering'],
  ['src/calendar'],
  ['src/identity'],
  ['src/organisations'],
  ['src/engine'],
  ['src/audit'],
  ['src/platform'],
  ['workflows'],
];

/** Folders whose every file is open to those above; of the others only `index.ts`. A witness is loaded without the rest of `audit`, what tests its verifiers only when asked for. */
const open = ['src/platform', 'src/cli', 'src/audit/bundle', 'src/audit/signing', 'src/audit/witness'];

const specs = '[.]spec[.]ts$';
/** Bugs are planted from outside in what a folder keeps to itself. */
const plantedBugs = '^src/cli/chaos/eoffice/bugs/';

/** `src/main` also stands for the file `src/main.ts`. */
const within = (names: readonly string[]) => `^(${names.join('|').replaceAll('.', '[.]')})(/|[.]ts$)`;

const upward: IForbiddenRuleType[] = layers.slice(1).map((names, above) => ({
  name: `${names.join(', ')} imports from above`,
  severity: 'error',
  from: { path: within(names), pathNot: specs },
  to: { path: within(layers.slice(0, above + 1).flat()) },
}));

const rules: IForbiddenRuleType[] = [
  ...upward,
  {
    name: 'from outside a folder only its index.ts is imported',
    severity: 'error',
    from: { path: '^src/([^/]+)', pathNot: [specs, plantedBugs] },
    to: { path: '^src/([^/]+)/', pathNot: ['^src/$1/', '^src/[^/]+/index[.]ts$', ...open.map((folder) => `^${folder}/`)] },
  },
  {
    name: 'workflows imports itself, xstate in its versions, and what Node hashes and resolves with',
    severity: 'error',
    from: { path: '^workflows/', pathNot: specs },
    to: { pathNot: '^(workflows/|node_modules/xstate[-0-9]*/|crypto$|module$)' },
  },
  {
    name: 'migrations import typeorm and one another',
    severity: 'error',
    from: { path: '^migrations/' },
    to: { pathNot: '^(migrations/|node_modules/typeorm/)' },
  },
  {
    name: 'migrations are named in data-source.ts only',
    severity: 'error',
    from: { pathNot: '^(migrations/|test/|src/platform/data-source[.]ts$)' },
    to: { path: '^migrations/' },
  },
  // Types vanish when compiled; a circle of them cannot leave anything undefined at the start.
  { name: 'no cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  { name: 'every import leads somewhere', severity: 'error', from: {}, to: { couldNotResolve: true } },
  {
    name: 'no import of a package that package.json does not name',
    severity: 'error',
    from: {},
    to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
  },
];

/** What the repository may hold at its top; its owner asked for few. */
const topLevel = [
  '.ci',
  '.gitignore',
  'README.md',
  'biome.json',
  'migrations',
  'nest-cli.json',
  'package-lock.json',
  'package.json',
  'src',
  'test',
  'tsconfig.json',
  'workflows',
];

const root = path.resolve(new URL('../..', import.meta.url).pathname);

describe('Kiến trúc (the architecture)', () => {
  it('points every import down, through the index of each folder, without a cycle', async () => {
    expect(await violations()).toEqual([]);
  });

  it('gives every folder of src a place among the layers', () => {
    const known = layers.flat();
    const found = fs.readdirSync(path.join(root, 'src')).map((name) => `src/${name.replace(/[.]ts$/, '')}`);
    expect(found.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('holds only what was agreed at the top level', () => {
    const ignored = fs
      .readFileSync(path.join(root, '.gitignore'), 'utf8')
      .split('\n')
      .map((line) => line.replace(/\/$/, ''));
    const found = fs.readdirSync(root).filter((name) => name !== '.git' && !ignored.includes(name));
    expect(found.filter((name) => !topLevel.includes(name))).toEqual([]);
  });
});

/** `rule: from → to`, one for each import that breaks a rule. */
async function violations(): Promise<string[]> {
  const folders = ['src', 'workflows', 'migrations', 'test'].filter((folder) => fs.existsSync(path.join(root, folder)));
  const result: IReporterOutput = await cruise(folders, {
    baseDir: root,
    validate: true, // Without it everything passes.
    ruleSet: { forbidden: rules },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^src/console/web/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: path.join(root, 'tsconfig.json') },
  });
  const { summary } = result.output as ICruiseResult;
  expect(summary.totalCruised).toBeGreaterThan(20); // A parser that reads nothing finds nothing.
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} → ${to}`);
}
