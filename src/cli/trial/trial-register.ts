import type { Position } from '../../../workflows/kit/definition.js';
import { storeCalendar, vietnamCalendarV1 } from '../../calendar/index.js';
import { agencyIdOf, appointmentIdOf, personIdOf } from '../../demo/index.js';
import { createAccounts } from '../../identity/index.js';
import type { Statement, Tx } from '../../platform/transaction.js';

/** Somebody of the made-up province, and what a command names their one post by. */
export interface TrialPost {
  readonly personId: string;
  readonly actingAs: string;
  readonly position: Position;
  readonly agencyId: string;
}

/** A commune that leads tasks. */
export interface TrialCommune {
  readonly agencyId: string;
  readonly officers: readonly TrialPost[];
  readonly chair: TrialPost;
}

/** A province made up for measuring and breaking: an issuing body, the department that drafts and monitors, and communes as leads. */
export interface TrialRegister {
  readonly issuingId: string;
  readonly officeId: string;
  readonly departmentId: string;
  readonly drafter: TrialPost;
  readonly divisionHead: TrialPost;
  readonly departmentHead: TrialPost;
  readonly monitor: TrialPost;
  readonly officeChief: TrialPost;
  readonly chair: TrialPost;
  readonly clerk: TrialPost;
  readonly administrator: TrialPost;
  readonly communes: readonly TrialCommune[];
  /** Everybody above, and officers of the department who only draft. */
  readonly posts: readonly TrialPost[];
  readonly drafters: readonly TrialPost[];
}

/** The register without its rows: ids follow from names, so that every process finds the same people. */
export function trialRegister({
  communes,
  officers = 1,
  drafters = 1,
}: {
  communes: number;
  officers?: number;
  drafters?: number;
}): TrialRegister {
  const [issuing, office, department] = ['trial.ubnd', 'trial.van-phong', 'trial.so-noi-vu'];
  const numbered = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
  const ofDepartment = numbered(drafters).map((no) => post(`trial.snv.cv${no}`, 'officer', department));
  const main = {
    drafter: ofDepartment[0]!,
    divisionHead: post('trial.snv.tp', 'divisionHead', department),
    departmentHead: post('trial.snv.tt', 'agencyHead', department),
    monitor: post('trial.snv.td', 'monitor', department),
    officeChief: post('trial.ubnd.cvp', 'officeChief', issuing),
    chair: post('trial.ubnd.ct', 'chair', issuing),
    clerk: post('trial.ubnd.vt', 'clerk', issuing),
    administrator: post('trial.ubnd.qt', 'administrator', issuing),
  };
  const leads = numbered(communes).map((no): TrialCommune => {
    const key = communeKey(no);
    return {
      agencyId: agencyIdOf(key),
      officers: numbered(officers).map((officer) => post(`${key}.cv${officer}`, 'officer', key)),
      chair: post(`${key}.ct`, 'chair', key),
    };
  });
  return {
    issuingId: agencyIdOf(issuing),
    officeId: agencyIdOf(office),
    departmentId: agencyIdOf(department),
    ...main,
    communes: leads,
    drafters: ofDepartment,
    posts: [...new Set([...Object.values(main), ...ofDepartment, ...leads.flatMap((lead) => [...lead.officers, lead.chair])])],
  };
}

/** Writes the register, its accounts (which no password opens) and the calendar. A database may have another register already. */
export async function loadTrialRegister(tx: Tx, register: TrialRegister, at: string): Promise<void> {
  const { issuingId, communes, posts } = register;
  const agencies = [
    { id: issuingId, kind: 'provincialCommittee', parent: null, name: 'UBND tỉnh Thử Nghiệm', route: 'province', symbol: 'UBND' },
    {
      id: register.officeId,
      kind: 'committeeOffice',
      parent: issuingId,
      name: 'Văn phòng UBND tỉnh Thử Nghiệm',
      route: null,
      symbol: null,
    },
    { id: register.departmentId, kind: 'department', parent: issuingId, name: 'Sở Nội vụ tỉnh Thử Nghiệm', route: null, symbol: null },
    ...communes.map(({ agencyId }, index) => ({
      id: agencyId,
      kind: 'communeCommittee',
      parent: issuingId,
      name: `UBND xã Thử Nghiệm ${index + 1}`,
      route: null,
      symbol: null,
    })),
  ];
  await tx.query(insertAgencies, [
    agencies.map(({ id }) => id),
    agencies.map(({ kind }) => kind),
    agencies.map(({ parent }) => parent),
    agencies.map(({ route }) => route),
    agencies.map(({ symbol }) => symbol),
    agencies.map(({ name }) => name),
    since,
  ]);
  await tx.query(insertPosts, [
    posts.map(({ personId }) => personId),
    posts.map(({ actingAs }) => actingAs),
    posts.map(({ agencyId }) => agencyId),
    posts.map(({ position }) => position),
    since,
  ]);
  await createAccounts(
    tx,
    posts.map(({ personId }) => ({ personId, login: personId, passwordHash: 'none', passwordMustChange: false })),
  );
  await storeCalendar(tx, vietnamCalendarV1, 'Lịch ngày làm việc Việt Nam, bản 1', at);
}

/** Long before any clock the trials run on. */
const since = '2021-07-01';

const communeKey = (no: number): string => `trial.xa-${no}`;

function post(login: string, position: Position, agencyKey: string): TrialPost {
  return { personId: personIdOf(login), actingAs: appointmentIdOf(login, position, agencyKey), position, agencyId: agencyIdOf(agencyKey) };
}

const insertAgencies: Statement = {
  name: 'trial-insert-agencies',
  text: `
    WITH new AS (
      SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::text[], $5::text[], $6::text[]) AS new (id, kind, parent_id, route, symbol, name)),
    placed AS (
      INSERT INTO agencies (id, kind, parent_id, valid_from, review_route, symbol) SELECT id, kind, parent_id, $7::date, route, symbol FROM new RETURNING id)
    INSERT INTO agency_names (agency_id, name, valid_from) SELECT id, name, $7::date FROM new`,
};

const insertPosts: Statement = {
  name: 'trial-insert-posts',
  text: `
    WITH new AS (SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[]) AS new (person_id, id, agency_id, position)),
    named AS (INSERT INTO people (id, name) SELECT person_id, 'Người thử nghiệm ' || left(person_id::text, 8) FROM new)
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from) SELECT id, person_id, agency_id, position, $5::date FROM new`,
};
