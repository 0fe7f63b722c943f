import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createWebhookScene, type Listening, type WebhookScene } from './webhooks-scene.js';

let scene: WebhookScene;
beforeAll(async () => {
  scene = await createWebhookScene({ worker: true });
});
afterAll(() => scene.drop());

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 500 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
};

describe('Nhiều điểm nhận (many endpoints at once)', () => {
  it('go on while one hangs, each in the order of every document', async () => {
    const listening: Listening[] = [];
    for (let place = 0; place < 3; place++) listening.push(await scene.listen());
    const [hanging, ...well] = listening as [Listening, Listening, Listening];
    hanging.receiver.failure = 'hang';
    const planIds = await Promise.all(Array.from({ length: 6 }, () => scene.plan()));
    for (let step = 0; step < 4; step++) await Promise.all(planIds.map((planId) => scene.revise(planId)));
    await until(() => well.every(({ receiver }) => receiver.events.length === 30));
    for (const { receiver } of well) {
      const steps = receiver.events.map(({ body }) => JSON.parse(body));
      for (const planId of planIds)
        expect(steps.filter(({ data }) => data.id === planId).map(({ data }) => data.sequence)).toEqual([1, 2, 3, 4, 5]);
    }
    const [busy] = await scene.world.db.asOwner(
      `SELECT count(*)::int FROM webhook_deliveries WHERE endpoint_id = $1 AND state = 'leased'`,
      [hanging.id],
    );
    expect(busy).toEqual({ count: 4 }); // Its own few, and no more.
  });
});
