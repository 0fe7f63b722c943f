import type { Connection } from '../../platform/data-source.js';
import { ask } from './prepare-load.js';
import { cpuMicroseconds } from './process-usage.js';
import type { Samples } from './samples.js';

/** Processor time of one turn, in microseconds, by who spends it. Says less of the machine's other work than a rate does. */
export interface Costs {
  readonly way: string;
  readonly parts: Readonly<Record<string, number>>;
}

export interface Spenders {
  readonly connection: Connection;
  /** Name of the sessions that work for it. */
  readonly sessions: string;
  /** The server's process; none where the statements are sent from here. */
  readonly serverPid?: number;
}

/** Lets it run once more and asks the operating system who worked. Null where that cannot be asked. */
export async function costsOf(
  way: string,
  { connection, sessions, serverPid }: Spenders,
  work: () => Promise<Samples>,
): Promise<Costs | null> {
  const found = await ask<{ pid: number }>(connection, 'SELECT pid FROM pg_stat_activity WHERE application_name = $1', [sessions]);
  const spent = (): Record<string, number | null> => ({
    ...(serverPid === undefined ? {} : { server: cpuMicroseconds(serverPid) }),
    PostgreSQL: sum(found.map(({ pid }) => cpuMicroseconds(pid))),
    'this process': total(process.cpuUsage()),
  });
  const before = spent();
  const { times } = await work();
  const after = Object.entries(spent());
  const parts = after.flatMap(([who, now]) =>
    now === null || before[who] == null ? [] : [[who, (now - before[who]) / times.length] as const],
  );
  return parts.length < after.length ? null : { way, parts: Object.fromEntries(parts) };
}

export const allOf = ({ parts }: Costs): number => Object.values(parts).reduce((one, other) => one + other, 0);

const total = ({ user, system }: NodeJS.CpuUsage): number => user + system;

/** Null as soon as one is unknown: a part would pass for the whole. */
function sum(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce<number | null>((all, one) => (all === null || one === null ? null : all + one), numbers.length === 0 ? null : 0);
}
