import type { Statement, Tx } from '../../platform/transaction.js';
import { type Scheme, type SigningKey, signingKeyOf } from './webhook-key.js';
import type { WrappingKey } from './wrapping-key.js';

interface KeyRow {
  readonly id: string;
  readonly endpointId: string;
  readonly scheme: Scheme;
  readonly wrapped: Buffer;
}

/** Keys that were unwrapped, kept ready. */
const mostReady = 1_000;

/** The keys that sign now, by endpoint. */
export class LiveKeys {
  private readonly ready = new Map<string, SigningKey>();

  /** `onUnreadable` hears of a key that the wrapping key does not open; its endpoint is left with the others it has. */
  constructor(
    private readonly wrapping: WrappingKey,
    private readonly onUnreadable: (error: unknown) => void,
  ) {}

  /** Those of each endpoint that sign at an instant, the newest first. */
  async of(tx: Tx, endpointIds: readonly string[], at: Date): Promise<ReadonlyMap<string, readonly SigningKey[]>> {
    const rows = await tx.query<KeyRow>(readLiveKeys, [endpointIds, at]);
    const found = new Map<string, SigningKey[]>();
    for (const row of rows) {
      const key = this.ready.get(row.id) ?? (await this.prepare(row));
      if (key !== undefined) found.set(row.endpointId, [...(found.get(row.endpointId) ?? []), key]);
    }
    return found;
  }

  private async prepare({ id, scheme, wrapped }: KeyRow): Promise<SigningKey | undefined> {
    try {
      const key = signingKeyOf(id, scheme, await this.wrapping.unwrap(id, wrapped));
      if (this.ready.size >= mostReady) this.ready.clear();
      this.ready.set(id, key);
      return key;
    } catch (error) {
      this.onUnreadable(error);
      return undefined;
    }
  }
}

const readLiveKeys: Statement = {
  name: 'live-webhook-keys',
  text: `
  SELECT id, endpoint_id AS "endpointId", scheme, wrapped FROM webhook_keys
  WHERE endpoint_id = ANY ($1::uuid[]) AND not_before <= $2 AND (expires_at IS NULL OR expires_at > $2) ORDER BY not_before DESC, id DESC`,
};
