import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { parseArgs } from 'node:util';
import type { Type } from '@nestjs/common';
import { KeyDirectory } from '../audit/index.js';
import { CreateAccountInput, createAccounts, hashPassword, normaliseLogin } from '../identity/index.js';
import { AdminRefusedError, CreateAgencyInput, CreatePersonInput, foundRegister } from '../organisations/index.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import { dayOf, SystemClock } from '../platform/clock.js';
import { readConfig } from '../platform/config.js';
import { createDataSource, migrate } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { newId } from '../platform/ids.js';
import { Database } from '../platform/transaction.js';
import { validationPipe } from '../platform/validation.js';

/**
 * Lập quản trị viên đầu tiên: the first agency, person, administrator's post and account of an installation, in one transaction, and
 * only while there is no administrator. Without `--password-file` a password is made up and printed once; either is good for being changed only.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  const at = new SystemClock().now().toISOString();
  try {
    const { agency, person, account, generated } = await shapesOf(values, at);
    const passwordHash = await hashPassword(account.password);
    const config = readConfig();
    await withDatabase(config, (database) =>
      database.transaction(async (tx) => {
        const keys = new KeyDirectory(config.personalKeysDir);
        const login = normaliseLogin(account.login);
        const { personId } = await foundRegister(tx, keys, { agency, personName: person.name, login, at });
        await createAccounts(tx, [{ personId, login: account.login, passwordHash, passwordMustChange: true }]);
      }),
    );
    console.log(`created the administrator ${account.login} at ${agency.name}`);
    if (generated) console.log(`password, shown this once: ${account.password}`);
    console.log('The first sign-in asks for another password (PUT /api/v1/me/password).');
  } catch (error) {
    const sentences = sentencesOf(error);
    if (sentences === undefined) throw error;
    console.error(sentences.join('\n'));
    process.exitCode = 1;
  }
}

const text = { type: 'string' } as const;
const options = {
  agency: text,
  code: text,
  kind: text,
  from: text,
  route: text,
  symbol: text,
  name: text,
  login: text,
  'password-file': text,
} as const;

type Given = { readonly [option in keyof typeof options]?: string };

/** Checked as if they had come over HTTP; everything wrong is named at once, by option. */
async function shapesOf(given: Given, at: string) {
  const file = given['password-file'];
  const generated = file === undefined;
  const password = generated ? randomBytes(18).toString('base64url') : fs.readFileSync(file, 'utf8').trim();
  const agency = {
    code: given.code,
    name: given.agency,
    kind: given.kind,
    validFrom: given.from ?? dayOf(at),
    reviewRoute: given.route,
    symbol: given.symbol,
  };
  const errors: FieldError[] = [];
  const checked = {
    agency: await check(CreateAgencyInput, agency, { name: 'agency', validFrom: 'from', reviewRoute: 'route' }, errors),
    person: await check(CreatePersonInput, { name: given.name }, {}, errors),
    account: await check(CreateAccountInput, { personId: newId(), login: given.login, password }, { password: 'password-file' }, errors),
  };
  if (errors.length > 0) throw new MalformedError(errors);
  return { ...checked, generated };
}

/** `names`: which option a field comes from, where the two differ. */
async function check<T>(shape: Type<T>, value: object, names: Readonly<Record<string, string>>, errors: FieldError[]): Promise<T> {
  try {
    return await validationPipe().transform(value, { type: 'body', metatype: shape });
  } catch (error) {
    if (!(error instanceof MalformedError)) throw error;
    errors.push(...error.errors.map((one) => ({ ...one, path: `--${names[one.path] ?? one.path}` })));
    return value as T;
  }
}

async function withDatabase(config: ReturnType<typeof readConfig>, work: (database: Database) => Promise<void>): Promise<void> {
  const server = await provideDatabase(config);
  try {
    if (config.migrate) await migrate(server.owner);
    const dataSource = await createDataSource({ connection: server.connection, entities: [], poolSize: 1 }).initialize();
    try {
      await work(new Database(dataSource));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.release();
  }
}

/** What to print instead of a fault; undefined: it is one. */
function sentencesOf(error: unknown): string[] | undefined {
  if (error instanceof MalformedError) return error.errors.map(({ path, message }) => `${path}: ${message}`);
  if (!(error instanceof AdminRefusedError)) return undefined;
  return (['vi', 'en'] as const).flatMap((language) =>
    (error.problem(language)['reasons'] as readonly { text: string }[]).map((reason) => reason.text),
  );
}
