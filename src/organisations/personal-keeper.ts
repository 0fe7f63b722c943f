import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { auditLog, type Commitment, commitValues, deleteValues, erasureCommand, KeyDirectory, type PersonalField } from '../audit/index.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Logger } from '../platform/logger.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database, type Statement } from '../platform/transaction.js';
import { markErased, removeTraces } from './person-traces.js';

/** By the machine's clock. */
const tidyEveryMs = 60_000;

/** Values in one entry: some 200 bytes each, of the 60 KiB that an entry may have. */
const mostPerEntry = 200;

/**
 * Brings the folder of keys and the database into step, at the start and every minute: destroys keys of the erased that a process left
 * when it died, erases again whom a restored backup brought back. At the start it also commits to what no entry commits to yet.
 */
@Injectable()
export class PersonalKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly keys: KeyDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'worker'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.worker) this.running = this.run();
  }

  async onModuleDestroy(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  async tidy(): Promise<void> {
    await this.finishErasures();
    await this.eraseWhoCameBack();
  }

  /** For people entered before there were commitments. What somebody puts into the tables later is not blessed by this. */
  async commitMissing(): Promise<void> {
    while ((await this.commitSome()) && !this.stopping.signal.aborted);
  }

  /** After the erasure was committed. False: not now; the next round tries again. */
  async destroyKeyOf(id: string, traceId: string): Promise<boolean> {
    try {
      const [erasure] = await this.database.read((tx) => tx.query<ErasureRow>(readErasure, [id]));
      await this.destroy(erasure!);
      return true;
    } catch (error) {
      this.logger.fault(error, traceId);
      return false;
    }
  }

  private async run(): Promise<void> {
    await this.commitMissing().catch((error: unknown) => this.logger.fault(error, 'personal data'));
    while (!this.stopping.signal.aborted) {
      await this.tidy().catch((error: unknown) => this.logger.fault(error, 'personal data'));
      await sleep(tidyEveryMs, undefined, { signal: this.stopping.signal }).catch(() => undefined); // Rejects only because it is to stop.
    }
  }

  /** Also of keys that somebody put back into the folder. */
  private async finishErasures(): Promise<void> {
    const { keys, destroyed } = await this.keys.contents();
    const erasures = await this.database.read((tx) => tx.query<ErasureRow>(readErasures, []));
    for (const erasure of erasures)
      if (!erasure.done || keys.has(erasure.subject) || !destroyed.has(erasure.subject)) await this.destroy(erasure);
  }

  private async destroy({ subject, entryId, erasedAt, legalBasis, request }: ErasureRow): Promise<void> {
    await this.keys.destroy({ subject, entryId, erasedAt: erasedAt.toISOString(), legalBasis, request });
    await this.database.transaction((tx) => tx.query(markDestroyed, [subject, this.clock.now()]));
  }

  /** Of a person whose key was destroyed nothing may come back with an older backup. The grounds are those of then. */
  private async eraseWhoCameBack(): Promise<void> {
    const { destroyed } = await this.keys.contents();
    const back = await this.database.read((tx) => tx.query<{ id: string }>(readNotErased, [[...destroyed]]));
    for (const { id } of back) {
      const { entryId: restoredAfter, legalBasis, request } = (await this.keys.tombstoneOf(id))!;
      await this.database.transaction(async (tx) => {
        const [person] = await tx.query<{ erased: boolean }>(lockPerson, [id]);
        if (person!.erased) return;
        const at = this.clock.now().toISOString();
        const { refs } = await deleteValues(tx, this.keys, id);
        await removeTraces(tx, id, at);
        const input = { subject: id, refs, legalBasis, request, restoredAfter };
        const { entryId } = await auditLog.record(tx, { stream: 'admin', command: erasureCommand, personId: null, input, at });
        await markErased(tx, id, at, entryId);
      });
    }
    if (back.length > 0) await this.finishErasures();
  }

  /** One entry with what stands in working copies and in no entry. False: there is nothing left. */
  private async commitSome(): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.query(onlyOne, []);
      const missing = await tx.query<{ subject: string; field: PersonalField; value: string }>(readMissing, [mostPerEntry]);
      if (missing.length === 0) return false;
      const personal: readonly Commitment[] = await commitValues(tx, this.keys, missing);
      const at = this.clock.now().toISOString();
      await auditLog.record(tx, { stream: 'admin', command: 'person.commit', personId: null, input: { personal }, at });
      return true;
    });
  }
}

interface ErasureRow {
  readonly subject: string;
  readonly entryId: string;
  readonly erasedAt: Date;
  readonly legalBasis: string;
  readonly request: string;
  readonly done: boolean;
}

const erasures = `
    SELECT person.id AS subject, person.erased_by AS "entryId", person.erased_at AS "erasedAt", person.key_destroyed_at IS NOT NULL AS done,
      convert_from(entry.body, 'UTF8')::jsonb #>> '{command,input,legalBasis}' AS "legalBasis",
      convert_from(entry.body, 'UTF8')::jsonb #>> '{command,input,request}' AS request
    FROM people person JOIN audit_entries entry ON entry.id = person.erased_by`;
const readErasures: Statement = { name: 'erasures', text: `${erasures} WHERE person.erased_at IS NOT NULL ORDER BY person.id` };
const readErasure: Statement = { name: 'erasure-of-person', text: `${erasures} WHERE person.id = $1` };
const markDestroyed: Statement = {
  name: 'mark-key-destroyed',
  text: 'UPDATE people SET key_destroyed_at = coalesce(key_destroyed_at, $2) WHERE id = $1',
};
const readNotErased: Statement = {
  name: 'people-brought-back',
  text: 'SELECT id FROM people WHERE id = ANY ($1::uuid[]) AND erased_at IS NULL ORDER BY id',
};
const lockPerson: Statement = {
  name: 'lock-person-brought-back',
  text: 'SELECT erased_at IS NOT NULL AS erased FROM people WHERE id = $1 FOR UPDATE',
};

/** Any number: of two processes that start at the same time, the second waits and finds nothing left. */
const onlyOne: Statement = { name: 'one-commits-missing', text: 'SELECT pg_advisory_xact_lock(7301947)' };

/** Locked, so that a change of an address at the same instant stands in the log after it. */
const readMissing: Statement = {
  name: 'values-without-commitment',
  text: `
    SELECT person.id AS subject, held.field, held.value FROM people person LEFT JOIN accounts account ON account.person_id = person.id
    CROSS JOIN LATERAL (VALUES ('name', person.name), ('email', person.email), ('login', account.login)) AS held (field, value)
    WHERE person.erased_at IS NULL AND held.value IS NOT NULL
      AND NOT EXISTS (SELECT FROM personal_values known WHERE known.subject_id = person.id AND known.field = held.field)
    ORDER BY person.id, held.field LIMIT $1 FOR NO KEY UPDATE OF person`,
};
