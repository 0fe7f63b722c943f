import { Injectable } from '@nestjs/common';
import { postsOf, Refusals } from '../organisations/index.js';
import { ForbiddenError } from '../platform/app-error.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';

/** Lets administrators and auditors in, and puts on record who else tried. Neither post can be delegated. */
@Injectable()
export class Overseers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /** Throws for everybody else. */
  async require(personId: string, traceId: string, command: string): Promise<void> {
    const posts = await this.database.read((tx) => postsOf(tx, personId, dayOf(this.clock.now())));
    if (posts.some(({ position, delegation }) => delegation === null && (position === 'administrator' || position === 'auditor'))) return;
    const error = new ForbiddenError('system.not-overseer');
    const reasons = [{ code: error.code, params: {} }];
    await this.refusals.record({ command: { type: command, actor: { personId } }, personId, reasons, request: traceId }, error);
    throw error;
  }
}
