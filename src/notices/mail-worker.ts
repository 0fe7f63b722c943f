import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Counter } from 'prom-client';
import { Clock, dayOf } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Logger } from '../platform/logger.js';
import { registry } from '../platform/metrics.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';
import { letterOf } from './letters.js';
import * as sql from './mail-statements.js';
import { type Pile, type PilePart, pilesOf } from './piles.js';
import { type Attempt, domainOf, type MailServer, smtpServer } from './smtp.js';

/** How often to look, by the machine's clock. */
const lookEveryMs = 1000;
const restAfterFaultMs = 5000;
/** Letters claimed at a time, and sent side by side. */
const mostClaimed = 12;
const lanes = 2;
const leaseMs = 10 * 60_000;
/** A letter begun later than this before the end of its lease could outlast it: connecting and eight answers may take 260 seconds. */
const longestLetterMs = 5 * 60_000;
/** A minute after the first failure, then twice as long each time up to an hour: about a day in all. */
const mostAttempts = 28;
const firstPauseMs = 60_000;
const longestPauseMs = 3_600_000;

/**
 * Gửi thư. Claims what is due, sends it outside of any transaction, and marks it `sent` only when the mail server accepted that recipient
 * . Any number of processes may run one. What dies between acceptance and mark is sent again under the same Message-ID.
 */
@Injectable()
export class MailWorker implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private readonly server: MailServer | null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    @Inject(CONFIG) private readonly config: Pick<Config, 'mail' | 'worker' | 'publicOrigin'>,
  ) {
    this.server = config.mail === null ? null : smtpServer(config.mail);
  }

  onApplicationBootstrap(): void {
    if (this.config.worker && this.server !== null) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
    this.server?.close();
  }

  /** Sends everything due; resolves with how many letters were tried. */
  async drain(): Promise<number> {
    let tried = 0;
    for (const claim of [sql.claimSingles, sql.claimDigests])
      for (let claimed = await this.claim(claim); claimed.piles.length > 0; claimed = await this.claim(claim)) {
        tried += claimed.piles.length;
        await this.sendAll(claimed);
        if (this.stopping.signal.aborted) return tried;
      }
    return tried;
  }

  private async run(): Promise<void> {
    while (!this.stopping.signal.aborted) {
      const pause = await this.drain().then(
        () => lookEveryMs,
        (error: unknown) => {
          this.logger.fault(error, 'mails');
          return restAfterFaultMs;
        },
      );
      await sleep(pause, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
    }
  }

  /** Claimed and committed before the first is sent: a process that dies leaves a lease that runs out. */
  private async claim(statement: typeof sql.claimSingles): Promise<Claimed> {
    const now = this.clock.now();
    const leasedUntil = new Date(now.getTime() + leaseMs);
    if (this.config.mail === null) return { piles: [], leasedUntil };
    const values = [now, leasedUntil, mostClaimed, domainOf(this.config.mail)];
    const mails = await this.database.transaction((tx) => tx.query<sql.ClaimedMail>(statement, values));
    return { piles: await this.database.read((tx) => pilesOf(tx, mails, now.toISOString())), leasedUntil };
  }

  /** What cannot be begun in time any more, or at all as the process is to stop, is given back for whoever claims next. */
  private async sendAll({ piles, leasedUntil }: Claimed): Promise<void> {
    const queue = [...piles];
    const mayBegin = () => !this.stopping.signal.aborted && this.clock.now().getTime() <= leasedUntil.getTime() - longestLetterMs;
    const lane = async (): Promise<void> => {
      while (mayBegin()) {
        const pile = queue.shift();
        if (pile === undefined) return;
        await this.send(pile, leasedUntil);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    await this.giveBack(queue.flatMap(mailsOf), this.clock.now(), leasedUntil);
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** What its reader may no longer see, and a reminder of what was done meanwhile, is dropped; what is left goes out as one letter. */
  private async send({ parts, notBefore }: Pile, leasedUntil: Date): Promise<void> {
    const now = this.clock.now();
    if (notBefore > now.toISOString()) return this.giveBack(parts.map(mailOf), new Date(notBefore), leasedUntil);
    const hidden = parts.filter(({ seen }) => !seen);
    const stale = parts.filter((part) => part.seen && isStale(part));
    await this.settle(hidden.map(mailOf), 'dropped', 'the reader may no longer see the document');
    await this.settle(stale.map(mailOf), 'dropped', 'done or no longer asked for');
    const kept = parts.filter((part) => part.seen && !isStale(part));
    const [first] = kept;
    if (first === undefined) return;
    const { address } = first.mail;
    if (address === null) return this.settle(kept.map(mailOf), 'failed', 'the person has no mail address any more');
    const rows = kept.map(({ row }) => row);
    const letter = letterOf({ ...first.mail, address }, rows, dayOf(now), this.config.publicOrigin);
    await this.keep(kept.map(mailOf), await this.server!.send(letter));
  }

  private async keep(mails: readonly sql.ClaimedMail[], { outcome, response }: Attempt): Promise<void> {
    const attempts = Math.max(...mails.map((mail) => mail.attempts));
    if (outcome === 'accepted') return this.settle(mails, 'sent', response);
    if (outcome === 'refused' || attempts >= mostAttempts) {
      failures.inc();
      return this.settle(mails, 'failed', response);
    }
    const pause = Math.min(longestPauseMs, firstPauseMs * 2 ** (attempts - 1));
    const dueAt = new Date(this.clock.now().getTime() + pause);
    await this.database.transaction((tx) => tx.query(sql.putOffMails, [idsOf(mails), dueAt, response]));
  }

  private async giveBack(mails: readonly sql.ClaimedMail[], dueAt: Date, leasedUntil: Date): Promise<void> {
    if (mails.length === 0) return;
    await this.database.transaction((tx) => tx.query(sql.giveBackMails, [idsOf(mails), dueAt, leasedUntil]));
  }

  private async settle(mails: readonly sql.ClaimedMail[], state: 'sent' | 'failed' | 'dropped', response: string): Promise<void> {
    if (mails.length === 0) return;
    await this.database.transaction((tx) => tx.query(sql.settleMails, [idsOf(mails), state, response, this.clock.now()]));
  }
}

interface Claimed {
  readonly piles: readonly Pile[];
  readonly leasedUntil: Date;
}

const isStale = ({ row }: PilePart): boolean => row.kind === 'step' && !row.running;
const mailOf = ({ mail }: PilePart): sql.ClaimedMail => mail;
const mailsOf = ({ parts }: Pile): readonly sql.ClaimedMail[] => parts.map(mailOf);
const idsOf = (mails: readonly sql.ClaimedMail[]): readonly string[] => mails.map(({ id }) => id);

/** Alarm on an increase: people are not reached by mail. */
const failures = new Counter({
  name: 'mails_failed_total',
  help: 'Letters refused for good, or given up after a day.',
  registers: [registry],
});
