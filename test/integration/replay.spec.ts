import path from 'node:path';
import { auditLog, bytesOf, type Entry, type Finding, leafHash } from '../../src/audit/index.js';
import { agencyIdOf, loginAt, personIdOf, playS1 } from '../../src/demo/index.js';
import { DefinitionStore, nothingKnown, type ReplayStep, replayLog } from '../../src/engine/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { type Caller, createWorld, type World } from '../support/world.js';

type Threads = Pick<typeof import('../../src/engine/replay-threads.js'), 'replayInThreads'>;

describe('Phát lại (replay)', () => {
  let world: World;
  let planId: string;
  let taskId: string;

  let auditor: Caller;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'inProgress');
    await world.player.mayNot('vt.pnv.cv1', 'plan.sign', planId, { dossier: '0'.repeat(64) }, ['workflow.command-not-open']);
    taskId = (await world.player.tasksOf(planId))[0]!.id;

    await world.player.mayNot('vt.pnv.cv1', 'task.cancel', taskId, { fate: 'x' }, ['actor.not-in-position']);
    auditor = await world.as('vt.ttr.ttv');
  });

  afterAll(() => world.drop());

  const replay = async (
    id = planId,
    query = 'limit=200',
    by = auditor,
    kind = 'plans',
  ): Promise<{ items: ReplayStep[]; next: string | null }> => (await by.get(`/api/v1/${kind}/${id}/replay?${query}`).expect(200)).body;
  const resultsOf = (steps: readonly ReplayStep[]) => [...new Set(steps.map(({ result }) => result))];
  const change = async (sql: string, values: unknown[]) => {
    await world.db.asOwner('ALTER TABLE audit_entries DISABLE TRIGGER ALL');
    await world.db.asOwner(sql, values);
    await world.db.asOwner('ALTER TABLE audit_entries ENABLE ALWAYS TRIGGER audit_entries_append_only');
  };
  /** Rewrites the last entry of the plan as somebody with all rights over the database would, and puts it back afterwards. */
  const forged = async (forge: (entry: Entry) => object, look: () => Promise<void>) => {
    const [row] = await world.db.asOwner<{ id: string; body: Buffer; leaf_hash: Buffer }>(
      `SELECT id, body, leaf_hash FROM audit_entries WHERE stream = $1 ORDER BY seq DESC LIMIT 1`,
      [`plan/${planId}`],
    );
    const entry = JSON.parse(row!.body.toString('utf8')) as Entry;
    const body = bytesOf({ ...entry, ...forge(entry) });
    await change('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [row!.id, body, leafHash(body)]);
    try {
      await look();
    } finally {
      await change('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', [row!.id, row!.body, row!.leaf_hash]);
    }
  };
  /** What judging again finds by itself. `verify` says of the forged entry that it was altered, and then nothing else. */
  const judgedAgain = async () => {
    const problems: string[] = [];
    await world.db.database.snapshot((tx) => replayLog(tx, new DefinitionStore(), ({ problem }) => problems.push(problem)));
    return problems;
  };
  const last = async () => (await replay()).items.filter(({ outcome }) => outcome === 'accepted').at(-1)!;

  it('says PENDING until an entry has its place in the tree, then OK', async () => {
    expect(resultsOf((await replay()).items)).toEqual(['PENDING']);
    expect(await world.findings()).toEqual([]); // Gives every entry its place.
    const { items } = await replay();
    expect(resultsOf(items)).toEqual(['OK']);
    expect(items.map(({ type }) => type).slice(0, 3)).toEqual(['plan.create', 'plan.submit', 'plan.approve']);
    expect(resultsOf((await replay(taskId, 'limit=200', auditor, 'tasks')).items)).toEqual(['OK']);
  });

  it('tells of each step by what it was judged, which rules it met, what each was shown and said, in Vietnamese', async () => {
    const { items } = await replay();
    const approval = items.find(({ type }) => type === 'plan.approve')!;
    expect(approval).toMatchObject({
      label: 'Duyệt',
      outcome: 'accepted',
      judgedBy: { definition: 'plan/v1/city', xstate: '5.33.3', hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
      resultLabel: 'Khớp',
      problems: [],
    });
    expect(approval.rules.map(({ rule, holds }) => [rule, holds])).toEqual([
      ['actorHolds', true],
      ['didNot', true],
      ['contentUnchanged', true],
    ]);
    expect(approval.rules[0]).toMatchObject({
      reads: ['actor', 'parties'],
      who: 'thủ trưởng hoặc phó thủ trưởng của Phòng Nội vụ thành phố Vũng Tàu',
      reasons: [],
    });
    for (const { reads } of approval.rules) for (const group of reads) expect(Object.keys(approval.facts)).toContain(group);
  });

  it('tells of a refusal which rules refused, and in which words', async () => {
    const { items } = await replay(taskId, 'limit=200', auditor, 'tasks');
    const refusal = items.find(({ outcome }) => outcome === 'refused')!;
    expect(refusal).toMatchObject({ type: 'task.cancel', to: null, result: 'OK' });
    const [asked] = refusal.rules as [ReplayStep['rules'][number]];
    expect(asked).toMatchObject({ rule: 'actorHolds', holds: false });
    expect(asked.reasons.map(({ text }) => text)).toEqual(refusal.reasons.map(({ text }) => text));
    expect(asked.reasons[0]!.text).toMatch(/[À-ỹ]/);
  });

  it('goes on page by page where the one before ended', async () => {
    const whole = (await replay()).items.map(({ entryId }) => entryId);
    const walked: string[] = [];
    for (let after = ''; ; ) {
      const { items, next } = await replay(planId, `limit=3${after}`);
      walked.push(...items.map(({ entryId }) => entryId));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(walked).toEqual(whole);
  });

  it('shows nothing to who may not see the document, and nothing from before it was issued to who came later', async () => {
    const outsider = await world.as('na.snv.cv1');
    await outsider.get(`/api/v1/plans/${planId}/replay`).expect(404);
    await outsider.get(`/api/v1/tasks/${taskId}/replay`).expect(404);
    await auditor.get(`/api/v1/reports/${planId}/replay`).expect(404);
    const later = await replay(planId, 'limit=200', await world.as(loginAt(agencyIdOf('vt.phuong-5'), ['chair'])));
    expect(later.items.length).toBeGreaterThan(0);
    expect(later.items.filter(({ from, to }) => (to ?? from).state.startsWith('draft.'))).toEqual([]);
  });

  it('says TAMPERED of bytes that are not what was written, and of what stands after an entry that was cut out', async () => {
    const [row] = await world.db.asOwner<{ id: string; body: Buffer }>('SELECT id, body FROM audit_entries WHERE stream = $1 AND seq = 2', [
      `plan/${planId}`,
    ]);
    const body = Buffer.from(row!.body.toString('utf8').replace('"request":null', '"request":"x"'), 'utf8');
    await change('UPDATE audit_entries SET body = $2 WHERE id = $1', [row!.id, body]);
    const { items } = await replay();
    const step = items.find(({ entryId }) => entryId === row!.id)!;
    expect(step).toMatchObject({ result: 'TAMPERED', resultLabel: 'Đã bị sửa' });
    expect(step.problems[0]).toContain('không đúng như đã ghi');
    await change('UPDATE audit_entries SET body = $2 WHERE id = $1', [row!.id, row!.body]);
    await change('UPDATE audit_entries SET seq = 900 WHERE id = $1', [row!.id]);
    expect((await replay()).items.filter(({ result }) => result !== 'OK').map(({ sequence, result }) => [sequence, result])).toEqual([
      [2, 'TAMPERED'],
      [3, 'TAMPERED'],
    ]);
    await change('UPDATE audit_entries SET seq = 2 WHERE id = $1', [row!.id]);
    expect(resultsOf((await replay()).items)).toEqual(['OK']);
  });

  it('says DIVERGED of a verdict that its evidence does not bear out, though every hash fits', async () => {
    const nobody = (entry: Entry) => ({
      facts: { ...entry.facts, actor: { ...(entry.facts['actor'] as JsonObject), system: null, hat: null, hats: 0 } },
    });
    await forged(nobody, async () => {
      expect(await last()).toMatchObject({ result: 'DIVERGED', problems: [expect.stringContaining('được phép hay không')] });
      expect(await judgedAgain()).toContainEqual(expect.stringMatching(/DIVERGED: judged again it is refused/));
    });
    await forged(
      ({ standing }) => ({ standing: { ...standing, changed: 1 } }),
      async () => {
        expect(await last()).toMatchObject({
          result: 'DIVERGED',
          problems: [expect.stringContaining('không bắt đầu ở nơi bước trước kết thúc')],
        });
      },
    );
  });

  it.each([
    ['hash', 'định nghĩa', 'definition'],
    ['rulesHash', 'bộ quy tắc', 'rules'],
    ['xstate', 'phiên bản XState', 'XState'],
  ])('says UNREPLAYABLE, and which part is missing, of an entry that was judged by another %s than are here', async (part, vi, en) => {
    await forged(
      ({ definition }) => ({ definition: { ...definition, [part]: '5.20.0' } }),
      async () => {
        const step = await last();
        expect(step).toMatchObject({ result: 'UNREPLAYABLE', rules: [], judgedBy: { [part]: '5.20.0' } });
        expect(step.problems).toEqual([expect.stringContaining(vi)]);
        expect(await judgedAgain()).toContainEqual(expect.stringMatching(`UNREPLAYABLE: ${en} .*is not here`));
      },
    );
  });

  it('compares a refusal with where the document stood', async () => {
    const [row] = await world.db.asOwner<{ body: Buffer }>(
      `SELECT body FROM audit_entries WHERE instance_id = $1 AND outcome = 'refused' LIMIT 1`,
      [planId],
    );
    const { command, reasons, instance, definition, standing, facts, at } = JSON.parse(row!.body.toString('utf8')) as Entry;
    await world.db.database.transaction((tx) =>
      auditLog.refuse(tx, {
        command: command as JsonObject & { type: string },
        personId: personIdOf('vt.pnv.cv1'),
        principals: [personIdOf('vt.pnv.cv1')],
        reasons: reasons as never,
        at,
        judged: { instance, definition, facts, exists: true, standing: { ...standing!, changed: standing!.changed - 1 } },
      }),
    );
    expect(await world.findings()).toEqual([expect.stringContaining('DIVERGED: it begins in')]);
    const wrong = (await replay()).items.filter(({ result }) => result !== 'OK');
    expect(wrong).toMatchObject([{ type: 'plan.sign', result: 'DIVERGED' }]);
  });

  it('comes out the same in threads, each entry once', async () => {
    const { replayInThreads } = (await import(path.resolve('dist/src/engine/replay-threads.js'))) as Threads;
    const found: Record<'alone' | 'together', Finding[]> = { alone: [], together: [] };
    const alone = await world.db.database.snapshot((tx) => replayLog(tx, new DefinitionStore(), (finding) => found.alone.push(finding)));
    const together = await world.db.database.snapshot((tx) =>
      replayInThreads(tx, { connection: world.db.connection, count: 2 }, nothingKnown, (finding) => found.together.push(finding)),
    );
    expect(alone.entries).toBeGreaterThan(400);
    expect(together).toEqual(alone);
    expect(found.together).toEqual(found.alone);
  });
});
