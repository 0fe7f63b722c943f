import type { Clock } from '../../platform/clock.js';
import type { Config } from '../../platform/config.js';
import type { Logger } from '../../platform/logger.js';
import { formatVkey } from '../notes/vkey.js';
import type { LazyPool } from '../sequencer.js';
import { Signer } from './signer.js';
import { Signing } from './signing.js';
import { readTrust } from './trust.js';

/** Signing as configured, not yet begun. Makes the key on the first start and tells what others verify it by. */
export async function openSigning(
  config: Pick<Config, 'signerDir' | 'logOrigin' | 'auditPolicyFile'>,
  pool: LazyPool,
  clock: Clock,
  logger: Logger,
  witnessPatienceMs?: number,
): Promise<Signing> {
  const { signer, made } = await Signer.open(config.signerDir, config.logOrigin);
  if (made) logger.log(`made the key of the log, to be verified by ${formatVkey(signer.key)}`, 'signer');
  return new Signing(signer, await readTrust(config), pool, clock, logger, witnessPatienceMs);
}
