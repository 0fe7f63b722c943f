import { Injectable } from '@nestjs/common';
import { postsOf, Refusals } from '../../organisations/index.js';
import { ForbiddenError } from '../../platform/app-error.js';
import { Clock, dayOf } from '../../platform/clock.js';
import { Database } from '../../platform/transaction.js';

/** Lets administrators read, and puts on record who else tried. */
@Injectable()
export class Administrators {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /** Throws for everybody else. */
  async require(personId: string, traceId: string): Promise<void> {
    if (await this.has(personId)) return;
    const error = new ForbiddenError('webhooks.not-administrator');
    const command = { type: 'webhooks.read', actor: { personId } };
    await this.refusals.record({ command, personId, reasons: [{ code: error.code, params: {} }], request: traceId }, error);
    throw error;
  }

  /** Whether the person is administrator today. The post cannot be delegated. */
  async has(personId: string): Promise<boolean> {
    const posts = await this.database.read((tx) => postsOf(tx, personId, dayOf(this.clock.now())));
    return posts.some(({ position, delegation }) => position === 'administrator' && delegation === null);
  }
}
