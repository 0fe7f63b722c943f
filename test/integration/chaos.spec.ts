import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { crashDeeds } from '../../src/cli/chaos/crash-deeds.js';
import { enumerateCrashPoints } from '../../src/cli/chaos/crash-points.js';
import { runChaos } from '../../src/cli/chaos/run-chaos.js';
import { withTrial } from '../../src/cli/trial/open-trial.js';
import { trialRegister } from '../../src/cli/trial/trial-register.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

// The long form of both is `npm run chaos`. The processes that die run the compiled code, which `npm test` builds first.

describe('Máy chủ bị tắt đột ngột (kill -9)', () => {
  it('loses nothing that was acknowledged and doubles nothing that was sent again, PostgreSQL killed once too', async () => {
    const lines: string[] = [];
    const result = await runChaos({ seed: 7, kills: 3, clients: 4, print: (line) => lines.push(line) });
    expect(result.problems).toEqual([]);
    expect({ ...result, kills: lines.length }).toMatchObject({ kills: 3, databaseKills: 1 });
    expect(result.accepted).toBeGreaterThan(20);
    expect(result.lost).toBeGreaterThan(0);
  }, 240_000);
});

describe('Tiến trình chết giữa chừng (a crash after each statement)', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await createTestDatabase();
  });
  afterAll(() => test.drop());

  it('leaves nothing of task.update before its commit and all of it from there on', async () => {
    await withTrial({ connection: test.connection, register: trialRegister({ communes: 1 }) }, async (trial) => {
      const deeds = await crashDeeds(trial, await trial.prepare());
      const { deaths, doneAfter, problems } = await enumerateCrashPoints(test.connection, deeds['task.update']!);
      expect(problems).toEqual([]);
      expect(doneAfter).toBe(deaths);
      expect(deaths).toBeGreaterThan(8);
    });
  }, 240_000);
});
