import { agencyIdOf, personIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';
import { contentOf, education, homeAffairs, issuePlan, taskOf } from './calendar-scene.js';
import { type ReadCalendar, readCalendar } from './feeds-parser.js';

describe('Lịch thời hạn (calendar feeds)', () => {
  let world: World;
  let officer: Caller;
  let planId: string;
  let address: string;

  beforeAll(async () => {
    world = await createWorld();
    planId = await issuePlan(
      world,
      contentOf({
        tasks: [
          taskOf('II.1', { kind: 'date', on: '2023-06-30', source: 'ngày 30/6/2023' }),
          taskOf('II.2', { kind: 'beforeDate', on: '2023-11-15', source: 'trước ngày 15/11/2023' }),
          taskOf('II.3', { kind: 'continuous', source: 'thường xuyên' }),
          taskOf('II.4', { kind: 'year', year: 2023, source: 'trong năm 2023' }, { leads: [{ agency: homeAffairs }] }),
        ],
      }),
    );
    officer = await world.as('vt.pgd.cv');
    address = await newAddress(officer);
  });

  afterAll(() => world.drop());

  async function newAddress(caller: Caller): Promise<string> {
    const { body } = await caller.post('/api/v1/me/calendar-feed').expect(201);
    expect(body.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/api\/v1\/feeds\/[\w-]{43}\.ics$/);
    return new URL(body.url).pathname;
  }
  const read = async (path = address): Promise<ReadCalendar> => {
    const { text, headers } = await world.anonymous().get(path).expect(200);
    expect(headers['content-type']).toBe('text/calendar; charset=utf-8');
    return readCalendar(text);
  };
  const eventOf = ({ events }: ReadCalendar, start: string) =>
    events.find(({ SUMMARY }) => SUMMARY!.replace('[Đã huỷ] ', '').startsWith(start));
  const dayOf = (event: Readonly<Record<string, string>> | undefined) => event?.['DTSTART;VALUE=DATE'];
  const taskId = async (key: string) =>
    (await world.db.asOwner<{ id: string }>('SELECT id FROM tasks WHERE plan_id = $1 AND key = $2', [planId, key]))[0]!.id;

  it('shows tasks, the dissemination window and reports of the person’s agency as whole days, in Vietnamese', async () => {
    const calendar = await read();
    expect(calendar.properties).toMatchObject({ VERSION: '2.0', 'X-WR-TIMEZONE': 'Asia/Ho_Chi_Minh', 'X-WR-CALNAME': 'Thời hạn kế hoạch' });
    expect(calendar.events.map((event) => [dayOf(event), event['DTEND;VALUE=DATE'], event['SUMMARY']!.slice(0, 34)])).toEqual([
      ['20230531', '20230601', expect.stringContaining('Hạn quán triệt, triển khai (')],
      ['20230630', '20230701', expect.stringContaining('Hạn nhiệm vụ II.1 (')],
      ['20231114', '20231115', expect.stringContaining('Hạn nhiệm vụ II.2 (')],
      ['20231214', '20231215', expect.stringContaining('Hạn báo cáo kỳ 2023 (')],
    ]);
    const task = eventOf(calendar, 'Hạn nhiệm vụ II.1')!;
    expect(task['DESCRIPTION']!.split('\n')).toEqual([
      'Hạn nhiệm vụ II.1 – hết ngày 30/06/2023.',
      'Rà soát, hoàn thiện quy chế làm việc; báo cáo kết quả, kiến nghị về Phòng Nội vụ.',
      expect.stringMatching(/^Kế hoạch: \d+\/KH-UBND – Kế hoạch thực hiện Kế hoạch số 256-KH\/TU của Thành ủy$/),
      expect.stringContaining('Giáo dục'),
    ]);
    expect(task).toMatchObject({
      UID: `task-${await taskId('II.1')}@plan-workflow`,
      SEQUENCE: '0',
      STATUS: 'CONFIRMED',
      TRANSP: 'TRANSPARENT',
    });
  });

  it('shows the collector its own task, its summary and nothing of others', async () => {
    const calendar = await read(await newAddress(await world.as('vt.pnv.td1')));
    expect(calendar.events.map((event) => [dayOf(event), event['SUMMARY']!.split(' (')[0]])).toEqual([
      ['20230531', 'Hạn quán triệt, triển khai'],
      ['20231231', 'Hạn nhiệm vụ II.4'],
      ['20231231', 'Hạn báo cáo tổng hợp kỳ 2023'],
    ]);
  });

  it('answers 304 to who has it, and the same bytes as long as nothing changes', async () => {
    const { headers, text } = await world.anonymous().get(address).expect(200);
    world.clock.advance(60_000);
    const again = await world.anonymous().get(address).set('if-none-match', `"other", ${headers['etag']}`).expect(304);
    expect([again.text, again.headers['etag'], again.headers['cache-control']]).toEqual(['', headers['etag'], 'private, no-cache']);
    expect((await world.anonymous().get(address).set('if-none-match', '"other"').expect(200)).text).toBe(text);
  });

  it('keeps the UID of a deadline that moves, raises SEQUENCE and says when', async () => {
    const { player } = world;
    const [id, before] = [await taskId('II.1'), await read()];
    await player.on('2023-05-20');
    await player.does('vt.pgd.cv', 'task.disseminate', id, { date: '2023-05-19', form: 'meeting', evidence: [world.files.evidence] });
    await player.does('vt.pgd.cv', 'task.begin', id);
    await player.does('vt.pgd.tt', 'task.requestExtension', id, {
      newDate: '2023-07-31',
      reason: 'Chờ hướng dẫn của Sở Giáo dục và Đào tạo.',
    });
    expect(dayOf(eventOf(await read(), 'Hạn nhiệm vụ II.1'))).toBe('20230630'); // While it is asked for, the old one counts.
    await player.on('2023-05-22');
    await player.does('vt.pnv.td1', 'task.grantExtension', id);
    const [old, moved] = [eventOf(before, 'Hạn nhiệm vụ II.1')!, eventOf(await read(), 'Hạn nhiệm vụ II.1')!];
    expect([dayOf(old), dayOf(moved)]).toEqual(['20230630', '20230731']);
    expect(moved).toMatchObject({ UID: old['UID'], SEQUENCE: '1', 'LAST-MODIFIED': '20230522T010000Z', STATUS: 'CONFIRMED' });
    expect(eventOf(await read(), 'Hạn quán triệt')).toBeDefined(); // Two other tasks still ask for it.
  });

  it('leaves out what was submitted, until it is sent back', async () => {
    const { player } = world;
    const id = await taskId('II.1');
    await player.does('vt.pgd.cv', 'task.submitResult', id, { evidence: [world.files.evidence] });
    expect(eventOf(await read(), 'Hạn nhiệm vụ II.1')).toBeUndefined(); // Submission counts, not the head's approval.
    await player.does('vt.pgd.tt', 'task.approveResult', id);
    expect(eventOf(await read(), 'Hạn nhiệm vụ II.1')).toBeUndefined();
    await player.does('vt.pnv.td1', 'task.reopen', id, { reason: 'Chưa có số liệu của các trường.' });
    expect(eventOf(await read(), 'Hạn nhiệm vụ II.1')).toMatchObject({ SEQUENCE: '1' });
  });

  it('serves an agency’s calendar to its members and its monitor, to nobody else', async () => {
    const path = `/api/v1/agencies/${education}/calendar.ics`;
    const seen = async (login: string) => (await world.as(login)).get(path);
    const [member, monitor, stranger] = [await seen('vt.pgd.tt'), await seen('vt.pnv.td1'), await seen('bd.syt.cv')];
    expect([member.status, monitor.status, stranger.status]).toEqual([200, 200, 404]);
    expect(readCalendar(member.text).properties['X-WR-CALNAME']).toMatch(/^Thời hạn kế hoạch – Phòng Giáo dục/);
    expect(monitor.text).toBe(member.text);
    expect(readCalendar(member.text).events.length).toBeGreaterThan(2);
    expect((await world.anonymous().get(path)).status).toBe(401);
    const chair = await world.as('vt.pnv.td1');
    expect((await chair.get(`/api/v1/agencies/${newId()}/calendar.ics`)).status).toBe(404);
    expect((await chair.get('/api/v1/agencies/pgd/calendar.ics')).status).toBe(400);
  });

  it('shows the monitor of one plan nothing of the agency’s other plans', async () => {
    const other = await issueOther();
    const monitor = await world.as('vt.pnv.td1');
    const path = `/api/v1/agencies/${education}/calendar.ics`;
    const all = readCalendar((await officer2().then((caller) => caller.get(path))).text).events;
    const ours = readCalendar((await monitor.get(path)).text).events;
    expect(all.length - ours.length).toBe(2);
    expect(ours.some(({ UID }) => UID!.includes(other))).toBe(false);
    await world.db.asOwner('UPDATE plans SET secret = true WHERE id = $1', [other]);
    expect(readCalendar((await officer2().then((caller) => caller.get(path))).text).events).toEqual(ours);
  });
  const officer2 = () => world.as('vt.pgd.cv');

  /** A plan that the province’s monitors have nothing to do with: Phòng Nội vụ takes no part in it. */
  async function issueOther(): Promise<string> {
    const id = await issuePlan(world, contentOf({ reporting: [] }), '2023-05-30');
    await world.db.asOwner('UPDATE plans SET monitoring_agency_id = $2, drafting_agency_id = $2, issuing_agency_id = $2 WHERE id = $1', [
      id,
      agencyIdOf('bd.ubnd'),
    ]);
    return id;
  }

  it('shows a cancelled task as such, under the same UID, for ninety days after its day', async () => {
    const [id, before] = [await taskId('II.2'), eventOf(await read(), 'Hạn nhiệm vụ II.2')!];
    await world.db.asOwner(`UPDATE instances SET state = 'cancelled', head_at = '2023-06-01T02:00:00Z' WHERE id = $1`, [id]);
    const after = eventOf(await read(), 'Hạn nhiệm vụ II.2')!;
    expect(after).toMatchObject({ UID: before['UID'], SEQUENCE: '1', STATUS: 'CANCELLED', 'LAST-MODIFIED': '20230601T020000Z' });
    expect(after['SUMMARY']).toMatch(/^\[Đã huỷ\] /);
    world.clock.set('2024-02-12T16:00:00Z');
    expect(eventOf(await read(), 'Hạn nhiệm vụ II.2')).toBeDefined();
    world.clock.set('2024-02-12T17:00:00Z'); // 13/02/2024 in Vietnam.
    expect(eventOf(await read(), 'Hạn nhiệm vụ II.2')).toBeUndefined();
  });

  it('is empty once the person holds no post any more, and full again with a new one', async () => {
    const personId = personIdOf('vt.pgd.cv');
    await world.db.asOwner(`UPDATE appointments SET valid_until = '2024-02-01' WHERE person_id = $1`, [personId]);
    expect((await read()).events).toEqual([]);
    await world.db.asOwner('UPDATE appointments SET valid_until = NULL WHERE person_id = $1', [personId]);
    expect((await read()).events.length).toBeGreaterThan(0);
  });

  it('keeps the hash alone, and a new address ends the old one; revoked, there is none', async () => {
    const caller = await world.as('vt.pgd.cv');
    const second = await newAddress(caller);
    const [row] = await world.db.asOwner<{ text: string }>(
      'SELECT row_to_json(calendar_feeds)::text AS text FROM calendar_feeds WHERE person_id = $1',
      [personIdOf('vt.pgd.cv')],
    );
    expect(row!.text).not.toContain(/feeds\/(.*)\.ics/.exec(second)![1]);
    expect([(await world.anonymous().get(address)).status, (await world.anonymous().get(second)).status]).toEqual([404, 200]);
    await caller.delete('/api/v1/me/calendar-feed').expect(204);
    await caller.delete('/api/v1/me/calendar-feed').expect(204);
    expect((await world.anonymous().get(second)).status).toBe(404);
    const kept = await world.db.asOwner<{ command: string }>(
      `SELECT command FROM audit_entries WHERE command LIKE 'feeds.%' AND person_id = $1 ORDER BY seq`,
      [personIdOf('vt.pgd.cv')],
    );
    expect(kept.map(({ command }) => command)).toEqual(['feeds.makeAddress', 'feeds.makeAddress', 'feeds.revokeAddress']);
  });

  it('ends with the account', async () => {
    const path = await newAddress(await world.as('vt.pgd.vt'));
    await world.db.asOwner('UPDATE accounts SET disabled_at = now() WHERE person_id = $1', [personIdOf('vt.pgd.vt')]);
    expect((await world.anonymous().get(path)).status).toBe(404);
  });

  it('throttles who tries addresses, not who has one', async () => {
    const good = await newAddress(await world.as('vt.pgd.tt'));
    world.clock.advance(20 * 60_000);
    const tries = await Promise.all(Array.from({ length: 40 }, () => world.anonymous().get(`/api/v1/feeds/${'A'.repeat(43)}.ics`)));
    expect(tries.filter(({ status }) => status === 404)).toHaveLength(30);
    const throttled = tries.filter(({ status }) => status === 429);
    expect([throttled.length, throttled[0]?.headers['retry-after']]).toEqual([10, '900']);
    expect((await world.anonymous().get(good)).status).toBe(200);
    world.clock.advance(15 * 60_000);
    expect((await world.anonymous().get('/api/v1/feeds/x.ics')).status).toBe(404);
  });

  it('asks for a session to make or revoke one', async () => {
    expect((await world.anonymous().post('/api/v1/me/calendar-feed')).status).toBe(401);
    expect((await world.anonymous().delete('/api/v1/me/calendar-feed')).status).toBe(401);
  });
});
