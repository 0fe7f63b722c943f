import { Inject, Injectable } from '@nestjs/common';
import { type FindingRule, Findings, nothingOutside, readTrust, ruleTexts, verifyLog, verifyTree } from '../audit/index.js';
import { ThrottledError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';

/** What a check of the whole log came to. */
export interface ChainReport {
  readonly at: string;
  /** Milliseconds it took. */
  readonly ms: number;
  readonly entries: number;
  /** Leaves of the tree; the rest waits for its place. */
  readonly leaves: number;
  /** Checkpoints whose root the leaves give. */
  readonly fitting: number;
  readonly findings: readonly ChainFinding[];
  /** How many more there are. */
  readonly more: number;
}

export interface ChainFinding {
  readonly rule: FindingRule;
  /** What the rule says, in Vietnamese. */
  readonly meaning: string;
  readonly stream: string;
  readonly entryId: string | null;
  /** With the values, in English. */
  readonly problem: string;
}

/** Kiểm tra chuỗi: hashes, chains, leaves, tiles and checkpoints of all that is there, as of one moment. One check at a time in a process. */
@Injectable()
export class ChainCheck {
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditPolicyFile' | 'signerDir'>,
  ) {}

  async run(): Promise<ChainReport> {
    if (this.running) throw new ThrottledError(busySeconds);
    this.running = true;
    try {
      return await this.examine();
    } finally {
      this.running = false;
    }
  }

  private async examine(): Promise<ChainReport> {
    const begun = performance.now();
    const found = new Findings();
    const { policy } = await readTrust(this.config);
    const outside = { ...nothingOutside, policy: policy.logs.length === 0 ? null : policy };
    const [entries, tree] = await this.database.snapshot(async (tx) => {
      const read = await verifyLog(tx, () => undefined, found.add);
      return [read, await verifyTree(tx, found.add, outside)] as const;
    });
    return {
      at: this.clock.now().toISOString(),
      ms: Math.round(performance.now() - begun),
      entries,
      leaves: tree.size,
      fitting: tree.fitting,
      findings: found.list.slice(0, shown).map(({ rule, stream, entryId, problem }) => ({
        rule,
        meaning: ruleTexts[rule],
        stream,
        entryId,
        problem,
      })),
      more: found.more + Math.max(0, found.list.length - shown),
    };
  }
}

/** When to ask again while another check runs. */
const busySeconds = 10;

/** Findings that a page can still show; whoever has more runs `npm run verify`. */
const shown = 50;
