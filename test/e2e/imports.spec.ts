import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { strToU8, zipSync } from 'fflate';
import type request from 'supertest';
import { agencyIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { hashOf } from '../../workflows/kit/canonical.js';
import { fixture } from '../support/fixtures.js';
import { madePdf } from '../support/made-pdf.js';
import { type Caller, createWorld, type World } from '../support/world.js';

const plan = fixture('importer/ke-hoach-tinh.txt');
const recipes = `${['Phở bò', 'Bún chả', 'Cơm tấm'].map((dish, at) => `${at + 1}. ${dish}\n\n- Nấu nước dùng trong 3 giờ, trước ngày ăn.`).join('\n\n')}\n`;
const oldWord = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(600)]);
const page = [{ text: 'KẾ HOẠCH', x: 80, y: 700 }];

describe('Nhập kế hoạch từ văn bản (imports)', () => {
  let world: World;
  let drafter: Caller;
  const agencies = { draftingAgencyId: agencyIdOf('bd.so-noi-vu'), issuingAgencyId: agencyIdOf('bd.ubnd') };

  beforeAll(async () => {
    world = await createWorld();
    drafter = await world.as('bd.snv.cv1');
  });

  afterAll(() => world.drop());

  const send = (bytes: Uint8Array, { caller = drafter, name = 'kế hoạch.txt', prefer = '', to = agencies } = {}): request.Test =>
    caller
      .post('/api/v1/imports')
      .query(to)
      .set('content-type', 'application/octet-stream')
      .set('x-file-name', encodeURIComponent(name))
      .set('prefer', prefer)
      .send(Buffer.from(bytes) as unknown as object);

  /** What became of it, however long the machine takes. */
  const settled = async (id: string) => {
    for (;;) {
      const { body } = await drafter.get(`/api/v1/imports/${id}`).expect(200);
      if (body.state !== 'reading') return body;
      await sleep(50);
    }
  };
  const imported = async (bytes: Uint8Array = plan) => settled((await send(bytes)).body.id);
  const review = (id: string, body: object, caller = drafter) => caller.post(`/api/v1/imports/${id}/review`, body);
  const kept = () =>
    world.db.asOwner(
      'SELECT (SELECT count(*) FROM files)::int AS files, (SELECT count(*) FROM imports)::int AS imports, (SELECT count(*) FROM import_runs)::int AS runs',
    );

  it('shows the source and every item with the places of its words', async () => {
    const { state, proposal } = await imported();
    expect([state, proposal.version, proposal.planId]).toEqual(['read', 0, null]);
    expect(proposal.file).toMatchObject({ sha256: createHash('sha256').update(plan).digest('hex'), name: 'kế hoạch.txt', format: 'text' });
    const words = proposal.items.flatMap((item: { found: object[] }) => item.found) as { words: string; spans: [number, number][] }[];
    expect(words.length).toBeGreaterThan(40);
    const printed = (spans: [number, number][]) => spans.map(([from, to]) => proposal.source.text.slice(from, to)).join(' ');
    // "Các Sở: Y tế, Tư pháp" names a Sở Tư pháp whose words are the last two.
    expect(words.filter((one) => !one.words.replaceAll('\n', ' ').endsWith(printed(one.spans).replaceAll('\n', ' ')))).toEqual([]);
    const task = proposal.items.find(({ key }: { key: string }) => key === 'tasks/0');
    expect(task.value.deadline).toMatchObject({ source: expect.any(String) });
    expect(task.found.map(({ name }: { name: string }) => name)).toEqual(expect.arrayContaining(['text', 'leads', 'deadline']));
  });

  it('asks for what the document does not say, and never creates an agency', async () => {
    const before = await world.db.asOwner('SELECT count(*)::int AS count FROM agencies');
    const { proposal } = await imported(fixture('importer/ke-hoach-phuong.txt'));
    const codes = proposal.items.flatMap(({ questions }: { questions: { code: string }[] }) => questions.map(({ code }) => code));
    expect(codes).toEqual(expect.arrayContaining(['draft.lead-missing']));
    const blank = proposal.items.filter(
      ({ kind, value }: { kind: string; value: { leads: [] } }) => kind === 'task' && value.leads.length === 0,
    );
    expect(blank.length).toBeGreaterThan(0);
    expect(proposal.warnings.map(({ code }: { code: string }) => code)).toContain('agency.unknown');
    expect(await world.db.asOwner('SELECT count(*)::int AS count FROM agencies')).toEqual(before);
  });

  it('makes the draft through plan.create, and its history names file and corrections', async () => {
    const { id, proposal } = await imported();
    const first = proposal.items.find(({ key }: { key: string }) => key === 'tasks/0').value;
    const lead = [{ agency: agencyIdOf('bd.so-tu-phap') }];
    const decisions = [
      { item: 'title', action: 'accept' },
      { item: 'tasks/0', action: 'correct', value: { ...first, leads: lead } },
      { item: 'tasks/1', action: 'drop' },
    ];
    const commandId = newId();
    const made = await review(id, { expectedVersion: 0, decisions, draft: { commandId } });
    expect([made.status, made.body.version, made.body.receipt.to]).toEqual([200, 1, 'draft.composing']);

    const { planId } = made.body;
    const { body: detail } = await drafter.get(`/api/v1/plans/${planId}`).expect(200);
    const tasks = proposal.items.filter(({ kind }: { kind: string }) => kind === 'task');
    expect([detail.content.tasks.length, detail.content.tasks[0].leads]).toEqual([tasks.length - 1, lead]);
    const { body: history } = await drafter.get(`/api/v1/plans/${planId}/history`).expect(200);
    expect(history.items).toHaveLength(1);
    expect(history.items[0].input.imported).toEqual({
      importId: id,
      file: proposal.file.sha256,
      fileName: 'kế hoạch.txt',
      decisions: hashOf(Object.fromEntries(decisions.map(({ item, ...decision }) => [item, decision])) as never),
      accepted: 1,
      untouched: proposal.items.filter(({ included }: { included: boolean }) => included).length - 3,
      corrected: [{ item: 'tasks/0', changed: ['leads'] }],
      dropped: ['tasks/1'],
    });

    const again = await review(id, { expectedVersion: 0, decisions, draft: { commandId } });
    expect([again.status, again.body.receipt]).toEqual([200, made.body.receipt]);
    const other = await review(id, { expectedVersion: 1, decisions: [], draft: { commandId: newId() } });
    expect([other.status, other.body.code]).toEqual([409, 'import.already-drafted']);
    const { body: done } = await drafter.get(`/api/v1/imports/${id}`).expect(200);
    expect([done.state, done.proposal.planId]).toEqual(['drafted', planId]);
    expect(await world.findings()).toEqual([]);
  });

  it('leaves what is missing to the completeness of the plan', async () => {
    const { id } = await imported(fixture('importer/ke-hoach-phuong.txt'));
    const { body } = await review(id, { expectedVersion: 0, decisions: [], draft: { commandId: newId() } });
    const submitted = await drafter.command('plan', body.planId, 'plan.submit');
    expect([submitted.status, submitted.body.reasons.map(({ code }: { code: string }) => code)]).toEqual([
      409,
      expect.arrayContaining(['plan.task-without-lead', 'plan.without-monitoring-agency']),
    ]);
  });

  it('keeps decisions, and of two that saw the same version only the first', async () => {
    const { id } = await imported();
    const answers = await Promise.all(
      ['accept', 'drop'].map((action) => review(id, { expectedVersion: 0, decisions: [{ item: 'tasks/0', action }] })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)!.body.code).toBe('import.changed');
    const { body } = await drafter.get(`/api/v1/imports/${id}`);
    expect([body.proposal.version, body.proposal.items.filter(({ state }: { state: string }) => state !== 'proposed').length]).toEqual([
      1, 1,
    ]);
  });

  it('makes one draft of two orders at once', async () => {
    const { id } = await imported();
    const orders = [newId(), newId()].map((commandId) => review(id, { expectedVersion: 0, decisions: [], draft: { commandId } }));
    expect((await Promise.all(orders)).map(({ status }) => status).sort()).toEqual([200, 409]);
    const plans = await world.db.asOwner(
      `SELECT 1 FROM audit_entries WHERE convert_from(body, 'UTF8') LIKE '%"importId":"${id}"%' AND outcome = 'accepted'`,
    );
    expect(plans).toHaveLength(1);
  });

  it.each([
    ['an item that is not there', [{ item: 'tasks/99', action: 'drop' }], 'unknownItem'],
    [
      'one item twice',
      [
        { item: 'title', action: 'drop' },
        { item: 'title', action: 'accept' },
      ],
      'repeatedItem',
    ],
    ['a value of another form', [{ item: 'tasks/0', action: 'correct', value: 'Sở Nội vụ' }], 'isItemValue'],
    ['an agency that the register does not have', [{ item: 'monitoring', action: 'correct', value: newId() }], 'unknownAgency'],
  ])('refuses a decision on %s', async (_, decisions, code) => {
    const { id } = await imported();
    const { status, body } = await review(id, { expectedVersion: 0, decisions });
    expect([status, body.errors[0].code]).toEqual([400, code]);
  });

  it.each([
    ['an empty file', Buffer.alloc(0), 'empty'],
    ['a file of another type', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'unknown-type'],
    ['a password', oldWord, 'password'],
    ['a recipe book', Buffer.from(recipes), 'not-a-plan'],
    ['a scan', madePdf([[], []]), 'scan'],
    ['500 pages', madePdf(Array.from({ length: 500 }, () => page)), 'too-many-pages'],
    ['a ZIP that grows', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }), 'archive-unsafe'],
    ['a ZIP that is no Word file', zipSync({ 'a.txt': strToU8('a') }), 'unknown-type'],
  ])('says what to send instead of %s, and keeps nothing', async (_, bytes, why) => {
    const before = await kept();
    const { status, body } = await send(bytes);
    const answer = status === 202 ? (await settled(body.id)).refused : body.reasons[0];
    expect(answer).toMatchObject({ code: `import.${why}`, head: 'fix', text: expect.stringMatching(/\S/) });
    if (status !== 202) expect([status, body.code, await kept()]).toEqual([409, `import.${why}`, before]);
  });

  it('goes on reading for who does not wait, says how far it is, and answers others meanwhile', async () => {
    const long = Buffer.from(plan.toString('utf8').replace('1. Hoàn thiện thể chế', `${'1. Hoàn thiện thể chế\n\n'.repeat(1_500)}`));
    const { status, body, headers } = await send(long, { prefer: 'respond-async' });
    expect([status, body.state, headers['location']]).toEqual([202, 'reading', `/api/v1/imports/${body.id}`]);
    const now = (await drafter.get(`/api/v1/imports/${body.id}`)).body;
    expect(now).toMatchObject({ state: 'reading', progress: { stage: expect.stringMatching(/waiting|reading|parsing/), done: 0 } });
    expect((await settled(body.id)).state).toBe('read');
    expect(await world.db.asOwner('SELECT 1 FROM import_runs')).toEqual([]);
  });

  it('is there for who may draft for the agency alone, and keeps every other attempt', async () => {
    const { id } = await imported();
    const colleague = await world.as('bd.snv.cv2');
    await colleague.get(`/api/v1/imports/${id}`).expect(200);
    for (const login of ['bd.stp.cv', 'bd.snv.tt', 'bd.ttr.ttv', 'vt.pnv.cv1']) {
      const stranger = await world.as(login);
      const answers = [await stranger.get(`/api/v1/imports/${id}`), await review(id, { expectedVersion: 0, decisions: [] }, stranger)];
      expect(answers.map(({ status, body }) => [status, typeof body.entryId])).toEqual([
        [404, 'string'],
        [404, 'string'],
      ]);
      expect((await stranger.get('/api/v1/imports')).body.items).toEqual([]);
    }
    expect((await colleague.get('/api/v1/imports?limit=1')).body.items).toMatchObject([{ id, planId: null }]);
    const refused = await send(plan, { caller: await world.as('bd.stp.cv') });
    expect([refused.status, refused.body.code, typeof refused.body.entryId]).toEqual([409, 'import.not-drafter', 'string']);
  });

  it('lets no draft say that it was imported', async () => {
    const { id, proposal } = await imported();
    const { body } = await review(id, { expectedVersion: 0, decisions: [] });
    const { body: history } = await drafter.get('/api/v1/plans?limit=1');
    expect([body.version, history.items.length]).toEqual([1, 1]);
    const revision = (await drafter.get(`/api/v1/plans/${history.items[0].id}`)).body.revision;
    const facts = {
      importId: id,
      file: proposal.file.sha256,
      fileName: 'a.txt',
      decisions: '0'.repeat(64),
      accepted: 0,
      untouched: 9,
      corrected: [],
      dropped: [],
    };
    const forged = await drafter.post('/api/v1/plans', { commandId: newId(), input: { ...agencies, revision, imported: facts } });
    expect([forged.status, forged.body.code]).toEqual([409, 'import.not-this-draft']);
  });
});
