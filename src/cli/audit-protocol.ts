import fs from 'node:fs';
import { parseArgs } from 'node:util';
import {
  dailyProtocol,
  keyProtocol,
  type ProtocolDocument,
  parseVkey,
  protocolText,
  protocolWord,
  readTrust,
  readVkey,
} from '../audit/index.js';
import { dayOf, SystemClock, startOfDay } from '../platform/clock.js';
import { type Config, readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { Database } from '../platform/transaction.js';

/**
 * Biên bản to print, sign by hand and keep where no administrator reaches: of a day (`--day 2026-11-21`, else today), or with `--key` of the
 * key that the log is verified by. Prints it, and writes it as a Word file (`--out`, else into the working folder).
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { day: { type: 'string' }, key: { type: 'boolean', default: false }, out: { type: 'string' } },
  });
  const config = readConfig();
  const day = values.day ?? dayOf(new SystemClock().now());
  startOfDay(day); // Throws when there is no such day.
  const protocol = values.key ? await ofKey(config) : await ofDay(config, day);
  const file = values.out ?? `bien-ban-${values.key ? 'khoa' : day}.docx`;
  fs.writeFileSync(file, await protocolWord(protocol));
  console.log(`${protocolText(protocol)}\n→ ${file}`);
}

async function ofKey(config: Config): Promise<ProtocolDocument> {
  const vkey = await readVkey(config.signerDir);
  const key = vkey === null ? null : parseVkey(vkey);
  if (key?.ok !== true) throw new Error(`${config.signerDir} has no key; it is made when the signer starts for the first time`);
  const { text } = await readTrust(config);
  return keyProtocol(key.value, text, new SystemClock().now());
}

async function ofDay(config: Config, day: string): Promise<ProtocolDocument> {
  const { policy } = await readTrust(config);
  const server = await provideDatabase(config);
  try {
    const dataSource = await createDataSource({ connection: server.connection, entities: [] }).initialize();
    try {
      const protocol = await new Database(dataSource).snapshot((tx) => dailyProtocol(tx, policy, day, new SystemClock().now()));
      if (protocol === null) throw new Error(`nothing of the log was signed until the end of ${day}`);
      return protocol;
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.release();
  }
}
