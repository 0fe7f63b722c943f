import { Counter } from 'prom-client';
import { auditLog } from '../audit/index.js';
import type { Clock } from '../platform/clock.js';
import type { Logger } from '../platform/logger.js';
import { registry } from '../platform/metrics.js';
import type { Database, Statement, Tx } from '../platform/transaction.js';
import { type Claim, claimBatch, claimOne, forgetWakeups } from './claims.js';
import type { Reactions } from './reactions.js';
import { lockInstances } from './statements.js';

/** Set back by a minute, then two, four … at most an hour. */
const setBack: Statement = {
  name: 'set-back-wakeups',
  text: `
    UPDATE wakeups SET attempts = attempts + 1, due_at = $2::timestamptz + least(interval '1 hour', interval '1 minute' * power(2, attempts))
    WHERE id = ANY($1::bigint[]) RETURNING attempts`,
};

/** From then on a failure is no passing one: it goes on record, once. */
const alarmAfter = 3;

/** One turn of the worker: what is due of some instances, done and forgotten in one transaction. */
export class Turns {
  constructor(
    private readonly database: Database,
    private readonly reactions: Reactions,
    private readonly clock: Clock,
    private readonly logger: Logger,
  ) {}

  /** Instances with something due, together; resolves with how many, 0 when nothing is due. */
  async takeBatch(): Promise<number> {
    const now = this.clock.now();
    let claims: readonly Claim[] = [];
    try {
      await this.database.transaction(async (tx) => {
        claims = await claimBatch(tx, now);
        if (claims.length > 0) await this.act(tx, claims, now);
      });
    } catch (error) {
      if (claims.length === 0) throw error;
      for (const { row } of claims) await this.takeOne(row.id, now); // Whoever is not to blame gets through, and who is shows.
    }
    return claims.length;
  }

  private async takeOne(instanceId: string, now: Date): Promise<void> {
    let claim: Claim | undefined;
    try {
      await this.database.transaction(async (tx) => {
        claim = await claimOne(tx, instanceId, now);
        if (claim !== undefined) await this.act(tx, [claim], now);
      });
    } catch (error) {
      if (claim === undefined) throw error;
      await this.takeApart(claim, now, error);
    }
  }

  private async act(tx: Tx, claims: readonly Claim[], now: Date): Promise<void> {
    await this.reactions.takeAutomaticEdges(tx, claims, now.toISOString());
    await this.reactions.takeWhatIsDue(tx, claims, now.toISOString());
    forgetWakeups(tx, claims);
  }

  /** What failed together is tried apart, so that a reaction that cannot happen does not keep reports from being opened, nor the reverse. */
  private async takeApart(claim: Claim, now: Date, first: unknown): Promise<void> {
    this.logger.fault(first, `wakeups/${claim.row.id}`);
    const failures: unknown[] = [];
    const at = now.toISOString();
    for (const part of ['takeAutomaticEdges', 'takeWhatIsDue'] as const) {
      const done = this.database.transaction(async (tx) => {
        const [row] = await tx.query<Claim['row']>(lockInstances, [[claim.row.id]]);
        await this.reactions[part](tx, [{ row: row!, wakeupIds: claim.wakeupIds }], at);
      });
      await done.catch((error: unknown) => failures.push(error));
    }
    if (failures.length === 0) await this.database.transaction(async (tx) => forgetWakeups(tx, [claim]));
    else await this.putOff(claim, now, failures[0]);
  }

  /** The rows stay, for later each time. What goes on failing is put on record, for somebody to mend. */
  private async putOff({ row, wakeupIds }: Claim, now: Date, error: unknown): Promise<void> {
    await this.database.transaction(async (tx) => {
      const rows = await tx.query<{ attempts: number }>(setBack, [wakeupIds, now]);
      if (Math.max(...rows.map(({ attempts }) => attempts)) !== alarmAfter) return;
      failing.inc();
      const problem = error instanceof Error ? error.message : String(error);
      await auditLog.refuse(tx, {
        command: { type: 'wakeup.act', instanceId: row.id, actor: { system: 'wakeup' } },
        personId: null,
        reasons: [{ code: 'workflow.worker-failed', params: { problem } }],
        at: now.toISOString(),
      });
    });
  }
}

/** Alarm on any increase: a document whose reactions do not happen. */
const failing = new Counter({
  name: 'wakeups_failing_total',
  help: 'Instances whose wake-up failed three times in a row.',
  registers: [registry],
});
