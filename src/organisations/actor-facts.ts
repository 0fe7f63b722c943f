import type { Json, Position } from '../../workflows/kit/definition.js';
import type { ActorFact, DelegationFact, HatFact } from '../../workflows/kit/v1/actor.js';
import type { Ask, FactReader, Parts } from '../engine/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { inForce } from './in-force.js';

/**
 * Group `actor`: who acts, in which post, for whom. Asks of one person on one day are looked up once, so a list or a bulk of fifty
 * costs what one command costs: one statement.
 */
const actor: FactReader = async (tx, asks) => {
  const hats = await readHats(tx, asks);
  return asks.map((ask) => actorOf(ask, hats.get(keyOf(ask)) ?? [], planIdOf(ask)) as unknown as Json);
};

/** What every kind is judged by. */
export const organisationFacts = { actor } satisfies Parts['facts'];

/** A post as read. `candidate`: it can be acted in that day; otherwise it was only named, and the rule will say why not. */
interface HatRow {
  place: number;
  candidate: boolean;
  appointmentId: string;
  position: Position;
  agencyId: string;
  holderId: string;
  from: string;
  until: string | null;
  acting: boolean;
  delegation: DelegationFact | null;
}

const hatColumns = `
  appointment.id AS "appointmentId", appointment.position, appointment.agency_id AS "agencyId", appointment.person_id AS "holderId",
  appointment.valid_from::text AS "from", appointment.valid_until::text AS "until", appointment.acting`;

const delegationFact = `
  jsonb_build_object('id', delegation.id, 'from', delegation.valid_from, 'until', delegation.valid_until, 'commands', delegation.commands,
    'planId', delegation.plan_id, 'basis', delegation.legal_basis,
    'revokedAt', to_char(delegation.revoked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))`;

const granted = `${inForce('delegation', 'asked.day')} AND delegation.revoked_at IS NULL AND ${inForce('appointment', 'asked.day')}`;

/**
 * Lock and read are one statement here: PostgreSQL reads a row again after waiting for its lock and judges the conditions anew, so
 * a revoke that committed first wins, and one that comes later waits for our commit. Tried in actor-facts.spec.ts.
 */
const readHatRows = (lock: boolean): Statement => ({
  name: lock ? 'lock-hats' : 'read-hats',
  text: `
    WITH asked AS (
      SELECT * FROM unnest($1::uuid[], $2::date[], $3::uuid[]) WITH ORDINALITY AS asked (person_id, day, acting_as, place)),
    own AS (
      SELECT asked.place, ${inForce('appointment', 'asked.day')} AS candidate, ${hatColumns}, NULL::jsonb AS delegation
      FROM asked JOIN appointments appointment ON appointment.person_id = asked.person_id
      WHERE (${inForce('appointment', 'asked.day')}) OR appointment.id = asked.acting_as
      ${lock ? 'FOR SHARE OF appointment' : ''}),
    on_behalf AS (
      SELECT asked.place, ${granted} AS candidate, ${hatColumns}, ${delegationFact} AS delegation
      FROM asked JOIN delegations delegation ON delegation.person_id = asked.person_id
      JOIN appointments appointment ON appointment.id = delegation.appointment_id
      WHERE (${granted}) OR delegation.id = asked.acting_as
      ${lock ? 'FOR SHARE OF delegation, appointment' : ''})
    SELECT place::int, candidate, "appointmentId", position, "agencyId", "holderId", "from", "until", acting, delegation FROM own
    UNION ALL SELECT place::int, candidate, "appointmentId", position, "agencyId", "holderId", "from", "until", acting, delegation FROM on_behalf`,
});
const readHatsOnly = readHatRows(false);
const lockAndReadHats = readHatRows(true);

interface Question {
  readonly personId: string;
  readonly day: string;
  readonly actingAs: string | null;
}

async function readHats(tx: Tx, asks: readonly Ask[]): Promise<ReadonlyMap<string, readonly HatRow[]>> {
  const questions = new Map<string, Question>();
  for (const ask of asks) {
    const { actor, at } = ask.command;
    if ('personId' in actor) questions.set(keyOf(ask), { personId: actor.personId, day: dayOf(at), actingAs: actor.actingAs });
  }
  if (questions.size === 0) return new Map();
  const asked = [...questions.values()];
  const rows = await tx.query<HatRow>(asks.some(({ lock }) => lock) ? lockAndReadHats : readHatsOnly, [
    asked.map(({ personId }) => personId),
    asked.map(({ day }) => day),
    asked.map(({ actingAs }) => actingAs),
  ]);
  return new Map([...questions.keys()].map((key, index) => [key, rows.filter(({ place }) => place === index + 1)]));
}

/** A plan is its own; the others have it above them. What does not exist yet belongs to none. */
const planIdOf = ({ kind, state, instanceId, parentId }: Ask): string | null =>
  state === null ? null : kind === 'plan' ? instanceId : parentId;

const keyOf = ({ command: { actor, at } }: Ask): string =>
  'personId' in actor ? `${actor.personId} ${dayOf(at)} ${actor.actingAs ?? ''}` : '';

function actorOf({ command: { actor } }: Ask, rows: readonly HatRow[], planId: string | null): ActorFact {
  if ('system' in actor) return { system: actor.system, personId: null, hats: 0, hat: null, principals: [], planId };
  const candidates = rows.filter(({ candidate }) => candidate);
  const chosen = actor.actingAs === null ? onlyOne(candidates) : rows.find((row) => actingAsOf(row) === actor.actingAs);
  const hat = chosen === undefined ? null : hatOf(chosen);
  const principals = hat === null || hat.holderId === actor.personId ? [actor.personId] : [actor.personId, hat.holderId];
  return { system: null, personId: actor.personId, hats: candidates.length, hat, principals, planId };
}

const onlyOne = (rows: readonly HatRow[]): HatRow | undefined => (rows.length === 1 ? rows[0] : undefined);
const actingAsOf = ({ delegation, appointmentId }: HatRow): string => delegation?.id ?? appointmentId;
const hatOf = ({ place: _place, candidate: _candidate, ...hat }: HatRow): HatFact => hat;
