import type { Facts, Json, Kind, Party } from '../../workflows/kit/definition.js';
import type { Ask, FactReader } from '../engine/index.js';
import { inForce } from '../organisations/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement } from '../platform/transaction.js';

/** How one kind of document below a plan is held: the table, the column of the agency holding it, and that agency's part in the rules. */
export interface Holding {
  readonly kind: Exclude<Kind, 'plan'>;
  readonly table: 'tasks' | 'reports' | 'deliveries';
  readonly column: 'lead_agency_id' | 'agency_id' | 'recipient_agency_id';
  readonly party: Extract<Party, 'lead' | 'reporting' | 'recipient'>;
  /** The input of the creating command that names the agency. */
  readonly input: string;
}

/**
 * Group `parties` (`PartiesFact`): the agency holding the document and those of its plan. Of a document about to be created it is what
 * the command says, without a statement: a plan gives birth to thousands at once.
 */
export function partiesReader({ kind, table, column, party, input }: Holding): FactReader {
  const read: Statement = {
    name: `${kind}-parties`,
    text: `
    SELECT jsonb_build_object(
      '${party}', held.${column}, 'monitoring', plan.monitoring_agency_id, 'issuing', plan.issuing_agency_id, 'drafting', plan.drafting_agency_id,
      'issuingOffice', (SELECT office.id FROM agencies office
        WHERE office.parent_id = plan.issuing_agency_id AND office.kind = 'committeeOffice'
          AND ${inForce('office', 'asked.day')}
        ORDER BY office.id LIMIT 1),
      'hasUsers', EXISTS (SELECT FROM appointments post WHERE post.agency_id = held.${column} AND ${inForce('post', 'asked.day')})) AS fact
    FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, place)
    JOIN ${table} held ON held.id = asked.id JOIN plans plan ON plan.id = held.plan_id
    ORDER BY asked.place`,
  };
  return (tx, asks) =>
    answers(
      asks,
      ({ command }) => ({ [party]: command.input[input] ?? null }),
      async (existing) => facts(await tx.query<Fact>(read, [idsOf(existing), daysOf(existing)])),
    );
}

/** Group `succession`: who took over from the agency holding the document, on or before the day of the command. */
export function successionReader({ kind, table, column, party }: Holding): FactReader {
  const read: Statement = {
    name: `${kind}-succession`,
    text: `
    SELECT jsonb_build_object('pending', coalesce(
      (SELECT jsonb_build_array(jsonb_build_object('role', '${party}', 'agencyId', held.${column}, 'successors', jsonb_agg(successor_id ORDER BY successor_id)))
       FROM successions WHERE agency_id = held.${column} AND effective_on <= asked.day HAVING count(*) > 0), '[]')) AS fact
    FROM unnest($1::uuid[], $2::date[]) WITH ORDINALITY AS asked (id, day, place) JOIN ${table} held ON held.id = asked.id
    ORDER BY asked.place`,
  };
  return async (tx, asks) => facts(await tx.query<Fact>(read, [idsOf(asks), daysOf(asks)]));
}

/** The one agency that takes over: the one named, or the only successor there is. Judged by `successionRecorded`. */
export function successorOf({ command, facts }: { command: Ask['command']; facts: Facts }): string {
  const named = command.input['successorId'];
  if (typeof named === 'string') return named;
  const { pending } = facts['succession'] as unknown as { pending: readonly { successors: readonly string[] }[] };
  return pending.find(({ successors }) => successors.length === 1)!.successors[0]!;
}

/** Answers in the order asked: of documents that do not exist yet from the command, of the others by one statement for all. */
export async function answers(
  asks: readonly Ask[],
  fresh: (ask: Ask) => Json,
  read: (existing: readonly Ask[]) => Promise<readonly Json[]>,
): Promise<readonly Json[]> {
  const existing = asks.filter(({ state }) => state !== null);
  const found = existing.length === 0 ? [] : await read(existing);
  let next = 0;
  return asks.map((ask) => (ask.state === null ? fresh(ask) : found[next++]!));
}

/** A row of a fact statement. */
export interface Fact {
  readonly fact: Json;
}
export const facts = (rows: readonly Fact[]): readonly Json[] => rows.map(({ fact }) => fact);
export const idsOf = (asks: readonly Pick<Ask, 'instanceId'>[]): readonly string[] => asks.map(({ instanceId }) => instanceId);
export const daysOf = (asks: readonly Ask[]): readonly string[] => asks.map(({ command }) => dayOf(command.at));
