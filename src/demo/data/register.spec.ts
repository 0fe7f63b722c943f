import { agencies, demoLogins, issuingBodies, people } from './index.js';

const posts = people.flatMap(({ login, appointments }) => appointments.map((appointment) => ({ login, ...appointment })));
const heldAt = (agency: string) => new Set(posts.filter((post) => post.agency === agency).map(({ position }) => position));
const repeated = (values: readonly string[]) => values.filter((value, index) => values.indexOf(value) !== index);

describe('Sổ cơ quan trình diễn (the demo register)', () => {
  it('gives every agency a key and a code of its own', () => {
    expect(repeated(agencies.map(({ key }) => key))).toEqual([]);
    expect(repeated(agencies.map(({ code }) => code))).toEqual([]);
  });

  it('puts every agency under one that stands before it, and only issuing bodies at the top, with a route', () => {
    const seen = new Set<string>();
    for (const { key, parent, reviewRoute } of agencies) {
      if (parent !== null) expect(seen).toContain(parent);
      seen.add(key);
      expect({ key, top: parent === null, routed: reviewRoute !== null }).toEqual({ key, top: isIssuing(key), routed: isIssuing(key) });
    }
  });

  it('holds the 17 wards and the commune of Vũng Tàu, and the 11 districts of Bình Định', () => {
    expect(childrenOf('vt.ubnd', 'communeCommittee')).toHaveLength(17);
    expect(childrenOf('bd.ubnd', 'districtCommittee')).toHaveLength(11);
  });
});

describe('Người và chức vụ (people and posts)', () => {
  it('gives nobody the name, the login or the key of another', () => {
    expect(repeated(people.map(({ name }) => name))).toEqual([]);
    expect(repeated(people.map(({ login }) => login))).toEqual([]);
    expect(people.filter(({ key, login }) => key !== login || !/^[a-z0-9.]{4,24}$/.test(login))).toEqual([]);
  });

  it('appoints nobody to an agency outside the register', () => {
    const keys = agencies.map(({ key }) => key);
    expect(posts.filter(({ agency }) => !keys.includes(agency))).toEqual([]);
  });

  it.each(issuingBodies)('fills every post that issuing a plan needs at %s', (body) => {
    expect(heldAt(body)).toEqual(new Set(['chair', 'viceChair', 'officeChief', 'clerk', 'administrator']));
    expect(posts.filter(({ agency, position }) => agency === body && position === 'viceChair')).toHaveLength(2);
    expect(posts.filter(({ agency, position }) => agency === body && position === 'chair')).toHaveLength(1);
    expect(posts.some(({ agency, position }) => position === 'auditor' && agency.split('.')[0] === body.split('.')[0])).toBe(true);
  });

  it.each(['bd.so-noi-vu', 'vt.phong-noi-vu', 'na.so-noi-vu'])('fills every post that drafting and monitoring need at %s', (agency) => {
    expect(heldAt(agency)).toEqual(new Set(['officer', 'divisionHead', 'agencyHead', 'agencyDeputy', 'monitor', 'clerk']));
    expect(posts.filter((post) => post.agency === agency && post.position === 'officer')).toHaveLength(3);
  });

  it('gives every other agency somebody to write, to approve and to receive', () => {
    for (const { key } of agencies.filter(({ parent }) => parent !== null)) {
      const positions = heldAt(key);
      const complete = positions.has('officer') && positions.has('clerk') && (positions.has('agencyHead') || positions.has('chair'));
      expect({ key, complete }).toEqual({ key, complete: true });
    }
  });

  it('gives two posts only to the head of an office, who is its committee’s officeChief', () => {
    const several = people.filter(({ appointments }) => appointments.length !== 1);
    expect(several.map(({ login }) => login).sort()).toEqual(issuingBodies.map((body) => `${body}.cvp`).sort());
  });
});

describe('Bảng tài khoản (the table of logins)', () => {
  it('names an account for every position', () => {
    expect(new Set(demoLogins.map(({ position }) => position))).toEqual(new Set(posts.map(({ position }) => position)));
    expect(demoLogins.length).toBeGreaterThan(new Set(demoLogins.map(({ login }) => login)).size);
  });
});

function isIssuing(key: string): boolean {
  return (issuingBodies as readonly string[]).includes(key);
}

function childrenOf(parent: string, kind: string) {
  return agencies.filter((agency) => agency.parent === parent && agency.kind === kind);
}
