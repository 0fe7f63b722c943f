import { type Definition, define } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';
import { allTrials } from './all.rows.js';
import { type Cell, cellsOf, wrongWith } from './cells.js';
import { type Mutant, mutantsOf } from './mutants.js';
import { type Trial, wrongWithTrial } from './rows.js';

/** Takes one thing away from one edge at a time: some written cell or row has to notice, or nobody would. */
describe('Bỏ đi từng điều kiện (every rule on every edge is needed)', () => {
  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s: each mutant fails at least one cell or row',
    (id, definition) => {
      const witnesses = witnessesOf(definition);
      const sorts = [...mutantsOf(definition)];
      console.log([`${id}:`, ...sorts.map(([sort, mutants]) => `${mutants.length} × ${sort} taken away`)].join('\n  '));
      const survivors = sorts.flatMap(([, mutants]) => mutants.filter((mutant) => !isKilled(mutant, witnesses)).map(({ what }) => what));
      expect(survivors).toEqual([]);
    },
  );

  it('kills no copy from which nothing was taken away', () => {
    const killed = definitions.flatMap(({ id, kind, config, rules, ...definition }) => {
      const copy = define(id, kind, config, rules, 'copy');
      const witnesses = witnessesOf({ id, kind, config, rules, ...definition });
      return [...mutantsOf(copy).values()]
        .flat()
        .filter((mutant) => isKilled({ ...mutant, build: () => copy }, witnesses))
        .map(({ what }) => what);
    });
    expect(killed).toEqual([]);
  });
});

interface Witnesses {
  readonly cells: ReadonlyMap<string, readonly Cell[]>;
  readonly trials: ReadonlyMap<string, readonly Trial[]>;
}

/** Cells and rows by state and command; those with which the definition itself disagrees cannot testify. */
function witnessesOf(definition: Definition): Witnesses {
  const cells = cellsOf(definition.id).filter(
    (cell) => definition.edges.get(cell.state)?.has(cell.command) && wrongWith(definition, cell, () => true) === undefined,
  );
  const trials = allTrials(definition.id).filter((trial) => wrongWithTrial(definition, trial) === undefined);
  return {
    cells: byEdge(cells, ({ state, command }) => `${state} ${command}`),
    trials: byEdge(trials, ({ state, row }) => `${state} ${row[1]}`),
  };
}

function isKilled({ build, states, command }: Mutant, { cells, trials }: Witnesses): boolean {
  const mutated = build();
  return states.some(
    (state) =>
      (cells.get(`${state} ${command}`) ?? []).some((cell) => wrongWith(mutated, cell, () => true) !== undefined) ||
      (trials.get(`${state} ${command}`) ?? []).some((trial) => wrongWithTrial(mutated, trial) !== undefined),
  );
}

function byEdge<T>(witnesses: readonly T[], edgeOf: (witness: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const witness of witnesses) {
    const edge = edgeOf(witness);
    found.set(edge, [...(found.get(edge) ?? []), witness]);
  }
  return found;
}
