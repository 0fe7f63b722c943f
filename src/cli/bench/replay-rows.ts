import { type Decision, decide, type Standing } from '../../../workflows/kit/decide.js';
import type { Command, Definition, Facts, JsonObject } from '../../../workflows/kit/definition.js';
import type { ActorFact } from '../../../workflows/kit/v1/actor.js';
import { type Entry, type EntryRow, entryColumns, fingerprint, insertEntries, nothingBefore, seal } from '../../audit/index.js';
import { DefinitionStore } from '../../engine/index.js';
import { newId } from '../../platform/ids.js';
import type { Database, Statement } from '../../platform/transaction.js';
import { keptHistories } from '../workflows-release/replay-histories.js';

/** What was written. */
export interface ReplayRows {
  readonly entries: number;
  readonly bytes: number;
}

/** Transitions of each instance. */
export const perInstance = 10;
/** Instances written in one transaction. */
const batch = 200;

/**
 * Writes instances with their entries, each judged by the judge and sealed as the door does it, and written by the statement that
 * writes refusals. Commands and facts are those of the demo's stories, over and over, each under ids of its own. Nothing else of
 * them is there: no rows of plans or tasks, no effects.
 */
export async function writeReplayRows(database: Database, instances: number): Promise<ReplayRows> {
  const definitions = new DefinitionStore();
  const stories = storiesFrom(definitions);
  let bytes = 0;
  for (let first = 0; first < instances; first += batch) {
    const made = Array.from({ length: Math.min(batch, instances - first) }, (_, place) => make(stories[(first + place) % stories.length]!));
    const rows = made.flatMap((one) => one.rows);
    bytes += rows.reduce((sum, { body }) => sum + body.length, 0);
    await database.transaction(async (tx) => {
      void tx.query(insertInstances, [
        made.map(({ id }) => id),
        made.map(({ story }) => story.definition.kind),
        made.map(({ story }) => story.definition.id),
        made.map(({ standing }) => standing.state),
        made.map(({ standing }) => standing.sequence),
        made.map(({ standing }) => standing.changed),
        made.map(({ rows: own }) => own.at(-1)!.leaf),
        made.map(({ rows: own }) => own.at(-1)!.entry.at),
      ]);
      await tx.query(
        insertEntries,
        entryColumns(
          rows,
          rows.map(() => true),
        ),
      );
    });
  }
  return { entries: instances * perInstance, bytes };
}

/** The commands of one document of the stories, with what the judge was shown. */
interface Story {
  readonly definition: Definition;
  readonly steps: readonly { readonly command: Command; readonly facts: Facts }[];
}

/** Ten steps of each document: what comes after is left out, and where there are fewer one that leads nowhere is done again. */
function storiesFrom(definitions: DefinitionStore): readonly Story[] {
  const streams = new Map<string, Entry[]>();
  for (const { name, lines } of keptHistories().filter((history) => history.name.startsWith('stories.')))
    for (const line of lines) {
      const entry = JSON.parse(line) as Entry;
      const key = `${name} ${entry.stream}`;
      if (entry.outcome === 'accepted') streams.set(key, [...(streams.get(key) ?? []), entry]);
    }
  const stories = [...streams.values()].flatMap((entries): Story[] => {
    const again = entries.findLastIndex(({ from, to }) => from === to);
    const lengthened =
      again < 0 ? entries : [...entries.slice(0, again), ...Array<Entry>(perInstance).fill(entries[again]!), ...entries.slice(again + 1)];
    const chosen = (entries.length >= perInstance ? entries : lengthened).slice(0, perInstance);
    if (chosen.length < perInstance) return [];
    const steps = chosen.map(({ command, facts }) => ({ command: command as unknown as Command, facts: facts as Facts }));
    return [{ definition: definitions.get(entries[0]!.definition!.id), steps }];
  });
  if (stories.length === 0) throw new Error('no stories are kept; run npm run workflows:record');
  return stories;
}

interface Made {
  readonly id: string;
  readonly story: Story;
  readonly standing: Standing;
  readonly rows: readonly EntryRow[];
}

function make(story: Story): Made {
  const { definition, steps } = story;
  const id = newId();
  const rows: EntryRow[] = [];
  let standing: Standing = { state: definition.initial, sequence: 0, changed: 0 };
  for (const { command: told, facts } of steps) {
    const seen = told.expectedSequence === undefined ? {} : { expectedSequence: standing.sequence };
    const command: Command = { ...told, ...seen, commandId: newId() };
    const decision = decide(definition, standing, command, facts);
    if (!decision.ok) throw new Error(`${command.type} in ${standing.state} was accepted when it was kept`);
    rows.push(rowOf(definition, id, standing, command, facts, decision, rows.at(-1)));
    const sequence = standing.sequence + 1;
    standing = { state: decision.to, sequence, changed: decision.beside ? standing.changed : sequence };
  }
  return { id, story, standing, rows };
}

function rowOf(
  { id: definition, kind, hash, rulesHash, xstate }: Definition,
  id: string,
  standing: Standing,
  command: Command,
  facts: Facts,
  { from, to, effects }: Extract<Decision, { ok: true }>,
  before: EntryRow | undefined,
): EntryRow {
  const { type, actor, input, expectedSequence = null, at } = command;
  const { personId, principals } = facts['actor'] as unknown as ActorFact;
  const instanceId = standing.sequence === 0 ? null : id;
  return seal(
    {
      v: 1,
      id: newId(),
      stream: `${kind}/${id}`,
      seq: standing.sequence + 1,
      prev: before?.leaf.toString('hex') ?? nothingBefore,
      at,
      outcome: 'accepted',
      instance: { kind, id },
      definition: { id: definition, hash, rulesHash, xstate: xstate.version },
      standing: { ...standing },
      command: command as unknown as JsonObject,
      facts: facts as JsonObject,
      from,
      to,
      effects,
      reasons: [],
      request: null,
    },
    { fingerprint: fingerprint({ type, actor: actor as JsonObject, input, expectedSequence, instanceId }), personId, principals },
  );
}

const insertInstances: Statement = {
  name: 'bench-insert-instances',
  text: `
    INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::int[], $7::bytea[], $8::timestamptz[])`,
};
