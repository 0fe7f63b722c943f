import { auditLog } from '../audit/index.js';
import { costOfPublicPassword, hashPassword } from '../identity/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { agencies, demoPassword, people } from './data/index.js';
import { agencyIdOf, appointmentIdOf, personIdOf } from './demo-ids.js';

const countAgencies: Statement = { name: 'demo-count-agencies', text: 'SELECT count(*)::int AS count FROM agencies' };
const insertAgencies: Statement = {
  name: 'demo-insert-agencies',
  text: `
    INSERT INTO agencies (id, kind, parent_id, valid_from, review_route, symbol)
    SELECT id, kind, parent, start, route, symbol FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::date[], $5::text[], $6::text[]) AS new (id, kind, parent, start, route, symbol)`,
};
const insertNames: Statement = {
  name: 'demo-insert-names',
  text: 'INSERT INTO agency_names (agency_id, name, valid_from) SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[])',
};
const insertCodes: Statement = {
  name: 'demo-insert-codes',
  text: 'INSERT INTO agency_codes (agency_id, code, valid_from) SELECT * FROM unnest($1::uuid[], $2::text[], $3::date[])',
};
const insertPeople: Statement = {
  name: 'demo-insert-people',
  text: 'INSERT INTO people (id, name) SELECT * FROM unnest($1::uuid[], $2::text[])',
};
const insertAppointments: Statement = {
  name: 'demo-insert-appointments',
  text: `
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from)
    SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::date[])`,
};
const insertAccounts: Statement = {
  name: 'demo-insert-accounts',
  text: `
    INSERT INTO accounts (person_id, login, password_hash, password_must_change)
    SELECT person, login, $3, false FROM unnest($1::uuid[], $2::text[]) AS new (person, login)`,
};

/** Whether the database is new enough to be filled: it knows no agency yet. */
export async function isEmpty(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ count: number }>(countAgencies, []);
  return row!.count === 0;
}

/** Agencies, people, posts and accounts, with one entry in the administration's stream that says so. */
export async function loadRegister(tx: Tx, at: string): Promise<void> {
  const passwordHash = await hashPassword(demoPassword, costOfPublicPassword);
  const posts = people.flatMap(({ login, appointments }) => appointments.map((post) => ({ login, ...post })));
  await tx.query(insertAgencies, [
    agencies.map(({ key }) => agencyIdOf(key)),
    agencies.map(({ kind }) => kind),
    agencies.map(({ parent }) => (parent === null ? null : agencyIdOf(parent))),
    agencies.map(({ validFrom }) => validFrom),
    agencies.map(({ reviewRoute }) => reviewRoute),
    agencies.map(({ reviewRoute }) => (reviewRoute === null ? null : 'UBND')),
  ]);
  await tx.query(insertNames, [
    agencies.map(({ key }) => agencyIdOf(key)),
    agencies.map(({ name }) => name),
    agencies.map(({ validFrom }) => validFrom),
  ]);
  await tx.query(insertCodes, [
    agencies.map(({ key }) => agencyIdOf(key)),
    agencies.map(({ code }) => code),
    agencies.map(({ validFrom }) => validFrom),
  ]);
  await tx.query(insertPeople, [people.map(({ login }) => personIdOf(login)), people.map(({ name }) => name)]);
  await tx.query(insertAppointments, [
    posts.map(({ login, position, agency }) => appointmentIdOf(login, position, agency)),
    posts.map(({ login }) => personIdOf(login)),
    posts.map(({ agency }) => agencyIdOf(agency)),
    posts.map(({ position }) => position),
    posts.map(({ from }) => from),
  ]);
  await tx.query(insertAccounts, [people.map(({ login }) => personIdOf(login)), people.map(({ login }) => login), passwordHash]);
  const counts = { agencies: agencies.length, people: people.length, appointments: posts.length };
  await auditLog.record(tx, { stream: 'admin', command: 'admin.loadDemo', personId: null, input: counts, at });
}
