import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { hashOf } from '../../workflows/kit/canonical.js';
import type { Json } from '../../workflows/kit/definition.js';
import { type Caller, createWorld, type World } from '../support/world.js';

let world: World;
let officer: Caller;
beforeAll(async () => {
  world = await createWorld('2022-02-07T01:00:00.000Z');
  officer = await world.as('bd.snv.cv1');
});
afterAll(() => world.drop());

const parties = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu') };
const create = (input: object, commandId = newId()) => officer.post('/api/v1/plans', { commandId, input });

describe('Tệp (files over HTTP)', () => {
  const bytes = Buffer.from([0x25, 0x50, 0x44, 0x46, 0, 0xff, 0x0a]);
  const upload = (name: string, type = 'application/pdf') =>
    world
      .anonymous()
      .post('/api/v1/files')
      .set('authorization', `Bearer ${officer.token}`)
      .set('content-type', type)
      .set('x-file-name', name)
      .send(bytes);

  it('come back byte for byte, as a download under their name', async () => {
    const { body } = await upload(encodeURIComponent('C:\\Phụ lục “I”.pdf')).expect(201);
    const answer = await officer
      .get(`/api/v1/files/${body.sha256}`)
      .buffer(true)
      .parse((response, done) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () => done(null, Buffer.concat(parts)));
      });
    expect(answer.body).toEqual(bytes);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent('Phụ lục “I”.pdf')}`,
    });
    expect((await upload(encodeURIComponent('khác.pdf')).expect(201)).body).toEqual(body);
  });

  it('are refused without bytes, name or session, and unknown ones are not found', async () => {
    await upload('').expect(400);
    await upload('%E0%A4%A').expect(400);
    await upload('a.pdf', 'nonsense').expect(415);
    await world.anonymous().post('/api/v1/files').set('content-type', 'application/pdf').send(bytes).expect(401);
    await officer.get(`/api/v1/files/${'a'.repeat(64)}`).expect(404);
  });
});

describe('Kế hoạch (plans over HTTP)', () => {
  it('are created from a content, shown, listed, and hidden from others', async () => {
    const commandId = newId();
    const content = s4.content(agencyIdOf);
    const { body: receipt } = await create({ ...parties, content }, commandId).expect(201);
    expect(receipt).toMatchObject({ from: 'new', to: 'draft.composing', sequence: 1 });
    expect((await create({ ...parties, content }, commandId).expect(201)).body).toEqual(receipt);

    const planId = receipt.instanceId as string;
    const { body: plan } = await officer.get(`/api/v1/plans/${planId}`).expect(200);
    expect(plan).toMatchObject({
      state: 'draft.composing',
      title: content.title,
      content,
      revisionNo: 1,
      issuing: { name: 'Ủy ban nhân dân tỉnh Bình Định' },
    });
    expect((await officer.get(`/api/v1/plans/${planId}/revisions/${plan.revision}`).expect(200)).body).toEqual(content);
    expect((await officer.get('/api/v1/plans?limit=1').expect(200)).body.items).toMatchObject([{ id: planId }]);
    expect((await officer.get('/api/v1/plans?mine=true&q=dan%20van').expect(200)).body).toMatchObject({ next: null });

    const stranger = await world.as('na.snv.cv1');
    await stranger.get(`/api/v1/plans/${planId}`).expect(404);
    await stranger.get(`/api/v1/plans/${planId}/revisions/${plan.revision}`).expect(404);
    await officer.get(`/api/v1/plans/${planId}/revisions/${'a'.repeat(64)}`).expect(404);
  });

  it('are revised with a new content, and not with one that has no shape or that nobody kept', async () => {
    const content = s4.content(agencyIdOf);
    const { body: receipt } = await create({ ...parties, content }).expect(201);
    const id = receipt.instanceId as string;
    const revised = await officer.command('plan', id, 'plan.revise', { content: { ...content, title: 'Tên đã sửa' } });
    expect([revised.status, revised.body.sequence]).toEqual([200, 2]);
    expect((await officer.get(`/api/v1/plans/${id}`)).body).toMatchObject({ title: 'Tên đã sửa', revisionNo: 2 });
    const malformed = await officer.command('plan', id, 'plan.revise', { content: { ...content, endsOn: '2023-02-30' } });
    expect([malformed.status, malformed.body.errors[0]]).toMatchObject([400, { path: 'input.content.endsOn', code: 'isDay' }]);
    expect((await officer.command('plan', id, 'plan.revise', { revision: 'a'.repeat(64) })).status).toBe(400);
    const item = { kind: 'plan', id, type: 'plan.revise', commandId: newId(), expectedSequence: 2, input: { revision: 'a'.repeat(64) } };
    const bulk = await officer.post('/api/v1/commands/bulk', { items: [item] });
    expect(bulk.body.results).toMatchObject([{ outcome: 'failed', problem: { status: 400, errors: [{ code: 'unknownRevision' }] } }]);
    expect((await world.standing(id)).sequence).toBe(2);
    expect((await officer.command('plan', id, 'plan.submit', { dossier: 1 })).status).toBe(400);
    expect((await officer.command('plan', id, 'plan.revise', {})).body.reasons.map(({ code }: { code: string }) => code)).toEqual([
      'input.missing',
    ]);
    const rehearsed = await officer.post(`/api/v1/plans/${id}/commands?dryRun=true`, {
      type: 'plan.submit',
      commandId: newId(),
      expectedSequence: 2,
      input: {},
    });
    const tried = { ...content, title: 'Chỉ thử xem' };
    const trial = await officer.post(`/api/v1/plans/${id}/commands?dryRun=true`, {
      ...{ type: 'plan.revise', commandId: newId(), expectedSequence: 2, input: { content: tried } },
    });
    expect([trial.status, trial.body.allowed]).toEqual([200, true]);
    expect(await world.db.asOwner('SELECT FROM plan_revisions WHERE hash = $1', [hashOf(tried as unknown as Json)])).toEqual([]);
    expect([rehearsed.status, rehearsed.body]).toMatchObject([200, { allowed: true, to: 'draft.divisionReview' }]);
    const plans = await world.db.asOwner('SELECT id FROM plans');
    const created = await officer.post('/api/v1/plans?dryRun=true', { commandId: newId(), input: { ...parties, content: tried } });
    expect(created.body).toMatchObject({ allowed: true, from: 'new', to: 'draft.composing' });
    expect(await world.db.asOwner('SELECT id FROM plans')).toEqual(plans);
    expect((await officer.get(`/api/v1/plans/${id}/moves`).expect(200)).body.moves.map(({ type }: { type: string }) => type)).toContain(
      'plan.submit',
    );
    expect(
      (await officer.get(`/api/v1/plans/${id}/history`).expect(200)).body.items.filter(
        ({ outcome }: { outcome: string }) => outcome === 'accepted',
      ),
    ).toHaveLength(2);
  });
});
