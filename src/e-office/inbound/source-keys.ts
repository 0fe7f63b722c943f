import { Injectable } from '@nestjs/common';
import { Logger } from '../../platform/logger.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import { WrappingKey } from '../webhooks/wrapping-key.js';
import { type CheckingKey, publicKeyOf } from './signature.js';

interface KeyRow {
  readonly id: string;
  readonly scheme: 'v1' | 'v1a';
  readonly wrapped: Buffer | null;
  readonly publicKey: string | null;
}

const readKeys: Statement = {
  name: 'live-inbound-keys',
  text: `
  SELECT key.id, key.scheme, key.wrapped, key.public_key AS "publicKey" FROM inbound_keys key JOIN inbound_sources source ON source.id = key.source_id
  WHERE key.source_id = $1 AND source.ended_at IS NULL AND key.not_before <= $2 AND (key.expires_at IS NULL OR key.expires_at > $2)`,
};

/** The keys by which a source is known now; none of a source that ended or never was. */
@Injectable()
export class SourceKeys {
  constructor(
    private readonly wrapping: WrappingKey,
    private readonly logger: Logger,
  ) {}

  async of(tx: Tx, sourceId: string, at: Date): Promise<readonly CheckingKey[]> {
    const rows = await tx.query<KeyRow>(readKeys, [sourceId, at]);
    return (await Promise.all(rows.map((row) => this.prepare(row)))).filter((key) => key !== undefined);
  }

  /** A key that cannot be read is told of and left out: the others still work. */
  private async prepare({ id, scheme, wrapped, publicKey }: KeyRow): Promise<CheckingKey | undefined> {
    try {
      return { id, scheme, key: scheme === 'v1a' ? publicKeyOf(publicKey!) : await this.wrapping.unwrap(id, wrapped!) };
    } catch (error) {
      this.logger.fault(error, `inbound-key/${id}`);
      return undefined;
    }
  }
}
