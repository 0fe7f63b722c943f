import { minedEvents, minedObjects, newPseudonyms, roundTripOcel, roundTripXes } from '../../src/audit/index.js';
import { agencyIdOf, curtain, type LateOne, playTour, type Tour } from '../../src/demo/index.js';
import { createWorld, type World } from '../support/world.js';

describe('Trọn vòng đời bốn kế hoạch (S0, S1, S3 and S4 from draft to closed, two reporting years each)', () => {
  let world: World;
  let tour: Tour;
  const lines: string[] = [];

  beforeAll(async () => {
    world = await createWorld(curtain);
    tour = await playTour(world.app, world.clock, world.files, (line) => lines.push(line));
  }, 600_000);

  afterAll(() => world.drop());

  const planOf = (key: string): string => tour.planIds[['S4', 'DV', 'S3', 'S0', 'S1'].indexOf(key)]!;

  it('plays every step as the law says, and the log explains where everything has come', async () => {
    expect(lines.filter((line) => line.includes(' ✗ '))).toHaveLength(tour.refused);
    expect(tour.accepted).toBeGreaterThan(2000);
    for (const planId of tour.planIds) expect(await world.standing(planId)).toMatchObject({ state: 'closed' });
    const open = await world.db.asOwner(
      `SELECT kind, state, count(*)::int AS count FROM instances WHERE kind IN ('task', 'report') AND state NOT IN ('closed', 'cancelled', 'accepted') GROUP BY kind, state`,
    );
    expect(open).toEqual([]);
    expect(await world.findings()).toEqual([]);
  }, 60_000);

  it('B16: goes into event logs for process mining, and comes back without loss', async () => {
    await world.db.database.snapshot(async (tx) => {
      const pseudonymOf = newPseudonyms();
      const nothing = async function* (): AsyncGenerator<never> {};
      for (const outcome of ['accepted', 'refused'] as const) {
        const events = () => minedEvents(tx, outcome);
        const documents = () => (outcome === 'accepted' ? minedObjects(tx) : nothing());
        const [row] = await world.db.asOwner<{ n: number }>('SELECT count(*)::int AS n FROM audit_entries WHERE outcome = $1', [outcome]);
        expect(await roundTripXes(events, pseudonymOf)).toMatchObject({ events: row!.n, problems: [] });
        expect(await roundTripOcel(events, documents, pseudonymOf)).toMatchObject({ events: row!.n, problems: [] });
      }
    });
  }, 60_000);

  it('says of every line whose story it is, and of every act who did it in which position', () => {
    const told = lines.join('\n').split('\n');
    const acts = told.filter((line) => /^\S+ {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}/.test(line));
    expect(told.filter((line) => line !== '' && !/^(S0|S1|S3|S4|DV) {2}/.test(line))).toEqual([]);
    expect(acts.length).toBeGreaterThan(500);
    expect(acts.filter((line) => !/ {2}(✗ )?(Hệ thống|\d+ cơ quan, [^·]+|[^,·]+, [^·]+) · [^:]+: ./.test(line))).toEqual([]);
  });

  it('keeps the dates that the documents name, in both years: “trước ngày” ends the day before, and no fixed date moves (R-40, R-42)', () => {
    const dates = tour.dates.map(({ plan, what, period, named, lastDay }) => [
      plan,
      period ?? what,
      what === 'summary' ? 'tổng hợp' : named,
      lastDay,
    ]);
    expect(dates).toEqual([
      ['S4', 'results', '2022-02-28', '2022-02-28'],
      ['S4', '2022', '2022-11-25', '2022-11-24'],
      ['S4', '2022', 'tổng hợp', '2022-12-10'],
      ['S4', '2023', '2023-11-25', '2023-11-24'],
      ['S4', '2023', 'tổng hợp', '2023-12-10'],
      ['DV', '2022', '2022-11-25', '2022-11-24'],
      ['DV', '2022', 'tổng hợp', '2022-12-10'],
      ['DV', '2023', '2023-11-25', '2023-11-24'],
      ['DV', '2023', 'tổng hợp', '2023-12-10'],
      ['S3', 'results', '2022-05-31', '2022-05-31'],
      ['S3', '2022', '2022-12-05', '2022-12-04'], // A Sunday.
      ['S3', 'results', '2022-12-05', '2022-12-04'],
      ['S3', '2022', 'tổng hợp', '2022-12-20'],
      ['S3', 'results', '2022-12-31', '2022-12-31'],
      ['S3', '2023', '2023-12-05', '2023-12-04'],
      ['S3', 'results', '2023-12-05', '2023-12-04'],
      ['S3', '2023', 'tổng hợp', '2023-12-20'],
      ['S0', 'dissemination', '2023-06-30', '2023-06-30'],
      ['S0', 'results', '2023-06-30', '2023-06-30'],
      ['S0', 'results', '2023-08-31', '2023-08-31'], // As extended.
      ['S0', '2023', '2023-11-15', '2023-11-14'],
      ['S0', '2023', 'tổng hợp', '2023-12-15'],
      ['S0', 'results', '2024-04-19', '2024-04-19'], // The thirtieth day is Giỗ Tổ, and a period does move.
      ['S0', '2024', '2024-11-15', '2024-11-14'],
      ['S0', '2024', 'tổng hợp', '2024-12-15'],
      ['S1', '2023-06', '2023-06-15', '2023-06-14'],
      ['S1', 'results', '2023-06-30', '2023-06-30'],
      ['S1', '2023-06', 'tổng hợp', '2023-06-30'],
      ['S1', '2023-12', '2023-12-15', '2023-12-14'],
      ['S1', 'results', '2023-12-31', '2023-12-31'],
      ['S1', '2023-12', 'tổng hợp', '2023-12-31'],
      ['S1', '2024-06', '2024-06-15', '2024-06-14'],
      ['S1', '2024-06', 'tổng hợp', '2024-06-30'],
      ['S1', '2024-12', '2024-12-15', '2024-12-14'], // A Saturday.
      ['S1', '2024-12', 'tổng hợp', '2024-12-31'],
    ]);
  });

  it('counts who was in time, late and missing by those dates (R-40, R-57, R-58)', () => {
    const said = (ones: readonly LateOne[]) => ones.map(({ agency, at }) => `${agency} ${at}`);
    const missed = tour.dates.filter(({ late, missing }) => late.length + missing.length > 0);
    expect(
      missed.map(({ plan, what, lastDay, inTime, late, missing }) => [plan, what, lastDay, inTime, said(late), said(missing)]),
    ).toEqual([
      ['S4', 'results', '2022-02-28', 24, ['bd.an-lao 2022-03-02T01:00:00.000Z'], []],
      ['S4', 'reports', '2022-11-24', 23, ['bd.so-xay-dung 2022-11-28T01:00:00.000Z'], ['bd.van-canh 2022-12-20T01:00:00.000Z']],
      ['S3', 'results', '2022-05-31', 13, ['na.quynh-luu 2022-06-02T01:00:00.000Z'], []],
      // Nam Đàn reported on Sunday the 4th at 23:30 and is in time.
      ['S3', 'reports', '2022-12-04', 12, ['na.cua-lo 2022-12-05T01:00:00.000Z'], ['na.con-cuong 2023-01-10T01:00:00.000Z']],
      ['S3', 'results', '2022-12-04', 21, ['na.cua-lo 2022-12-05T01:00:00.000Z'], []],
      ['S0', 'dissemination', '2023-06-30', 90, ['bd.so-y-te 2023-07-04T17:00:00.000Z'], []],
      ['S0', 'results', '2023-06-30', 23, ['bd.so-y-te 2023-07-10T01:00:00.000Z'], []],
      ['S0', 'reports', '2023-11-14', 24, [], ['bd.so-y-te 2023-12-11T01:00:00.000Z']],
      // Sở Tài chính reported at 23:59 of the 14th and is in time; a minute later is 00:00 of the 15th, and late.
      ['S0', 'reports', '2024-11-14', 24, ['bd.so-xay-dung 2024-11-14T17:00:00.000Z'], []],
      ['S1', 'reports', '2023-06-14', 23, ['vt.phuong-5 2023-06-16T01:00:00.000Z'], ['vt.long-son 2023-07-03T01:00:00.000Z']],
      ['S1', 'reports', '2024-12-14', 24, ['vt.long-son 2024-12-16T01:00:00.000Z'], []],
    ]);
    expect(
      tour.dates
        .filter(({ what, period }) => what === 'reports' && ['2023', '2023-12', '2024-06'].includes(period!))
        .map(({ inTime }) => inTime),
    ).toEqual([25, 3, 14, 24, 25, 25]);
  });

  it('opens every later period by the clock on the day after the cut-off, beside the one that is current (R-53)', async () => {
    const opened = await world.db.asOwner<{ plan_id: string; key: string; opened: string[]; reports: number; overlaps: boolean }>(
      `SELECT period.plan_id, period.key, array_agg(DISTINCT to_char(report.opened_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI')) AS opened,
         count(*)::int AS reports, min(report.opened_at) < (SELECT max(summarised_at) FROM plan_periods earlier
           WHERE earlier.plan_id = period.plan_id AND earlier.no = period.no - 1) AS overlaps
       FROM plan_periods period JOIN reports report ON report.plan_id = period.plan_id AND report.period_no = period.no
       WHERE period.no > 1 GROUP BY period.plan_id, period.no, period.key ORDER BY min(report.opened_at), period.plan_id`,
    );
    const keyOf = new Map(['S4', 'DV', 'S3', 'S0', 'S1'].map((key) => [planOf(key), key]));
    expect(opened.map(({ plan_id, key, opened, reports, overlaps }) => [keyOf.get(plan_id), key, ...opened, reports, overlaps])).toEqual([
      ['S4', '2023', '2022-11-16 00:00', 26, true],
      ['DV', '2023', '2022-11-16 00:00', 4, true],
      ['S3', '2023', '2022-11-26 00:00', 15, true],
      ['S1', '2023-12', '2023-06-06 00:00', 26, true],
      ['S0', '2024', '2023-11-06 00:00', 26, true],
      ['S4', '2024', '2023-11-16 00:00', 26, true],
      ['DV', '2024', '2023-11-16 00:00', 4, true],
      ['S3', '2024', '2023-11-26 00:00', 15, true],
      ['S1', '2024-06', '2023-12-06 00:00', 26, true],
      ['S1', '2024-12', '2024-06-06 00:00', 26, true],
      ['S0', '2025', '2024-11-06 00:00', 26, true],
      ['S1', '2025-06', '2024-12-06 00:00', 26, true],
    ]);
  });

  it('reminds by itself at 08:00 of working days and of the last day, each step once, until the report is there (R-63)', async () => {
    const reminded = (plan: string, period: string, agency: string) =>
      world.db.asOwner<{ step: string; at: string }>(
        `SELECT note.step, to_char(note.at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'YYYY-MM-DD HH24:MI') AS at FROM report_notes note JOIN reports report ON report.id = note.report_id
         JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
         WHERE report.plan_id = $1 AND period.key = $2 AND report.agency_id = $3 AND report.type = 'unit' AND note.step IS NOT NULL ORDER BY note.at`,
        [planOf(plan), period, agencyIdOf(agency)],
      );
    const steps = async (...of: Parameters<typeof reminded>) => (await reminded(...of)).map(({ step, at }) => `${step} ${at}`);
    expect(await steps('S3', '2022', 'na.con-cuong')).toEqual([
      'before7 2022-11-24 08:00',
      'before3 2022-11-30 08:00',
      'before1 2022-12-02 08:00', // The Friday before Sunday the 4th.
      'onDay 2022-12-04 08:00',
      'overdue 2022-12-05 08:00',
      'escalated 2022-12-07 08:00',
    ]);
    expect(await steps('S0', '2023', 'bd.so-y-te')).toEqual([
      'before7 2023-11-03 08:00',
      'before3 2023-11-09 08:00',
      'before1 2023-11-13 08:00',
      'onDay 2023-11-14 08:00',
      'overdue 2023-11-15 08:00', // Marked missing on the 16th: nothing is left to remind of.
    ]);
    expect(await steps('S1', '2024-12', 'vt.phuong-1')).toEqual(['before7 2024-12-05 08:00']);
    // Of the dates in the order above: nobody is reminded of what is handed in.
    expect(tour.dates.map(({ reminders }) => reminders)).toEqual([
      ...[29, 34, 2, 25, 2], // S4
      ...[3, 2, 3, 2], // DV
      ...[18, 26, 26, 2, 0, 28, 22, 2], // S3
      ...[106, 75, 4, 53, 0, 12, 31, 1], // S0
      ...[34, 25, 2, 25, 0, 1, 28, 1, 29, 1], // S1
    ]);
    const twice = await world.db.asOwner(
      `SELECT report_id AS id FROM report_notes WHERE step IS NOT NULL GROUP BY report_id, step HAVING count(*) > 1
       UNION ALL SELECT task_id FROM task_notes WHERE step IS NOT NULL GROUP BY task_id, clock, no, step HAVING count(*) > 1`,
    );
    expect(twice).toEqual([]);
  });

  it('signs S3 and S4 KT. by a vice-chair, S0 and S1 by the chair, and gives each a number of its body’s year', async () => {
    const rows = await world.db.asOwner<{
      id: string;
      signing_form: string[];
      document_number: string;
      signed_on: string;
      issued_on: string;
    }>('SELECT id, signing_form, document_number, signed_on::text, issued_on::text FROM plans');
    const signed = new Map(rows.map(({ id, ...row }) => [id, row]));
    expect(
      Object.fromEntries(['S4', 'DV', 'S3', 'S0', 'S1'].map((key) => [key, Object.values(signed.get(planOf(key))!).map(String)])),
    ).toEqual({
      S4: ['TM.,KT.', '01/KH-UBND', '2022-01-19', '2022-01-20'],
      DV: ['TM.,KT.', '02/KH-UBND', '2022-01-26', '2022-01-27'],
      S3: ['TM.,KT.', '01/KH-UBND', '2022-04-13', '2022-04-14'],
      S0: ['TM.', '01/KH-UBND', '2023-04-11', '2023-04-12'],
      S1: ['TM.', '01/KH-UBND', '2023-05-09', '2023-05-10'],
    });
  });

  it('takes one document for S4 and for the dân vận report, and takes it back from both (R-56)', async () => {
    const shared = await world.db.asOwner<{ agency_id: string; plans: number; documents: number }>(
      `SELECT report.agency_id, count(DISTINCT report.plan_id)::int AS plans, count(DISTINCT report.revision)::int AS documents FROM reports report
       WHERE report.plan_id = ANY ($1) AND report.type = 'unit' AND report.period_no = 1 AND report.agency_id = ANY ($2) GROUP BY report.agency_id`,
      [[planOf('S4'), planOf('DV')], ['bd.so-tu-phap', 'bd.so-y-te', 'bd.quy-nhon'].map(agencyIdOf)],
    );
    expect(shared.map(({ plans, documents }) => [plans, documents])).toEqual([
      [2, 1],
      [2, 1],
      [2, 1],
    ]);
    const health = await world.db.asOwner<{ id: string }>(
      `SELECT id FROM reports WHERE plan_id = $1 AND agency_id = $2 AND type = 'unit' AND period_no = 1`,
      [planOf('DV'), agencyIdOf('bd.so-y-te')],
    );
    expect((await world.stepsOf(health[0]!.id)).filter((command) => command === 'report.recall')).toHaveLength(1);
    expect(lines.some((line) => /^DV .* Hệ thống · Thu hồi báo cáo/.test(line))).toBe(true);
  });

  it('ends the sequence with a final summary: what was open after it is cancelled, and no period opens any more (R-53, R-62)', async () => {
    const after = await world.db.asOwner<{ state: string }>(
      `SELECT DISTINCT instance.state FROM reports report JOIN instances instance ON instance.id = report.id
       JOIN plan_periods period ON period.plan_id = report.plan_id AND period.no = report.period_no
       WHERE period.no > (SELECT no FROM plan_periods last WHERE last.plan_id = period.plan_id AND last.final)`,
    );
    expect(after).toEqual([{ state: 'cancelled' }]);
    world.clock.set('2025-12-31T01:00:00.000Z');
    await world.worker.drain();
    const late = await world.db.asOwner(
      `SELECT FROM audit_entries WHERE command = 'report.open' AND at > '2024-12-31' AND outcome = 'accepted'`,
    );
    expect(late).toEqual([]);
  });
});
