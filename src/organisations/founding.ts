import { auditLog, commitValues, type KeyDirectory } from '../audit/index.js';
import { dayOf } from '../platform/clock.js';
import { newId } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { refuseFor, unless } from './admin-refused.error.js';
import type { CreateAgencyInput } from './agency.inputs.js';
import * as sql from './agency-statements.js';
import { insertAppointment, insertPerson } from './appointment-acts.js';

/**
 * Bước đầu tiên: the first agency, and somebody who administers it from today; everything else they create over HTTP. The entry has
 * no actor, because nobody could act yet, and commits also to the login that the caller writes in the same transaction, normalised. Refused with `admin.has-administrator` as soon as there is one, today or later.
 */
export async function foundRegister(
  tx: Tx,
  keys: KeyDirectory,
  { agency, personName, login, at }: { agency: CreateAgencyInput; personName: string; login: string; at: string },
): Promise<{ agencyId: string; personId: string }> {
  const [agencyId, personId, appointmentId, today] = [newId(), newId(), newId(), dayOf(at)];
  const { code, name, kind, validFrom, reviewRoute = null, symbol = null, registerByType = false } = agency;
  await tx.query(lockAppointments, []);
  const administrators = await tx.query(readAdministrators, [today]);
  refuseFor([
    unless(administrators.length === 0, 'admin.has-administrator'),
    unless(validFrom <= today, 'agency.not-there', { on: today }),
    unless((await tx.query(readCode, [code])).length === 0, 'agency.code-taken'),
  ]);
  void tx.query(sql.insertAgency, [agencyId, kind, null, validFrom, reviewRoute, symbol, registerByType]);
  void tx.query(sql.insertName, [agencyId, name, validFrom]);
  void tx.query(sql.insertCode, [code, agencyId, validFrom]);
  void tx.query(insertPerson, [personId, personName, null]);
  void tx.query(insertAppointment, [appointmentId, personId, agencyId, 'administrator', false, today, null]);
  const personal = await commitValues(tx, keys, [
    { subject: personId, field: 'name', value: personName },
    { subject: personId, field: 'login', value: login },
  ]);
  const input = { personal, agencyId, code, name, kind, validFrom, reviewRoute, symbol, registerByType, holderId: personId, appointmentId };
  await auditLog.record(tx, { stream: 'admin', command: 'admin.found', personId: null, input, at });
  return { agencyId, personId };
}

/** Two who found at the same instant: the second waits here, and finds the first one's administrator. */
const lockAppointments: Statement = { name: 'lock-appointments', text: 'LOCK TABLE appointments IN SHARE ROW EXCLUSIVE MODE' };
const readAdministrators: Statement = {
  name: 'administrators-now-or-later',
  text: `SELECT id FROM appointments WHERE position = 'administrator' AND (valid_until IS NULL OR valid_until > greatest(valid_from, $1::date))`,
};
const readCode: Statement = { name: 'agency-of-code', text: 'SELECT agency_id FROM agency_codes WHERE code = $1' };
