import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { agencyIdOf, personIdOf, playS1 } from '../../src/demo/index.js';
import { type Caller, createWorld, postOf, type World } from '../support/world.js';

interface Found {
  entryId: string;
  type: string;
  outcome: string;
  by: { name: string | null };
  document: { id: string; title: string };
}

describe('Tra cứu lịch sử (searching what was attempted)', () => {
  let world: World;
  let auditor: Caller;
  let planId: string;
  let words: string;
  let code: string;
  const returned = { reason: 'Cần nêu rõ cơ quan chủ trì của từng nhiệm vụ.' };
  const find = async (query: string): Promise<Found[]> =>
    (await auditor.get(`/api/v1/audit/search?limit=100&${query}`).expect(200)).body.items;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'review');
    const chief = await world.as('vt.ubnd.cvp');
    const given = await chief.command('plan', planId, 'plan.return', returned, { actingAs: postOf('vt.ubnd.cvp', 'officeChief') });
    expect(given.status).toBe(200);
    const officer = await world.as('vt.pnv.cv1');
    const refused = await officer.command('plan', planId, 'plan.approve', { dossier: '0'.repeat(64) });
    expect(refused.status).toBe(409);
    code = refused.body.reasons[0].code;
    const { title } = (await officer.get(`/api/v1/plans/${planId}`).expect(200)).body as { title: string };
    words = title.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').split(' ').slice(0, 3).join(' ');
    auditor = await world.as('bd.ttr.ttv');
  });
  afterAll(() => world.drop());

  it('finds by words of the title without tone marks who returned a plan, and why', async () => {
    const [found, ...others] = await find(`q=${encodeURIComponent(words)}&command=plan.return`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ outcome: 'accepted', input: returned, document: { kind: 'plan', id: planId } });
    expect(found!.by.name).not.toBeNull();
  });

  it('finds refused attempts by the code of a reason', async () => {
    const found = await find(`outcome=refused&reason=${code}`);
    expect(found.map(({ type, outcome }) => [type, outcome])).toContainEqual(['plan.approve', 'refused']);
    expect(await find('reason=actor.no-such-code')).toEqual([]);
  });

  it('finds by person and by the agency of the post', async () => {
    const own = await find(`personId=${personIdOf('vt.ubnd.cvp')}`);
    expect(own.map(({ type }) => type)).toContain('plan.return');
    const ofAgency = await find(`agencyId=${agencyIdOf('vt.ubnd')}`);
    expect(ofAgency.map(({ entryId }) => entryId)).toEqual(
      expect.arrayContaining(own.filter(({ type }) => type === 'plan.return').map(({ entryId }) => entryId)),
    );
  });

  it('lists the newest first, and everything once over its pages', async () => {
    const all = (await find('')).map(({ entryId }) => entryId);
    const paged: string[] = [];
    for (let after = ''; ; ) {
      const { items, next } = (await auditor.get(`/api/v1/audit/search?limit=2${after}`).expect(200)).body as {
        items: Found[];
        next: string | null;
      };
      paged.push(...items.map(({ entryId }) => entryId));
      if (next === null) break;
      after = `&after=${next}`;
    }
    expect(paged).toEqual(all);
    expect(new Set(paged).size).toBe(paged.length);
  });

  it('finds nothing outside the time asked for', async () => {
    expect(await find('to=2000-01-01T00:00:00Z')).toEqual([]);
  });

  it('is closed to who is no auditor, and keeps the attempt', async () => {
    const officer = await world.as('vt.pnv.cv1');
    await officer.get('/api/v1/audit/search').expect(403);
    const [row] = await world.db.asOwner<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE command = 'audit.search' AND outcome = 'refused'`,
    );
    expect(row!.count).toBe(1);
  });
});
