import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Response } from 'supertest';
import { AxisPoller } from '../../src/e-office/index.js';
import { newId } from '../../src/platform/ids.js';
import { type DispatchScene, dispatchScene } from './dispatch-scene.js';
import { documentXml } from './inbound-scene.js';

let scene: DispatchScene;
let poller: AxisPoller;
let planId: string;
let documentId: string;
beforeAll(async () => {
  scene = await dispatchScene();
  await scene.addBus();
  poller = scene.world.app.get(AxisPoller, { strict: false });
  ({ planId, documentId } = await scene.issueOnly());
  await scene.dispatcher.drain();
});
afterAll(async () => {
  await scene.world.drop();
  await scene.axis.close();
});

/** The bus brings a document of another agency for Sở Nội vụ. */
async function comes(id: string, more: object = {}, message: string = newId()): Promise<string> {
  scene.axis.waiting.set(message, documentXml({ id, from: 'H08.03', to: 'H08.02', ...more }));
  await poller.ask();
  await scene.worker.drain();
  const [document] = await scene.world.db.asOwner<{ id: string }>('SELECT id FROM incoming_documents WHERE document_id = $1', [id]);
  return document!.id;
}
const says = async (login: string, id: string, code: string, reason?: string) => {
  const answer = await (await scene.world.as(login)).post(`/api/v1/eoffice/incoming/${id}/status`, {
    code,
    ...(reason === undefined ? {} : { reason }),
  });
  return answer.status === 200 ? 'said' : (answer.body.code as string);
};
/** Codes that the bus was told of a document, in the order in which it was. */
async function told(about: string): Promise<string[]> {
  for (let turn = 0; turn < 6; turn++) await poller.ask();
  const bodies = scene.axis.taken.filter((body) => body.includes(`>${about}<`) && body.includes('StatusCode'));
  return bodies.map((body) => /StatusCode>(\d\d)</u.exec(body)![1]!);
}

describe('Trạng thái ta nợ bên gửi (statuses owed for what came in)', () => {
  it('R-24, R-33: 01 by itself, then 03 by the clerk, 04 by the head, 05 and 06 by an officer; forward only, each on record', async () => {
    const id = await comes('D-trạng-thái');
    expect(await says('bd.snv.cv1', id, '03')).toBe('eoffice.not-in-position');
    expect(await says('bd.snv.vt', id, '03')).toBe('said');
    expect(await says('bd.snv.tt', id, '04')).toBe('said');
    expect(await says('bd.snv.vt', id, '03')).toBe('eoffice.status-too-late');
    expect(await says('bd.snv.cv1', id, '06')).toBe('said');
    expect(await says('bd.snv.vt', id, '02', 'Không thuộc thẩm quyền.')).toBe('eoffice.status-too-late');
    expect(await told('D-trạng-thái')).toEqual(['01', '03', '04', '06']);
    const kept = await scene.world.db.asOwner<{ command: string; n: number }>(
      `SELECT outcome || ' ' || command AS command, count(*)::int AS n FROM audit_entries WHERE command = 'incoming.status' GROUP BY 1 ORDER BY 1`,
    );
    expect(kept).toEqual([
      { command: 'recorded incoming.status', n: 3 },
      { command: 'refused incoming.status', n: 3 },
    ]);
  });

  it('R-24, R-25: what the clerk refuses with a reason and is sent again later is taken anew, and told of anew; an old copy is a repeat', async () => {
    const id = await comes('D-từ-chối', { at: '2023/04/03 07:30:00' });
    expect(await says('bd.snv.vt', id, '02')).toBe('eoffice.reason-needed');
    scene.world.clock.advance(60_000);
    expect(await says('bd.snv.vt', id, '02', 'Thiếu phụ lục kèm theo văn bản.')).toBe('said');
    await comes('D-từ-chối', { at: '2023/04/03 07:30:00' });
    expect(await told('D-từ-chối')).toEqual(['01', '02']);
    await comes('D-từ-chối', { at: '2023/04/03 10:30:00' });
    expect(await says('bd.snv.vt', id, '03')).toBe('said');
    expect(await told('D-từ-chối')).toEqual(['01', '02', '01', '03']);
    expect(scene.axis.taken.find((body) => body.includes('Thiếu phụ lục'))).toBeDefined();
  });

  it('tells each status once, though two processes ask the bus at the same time', async () => {
    const id = await comes('D-hai-tiến-trình');
    await told('D-hai-tiến-trình');
    await says('bd.snv.vt', id, '03');
    await Promise.all([poller.ask(), poller.ask(), poller.ask()]);
    expect(await told('D-hai-tiến-trình')).toEqual(['01', '03']);
  });

  it('R-60: links a document to a report in one transaction: a link that cannot be written leaves no report filed', async () => {
    const id = await comes('D-báo-cáo', { responseFor: documentId });
    const reportId = await owedReport();
    const clerk = await scene.world.as('bd.snv.vt');
    const link = () => clerk.post(`/api/v1/eoffice/incoming/${id}/link`, { commandId: newId(), reportId, expectedSequence: 1 });
    await scene.world.db.asOwner('ALTER TABLE incoming_documents ADD CONSTRAINT never CHECK (report_id IS NULL) NOT VALID');
    expect((await link()).status).toBe(500);
    expect((await scene.world.standing(reportId)).state).toBe('owed');
    await scene.world.db.asOwner('ALTER TABLE incoming_documents DROP CONSTRAINT never');
    expect((await link()).body.to).toBe('filed');
    expect(await scene.world.db.asOwner('SELECT report_id, status FROM incoming_documents WHERE id = $1', [id])).toEqual([
      { report_id: reportId, status: '03' },
    ]);
    expect(await told('D-báo-cáo')).toEqual(['01', '03']);
  });

  it('R-60: of two clerks who link one document to two reports at once one is told that it is linked, and one report is filed', async () => {
    const { db } = scene.world;
    const id = await comes('D-hai-văn-thư', { responseFor: documentId });
    const reports = [await owedReport(), await owedReport()];
    const clerks = [await scene.world.as('bd.snv.vt'), await scene.world.as('bd.snv.vt')];
    let answers: Promise<Response[]> | undefined;
    // Both come as far as the document, which somebody holds, before either goes on.
    await db.database.transaction(async (tx) => {
      await tx.query({ name: 'hold', text: 'SELECT id FROM incoming_documents WHERE id = $1 FOR UPDATE' }, [id]);
      answers = Promise.all(
        reports.map((reportId, at) =>
          clerks[at]!.post(`/api/v1/eoffice/incoming/${id}/link`, { commandId: newId(), reportId, expectedSequence: 1 }),
        ),
      );
      for (let waiting = 0; waiting < 2; )
        [{ waiting }] = (await db.asOwner(
          `SELECT count(*)::int AS waiting FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`,
        )) as [{ waiting: number }];
    });
    const done = await answers!;
    const first = done.findIndex(({ status }) => status === 200);
    expect(done[1 - first]!.body).toMatchObject({ code: 'eoffice.linked-already', title: /đã được ghép/u, entryId: expect.any(String) });
    const [kept] = await db.asOwner<{ report_id: string }>('SELECT report_id FROM incoming_documents WHERE id = $1', [id]);
    expect(kept!.report_id).toBe(reports[first]);
    const states = await Promise.all(reports.map(async (report) => (await scene.world.standing(report)).state));
    expect([states[first], states[1 - first]]).toEqual(['filed', 'owed']);
  });

  it('R-60: what is taken off its report is proposed anew and linked elsewhere; a command that is repeated does not bring the old link back', async () => {
    const id = await comes('D-gỡ', { responseFor: documentId });
    const [wrong, right] = [await owedReport(), await owedReport()];
    const clerk = await scene.world.as('bd.snv.vt');
    const link = (reportId: string, commandId: string = newId()) =>
      clerk.post(`/api/v1/eoffice/incoming/${id}/link`, { commandId, reportId, expectedSequence: 1 });
    const mistaken = newId();
    expect((await link(wrong, mistaken)).body.to).toBe('filed');
    expect((await link(right)).body.code).toBe('eoffice.linked-already');
    scene.world.clock.advance(1_000);
    expect((await clerk.command('report', wrong, 'report.unlink', { reason: 'Ghép nhầm kỳ báo cáo.' })).status).toBe(200);
    expect((await shown(id)).reportId).toBeNull();
    expect((await link(wrong, mistaken)).status).toBe(200);
    expect((await shown(id)).reportId).toBeNull();
    expect((await link(right)).body.to).toBe('filed');
    expect((await shown(id)).reportId).toBe(right);
    expect(await says('bd.snv.vt', id, '02', 'Không thuộc thẩm quyền.')).toBe('eoffice.status-too-late');
  });

  it('R-28: who may not give back is told why, on record; what is given back is destroyed over whichever bus it came, and when it comes again', async () => {
    const id = await comes('D-hai-trục');
    await scene.world.db.asOwner(
      `WITH other AS (INSERT INTO inbound_sources (id, name, created_by, created_at) SELECT 'truc-khac', name, created_by, created_at FROM inbound_sources LIMIT 1)
      INSERT INTO inbound_messages (source_id, external_id, id, sha256, body, received_at, due_at)
      SELECT 'truc-khac', 'khac', gen_random_uuid(), message.sha256, message.body, message.received_at, message.due_at
      FROM inbound_messages message JOIN incoming_documents document USING (source_id, external_id) WHERE document.id = $1`,
      [id],
    );
    await scene.worker.drain();
    await comes('D-hai-trục', { type: 1 });
    const answer = async (login: string) =>
      (await scene.world.as(login)).post(`/api/v1/eoffice/incoming/${id}/recall-answer`, { agree: true });
    expect((await answer('bd.snv.cv1')).body).toMatchObject({ code: 'eoffice.not-clerk', entryId: expect.any(String) });
    expect((await answer('bd.snv.vt')).status).toBe(200);
    await comes('D-hai-trục');
    await comes('D-hai-trục', { type: 2, business: '<DocumentId>D-hai-trục</DocumentId>' });
    const copies = await scene.world.db.asOwner(`SELECT source_id FROM inbound_messages WHERE about = 'D-hai-trục' AND body <> ''`);
    expect(copies).toEqual([]);
  });

  it('R-28, R-60: what is filed as a report is not given back until it is taken off; a link that is refused keeps no file', async () => {
    const { db } = scene.world;
    const id = await comes('D-đã-nộp', { responseFor: documentId, file: 'Báo cáo đã nộp' });
    await comes('D-đã-nộp', { type: 1, business: '<BussinessDocReason>Gửi nhầm</BussinessDocReason>' });
    const [clerk, officer] = [await scene.world.as('bd.snv.vt'), await scene.world.as('bd.snv.cv1')];
    const reportId = await owedReport();
    const link = (by: typeof clerk) =>
      by.post(`/api/v1/eoffice/incoming/${id}/link`, { commandId: newId(), reportId, expectedSequence: 1 });
    const files = async () => (await db.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM files'))[0]!.n;
    const before = await files();
    expect([(await link(officer)).body, await files()]).toMatchObject([{ reasons: [{ head: 'authority' }] }, before]);
    expect([(await link(clerk)).status, await files()]).toEqual([200, before + 1]);
    const giveBack = () => clerk.post(`/api/v1/eoffice/incoming/${id}/recall-answer`, { agree: true });
    expect((await giveBack()).body).toMatchObject({
      code: 'eoffice.filed-as-report',
      title: /gỡ khỏi báo cáo/u,
      entryId: expect.any(String),
    });
    expect((await clerk.command('report', reportId, 'report.unlink', { reason: 'Bên gửi xin lấy lại văn bản.' })).status).toBe(200);
    expect((await giveBack()).status).toBe(200);
  });

  it('R-28, R-60: what was given back meanwhile is linked to nothing', async () => {
    const id = await comes('D-trả', { responseFor: documentId });
    await comes('D-trả', { type: 1, business: '<BussinessDocReason>Gửi nhầm</BussinessDocReason>' });
    const clerk = await scene.world.as('bd.snv.vt');
    expect((await clerk.post(`/api/v1/eoffice/incoming/${id}/recall-answer`, { agree: true })).status).toBe(200);
    const reportId = await owedReport();
    const answer = await clerk.post(`/api/v1/eoffice/incoming/${id}/link`, { commandId: newId(), reportId, expectedSequence: 1 });
    expect([answer.body.code, (await scene.world.standing(reportId)).state]).toEqual(['eoffice.given-back', 'owed']);
    expect(await says('bd.snv.vt', id, '03')).toBe('eoffice.status-too-late');
  });
});

const shown = async (id: string): Promise<{ reportId: string | null }> =>
  (await (await scene.world.as('bd.snv.vt')).get('/api/v1/eoffice/incoming?limit=200').expect(200)).body.items.find(
    (item: { id: string }) => item.id === id,
  );

/** One that somebody owes for the plan's first period, put down directly. */
async function owedReport(): Promise<string> {
  const id = newId();
  const { db } = scene.world;
  await db.asOwner(
    `INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) VALUES ($1, 'report', 'report/v1', 'owed', 1, 1, sha256(''), '2023-04-01', $2)`,
    [id, planId],
  );
  await db.asOwner(
    `INSERT INTO plan_periods (plan_id, no, key, schedules, opens_on, last) VALUES ($1, 1, '2023', '{nam}', '2023-01-01', false) ON CONFLICT DO NOTHING`,
    [planId],
  );
  await db.asOwner(
    `INSERT INTO reports (id, plan_id, period_no, type, agency_id, origin_agency_id, opened_at)
    SELECT $1, $2, 1, 'unit', own.agency_id, own.agency_id, '2023-04-01' FROM agency_codes own
    WHERE own.code LIKE 'H08.__' AND own.code <> 'H08.02' AND NOT EXISTS (SELECT FROM reports WHERE origin_agency_id = own.agency_id) ORDER BY own.code LIMIT 1`,
    [id, planId],
  );
  return id;
}
