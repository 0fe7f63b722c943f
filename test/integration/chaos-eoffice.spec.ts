import { describe, expect, it } from '@jest/globals';
import { failed } from '../../src/cli/chaos/eoffice/judge.js';
import { eventsOf } from '../../src/cli/chaos/eoffice/print.js';
import { runEofficeChaos } from '../../src/cli/chaos/eoffice/run-eoffice-chaos.js';

// The long form is `npm run chaos:eoffice`, and `-- --bugs` shows that it finds what is wrong. The processes that die run the compiled code.

describe('Sự kiện giữa các hệ thống bị tắt đột ngột (events between systems that die)', () => {
  it('B1: are neither lost nor applied twice nor out of order, both ways', async () => {
    const result = await runEofficeChaos({
      seed: 5,
      events: 200,
      kills: 5,
      restarts: 1,
      seconds: 3,
      freeze: false,
      hurried: true,
      bug: null,
    });
    expect(failed(result.verdict.findings).map((check) => [check, result.verdict.findings[check]])).toEqual([]);
    expect(eventsOf(result)).toBeGreaterThan(150);
    expect([result.replicaKills, result.receiverKills, result.restarts]).toEqual([2, 3, 1]);
    expect(result.messages).toBeGreaterThan(15);
  }, 240_000);
});
