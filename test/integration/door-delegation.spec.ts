import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { Trial, type TrialTask } from '../../src/cli/trial/trial.js';
import { trialContent } from '../../src/cli/trial/trial-plan.js';
import { type TrialPost, trialRegister } from '../../src/cli/trial/trial-register.js';
import { RefusedError } from '../../src/engine/index.js';
import { NotFoundError } from '../../src/platform/app-error.js';
import { newId } from '../../src/platform/ids.js';
import { createWorld, type World } from '../support/world.js';

/** Races run; each with a task, a delegate and a delegation of its own. */
const races = 240;
/** Races at a time: each takes two of the application's ten connections. */
const abreast = 4;

const register = trialRegister({ communes: races + 1 });
const [commune] = register.communes;
const { chair } = commune!;

let world: World;
let trial: Trial;
let tasks: readonly TrialTask[];
let token: string;

/** A result that awaits the head, or a deputy, or whoever holds the head's delegation. */
async function submitted(task: TrialTask, evidence: string): Promise<TrialTask> {
  const [officer] = commune!.officers;
  return {
    ...task,
    ...(await trial.does(officer!, 'task.submitResult', await trial.begun(officer!, task, evidence), { evidence: [evidence] })),
  };
}

/**
 * Writes down in which order transactions commit. The trigger runs at the end of each, while it still holds its locks, so what one lock
 * kept apart stands here in that order.
 */
const commitOrder = `
  CREATE TABLE commit_order (no bigint GENERATED ALWAYS AS IDENTITY, entry_id uuid);
  CREATE FUNCTION note_commit() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN INSERT INTO commit_order (entry_id) VALUES (NEW.id); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER note_commit AFTER INSERT ON audit_entries DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION note_commit()`;

beforeAll(async () => {
  world = await createWorld();
  trial = new Trial(world.app, register);
  const evidence = await trial.prepare();
  token = await trial.signIn(chair);
  const content = trialContent(register, world.clock.now(), { tasks: races + 1, delivered: false });
  const deadline = content.tasks[0]!.deadline;
  const leads = [{ agency: commune!.agencyId }];
  const plan = await trial.issuedPlan({ ...content, tasks: content.tasks.map((task) => ({ ...task, deadline, leads })) });
  tasks = await Promise.all((await trial.tasksOf(plan.id, commune!.agencyId)).map((task) => submitted(task, evidence)));
  await world.db.asOwner(commitOrder);
}, 120_000);
afterAll(() => world.drop());

/** The chair's post for people of other communes. */
async function grant(people: readonly TrialPost[]): Promise<readonly TrialPost[]> {
  const granted = people.map((post) => ({ ...post, actingAs: newId() }));
  await world.db.asOwner(
    `INSERT INTO delegations (id, appointment_id, person_id, legal_basis, valid_from, valid_until)
     SELECT id, $1, person_id, 'Quyết định số 12/QĐ-UBND', '2023-01-01', '2024-01-01' FROM unnest($2::uuid[], $3::uuid[]) AS new (id, person_id)`,
    [chair.actingAs, granted.map(({ actingAs }) => actingAs), granted.map(({ personId }) => personId)],
  );
  return granted;
}

async function revoke(delegationId: string): Promise<void> {
  const answer = await world.anonymous().post(`/api/v1/delegations/${delegationId}/revocation`).set('authorization', `Bearer ${token}`);
  if (answer.status !== 204) throw new Error(`the revocation was answered ${answer.status}: ${answer.text}`);
}

const delegates = register.communes.slice(1).map(({ officers: [officer] }) => officer!);

describe('Thu hồi uỷ quyền trong lúc người được uỷ quyền duyệt (a revocation races with an approval)', () => {
  it(`lets one come before the other in ${races} races, and never an approval after the revocation`, async () => {
    const grants = await grant(delegates);
    const outcomes: ('approved' | 'refused')[] = [];
    const race = async (place: number): Promise<void> => {
      const [delegate, task] = [grants[place]!, tasks[place]!];
      const approval = sleep(Math.random() * 12).then(() => trial.issue(delegate, 'task.approveResult', task));
      const [approved] = await Promise.allSettled([approval, sleep(Math.random() * 12).then(() => revoke(delegate.actingAs))]);
      if (approved.status === 'fulfilled') return void outcomes.push('approved');
      // Who has lost the post no longer sees the document; it depends on which of the two was asked first.
      if (approved.reason instanceof RefusedError)
        expect(approved.reason.reasons.map(({ code }) => code)).toEqual(['actor.delegation-revoked']);
      else expect(approved.reason).toBeInstanceOf(NotFoundError);
      outcomes.push('refused');
    };
    await Promise.all(
      Array.from({ length: abreast }, async (_, lane) => {
        for (let place = lane; place < races; place += abreast) await race(place);
      }),
    );

    const rows = await world.db.asOwner<{ delegation: string; revokedAt: string | null; approvedNo: number; revokedNo: number }>(`
      WITH said AS (SELECT id, command, outcome, convert_from(body, 'UTF8')::jsonb AS entry FROM audit_entries)
      SELECT approval.entry #>> '{facts,actor,hat,delegation,id}' AS delegation, approval.entry #>> '{facts,actor,hat,delegation,revokedAt}' AS "revokedAt",
        approved.no::int AS "approvedNo", revoked.no::int AS "revokedNo"
      FROM said approval JOIN commit_order approved ON approved.entry_id = approval.id
      JOIN said revocation ON revocation.command = 'admin.revokeDelegation' AND revocation.entry #>> '{command,input,id}' = approval.entry #>> '{facts,actor,hat,delegation,id}'
      JOIN commit_order revoked ON revoked.entry_id = revocation.id
      WHERE approval.command = 'task.approveResult' AND approval.outcome = 'accepted'`);
    expect(rows).toHaveLength(outcomes.filter((outcome) => outcome === 'approved').length);
    expect(rows.filter(({ revokedAt, approvedNo, revokedNo }) => revokedAt !== null || approvedNo > revokedNo)).toEqual([]);
    // Both orders came about, or this would prove nothing.
    expect(new Set(outcomes)).toEqual(new Set(['approved', 'refused']));
    expect(await world.findings()).toEqual([]);
  }, 120_000);

  it('makes the revocation wait for an act under way', async () => {
    const [[delegate], task] = [await grant(delegates.slice(0, 1)), tasks[races]!];
    const holder = new pg.Client(world.db.connection);
    await holder.connect();
    try {
      // The act has been judged and written, and waits for this row.
      await holder.query('BEGIN');
      await holder.query('SELECT id FROM tasks WHERE id = $1 FOR UPDATE', [task.id]);
      const act = trial.issue(delegate!, 'task.returnResult', task, { reason: 'Kết quả chưa kèm phụ lục.' });
      await sleep(300);
      let revoked = false;
      const revocation = revoke(delegate!.actingAs).then(() => (revoked = true));
      await sleep(300);
      expect(revoked).toBe(false);
      await holder.query('COMMIT');
      expect((await act).to).toBe('inProgress.working');
      await revocation;
    } finally {
      await holder.end();
    }
  });
});
