import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf } from '../../src/demo/index.js';
import { documentIdOf } from '../../src/e-office/dispatch/subject.js';
import type { DocumentMessage } from '../../src/e-office/edxml/index.js';
import { taskOf } from '../e2e/rules-scene.js';
import { type DispatchScene, dispatchScene } from './dispatch-scene.js';
import { approveBus, statusXml } from './inbound-scene.js';

let scene: DispatchScene;
const agency = new Map<string, string>();
beforeAll(async () => {
  scene = await dispatchScene();
  await scene.addBus();
  for (const { code, agency_id: id } of await scene.world.db.asOwner<{ code: string; agency_id: string }>(
    'SELECT code, agency_id FROM agency_codes',
  ))
    agency.set(code, id);
});
afterAll(async () => {
  await scene.world.drop();
  await scene.axis.close();
});

const to = (...codes: readonly string[]) => ({ recipients: codes.map((code) => ({ agency: agency.get(code)! })) });
const drain = () => scene.dispatcher.drain();
/** The newest message that the bus has for that receiver. */
const newest = (code: string): DocumentMessage => scene.given(code).at(-1)!;
const document = () => ({ number: '55/UBND-NC', date: '2023-04-03', file: scene.world.files.evidence });
const exchange = async (planId: string) =>
  (await (await scene.world.as('bd.snv.td1')).get(`/api/v1/eoffice/plans/${planId}`).expect(200)).body;

describe('Lấy lại, thay thế, cập nhật (recall, replacement and update, per recipient)', () => {
  it('R-27, R-29: a withdrawn plan is asked back of each recipient; the plan is partly recalled until all gave it back', async () => {
    const { planId, documentId } = await scene.issueOnly(to('H08.03', 'H08.04', 'H08.05'));
    scene.axis.next.set('sendEdoc', [18]);
    await drain();
    const [one, two, three] = await Promise.all(['H08.03', 'H08.04', 'H08.05'].map((code) => scene.delivery(planId, code)));
    const states = () => Promise.all([one!, two!, three!].map(scene.state));
    const lost = (await states()).indexOf('queued');
    await scene.rules.must('bd.ubnd.vt1', 'plan.withdraw', planId, { document: document(), reason: 'Ban hành không đúng thẩm quyền.' });
    await drain();
    const codes = ['H08.03', 'H08.04', 'H08.05'];
    const reached = codes.filter((_, place) => place !== lost);
    for (const code of reached)
      expect(newest(code)).toMatchObject({
        kind: 'recall',
        documentId,
        attachments: [],
        business: { documentId, reason: expect.stringContaining('55/UBND-NC') },
      });
    expect([scene.given(codes[lost]!), (await states())[lost]]).toEqual([[], 'cancelled']); // What never left is not asked back.
    expect(await exchange(planId)).toMatchObject({ recall: 'asked' });
    await scene.apply(statusXml({ about: documentId, from: reached[0]!, code: '15' }));
    await scene.apply(statusXml({ about: documentId, from: reached[1]!, code: '16', note: 'Đã triển khai.' }));
    expect(await exchange(planId)).toMatchObject({ recall: 'partly' });
    expect(await drain()).toBe(0);
  });

  it('R-24, R-25: what a recipient refused waits in the sender’s inbox, and goes out again as another message of the same document', async () => {
    const { planId, documentId } = await scene.issueOnly(to('H08.03'));
    const id = await scene.delivery(planId, 'H08.03');
    await drain();
    await scene.apply(statusXml({ about: documentId, from: 'H08.03', code: '02', note: 'Gửi nhầm nơi nhận.' }));
    const clerk = await scene.world.as('bd.ubnd.vt1');
    expect(JSON.stringify((await clerk.get('/api/v1/inbox?limit=200').expect(200)).body)).toContain(id);
    scene.world.clock.advance(60_000);
    await scene.rules.must('bd.ubnd.vt1', 'delivery.resend', id);
    expect(await scene.state(id)).toBe('queued');
    await drain();
    const [first, second] = await scene.rowsOf(id);
    expect([await scene.state(id), first!.state, second!.state, first!.id === second!.id]).toEqual(['sent', 'taken', 'taken', false]);
    const [before, after] = scene.given('H08.03').filter((message) => message.documentId === documentId);
    expect(after!.trace[0]!.at! > before!.trace[0]!.at!).toBe(true);
  });

  it('R-30: a plan that replaces another says so to who has that one, and is new to everybody else', async () => {
    const old = await scene.issueOnly(to('H08.03'));
    await drain();
    const tasks = [taskOf({ key: 'II.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] })];
    await scene.rules.issue(tasks, { title: 'Kế hoạch thay thế', ...to('H08.03', 'H08.04') }, { replaces: old.planId });
    await drain();
    expect(newest('H08.03')).toMatchObject({
      kind: 'replace',
      business: { replaced: [{ documentId: old.documentId, organIds: ['H08.03'] }] },
    });
    expect(newest('H08.04')).toMatchObject({ kind: 'new', subject: 'Kế hoạch thay thế', business: { replaced: [] } });
  });

  it('R-20, R-31: an amending document makes deliveries only; who has the amended one is told of the update, and whether tasks are added or removed', async () => {
    const tasks = [taskOf({ key: 'II.1', leads: [{ agency: agency.get('H08.03')! }] })];
    const planId = await scene.rules.issue(tasks, to('H08.03', 'H08.04', 'H08.05'));
    await drain();
    scene.world.clock.advance(60_000);
    const change = { op: 'lead' as const, key: 'II.1', leads: [{ agency: agency.get('H08.04')! }] };
    const amending = await scene.rules.issue(
      [],
      { title: 'Sửa đổi kế hoạch', changes: [change], ...to('H08.03', 'H08.04', 'H08.05') },
      { amends: planId },
    );
    expect(await scene.world.db.asOwner('SELECT FROM tasks WHERE plan_id = $1', [amending])).toEqual([]);
    await drain();
    const about = async (code: string) => {
      const [document, update] = scene
        .given(code)
        .slice(-2)
        .sort((one) => (one.kind === 'new' ? -1 : 1));
      return { document: document!, update: update! };
    };
    const documentId = scene.given('H08.05').find(({ subject }) => subject.startsWith('Kế hoạch nâng cao'))!.documentId;
    for (const [code, change] of [
      ['H08.03', 'removed'],
      ['H08.04', 'added'],
      ['H08.05', null],
    ] as const) {
      const { document, update } = await about(code);
      expect(document).toMatchObject({ kind: 'new', subject: 'Sửa đổi kế hoạch', responseFor: [{ organId: 'H08' }] });
      expect(update).toMatchObject({
        kind: 'update',
        business: { contentChanges: true, receivers: change === null ? [] : [{ organId: code, change }] },
      });
      expect(update.business.documentId).toBe(document.responseFor[0]!.documentId);
      expect(update.business.reason).toContain(document.code.number);
    }
    expect(documentId).toContain('/KH-UBND');
  });

  it('R-20: a correction of form goes to who has the plan, with the công văn that corrects it', async () => {
    const { planId, documentId } = await scene.issueOnly(to('H08.06'));
    await drain();
    await scene.rules.must('bd.ubnd.vt1', 'plan.correct', planId, { document: document(), note: 'Sửa lỗi chính tả ở phụ lục.' });
    await drain();
    const correction = newest('H08.06');
    expect(correction).toMatchObject({ kind: 'update', business: { documentId, contentChanges: true, receivers: [] } });
    expect(correction.business.reason).toContain('Sửa lỗi chính tả');
    expect(correction.attachments.map(({ name }) => name)).toEqual(['bien-ban.txt']);
  });

  it('asks back what left in the moment in which its delivery was cancelled, and has the entry say so', async () => {
    const { planId } = await scene.issueOnly(to('H08.07'));
    const id = await scene.delivery(planId, 'H08.07');
    let free = (): void => undefined;
    const after = new Promise<void>((resolve) => {
      free = resolve;
    });
    scene.axis.next.set('sendEdoc', [{ after }]);
    const sending = drain();
    for (let looks = 0; looks < 500 && scene.given('H08.07').length === 0; looks++) await new Promise((resolve) => setTimeout(resolve, 10));
    await scene.rules.must('bd.ubnd.vt1', 'plan.annul', planId, { document: document() });
    free();
    await sending;
    expect([await scene.state(id), scene.given('H08.07').map(({ kind }) => kind)]).toEqual(['cancelled', ['new', 'recall']]);
    expect(await scene.world.db.asOwner(`SELECT FROM audit_entries WHERE command = 'dispatch.askBack'`)).toHaveLength(1);
  });
});

describe('Đi đâu (where a document goes, and where it never does)', () => {
  it('R-34: a state secret is never written, not even when it becomes one while it waits', async () => {
    const { planId } = await scene.issueOnly(to('H08.08'));
    await scene.world.db.asOwner('UPDATE plans SET secret = true WHERE id = $1', [planId]);
    await drain();
    const [row] = await scene.rowsOf(await scene.delivery(planId, 'H08.08'));
    expect([row!.state, row!.result, row!.body, scene.given('H08.08')]).toEqual(['dropped', 'secret', null, []]);
    const before = Number((await scene.world.db.asOwner<{ n: string }>('SELECT count(*) AS n FROM dispatches'))[0]!.n);
    await scene.rules.issue([taskOf({ key: 'II.1', leads: [{ agency: agencyIdOf('bd.so-y-te') }] })], { secret: true, ...to('H08.08') });
    expect(await scene.world.db.asOwner('SELECT FROM dispatches')).toHaveLength(before);
  });

  it('R-33, R-36: who works here is served here, with the same statuses from 01 on, and nothing of it goes over the bus', async () => {
    const { planId } = await scene.issueOnly(to('H08.09'));
    const id = await scene.delivery(planId, 'H08.09');
    expect([await scene.state(id), await scene.world.stepsOf(id)]).toEqual([
      'arrived',
      ['delivery.open', 'delivery.send', 'delivery.arrive'],
    ]);
    await scene.rules.must('bd.syt.vt', 'delivery.refuse', id, { reason: 'Không thuộc thẩm quyền xử lý.' });
    scene.world.clock.advance(60_000);
    await scene.rules.must('bd.ubnd.vt1', 'delivery.resend', id);
    await scene.world.worker.drain();
    expect([await scene.state(id), await scene.rowsOf(id)]).toEqual(['arrived', []]);
    expect(
      (
        await scene.world.db.asOwner<{ code: string }>('SELECT code FROM delivery_statuses WHERE delivery_id = $1 ORDER BY at, entry_id', [
          id,
        ])
      ).map(({ code }) => code),
    ).toEqual(['01', '02', '01']);
  });

  it('R-36, R-37: a recipient that begins to work here while its document waits is served here, so no echo can come back', async () => {
    const { planId } = await scene.issueOnly(to('H08.10'));
    const id = await scene.delivery(planId, 'H08.10');
    await scene.world.db.asOwner(`UPDATE appointments SET valid_until = NULL WHERE agency_id = $1`, [agency.get('H08.10')]);
    await drain();
    expect([await scene.state(id), (await scene.rowsOf(id))[0]!.result, scene.given('H08.10')]).toEqual(['arrived', 'here', []]);
    await scene.world.db.asOwner(`UPDATE appointments SET valid_until = '2023-01-01' WHERE agency_id = $1`, [agency.get('H08.10')]);
  });

  it('R-67, R-70: what is for a closed agency goes to its successor; of several a clerk decides', async () => {
    const { planId } = await scene.issueOnly(to('H08.11', 'H08.12'));
    const succeed = (old: string, next: string) =>
      scene.world.db.asOwner(`INSERT INTO successions VALUES ($1, $2, '2023-04-01', 'QĐ')`, [agency.get(old), agency.get(next)]);
    await succeed('H08.11', 'H08.05');
    await succeed('H08.12', 'H08.05');
    await succeed('H08.12', 'H08.06');
    await drain();
    expect([await scene.state(await scene.delivery(planId, 'H08.11')), scene.given('H08.11')]).toEqual(['sent', []]);
    expect(newest('H08.05').documentId).toBe(await idOf(planId));
    const split = await scene.delivery(planId, 'H08.12');
    expect([await scene.state(split), (await scene.rowsOf(split))[0]]).toMatchObject([
      'queued',
      { state: 'dead', result: 'several-successors' },
    ]);
    await scene.apply(statusXml({ about: await idOf(planId), from: 'H08.05', code: '03' }));
    expect(await scene.state(await scene.delivery(planId, 'H08.11'))).toBe('registered');
  });

  it('takes the bus of that very agency before the one for everybody once a second person approved it, and writes as its receivers read', async () => {
    const admin = await scene.world.as('bd.ubnd.qt');
    const bus = {
      url: scene.axis.url,
      allowedCidrs: ['127.0.0.1/32'],
      systemId: 'H08',
      secretKey: 'mat-khau-truc',
      payload: 'raw',
      taskCodes: true,
    };
    expect((await admin.post('/api/v1/eoffice/sources', { id: 'truc-so', name: 'Trục sở', speaksFor: ['H08.03'], bus })).status).toBe(201);
    const tasks = [taskOf({ key: 'II.7', leads: [{ agency: agency.get('H08.03')! }] })];
    const used = async () => {
      const planId = await scene.rules.issue(tasks, to('H08.03', 'H08.04'));
      await drain();
      const rows = await scene.world.db.asOwner<{ source_id: string }>(
        'SELECT source_id FROM dispatches JOIN deliveries ON deliveries.id = delivery_id WHERE plan_id = $1 ORDER BY code',
        [planId],
      );
      return rows.map(({ source_id: id }) => id);
    };
    expect(await used()).toEqual(['truc-quoc-gia', 'truc-quoc-gia']);
    await approveBus(scene.world, 'truc-so');
    expect(await used()).toEqual(['truc-so', 'truc-quoc-gia']);
    expect([newest('H08.03').taskCodes, newest('H08.04').taskCodes]).toEqual([['II.7'], []]);
  });

  it('leaves a log that verifies', async () => expect(await scene.world.findings()).toEqual([]));

  const idOf = async (planId: string) => {
    const [plan] = await scene.world.db.asOwner<{ number: string; on: string }>(
      'SELECT document_number AS number, issued_on::text AS "on" FROM plans WHERE id = $1',
      [planId],
    );
    return documentIdOf({ organId: 'H08', ...plan! });
  };
});
