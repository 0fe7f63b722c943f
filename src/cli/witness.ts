import { parseArgs } from 'node:util';
import { serveWitness, Witness } from '../audit/witness/index.js';
import { SystemClock } from '../platform/clock.js';

/**
 * Watches logs for an outside body, with a key and files of its own: no database, nothing else of the product. Prints what its signatures
 * are verified by, then one line for each request. `--host` and `--port` say where it listens, `--dir` where its key and memory are,
 * `--origin` the name of its key, each `--log-key` a log.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      dir: { type: 'string' },
      origin: { type: 'string' },
      'log-key': { type: 'string', multiple: true },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '3002' },
    },
  });
  const { dir, origin, host, 'log-key': logs } = values;
  const port = /^\d{1,5}$/.test(values.port) ? Number(values.port) : Number.NaN;
  if (dir === undefined || origin === undefined || logs === undefined || Number.isNaN(port))
    throw new Error('usage: witness --dir <folder> --origin <name> --log-key <vkey> [--log-key …] [--host 127.0.0.1] [--port 3002]');
  const { witness, made } = await Witness.open({ folder: dir, name: origin, logs, clock: new SystemClock() });
  const server = await serveWitness(witness, host, port, (line) => console.log(JSON.stringify({ at: new Date().toISOString(), ...line })));
  console.log(`${made ? 'made the key ' : ''}${witness.vkey}`);
  console.log(`http://${host}:${server.port}/add-checkpoint`);
  await new Promise<void>((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
  });
  await server.close();
}
