import { agencyIdOf } from '../../src/demo/index.js';
import { newId } from '../../src/platform/ids.js';
import { fixture } from '../support/fixtures.js';
import { type Caller, createWorld, type World } from '../support/world.js';

describe('Nhập kế hoạch từ văn bản (imports)', () => {
  let world: World;
  let drafter: Caller;
  const agencies = { draftingAgencyId: agencyIdOf('bd.so-noi-vu'), issuingAgencyId: agencyIdOf('bd.ubnd') };

  beforeAll(async () => {
    world = await createWorld();
    drafter = await world.as('bd.snv.cv1');
  });

  afterAll(() => world.drop());

  const send = (bytes: Uint8Array, name: string, caller = drafter) =>
    caller
      .post('/api/v1/imports')
      .query(agencies)
      .set('content-type', 'application/octet-stream')
      .set('x-file-name', encodeURIComponent(name))
      .send(Buffer.from(bytes) as unknown as object);

  it('makes a draft of what was proposed, and its history names the file', async () => {
    const { status, body: taken } = await send(fixture('importer/ke-hoach-tinh.txt'), 'kế hoạch.txt');
    expect([status, taken.state]).toEqual([201, 'read']);
    const draft = { commandId: newId() };
    const reviewed = await drafter.post(`/api/v1/imports/${taken.id}/review`, { expectedVersion: 0, decisions: [], draft });
    expect([reviewed.status, reviewed.body.receipt.to]).toEqual([200, 'draft.composing']);
    const { body: history } = await drafter.get(`/api/v1/plans/${reviewed.body.planId}/history`).expect(200);
    expect(history.items[0].input.imported).toMatchObject({ importId: taken.id, fileName: 'kế hoạch.txt', corrected: [], dropped: [] });
  });
});
