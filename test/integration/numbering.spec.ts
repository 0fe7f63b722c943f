import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { numberingPartsOfPlans } from '../../src/numbering/index.js';
import { RegisterReads } from '../../src/numbering/register-reads.js';
import { NotFoundError } from '../../src/platform/app-error.js';
import { ManualClock } from '../../src/platform/clock.js';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { act, ask, contentOf, makeScene, type Scene } from './plans-scene.js';

let scene: Scene;
beforeAll(async () => {
  scene = await makeScene();
});
afterAll(() => scene.test.drop());

const { facts, effects } = numberingPartsOfPlans;

/** What the door does for the register when a plan is issued: lock and read, then write from what was read. */
async function issue(planId: string, issuedOn: string, input: JsonObject = {}): Promise<void> {
  const all = { ...input, issuedOn };
  await scene.test.database.transaction(async (tx) => {
    const [series] = await facts.series!(tx, [ask(planId, 'plan.issue', issuedOn, { lock: true, input: all })]);
    await effects.allocateNumber!(tx, [act(planId, 'plan.issue', issuedOn, { input: all, facts: { series: series! } })], {} as never);
  });
}

const numbered = async (planId: string) =>
  (await scene.test.asOwner('SELECT document_number, number, issued_on::text FROM plans WHERE id = $1', [planId]))[0];
const secret = () => contentOf(scene.agencies, { secret: true });

describe('Cấp số (taking a number)', () => {
  it('leaves neither gap nor twin when twenty ask at once (R-14)', async () => {
    const plans = await Promise.all(Array.from({ length: 20 }, () => scene.plan({ state: 'draft.awaitingNumber' })));
    await Promise.all(plans.map((planId) => issue(planId, '2023-04-12')));
    const numbers = await scene.test.asOwner<{ number: number }>('SELECT number FROM plans WHERE id = ANY ($1) ORDER BY number', [plans]);
    expect(numbers.map(({ number }) => number)).toEqual(Array.from({ length: 20 }, (_, place) => place + 1));
  });

  it('gives nothing away when the transaction fails', async () => {
    const [lost, kept] = [await scene.plan(), await scene.plan()];
    const failing = scene.test.database.transaction(async (tx) => {
      const [series] = await facts.series!(tx, [ask(lost, 'plan.issue', '2023-04-12', { lock: true })]);
      await effects.allocateNumber!(
        tx,
        [act(lost, 'plan.issue', '2023-04-12', { input: { issuedOn: '2023-04-12' }, facts: { series: series! } })],
        {} as never,
      );
      throw new Error('refused after all');
    });
    await expect(failing).rejects.toThrow('refused after all');
    await issue(kept, '2023-04-12');
    expect([await numbered(lost), await numbered(kept)]).toMatchObject([{ number: null }, { document_number: '21/KH-UBND', number: 21 }]);
  });

  it('begins with 01 in the year of the date on the document, also when the clerk comes in January (R-13)', async () => {
    const [last, first] = [await scene.plan(), await scene.plan()];
    await issue(first, '2024-01-02');
    await issue(last, '2023-12-31');
    expect([await numbered(last), await numbered(first)]).toEqual([
      { document_number: '22/KH-UBND', number: 22, issued_on: '2023-12-31' },
      { document_number: '01/KH-UBND', number: 1, issued_on: '2024-01-02' },
    ]);
  });

  it('keeps the latest date of the series after one out of order, and why (R-16)', async () => {
    const [one, other] = [await scene.plan(), await scene.plan()];
    await issue(one, '2025-05-10', { overrideReason: 'không cần' });
    await issue(other, '2025-05-08', { overrideReason: 'Văn bản giấy vào sổ chậm' });
    const [series] = await scene.test.database.read((tx) => facts.series!(tx, [ask(one, 'plan.issue', '2025-06-01')]));
    expect(series).toMatchObject({ next: 3, lastIssuedOn: '2025-05-10' });
    const kept = await scene.test.asOwner('SELECT override_reason FROM document_numbers WHERE instance_id = ANY ($1) ORDER BY number', [
      [one, other],
    ]);
    expect(kept).toEqual([{ override_reason: null }, { override_reason: 'Văn bản giấy vào sổ chậm' }]);
  });

  it('has a register of its own for secret documents, and for plans where the agency decided so (R-12)', async () => {
    const registers = async (planId: string) => {
      await issue(planId, '2026-03-02');
      const [row] = await scene.test.asOwner(
        'SELECT series.register, taken.rendered FROM document_numbers taken JOIN number_series series ON series.id = taken.series_id WHERE instance_id = $1',
        [planId],
      );
      return row;
    };
    expect(await registers(await scene.plan())).toEqual({ register: 'VB', rendered: '01/KH-UBND' });
    expect(await registers(await scene.plan({ content: secret() }))).toEqual({ register: 'VB-M', rendered: '01/KH-UBND' });
    await scene.test.asOwner('UPDATE agencies SET register_by_type = true WHERE id = $1', [scene.agencies.ubnd]);
    expect(await registers(await scene.plan())).toEqual({ register: 'KH', rendered: '01/KH-UBND' });
    await scene.test.asOwner('UPDATE agencies SET register_by_type = false WHERE id = $1', [scene.agencies.ubnd]);
  });

  it('gives a council or steering body with a symbol of its own a series of its own (R-22)', async () => {
    await scene.test.asOwner(`UPDATE agencies SET symbol = 'BCĐ' WHERE id = $1`, [scene.agencies.otherProvince]);
    const planId = await scene.plan();
    await scene.test.asOwner('UPDATE plans SET issuing_agency_id = $2 WHERE id = $1', [planId, scene.agencies.otherProvince]);
    await issue(planId, '2023-12-31');
    expect(await numbered(planId)).toMatchObject({ document_number: '01/KH-BCĐ', number: 1 });
  });

  it('opens no series while somebody only asks', async () => {
    const planId = await scene.plan();
    const [series] = await scene.test.database.read((tx) => facts.series!(tx, [ask(planId, 'plan.issue', '2031-01-01')]));
    expect(series).toEqual({ seriesId: null, year: 2031, next: 1, lastIssuedOn: null, symbol: 'KH-UBND' });
    expect(await scene.test.asOwner('SELECT 1 FROM number_series WHERE year = 2031')).toEqual([]);
  });
});

describe('Sổ văn bản đi (the register)', () => {
  const clock = new ManualClock('2027-06-01T03:00:00Z');
  const list = (personId: string, agencyId = scene.agencies.ubnd, query: object = {}) =>
    new RegisterReads(scene.test.database, clock).list(personId, agencyId, { limit: 50, ...query });

  it('shows a void number with its reason and does not give it again (R-14)', async () => {
    const { personId } = await scene.person('ubnd', 'clerk');
    const [withdrawn, next, sent] = [await scene.plan(), await scene.plan(), await scene.plan({ content: secret() })];
    await issue(withdrawn, '2027-03-01');
    const withdraw = (planId: string, deliveries: JsonObject, input: JsonObject) =>
      scene.test.database.transaction((tx) =>
        effects.voidNumberIfUnsent!(tx, [act(planId, 'plan.withdraw', '2027-03-02', { input, facts: { deliveries } })], {} as never),
      );
    await withdraw(withdrawn, { total: 3, sent: 0 }, { document: { number: '9/UBND-VX', date: '2027-03-02', file: '' } });
    await issue(next, '2027-03-02');
    await issue(sent, '2027-03-02');
    await withdraw(sent, { total: 3, sent: 1 }, { reason: 'Nội dung có sai sót.' });

    expect(await list(personId)).toMatchObject([
      {
        register: 'VB',
        number: 1,
        void: { at: '2027-03-02T05:00:00.000Z', reason: 'Thu hồi theo văn bản số 9/UBND-VX ngày 02 tháng 3 năm 2027' },
        draftedBy: 'homeAffairs 2016',
      },
      { register: 'VB', number: 2, documentNumber: '02/KH-UBND', void: null, title: 'Kế hoạch thực hiện Nghị quyết số 28-NQ/TW' },
      { register: 'VB-M', number: 1, void: null, title: null },
    ]);
    const after = Buffer.from(JSON.stringify(['VB', '1', withdrawn])).toString('base64url');
    expect((await list(personId, scene.agencies.ubnd, { after })).map(({ planId }) => planId)).toEqual([next, sent]);
  });

  it('is there only for those who hold a post at the agency', async () => {
    const { personId } = await scene.person('health');
    await expect(list(personId)).rejects.toBeInstanceOf(NotFoundError);
    expect(await list((await scene.person('homeAffairs', 'auditor')).personId, scene.agencies.ubnd, { year: 2024 })).toHaveLength(1);
  });
});
