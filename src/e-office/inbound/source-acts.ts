import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { Administration, refuseFor, type Scene, unless } from '../../organisations/index.js';
import { MalformedError, NotFoundError } from '../../platform/app-error.js';
import type { Config } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import { CONFIG } from '../../platform/platform.module.js';
import type { Statement } from '../../platform/transaction.js';
import { busAt } from '../axis/bus-access.js';
import { refuseDestination } from '../refuse-destination.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { publicKeyOf } from './signature.js';
import type { NewSourceKeyInput, RegisterSourceInput, SourceKeyInput } from './source.inputs.js';

/** What the source signs with. */
export interface SourceKeyAnswer {
  readonly id: string;
  /** `whsec_…`, told once; null where the source has its own key. */
  readonly secret: string | null;
}

interface NewKey {
  readonly id: string;
  readonly scheme: 'v1' | 'v1a';
  readonly wrapped: Buffer | null;
  readonly publicKey: string | null;
  readonly secret: string | null;
}

/** Both keys count while a source changes from one to the other, so long unless told otherwise. */
const overlapHours = 7 * 24;
const hourMs = 3_600_000;

/** Đăng ký, phê duyệt, đổi khoá, kết thúc nguồn gửi đến. Every act has an entry, and no entry holds a secret. */
@Injectable()
export class SourceActs {
  constructor(
    private readonly administration: Administration,
    private readonly wrapping: WrappingKey,
    @Inject(CONFIG) private readonly config: Pick<Config, 'plainHttpWebhooks'>,
  ) {}

  async register(personId: string, given: RegisterSourceInput, traceId: string): Promise<{ id: string; key: SourceKeyAnswer | null }> {
    const { id, name, speaksFor = null, key: wanted, bus } = given;
    const key = wanted === undefined ? null : await this.newKey(wanted);
    const secret = bus === undefined ? null : await this.wrapping.wrap(id, Buffer.from(bus.secretKey));
    const { url, allowedCidrs, systemId, sends = true, payload = 'zip', taskCodes = false } = bus ?? {};
    const kept = bus === undefined ? null : { url: url!, allowedCidrs: allowedCidrs!, systemId: systemId!, sends, payload, taskCodes };
    const input: JsonObject = { id, name, speaksFor, key: key === null ? null : shown(key), bus: kept };
    return this.administration.perform({ command: 'admin.registerSource', personId, input, traceId }, async (scene) => {
      if (key === null && kept === null)
        throw new MalformedError([{ path: 'key', code: 'isNotEmpty', message: 'a key to know it by is needed, or the bus to ask' }]);
      if (kept !== null) refuseDestination(busAt(kept.url, kept.allowedCidrs), this.config.plainHttpWebhooks);
      await scene.tx.query(insertSource, [
        ...[id, name, speaksFor, kept?.url ?? null, kept?.allowedCidrs ?? null, kept?.systemId ?? null, secret, personId, scene.at],
        ...[sends, payload, taskCodes],
      ]);
      if (key !== null) await insert(scene, id, key);
      return { id, key: key === null ? null : { id: key.id, secret: key.secret } };
    });
  }

  /** Of a bus: by somebody else than who registered it. Nothing is asked there and nothing goes there before. */
  async approve(personId: string, id: string, traceId: string): Promise<void> {
    await this.administration.perform({ command: 'admin.approveSource', personId, input: { id }, traceId }, async (scene) => {
      const { isBus, createdBy, approvedBy } = await lock(scene, id);
      refuseFor([unless(isBus, 'source.no-bus'), unless(approvedBy === null, 'source.approved-already')]);
      refuseFor([unless(createdBy !== personId, 'source.own-approval')]);
      await scene.tx.query(approveSource, [id, personId, scene.at]);
    });
  }

  /** The keys before it go on counting for a while; after a leak they end at once. */
  async addKey(personId: string, id: string, given: NewSourceKeyInput, traceId: string): Promise<SourceKeyAnswer> {
    const key = await this.newKey(given);
    const { overlapHours: overlap = overlapHours } = given;
    return this.administration.perform(
      { command: 'admin.addSourceKey', personId, input: { id, key: shown(key), overlapHours: overlap }, traceId },
      async (scene) => {
        await lock(scene, id);
        await scene.tx.query(expireKeys, [id, new Date(Date.parse(scene.at) + overlap * hourMs)]);
        await insert(scene, id, key);
        return { id: key.id, secret: key.secret };
      },
    );
  }

  /** Nothing of it is taken from now on. */
  async end(personId: string, id: string, traceId: string): Promise<void> {
    await this.administration.perform({ command: 'admin.endSource', personId, input: { id }, traceId }, async (scene) => {
      await lock(scene, id);
      await scene.tx.query(endSource, [id, scene.at]);
    });
  }

  private async newKey({ scheme, publicKey }: SourceKeyInput): Promise<NewKey> {
    const id = newId();
    if (scheme === 'v1') {
      const secret = randomBytes(32);
      const told = `whsec_${secret.toString('base64')}`;
      return { id, scheme, wrapped: await this.wrapping.wrap(id, secret), publicKey: null, secret: told };
    }
    if (publicKey === undefined) throw new MalformedError([{ path: 'key.publicKey', code: 'isNotEmpty', message: 'publicKey is needed' }]);
    publicKeyOf(publicKey);
    return { id, scheme, wrapped: null, publicKey, secret: null };
  }
}

const shown = ({ id, scheme, publicKey }: NewKey): JsonObject => ({ id, scheme, publicKey });

async function insert({ tx, at }: Scene, sourceId: string, { id, scheme, wrapped, publicKey }: NewKey): Promise<void> {
  await tx.query(insertKey, [id, sourceId, scheme, wrapped, publicKey, at]);
}

interface LockedSource {
  readonly isBus: boolean;
  readonly createdBy: string;
  readonly approvedBy: string | null;
}

async function lock({ tx }: Scene, id: string): Promise<LockedSource> {
  const [known] = await tx.query<LockedSource>(lockSource, [id]);
  if (known === undefined) throw new NotFoundError('source', id);
  return known;
}

const insertSource: Statement = {
  name: 'insert-inbound-source',
  text: `
  INSERT INTO inbound_sources (id, name, speaks_for, bus_url, bus_cidrs, bus_system, bus_secret, created_by, created_at, bus_sends, bus_payload, bus_task_codes)
  VALUES ($1, $2, $3, $4, $5::cidr[], $6, $7, $8, $9, $10, $11, $12)`,
};
const insertKey: Statement = {
  name: 'insert-inbound-key',
  text: 'INSERT INTO inbound_keys (id, source_id, scheme, wrapped, public_key, not_before) VALUES ($1, $2, $3, $4, $5, $6)',
};
const expireKeys: Statement = {
  name: 'expire-inbound-keys',
  text: 'UPDATE inbound_keys SET expires_at = least(coalesce(expires_at, $2), $2) WHERE source_id = $1',
};
const lockSource: Statement = {
  name: 'lock-inbound-source',
  text: `
  SELECT bus_url IS NOT NULL AS "isBus", created_by AS "createdBy", approved_by AS "approvedBy"
  FROM inbound_sources WHERE id = $1 AND ended_at IS NULL FOR UPDATE`,
};
const approveSource: Statement = {
  name: 'approve-inbound-source',
  text: 'UPDATE inbound_sources SET approved_by = $2, approved_at = $3 WHERE id = $1',
};
const endSource: Statement = { name: 'end-inbound-source', text: 'UPDATE inbound_sources SET ended_at = $2 WHERE id = $1' };
