import type { EofficeWorld } from './eoffice-world.js';
import { sourceId } from './eoffice-world.js';
import { postSomewhere } from './post-somewhere.js';
import type { Receivers } from './receivers.js';

/** Systems that listen; each wants something else, as they do. */
const endpoints = [
  { slowMs: 0, mostInFlight: 4, scheme: 'v1a' },
  { slowMs: 0, mostInFlight: 1, scheme: 'v1' },
  { slowMs: 0, mostInFlight: 8, scheme: 'v1a' },
  { slowMs: 300, mostInFlight: 2, scheme: 'v1a' },
  { slowMs: 0, mostInFlight: 4, scheme: 'v1' },
  { slowMs: 0, mostInFlight: 16, scheme: 'v1a' },
] as const;

type Urls = () => Promise<readonly string[]>;

/** Administrators register, approve and activate an endpoint for each of six receivers, and the source of messages. Gives their ids. */
export async function openEndpoints(
  urls: Urls,
  { departmentId, administrators, sourceKey }: EofficeWorld,
  receivers: Receivers,
): Promise<readonly string[]> {
  const [first, second] = administrators;
  const ids: string[] = [];
  for (const [place, { slowMs, ...settings }] of endpoints.entries()) {
    const url = await receivers.add(slowMs);
    const given = {
      agencyId: departmentId,
      name: `Máy nhận ${place + 1}`,
      url,
      allowedCidrs: ['127.0.0.0/8'],
      ports: [Number(new URL(url).port)],
    };
    const made = await act(urls, first, '/api/v1/webhooks', { ...given, eventTypes: ['*'], onDead: 'hold', ...settings });
    const { id, key } = made as { id: string; key: { key: string } };
    receivers.learn(place, key.key);
    await act(urls, second, `/api/v1/webhooks/${id}/approval`, {});
    ids.push(id);
  }
  await Promise.all(ids.map((id) => act(urls, first, `/api/v1/webhooks/${id}/activation`, {})));
  const key = { scheme: 'v1a', publicKey: sourceKey.told };
  await act(urls, first, '/api/v1/eoffice/sources', { id: sourceId, name: 'Trục thử', key });
  return ids;
}

/** An operator has them begin anew: what failed before counts no more, and all that waits is due. */
export async function reactivate(urls: Urls, { administrators: [administrator] }: EofficeWorld, ids: readonly string[]): Promise<void> {
  await Promise.all(
    ids.map(async (id) => {
      await act(urls, administrator, `/api/v1/webhooks/${id}/pause`, {});
      await act(urls, administrator, `/api/v1/webhooks/${id}/activation`, {});
    }),
  );
}

async function act(urls: Urls, token: string, path: string, body: object): Promise<Record<string, unknown>> {
  const head = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { status, body: answer } = await postSomewhere(urls, path, JSON.stringify(body), () => head);
  if (status >= 300) throw new Error(`${path} was answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}
