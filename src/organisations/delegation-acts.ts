import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';
import { NotFoundError } from '../platform/app-error.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { AdminRefusedError, refuseFor, unless } from './admin-refused.error.js';
import { Administration, type Scene } from './administration.js';
import type { AdminDenial } from './administration.texts.js';
import type { CreateDelegationInput } from './person.inputs.js';
import { erasedReason } from './person-erasure.js';

/** Uỷ quyền và thu hồi uỷ quyền: by the holder of the post, or recorded by an administrator. */
@Injectable()
export class DelegationActs {
  constructor(private readonly administration: Administration) {}

  async create(personId: string, given: CreateDelegationInput, traceId: string): Promise<{ id: string }> {
    const { appointmentId, personId: delegateId, legalBasis, validFrom, validUntil } = given;
    const { id = newId(), commands = null, planId = null } = given;
    const input: JsonObject = { id, appointmentId, delegateId, commands, planId, legalBasis, validFrom, validUntil };
    return this.administration.perform({ command: 'admin.createDelegation', personId, input, traceId, open: true }, async (scene) => {
      const post = await postOf(scene, appointmentId);
      refuseFor([...reasonsAgainst(given, post, scene), await planReason(scene.tx, planId), await erasedReason(scene.tx, delegateId)]);
      await scene.tx.query(insertDelegation, [id, appointmentId, delegateId, commands, planId, legalBasis, validFrom, validUntil]);
      return { id };
    });
  }

  /** Waits for approvals that act by it; those that come later find it revoked. */
  async revoke(personId: string, id: string, traceId: string): Promise<void> {
    await this.administration.perform(
      { command: 'admin.revokeDelegation', personId, input: { id }, traceId, open: true },
      async ({ tx, at, isAdministrator }) => {
        const [grant] = await tx.query<{ holderId: string; revoked: boolean }>(lockDelegation, [id]);
        if (grant === undefined) throw new NotFoundError('delegation', id);
        refuseFor([unless(isAdministrator || grant.holderId === personId, 'delegation.not-the-holder')]);
        refuseFor([unless(!grant.revoked, 'delegation.revoked-already')]);
        await tx.query(revokeDelegation, [id, at]);
      },
    );
  }
}

interface PostRow {
  readonly holderId: string;
  readonly position: string;
  readonly from: Day;
  readonly until: Day | null;
}

/** The post granted from, locked against its end. Refuses who is neither its holder that day nor an administrator, before anything else. */
async function postOf({ tx, today, personId, isAdministrator }: Scene, appointmentId: string): Promise<PostRow> {
  const [post] = await tx.query<PostRow>(lockPost, [appointmentId]);
  if (post === undefined) throw new AdminRefusedError([await noSuchPost(tx, appointmentId)]);
  const holdsIt = post.holderId === personId && post.from <= today && (post.until === null || today < post.until);
  refuseFor([unless(isAdministrator || holdsIt, 'delegation.not-the-holder')]);
  return post;
}

/** who acts by a delegation may not delegate further. */
async function noSuchPost(tx: Tx, id: string): Promise<AdminDenial> {
  const [grant] = await tx.query(lockDelegation, [id]);
  return { code: grant === undefined ? 'appointment.unknown' : 'delegation.from-a-delegation', params: {} };
}

const knownCommands = new Set(definitions.flatMap(({ edges }) => [...edges.values()].flatMap((open) => [...open.keys()])));

function reasonsAgainst(
  { personId: delegateId, commands, validFrom, validUntil }: CreateDelegationInput,
  post: PostRow,
  { personId }: Scene,
): (AdminDenial | undefined)[] {
  const unknown = (commands ?? []).filter((command) => !knownCommands.has(command));
  return [
    unless(delegateId !== post.holderId, 'delegation.to-the-holder'),
    unless(delegateId !== personId || personId === post.holderId, 'delegation.to-its-recorder'),
    unless(post.position !== 'administrator' && post.position !== 'auditor', 'delegation.not-delegable'),
    unless(validFrom < validUntil, 'delegation.ends-before-start', { from: validFrom }),
    unless(post.from <= validFrom && (post.until === null || validUntil <= post.until), 'delegation.outside-appointment', {
      from: post.from,
      until: post.until,
    }),
    unless(unknown.length === 0, 'delegation.unknown-commands', { commands: unknown }),
  ];
}

async function planReason(tx: Tx, planId: string | null): Promise<AdminDenial | undefined> {
  if (planId === null) return undefined;
  return unless((await tx.query(readPlan, [planId])).length > 0, 'delegation.unknown-plan');
}

const lockPost: Statement = {
  name: 'lock-post-granted-from',
  text: 'SELECT person_id AS "holderId", position, valid_from::text AS "from", valid_until::text AS "until" FROM appointments WHERE id = $1 FOR SHARE',
};
const readPlan: Statement = { name: 'plan-of-delegation', text: `SELECT id FROM instances WHERE id = $1 AND kind = 'plan'` };
const insertDelegation: Statement = {
  name: 'insert-delegation',
  text: `
    INSERT INTO delegations (id, appointment_id, person_id, commands, plan_id, legal_basis, valid_from, valid_until)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
};
const lockDelegation: Statement = {
  name: 'lock-delegation',
  text: `
    SELECT appointment.person_id AS "holderId", delegation.revoked_at IS NOT NULL AS revoked
    FROM delegations delegation JOIN appointments appointment ON appointment.id = delegation.appointment_id
    WHERE delegation.id = $1 FOR NO KEY UPDATE OF delegation`,
};
const revokeDelegation: Statement = { name: 'revoke-delegation', text: 'UPDATE delegations SET revoked_at = $2 WHERE id = $1' };
