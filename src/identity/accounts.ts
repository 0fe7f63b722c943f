import type { Statement, Tx } from '../platform/transaction.js';
import { hashPassword } from './password.js';

/** Logins are compared in lower case and NFC; people type them as they come. */
export const normaliseLogin = (login: string): string => login.trim().normalize('NFC').toLowerCase();

const insertAccounts: Statement = {
  name: 'insert-accounts',
  text: 'INSERT INTO accounts (person_id, login, password_hash) SELECT * FROM unnest($1::uuid[], $2::text[], $3::text[])',
};

/** Fails with `accounts_login_once` or `accounts_pk` when the login is taken or the person has an account. Takes about 0.3 s to hash. */
export async function createAccount(tx: Tx, personId: string, login: string, password: string): Promise<void> {
  await createAccounts(tx, [{ personId, login, passwordHash: await hashPassword(password) }]);
}

/** Many at once, with hashes made before: the demo's people share one password, which is hashed once. */
export async function createAccounts(
  tx: Tx,
  accounts: readonly { personId: string; login: string; passwordHash: string }[],
): Promise<void> {
  await tx.query(insertAccounts, [
    accounts.map(({ personId }) => personId),
    accounts.map(({ login }) => normaliseLogin(login)),
    accounts.map(({ passwordHash }) => passwordHash),
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
