import { bytesOf, type Entry, leafHash } from '../../src/audit/index.js';
import { playS1 } from '../../src/demo/index.js';
import { createWorld, type World } from '../support/world.js';

/** A database administrator can switch triggers off; what they do must show all the same. */
describe('Kiểm tra nhật ký (verify)', () => {
  let world: World;
  let planId: string;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'review');
    await world.player.mayNot('vt.pnv.cv1', 'plan.sign', planId, { dossier: '0'.repeat(64) }, ['workflow.command-not-open']);
  });

  afterAll(() => world.drop());

  const tamper = async (sql: string, values: unknown[]) => {
    await world.db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await world.db.asOwner(sql, values);
    await world.db.asOwner('ALTER TABLE audit_entries ENABLE TRIGGER ALL, ENABLE ALWAYS TRIGGER audit_entries_append_only');
  };
  const rowAt = async (stream: string, seq: number) =>
    (
      await world.db.asOwner<{ id: string; body: Buffer; leaf_hash: Buffer; to_state: string }>(
        'SELECT id, body, leaf_hash, to_state FROM audit_entries WHERE stream = $1 AND seq = $2',
        [stream, seq],
      )
    )[0]!;
  const stream = () => `plan/${planId}`;

  it('finds nothing in a log that nobody touched, refusals and administration included', async () => {
    expect(await world.findings()).toEqual([]);
    const streams = await world.db.asOwner<{ stream: string }>('SELECT DISTINCT stream FROM audit_entries');
    expect(streams.map(({ stream }) => stream.split('/')[0])).toEqual(expect.arrayContaining(['plan', 'refusals', 'admin']));
  });

  it.each([1, 2, 3])('names entry %d of a plan when one byte of it is changed', async (seq) => {
    const { id, body } = await rowAt(stream(), seq);
    const changed = Buffer.from(body);
    changed[Math.floor(changed.length / 2)]! ^= 1;
    await tamper('UPDATE audit_entries SET body = $2 WHERE id = $1', [id, changed]);
    expect((await world.findings()).some((finding) => finding.startsWith(`${stream()}#${seq}:`))).toBe(true);
    await tamper('UPDATE audit_entries SET body = $2 WHERE id = $1', [id, body]);
    expect(await world.findings()).toEqual([]);
  });

  it('names the entry whose evidence was rewritten with a fitting hash, and not the next one, which carries the old hash', async () => {
    const { id, body, leaf_hash } = await rowAt(stream(), 2);
    const entry = JSON.parse(body.toString()) as Entry;
    const forged = bytesOf({ ...entry, facts: { ...entry.facts, document: { ...(entry.facts['document'] as object), recipients: 1 } } });
    await tamper('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [id, forged, leafHash(forged)]);
    expect(await world.findings()).toEqual([expect.stringContaining(`${stream()}#2: the tree has another hash at its place`)]);
    await tamper('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [id, body, leaf_hash]);
  });

  it('names the entry whose verdict was forged, chain and head included', async () => {
    const { sequence } = await world.standing(planId);
    const { id, body, leaf_hash } = await rowAt(stream(), sequence);
    const entry = JSON.parse(body.toString()) as Entry;
    const actor = entry.facts['actor'] as { hat: object };
    const forged = bytesOf({ ...entry, facts: { ...entry.facts, actor: { ...actor, hat: { ...actor.hat, position: 'officer' } } } });
    await tamper('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [id, forged, leafHash(forged)]);
    await world.db.asOwner('UPDATE instances SET head = $2 WHERE id = $1', [planId, leafHash(forged)]);
    expect(await world.findings()).toEqual([expect.stringContaining(`${stream()}#${sequence}: the tree has another hash at its place`)]);
    await tamper('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [id, body, leaf_hash]);
    await world.db.asOwner('UPDATE instances SET head = $2 WHERE id = $1', [planId, leaf_hash]);
  });

  it('sees a state that no entry led to', async () => {
    const { state } = await world.standing(planId);
    await world.db.asOwner(`UPDATE instances SET state = 'issued' WHERE id = $1`, [planId]);
    expect(await world.findings()).toEqual([expect.stringContaining('its row says issued')]);
    await world.db.asOwner('UPDATE instances SET state = $2 WHERE id = $1', [planId, state]);
  });

  it('sees a column that says something else than the bytes', async () => {
    const { id, to_state } = await rowAt(stream(), 2);
    await tamper(`UPDATE audit_entries SET to_state = 'issued' WHERE id = $1`, [id]);
    expect(await world.findings()).toEqual([expect.stringContaining('column to_state says issued')]);
    await tamper('UPDATE audit_entries SET to_state = $2 WHERE id = $1', [id, to_state]);
  });

  it('sees that an entry was cut off from its document', async () => {
    const { id } = await rowAt(stream(), 2);
    await tamper('UPDATE audit_entries SET instance_id = NULL WHERE id = $1', [id]);
    expect(await world.findings()).toEqual([expect.stringContaining('column instance_id says null')]);
    await tamper('UPDATE audit_entries SET instance_id = $2 WHERE id = $1', [id, planId]);
  });

  it.each([
    ['plan_revisions', 'hash', `content = jsonb_set(content, '{title}', '"Tên khác"')`],
    ['files', 'sha256', `bytes = 'khác'::bytea`],
    ['definitions', 'hash', `body = '{}'`],
  ])('sees that what entries name by hash was rewritten in %s', async (table, key, change) => {
    await world.db.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER ${table}_append_only`);
    const [row] = await world.db.asOwner<Record<string, unknown>>(`SELECT * FROM ${table} LIMIT 1`);
    await world.db.asOwner(`UPDATE ${table} SET ${change} WHERE ${key} = $1`, [row![key]]);
    expect(await world.findings()).toEqual([`${table}/${row![key]}#null: its content does not give its hash`]);
    const column = change.split(' ')[0]!;
    const old = row![column];
    await world.db.asOwner(`UPDATE ${table} SET ${column} = $2 WHERE ${key} = $1`, [
      row![key],
      Buffer.isBuffer(old) ? old : JSON.stringify(old),
    ]);
    expect(await world.findings()).toEqual([]);
  });

  it('finds nothing while others write', async () => {
    const writing = Promise.all(
      Array.from({ length: 20 }, () =>
        world.player.mayNot('vt.pnv.cv1', 'plan.sign', planId, { dossier: '0'.repeat(64) }, ['workflow.command-not-open']),
      ),
    );
    for (let i = 0; i < 5; i++) expect(await world.findings()).toEqual([]);
    await writing;
  });

  it('sees that the last refusal was removed', async () => {
    const [last] = await world.db.asOwner<{ stream: string; seq: number }>(
      `SELECT stream, seq FROM audit_entries WHERE stream LIKE 'refusals/%' ORDER BY at DESC, seq DESC LIMIT 1`,
    );
    await tamper('DELETE FROM audit_entries WHERE stream = $1 AND seq = $2', [last!.stream, last!.seq]);
    expect(await world.findings()).toEqual([
      expect.stringContaining(`${last!.stream}#${last!.seq}: the stream ends at`),
      expect.stringContaining('its entry is not in the log any more'),
    ]);
  });
});
