import { Injectable } from '@nestjs/common';
import { Refusals } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { accountOf, normaliseLogin } from './accounts.js';
import { verifyPassword } from './password.js';
import { Sessions } from './sessions.js';
import { countAttempt, forgive, subjectOf } from './throttle.js';
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
    const account = await this.database.read((tx) => accountOf(tx, login));
    const attempt = { subject: subjectOf(login, account?.personId), address };
    await this.database.transaction((tx) => countAttempt(tx, attempt, this.clock.now()));
    const proven = await verifyPassword(given.password, account?.passwordHash ?? null);
    if (!proven || account === undefined || account.disabled) return this.refuse(account?.personId ?? null, traceId);

    const session = await this.database.transaction(async (tx) => {
      void forgive(tx, attempt);
      return this.sessions.open(tx, account.personId);
    });
    return { token: session.token, expiresAt: session.expiresAt.toISOString(), person: { id: account.personId, name: account.name } };
  }

  /** The entry has the person where the login is known, else nothing of what was typed: it may be a password in the wrong field. */
  private async refuse(personId: string | null, traceId: string): Promise<never> {
    const reasons = [{ code: 'identity.wrong-credentials', params: {} }];
    const error = new WrongCredentialsError('the sign-in failed');
    await this.refusals.record({ command: { type: 'identity.signIn', input: {}, personId }, personId, reasons, request: traceId }, error);
    throw error;
  }
}
