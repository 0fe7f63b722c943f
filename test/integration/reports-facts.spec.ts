import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../src/engine/index.js';
import { newId } from '../../src/platform/ids.js';
import { reportParts, storeReportRevision } from '../../src/reports/index.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { contentOf, makeScene, ask as planAsk, type Scene, taskOf } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

const ask = (id: string, type: string, day: string, input: JsonObject = {}, state: string | null = 'drafting'): Ask => ({
  ...planAsk(id, type, day, { input, state }),
  kind: 'report',
});
const read = (group: string, asks: readonly Ask[]) => scene.test.database.transaction((tx) => reportParts.facts[group]!(tx, asks));
const first = async (group: string, one: Ask) => (await read(group, [one]))[0] as never;
const set = (id: string, columns: string) => scene.test.asOwner(`UPDATE reports SET ${columns} WHERE id = $1`, [id]);

async function running(...keys: string[]): Promise<string> {
  const planId = await scene.plan({
    state: 'inProgress',
    issuedOn: '2023-04-12',
    content: contentOf(scene.agencies, { tasks: keys.map((key) => taskOf(key)) }),
  });
  await scene.period(planId, 1, '2023-04-12');
  return planId;
}
const draft = async (id: string, answers: Record<string, { text: string; notArisen?: boolean }>, unitsNamed: string[] = []) => {
  const content = { answers, figuresAsOf: '2023-11-05', text: 'Kết quả.', unitsNamed };
  await set(id, `revision = '${await scene.test.database.transaction((tx) => storeReportRevision(tx, content, '2023-11-10T00:00:00Z'))}'`);
};

describe('Nội dung báo cáo (group document)', () => {
  it('lists the tasks it does not answer for; "not arisen" is an answer, blanks are none', async () => {
    const planId = await running('1', '2', '3', '4', '5');
    for (const key of ['1', '2', '3', '4']) await scene.task(planId, key, 'health', 'inProgress.working');
    await scene.task(planId, '5', 'health', 'cancelled');
    await scene.task(planId, '5', 'finance', 'issued');
    const id = await scene.report(planId, 1, 'health', 'drafting');
    await set(id, `due_on = '2023-11-14', cut_off = '2023-11-05'`);
    const empty = {
      type: 'unit',
      period: '2023',
      cutOff: '2023-11-05',
      submitBy: '2023-11-14',
      unitsNotNamed: [],
      cameByReceive: false,
      periodSummarised: false,
    };
    expect(await first('document', ask(id, 'report.submit', '2023-11-10'))).toEqual({
      ...empty,
      figuresAsOf: null,
      tasksWithoutAnswer: ['1', '2', '3', '4'],
    });
    await draft(id, { 1: { text: 'Đã làm.' }, 2: { text: '', notArisen: true }, 3: { text: '  ' } });
    expect(await first('document', ask(id, 'report.submit', '2023-11-10'))).toEqual({
      ...empty,
      figuresAsOf: '2023-11-05',
      tasksWithoutAnswer: ['3', '4'],
    });
  });

  it('asks a successor with two reports in each for the tasks that came with it (R-68)', async () => {
    const planId = await running('1', '2', '3');
    const { health } = scene.agencies;
    await scene.task(planId, '1', 'health', 'issued');
    await scene.task(planId, '2', 'health', 'issued', { origin: 'merged' });
    await scene.task(planId, '3', 'health', 'issued', { origin: 'school' });
    const [own, inherited] = [await scene.report(planId, 1, 'health', 'drafting'), await scene.report(planId, 1, 'merged', 'drafting')];
    await set(inherited, `agency_id = '${health}'`);
    const facts = (await read('document', [ask(own, 'report.submit', '2023-11-10'), ask(inherited, 'report.submit', '2023-11-10')])) as {
      tasksWithoutAnswer: string[];
    }[];
    expect(facts.map(({ tasksWithoutAnswer }) => tasksWithoutAnswer)).toEqual([
      ['1', '3'],
      ['2', '3'],
    ]);
  });

  it('asks a summary for no task, and for the units late or missing by that day (R-58)', async () => {
    const planId = await running('1');
    const { finance, health, office } = scene.agencies;
    await scene.task(planId, '1', 'homeAffairs', 'issued');
    await set(await scene.report(planId, 1, 'health', 'accepted'), 'late = true');
    await scene.report(planId, 1, 'finance', 'missing', { missing: true });
    await set(await scene.report(planId, 1, 'office', 'owed'), `due_on = '2023-11-14'`);
    await scene.report(planId, 1, 'school', 'filed');
    const id = await scene.report(planId, 1, 'homeAffairs', 'drafting', { type: 'summary' });
    const unitsOn = async (day: string) =>
      ((await first('document', ask(id, 'report.submit', day))) as { unitsNotNamed: string[] }).unitsNotNamed;
    expect(await unitsOn('2023-11-14')).toEqual([finance, health].sort());
    expect(await unitsOn('2023-11-15')).toEqual([finance, health, office].sort());
    await draft(id, {}, [finance, health]);
    expect(await first('document', ask(id, 'report.submit', '2023-11-15'))).toMatchObject({
      type: 'summary',
      unitsNotNamed: [office],
      tasksWithoutAnswer: [],
    });
  });
});

describe('Trả lại báo cáo khi đang sơ kết (sending back beside a summary)', () => {
  const summarise = 'UPDATE plan_periods SET summarised_at = now(), final = false WHERE plan_id = $1';

  it('waits for the summary under way and sees it; asking alone waits for nobody', async () => {
    const planId = await running('1');
    const id = await scene.report(planId, 1, 'health', 'accepted');
    const asked = ask(id, 'report.sendBack', '2023-12-01', {}, 'accepted');
    let reading: Promise<unknown> = Promise.resolve();
    await scene.test.database.transaction(async (tx) => {
      await tx.query({ name: 'summarise-in-test', text: summarise }, [planId]);
      expect(await first('document', asked)).toMatchObject({ periodSummarised: false });
      reading = first('document', { ...asked, lock: true });
      await new Promise((resolve) => setTimeout(resolve, 200));
    });
    expect(await reading).toMatchObject({ periodSummarised: true });
  });

  it('holds the period against a summary until it is done', async () => {
    const planId = await running('1');
    const id = await scene.report(planId, 1, 'health', 'accepted');
    const order: string[] = [];
    let summary: Promise<unknown> = Promise.resolve();
    await scene.test.database.transaction(async (tx) => {
      await reportParts.facts['document']!(tx, [{ ...ask(id, 'report.sendBack', '2023-12-01', {}, 'accepted'), lock: true }]);
      summary = scene.test.asOwner(summarise, [planId]).then(() => order.push('summarised'));
      await new Promise((resolve) => setTimeout(resolve, 200));
      order.push('sent back');
    });
    await summary;
    expect(order).toEqual(['sent back', 'summarised']);
  });
});

describe('Mở báo cáo (group plan)', () => {
  const input = (planId: string, agencyId: string, type = 'unit') => ({ planId, agencyId, type, period: { no: 1 }, dueOn: null });

  it('knows what was opened before, whoever holds it now, and a final summary', async () => {
    const planId = await running('1');
    const { merged, health } = scene.agencies;
    await set(await scene.report(planId, 1, 'merged', 'owed'), `agency_id = '${health}'`);
    const asks = [input(planId, merged), input(planId, health), input(planId, merged, 'summary')].map((said) =>
      ask(newId(), 'report.open', '2023-11-06', said, null),
    );
    const fact = { state: 'inProgress', finallySummarised: false };
    expect(await read('plan', asks)).toEqual([true, false, false].map((alreadyOpened) => ({ ...fact, alreadyOpened })));
    await scene.test.asOwner('UPDATE plan_periods SET final = true WHERE plan_id = $1', [planId]);
    expect(await first('plan', asks[1]!)).toMatchObject({ finallySummarised: true });
  });

  it('answers its parties from the command', async () => {
    expect(await first('parties', ask(newId(), 'report.open', '2023-11-06', { agencyId: 'A' }, null))).toEqual({ reporting: 'A' });
  });
});

describe('Một văn bản cho nhiều báo cáo (group shared, R-56)', () => {
  const entry = async (id: string, seq: number, command: string, at: string) =>
    scene.test.asOwner(
      `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, instance_id, command, from_state, to_state) VALUES ($1, $2, $3, '', sha256(''), $4, 'accepted', $5, $6, 'x', 'y')`,
      [newId(), `report/${id}`, seq, at, id, command],
    );
  const file = 'a'.repeat(64);

  it('was taken back where the agency took back the same document after this one was handed in', async () => {
    const [planId, other] = [await running('1'), await running('1')];
    const [one, two, ofAnother] = [
      await scene.report(planId, 1, 'health', 'filed'),
      await scene.report(other, 1, 'health', 'drafting'),
      await scene.report(other, 1, 'finance', 'filed'),
    ];
    for (const id of [one, two, ofAnother]) await set(id, `document_file = '${file}'`);
    await entry(one, 1, 'report.submit', '2023-11-10T00:00:00Z');
    await entry(ofAnother, 1, 'report.submit', '2023-11-10T00:00:00Z');
    await entry(two, 1, 'report.submit', '2023-11-10T00:00:00Z');
    const asks = [one, ofAnother].map((id) => ask(id, 'report.recall', '2023-11-13', {}, 'filed'));
    expect(await read('shared', asks)).toEqual([{ recalled: false }, { recalled: false }]);
    await entry(two, 2, 'report.recall', '2023-11-12T00:00:00Z');
    await entry(two, 3, 'report.remind', '2023-11-12T01:00:00Z');
    expect(await read('shared', asks)).toEqual([{ recalled: true }, { recalled: false }]);
    await entry(one, 2, 'report.submit', '2023-11-13T00:00:00Z');
    expect(await read('shared', asks)).toEqual([{ recalled: false }, { recalled: false }]);
  });
});

describe('Ngày đến của văn bản (group arrival)', () => {
  it('is the day the clerk says, else when the document first came, else now (R-60)', async () => {
    const id = await scene.report(await running('1'), 1, 'health', 'filed');
    const document = { number: '9/BC-SYT', date: '2023-11-10', file: 'b'.repeat(64) };
    const inputs: JsonObject[] = [{ document }, { document, arrivedOn: '2023-11-13' }, { document, arrivedOn: '2023-11-15' }];
    const asks = inputs.map((input) => ask(id, 'report.receive', '2023-11-15', input));
    const now = '2023-11-15T05:00:00.000Z';
    expect(await read('arrival', asks)).toEqual([{ at: now }, { at: '2023-11-13T16:59:59.999Z' }, { at: now }]);
    await scene.test.asOwner(`INSERT INTO report_documents VALUES ($1, $2, $3, '2023-11-12T03:00:00Z')`, [newId(), id, document.file]);
    expect(await first('arrival', asks[0]!)).toEqual({ at: '2023-11-12T03:00:00.000Z' });
  });
});
