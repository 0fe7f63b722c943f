import type { ActorFact } from '../../workflows/kit/v1/actor.js';
import type { Act, Parts } from '../engine/index.js';
import type { Statement } from '../platform/transaction.js';
import { factOf, idsOf, textsOf } from './asked.js';
import { filesOfDocument, requireFiles } from './known-references.js';

const insertNotes: Statement = {
  name: 'insert-plan-notes',
  text: `
  INSERT INTO plan_notes (entry_id, plan_id, at, note, document)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::timestamptz[], $4::text[], $5::jsonb[])`,
};

const insertDifficulties: Statement = {
  name: 'insert-plan-difficulties',
  text: `
  INSERT INTO plan_difficulties (id, plan_id, agency_id, text, raised_at)
  SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[])`,
};

const answerDifficulties: Statement = {
  name: 'answer-plan-difficulties',
  text: `
  UPDATE plan_difficulties SET answer = new.answer, answered_at = new.at
  FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::timestamptz[]) AS new (plan_id, id, answer, at)
  WHERE plan_difficulties.id = new.id AND plan_difficulties.plan_id = new.plan_id`,
};

const updateRoles: Statement = {
  name: 'update-plan-roles',
  text: `
  UPDATE plans SET issuing_agency_id = coalesce(new.issuing, issuing_agency_id), drafting_agency_id = coalesce(new.drafting, drafting_agency_id),
    monitoring_agency_id = coalesce(new.monitoring, monitoring_agency_id)
  FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) AS new (id, issuing, drafting, monitoring) WHERE plans.id = new.id`,
};

/** What is said and passed on while a plan lives. */
export const courseEffects: Parts['effects'] = {
  /** a note beside the text, which stays as issued. */
  async saveCorrection(tx, acts) {
    await requireFiles(tx, acts.flatMap(filesOfDocument));
    const documents = acts.map(({ command }) => JSON.stringify(command.input['document']));
    void tx.query(insertNotes, [acts.map(({ entryId }) => entryId), idsOf(acts), atOf(acts), textsOf(acts, 'note'), documents]);
  },

  /** A difficulty is known by the entry that raised it. */
  async saveDifficulty(tx, acts) {
    const agencies = acts.map((act) => factOf<ActorFact>(act, 'actor').hat!.agencyId);
    void tx.query(insertDifficulties, [acts.map(({ entryId }) => entryId), idsOf(acts), agencies, textsOf(acts, 'text'), atOf(acts)]);
  },

  async answerDifficulty(tx, acts) {
    void tx.query(answerDifficulties, [idsOf(acts), textsOf(acts, 'difficultyId'), textsOf(acts, 'answer'), atOf(acts)]);
  },

  /** The successor may itself have one, so the plan is asked again. */
  async passRoleOn(tx, acts, door) {
    const passed = acts.map(successorsOf);
    const ofRole = (role: string) => passed.map((successors) => successors.get(role) ?? null);
    void tx.query(updateRoles, [idsOf(acts), ofRole('issuing'), ofRole('drafting'), ofRole('monitoring')]);
    await door.wake(
      tx,
      acts.map(({ instanceId, command }) => ({ instanceId, why: command.type })),
    );
  },
};

interface SuccessionFact {
  readonly pending: readonly { readonly role: string; readonly successors: readonly string[] }[];
}

/** By role: the one that was named, for every role it succeeds in; else, where the law leaves one, that one. */
export function successorsOf(act: Act): ReadonlyMap<string, string> {
  const named = act.command.input['successorId'];
  const takes = (successors: readonly string[]) => (typeof named === 'string' ? successors.includes(named) : successors.length === 1);
  return new Map(
    factOf<SuccessionFact>(act, 'succession')
      .pending.filter(({ successors }) => takes(successors))
      .map(({ role, successors }) => [role, typeof named === 'string' ? named : successors[0]!]),
  );
}

const atOf = (acts: readonly Act[]): string[] => acts.map(({ command }) => command.at);
