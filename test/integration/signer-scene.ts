import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { auditLog, openSigning, Sequencer, Signer, type Signing, sequencerPool } from '../../src/audit/index.js';
import { ManualClock } from '../../src/platform/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

export const origin = 'kehoach.example.gov.vn/log';

/** A log on a database of its own, with folders for its signer and others. */
export interface LogScene {
  readonly db: TestDatabase;
  readonly clock: ManualClock;
  /** Of this scene alone; removed with it. */
  readonly folder: string;
  readonly signerDir: string;
  /** So many more entries, each with its place in the tree. */
  grow(count: number): Promise<void>;
  /** Not begun: `look()` drives it. Stopped with the scene. */
  signing(options?: { auditPolicyFile?: string; signerDir?: string; witnessPatienceMs?: number }): Promise<Signing>;
  signer(): Promise<Signer>;
  /** What is in `audit_checkpoints`, the smallest first. */
  checkpoints(): Promise<{ size: number; note: string; witnesses: string[] }[]>;
  /** As a restored backup would leave it: the tree and what was signed of it, as they were at this size. Only the owner can. */
  restoreAt(size: number): Promise<void>;
  /** As the owner, who has turned the triggers off. */
  forbidden(sql: string, values?: unknown[]): Promise<void>;
  drop(): Promise<void>;
}

export async function createLogScene(): Promise<LogScene> {
  const db = await createTestDatabase();
  const clock = new ManualClock('2026-11-21T01:00:00.000Z');
  const logger = createLogger('silent');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'log-'));
  const signerDir = path.join(folder, 'signer');
  const pool = () => sequencerPool({ sequencerConnection: null }, db.dataSource);
  const sequencer = new Sequencer(pool(), clock, logger);
  const opened: Signing[] = [];
  let written = 0;

  const forbidden = async (sql: string, values: unknown[] = []) => {
    for (const table of tables) await db.asOwner(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
    await db.asOwner(sql, values);
  };

  return {
    db,
    clock,
    folder,
    signerDir,
    async grow(count) {
      for (let i = 0; i < count; i++) {
        const act = { stream: 'admin', command: 'test.act', personId: null, input: { place: ++written }, at: clock.now().toISOString() };
        await db.database.transaction((tx) => auditLog.record(tx, act));
      }
      await sequencer.drain();
    },
    async signing(options = {}) {
      const config = { signerDir, logOrigin: origin, auditPolicyFile: null, ...options };
      const signing = await openSigning(config, pool(), clock, logger, options.witnessPatienceMs);
      opened.push(signing);
      return signing;
    },
    signer: async () => (await Signer.open(signerDir, origin)).signer,
    checkpoints: () =>
      db.asOwner(`
        SELECT size::int, note, ARRAY(SELECT witness FROM audit_cosignatures cosignature WHERE cosignature.size = checkpoint.size ORDER BY 1) AS witnesses
        FROM audit_checkpoints checkpoint ORDER BY checkpoint.size`),
    async restoreAt(size) {
      await forbidden('DELETE FROM audit_cosignatures WHERE size > $1', [size]);
      await forbidden('DELETE FROM audit_checkpoints WHERE size > $1', [size]);
      await forbidden('DELETE FROM audit_leaves WHERE idx >= $1', [size]);
      await forbidden('DELETE FROM audit_tiles WHERE n * 256 >= floor($1::int / 256 ^ level)', [size]);
      await forbidden(
        'UPDATE audit_tiles SET data = substring(data FROM 1 FOR 32 * least(256, floor($1::int / 256 ^ level) - n * 256)::int)',
        [size],
      );
      await forbidden('UPDATE audit_log_state SET size = $1', [size]);
    },
    forbidden,
    async drop() {
      for (const signing of opened) await signing.stop();
      await sequencer.onModuleDestroy();
      await db.drop();
      fs.rmSync(folder, { recursive: true });
    },
  };
}

const tables = ['audit_cosignatures', 'audit_checkpoints', 'audit_leaves', 'audit_tiles'];
