import type { Connection } from '../../platform/data-source.js';
import { ask } from './prepare-load.js';
import { cpuMicroseconds, isPostgres } from './process-usage.js';
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

/** Lets it run once more and asks the operating system who worked. Null where that cannot be asked, or the database runs elsewhere. */
export async function costsOf(
  way: string,
  { connection, sessions, serverPid }: Spenders,
  work: () => Promise<Samples>,
): Promise<Costs | null> {
  const found = await ask<{ pid: number }>(connection, 'SELECT pid FROM pg_stat_activity WHERE application_name = $1', [sessions]);
  const database = found.map(({ pid }) => pid).filter(isPostgres);
  if (database.length === 0) return null;
  const spent = (): [who: string, pids: Map<number, number>][] => [
    ...(serverPid === undefined ? [] : [['server', timesOf([serverPid])] as [string, Map<number, number>]]),
    ['PostgreSQL', timesOf(database)],
    ['this process', timesOf([process.pid])],
  ];
  const before = spent();
  const { times } = await work();
  const parts = spent().map(([who, after], place): [string, number] => [who, growth(before[place]![1], after) / times.length]);
  return { way, parts: Object.fromEntries(parts) };
}

/** Processor time so far of each process that still runs. */
function timesOf(pids: readonly number[]): Map<number, number> {
  const times = pids.map((pid): [number, number | null] => [pid, cpuMicroseconds(pid)]);
  return new Map(times.filter((one): one is [number, number] => one[1] !== null));
}

/** Of those that ran before and after: a session that was closed meanwhile had nothing to do. */
function growth(before: ReadonlyMap<number, number>, after: ReadonlyMap<number, number>): number {
  return [...after].reduce((all, [pid, time]) => all + time - (before.get(pid) ?? time), 0);
}

export const allOf = ({ parts }: Costs): number => Object.values(parts).reduce((one, other) => one + other, 0);
