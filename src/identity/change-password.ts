import { Injectable } from '@nestjs/common';
import { auditLog } from '../audit/index.js';
import { Refusals } from '../organisations/index.js';
import { MalformedError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { WrongPasswordError } from './password.errors.js';
import { hashPassword, verifyPassword } from './password.js';
import { Sessions } from './sessions.js';
import { countAttempt, forgive } from './throttle.js';

const command = 'identity.changePassword';

/** Đổi mật khẩu, by its owner. */
@Injectable()
export class ChangePassword {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Ends every other session of the person. Guesses at the current password count as attempts to sign in do. Throws a
   * `WrongPasswordError`, a `ThrottledError`, a `MalformedError` for a next one that is the current one.
   */
  async of(personId: string, { current, next }: PasswordChange, from: { token: string; address: string; traceId: string }): Promise<void> {
    if (current.normalize('NFC') === next.normalize('NFC')) throw unchanged;
    const attempt = { subject: personId, address: from.address };
    await this.database.transaction((tx) => countAttempt(tx, attempt, this.clock.now()));
    const [account] = await this.database.read((tx) => tx.query<{ hash: string }>(readHash, [personId]));
    if (!(await verifyPassword(current, account?.hash ?? null))) return this.refuse(personId, from.traceId);

    const hash = await hashPassword(next);
    await this.database.transaction(async (tx) => {
      // An administrator who reset it meanwhile wins: `current` is no longer the password.
      const changed = await tx.query(setPassword, [personId, hash, account!.hash]);
      if (changed.length === 0) throw new WrongPasswordError('the password was reset meanwhile');
      void forgive(tx, attempt);
      await this.sessions.closeOthersOf(tx, personId, from.token);
      const at = this.clock.now().toISOString();
      await auditLog.record(tx, { stream: 'access', command, personId, input: {}, at, request: from.traceId });
    });
  }

  private async refuse(personId: string, traceId: string): Promise<never> {
    const reasons = [{ code: 'identity.wrong-password', params: {} }];
    const error = new WrongPasswordError('the current password is wrong');
    await this.refusals.record({ command: { type: command, input: {}, personId }, personId, reasons, request: traceId }, error);
    throw error;
  }
}

export interface PasswordChange {
  readonly current: string;
  readonly next: string;
}

const unchanged = new MalformedError([{ path: 'next', code: 'isAnother', message: 'next must be another password than current' }]);

const readHash: Statement = { name: 'password-of-person', text: 'SELECT password_hash AS hash FROM accounts WHERE person_id = $1' };
const setPassword: Statement = {
  name: 'change-own-password',
  text: `
    UPDATE accounts SET password_hash = $2, password_must_change = false
    WHERE person_id = $1 AND password_hash = $3 AND disabled_at IS NULL RETURNING person_id`,
};
