import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { verifyWebhook } from '../../src/e-office/index.js';
import { newWebhookKey, signatureHeaders, signingKeyOf } from '../../src/e-office/webhooks/webhook-key.js';
import { createWebhookScene, registration, type WebhookScene } from './webhooks-scene.js';

let scene: WebhookScene;
beforeAll(async () => {
  // Their library knows no clock but the machine's.
  scene = await createWebhookScene({ worker: true, at: new Date().toISOString() });
});
afterAll(() => scene.drop());

interface Message {
  readonly headers: Record<string, string>;
  readonly body: Buffer;
}

/** A receiver that keeps what it was sent, headers and bytes, and says what it thinks of it. */
async function capture(believes: (message: Message) => boolean) {
  const messages: Message[] = [];
  const server = http.createServer(async (request, response) => {
    if (request.method === 'OPTIONS') return void response.writeHead(200, { 'webhook-allowed-origin': '*' }).end();
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const message = { headers: request.headers as Record<string, string>, body: Buffer.concat(chunks) };
    messages.push(message);
    response.writeHead(believes(message) ? 204 : 401).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    messages,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}

async function activate(url: string, scheme: 'v1' | 'v1a') {
  const { body } = await scene.administrator.post('/api/v1/webhooks', { ...registration(url), scheme }).expect(201);
  await scene.approver.post(`/api/v1/webhooks/${body.id}/approval`).expect(204);
  await scene.administrator.post(`/api/v1/webhooks/${body.id}/activation`).expect(204);
  return body as { id: string; key: { id: string; scheme: string; key: string } };
}

const until = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 500 && !holds(); tries++) await new Promise((resolve) => setTimeout(resolve, 20));
  expect(holds()).toBe(true);
};

describe('Chữ ký và đổi khoá (signatures and rotation)', () => {
  const ways = [
    { scheme: 'v1' as const, form: /^whsec_[A-Za-z0-9+/]{43}=$/ },
    { scheme: 'v1a' as const, form: /^whpk_[A-Za-z0-9+/]{43}=$/ },
  ];

  it.each(ways)('stand every test while keys are rotated under load ($scheme)', async ({ scheme, form }) => {
    /** Those the receiver knows: at most two. It is told of a new one some time after we began to sign with it. */
    let keys: string[] = [];
    let disbelieved = 0;
    const byTheirs = ({ headers, body }: Message) =>
      keys.some((key) => {
        try {
          new Webhook(key).verify(body.toString('utf8'), headers);
          return true;
        } catch {
          return false;
        }
      });
    const byOurs = ({ headers, body }: Message) => verifyWebhook(headers, body, keys, Date.now()) === null;
    const receiver = await capture((message) => {
      const believed = byOurs(message) && (scheme === 'v1a' || byTheirs(message));
      if (!believed) disbelieved++;
      return believed;
    });
    const endpoint = await activate(receiver.url, scheme);
    expect(endpoint.key.key).toMatch(form);
    keys = [endpoint.key.key];

    let going = true;
    let steps = 0;
    const load = Promise.all(
      Array.from({ length: 3 }, async () => {
        const planId = await scene.plan();
        for (steps++; going; steps++) await scene.revise(planId);
      }),
    );
    for (let rotation = 0; rotation < 3; rotation++) {
      const before = receiver.messages.length;
      const { body: added } = await scene.administrator.post(`/api/v1/webhooks/${endpoint.id}/keys`, { overlapHours: 1 }).expect(201);
      await until(() => receiver.messages.length > before + 5);
      keys = [...keys, added.key].slice(-2);
      await scene.administrator.post(`/api/v1/webhooks/${endpoint.id}/keys`, {}).expect(409);
      // The old key ends at once from here, and the receiver forgets it a little earlier than we do.
      await scene.world.db.asOwner(`UPDATE webhook_keys SET expires_at = $2 WHERE endpoint_id = $1 AND expires_at > $2`, [
        endpoint.id,
        scene.world.clock.now(),
      ]);
      await until(() => receiver.messages.length > before + 12);
      keys = [added.key];
    }
    going = false;
    await load;
    await until(() => receiver.messages.length >= steps);
    expect([disbelieved, receiver.messages.length]).toEqual([0, steps]);
    await scene.administrator.post(`/api/v1/webhooks/${endpoint.id}/retirement`).expect(204);
    await receiver.stop();
  });

  it('are refused when a byte, the id or the time was changed', async () => {
    const receiver = await capture(() => true);
    const { id, key } = await activate(receiver.url, 'v1a');
    await scene.administrator.post(`/api/v1/webhooks/${id}/tests`).expect(201);
    await until(() => receiver.messages.length === 1);
    const [{ headers, body }] = receiver.messages as [Message];
    const judged = (more: Record<string, string>, bytes = body, keys = [key.key]) =>
      verifyWebhook({ ...headers, ...more }, bytes, keys, Date.now());
    expect(judged({})).toBeNull();
    expect(judged({}, Buffer.concat([body, Buffer.from(' ')]))).toBe('no-signature-fits');
    expect(judged({ 'webhook-id': 'another' })).toBe('no-signature-fits');
    expect(judged({ 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) })).toBe('no-signature-fits');
    expect(judged({ 'webhook-timestamp': '1600000000' })).toBe('too-old-or-too-new');
    expect(judged({}, body, ['whpk_11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo='])).toBe('no-signature-fits');
    expect(verifyWebhook({}, body, [key.key], Date.now())).toBe('headers-missing');
    await scene.administrator.post(`/api/v1/webhooks/${id}/retirement`).expect(204);
    await receiver.stop();
  });

  it('are verified by what the page for integrators tells them to write', async () => {
    const page = readFileSync('src/e-office/INTEGRATORS.md', 'utf8');
    const code = /```js\n(.*?)```/s.exec(page)![1]!;
    const said = await Promise.all(
      (['v1', 'v1a'] as const).map(async (scheme) => {
        const { secret, told } = newWebhookKey(scheme);
        const body = Buffer.from('{"data":{"title":"Kế hoạch"}}');
        const headers = signatureHeaders('evt', body, new Date(), [signingKeyOf('k', scheme, secret)]);
        const given = JSON.stringify([headers, body.toString('base64'), told]);
        const check = `const [h, b, k] = ${given}; const body = Buffer.from(b, 'base64');
          console.log(isOurs(h, body, [${JSON.stringify(newWebhookKey('v1a').told)}, k]), isOurs(h, Buffer.concat([body, Buffer.from(' ')]), [k]));`;
        return (await promisify(execFile)(process.execPath, ['--input-type=module', '-e', `${code}\n${check}`])).stdout.trim();
      }),
    );
    expect(said).toEqual(['true false', 'true false']);
  });

  it('come from keys that are nowhere in the database', async () => {
    const { body } = await scene.administrator
      .post('/api/v1/webhooks', { ...registration('http://127.0.0.1:9/'), scheme: 'v1' })
      .expect(201);
    const secret = Buffer.from(body.key.key.slice('whsec_'.length), 'base64');
    const [row] = await scene.world.db.asOwner<{ wrapped: Buffer }>('SELECT wrapped FROM webhook_keys WHERE id = $1', [body.key.id]);
    expect(row!.wrapped.includes(secret)).toBe(false);
    const { body: shown } = await scene.administrator.get(`/api/v1/webhooks/${body.id}`).expect(200);
    expect(JSON.stringify(shown)).not.toContain(body.key.key);
    expect(shown.keys).toEqual([{ id: body.key.id, scheme: 'v1', publicKey: null, notBefore: expect.any(String), expiresAt: null }]);
  });
});
