import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { fromBuffer } from 'yauzl';
import { openSigning, type Signing, sequencerPool } from '../../src/audit/index.js';
import { agencyIdOf } from '../../src/demo/index.js';
import { createLogger } from '../../src/platform/logger.js';
import { createWorld, type World } from '../support/world.js';
import { RulesScene, taskOf } from './rules-scene.js';

/** A world with a signer beside it, driven by hand, and a plan of two tasks that has gone some way. */
export interface AuditScene {
  readonly world: World;
  readonly scene: RulesScene;
  /** Of this scene alone; removed with it. */
  readonly folder: string;
  readonly planId: string;
  /** Takes in what was committed, and signs it. */
  sign(): Promise<void>;
  drop(): Promise<void>;
}

export const auditor = 'bd.ttr.ttv';

export async function createAuditScene(): Promise<AuditScene> {
  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  const signerDir = join(folder, 'signer');
  const world = await createWorld(undefined, { env: { SIGNER_DIR: signerDir, LOG_ORIGIN: origin } });
  const scene = new RulesScene(world);
  const health = { agency: agencyIdOf('bd.so-y-te') };
  const planId = await scene.issue([taskOf({ key: 'I.1', leads: [health] }), taskOf({ key: 'I.2', leads: [health] })]);
  const [task] = await scene.tasks(planId);
  await scene.begin('bd.syt.cv', task!.id);
  await scene.refused('bd.syt.cv', 'task.approveResult', task!.id);
  let signing: Signing | undefined;
  return {
    world,
    scene,
    folder,
    planId,
    async sign() {
      const config = { signerDir, logOrigin: origin, auditPolicyFile: null };
      signing ??= await openSigning(
        config,
        sequencerPool({ sequencerConnection: null }, world.db.dataSource),
        world.clock,
        createLogger('silent'),
      );
      await world.sequencer.drain();
      await signing.look();
    },
    async drop() {
      await signing?.stop();
      await world.drop();
      rmSync(folder, { recursive: true });
    },
  };
}

const origin = 'kehoach.example.gov.vn/log';

/** Writes the files of an archive below a folder, as an independent reader finds them. Answers their paths. */
export async function unzip(bytes: Buffer, folder: string): Promise<string[]> {
  const zip = await promisify<Buffer, { lazyEntries: boolean }, import('yauzl').ZipFile>(fromBuffer)(bytes, { lazyEntries: true });
  const paths: string[] = [];
  return new Promise((resolve, reject) => {
    zip.on('error', reject);
    zip.on('end', () => resolve(paths));
    zip.on('entry', (entry: import('yauzl').Entry) => {
      zip.openReadStream(entry, (error, stream) => {
        if (error !== null) return reject(error);
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          const file = join(folder, ...entry.fileName.split('/'));
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, Buffer.concat(chunks));
          paths.push(entry.fileName);
          zip.readEntry();
        });
      });
    });
    zip.readEntry();
  });
}

/** Runs a verifier as the auditor does, in its folder. */
export async function verifyWith(
  program: string,
  args: readonly string[],
  cwd: string,
): Promise<{ code: number; stdout: string; stderr: string }> {
  try {
    return { code: 0, ...(await promisify(execFile)(program, [...args], { cwd, maxBuffer: 2 ** 28 })) };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, stdout, stderr };
  }
}
