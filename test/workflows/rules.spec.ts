import { readdirSync, readFileSync } from 'node:fs';
import { decide } from '../../workflows/kit/decide.js';
import type { Facts } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';
import { allTrials } from './all.rows.js';
import { commandOf } from './cast.js';
import { hasHead } from './heads.js';
import { commands, fullInput } from './inputs.js';
import { outcomeOf, wrongWithTrial } from './rows.js';
import { usual } from './usual.js';

describe('Điều kiện của từng lệnh (what must hold, one row per way to be refused)', () => {
  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    '%s answers every row as the law does',
    (id, definition) => {
      const trials = allTrials(id);
      console.log(`${id}: ${trials.length} rows`);
      expect(trials.map((trial) => wrongWithTrial(definition, trial)).filter((wrong) => wrong !== undefined)).toEqual([]);
    },
  );

  it('refuses in a state it does not know, and where a fact that a rule reads is not there', () => {
    const task = definitions.find(({ id }) => id === 'task/v1')!;
    const facts = usual(task.id, 'inProgress.working', 'task.submitResult', 'officer@lead');
    const command = commandOf('task.submitResult', facts, fullInput('task.submitResult'));
    const { document: _gone, ...without } = facts;
    expect(codesOf(task, 'inProgress', command, facts)).toEqual(['workflow.unknown-state']);
    expect(codesOf(task, 'inProgress.working', command, without)).toEqual([
      'workflow.rule-failed',
      'workflow.rule-failed',
      'workflow.rule-failed',
      'workflow.rule-failed',
    ]);
  });

  it('provokes every code that the rules and the judge can give, and each has a head', () => {
    const provoked = new Set(['workflow.unknown-state', 'workflow.rule-failed']);
    for (const definition of definitions) {
      for (const trial of allTrials(definition.id)) {
        const came = outcomeOf(definition, trial);
        if (typeof came !== 'string') for (const code of came) provoked.add(code);
      }
    }
    expect(codesInSources().filter((code) => !provoked.has(code))).toEqual([]);
    expect([...provoked].filter((code) => !hasHead(code))).toEqual([]);
  });
});

function codesOf(
  definition: (typeof definitions)[number],
  state: string,
  command: Parameters<typeof decide>[2],
  facts: Facts,
): readonly string[] {
  const decision = decide(definition, { state, sequence: 1, changed: 1 }, command, facts);
  return decision.ok ? [] : decision.reasons.map(({ code }) => code);
}

/** Every dotted literal in the rules files and in the judge that is not a command: the codes. */
function codesInSources(): readonly string[] {
  const root = new URL('../../workflows/', import.meta.url);
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.rules\.ts$|rules\.ts$|decide\.ts$|reasons\.ts$/.test(file),
  );
  const literals = files.flatMap((file) =>
    [...readFileSync(new URL(file, root), 'utf8').matchAll(/'([a-z]+\.[a-z]+(?:-[a-z]+)*)'/g)].map(([, code]) => code!),
  );
  return [...new Set(literals)].filter((code) => !commands.includes(code)).sort();
}
