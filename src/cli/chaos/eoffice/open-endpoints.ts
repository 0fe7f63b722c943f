import { type EofficeWorld, sourceId } from './eoffice-world.js';
import { postSomewhere } from './post-somewhere.js';
import type { Receivers } from './receivers.js';

/** One endpoint and the system behind it. */
export interface EndpointSettings {
  /** The receiver takes up to so long for a message. */
  readonly slowMs: number;
  /** So many of its messages are answered 500. */
  readonly failing: number;
  readonly mostInFlight: number;
  readonly scheme: 'v1' | 'v1a';
}

/** Systems that listen; each wants something else, as they do. */
const endpoints: readonly EndpointSettings[] = [
  { slowMs: 0, failing: 0, mostInFlight: 4, scheme: 'v1a' },
  { slowMs: 0, failing: 0, mostInFlight: 2, scheme: 'v1' },
  { slowMs: 0, failing: 0.05, mostInFlight: 8, scheme: 'v1a' },
  { slowMs: 300, failing: 0, mostInFlight: 4, scheme: 'v1a' },
  { slowMs: 0, failing: 0, mostInFlight: 4, scheme: 'v1' },
  { slowMs: 0, failing: 0, mostInFlight: 16, scheme: 'v1a' },
];

type Urls = () => Promise<readonly string[]>;
type Parties = Pick<EofficeWorld, 'departmentId' | 'administrators'>;

/** Administrators register, approve and activate an endpoint for each of six receivers, the source of messages, and the bus. Gives their ids. */
export async function openEndpoints(urls: Urls, world: EofficeWorld, receivers: Receivers, busUrl: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (const settings of endpoints) ids.push(await registerEndpoint(urls, world, receivers, settings));
  await Promise.all(ids.map((id) => activate(urls, world, id)));
  const key = { scheme: 'v1a', publicKey: world.sourceKey.told };
  await act(urls, world.administrators[0], '/api/v1/eoffice/sources', { id: sourceId, name: 'Trục thử', key });
  const bus = { url: busUrl, allowedCidrs: ['127.0.0.0/8'], systemId: 'T00', secretKey: 'mat-khau-truc' };
  await act(urls, world.administrators[0], '/api/v1/eoffice/sources', { id: 'truc-di', name: 'Trục chuyển văn bản', bus });
  await act(urls, world.administrators[1], '/api/v1/eoffice/sources/truc-di/approval', {});
  return ids;
}

/** A receiver more, registered by one administrator and approved by the other, who both know its key; not active yet. Gives its id. */
export async function registerEndpoint(
  urls: Urls,
  { departmentId, administrators: [first, second] }: Parties,
  receivers: Receivers,
  { slowMs, failing, ...settings }: EndpointSettings,
): Promise<string> {
  const place = receivers.count;
  const url = await receivers.add({ slowMs, failing });
  const where = { url, allowedCidrs: ['127.0.0.0/8'], ports: [Number(new URL(url).port)] };
  const given = { agencyId: departmentId, name: `Máy nhận ${place + 1}`, ...where, eventTypes: ['*'], onDead: 'hold', ...settings };
  const { id, key } = (await act(urls, first, '/api/v1/webhooks', given)) as { id: string; key: { key: string } };
  receivers.learn(place, key.key);
  await act(urls, second, `/api/v1/webhooks/${id}/approval`, {});
  return id;
}

export async function activate(
  urls: Urls,
  { administrators: [administrator] }: Pick<Parties, 'administrators'>,
  id: string,
): Promise<void> {
  await act(urls, administrator, `/api/v1/webhooks/${id}/activation`, {});
}

export async function pause(urls: Urls, { administrators: [administrator] }: Pick<Parties, 'administrators'>, id: string): Promise<void> {
  await act(urls, administrator, `/api/v1/webhooks/${id}/pause`, {});
}

/** An operator has them begin anew: what failed before counts no more, and all that waits is due. */
export async function reactivate(urls: Urls, world: EofficeWorld, ids: readonly string[]): Promise<void> {
  await Promise.all(ids.map((id) => pause(urls, world, id).then(() => activate(urls, world, id))));
}

async function act(urls: Urls, token: string, path: string, body: object): Promise<Record<string, unknown>> {
  const head = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const { status, body: answer } = await postSomewhere(urls, path, JSON.stringify(body), () => head);
  if (status >= 300) throw new Error(`${path} was answered ${status}: ${JSON.stringify(answer)}`);
  return answer;
}
