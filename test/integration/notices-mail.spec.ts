import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { people } from '../../src/demo/data/index.js';
import { agencyIdOf, personIdOf, playS1 } from '../../src/demo/index.js';
import { MailWorker } from '../../src/notices/index.js';
import { createLogger } from '../../src/platform/logger.js';
import { Database } from '../../src/platform/transaction.js';
import { startMailServer, type TestMailServer } from '../support/mail-server.js';
import { createWorld, type World } from '../support/world.js';

const from = 'Phòng Nội vụ Vũng Tàu <kehoach@vungtau.example>';
const ward5 = agencyIdOf('vt.phuong-5');
const holderAt = (agencyId: string, wanted: string): string =>
  people.find(({ appointments }) => appointments.some(({ agency, position }) => agencyIdOf(agency) === agencyId && position === wanted))!
    .login;
const officer = holderAt(ward5, 'officer');
const head = holderAt(ward5, 'chair');

let server: TestMailServer;
let world: World;
let planId: string;
let taskId: string;
let mails: MailWorker;

beforeAll(async () => {
  server = await startMailServer();
  world = await createWorld(undefined, { env: mailEnv() });
  planId = await playS1(world.player, world.files, 'inProgress');
  mails = world.app.get(MailWorker);
  const [task] = await rows<{ id: string }>(
    `SELECT id FROM tasks WHERE plan_id = $1 AND key = 'III.1' AND lead_agency_id = $2`,
    planId,
    ward5,
  );
  taskId = task!.id;
  const administrator = await world.as('vt.ubnd.qt');
  for (const login of [officer, head])
    await administrator.put(`/api/v1/people/${personIdOf(login)}/email`, { email: addressOf(login) }).expect(204);
});
afterAll(async () => {
  await world.drop();
  await server.stop();
});
afterEach(async () => {
  server.refused.clear();
  server.beforeAnswer = null;
  await rows(`UPDATE mails SET state = 'dropped', response = 'swept' WHERE state = 'waiting'`);
});

const mailEnv = () => ({ SMTP_URL: `smtp://127.0.0.1:${server.port}`, MAIL_FROM: from });
const addressOf = (login: string) => `${login}@vungtau.example`;
const rows = <Row extends object>(sql: string, ...values: unknown[]) => world.db.asOwner<Row & Record<string, unknown>>(sql, values);
const mailsTo = (login: string) =>
  rows<{ state: string; due_at: Date; attempts: number; response: string | null; message_id: string | null }>(
    `SELECT state, due_at, attempts, response, message_id FROM mails WHERE person_id = $1 AND response IS DISTINCT FROM 'swept' ORDER BY entry_id`,
    personIdOf(login),
  );
const lettersTo = (login: string) => server.letters.filter(({ to }) => to.some(({ address }) => address === addressOf(login)));
const remind = async (note: string) => {
  const monitor = await world.as('vt.pnv.td1');
  const { status, body } = await monitor.command('task', taskId, 'task.remind', { note });
  expect(status).toBe(200);
  return body.entryId as string;
};
const prefer = async (login: string, more: object) => {
  const usual = { mail: 'each', quietFrom: '18:00', quietTo: '07:00', quietDaysOff: true };
  await (await world.as(login)).put('/api/v1/me/notice-preferences', { ...usual, ...more }).expect(200);
};
const at = (day: string, time: string) => world.clock.set(new Date(`${day}T${time}:00+07:00`));

describe('Thư qua máy chủ SMTP (mail through an SMTP server)', () => {
  it('R-63: is sent when the server accepted it, with what the server answered', async () => {
    at('2023-05-22', '09:00');
    await remind('Đề nghị gửi kế hoạch riêng đúng hạn.');
    expect(await mailsTo(officer)).toMatchObject([{ state: 'waiting', attempts: 0, response: null }]);
    await mails.drain();
    const [mail] = await mailsTo(officer);
    expect(mail).toMatchObject({ state: 'sent', attempts: 1, response: expect.stringContaining('queued as') });
    const [letter] = lettersTo(officer);
    expect(letter).toMatchObject({
      messageId: mail!.message_id,
      from: { name: 'Phòng Nội vụ Vũng Tàu', address: 'kehoach@vungtau.example' },
      subject: expect.stringMatching(/^Đôn đốc: nhiệm vụ III\.1, Kế hoạch số \d+/),
    });
    expect(letter!.text).toContain('Đề nghị gửi kế hoạch riêng đúng hạn.');
    expect(letter!.text).toContain('hạn 30/06/2023, còn 39 ngày');
    expect(letter!.headers.find(({ key }) => key === 'auto-submitted')?.value).toBe('auto-generated');
    expect(letter!.messageId).toMatch(/^<[0-9a-f-]{36}@vungtau\.example>$/);
  });

  it('R-63: is failed when the server refuses the recipient, and the monitor sees it', async () => {
    at('2023-05-22', '10:00');
    server.refused.set(addressOf(officer), 550);
    const entryId = await remind('Nhắc lần hai.');
    const before = lettersTo(officer).length;
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'failed', attempts: 1, response: expect.stringContaining('550') });
    expect(lettersTo(officer)).toHaveLength(before);
    const { body } = await (await world.as('vt.pnv.td1')).get(`/api/v1/tasks/${taskId}/reminders`).expect(200);
    const item = body.items.find((one: { entryId: string }) => one.entryId === entryId);
    expect(item).toMatchObject({ kind: 'reminder', by: 'Hồ Thế Vinh', text: 'Nhắc lần hai.', clock: null });
    const told = (login: string) => item.recipients.find(({ personId }: { personId: string }) => personId === personIdOf(login));
    expect(told(officer)).toMatchObject({
      position: 'officer',
      readAt: null,
      mail: { state: 'failed', response: expect.stringContaining('550') },
    });
    expect(told(officer).mail.response).not.toContain('@');
    expect(told(head)).toMatchObject({ position: 'chair', mail: { state: 'sent' } });
  });

  it('waits while the server is down or busy, each time longer, and is sent when it is up', async () => {
    at('2023-05-22', '11:00');
    await server.stop();
    await remind('Nhắc lần ba.');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', attempts: 1, due_at: new Date('2023-05-22T04:01:00.000Z') });
    expect(await mails.drain()).toBe(0);
    await server.start();
    server.refused.set(addressOf(officer), 451);
    at('2023-05-22', '11:01');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', attempts: 2, due_at: new Date('2023-05-22T04:03:00.000Z') });
    server.refused.clear();
    at('2023-05-22', '11:03');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'sent', attempts: 3 });
  });

  it('is not sent, and no password shown, where a mail server with a login offers no TLS', async () => {
    at('2023-05-22', '11:30');
    await remind('Qua máy chủ không mã hóa.');
    const config = { mail: { url: `smtp://gui:mat-khau@127.0.0.1:${server.port}`, from }, worker: false, publicOrigin: null };
    const guarded = new MailWorker(world.db.database, world.clock, createLogger('silent'), config);
    await guarded.drain();
    await guarded.onModuleDestroy();
    const [mail] = (await mailsTo(officer)).slice(-1);
    expect(mail).toMatchObject({ state: 'waiting', attempts: 1, response: expect.stringContaining('STARTTLS') });
    expect(mail!.response).not.toContain('mat-khau');
  });

  it('is given up after the last attempt', async () => {
    at('2023-05-22', '13:30');
    await prefer(officer, { quietFrom: '00:00', quietTo: '00:00', quietDaysOff: false });
    server.refused.set(addressOf(officer), 451);
    await remind('Nhắc lần bốn.');
    for (let attempt = 0; attempt < 28; attempt++) {
      expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', attempts: attempt });
      await mails.drain();
      world.clock.advance(3_600_000);
    }
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'failed', attempts: 28, response: expect.stringContaining('451') });
    await prefer(officer, {});
  });

  it('goes out again under the same Message-ID when the process dies between acceptance and mark', async () => {
    at('2023-05-24', '09:00');
    await remind('Nhắc lần năm.');
    const before = lettersTo(officer).length;
    const config = { mail: { url: mailEnv().SMTP_URL, from }, worker: false, publicOrigin: null };
    const dying = new MailWorker(new DyingDatabase(world.db.dataSource), world.clock, createLogger('silent'), config);
    await expect(dying.drain()).rejects.toThrow('killed');
    await dying.onModuleDestroy();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', attempts: 1, response: null });
    expect(lettersTo(officer)).toHaveLength(before + 1);
    expect(await mails.drain()).toBe(0);

    at('2023-05-24', '09:10');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'sent', attempts: 2 });
    const [first, again, ...more] = lettersTo(officer).slice(before);
    expect(again!.messageId).toBe(first!.messageId);
    expect(more).toEqual([]);
  });

  it('goes out once when two processes look at the same time', async () => {
    at('2023-05-24', '10:00');
    const before = server.letters.length;
    for (let turn = 0; turn < 10; turn++) await remind(`Nhắc lần ${turn + 6}.`);
    const config = { mail: { url: mailEnv().SMTP_URL, from }, worker: false, publicOrigin: 'https://kehoach.example' };
    const second = new MailWorker(world.db.database, world.clock, createLogger('silent'), config);
    await Promise.all([mails.drain(), second.drain()]);
    await second.onModuleDestroy();
    const ids = server.letters.slice(before).map(({ messageId }) => messageId);
    expect(ids).toHaveLength(20);
    expect(new Set(ids).size).toBe(20);
  });

  it('begins no letter whose lease could run out before its end, and leaves it to whoever claims next', async () => {
    at('2023-05-24', '11:00');
    const before = server.letters.length;
    for (let turn = 0; turn < 4; turn++) await remind(`Máy chủ chậm, lần ${turn + 1}.`);
    const config = { mail: { url: mailEnv().SMTP_URL, from }, worker: false, publicOrigin: null };
    const second = new MailWorker(world.db.database, world.clock, createLogger('silent'), config);
    server.beforeAnswer = async () => {
      server.beforeAnswer = null;
      at('2023-05-24', '11:11');
      await second.drain();
    };
    await mails.drain();
    await second.onModuleDestroy();
    const ids = server.letters.slice(before).map(({ messageId }) => messageId);
    expect(new Set(ids).size).toBe(8);
    expect(ids.length - 8).toBeLessThanOrEqual(2); // Those that were under way when the clock jumped, one in each lane.
    expect((await mailsTo(officer)).slice(-4).map(({ state }) => state)).toEqual(Array(4).fill('sent'));
  });

  it('gives back what it has not begun when the process is to stop', async () => {
    at('2023-05-24', '14:00');
    for (let turn = 0; turn < 3; turn++) await remind(`Trước khi dừng, lần ${turn + 1}.`);
    const config = { mail: { url: mailEnv().SMTP_URL, from }, worker: false, publicOrigin: null };
    const stopping = new MailWorker(world.db.database, world.clock, createLogger('silent'), config);
    server.beforeAnswer = async () => {
      await stopping.onModuleDestroy();
    };
    await stopping.drain();
    server.beforeAnswer = null;
    const waiting = await rows(
      `SELECT attempts, leased_until FROM mails WHERE state = 'waiting' AND message_id IS NOT NULL AND response IS NULL`,
    );
    expect(waiting.length).toBeGreaterThanOrEqual(4);
    expect(waiting).toEqual(waiting.map(() => ({ attempts: 0, leased_until: null })));
  });

  it('puts nothing of a name or a text into the head of a letter, and sends plain text alone', async () => {
    at('2023-05-24', '15:00');
    const [person] = await rows<{ name: string }>('SELECT name FROM people WHERE id = $1', personIdOf(officer));
    await rows(`UPDATE people SET name = E'Trần A\\r\\nBcc: ke.xau@example.com' WHERE id = $1`, personIdOf(officer));
    await remind('<b>Khẩn</b>\r\n.\r\nBcc: ke.xau@example.com');
    await mails.drain();
    await rows('UPDATE people SET name = $2 WHERE id = $1', personIdOf(officer), person!.name);
    const letter = lettersTo(officer).at(-1)!;
    expect(letter.text).toContain('<b>Khẩn</b>');
    expect(letter.html).toBeUndefined();
    expect(letter.headers.map(({ key }) => key)).not.toContain('bcc');
    expect(letter.to.map(({ address }) => address)).toEqual([addressOf(officer)]);
  });

  it('drops what its reader may no longer see when it would go out', async () => {
    at('2023-06-19', '19:00');
    await remind('Trước khi chuyển công tác.');
    const before = lettersTo(officer).length;
    const until = (day: string | null) => rows('UPDATE appointments SET valid_until = $2 WHERE person_id = $1', personIdOf(officer), day);
    await until('2023-06-19');
    at('2023-06-20', '07:00');
    await mails.drain();
    await until(null);
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'dropped', response: expect.stringContaining('no longer see') });
    expect(lettersTo(officer)).toHaveLength(before);
  });

  it('drops a reminder of what was done meanwhile', async () => {
    at('2023-06-21', '08:00');
    await prefer(officer, { quietFrom: '07:30', quietTo: '09:00' });
    await world.worker.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', due_at: new Date('2023-06-21T02:00:00.000Z') });
    const caller = await world.as(officer);
    expect((await caller.command('task', taskId, 'task.begin')).status).toBe(200);
    const result = { evidence: [world.files.evidence], ownPlan: { number: '08/KH', date: '2023-06-01' } };
    expect((await caller.command('task', taskId, 'task.submitResult', result)).status).toBe(200);
    at('2023-06-21', '09:00');
    const before = lettersTo(officer).length;
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'dropped', response: 'done or no longer asked for' });
    expect(
      lettersTo(officer)
        .slice(before)
        .map(({ text }) => text),
    ).toEqual([]);
    await prefer(officer, {});
  });

  it('says nothing of a secret plan by mail', async () => {
    at('2023-06-22', '09:00');
    await rows('UPDATE plans SET secret = true WHERE id = $1', planId);
    const before = (await mailsTo(officer)).length;
    const entryId = await remind('Mật.');
    expect(await mailsTo(officer)).toHaveLength(before);
    expect(await rows('SELECT person_id FROM notices WHERE entry_id = $1 AND person_id = $2', entryId, personIdOf(officer))).toHaveLength(
      1,
    );
    await rows('UPDATE plans SET secret = false WHERE id = $1', planId);
  });
});

describe('Giờ yên tĩnh và bản tin (quiet hours and the digest)', () => {
  it('gathers the day in one letter on the next working morning, as its reader prefers', async () => {
    at('2023-06-23', '15:00');
    await prefer(officer, { mail: 'digest' });
    await remind('Việc thứ nhất.');
    await remind('Việc thứ hai.');
    expect((await mailsTo(officer)).slice(-2).map(({ due_at }) => due_at)).toEqual([1, 2].map(() => new Date('2023-06-26T01:30:00.000Z')));
    const before = lettersTo(officer).length;
    at('2023-06-26', '08:29');
    await mails.drain();
    expect(lettersTo(officer)).toHaveLength(before);
    at('2023-06-26', '08:30');
    const config = { mail: { url: mailEnv().SMTP_URL, from }, worker: false, publicOrigin: null };
    const second = new MailWorker(world.db.database, world.clock, createLogger('silent'), config);
    await Promise.all([mails.drain(), second.drain()]);
    await second.onModuleDestroy();
    const letters = lettersTo(officer).slice(before);
    expect(letters).toHaveLength(1);
    expect(letters[0]!.subject).toBe('Thông báo ngày 26/06/2023: 2 việc cần chú ý');
    expect(letters[0]!.text).toContain('Việc thứ nhất.');
    expect(letters[0]!.text).toContain('Việc thứ hai.');
    const sent = (await mailsTo(officer)).slice(-2);
    expect(sent).toMatchObject([{ state: 'sent' }, { state: 'sent' }]);
    expect(new Set(sent.map(({ message_id }) => message_id)).size).toBe(1);
  });

  it('shows a notice of the eve of Tết at once, and sends its mail on the first working morning after', async () => {
    await prefer(officer, { mail: 'each' });
    at('2024-02-07', '18:30');
    const entryId = await remind('Trước Tết.');
    const { body } = await (await world.as(officer)).get('/api/v1/notices?unread=true&limit=1').expect(200);
    expect(body.items[0]).toMatchObject({ id: entryId, kind: 'manual', note: 'Trước Tết.' });
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', due_at: new Date('2024-02-15T00:00:00.000Z') });
    const before = lettersTo(officer).length;
    at('2024-02-12', '10:00');
    await mails.drain();
    expect(lettersTo(officer)).toHaveLength(before);
    at('2024-02-15', '07:00');
    await mails.drain();
    expect(lettersTo(officer)).toHaveLength(before + 1);
  });

  it('keeps to them when a letter is tried again, or late after an outage', async () => {
    at('2024-02-15', '17:59');
    const before = lettersTo(officer).length;
    await server.stop();
    await remind('Cuối giờ.');
    await mails.drain();
    await server.start();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ attempts: 1, due_at: new Date('2024-02-15T11:00:00.000Z') });
    at('2024-02-15', '23:00');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'waiting', attempts: 1, due_at: new Date('2024-02-16T00:00:00.000Z') });
    expect(lettersTo(officer)).toHaveLength(before);
    at('2024-02-16', '07:00');
    await mails.drain();
    expect((await mailsTo(officer)).at(-1)).toMatchObject({ state: 'sent', attempts: 2 });
  });

  it('writes no mail to whoever wants none', async () => {
    at('2024-02-16', '09:00');
    await prefer(officer, { mail: 'none' });
    const before = (await mailsTo(officer)).length;
    await remind('Không gửi thư.');
    expect(await mailsTo(officer)).toHaveLength(before);
  });
});

/** The process is killed before its second transaction: claimed is committed, the mark is not. */
class DyingDatabase extends Database {
  private transactions = 0;

  override transaction<T>(work: Parameters<Database['transaction']>[0]): Promise<T> {
    if (++this.transactions > 1) return Promise.reject(new Error('killed'));
    return super.transaction(work) as Promise<T>;
  }
}
