import type { Way } from './log-part.js';
import { percentile } from './samples.js';

/**
 * Rates and processor times of each way, per command and in a second in which nobody does anything, in microseconds; then of the first
 * one, the whole log, what it costs beside each other way. On a busy machine the idle second weighs on few commands.
 */
export function printOverhead(all: readonly Way[], clients: number): void {
  const [whole, ...others] = all;
  console.log(`\nwhat the log costs, ${clients} clients, in turns`);
  console.log(
    `${'way'.padEnd(28)}${['per s', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU µs', 'server', 'database', 'idle/s'].map((head) => head.padStart(10)).join('')}`,
  );
  for (const way of all) {
    const { server, database } = perCommand(way);
    const times = [0.5, 0.95, 0.99].map((share) => percentile(way.samples, share).toFixed(2));
    const numbers = [
      median(way.rates).toFixed(0),
      ...times,
      ...[server + database, server, database, way.idle].map((one) => one.toFixed(0)),
    ];
    console.log(`${way.name.padEnd(28)}${numbers.map((number) => number.padStart(10)).join('')}`);
  }
  for (const other of others) {
    // Round against round: both met the same moment of the machine.
    const shares = whole!.rates.map((rate, round) => 100 * (1 - rate / other.rates[round]!));
    const [with_, without] = [whole!, other].map((way) => perCommand(way).server + perCommand(way).database);
    console.log(
      `${whole!.name} beside ${other.name}: ${median(shares).toFixed(1)} % fewer commands a second (rounds ${Math.min(...shares).toFixed(1)} to ${Math.max(...shares).toFixed(1)}), ` +
        `${(100 * (1 - without! / with_!)).toFixed(1)} % of the processor time of a command${other === others.at(-1) ? ' (mark: 15 %)' : ''}`,
    );
  }
}

function perCommand({ cpu, samples }: Way): { server: number; database: number } {
  return { server: cpu.server / samples.times.length, database: cpu.database / samples.times.length };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
