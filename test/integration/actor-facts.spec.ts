import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Ask } from '../../src/engine/index.js';
import { organisationFacts } from '../../src/organisations/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Statement, Tx } from '../../src/platform/transaction.js';
import type { Actor, Command } from '../../workflows/kit/definition.js';
import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
const agency = newId();
const [chair, deputy, officer, stranger] = [newId(), newId(), newId(), newId()];
const [chairPost, deputyPost, officerPost, endedPost] = [newId(), newId(), newId(), newId()];
const [toDeputy, toOfficer, revoked] = [newId(), newId(), newId()];
const [plan, task] = [newId(), newId()];

/** 08:00 in Vietnam. */
const morning = '2023-04-03T01:00:00.000Z';

beforeAll(async () => {
  test = await createTestDatabase();
  await test.asOwner(`
    INSERT INTO agencies (id, kind, valid_from) VALUES ('${agency}', 'department', '2016-01-01');
    INSERT INTO people (id, name) VALUES ('${chair}', 'Chủ tịch'), ('${deputy}', 'Phó'), ('${officer}', 'Chuyên viên'), ('${stranger}', 'Người ngoài');
    INSERT INTO appointments (id, person_id, agency_id, position, acting, valid_from, valid_until) VALUES
      ('${chairPost}', '${chair}', '${agency}', 'chair', true, '2021-07-01', NULL),
      ('${deputyPost}', '${deputy}', '${agency}', 'viceChair', false, '2021-07-01', '2023-04-04'),
      ('${officerPost}', '${officer}', '${agency}', 'officer', false, '2021-07-01', NULL),
      ('${endedPost}', '${officer}', '${agency}', 'clerk', false, '2020-01-01', '2021-07-01');
    INSERT INTO instances (id, kind, definition, state, sequence, changed, head, head_at, parent_id) VALUES
      ('${plan}', 'plan', 'plan/v1/province', 'issued', 1, 1, decode(repeat('00', 32), 'hex'), now(), NULL),
      ('${task}', 'task', 'task/v1', 'issued', 1, 1, decode(repeat('00', 32), 'hex'), now(), '${plan}');
    INSERT INTO delegations (id, appointment_id, person_id, commands, plan_id, legal_basis, valid_from, valid_until, revoked_at) VALUES
      ('${toDeputy}', '${chairPost}', '${deputy}', '{plan.sign}', '${plan}', 'Văn bản 12/UQ', '2023-04-01', '2023-04-04', NULL),
      ('${toOfficer}', '${deputyPost}', '${officer}', NULL, NULL, 'Văn bản 13/UQ', '2023-04-01', '2023-12-31', NULL),
      ('${revoked}', '${chairPost}', '${officer}', NULL, NULL, 'Văn bản 14/UQ', '2023-01-01', '2023-12-31', '2023-03-01T02:00:00Z')`);
});
afterAll(() => test.drop());

const ask = (
  actor: Actor,
  { at = morning, lock = false, instanceId = plan, kind = 'plan', state = 'issued', parentId = null }: Partial<Ask> & { at?: string } = {},
): Ask => {
  const command: Command = { type: 'plan.sign', commandId: newId(), input: {}, actor, at };
  return { instanceId, kind, state, parentId, command, lock };
};
const by = (personId: string, actingAs: string | null = null): Actor => ({ personId, actingAs });
const factsOf = (tx: Tx, asks: readonly Ask[]) => organisationFacts.actor(tx, asks) as Promise<unknown> as Promise<ActorFact[]>;
const read = (...asks: readonly Ask[]) => test.database.read((tx) => factsOf(tx, asks));

describe('Người thực hiện (who acts)', () => {
  it('is the holder of the only post, at 08:00 as at 23:59, with what the post was that day', async () => {
    const [fact] = await read(ask(by(chair)));
    expect(fact).toEqual({
      system: null,
      personId: chair,
      hats: 1,
      hat: {
        appointmentId: chairPost,
        position: 'chair',
        agencyId: agency,
        holderId: chair,
        from: '2021-07-01',
        until: null,
        acting: true,
        delegation: null,
      },
      principals: [chair],
      planId: plan,
    });
    expect((await read(ask(by(deputy, deputyPost), { at: '2023-04-03T16:59:59.999Z' })))[0]?.hats).toBe(2);
  });

  it('has to say which post when there are several, and acts for the delegator as well', async () => {
    const [silent, own, granted] = await read(ask(by(deputy)), ask(by(deputy, deputyPost)), ask(by(deputy, toDeputy)));
    expect(silent).toMatchObject({ hats: 2, hat: null, principals: [deputy] });
    expect(own).toMatchObject({ hats: 2, hat: { appointmentId: deputyPost, until: '2023-04-04', delegation: null }, principals: [deputy] });
    expect(granted).toMatchObject({
      hat: {
        appointmentId: chairPost,
        holderId: chair,
        delegation: {
          id: toDeputy,
          from: '2023-04-01',
          until: '2023-04-04',
          commands: ['plan.sign'],
          planId: plan,
          basis: 'Văn bản 12/UQ',
          revokedAt: null,
        },
      },
      principals: [deputy, chair],
    });
  });

  it('loses a post, and what was delegated from it, at midnight in Vietnam', async () => {
    const midnight = '2023-04-03T17:00:00.000Z';
    const [deputyAfter, officerBefore, officerAfter] = await read(
      ask(by(deputy), { at: midnight }),
      ask(by(officer)),
      ask(by(officer), { at: midnight }),
    );
    expect(deputyAfter).toMatchObject({ hats: 0, hat: null });
    expect(officerBefore).toMatchObject({ hats: 2 });
    expect(officerAfter).toMatchObject({ hats: 1, hat: { appointmentId: officerPost } });
  });

  it('is shown with an ended post or a revoked grant when it was named, so that the rule can say why not', async () => {
    const [ended, gone] = await read(ask(by(officer, endedPost)), ask(by(officer, revoked)));
    expect(ended).toMatchObject({ hats: 2, hat: { appointmentId: endedPost, until: '2021-07-01' } });
    expect(gone).toMatchObject({
      hats: 2,
      hat: { appointmentId: chairPost, delegation: { revokedAt: '2023-03-01T02:00:00.000Z' } },
      principals: [officer, chair],
    });
  });

  it("has no post by naming another person's, or when there is none", async () => {
    const [borrowed, none] = await read(ask(by(officer, chairPost)), ask(by(stranger)));
    expect(borrowed).toMatchObject({ hats: 2, hat: null, principals: [officer] });
    expect(none).toMatchObject({ hats: 0, hat: null });
  });

  it('belongs to the plan above, to none while the instance is being created, and may be the system', async () => {
    const [below, born, system] = await read(
      ask(by(chair), { instanceId: task, kind: 'task', parentId: plan }),
      ask(by(chair), { instanceId: newId(), state: null }),
      ask({ system: 'wakeup' }),
    );
    expect([below?.planId, born?.planId]).toEqual([plan, null]);
    expect(system).toEqual({ system: 'wakeup', personId: null, hats: 0, hat: null, principals: [], planId: plan });
  });

  it('answers fifty asks in their order with one statement', async () => {
    const asks = Array.from({ length: 50 }, (_, place) =>
      ask(by([chair, officer, deputy][place % 3]!), { instanceId: task, kind: 'task', parentId: plan, lock: true }),
    );
    const sent: string[] = [];
    const facts = await test.database.transaction((tx) => {
      const query: Tx['query'] = (statement, values) => {
        sent.push(statement.name);
        return tx.query(statement, values);
      };
      return factsOf({ query }, asks);
    });
    expect(facts.map(({ personId }) => personId)).toEqual(asks.map(({ command }) => (command.actor as { personId: string }).personId));
    expect(sent).toEqual(['lock-hats']);
  });
});

describe('Thu hồi uỷ quyền cùng lúc với phê duyệt (a revoke at the same instant)', () => {
  const revoke: Statement = { name: 'test-revoke', text: 'UPDATE delegations SET revoked_at = $2 WHERE id = $1' };
  const end: Statement = { name: 'test-end', text: 'UPDATE appointments SET valid_until = $2 WHERE id = $1' };

  it.each([
    ['a revoke', revoke, toDeputy, morning, null],
    ['an end of the post', end, chairPost, '2023-04-03', null],
  ] as const)('is seen by an approval that had to wait for it: %s', async (_what, statement, id, value, before) => {
    let open!: () => void;
    const mayCommit = new Promise<void>((resolve) => (open = resolve));
    const revoking = test.database.transaction(async (tx) => {
      await tx.query(statement, [id, value]);
      await mayCommit;
    });
    await sleep(50);
    const approving = test.database.transaction((tx) =>
      factsOf(tx, [ask(by(deputy, toDeputy), { lock: true }), ask(by(deputy), { lock: true })]),
    );
    await sleep(100);
    open();
    await revoking;
    const [named, silent] = await approving;
    if (statement === revoke) expect(named?.hat?.delegation?.revokedAt).toBe(morning);
    else expect(named?.hat?.until).toBe(value);
    expect(silent).toMatchObject({ hats: 1, hat: { appointmentId: deputyPost } });
    await test.database.transaction((tx) => tx.query(statement, [id, before]));
  });

  it('waits for an approval that came first', async () => {
    const order: string[] = [];
    let open!: () => void;
    const mayCommit = new Promise<void>((resolve) => (open = resolve));
    const approving = test.database.transaction(async (tx) => {
      await factsOf(tx, [ask(by(deputy, toDeputy), { lock: true })]);
      await mayCommit;
      order.push('approval');
    });
    await sleep(50);
    const revoking = test.database.transaction((tx) => tx.query(revoke, [toDeputy, morning])).then(() => order.push('revoke'));
    await sleep(100);
    expect(order).toEqual([]);
    open();
    await Promise.all([approving, revoking]);
    expect(order).toEqual(['approval', 'revoke']);
  });
});
