import { Injectable } from '@nestjs/common';
import { auditLog, type RefusedAct } from '../audit/index.js';
import { AppError, NotFoundError, UnavailableError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';

/** Keeps refused attempts that concern no instance: of administration, and to sign in. */
@Injectable()
export class Refusals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** In a transaction of its own, before the answer goes out, which then names the entry. Fails closed: what could not be written down is answered 503. */
  async record(act: Omit<RefusedAct, 'at' | 'judged'>, answer?: AppError): Promise<void> {
    try {
      const { entryId } = await this.database.transaction((tx) => auditLog.refuse(tx, { ...act, at: this.clock.now().toISOString() }));
      if (answer !== undefined) answer.entryId = entryId;
    } catch (error) {
      throw new UnavailableError('audit.refusal-not-recorded', { cause: error });
    }
  }

  /** Does as asked; when the answer is that there is no such thing, the attempt to see it is kept first. */
  async keepingDenied<T>(asked: () => Promise<T>, act: Omit<RefusedAct, 'at' | 'judged' | 'reasons'>): Promise<T> {
    try {
      return await asked();
    } catch (error) {
      if (error instanceof NotFoundError) await this.record({ ...act, reasons: [{ code: error.code, params: {} }] }, error);
      throw error;
    }
  }

  /** Does as asked; what was refused and is not on record yet is kept first. */
  async keepingRefused<T>(asked: () => Promise<T>, act: Omit<RefusedAct, 'at' | 'judged' | 'reasons'>): Promise<T> {
    try {
      return await asked();
    } catch (error) {
      if (error instanceof AppError && error.kind === 'refused' && error.entryId === undefined)
        await this.record({ ...act, reasons: [{ code: error.code, params: {} }] }, error);
      throw error;
    }
  }
}
