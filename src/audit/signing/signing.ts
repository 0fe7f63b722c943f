import { setTimeout as sleep } from 'node:timers/promises';
import type { Clock } from '../../platform/clock.js';
import type { Logger } from '../../platform/logger.js';
import type { LazyPool } from '../sequencer.js';
import { hashesOf, sizeOf } from '../stored-log.js';
import { consistencyProof } from '../tree/merkle-proof.js';
import { publishCheckpoint, storeCosignature, unwitnessedSince } from './checkpoint-store.js';
import type { SignedCheckpoint, Signer, SignerFault } from './signer.js';
import { showStanding } from './signing-metrics.js';
import type { Trust } from './trust.js';
import { Witnesses, type WitnessStanding } from './witnesses.js';

/** How signing stands; for `/readyz`, `/metrics` and whoever asks. */
export interface SignerStanding {
  /** `shrunk` and `forked`: it refuses to sign what it sees. `failing`: the database or the disk does not answer. */
  readonly state: 'well' | 'failing' | SignerFault;
  /** What differs or does not answer; null while all is well. */
  readonly problem: string | null;
  /** The largest tree signed and shown, 0 before the first. */
  readonly size: number;
  readonly signedAt: Date | null;
  /** Since when tree heads wait for the witnesses that the policy asks for; null when none waits. */
  readonly unwitnessedSince: Date | null;
  readonly witnesses: readonly WitnessStanding[];
}

/** Looks after the tree, signs what has grown, shows it to everybody, and has it witnessed. */
export class Signing {
  private readonly witnesses: Witnesses;
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private wake: () => void = () => undefined;
  /** The size that was found well, so that the same need not be read again; null when the last look found otherwise. */
  private lookedAt: number | null = null;
  private own: Omit<SignerStanding, 'witnesses'> = { state: 'well', problem: null, size: 0, signedAt: null, unwitnessedSince: null };

  constructor(
    private readonly signer: Signer,
    private readonly trust: Trust,
    private readonly pool: LazyPool,
    private readonly clock: Clock,
    private readonly logger: Logger,
    witnessPatienceMs?: number,
  ) {
    this.witnesses = new Witnesses(trust.policy, this.asWitnessed(), witnessPatienceMs);
  }

  get standing(): SignerStanding {
    return { ...this.own, witnesses: this.witnesses.standings };
  }

  /** Rejects while it refuses, or while a witness has seen another tree: for `/readyz`. */
  async assertWell(): Promise<void> {
    const { state, problem, witnesses } = this.standing;
    if (state !== 'well') throw new Error(`${state}: ${problem}`);
    const disputing = witnesses.find(({ fault }) => fault === 'disputes');
    if (disputing !== undefined) throw new Error(`the witness ${disputing.name} disputes the log: ${disputing.said}`);
  }

  start(): this {
    this.running = this.run();
    return this;
  }

  /** Something has grown; no need to wait for the next look. */
  hint(): void {
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await this.witnesses.stop();
    await this.pool.close();
  }

  /** Signs what has grown since. Never rejects: what is wrong stands in `standing`, and is logged when it begins. */
  async look(): Promise<void> {
    try {
      const database = await this.pool.open();
      const size = await database.read(sizeOf);
      if (this.own.state === 'well' && size === this.lookedAt) return;
      if (size === 0 && (await this.signer.signedSize()) === 0) return this.change({ state: 'well', problem: null }, size);
      const verdict = await database.read((tx) => this.signer.sign(size, hashesOf(tx, size)));
      if (!verdict.ok) return this.change({ state: verdict.fault, problem: verdict.where ?? verdict.fault });
      const at = this.clock.now();
      const shown = await database.transaction((tx) => publishCheckpoint(tx, verdict.value, at));
      if (!shown) return this.change({ state: 'forked', problem: `another tree head of ${size} leaves stands in the database` });
      // Before its first look the process does not know what has been waiting.
      const waiting =
        this.own.signedAt === null ? await database.read((tx) => unwitnessedSince(tx, this.trust.policy)) : this.own.unwitnessedSince;
      const waits = this.trust.policy.quorum === 'none' ? null : (waiting ?? at);
      this.change({ state: 'well', problem: null, size, signedAt: at, unwitnessedSince: waits }, size);
      this.witnesses.offer(verdict.value);
    } catch (error) {
      this.change({ state: 'failing', problem: error instanceof Error ? error.message : String(error) });
    }
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const woken = this.untilWoken();
      await this.look();
      showStanding(this.standing, this.clock.now());
      await woken;
    }
  }

  private change(to: Partial<typeof this.own>, lookedAt: number | null = null): void {
    const before = this.own.state;
    this.lookedAt = lookedAt;
    this.own = { ...this.own, ...to };
    if (this.own.state === before) return;
    if (this.own.state === 'well') this.logger.log('signs the log again', 'signer');
    else this.logger.error(`${this.own.state}: ${this.own.problem}`, 'signer');
  }

  private asWitnessed(): ConstructorParameters<typeof Witnesses>[1] {
    return {
      prove: async (old, size) => (await this.pool.open()).read((tx) => consistencyProof(old, size, hashesOf(tx, size))),
      keep: async ({ size }, witness, line) =>
        (await this.pool.open()).transaction((tx) => storeCosignature(tx, size, witness, line, this.clock.now())),
      onQuorum: (checkpoint) => this.witnessed(checkpoint),
      onChange: ({ name, fault, said }) =>
        fault === null
          ? this.logger.log(`the witness ${name} signs again`, 'signer')
          : this.logger.error(`the witness ${name}: ${fault}: ${said}`, 'signer'),
      onFault: (error) => this.logger.fault(error, 'signer'),
    };
  }

  private async witnessed({ size }: SignedCheckpoint): Promise<void> {
    const since = size === this.own.size ? null : await (await this.pool.open()).read((tx) => unwitnessedSince(tx, this.trust.policy));
    this.own = { ...this.own, unwitnessedSince: since };
  }

  /** Begins at once, so that nothing hinted during a look is missed. */
  private async untilWoken(): Promise<void> {
    const done = new AbortController();
    this.wake = () => done.abort();
    if (this.stopping.signal.aborted) return;
    await sleep(lookEveryMs, undefined, { signal: done.signal }).catch(() => undefined); // Rejects only because it was woken.
  }
}

/** The tree is read by one short statement each time; the sequencer takes its batches as often. */
const lookEveryMs = 250;
