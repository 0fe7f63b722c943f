import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { commitValues, KeyDirectory } from '../audit/index.js';
import { NotFoundError } from '../platform/app-error.js';
import type { Day } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { AdminRefusedError, refuseFor, unless } from './admin-refused.error.js';
import { Administration } from './administration.js';
import { inForce } from './in-force.js';
import type { CreateAppointmentInput, CreatePersonInput } from './person.inputs.js';

/** Thêm người, phân công, thôi giữ chức vụ. */
@Injectable()
export class AppointmentActs {
  constructor(
    private readonly administration: Administration,
    private readonly keys: KeyDirectory,
  ) {}

  /** The entry has the id, and commitments: a name must one day be erasable. */
  async createPerson(personId: string, { id = newId(), name, email = null }: CreatePersonInput, traceId: string): Promise<{ id: string }> {
    return this.administration.perform({ command: 'admin.createPerson', personId, input: { id }, traceId }, async ({ tx, add }) => {
      await tx.query(insertPerson, [id, name, email]);
      const values = [{ subject: id, field: 'name', value: name } as const];
      const more = email === null ? [] : [{ subject: id, field: 'email', value: email } as const];
      add({ personal: await commitValues(tx, this.keys, [...values, ...more]) });
      return { id };
    });
  }

  /** The entry says whose and whether there is one, and commits to it; the address itself must one day be erasable. */
  async setEmail(personId: string, id: string, email: string | null, traceId: string): Promise<void> {
    const input = { id, hasEmail: email !== null };
    await this.administration.perform({ command: 'admin.setEmail', personId, input, traceId }, async ({ tx, add }) => {
      const [person] = await tx.query<{ erased: boolean }>(lockPerson, [id]);
      if (person === undefined) throw new NotFoundError('person', id);
      refuseFor([unless(!person.erased, 'person.erased')]);
      await tx.query(updateEmail, [id, email]);
      add({ personal: await commitValues(tx, this.keys, [{ subject: id, field: 'email', value: email }]) });
    });
  }

  async create(personId: string, given: CreateAppointmentInput, traceId: string): Promise<{ id: string }> {
    const { personId: holderId, agencyId, position, validFrom } = given;
    const { id = newId(), acting = false, validUntil = null } = given;
    const input: JsonObject = { id, holderId, agencyId, position, acting, validFrom, validUntil };
    return this.administration.perform({ command: 'admin.createAppointment', personId, input, traceId }, async ({ tx }) => {
      const [agency] = await tx.query<Life>(lockAgency, [agencyId]); // A closing at the same instant waits, and then ends this post too.
      const [holder] = await tx.query<{ erased: boolean }>(lockPerson, [holderId]); // The same post twice, by two administrators at the same instant.
      const [other] = await tx.query<Life>(readOverlap, [holderId, agencyId, position, validFrom, validUntil]);
      if (agency === undefined) throw new AdminRefusedError([{ code: 'agency.unknown', params: {} }]);
      refuseFor([
        unless(holderId !== personId, 'appointment.for-oneself'),
        unless(agency.from <= validFrom && (agency.until === null || validFrom < agency.until), 'agency.not-there', { on: validFrom }),
        unless(agency.until === null || (validUntil !== null && validUntil <= agency.until), 'agency.closed-already', { on: agency.until }),
        unless(validUntil === null || validFrom < validUntil, 'appointment.ends-before-start', { from: validFrom }),
        unless(other === undefined, 'appointment.overlaps', { from: other?.from ?? null }),
        unless(holder?.erased !== true, 'person.erased'),
      ]);
      await tx.query(insertAppointment, [id, holderId, agencyId, position, acting, validFrom, validUntil]);
      return { id };
    });
  }

  /** Waits for approvals that act by this post, and those that come later find it ended. May bring an end forward, never put it off. */
  async end(personId: string, id: string, on: Day, traceId: string): Promise<void> {
    await this.administration.perform({ command: 'admin.endAppointment', personId, input: { id, on }, traceId }, async ({ tx, today }) => {
      const [appointment] = await tx.query<Life & { position: string }>(lockAppointment, [id]);
      if (appointment === undefined) throw new NotFoundError('appointment', id);
      const { from, until, position } = appointment;
      refuseFor([
        unless(from <= on, 'appointment.ends-before-start', { from }),
        unless(until === null || on < until, 'appointment.ended-already', { until }),
        unless(position !== 'administrator' || (await anotherAdministrator(tx, id, today)), 'appointment.last-administrator'),
      ]);
      await tx.query(endAppointment, [id, on]);
    });
  }
}

interface Life {
  readonly from: Day;
  readonly until: Day | null;
}

export const insertPerson: Statement = { name: 'insert-person', text: 'INSERT INTO people (id, name, email) VALUES ($1, $2, $3)' };
const updateEmail: Statement = { name: 'set-email', text: 'UPDATE people SET email = $2 WHERE id = $1' };
const lockPerson: Statement = {
  name: 'lock-person',
  text: 'SELECT erased_at IS NOT NULL AS erased FROM people WHERE id = $1 FOR NO KEY UPDATE',
};
const lockAgency: Statement = {
  name: 'lock-agency-of-post',
  text: 'SELECT valid_from::text AS "from", valid_until::text AS "until" FROM agencies WHERE id = $1 FOR SHARE',
};
const readOverlap: Statement = {
  name: 'overlapping-post',
  text: `
    SELECT valid_from::text AS "from" FROM appointments
    WHERE person_id = $1 AND agency_id = $2 AND position = $3 AND valid_from IS DISTINCT FROM valid_until
      AND valid_from < coalesce($5::date, 'infinity') AND coalesce(valid_until, 'infinity') > $4::date LIMIT 1`,
};
export const insertAppointment: Statement = {
  name: 'insert-appointment',
  text: 'INSERT INTO appointments (id, person_id, agency_id, position, acting, valid_from, valid_until) VALUES ($1, $2, $3, $4, $5, $6, $7)',
};
const lockAppointment: Statement = {
  name: 'lock-appointment',
  text: 'SELECT position, valid_from::text AS "from", valid_until::text AS "until" FROM appointments WHERE id = $1 FOR NO KEY UPDATE',
};
const endAppointment: Statement = { name: 'end-appointment', text: 'UPDATE appointments SET valid_until = $2 WHERE id = $1' };

/** Locks them, so that two administrators who end each other's posts do not both succeed. */
const lockOtherAdministrators: Statement = {
  name: 'lock-other-administrators',
  text: `
    SELECT id FROM appointments other WHERE position = 'administrator' AND id <> $1 AND valid_until IS NULL AND ${inForce('other', '$2::date')}
    ORDER BY id FOR NO KEY UPDATE`,
};

async function anotherAdministrator(tx: Tx, id: string, today: Day): Promise<boolean> {
  return (await tx.query(lockOtherAdministrators, [id, today])).length > 0;
}
