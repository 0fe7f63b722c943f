import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../src/demo/data/index.js';
import { agencyIdOf, personIdOf, playS1 } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';

const ward5 = agencyIdOf('vt.phuong-5');
const officerLogin = people.find(({ appointments }) =>
  appointments.some(({ agency, position }) => agencyIdOf(agency) === ward5 && position === 'officer'),
)!.login;

let world: World;
let planId: string;
let taskId: string;

beforeAll(async () => {
  world = await createWorld();
  planId = await playS1(world.player, world.files, 'inProgress');
  const [task] = await world.db.asOwner<{ id: string }>(
    `SELECT id FROM tasks WHERE plan_id = $1 AND key = 'III.1' AND lead_agency_id = $2`,
    [planId, ward5],
  );
  taskId = task!.id;
  world.clock.set('2023-06-27T01:00:00.000Z');
  await world.worker.drain();
});
afterAll(() => world.drop());

/** Signed in anew: the clock moves on by more than a session lasts. */
const officer = (): Promise<Caller> => world.as(officerLogin);
const monitor = (): Promise<Caller> => world.as('vt.pnv.td1');
const list = async (caller: Caller, more = '') => (await caller.get(`/api/v1/notices?limit=200${more}`).expect(200)).body;

describe('Thông báo của tôi (my notices)', () => {
  it('shows a reminder in words made today, in the language asked for', async () => {
    const { items } = await list(await officer(), '&unread=true');
    const reminder = items.find(({ instanceId }: { instanceId: string }) => instanceId === taskId);
    expect(reminder).toMatchObject({
      ...{ kind: 'step', document: 'task', planId, taskKey: 'III.1', clock: 'deadline', step: 'before3', skipped: ['before7'] },
      ...{ lastDay: '2023-06-30', daysLeft: 3, running: true, readAt: null, by: null, title: 'Nhắc việc: sắp đến hạn' },
    });
    expect(reminder.text).toMatch(/^Trình kết quả nhiệm vụ III\.1, Kế hoạch số .+, hạn 30\/06\/2023, còn 3 ngày\.$/);

    world.clock.set('2023-06-29T10:00:00.000Z');
    const caller = await officer();
    const { body } = await caller.get('/api/v1/notices?limit=200').set('accept-language', 'en').expect(200);
    const same = body.items.find(({ id }: { id: string }) => id === reminder.id);
    expect(same).toMatchObject({
      title: 'Reminder: due soon',
      daysLeft: 1,
      text: expect.stringMatching(/due 30\/06\/2023, 1 day left\.$/),
    });
  });

  it('pages newest first, and counts what it lists', async () => {
    const [other] = await world.db.asOwner<{ id: string }>(
      `SELECT id FROM tasks WHERE plan_id = $1 AND key = 'IV.1' AND lead_agency_id = $2`,
      [planId, ward5],
    );
    for (const note of ['Lần một.', 'Lần hai.', ''])
      expect((await (await monitor()).command('task', other!.id, 'task.remind', { note })).status).toBe(200);
    const caller = await officer();
    const { items } = await list(caller);
    expect(items.slice(0, 3).map(({ kind, note, lastDay }: Record<string, unknown>) => [kind, note, lastDay])).toEqual([
      ['manual', '', null],
      ['manual', 'Lần hai.', null],
      ['manual', 'Lần một.', null],
    ]);
    expect(items[0].text).toMatch(/^Hồ Thế Vinh đôn đốc nhiệm vụ IV\.1, Kế hoạch số .+\)\.$/);
    const first = (await caller.get('/api/v1/notices?limit=1').expect(200)).body;
    const second = (await caller.get(`/api/v1/notices?limit=1&after=${first.next}`).expect(200)).body;
    expect([first.items[0].id, second.items[0].id]).toEqual(items.slice(0, 2).map(({ id }: { id: string }) => id));
    expect((await caller.get('/api/v1/notices/counts')).body).toEqual({ total: items.length, unread: items.length });
    await caller.get('/api/v1/notices?after=khong-phai').expect(400);
    await caller.get('/api/v1/notices?unread=co').expect(400);
    await world.anonymous().get('/api/v1/notices').expect(401);
  });

  it('is marked read one by one and all up to one that was shown; others are not mine to mark', async () => {
    const caller = await officer();
    const { items } = await list(caller, '&unread=true');
    await caller.post(`/api/v1/notices/${items.at(-1).id}/read`).expect(204);
    await caller.post(`/api/v1/notices/${newId()}/read`).expect(404);
    expect((await caller.get('/api/v1/notices/counts')).body).toEqual({ total: items.length, unread: items.length - 1 });
    expect((await list(caller, '&unread=false')).items.map(({ id }: { id: string }) => id)).toEqual([items.at(-1).id]);
    const { body } = await caller.post('/api/v1/notices/read', { upTo: items[1].id }).expect(200);
    expect(body).toEqual({ marked: items.length - 2 });
    expect((await list(caller, '&unread=true')).items.map(({ id }: { id: string }) => id)).toEqual([items[0].id]);
    await caller.post('/api/v1/notices/read').expect(200);
    expect((await caller.get('/api/v1/notices/counts')).body.unread).toBe(0);
  });

  it('says of what is done that it is done', async () => {
    const caller = await officer();
    await caller.command('task', taskId, 'task.begin');
    const result = { evidence: [world.files.evidence], ownPlan: { number: '08/KH', date: '2023-06-01' } };
    expect((await caller.command('task', taskId, 'task.submitResult', result)).status).toBe(200);
    const reminder = (await list(caller)).items.find(({ instanceId }: { instanceId: string }) => instanceId === taskId);
    expect(reminder).toMatchObject({
      running: false,
      text: expect.stringMatching(/hạn 30\/06\/2023\. Việc này đã xong hoặc không còn yêu cầu\.$/),
    });
  });

  it('R-63: words a question with its last day, and its answer to the monitor who asked', async () => {
    const question = { question: 'Vì sao chưa gửi kế hoạch?', replyBy: '2023-07-05' };
    expect((await (await monitor()).command('task', taskId, 'task.requestExplanation', question)).status).toBe(200);
    const [asked] = (await list(await officer())).items;
    expect(asked).toMatchObject({ kind: 'question', title: 'Yêu cầu giải trình', by: 'Hồ Thế Vinh', lastDay: '2023-07-05', running: true });
    expect(asked.text).toMatch(
      /^Hồ Thế Vinh yêu cầu .+ giải trình về nhiệm vụ III\.1.+hạn 05\/07\/2023, còn 6 ngày: “Vì sao chưa gửi kế hoạch\?”\.$/,
    );
    const open = [{ command: 'task.explain', replyBy: '2023-07-05', actingAs: expect.any(String) }];
    const inbox = async (queue: string) =>
      (await (await officer()).get(`/api/v1/inbox?queue=${queue}&limit=200`).expect(200)).body.items.find(
        ({ id }: { id: string }) => id === taskId,
      );
    expect(await inbox('asked')).toMatchObject({ commands: ['task.explain'], deadline: '2023-07-05', late: false, questions: open });
    expect(await inbox('waiting')).toMatchObject({ queue: 'waiting', questions: open });
    expect((await (await officer()).get('/api/v1/inbox/counts')).body).toMatchObject({ asked: 1 });
    await (await officer()).command('task', taskId, 'task.explain', { answer: 'Đã gửi sáng nay.' });
    const [answer] = (await list(await monitor())).items;
    expect(answer).toMatchObject({ kind: 'answer', note: 'Đã gửi sáng nay.', lastDay: null, title: 'Đã giải trình' });
    expect(answer.text).toMatch(/giải trình về nhiệm vụ III\.1.+, trả lời câu hỏi “Vì sao chưa gửi kế hoạch\?”: “Đã gửi sáng nay\.”\.$/);
    const [done] = (await list(await officer())).items;
    expect(done).toMatchObject({ kind: 'question', running: false, answer: 'Đã gửi sáng nay.' });
    expect(done.text).toMatch(/hạn 05\/07\/2023: “Vì sao chưa gửi kế hoạch\?”\. Đã giải trình: “Đã gửi sáng nay\.”\.$/);
  });

  it('hides what a person may no longer see, from list and count alike', async () => {
    const { items } = await list(await officer());
    await world.db.asOwner('UPDATE appointments SET valid_until = $2 WHERE person_id = $1', [personIdOf(officerLogin), '2023-06-29']);
    expect((await list(await officer())).items).toEqual([]);
    expect((await (await officer()).get('/api/v1/notices/counts')).body).toEqual({ total: 0, unread: 0 });
    await world.db.asOwner('UPDATE appointments SET valid_until = NULL WHERE person_id = $1', [personIdOf(officerLogin)]);
    expect((await list(await officer())).items).toHaveLength(items.length);
  });
});

describe('Đôn đốc của một nhiệm vụ (the reminders of a task)', () => {
  it('R-63: names for each who was told, when, by which channel, and with what result', async () => {
    const { items } = (await (await monitor()).get(`/api/v1/tasks/${taskId}/reminders`).expect(200)).body;
    expect(items.map(({ kind, step, skipped, by }: Record<string, unknown>) => ({ kind, step, skipped, by }))).toEqual([
      { kind: 'reminder', step: 'before3', skipped: ['before7'], by: null },
      { kind: 'question', step: null, skipped: null, by: 'Hồ Thế Vinh' },
      { kind: 'explanation', step: null, skipped: null, by: expect.any(String) },
    ]);
    expect(items[0].recipients).toContainEqual({
      ...{ personId: personIdOf(officerLogin), name: expect.any(String), position: 'officer', agency: expect.stringContaining('5') },
      ...{ shownAt: '2023-06-27T01:00:00.000Z', readAt: expect.any(String), mail: null },
    });
  });

  it('answers the same of a report, and 404 to who may not see the document, kept on record', async () => {
    const [report] = await world.db.asOwner<{ id: string }>(`SELECT id FROM reports WHERE plan_id = $1 AND agency_id = $2`, [
      planId,
      ward5,
    ]);
    const { items } = (await (await officer()).get(`/api/v1/reports/${report!.id}/reminders`).expect(200)).body;
    expect(items).toMatchObject([{ kind: 'reminder', clock: 'report', no: 1, replyBy: null, recipients: expect.any(Array) }]);
    const stranger = await world.as('bd.snv.tt');
    await stranger.get(`/api/v1/tasks/${taskId}/reminders`).expect(404);
    await stranger.get(`/api/v1/reports/${report!.id}/reminders`).expect(404);
    const attempts = await world.db.asOwner<{ command: string }>(
      `SELECT command FROM audit_entries WHERE outcome = 'refused' AND person_id = $1 AND command LIKE '%.read' ORDER BY 1 DESC`,
      [personIdOf('bd.snv.tt')],
    );
    expect(attempts.map(({ command }) => command)).toEqual(['task.read', 'report.read']);
  });
});

describe('Cách nhận thông báo (how I am told)', () => {
  it('keeps what I prefer, and refuses what is no time of day', async () => {
    const caller = await officer();
    const path = '/api/v1/me/notice-preferences';
    expect((await caller.get(path)).body).toEqual({ mail: 'each', quietFrom: '18:00', quietTo: '07:00', quietDaysOff: true });
    const mine = { mail: 'digest', quietFrom: '17:30', quietTo: '08:00', quietDaysOff: false };
    expect((await caller.put(path, mine).expect(200)).body).toEqual(mine);
    expect((await caller.get(path)).body).toEqual(mine);
    const none = { ...mine, quietTo: mine.quietFrom };
    expect((await caller.put(path, none).expect(200)).body).toEqual(none);
    for (const bad of [{ quietFrom: '24:00' }, { quietTo: '7:00' }, { mail: 'sms' }, { quietDaysOff: 'có' }])
      await caller.put(path, { ...mine, ...bad }).expect(400);
  });
});

describe('Địa chỉ thư (where mail goes)', () => {
  const path = `/api/v1/people/${personIdOf(officerLogin)}`;

  it('is set by an administrator, shown to its owner and to administrators, and never written into the log', async () => {
    const administrator = await world.as('vt.ubnd.qt');
    await administrator.put(`${path}/email`, { email: 'can.bo@phuong5.example' }).expect(204);
    expect((await administrator.get(path)).body.email).toBe('can.bo@phuong5.example');
    expect((await (await officer()).get(path)).body.email).toBe('can.bo@phuong5.example');
    expect((await (await monitor()).get(path)).body.email).toBe(null);
    const [entry] = await world.db.asOwner<{ body: Buffer }>(`SELECT body FROM audit_entries WHERE command = 'admin.setEmail'`);
    expect(entry!.body.toString()).not.toContain('phuong5.example');
    await administrator.put(`${path}/email`, { email: 'không phải thư' }).expect(400);
    await (await monitor()).put(`${path}/email`, { email: null }).expect(403);
    await administrator.put(`${path}/email`, { email: null }).expect(204);
    await administrator.put(`/api/v1/people/${newId()}/email`, { email: null }).expect(404);
  });
});
