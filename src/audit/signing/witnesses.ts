import { setTimeout as sleep } from 'node:timers/promises';
import { type Policy, quorumHolds } from '../notes/policy.js';
import type { VerifierKey } from '../notes/vkey.js';
import { askWitness, type ProveFrom, type WitnessAddress, type WitnessFault } from './ask-witness.js';
import type { SignedCheckpoint } from './signer.js';

/** How one witness stands. */
export interface WitnessStanding {
  /** In the policy. */
  readonly name: string;
  /** The size it signed last, as far as this process knows. */
  readonly size: number;
  /** Null while all is well. */
  readonly fault: WitnessFault | null;
  /** What it said, or what went wrong. */
  readonly said: string | null;
}

/** What the rounds need of the log. */
export interface WitnessedLog {
  prove(old: number, size: number): ReturnType<ProveFrom>;
  /** Keeps a line that was verified. */
  keep(checkpoint: SignedCheckpoint, witness: string, line: string): Promise<void>;
  /** The policy's quorum has signed this one. */
  onQuorum(checkpoint: SignedCheckpoint): Promise<void>;
  /** Told whenever a witness begins to fail or is well again. */
  onChange(standing: WitnessStanding): void;
  /** The log itself failed at it, not a witness. */
  onFault(error: unknown): void;
}

/**
 * Asks the policy's witnesses for their signatures, in rounds: all of them for the same tree head, since a quorum counts under one. A
 * round ends when the quorum is there or nobody is left to wait for; who is slow stays away from the next one. Nobody waits for any of it.
 */
export class Witnesses {
  private readonly links: Link[];
  private readonly stopping = new AbortController();
  private readonly running: Promise<void>;
  private readonly underway = new Set<Promise<void>>();
  private newest: SignedCheckpoint | null = null;
  private wake: () => void = () => undefined;

  constructor(
    private readonly policy: Policy,
    private readonly log: WitnessedLog,
    private readonly patienceMs = usualPatienceMs,
  ) {
    this.links = [...policy.urls].map(([name, url]) => new Link(name, { url, key: policy.witnesses.get(name)! }));
    this.running = this.links.length === 0 ? Promise.resolve() : this.run();
  }

  get standings(): readonly WitnessStanding[] {
    return this.links.map((link) => link.standing);
  }

  /** The newest tree head; older ones that nobody has been asked about are passed over. */
  offer(checkpoint: SignedCheckpoint): void {
    this.newest = checkpoint;
    this.wake();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    this.wake();
    await this.running;
    await Promise.all(this.underway);
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const checkpoint = this.newest;
      const free = checkpoint === null ? [] : this.links.filter((link) => link.isFreeFor(checkpoint));
      if (checkpoint === null || free.length === 0) await this.untilWoken();
      else await this.round(checkpoint, free);
    }
  }

  /** Ends with the quorum or with the last of them, whichever is first. */
  private async round(checkpoint: SignedCheckpoint, links: readonly Link[]): Promise<void> {
    const signed: VerifierKey[] = [];
    await new Promise<void>((resolve) => {
      const asked = links.map(async (link) => {
        if (!(await this.ask(link, checkpoint))) return;
        const before = quorumHolds(this.policy, signed);
        signed.push(link.address.key);
        if (before || !quorumHolds(this.policy, signed)) return;
        await this.log.onQuorum(checkpoint).catch((error) => this.log.onFault(error));
        resolve();
      });
      const all = Promise.all(asked).then(() => resolve());
      this.underway.add(all);
      void all.finally(() => this.underway.delete(all));
    });
  }

  private async ask(link: Link, checkpoint: SignedCheckpoint): Promise<boolean> {
    link.busy = true;
    try {
      const prove = (old: number) => this.log.prove(old, checkpoint.size);
      const answer = await askWitness(link.address, checkpoint, link.standing.size, prove, this.patienceMs);
      if (answer.ok) await this.log.keep(checkpoint, link.standing.name, answer.value);
      const before = link.standing.fault;
      if (answer.ok) link.hasSigned(checkpoint.size);
      else link.hasFailed(answer.fault, answer.where ?? null);
      if (link.standing.fault !== before) this.log.onChange(link.standing);
      return answer.ok;
    } catch (error) {
      link.restUntil = performance.now() + firstRestMs;
      this.log.onFault(error);
      return false;
    } finally {
      link.busy = false;
      this.wake();
    }
  }

  private async untilWoken(): Promise<void> {
    const done = new AbortController();
    this.wake = () => done.abort();
    await sleep(lookAgainMs, undefined, { signal: done.signal }).catch(() => undefined); // Rejects only because it was woken.
  }
}

class Link {
  standing: WitnessStanding;
  busy = false;
  /** On the clock of `performance.now()`. */
  restUntil = 0;
  private restMs = firstRestMs;

  constructor(
    name: string,
    readonly address: WitnessAddress,
  ) {
    this.standing = { name, size: 0, fault: null, said: null };
  }

  isFreeFor({ size }: SignedCheckpoint): boolean {
    return !this.busy && this.standing.size < size && performance.now() >= this.restUntil;
  }

  hasSigned(size: number): void {
    this.standing = { ...this.standing, size, fault: null, said: null };
    this.restMs = firstRestMs;
  }

  hasFailed(fault: WitnessFault, said: string | null): void {
    this.standing = { ...this.standing, fault, said };
    this.restUntil = performance.now() + this.restMs;
    this.restMs = Math.min(longestRestMs, this.restMs * 2);
  }
}

/** As long as a witness has for one answer. */
const usualPatienceMs = 2_000;
const lookAgainMs = 250;
/** Who failed is asked again after this, and each time after twice as long. */
const firstRestMs = 500;
const longestRestMs = 30_000;
