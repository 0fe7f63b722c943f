import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf, appointmentIdOf, personIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';

let world: World;
let plans: readonly string[];
let outsider: Caller;
const outsiderLogin = 'na.snv.cv1';

beforeAll(async () => {
  world = await createWorld('2022-02-07T01:00:00.000Z');
  const officer = await world.as('bd.snv.cv1');
  outsider = await world.as(outsiderLogin);
  const input = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu'), content: s4.content(agencyIdOf) };
  const create = async () => (await officer.post('/api/v1/plans', { commandId: newId(), input }).expect(201)).body.instanceId as string;
  plans = [await create(), await create()];
});
afterEach(() => world.db.asOwner('DELETE FROM delegations'));
afterAll(() => world.drop());

const interiorPost = appointmentIdOf('bd.snv.cv1', 'officer', 'bd.so-noi-vu');
const foreignPost = appointmentIdOf('na.snv.cv1', 'officer', 'na.so-noi-vu');

const grant = (post: string, commands: string[] | null, planId: string | null, login = outsiderLogin) =>
  world.db.asOwner(
    `INSERT INTO delegations (id, appointment_id, person_id, commands, plan_id, legal_basis, valid_from, valid_until)
     VALUES ($1, $2, $3, $4, $5, 'Văn bản uỷ quyền số 1', '2022-01-01', '2023-01-01')`,
    [newId(), post, personIdOf(login), commands, planId],
  );
const read = async (caller: Caller) => {
  const seen = await Promise.all(plans.map(async (id) => (await caller.get(`/api/v1/plans/${id}`)).status));
  const { body } = await caller.get('/api/v1/plans').expect(200);
  return { seen, listed: body.items.map(({ id }: { id: string }) => id) };
};
const nothing = { seen: [404, 404], listed: [] };

describe('Đọc theo uỷ quyền có giới hạn (reading by a limited delegation)', () => {
  it('opens the one plan that the grant names, in detail and in lists, and no other', async () => {
    await grant(interiorPost, null, plans[0]!);
    expect(await read(outsider)).toEqual({ seen: [200, 404], listed: [plans[0]] });
    await outsider.get(`/api/v1/tasks?planId=${plans[0]}`).expect(200);
  });

  it('opens nothing that the agency which granted it may not read', async () => {
    await grant(foreignPost, null, plans[0]!, 'na.ubnd.ct');
    expect(await read(await world.as('na.ubnd.ct'))).toEqual(nothing);
  });

  it('opens plans by a grant of commands on plans, and none by a grant of commands on tasks', async () => {
    await grant(interiorPost, ['task.submitResult'], null);
    expect(await read(outsider)).toEqual(nothing);
    await grant(interiorPost, ['plan.submit'], null);
    expect((await read(outsider)).seen).toEqual([200, 200]);
  });
});

describe('Quản trị viên (administrators)', () => {
  it('read no plan by their post', async () => {
    const [admin] = await world.db.asOwner<{ id: string }>(
      `SELECT person_id AS id FROM appointments WHERE position = 'administrator' AND agency_id = $1
       AND person_id NOT IN (SELECT person_id FROM appointments WHERE position <> 'administrator')`,
      [agencyIdOf('bd.ubnd')],
    );
    expect(admin).toBeDefined();
    const { login } = (await world.db.asOwner<{ login: string }>('SELECT login FROM accounts WHERE person_id = $1', [admin!.id]))[0]!;
    expect(await read(await world.as(login))).toEqual(nothing);
  });
});
