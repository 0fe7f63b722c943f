import type { Connection } from '../../platform/data-source.js';
import type { ServerProcess } from '../trial/server-process.js';
import type { HttpLoad } from './http-load.js';
import { ask } from './prepare-load.js';
import { cpuMicroseconds } from './process-usage.js';

/** Processor time of one command, in microseconds, by who spends it; null where it cannot be read. */
export interface Costs {
  readonly server: number | null;
  readonly database: number | null;
  /** This process, playing the clients. */
  readonly clients: number;
}

/** Runs the load once more and asks the operating system who worked. */
export async function costsOf(http: HttpLoad, lanes: number, server: ServerProcess, connection: Connection): Promise<Costs> {
  const backends = (
    await ask<{ pid: number }>(connection, `SELECT pid FROM pg_stat_activity WHERE application_name = 'plan-workflow'`, [])
  ).map(({ pid }) => pid);
  const spent = () => ({
    server: cpuMicroseconds(server.pid),
    database: sum(backends.map(cpuMicroseconds)),
    clients: total(process.cpuUsage()),
  });
  const before = spent();
  const { times } = await http.run(lanes, 5);
  const after = spent();
  const each = (one: number | null, other: number | null) => (one === null || other === null ? null : (other - one) / times.length);
  return {
    server: each(before.server, after.server),
    database: each(before.database, after.database),
    clients: each(before.clients, after.clients)!,
  };
}

const total = ({ user, system }: NodeJS.CpuUsage): number => user + system;

/** Null as soon as one is unknown: a part would pass for the whole. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), numbers.length === 0 ? null : 0);
}
