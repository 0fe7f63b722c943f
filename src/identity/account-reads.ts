import { Injectable } from '@nestjs/common';
import { postsOf, Refusals } from '../organisations/index.js';
import { ForbiddenError } from '../platform/app-error.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';

/** An account as administrators may see it. */
export interface AccountStanding {
  readonly login: string;
  /** Since when nobody can sign in with it; null while it is open. */
  readonly disabledAt: string | null;
  /** Somebody else chose the password, and its owner has not changed it yet. */
  readonly passwordMustChange: boolean;
}

/** Tài khoản, for administrators alone: who may sign in, and by which name. Who else asks is on record. */
@Injectable()
export class AccountReads {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  async of(personId: string, ownerId: string, traceId: string): Promise<{ account: AccountStanding | null }> {
    const [posts, [account]] = await this.database.read(async (tx) =>
      Promise.all([postsOf(tx, personId, dayOf(this.clock.now())), tx.query<AccountStanding>(readStanding, [ownerId])]),
    );
    if (posts.some(({ position, delegation }) => position === 'administrator' && delegation === null)) return { account: account ?? null };
    const error = new ForbiddenError('accounts.not-administrator');
    const command = { type: 'accounts.read', ownerId, actor: { personId } };
    await this.refusals.record({ command, personId, reasons: [{ code: error.code, params: {} }], request: traceId }, error);
    throw error;
  }
}

const readStanding: Statement = {
  name: 'account-standing',
  text: `
    SELECT login, to_char(disabled_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "disabledAt", password_must_change AS "passwordMustChange"
    FROM accounts WHERE person_id = $1`,
};
