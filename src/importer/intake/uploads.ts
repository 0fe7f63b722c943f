import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../../workflows/kit/definition.js';
import { Commands } from '../../engine/index.js';
import { Refusals } from '../../organisations/index.js';
import { Files, PlanRequests } from '../../plans/index.js';
import { Clock } from '../../platform/clock.js';
import { newId } from '../../platform/ids.js';
import type { Language } from '../../platform/language.js';
import { Logger } from '../../platform/logger.js';
import { Database } from '../../platform/transaction.js';
import { isRefused, type Progress, type ReadingRefused } from '../reading.js';
import { refuse } from '../refusals.js';
import { FileRefusedError, ImportRefusedError } from './import-refused.error.js';
import * as sql from './import-statements.js';
import { type ReadFile, ReadingThreads } from './reading-threads.js';
import { registerFor } from './register-reads.js';

/** How long who sends a file waits for the answer before he is told to come back for it. */
const patienceMs = 5_000;
/** How often the progress of a long one is written down. */
const beatMs = 500;
/** A refusal of a long one can be read so long. */
const keepRunsMs = 10 * 60_000;

/** A file on its way in. */
export interface Upload {
  readonly personId: string;
  readonly bytes: Buffer;
  readonly name: string;
  readonly mediaType: string;
  readonly draftingAgencyId: string;
  readonly issuingAgencyId: string;
  readonly actingAs: string | undefined;
}

/** Nhận tệp: judges who may, has the file read in a thread, and keeps file and proposal together, or nothing at all. */
@Injectable()
export class Uploads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly threads: ReadingThreads,
    private readonly files: Files,
    private readonly requests: PlanRequests,
    private readonly commands: Commands,
    private readonly refusals: Refusals,
    private readonly logger: Logger,
  ) {}

  /**
   * `read` once the proposal is kept; `reading` when that takes longer than `patience`, and it goes on by itself. Throws an
   * `ImportRefusedError` for who may not draft there, a `FileRefusedError` for a file that gives no plan.
   */
  async take(upload: Upload, language: Language, async: boolean): Promise<{ id: string; state: 'read' | 'reading' }> {
    await this.requireDrafter(upload, language);
    const id = newId();
    const run = new Run();
    const work = this.read(id, upload, run);
    const early = async ? null : await Promise.race([work, sleep(patienceMs, null, { ref: false })]);
    if (early !== null) {
      if (early !== 'read') throw new FileRefusedError(early);
      return { id, state: 'read' };
    }
    await this.note(id, upload, run);
    void this.finishLater(id, upload, run, work);
    return { id, state: 'reading' };
  }

  /** By the judge who will be asked for the draft. The attempt of anybody else is kept. */
  private async requireDrafter(upload: Upload, language: Language): Promise<void> {
    const { personId, draftingAgencyId, issuingAgencyId, actingAs } = upload;
    const request = {
      commandId: newId(),
      input: { draftingAgencyId, issuingAgencyId, revision: '0'.repeat(64) },
      ...(actingAs === undefined ? {} : { actingAs }),
    };
    const definition = await this.requests.definitionFor(request);
    const { allowed, reasons } = await this.commands.rehearseCreation('plan', 'plan.create', personId, request, definition, language);
    if (allowed) return;
    const refused = new ImportRefusedError('import.not-drafter', {}, reasons);
    const command = { type: 'plan.import', draftingAgencyId, issuingAgencyId, actor: { personId } };
    await this.refusals.record(
      { command, personId, reasons: reasons.map(({ code, params }) => ({ code, params: params as JsonObject })) },
      refused,
    );
    throw refused;
  }

  /** Keeps what was read, unless the file gives no plan. */
  private async read(id: string, upload: Upload, run: Run): Promise<'read' | ReadingRefused> {
    const register = await this.database.read((tx) => registerFor(tx, upload.issuingAgencyId));
    const read = await this.threads.read({ bytes: upload.bytes, name: upload.name, register }, (progress) => {
      run.progress = progress;
    });
    if (isRefused(read)) return read;
    await this.keep(id, upload, read);
    return 'read';
  }

  private async keep(id: string, upload: Upload, { reading, proposal }: ReadFile): Promise<void> {
    const { personId, bytes, name, mediaType, draftingAgencyId, issuingAgencyId } = upload;
    const now = this.clock.now();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.database.transaction(async (tx) => {
      this.files.keepIn(tx, { sha256, bytes, mediaType, name, personId });
      void tx.query(sql.insertImport, [id, sha256, name, draftingAgencyId, issuingAgencyId, personId, now]);
      void tx.query(sql.insertReading, [id, reading, proposal]);
      void tx.query(sql.dropRuns, [id, new Date(now.getTime() - keepRunsMs)]);
    });
  }

  /** Nobody waits any more: how far it is, and how it ended, is asked for by its id. */
  private async finishLater(id: string, upload: Upload, run: Run, work: Promise<'read' | ReadingRefused>): Promise<void> {
    const beat = setInterval(() => void this.note(id, upload, run).catch((error) => this.logger.fault(error, 'import')), beatMs);
    const outcome = await work
      .catch((error: unknown) => {
        this.logger.fault(error, 'import');
        return refuse('interrupted');
      })
      .finally(() => {
        clearInterval(beat);
        run.over = true;
      });
    if (outcome === 'read') return;
    run.refused = outcome;
    run.over = false;
    await this.note(id, upload, run).catch((error) => this.logger.fault(error, 'import'));
  }

  private async note(id: string, { personId }: Upload, run: Run): Promise<void> {
    if (run.over) return;
    const { stage, done, total } = run.progress;
    const refused = run.refused === null ? null : JSON.stringify(run.refused);
    await this.database.transaction((tx) => tx.query(sql.keepRun, [id, personId, stage, done, total, this.clock.now(), refused]));
  }
}

/** How far the reading of a file is, in this process. */
class Run {
  progress: Progress = { stage: 'waiting', done: 0, total: null };
  refused: ReadingRefused | null = null;
  over = false;
}
