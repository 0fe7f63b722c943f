import type { Comparison } from './compare.js';
import type { Costs } from './costs.js';
import { percentile, perSecond, type Samples } from './samples.js';

/** The table of all levels, and both ratios. */
export function printComparison(comparisons: readonly Comparison[]): void {
  console.log(
    `\n${'clients'.padEnd(9)}${'way'.padEnd(28)}${['per s', 'p50 ms', 'p95 ms', 'p99 ms'].map((head) => head.padStart(9)).join('')}`,
  );
  for (const { clients, http, inTransaction, inOneStatement } of comparisons) {
    console.log(line(String(clients), 'commands over HTTP', http));
    console.log(line('', 'bare, in a transaction', inTransaction));
    console.log(line('', 'bare, in one statement', inOneStatement));
  }
  console.log('');
  for (const { clients, http, inTransaction, inOneStatement } of comparisons) {
    const [loop, statement] = [inTransaction, inOneStatement].map((bare) => ((100 * perSecond(http)) / perSecond(bare)).toFixed(1));
    console.log(`${String(clients).padEnd(9)}HTTP is ${loop} % of the transaction loop and ${statement} % of the one statement`);
  }
}

/** Who spends the time of one command. */
export function printCosts({ server, database, clients }: Costs, lanes: number): void {
  const known = Object.entries({ 'the server': server, 'its PostgreSQL sessions': database, 'the clients': clients }).filter(
    (one): one is [string, number] => one[1] !== null,
  );
  const all = known.reduce((sum, [, each]) => sum + each, 0);
  const said = known.map(([who, each]) => `${who} ${Math.round(each)} µs (${Math.round((100 * each) / all)} %)`);
  console.log(`\nprocessor time of one command at ${lanes} clients: ${said.join(', ')}`);
}

function line(clients: string, way: string, samples: Samples): string {
  const numbers = [perSecond(samples).toFixed(0), ...[0.5, 0.95, 0.99].map((share) => percentile(samples, share).toFixed(2))];
  return `${clients.padEnd(9)}${way.padEnd(28)}${numbers.map((number) => number.padStart(9)).join('')}`;
}
