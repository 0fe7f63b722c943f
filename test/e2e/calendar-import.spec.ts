import { type Caller, createWorld, type World } from '../support/world.js';
import { contentOf, education, issuePlan, taskOf } from './calendar-scene.js';

interface Day {
  on: string;
  source: string;
}
interface Proposal {
  basedOn: number;
  note: string;
  years: { year: number; off: Day[]; working: Day[] }[];
}

const labourCode = 'Bộ luật Lao động 2019, Điều 112';
const off = (...days: string[]): Day[] => days.map((on) => ({ on, source: labourCode }));

describe('Nhập lịch làm việc (import a version of the calendar)', () => {
  let world: World;
  let administrator: Caller;
  let planId: string;

  beforeAll(async () => {
    world = await createWorld();
    planId = await issuePlan(
      world,
      contentOf({
        tasks: [
          taskOf('II.1', { kind: 'period', amount: 20, unit: 'workingDay', from: 'issue', source: 'trong 20 ngày làm việc' }),
          taskOf('II.2', { kind: 'date', on: '2023-06-07', source: 'ngày 07/6/2023' }),
          taskOf('II.3', { kind: 'period', amount: 5, unit: 'workingDay', from: 'issue', source: 'trong 05 ngày làm việc' }),
        ],
      }),
    );
    administrator = await world.as('vt.ubnd.qt');
  });

  afterAll(() => world.drop());

  /** The newest version, as it would be handed in again. */
  async function newest(): Promise<Proposal> {
    const [{ version }] = (await administrator.get('/api/v1/calendar/versions').expect(200)).body;
    const { body } = await administrator.get(`/api/v1/calendar/versions/${version}`).expect(200);
    return { basedOn: version, note: 'Bản thử', years: body.years };
  }
  const yearOf = (proposal: Proposal, year: number) => proposal.years.find((one) => one.year === year)!;
  const post = (proposal: object, caller = administrator) => caller.post('/api/v1/calendar/versions', proposal);
  const dryRun = (proposal: object) => administrator.post('/api/v1/calendar/versions?dryRun=true', proposal);
  const codes = (body: { reasons: { code: string }[] }) => body.reasons.map(({ code }) => code);
  const stored = async () =>
    (
      await world.db.asOwner<{ versions: number; deadlines: string }>(
        `SELECT (SELECT count(*)::int FROM calendar_versions) AS versions, (SELECT string_agg(concat_ws('/', task_id, no, last_day), ',' ORDER BY task_id, no) FROM deadlines) AS deadlines`,
      )
    )[0];
  const entries = async (command: string, outcome: string) =>
    (
      await world.db.asOwner<{ body: Buffer }>('SELECT body FROM audit_entries WHERE command = $1 AND outcome = $2 ORDER BY at, seq', [
        command,
        outcome,
      ])
    ).map(({ body }) => JSON.parse(body.toString('utf8')));

  it('shows version 1 with the legal source of each day', async () => {
    const { years } = await newest();
    expect(years.map(({ year }) => year)).toEqual([2022, 2023, 2024, 2025, 2026, 2027]);
    expect(yearOf({ basedOn: 1, note: '', years }, 2026).working).toEqual([
      { on: '2026-01-10', source: expect.stringContaining('9441/TB-BNV') },
      { on: '2026-08-22', source: expect.stringContaining('9441/TB-BNV') },
    ]);
  });

  it.each<[string, (proposal: Proposal) => void, string[]]>([
    ['ngày 31/9', (p) => yearOf(p, 2026).off.push(...off('2026-09-31')), ['calendar.day-impossible']],
    ['a day of another year', (p) => yearOf(p, 2026).off.push(...off('2025-09-03')), ['calendar.day-not-of-year']],
    ['a worked day that is no weekend', (p) => yearOf(p, 2026).working.push(...off('2026-03-18')), ['calendar.working-day-not-at-weekend']],
    [
      'a day both off and worked',
      (p) => {
        yearOf(p, 2026).off.push(...off('2026-03-21'));
        yearOf(p, 2026).working.push(...off('2026-03-21'));
      },
      ['calendar.day-both-off-and-working'],
    ],
    ['a day twice', (p) => yearOf(p, 2026).off.push(...off('2026-01-01')), ['calendar.day-twice']],
    ['a day without source', (p) => yearOf(p, 2026).off.push({ on: '2026-03-21', source: ' ' }), ['calendar.source-missing']],
    ['a year of the present version left out', (p) => p.years.splice(0, 1), ['calendar.year-missing']],
    ['a year left out in between', (p) => p.years.push({ year: 2029, off: [], working: [] }), ['calendar.year-hole']],
    ['a year twice', (p) => p.years.push(yearOf(p, 2027)), ['calendar.year-twice']],
    ['the year 20288', (p) => p.years.push({ year: 20288, off: [], working: [] }), ['calendar.year-out-of-range']],
    [
      'a year without Tết',
      (p) => {
        const year = yearOf(p, 2027);
        year.off = year.off.filter(({ on }) => !on.startsWith('2027-02'));
      },
      ['calendar.sum-implausible'],
    ],
    [
      'Quốc khánh worked',
      (p) => {
        const year = yearOf(p, 2026);
        year.off = year.off.map((day) => (day.on === '2026-09-02' ? { ...day, on: '2026-09-03' } : day));
      },
      ['calendar.holiday-worked'],
    ],
    ['no word on what it is for', (p) => (p.note = ' '), ['calendar.note-missing']],
    ['a version that is not the newest', (p) => (p.basedOn = 7), ['calendar.moved']],
  ])('refuses %s, in words, and changes nothing', async (_title, spoil, expected) => {
    const proposal = await newest();
    spoil(proposal);
    const before = await stored();
    for (const answer of [await post(proposal), await dryRun(proposal)]) {
      expect([answer.status, answer.body.code]).toEqual([409, 'calendar.refused']);
      expect(codes(answer.body)).toEqual(expect.arrayContaining(expected));
      for (const { text } of answer.body.reasons) expect(text).not.toMatch(/[{}]|undefined/);
    }
    expect(await stored()).toEqual(before);
  });

  it('names every problem of the whole document at once, and keeps the attempt', async () => {
    const proposal = await newest();
    proposal.years.shift();
    yearOf(proposal, 2024).off = off('2024-02-30');
    yearOf(proposal, 2025).working.push({ on: '2025-03-19', source: '' });
    const { status, body } = await post(proposal);
    expect(status).toBe(409);
    expect(codes(body)).toEqual([
      'calendar.year-missing',
      'calendar.day-impossible',
      'calendar.working-day-not-at-weekend',
      'calendar.source-missing',
      'calendar.sum-implausible',
      'calendar.holiday-worked',
      'calendar.holiday-worked',
      'calendar.holiday-worked',
      'calendar.holiday-worked',
    ]);
    expect(body.reasons[4].text).toContain('Điều 112');
    expect((await entries('admin.importCalendar', 'refused')).at(-1).reasons).toHaveLength(9);
  });

  it.each([
    ['a list where an object belongs', []],
    ['years that are no list', { basedOn: 1, note: 'x', years: 'tất cả' }],
    ['a field nobody asked for', { basedOn: 1, note: 'x', years: [{ year: 2022, off: [], working: [], half: [] }] }],
    ['a day without source', { basedOn: 1, note: 'x', years: [{ year: 2022, off: [{ on: '2022-01-01' }], working: [] }] }],
  ])('refuses %s by its shape', async (_title, body) => {
    const answer = await post(body);
    expect([answer.status, answer.body.code]).toEqual([400, 'malformed']);
  });

  it('lets administrators alone import or try', async () => {
    const proposal = await newest();
    const officer = await world.as('vt.pgd.cv');
    for (const path of ['/api/v1/calendar/versions', '/api/v1/calendar/versions?dryRun=true']) {
      const { status, body } = await officer.post(path, proposal);
      expect([status, codes(body)]).toEqual([403, ['admin.not-administrator']]);
    }
    expect((await world.anonymous().post('/api/v1/calendar/versions').send(proposal)).status).toBe(401);
    await officer.get('/api/v1/calendar/versions/1').expect(200);
  });

  /** 06/6/2023 off and 10/6/2023 worked instead: the 20th working day after 10/5/2023 was 07/6. */
  async function withSwap(): Promise<Proposal> {
    const proposal = await newest();
    yearOf(proposal, 2023).off.push({ on: '2023-06-06', source: 'Quyết định thử về hoán đổi ngày làm việc' });
    yearOf(proposal, 2023).working.push({ on: '2023-06-10', source: 'Quyết định thử về hoán đổi ngày làm việc' });
    proposal.years.push({
      year: 2028,
      off: off(
        '2028-01-03',
        '2028-01-25',
        '2028-01-26',
        '2028-01-27',
        '2028-01-28',
        '2028-01-31',
        '2028-04-04',
        '2028-05-01',
        '2028-05-02',
        '2028-09-01',
        '2028-09-04',
        '2028-11-24',
      ),
      working: [],
    });
    return proposal;
  }

  it('R-43: a dry run answers what would change, by document, agency, old and new day, and stores nothing', async () => {
    const before = await stored();
    const { body } = await dryRun(await withSwap()).expect(200);
    expect(body).toMatchObject({ version: 2, diff: { from: 1, to: 2, yearsAdded: [2028], yearsRemoved: [] } });
    expect(body.diff.days.slice(0, 2)).toEqual([
      { on: '2023-06-06', was: 'working', becomes: 'free' },
      { on: '2023-06-10', was: 'free', becomes: 'working' },
    ]);
    expect(body.diff.days.filter(({ was }: { was: unknown }) => was === null)).toHaveLength(12);
    expect(body.deadlines).toEqual({
      count: 1,
      secret: 0,
      items: [
        {
          kind: 'task',
          id: expect.any(String),
          planId,
          documentNumber: expect.stringContaining('/KH-UBND'),
          key: 'II.1',
          agency: { agencyId: education, name: expect.stringContaining('Giáo dục') },
          lastDay: '2023-06-07',
          calendarVersion: 1,
          wouldBe: '2023-06-08',
        },
      ],
    });
    expect(await stored()).toEqual(before);
    expect((await entries('admin.previewCalendar', 'recorded')).at(-1).command.input).toMatchObject({ basedOn: 1, diff: body.diff.digest });
  });

  it('counts deadlines of secret plans and lists none of them (R-34)', async () => {
    await world.db.asOwner('UPDATE plans SET secret = true WHERE id = $1', [planId]);
    const { body } = await dryRun(await withSwap()).expect(200);
    expect(body.deadlines).toEqual({ count: 1, secret: 1, items: [] });
    await world.db.asOwner('UPDATE plans SET secret = false WHERE id = $1', [planId]);
  });

  it('R-43: of two administrators who import at once one wins, and stored deadlines stay as they were computed', async () => {
    const before = await stored();
    const proposal = await withSwap();
    const others = await Promise.all(['vt.ubnd.qt', 'bd.ubnd.qt', 'na.ubnd.qt'].map((login) => world.as(login)));
    const answers = await Promise.all(others.map((caller) => post(proposal, caller)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    for (const { body } of answers.filter(({ status }) => status === 409)) expect(codes(body)).toEqual(['calendar.moved']);
    const won = answers.find(({ status }) => status === 201)!.body;
    expect(await stored()).toEqual({ versions: before!.versions + 1, deadlines: before!.deadlines });
    expect((await entries('admin.importCalendar', 'recorded')).map(({ command }) => command.input)).toEqual([
      { basedOn: 1, document: expect.stringMatching(/^[0-9a-f]{64}$/), diff: won.diff.digest, days: 14, yearsAdded: [2028] },
    ]);
  });

  it('answers the difference of any two versions, by the digest that the log has', async () => {
    const { body } = await administrator.get('/api/v1/calendar/diff?from=1&to=2').expect(200);
    const [entry] = await entries('admin.importCalendar', 'recorded');
    expect(body.digest).toBe(entry.command.input.diff);
    const { body: back } = await administrator.get('/api/v1/calendar/diff?from=2&to=1').expect(200);
    expect([back.yearsRemoved, back.days.length]).toEqual([[2028], 14]);
    await administrator.get('/api/v1/calendar/diff?from=1&to=9').expect(404);
    await administrator.get('/api/v1/calendar/versions/9').expect(404);
    await administrator.get('/api/v1/calendar/diff?from=1').expect(400);
  });

  it('R-43: a deadline set from now on is computed under the new version, and names it', async () => {
    const next = await issuePlanLater();
    const [row] = await world.db.asOwner(
      `SELECT last_day::text, calendar_version FROM deadlines JOIN tasks ON tasks.id = task_id WHERE plan_id = $1`,
      [next],
    );
    expect(row).toEqual({ last_day: '2023-06-08', calendar_version: 2 });
  });

  const issuePlanLater = () =>
    issuePlan(
      world,
      contentOf({
        tasks: [taskOf('II.1', { kind: 'period', amount: 20, unit: 'workingDay', from: '2023-05-10', source: 'trong 20 ngày làm việc' })],
      }),
    );

  it('cannot change a stored version, whatever the application does', async () => {
    const change = world.db.database.transaction((tx) =>
      tx.query({ name: 'spoil-calendar', text: `UPDATE calendar_versions SET note = 'x'` }, []),
    );
    await expect(change).rejects.toMatchObject({ code: '42501' });
    await expect(world.db.asOwner('DELETE FROM calendar_versions')).rejects.toThrow('not allowed');
  });

  it('leaves a log that explains everything', async () => {
    expect(await world.findings()).toEqual([]);
  });
});
