import type { Statement, Tx } from '../platform/transaction.js';

/** Logins are compared in lower case and NFC; people type them as they come. */
export const normaliseLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();

const insertAccounts: Statement = {
  name: 'insert-accounts',
  text: `
    INSERT INTO accounts (person_id, login, password_hash, password_must_change)
    SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[], $4::boolean[])`,
};

export interface NewAccount {
  readonly personId: string;
  readonly login: string;
  readonly passwordHash: string;
  /** Whether somebody else chose the password, so that its owner has to change it before anything else. */
  readonly passwordMustChange: boolean;
}

/** With hashes made before. Fails with `accounts_login_once` or `accounts_pk` when the login is taken or the person has an account. */
export async function createAccounts(tx: Tx, accounts: readonly NewAccount[]): Promise<void> {
  await tx.query(insertAccounts, [
    accounts.map(({ personId }) => personId),
    accounts.map(({ login }) => normaliseLogin(login)),
    accounts.map(({ passwordHash }) => passwordHash),
    accounts.map(({ passwordMustChange }) => passwordMustChange),
  ]);
}

const readAccount: Statement = {
  name: 'account-by-login',
  text: `
    SELECT account.person_id AS "personId", person.name, account.password_hash AS "passwordHash", account.disabled_at IS NOT NULL AS disabled
    FROM accounts account JOIN people person ON person.id = account.person_id WHERE account.login = $1`,
};

export interface AccountRow {
  readonly personId: string;
  readonly name: string;
  readonly passwordHash: string;
  readonly disabled: boolean;
}

/** `login` as `normaliseLogin` gives it. */
export async function accountOf(tx: Tx, login: string): Promise<AccountRow | undefined> {
  const [account] = await tx.query<AccountRow>(readAccount, [login]);
  return account;
}
