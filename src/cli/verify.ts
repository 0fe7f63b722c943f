import { DefinitionStore, type Verification, verifyAll } from '../engine/index.js';
import { readConfig } from '../platform/config.js';
import { createDataSource } from '../platform/data-source.js';
import { provideDatabase } from '../platform/database-server.js';
import { Database } from '../platform/transaction.js';

/** Re-checks every hash and chain, judges every entry again, and compares every stored state. Fails when anything differs. */
export async function run(): Promise<void> {
  const server = await provideDatabase(readConfig());
  try {
    const dataSource = await createDataSource({
      connection: server.connection,
      entities: [],
      applicationName: 'plan-workflow verify',
    }).initialize();
    try {
      report(await new Database(dataSource).snapshot((tx) => verifyAll(tx, new DefinitionStore())));
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await server.release();
  }
}

/** Prints what was looked at and each finding; sets the exit code. */
export function report({ entries, judged, instances, contents, findings }: Verification): void {
  for (const { entryId, stream, seq, problem } of findings) console.log(`✗ ${stream}#${seq ?? '–'} ${entryId ?? ''}: ${problem}`);
  console.log(
    `${entries} entries: chains and hashes checked, ${judged} judged again, ${instances} instances derived again, ${contents} contents hashed again, ${findings.length} findings`,
  );
  if (findings.length > 0) process.exitCode = 1;
}
