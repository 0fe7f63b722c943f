import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Refusals } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { accountOf, normaliseLogin } from './accounts.js';
import { verifyPassword } from './password.js';
import { Sessions } from './sessions.js';
import { countAttempt, forgive } from './throttle.js';
import { WrongCredentialsError } from './wrong-credentials.error.js';

/** What somebody who signed in is given. */
export interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
  readonly person: { readonly id: string; readonly name: string };
}

/** Đăng nhập bằng mật khẩu. Single sign-on will stand beside it and end at `Sessions.open` as well. */
@Injectable()
export class SignIn {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly sessions: Sessions,
    private readonly refusals: Refusals,
  ) {}

  /** 401 alike for an unknown login, a wrong password and a closed account; the log knows which person it concerned. 429 when too often. */
  async withPassword(given: { login: string; password: string }, address: string, traceId: string): Promise<SignedIn> {
    const login = normaliseLogin(given.login);
    await this.database.transaction((tx) => countAttempt(tx, login, address, this.clock.now()));
    const account = await this.database.read((tx) => accountOf(tx, login));
    const proven = await verifyPassword(given.password, account?.passwordHash ?? null);
    if (!proven || account === undefined || account.disabled) return this.refuse(login, account?.personId ?? null, traceId);

    const session = await this.database.transaction(async (tx) => {
      void forgive(tx, login);
      return this.sessions.open(tx, account.personId);
    });
    return { token: session.token, expiresAt: session.expiresAt.toISOString(), person: { id: account.personId, name: account.name } };
  }

  /** The entry has the login's hash: people type addresses, and sometimes their password, where the login belongs. */
  private async refuse(login: string, personId: string | null, traceId: string): Promise<never> {
    const input = { loginSha256: createHash('sha256').update(login, 'utf8').digest('hex') };
    const reasons = [{ code: 'identity.wrong-credentials', params: {} }];
    await this.refusals.record({ command: { type: 'identity.signIn', input, personId }, personId, reasons, request: traceId });
    throw new WrongCredentialsError('the sign-in failed');
  }
}
