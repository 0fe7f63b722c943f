import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { Refusals, readerOf } from '../organisations/index.js';
import { type AppError, ForbiddenError, NotFoundError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';

/** Who asks for what of the log. */
export interface Inspector {
  readonly personId: string;
  readonly traceId: string;
}

/** Thanh tra: lets auditors in, and puts on record who else tried. */
@Injectable()
export class Auditors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /** Throws for everybody else, after it is on record. */
  async require({ personId, traceId }: Inspector, command: JsonObject & { readonly type: string }): Promise<void> {
    const reader = await this.database.read((tx) => readerOf(tx, personId, this.clock.now().toISOString()));
    if (reader.readsAll) return;
    const error = new ForbiddenError('audit.not-auditor');
    await this.record({ personId, traceId }, command, error);
    throw error;
  }

  /** There is no such entry, or none that this person may see: the answer is the same, and so is the record. */
  async notVisible(inspector: Inspector, entryId: string): Promise<never> {
    const error = new NotFoundError('entry', entryId);
    await this.record(inspector, { type: 'audit.read', entryId }, error, 'workflow.not-visible');
    throw error;
  }

  private async record(
    { personId, traceId }: Inspector,
    command: JsonObject & { type: string },
    answer: AppError,
    code = answer.code,
  ): Promise<void> {
    const act = { command: { ...command, actor: { personId } }, personId, reasons: [{ code, params: {} }], request: traceId };
    await this.refusals.record(act, answer);
  }
}
