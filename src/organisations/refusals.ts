import { Injectable } from '@nestjs/common';
import { auditLog, type RefusedAct } from '../audit/index.js';
import { UnavailableError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';

/** Keeps refused attempts that concern no instance: of administration, and to sign in. */
@Injectable()
export class Refusals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In a transaction of its own, before the answer goes out. Fails closed: what could not be written down is answered 503. */
  async record(act: Omit<RefusedAct, 'at' | 'judged'>): Promise<void> {
    try {
      await this.database.transaction((tx) => auditLog.refuse(tx, { ...act, at: this.clock.now().toISOString() }));
    } catch (error) {
      throw new UnavailableError('audit.refusal-not-recorded', { cause: error });
    }
  }
}
