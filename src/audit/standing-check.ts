import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import type { Logger } from '../platform/logger.js';
import type { Database } from '../platform/transaction.js';
import type { Policy } from './notes/policy.js';
import type { SignersMemory } from './signing/signers-memory.js';
import { type Look, StandingLook } from './standing-look.js';
import { showLook } from './standing-metrics.js';
import type { Finding } from './verify-finding.js';

/** How often it looks, in milliseconds. */
const usually = 5_000;

/** Everything is looked at again within this time. */
const roundMs = 24 * 60 * 60 * 1000;

/** Of the old ones, as many as cost nothing beside the rest: a small log is looked through in seconds. */
const leastAgain = 500;

/** After so many looks that did not come the check itself is what is wrong. */
const missedLooks = 12;

/**
 * Kiểm tra thường trực: whether log, tree and stored states agree, all the time and a little at a time. What disagrees raises the alarm
 * on `/readyz` and `/metrics` until it agrees again. It does not replace `npm run verify`, which sees all at one moment, judges
 * every entry again, and knows what an auditor kept.
 */
@Injectable()
export class StandingCheck implements OnApplicationBootstrap, OnModuleDestroy {
  /** Off in processes that only serve, and in tests that drive it by hand. */
  enabled = true;
  everyMs = usually;
  private readonly looker = new StandingLook();
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private last: Look | null = null;
  private failure: string | null = null;
  private lookedAt = performance.now();

  constructor(
    private readonly database: Database,
    private readonly readPolicy: () => Promise<Policy | null>,
    private readonly readMemory: () => Promise<SignersMemory | null>,
    private readonly logger: Logger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.enabled) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** What does not agree, as of the last look. */
  get findings(): readonly Finding[] {
    return this.last?.findings ?? [];
  }

  /** Rejects while anything disagrees, or while it cannot look: for `/readyz`. */
  async assertSound(): Promise<void> {
    const problem = this.problem();
    if (problem !== null) throw new Error(problem);
  }

  /** One look. Never rejects: what is wrong stands in `findings`, and is logged when it begins. */
  async look(): Promise<void> {
    const before = this.problem();
    const begun = performance.now();
    try {
      const [policy, remembered] = [await this.readPolicy(), await this.readMemory()];
      const again = Math.max(leastAgain, Math.ceil(((this.last?.numbers.size ?? 0) * this.everyMs) / roundMs));
      this.last = await this.database.snapshot((tx) => this.looker.look(tx, { now: begun, again, policy, remembered }));
      this.failure = null;
      this.lookedAt = performance.now();
      showLook(this.last, (this.lookedAt - begun) / 1000);
    } catch (error) {
      this.failure = `the log cannot be checked: ${error instanceof Error ? error.message : String(error)}`;
    }
    const after = this.problem();
    if (before === null && after !== null) this.logger.error(after, 'audit');
    if (before !== null && after === null) this.logger.log('log, tree and stored states agree again', 'audit');
  }

  private problem(): string | null {
    if (this.failure !== null) return this.failure;
    if (this.last !== null && this.last.findings.length > 0) return wordFindings(this.last);
    const silentMs = performance.now() - this.lookedAt;
    return this.enabled && silentMs > missedLooks * this.everyMs ? `nobody has checked the log for ${Math.round(silentMs / 1000)} s` : null;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      await this.look();
      await sleep(this.everyMs, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
    }
  }
}

function wordFindings({ findings, more }: Look): string {
  // One that names an entry says more than one about the tree.
  const { rule, stream, seq, entryId, index, problem } = findings.find((finding) => finding.entryId !== null) ?? findings[0]!;
  const count = findings.length + more;
  const place = [`${stream}${seq === null ? '' : `#${seq}`}`, entryId, index == null ? null : `place ${index}`].filter(
    (part) => part !== null,
  );
  return `${count} ${count === 1 ? 'finding' : 'findings'}, first: [${rule}] ${place.join(', ')}: ${problem}; see npm run verify`;
}
