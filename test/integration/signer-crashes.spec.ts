import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { BrokenDisk, PowerCut } from '../../src/cli/chaos/broken-disk.js';
import { crashSignatures } from '../../src/cli/chaos/crash-signatures.js';
import { killSigners } from '../../src/cli/chaos/kill-signers.js';
import { openSigner, openWitness } from '../../src/cli/chaos/promise-keepers.js';
import { twoHistories } from '../../src/cli/chaos/two-histories.js';

const keepers = [
  ['signer', openSigner],
  ['witness', openWitness],
] as const;

describe('Chết giữa chừng khi ký (dying while signing)', () => {
  it.each(keepers)('has the %s sign one history that only grows, wherever it dies', async (_, open) => {
    const { crashes, signed, refused, problems } = await crashSignatures(open, { crashes: 60, seed: 7 });
    expect(problems).toEqual([]);
    expect(crashes).toBe(60);
    expect(signed).toBeGreaterThan(60);
    expect(refused).toBeGreaterThan(60);
  });

  it.each(keepers)('has the %s keep, over a power cut, what it signed once more after it had died at it', async (_, open) => {
    const [one, other] = twoHistories(3, 10);
    let signedAgain = 0;
    for (let operation = 0, died = true; died; operation++) {
      const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'signer-'));
      await (await open(folder)).show(one, 3);
      const atDeath = new BrokenDisk(operation);
      died = await open(folder)
        .then((keeper) => keeper.show(one, 10))
        .then(() => false, diedAtIt);
      const afterwards = new BrokenDisk(Number.POSITIVE_INFINITY, atDeath.kill());
      const again = await (await open(folder)).show(one, 10);
      await afterwards.cut(() => true); // Whatever was not synced is lost.
      expect(again).toMatchObject({ size: 10 });
      expect(typeof (await (await open(folder)).show(other, 10))).toBe('string');
      signedAgain++;
      await fs.rm(folder, { recursive: true });
    }
    expect(signedAgain).toBeGreaterThan(6); // Operations of one signature.
  });

  it.each(keepers)('has real processes of the %s, two over one folder and each killed, sign one history', async (kind, _) => {
    const { signed, problems } = await killSigners(kind, { kills: 16, seed: 5 });
    expect(problems).toEqual([]);
    expect(signed).toBeGreaterThanOrEqual(16); // Each at least once, or it would not have been killed.
  });
});

function diedAtIt(error: unknown): true {
  if (!(error instanceof PowerCut)) throw error;
  return true;
}
