import { randomBytes } from 'node:crypto';
import { newId } from '../../platform/ids.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import { type Commitment, commitmentOf, nonceLength, type PersonalField } from './commitment.js';
import type { KnownValue } from './judge-commitments.js';
import type { KeyDirectory } from './key-directory.js';
import { open, type Place, seal } from './sealed-value.js';

/** A value as it was given. Null: there is none from now on. */
export interface PersonalValue {
  readonly subject: string;
  readonly field: PersonalField;
  readonly value: string | null;
}

/**
 * Seals values in the transaction that writes their working copies; what it answers belongs into the entry, as `input.personal`. Keys are
 * on disk before the transaction commits. Throws when values of a person are there and the key is not.
 */
export async function commitValues(tx: Tx, keys: KeyDirectory, values: readonly PersonalValue[]): Promise<readonly Commitment[]> {
  const given = values.map(({ subject, field, value }) => ({
    subject: subject.toLowerCase(),
    field,
    value: value?.normalize('NFC') ?? null,
  }));
  const subjects = [...new Set(given.flatMap(({ subject, value }) => (value === null ? [] : [subject])))];
  const keyBySubject = await keysFor(tx, keys, subjects);
  const sealed: (Place & { sealed: Buffer })[] = [];
  const commitments = given.map(({ subject, field, value }): Commitment => {
    if (value === null) return { subject, field, ref: null, commitment: null };
    const place = { ref: newId(), subject, field };
    const nonce = randomBytes(nonceLength);
    sealed.push({ ...place, sealed: seal(keyBySubject.get(subject)!, place, nonce, value) });
    return { ...place, commitment: commitmentOf(nonce, value) };
  });
  await tx.query(insertValues, [
    sealed.map(({ ref }) => ref),
    sealed.map(({ subject }) => subject),
    sealed.map(({ field }) => field),
    sealed.map((one) => one.sealed),
  ]);
  return commitments;
}

/** How many key files are read or made side by side. */
const lanes = 16;

async function keysFor(tx: Tx, keys: KeyDirectory, subjects: readonly string[]): Promise<ReadonlyMap<string, Buffer>> {
  const known = new Set((await tx.query<{ id: string }>(readKnownSubjects, [subjects])).map(({ id }) => id));
  const found = new Map<string, Buffer>();
  const queue = [...subjects];
  const lane = async (): Promise<void> => {
    for (let subject = queue.pop(); subject !== undefined; subject = queue.pop()) {
      const key = known.has(subject) ? await keys.read(subject) : await keys.make(subject);
      if (key === undefined) throw new Error(`values of ${subject} are here, but no key in ${keys.folder}: is that the right folder?`);
      found.set(subject, key);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return found;
}

/** Deletes what a person's entries commit to, and tells which values that were and what they said, as far as they could be read. */
export async function deleteValues(
  tx: Tx,
  keys: KeyDirectory,
  subject: string,
): Promise<{ refs: readonly string[]; values: readonly string[] }> {
  const rows = await tx.query<Row>(deleteOf, [subject]);
  const key = await keys.read(subject);
  const opened = rows.map((row) => (key === undefined ? undefined : open(key, row, row.sealed)));
  return { refs: rows.map(({ ref }) => ref).sort(), values: opened.flatMap((one) => one?.value ?? []) };
}

interface Row extends Place {
  readonly sealed: Buffer;
}

/** Every value that is kept, by its ref; `unreadable` where it does not open, `withheld` without keys. Some hundred bytes each, a few for each person. */
export async function readValues(tx: Tx, keys: KeyDirectory | null): Promise<ReadonlyMap<string, KnownValue>> {
  const values = new Map<string, KnownValue>();
  for (let after = '00000000-0000-0000-0000-000000000000'; ; ) {
    const rows = await tx.query<Row>(readPage, [after, pageSize]);
    const subjects = [...new Set(rows.map(({ subject }) => subject))];
    const keyBySubject = new Map(await Promise.all(subjects.map(async (one) => [one, await keys?.read(one)] as const)));
    for (const row of rows) {
      const key = keyBySubject.get(row.subject);
      const value = key === undefined ? undefined : open(key, row, row.sealed);
      values.set(row.ref, keys === null ? 'withheld' : (value ?? 'unreadable'));
    }
    if (rows.length < pageSize) return values;
    after = rows.at(-1)!.ref;
  }
}

const pageSize = 500;

const readKnownSubjects: Statement = {
  name: 'subjects-with-values',
  text: 'SELECT DISTINCT subject_id AS id FROM personal_values WHERE subject_id = ANY ($1::uuid[])',
};
const insertValues: Statement = {
  name: 'insert-personal-values',
  text: `
    INSERT INTO personal_values (ref, subject_id, field, sealed)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::bytea[])`,
};
const deleteOf: Statement = {
  name: 'delete-personal-values',
  text: 'DELETE FROM personal_values WHERE subject_id = $1 RETURNING ref, subject_id AS subject, field, sealed',
};
const readPage: Statement = {
  name: 'personal-values',
  text: 'SELECT ref, subject_id AS subject, field, sealed FROM personal_values WHERE ref > $1 ORDER BY ref LIMIT $2',
};
