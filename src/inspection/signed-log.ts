import { Inject, Injectable } from '@nestjs/common';
import {
  entriesBetween,
  NotSignedYetError,
  newestTrusted,
  packEntries,
  parseTilePath,
  readTrust,
  tileOf,
  tileWidth,
} from '../audit/index.js';
import { NotFoundError } from '../platform/app-error.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';

/** The log as C2SP tlog-tiles serves it, out of the database. */
@Injectable()
export class SignedLog {
  constructor(
    private readonly database: Database,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditPolicyFile' | 'signerDir'>,
  ) {}

  /** The newest signed note that the policy believes. */
  async checkpoint(): Promise<Buffer> {
    const { policy } = await readTrust(this.config);
    const newest = await this.database.read((tx) => newestTrusted(tx, policy));
    if (newest === null) throw new NotSignedYetError();
    return Buffer.from(newest.note);
  }

  /** A tile of hashes, or a bundle of entries: exactly as wide as its path says. Throws a `NotFoundError`. */
  async tile(path: string): Promise<Buffer> {
    const parsed = parseTilePath(`tile/${path}`);
    if (!parsed.ok) throw new NotFoundError('tile', path);
    const { level, index, width } = parsed.value;
    const data = await this.database.read(async (tx) => {
      if (level !== 'entries') return (await tileOf(tx, level, index))?.subarray(0, width * 32);
      const entries = await entriesBetween(tx, index * tileWidth, index * tileWidth + width);
      return entries.length === width ? packEntries(entries) : undefined;
    });
    if (data === undefined || (level !== 'entries' && data.length !== width * 32)) throw new NotFoundError('tile', path);
    return data;
  }
}
