import type { Standing } from '../../workflows/kit/decide.js';
import type { Command, Definition, Edge, Facts, Json } from '../../workflows/kit/definition.js';
import type { Tx } from '../platform/transaction.js';
import type { AllParts, Ask, FactReader } from './parts.js';
import type { LockedInstance } from './statements.js';

/** One question for the judge: a command on an instance where it stands. */
export interface Question {
  readonly ask: Ask;
  readonly definition: Definition;
  readonly standing: Standing;
}

/**
 * The facts for many questions: each group is read once for all that need it, in one burst. Behind the door it is called after
 * the locks were granted; a statement that both locks and reads would judge by what was true before it waited.
 */
export async function gatherFacts(tx: Tx, parts: AllParts, questions: readonly Question[]): Promise<readonly Facts[]> {
  const facts: Record<string, Json>[] = questions.map(({ standing }) => ({
    standing: { state: standing.state, sequence: standing.sequence },
  }));
  const readings = new Map<FactReader, { group: string; places: number[] }>();
  questions.forEach((question, place) => {
    for (const group of groupsOf(parts, question)) {
      const reader = parts[question.ask.kind].facts[group] ?? parts.shared.facts[group];
      if (reader === undefined) throw new Error(`nobody reads ${question.ask.kind} facts "${group}"`);
      const reading = readings.get(reader) ?? { group, places: [] };
      reading.places.push(place);
      readings.set(reader, reading);
    }
  });
  await Promise.all(
    [...readings].map(async ([reader, { group, places }]) => {
      const answers = await reader(
        tx,
        places.map((place) => questions[place]!.ask),
      );
      if (answers.length !== places.length) throw new Error(`the reader of "${group}" answered ${answers.length} of ${places.length} asks`);
      places.forEach((place, index) => {
        facts[place]![group] = answers[index]!;
      });
    }),
  );
  return facts;
}

/** The actor always stands in the evidence, also of what could not be judged further. */
function groupsOf(parts: AllParts, { ask, definition, standing }: Question): ReadonlySet<string> {
  const edge: Edge | undefined = definition.edges.get(standing.state)?.get(ask.command.type);
  const groups = new Set(['actor']);
  for (const { rule } of edge?.rules ?? []) for (const group of definition.rules[rule]?.reads ?? []) groups.add(group);
  for (const { type } of edge?.effects ?? []) for (const group of parts[ask.kind].effectReads?.[type] ?? []) groups.add(group);
  groups.delete('standing');
  return groups;
}

/** A question about a command that is only being considered. */
export const askAbout = (definition: Definition, row: LockedInstance, command: Command): Question => ({
  ask: { instanceId: row.id, kind: row.kind, state: row.state, parentId: row.parent_id, command, lock: false },
  definition,
  standing: row,
});

/** The same about one that would create. */
export const askToCreate = (definition: Definition, instanceId: string, command: Command): Question => ({
  ask: { instanceId, kind: definition.kind, state: null, parentId: null, command, lock: false },
  definition,
  standing: { state: definition.initial, sequence: 0, changed: 0 },
});
