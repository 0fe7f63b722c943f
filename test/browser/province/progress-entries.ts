import { type Entry, type EntryRow, entryColumns, fingerprint, insertEntries, leafHash } from '../../../src/audit/index.js';
import { DefinitionStore } from '../../../src/engine/index.js';
import { newId } from '../../../src/platform/ids.js';
import type { Database, Statement } from '../../../src/platform/transaction.js';
import { canonical } from '../../../workflows/kit/canonical.js';
import { decide } from '../../../workflows/kit/decide.js';
import type { Command, Definition, Facts, JsonObject } from '../../../workflows/kit/definition.js';
import type { ActorFact } from '../../../workflows/kit/v1/actor.js';

/** Tasks written in one transaction. */
const batch = 12;
/** One judges while PostgreSQL writes for the other. */
const lanes = 2;

/** The last entry of a task, which said something of its progress. */
interface LastEntry {
  readonly body: Buffer;
  readonly leaf: Buffer;
}

/**
 * Goes on with what every task's officer said last, so often that there are `count` more entries in all, evenly over the tasks and over
 * the time until `until`. Each says in the log what the door would have said, and leaves the note it would have left; the judge is asked
 * once for each task, since the facts are those of the entry before. That the log holds what it should is for `verify` to say.
 */
export async function goOnReporting(database: Database, taskIds: readonly string[], count: number, until: Date): Promise<void> {
  const definition = new DefinitionStore().get('task/v1');
  const batches = Array.from({ length: Math.ceil(taskIds.length / batch) }, (_, place) =>
    taskIds.slice(place * batch, (place + 1) * batch),
  );
  const each = Math.floor(count / taskIds.length);
  const rest = count - each * taskIds.length;
  let written = 0;
  const queue = batches.values();
  const work = async (): Promise<void> => {
    for (const ids of queue) {
      const lasts = await database.read((tx) => tx.query<LastEntry>(readLast, [ids]));
      const rows = lasts.map((last) => furtherEntries(definition, last, each + (written++ < rest ? 1 : 0), until));
      await write(database, rows);
    }
  };
  await Promise.all(Array.from({ length: lanes }, work));
}

function furtherEntries(definition: Definition, { body, leaf }: LastEntry, count: number, until: Date): readonly EntryRow[] {
  const told = JSON.parse(body.toString('utf8')) as Entry;
  const begun = Date.parse(told.at);
  const facts = told.facts as Facts;
  const { personId, principals } = facts['actor'] as unknown as ActorFact;
  const write = writerOf(definition, told);
  const rows: EntryRow[] = [];
  for (let no = 1; no <= count; no++) {
    const [id, commandId, sequence] = [newId(), newId(), told.seq + no - 1];
    const at = new Date(begun + ((until.getTime() - begun) * no) / (count + 1)).toISOString();
    const input = { note: notes[no % notes.length]!, percent: Math.min(95, 5 + Math.floor((90 * no) / count)) };
    const prev = (rows.at(-1)?.leaf ?? leaf).toString('hex');
    const own = write({ id, commandId, prev, at, sequence, next: sequence + 1, ...input });
    const { type, actor } = told.command as unknown as Command;
    const sent = { type, actor: actor as JsonObject, input, expectedSequence: sequence, instanceId: told.instance!.id };
    rows.push({
      entry: { ...told, id, seq: sequence + 1, at, command: { type, commandId, input } },
      body: own,
      leaf: leafHash(own),
      fingerprint: fingerprint(sent),
      personId,
      principals,
    });
  }
  return rows;
}

/** What one entry of a task differs in from the next. */
interface Varying {
  readonly id: string;
  readonly commandId: string;
  readonly prev: string;
  readonly at: string;
  readonly note: string;
  readonly sequence: number;
  readonly next: number;
  readonly percent: number;
}

/** Values that occur in no entry, each in the place of its own. */
const holes: Varying = {
  id: '<id>',
  commandId: '<commandId>',
  prev: '<prev>',
  at: '<at>',
  note: '<note>',
  sequence: 900_000_001,
  next: 900_000_002,
  percent: 900_000_003,
};
const nameOf = new Map(Object.entries(holes).map(([name, hole]) => [String(hole), name as keyof Varying]));
const anyHole = new RegExp(`(${[...nameOf.keys()].join('|')})`);

/** Judges the next entry of a task, and gives what writes the canonical bytes of all that follow it, which hold the same facts. */
function writerOf(definition: Definition, told: Entry): (varying: Varying) => Buffer {
  const { note, percent, sequence } = holes;
  const standing = { state: told.to!, sequence, changed: sequence };
  const command = { ...told.command, commandId: holes.commandId, expectedSequence: sequence, input: { note, percent }, at: holes.at };
  const decision = decide(
    definition,
    standing,
    { ...command, at: told.at, input: { note, percent: 100 } } as unknown as Command,
    told.facts as Facts,
  );
  if (!decision.ok) throw new Error(`${told.command['type']} of ${told.stream} was accepted once and is not again`);
  const { from, to, effects } = decision;
  const entry = { ...told, id: holes.id, seq: holes.next, prev: holes.prev, at: holes.at, standing, command, from, to, effects };
  const parts = canonical(entry).split(anyHole);
  return (varying) => Buffer.from(parts.map((part) => varying[nameOf.get(part)!] ?? part).join(''), 'utf8');
}

async function write(database: Database, streams: readonly (readonly EntryRow[])[]): Promise<void> {
  const rows = streams.flat();
  const lasts = streams.map((own) => own.at(-1)!);
  const inputOf = ({ entry }: EntryRow) => entry.command['input'] as { readonly note: string; readonly percent: number };
  await database.transaction(async (tx) => {
    void tx.query(
      insertEntries,
      entryColumns(
        rows,
        rows.map(() => true),
      ),
    );
    void tx.query(insertNotes, [
      rows.map(({ entry }) => entry.id),
      rows.map(({ entry }) => entry.instance!.id),
      rows.map(({ entry }) => entry.at),
      rows.map((row) => inputOf(row).note),
      rows.map((row) => inputOf(row).percent),
    ]);
    await tx.query(moveOn, [
      lasts.map(({ entry }) => entry.instance!.id),
      lasts.map(({ entry }) => entry.seq),
      lasts.map(({ leaf }) => leaf),
      lasts.map(({ entry }) => entry.at),
      lasts.map((row) => inputOf(row).percent),
    ]);
  });
}

const notes = [
  'Đã họp phân công; các phòng chuyên môn đang rà soát.',
  'Đã có dự thảo lần một, gửi lấy ý kiến các đơn vị.',
  'Đã tiếp thu ý kiến, hoàn chỉnh biểu số liệu kèm theo.',
  'Đã kiểm tra tại hai đơn vị trực thuộc; có khắc phục.',
  'Đang tổng hợp số liệu trong tháng, chưa phát sinh vướng mắc.',
];

const readLast: Statement = {
  name: 'province-last-entries',
  text: `
    SELECT DISTINCT ON (instance_id) body, leaf_hash AS leaf FROM audit_entries
    WHERE instance_id = ANY ($1::uuid[]) AND outcome = 'accepted' ORDER BY instance_id, seq DESC`,
};
const insertNotes: Statement = {
  name: 'province-insert-notes',
  text: `
    INSERT INTO task_notes (entry_id, task_id, kind, at, text, percent)
    SELECT entry_id, task_id, 'progress', at, text, percent FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::numeric[]) AS new (entry_id, task_id, at, text, percent)`,
};
const moveOn: Statement = {
  name: 'province-move-on',
  text: `
    WITH new AS (SELECT * FROM unnest($1::uuid[], $2::int[], $3::bytea[], $4::timestamptz[], $5::numeric[]) AS new (id, sequence, head, head_at, percent)),
    said AS (UPDATE tasks SET percent = new.percent FROM new WHERE tasks.id = new.id)
    UPDATE instances SET sequence = new.sequence, changed = new.sequence, head = new.head, head_at = new.head_at FROM new WHERE instances.id = new.id`,
};
