import type { TrialCommune, TrialPost, TrialRegister } from '../../../src/cli/trial/trial-register.js';
import { agencies, people } from '../../../src/demo/data/index.js';
import { agencyIdOf, appointmentIdOf, personIdOf } from '../../../src/demo/index.js';
import type { Statement, Tx } from '../../../src/platform/transaction.js';
import type { Position } from '../../../workflows/kit/definition.js';

/** Bình Định of the demo register has 26 agencies below the province; these communes make them forty. Names of people are invented. */
const communes = [
  ['nhon-ly', 'Nhơn Lý', 'Phạm Thị Hồng Vân', 'Nguyễn Hữu Tài'],
  ['nhon-hai', 'Nhơn Hải', 'Lê Quốc Khánh', 'Trần Thị Mai Hương'],
  ['nhon-chau', 'Nhơn Châu', 'Đặng Văn Lâm', 'Võ Thị Thanh Nga'],
  ['phuoc-my', 'Phước Mỹ', 'Hồ Thị Kim Loan', 'Bùi Văn Đức'],
  ['phuoc-hoa', 'Phước Hòa', 'Ngô Đình Trung', 'Huỳnh Thị Ngọc Ánh'],
  ['cat-tien', 'Cát Tiến', 'Trương Thị Bích Thủy', 'Phan Văn Hải'],
  ['cat-khanh', 'Cát Khánh', 'Đỗ Minh Quân', 'Lý Thị Thùy Trang'],
  ['my-an', 'Mỹ An', 'Nguyễn Thị Diễm My', 'Dương Văn Phước'],
  ['my-tho', 'Mỹ Thọ', 'Trần Quang Vinh', 'Mai Thị Tuyết Nhung'],
  ['hoai-my', 'Hoài Mỹ', 'Võ Thị Cẩm Nhung', 'Đinh Công Thành'],
  ['an-hoa', 'An Hòa', 'Châu Văn Tuấn', 'Nguyễn Thị Như Quỳnh'],
  ['an-tuong', 'Ân Tường Đông', 'Lương Thị Thu Hà', 'Trịnh Xuân Sơn'],
  ['tay-giang', 'Tây Giang', 'Hoàng Đức Anh', 'Lê Thị Phương Thảo'],
  ['vinh-son', 'Vĩnh Sơn', 'Đinh Thị Xuân', 'Đinh Văn Nghĩa'],
] as const;

const communeKey = (key: string): string => `bd.xa-${key}`;
export const chairLogin = (key: string): string => `${communeKey(key)}.ct`;
const officerLogin = (key: string): string => `${communeKey(key)}.cv`;

/** The province as the trials know one: who drafts, reviews, signs, issues and follows, and forty agencies with an officer and a head each. */
export function provinceRegister(): TrialRegister {
  const main = {
    drafter: post('bd.snv.cv1', 'officer', 'bd.so-noi-vu'),
    divisionHead: post('bd.snv.tp', 'divisionHead', 'bd.so-noi-vu'),
    departmentHead: post('bd.snv.tt', 'agencyHead', 'bd.so-noi-vu'),
    monitor: post('bd.snv.td1', 'monitor', 'bd.so-noi-vu'),
    officeChief: post('bd.ubnd.cvp', 'officeChief', 'bd.ubnd'),
    chair: post('bd.ubnd.ct', 'chair', 'bd.ubnd'),
    clerk: post('bd.ubnd.vt1', 'clerk', 'bd.ubnd'),
    administrator: post('bd.ubnd.qt', 'administrator', 'bd.ubnd'),
  };
  const leads = [
    ...agencies.filter(({ parent }) => parent === 'bd.ubnd').map(({ key }) => leadOf(key)),
    ...communes.map(
      ([key]): TrialCommune => ({
        agencyId: agencyIdOf(communeKey(key)),
        officers: [post(officerLogin(key), 'officer', communeKey(key))],
        chair: post(chairLogin(key), 'chair', communeKey(key)),
      }),
    ),
  ];
  return {
    issuingId: agencyIdOf('bd.ubnd'),
    officeId: agencyIdOf('bd.van-phong'),
    departmentId: agencyIdOf('bd.so-noi-vu'),
    ...main,
    communes: leads,
    drafters: [main.drafter],
    posts: Object.values(main),
  };
}

/** Writes the communes into a database that has the demo register. */
export async function loadCommunes(tx: Tx): Promise<void> {
  const posts = communes.flatMap(([key, , chair, officer]) => [
    { login: chairLogin(key), name: chair, position: 'chair', agency: communeKey(key) },
    { login: officerLogin(key), name: officer, position: 'officer', agency: communeKey(key) },
  ]);
  await tx.query(insertCommunes, [
    communes.map(([key]) => agencyIdOf(communeKey(key))),
    communes.map(([, name]) => `Ủy ban nhân dân xã ${name}`),
    communes.map((_, place) => `H08.${60 + place}`),
    agencyIdOf('bd.ubnd'),
  ]);
  await tx.query(insertPosts, [
    posts.map(({ login }) => personIdOf(login)),
    posts.map(({ name }) => name),
    posts.map(({ login, position, agency }) => appointmentIdOf(login, position, agency)),
    posts.map(({ agency }) => agencyIdOf(agency)),
    posts.map(({ position }) => position),
    posts.map(({ login }) => login),
  ]);
}

const heads: readonly Position[] = ['agencyHead', 'chair'];

function leadOf(agency: string): TrialCommune {
  const posts = people.flatMap(({ login, appointments }) =>
    appointments.filter((one) => one.agency === agency).map(({ position }) => ({ login, position })),
  );
  const officers = posts.filter(({ position }) => position === 'officer').map(({ login }) => post(login, 'officer', agency));
  const head = posts.find(({ position }) => heads.includes(position))!;
  return { agencyId: agencyIdOf(agency), officers, chair: post(head.login, head.position, agency) };
}

function post(login: string, position: Position, agency: string): TrialPost {
  return { personId: personIdOf(login), actingAs: appointmentIdOf(login, position, agency), position, agencyId: agencyIdOf(agency) };
}

const insertCommunes: Statement = {
  name: 'province-insert-communes',
  text: `
    WITH new AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[]) AS new (id, name, code)),
    placed AS (INSERT INTO agencies (id, kind, parent_id, valid_from) SELECT id, 'communeCommittee', $4::uuid, '2016-01-01' FROM new),
    named AS (INSERT INTO agency_names (agency_id, name, valid_from) SELECT id, name, '2016-01-01' FROM new)
    INSERT INTO agency_codes (agency_id, code, valid_from) SELECT id, code, '2016-01-01' FROM new`,
};

const insertPosts: Statement = {
  name: 'province-insert-posts',
  text: `
    WITH new AS (SELECT * FROM unnest($1::uuid[], $2::text[], $3::uuid[], $4::uuid[], $5::text[], $6::text[]) AS new (person_id, name, id, agency_id, position, login)),
    named AS (INSERT INTO people (id, name) SELECT person_id, name FROM new),
    opened AS (INSERT INTO accounts (person_id, login, password_hash, password_must_change) SELECT person_id, login, 'none', false FROM new)
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from) SELECT id, person_id, agency_id, position, '2021-07-01' FROM new`,
};
