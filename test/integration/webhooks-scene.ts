import { s4 } from '../../src/demo/data/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { type Receiver, SEND, type Send, startReceiver, WebhookWorker } from '../../src/e-office/index.js';
import { newId } from '../../src/platform/ids.js';
import { type Caller, createWorld, type World } from '../support/world.js';

/** A province whose administrators have webhooks go to receivers on this machine. */
export interface WebhookScene {
  readonly world: World;
  readonly worker: WebhookWorker;
  readonly send: Send;
  administrator: Caller;
  approver: Caller;
  officer: Caller;
  /** Moves the clock; everybody signs in anew. */
  later(minutes: number): Promise<void>;
  /** A receiver, registered, approved and active; its keys are known to it. */
  listen(more?: object, agency?: string): Promise<Listening>;
  /** A plan that the officer has created: one event. */
  plan(content?: object): Promise<string>;
  /** One more step of it: one more event. */
  revise(planId: string): Promise<void>;
  drop(): Promise<void>;
}

export interface Listening {
  readonly id: string;
  readonly receiver: Receiver;
  readonly keys: string[];
}

export async function createWebhookScene({
  at = '2023-04-03T01:00:00.000Z',
  ...options
}: {
  worker?: boolean;
  at?: string;
} = {}): Promise<WebhookScene> {
  const world = await createWorld(at, { ...options, env: { ALLOW_HTTP_WEBHOOKS: 'true' } });
  const signIn = async () => {
    const [administrator, approver, officer] = await Promise.all(
      ['bd.ubnd.qt', 'vt.ubnd.qt', 'bd.snv.cv1'].map((login) => world.as(login)),
    );
    return { administrator: administrator!, approver: approver!, officer: officer! };
  };
  const receivers: Receiver[] = [];
  const parties = { issuingAgencyId: agencyIdOf('bd.ubnd'), draftingAgencyId: agencyIdOf('bd.so-noi-vu') };
  const scene: WebhookScene = {
    world,
    worker: world.app.get(WebhookWorker),
    send: world.app.get<Send>(SEND),
    ...(await signIn()),
    async later(minutes) {
      world.clock.advance(minutes * 60_000);
      Object.assign(scene, await signIn());
    },
    async listen(more = {}, agency = 'bd.so-noi-vu') {
      const keys: string[] = [];
      const receiver = await startReceiver({ port: 0, keys: () => keys, file: null, nowMs: () => world.clock.now().getTime() });
      receivers.push(receiver);
      const { body } = await scene.administrator.post('/api/v1/webhooks', { ...registration(receiver.url, agency), ...more }).expect(201);
      keys.push(body.key.key);
      await scene.approver.post(`/api/v1/webhooks/${body.id}/approval`).expect(204);
      await scene.administrator.post(`/api/v1/webhooks/${body.id}/activation`).expect(204);
      return { id: body.id, receiver, keys };
    },
    async plan(content = {}) {
      const input = { ...parties, content: { ...s4.content(agencyIdOf), ...content } };
      const { body } = await scene.officer.post('/api/v1/plans', { commandId: newId(), input }).expect(201);
      return body.instanceId;
    },
    async revise(planId) {
      const content = { ...s4.content(agencyIdOf), title: `Kế hoạch ${newId()}` };
      const { status, body } = await scene.officer.command('plan', planId, 'plan.revise', { content });
      if (status !== 200 && status !== 201) throw new Error(JSON.stringify(body));
    },
    async drop() {
      await world.drop();
      await Promise.all(receivers.map((receiver) => receiver.stop()));
    },
  };
  return scene;
}

/** What an administrator enters for an address of this machine. */
export const registration = (url: string, agency = 'bd.so-noi-vu') => ({
  agencyId: agencyIdOf(agency),
  name: 'Trục liên thông thử',
  url,
  allowedCidrs: ['127.0.0.0/8'],
  ports: [Number(new URL(url).port)],
  eventTypes: ['*'],
  onDead: 'hold',
  mostInFlight: 4,
});
