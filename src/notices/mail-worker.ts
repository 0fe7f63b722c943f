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
import type { NoticeRow } from './notice-rows.js';
import { type Attempt, domainOf, type MailServer, smtpServer } from './smtp.js';

/** How often to look, by the machine's clock. */
const lookEveryMs = 1000;
const restAfterFaultMs = 5000;
/** Letters claimed at a time, and sent side by side. Their lease outlasts the longest that the mail server may take for all of them. */
const mostClaimed = 12;
const lanes = 2;
const leaseMs = 10 * 60_000;
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
      for (let letters = await this.claim(claim); letters.length > 0; letters = await this.claim(claim)) {
        tried += letters.length;
        await this.sendAll(letters);
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
  private async claim(statement: typeof sql.claimSingles): Promise<readonly Pile[]> {
    if (this.config.mail === null) return [];
    const now = this.clock.now();
    const values = [now, new Date(now.getTime() + leaseMs), mostClaimed, domainOf(this.config.mail)];
    const mails = await this.database.transaction((tx) => tx.query<sql.ClaimedMail>(statement, values));
    if (mails.length === 0) return [];
    const rows = await this.database.read((tx) =>
      tx.query<NoticeRow & { personId: string }>(sql.readClaimed, [
        mails.map(({ entryId }) => entryId),
        mails.map(({ personId }) => personId),
        dayOf(now),
      ]),
    );
    const rowOf = new Map(rows.map((row) => [`${row.id} ${row.personId}`, row]));
    const piles = new Map<string, Pile>();
    for (const mail of mails) {
      const pile = piles.get(mail.messageId) ?? { mails: [], rows: [] };
      pile.mails.push(mail);
      pile.rows.push(rowOf.get(`${mail.entryId} ${mail.personId}`)!);
      piles.set(mail.messageId, pile);
    }
    return [...piles.values()];
  }

  private async sendAll(piles: readonly Pile[]): Promise<void> {
    const queue = [...piles];
    const lane = async (): Promise<void> => {
      for (let pile = queue.shift(); pile !== undefined; pile = queue.shift()) await this.send(pile);
    };
    const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** A reminder of what was done meanwhile is dropped; what is left goes out as one letter. */
  private async send({ mails, rows }: Pile): Promise<void> {
    const isStale = (place: number) => rows[place]!.kind === 'step' && !rows[place]!.running;
    await this.settle(
      mails.filter((_, place) => isStale(place)),
      'dropped',
      'done or no longer asked for',
    );
    const kept = mails.filter((_, place) => !isStale(place));
    const [first] = kept;
    if (first === undefined) return;
    if (first.address === null) return this.settle(kept, 'failed', 'the person has no mail address any more');
    const letter = letterOf(
      { ...first, address: first.address },
      rows.filter((_, place) => !isStale(place)),
      dayOf(this.clock.now()),
      this.config.publicOrigin,
    );
    await this.keep(kept, await this.server!.send(letter));
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

  private async settle(mails: readonly sql.ClaimedMail[], state: 'sent' | 'failed' | 'dropped', response: string): Promise<void> {
    if (mails.length === 0) return;
    await this.database.transaction((tx) => tx.query(sql.settleMails, [idsOf(mails), state, response, this.clock.now()]));
  }
}

/** What goes out as one letter: one mail, or all of a digest; each with its notice. */
interface Pile {
  readonly mails: sql.ClaimedMail[];
  readonly rows: NoticeRow[];
}

const idsOf = (mails: readonly sql.ClaimedMail[]): readonly string[] => mails.map(({ id }) => id);

/** Alarm on an increase: people are not reached by mail. */
const failures = new Counter({
  name: 'mails_failed_total',
  help: 'Letters refused for good, or given up after a day.',
  registers: [registry],
});
