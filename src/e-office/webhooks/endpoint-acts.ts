import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { Administration, refuseFor, type Scene, unless } from '../../organisations/index.js';
import { NotFoundError } from '../../platform/app-error.js';
import type { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { CONFIG } from '../../platform/platform.module.js';
import { Database, type Tx } from '../../platform/transaction.js';
import { type Send } from '../network/index.js';
import { refuseDestination } from '../refuse-destination.js';
import { Administrators } from './administrators.js';
import { askConsent } from './consent.js';
import { SEND } from './delivery-worker.js';
import type { EndpointSettingsInput, RegisterEndpointInput, RotateKeyInput } from './endpoint.inputs.js';
import * as sql from './endpoint-statements.js';
import type { Speaker } from './event-body.js';
import { nobodyListensMs, SPEAKER } from './tell-endpoints.js';
import { newWebhookKey, type Scheme } from './webhook-key.js';
import { WrappingKey } from './wrapping-key.js';

/** A key as it is told, once. */
export interface ToldKey {
  readonly id: string;
  readonly scheme: Scheme;
  /** `whpk_…` to verify with, which may be told again; or `whsec_…`, which is not. */
  readonly key: string;
}

const hourMs = 3_600_000;

/** Đăng ký, phê duyệt, kích hoạt, tạm dừng, đổi khoá điểm nhận. Every act has an entry. */
@Injectable()
export class EndpointActs {
  constructor(
    private readonly administration: Administration,
    private readonly administrators: Administrators,
    private readonly database: Database,
    private readonly wrapping: WrappingKey,
    @Inject(SEND) private readonly send: Send,
    @Inject(SPEAKER) private readonly speaker: Speaker,
    @Inject(CONFIG) private readonly config: Pick<Config, 'plainHttpWebhooks'>,
  ) {}

  async register(personId: string, given: RegisterEndpointInput, traceId: string): Promise<{ id: string; key: ToldKey }> {
    const { agencyId, name, url, allowedCidrs: cidrs, ports = [], eventTypes, onDead, mostInFlight, scheme = 'v1a' } = given;
    const id = newId();
    const key = await this.newKey(scheme);
    const input = { id, agencyId, name, url, allowedCidrs: cidrs, ports, eventTypes, onDead, mostInFlight, scheme, keyId: key.id };
    return this.administration.perform({ command: 'admin.registerWebhook', personId, input, traceId }, async ({ tx, at }) => {
      refuseDestination({ url, cidrs, ports }, this.config.plainHttpWebhooks);
      void tx.query(sql.insertEndpoint, [id, agencyId, name, url, cidrs, ports, eventTypes, onDead, mostInFlight, personId, at]);
      await tx.query(sql.insertKey, [key.id, id, scheme, key.wrapped, key.publicKey, at]);
      return { id, key: { id: key.id, scheme, key: key.told } };
    });
  }

  /** By somebody else than who registered it: where documents are told of is no one person's decision. */
  async approve(personId: string, id: string, traceId: string): Promise<void> {
    await this.act('admin.approveWebhook', personId, id, traceId, {}, ['proposed'], async ({ tx, at }, { createdBy }) => {
      refuseFor([unless(createdBy !== personId, 'webhook.own-approval')]);
      await tx.query(sql.approveEndpoint, [id, personId, at]);
    });
  }

  /** Asks the receiver whether it wants to be told, then begins. When it resolves, every process knows. */
  async activate(personId: string, id: string, traceId: string): Promise<void> {
    // Nobody but an administrator makes us send anything, not even this question.
    const known = (await this.administrators.has(personId)) ? await this.read(id) : undefined;
    const mayAsk = known !== undefined && startable.includes(known.status);
    const answer = mayAsk ? await askConsent(this.send, known, this.speaker.origin) : null;
    await this.act('admin.activateWebhook', personId, id, traceId, {}, startable, async ({ tx, at }) => {
      refuseFor([unless(answer === null, 'webhook.no-consent', { answer })]);
      await tx.query(sql.activateEndpoint, [id, at]);
    });
    await sleep(nobodyListensMs * 1.5);
  }

  /** Events go on being kept for it, and are sent when it begins again. */
  async pause(personId: string, id: string, traceId: string): Promise<void> {
    await this.act('admin.pauseWebhook', personId, id, traceId, {}, ['active', 'disabled'], async ({ tx }) => {
      await tx.query(sql.setStatus, [id, 'paused']);
    });
  }

  /** For good. What waits is not sent; what was sent stays on record. */
  async retire(personId: string, id: string, traceId: string): Promise<void> {
    const all: sql.EndpointStatus[] = ['proposed', 'approved', 'active', 'paused', 'disabled'];
    await this.act('admin.retireWebhook', personId, id, traceId, {}, all, async ({ tx, at }) => {
      void tx.query(sql.expireKeys, [id, at]);
      await tx.query(sql.setStatus, [id, 'retired']);
    });
  }

  async change(personId: string, id: string, given: EndpointSettingsInput, traceId: string): Promise<void> {
    const { name, eventTypes, onDead, mostInFlight } = given;
    const input = { name, eventTypes, onDead, mostInFlight };
    await this.act('admin.changeWebhook', personId, id, traceId, input, living, async ({ tx }) => {
      await tx.query(sql.setSettings, [id, name, eventTypes, onDead, mostInFlight]);
    });
  }

  /** Both keys sign until the old one ends. */
  async rotate(personId: string, id: string, given: RotateKeyInput, traceId: string): Promise<ToldKey> {
    const { overlapHours = 24 } = given;
    const scheme =
      given.scheme ?? (await this.database.read((tx) => tx.query<sql.KeyInForce>(sql.keysInForce, [id, new Date(0)])))[0]?.scheme ?? 'v1a';
    const key = await this.newKey(scheme);
    const input = { scheme, overlapHours, keyId: key.id };
    return this.act('admin.rotateWebhookKey', personId, id, traceId, input, living, async ({ tx, at }) => {
      const ending = (await tx.query<sql.KeyInForce>(sql.keysInForce, [id, at])).find(({ expiresAt }) => expiresAt !== null);
      const until = ending?.expiresAt?.toISOString() ?? null;
      refuseFor([unless(until === null || overlapHours === 0, 'webhook.rotating-already', { until })]);
      void tx.query(sql.expireKeys, [id, new Date(Date.parse(at) + overlapHours * hourMs)]);
      await tx.query(sql.insertKey, [key.id, id, scheme, key.wrapped, key.publicKey, at]);
      return { id: key.id, scheme, key: key.told };
    });
  }

  private async newKey(scheme: Scheme) {
    const id = newId();
    const { secret, publicKey, told } = newWebhookKey(scheme);
    return { id, wrapped: await this.wrapping.wrap(id, secret), publicKey, told };
  }

  private async act<T>(
    command: string,
    personId: string,
    id: string,
    traceId: string,
    more: JsonObject,
    from: readonly sql.EndpointStatus[],
    work: (scene: Scene, endpoint: sql.LockedEndpoint) => Promise<T>,
  ): Promise<T> {
    return this.administration.perform({ command, personId, input: { id, ...more }, traceId }, async (scene) => {
      const endpoint = await lockEndpoint(scene.tx, id);
      refuseFor([unless(from.includes(endpoint.status), 'webhook.wrong-status', { status: endpoint.status })]);
      return work(scene, endpoint);
    });
  }

  private async read(id: string): Promise<sql.LockedEndpoint | undefined> {
    const [endpoint] = await this.database.read((tx) => tx.query<sql.LockedEndpoint>(sql.readEndpoint, [id]));
    return endpoint;
  }
}

/** Locked. Throws a NotFoundError. */
export async function lockEndpoint(tx: Tx, id: string): Promise<sql.LockedEndpoint> {
  const [endpoint] = await tx.query<sql.LockedEndpoint>(sql.lockEndpoint, [id]);
  if (endpoint === undefined) throw new NotFoundError('webhook', id);
  return endpoint;
}

const startable: readonly sql.EndpointStatus[] = ['approved', 'paused', 'disabled'];
const living: readonly sql.EndpointStatus[] = ['approved', 'active', 'paused', 'disabled'];
