import path from 'node:path';
import { parseArgs } from 'node:util';
import { type BundleOptions, bundleFiles, inputOf } from '../audit/bundle/bundle-files.js';
import { writeFolder } from '../audit/bundle/write-folder.js';
import { auditLog, KeyDirectory, readTrust } from '../audit/index.js';
import { SystemClock } from '../platform/clock.js';
import { type Config, readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { Database } from '../platform/transaction.js';

/**
 * Xuất nhật ký cho thanh tra: writes the log and what it is verified by into `--out`, whole or not at all, and puts that on record first.
 * `--from-size` leaves out the tiles of an export of so many entries, over which this one is copied; `--no-personal` leaves personal
 * values here, `--no-mining` the event logs, `--files` adds the files that people uploaded.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options });
  if (values.out === undefined || !/^\d{1,15}$/.test(values['from-size']))
    throw new Error('usage: audit:export -- --out <folder> [--from-size <entries>]');
  const out = path.resolve(values.out);
  const config = readConfig();
  const exported: BundleOptions = {
    fromSize: Number(values['from-size']),
    personal: values['no-personal'] ? null : new KeyDirectory(config.personalKeysDir),
    files: values.files,
    mining: !values['no-mining'],
  };
  const { files, bytes } = await withDatabase(config, async (database) => {
    const trust = await readTrust(config);
    const at = new SystemClock().now().toISOString();
    await database.transaction((tx) =>
      auditLog.record(tx, { stream: 'access', command: 'audit.export', personId: null, input: inputOf(exported), at }),
    );
    return database.snapshot((tx) => writeFolder(out, bundleFiles(tx, trust, exported)));
  });
  console.log(`${files} files, ${(bytes / 1e6).toFixed(1)} MB in ${out}`);
}

const options = {
  out: { type: 'string' },
  'from-size': { type: 'string', default: '0' },
  'no-personal': { type: 'boolean', default: false },
  'no-mining': { type: 'boolean', default: false },
  files: { type: 'boolean', default: false },
} as const;

async function withDatabase<T>(config: Config, work: (database: Database) => Promise<T>): Promise<T> {
  const server = await provideDatabase(config);
  try {
    const dataSource = await createDataSource({
      connection: server.connection,
      entities: [],
      applicationName: 'plan-workflow audit:export',
    }).initialize();
    try {
      return await work(new Database(dataSource));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.release();
  }
}
