import type { Entry } from '../../src/audit/index.js';
import { type KeptHistory, keptHistories, printHistories, replayHistories } from '../../src/cli/workflows-release/replay-histories.js';
import { DefinitionStore, judgeAgain } from '../../src/engine/index.js';
import { type Definition, movedBy } from '../../workflows/kit/definition.js';
import { presentXState, type XState, xstateVersions } from '../../workflows/kit/xstate-versions.js';
import { definitions } from '../../workflows/registry.js';

/** What released definitions once did, they do for ever: `npm run workflows:release` refuses otherwise, and so does this. */
describe('Lịch sử đã lưu (kept histories)', () => {
  const kept = keptHistories();
  const report = replayHistories(new DefinitionStore(), kept);
  const of = (name: string) => kept.filter((history) => history.name.startsWith(name));

  it('come out as they did, by the XState that they name and by the present one', () => {
    console.log(printHistories(report));
    expect(report.problems).toEqual([]);
    expect(report.results.OK).toBe(report.files.reduce((sum, { entries }) => sum + entries, 0));
  });

  it('show every edge, every rule and every input of every released definition; else run npm run workflows:record', () => {
    expect(report.coverage.flatMap(({ id, missing }) => missing.map((goal) => `${id}: ${goal}`))).toEqual([]);
    expect(report.coverage.map(({ id }) => id)).toEqual(
      definitions.filter(({ rulesHash }) => rulesHash !== 'unreleased').map(({ id }) => id),
    );
  });

  it('are there under two versions of XState at least', () => {
    const versions = new Set(kept.flatMap(({ lines }) => lines.map((line) => JSON.parse(line).definition.xstate as string)));
    expect([...versions].sort()).toEqual([...xstateVersions.keys()].sort());
    expect(versions.size).toBeGreaterThan(1);
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s: no rule can be changed without a history that notices',
    (id, definition) => {
      const [{ lines }] = of(`${id.replaceAll('/', '-')}.xstate-${presentXState.version}`) as [KeptHistory];
      const entries = lines.map((line) => JSON.parse(line) as Entry);
      const unnoticed = rulesInUse(definition).filter((rule) => {
        const rules = { ...definition.rules, [rule]: { ...definition.rules[rule]!, check: () => [] } };
        const store = new DefinitionStore([compiledAnew({ ...definition, rules })]);
        return entries.every((entry) => judgeAgain(store, entry, null).divergences.length === 0);
      });
      expect(unnoticed).toEqual([]);
    },
  );

  it('notice an XState that moves otherwise', () => {
    const [first] = definitions as [Definition];
    const forgetful: XState = {
      ...presentXState,
      transition: ((...args: Parameters<XState['transition']>) => [presentXState.transition(...args)[0], []]) as XState['transition'],
    };
    const store = new DefinitionStore([movedBy(forgetful, first)], new Map([[presentXState.version, forgetful]]));
    const { problems, results } = replayHistories(store, of(`plan-v1-province.xstate-${presentXState.version}`));
    expect(problems[0]).toContain('DIVERGED: judged again it has other effects');
    expect(results.DIVERGED).toBeGreaterThan(10);
  });

  it('name what is not here: an XState that was taken away', () => {
    const store = new DefinitionStore(definitions, new Map([[presentXState.version, presentXState]]));
    const { problems, results } = replayHistories(store, of('report-v1.xstate-5.32.6'));
    expect(results.UNREPLAYABLE).toBe(problems.length);
    expect(new Set(problems.map((problem) => problem.replace(/^[^ ]+ /, '')))).toEqual(
      new Set(['UNREPLAYABLE: XState 5.32.6 is not here']),
    );
  });

  it('notice one changed byte, and one entry left out', () => {
    const [{ name, lines }] = of('delivery-v1.xstate-5.33') as [KeptHistory];
    const place = lines.findIndex((line) => line.includes('"seq":2'));
    const changed = lines.map((line, no) => (no === place ? line.replace('"request":null', '"request":"x"') : line));
    expect(replayHistories(new DefinitionStore(), [{ name, lines: changed }]).results.TAMPERED).toBe(1);
    expect(replayHistories(new DefinitionStore(), [{ name, lines: lines.filter((_, no) => no !== place) }]).results.TAMPERED).toBe(1);
  });
});

function rulesInUse({ edges }: Definition): readonly string[] {
  return [...new Set([...edges.values()].flatMap((open) => [...open.values()].flatMap(({ rules }) => rules.map(({ rule }) => rule))))];
}

/** The guards of a machine hold the rules that it was compiled with. */
const compiledAnew = (definition: Definition): Definition => movedBy({ ...presentXState }, definition);
