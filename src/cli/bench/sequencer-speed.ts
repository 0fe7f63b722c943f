import { Sequencer, sequencerPool } from '../../audit/index.js';
import { SystemClock } from '../../platform/clock.js';
import { readConfig } from '../../platform/config.js';
import { createDataSource } from '../../platform/data-source.js';
import { createLogger } from '../../platform/logger.js';
import { withScratchDatabase } from '../../platform/scratch-database.js';
import { ask, settle } from './prepare-load.js';

const leaves = 100_000;
/** Bytes of an entry. */
const bodyBytes = 1_800;

/** How many leaves a second one sequencer takes in while nothing else runs, when so many wait. */
export async function measureSequencer(): Promise<void> {
  await withScratchDatabase(readConfig(), async (connection) => {
    await ask(connection, writeWaiting, [leaves, bodyBytes]);
    await settle(connection);
    const pool = sequencerPool({ sequencerConnection: null }, createDataSource({ connection, entities: [] }));
    await pool.open();
    try {
      const begun = performance.now();
      const taken = await new Sequencer(pool, new SystemClock(), createLogger('error')).drain();
      const seconds = (performance.now() - begun) / 1000;
      console.log(`\nthe sequencer took in ${taken} leaves in ${seconds.toFixed(1)} s, ${Math.round(taken / seconds)} a second`);
    } finally {
      await pool.close();
    }
  });
}

/** Entries that prove nothing: only their place counts here. Their ids grow, as those of real ones do. */
const writeWaiting = `
  WITH written AS (
    INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, command)
    SELECT lpad(to_hex(n), 32, '0')::uuid, 'bench', n, decode(repeat('ab', $2), 'hex'), sha256(int4send(n)), now(), 'recorded', 'bench'
    FROM generate_series(1, $1::int) AS n RETURNING id, seq, leaf_hash)
  INSERT INTO audit_pending (entry_id, leaf_hash) SELECT id, leaf_hash FROM written ORDER BY seq`;
