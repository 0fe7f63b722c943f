import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';

const route = '/api/v1/me/saved-filters';

describe('Bộ lọc đã lưu (saved filters)', () => {
  let world: World;
  let officer: Caller;
  let other: Caller;

  beforeAll(async () => {
    world = await createWorld();
    officer = await world.as('vt.pnv.cv1');
    other = await world.as('vt.ubnd.cvp');
  });
  afterAll(() => world.drop());

  const save = (caller: Caller, name: string, { id = newId(), page = 'plans', query = 'state=draft' } = {}) =>
    caller.put(`${route}/${id}`, { page, name, query });
  const namesOf = async (caller: Caller, page = 'plans') =>
    ((await caller.get(route).expect(200)).body as { page: string; name: string }[])
      .filter((filter) => filter.page === page)
      .map(({ name }) => name);

  it('keeps them by page in the order of the Vietnamese alphabet, renames and deletes, once however often asked', async () => {
    const id = newId();
    const query = 'q=d%C3%A2n%20v%E1%BA%ADn&state=issued';
    for (let times = 0; times < 2; times++)
      expect((await save(officer, '  Đã ban hành ', { id, query }).expect(200)).body).toEqual({
        id,
        page: 'plans',
        name: 'Đã ban hành',
        query,
      });
    await save(officer, 'Dự thảo').expect(200);
    await save(officer, 'Ăn').expect(200);
    await save(officer, 'Dự thảo', { page: 'tasks' }).expect(200);
    expect(await namesOf(officer)).toEqual(['Ăn', 'Dự thảo', 'Đã ban hành']);
    await save(officer, 'Ban hành rồi', { id, query }).expect(200);
    expect(await namesOf(officer)).toEqual(['Ăn', 'Ban hành rồi', 'Dự thảo']);
    await officer.delete(`${route}/${id}`).expect(204);
    await officer.delete(`${route}/${id}`).expect(404);
    expect(await namesOf(officer)).toEqual(['Ăn', 'Dự thảo']);
  });

  it('shows and gives nobody those of somebody else, also under the same id', async () => {
    const id = newId();
    await save(officer, 'Của chuyên viên', { id, page: 'audit' }).expect(200);
    expect(await namesOf(other, 'audit')).toEqual([]);
    await other.delete(`${route}/${id}`).expect(404);
    await save(other, 'Của Chánh Văn phòng', { id, page: 'audit' }).expect(200);
    expect(await namesOf(officer, 'audit')).toEqual(['Của chuyên viên']);
    expect(await namesOf(other, 'audit')).toEqual(['Của Chánh Văn phòng']);
    await world.anonymous().get(route).expect(401);
  });

  it('refuses a name twice on one page and the twenty-first, also of many sent at once, in the language asked for', async () => {
    const answers = await Promise.all(Array.from({ length: 25 }, (_, no) => save(other, `Việc ${no}`, { page: 'inbox' })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    const refused = answers.filter(({ status }) => status !== 200);
    expect(new Set(refused.map(({ status, body }) => `${status} ${body.code}`))).toEqual(new Set(['409 filters.too-many']));
    expect(refused[0]!.body.title).toContain('nhiều nhất 20 bộ lọc');
    const [kept] = await namesOf(other, 'inbox');
    const { body } = await save(other, kept!, { page: 'inbox' }).set('accept-language', 'en').expect(409);
    expect([body.code, body.title]).toEqual(['filters.name-taken', expect.stringContaining('choose another')]);
  });

  it.each([
    ['a page that has no filter', { page: 'reports', name: 'A', query: '' }],
    ['a name of blanks', { page: 'plans', name: '   ', query: '' }],
    ['a name too long', { page: 'plans', name: 'x'.repeat(81), query: '' }],
    ['a query too long', { page: 'plans', name: 'A', query: 'x'.repeat(2001) }],
    ['a query that is not escaped', { page: 'plans', name: 'A', query: 'q=dân vận' }],
    ['a fragment', { page: 'plans', name: 'A', query: 'q=a#b' }],
  ])('refuses %s', async (_, body) => {
    expect((await officer.put(`${route}/${newId()}`, body).expect(400)).body.code).toBe('malformed');
  });

  it('leaves nothing in the log', async () => {
    const entries = () => world.db.asOwner('SELECT id FROM audit_entries');
    const before = await entries();
    const id = newId();
    await save(officer, 'Không ghi nhật ký', { id }).expect(200);
    await officer.delete(`${route}/${id}`).expect(204);
    expect(await entries()).toEqual(before);
  });
});
