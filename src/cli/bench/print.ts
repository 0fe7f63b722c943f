import type { Comparison } from './compare.js';
import { allOf, type Costs } from './costs.js';
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

/** Who spends the time of one turn of each way, the command over HTTP first, and its share of it. */
export function printCosts(costs: readonly (Costs | null)[], clients: number): void {
  const known = costs.filter((one) => one !== null);
  const [command, ...bare] = known;
  if (command === undefined || known.length < costs.length) {
    console.log('\nprocessor times cannot be read here');
    return;
  }
  console.log(`\nprocessor time of one turn at ${clients} clients`);
  for (const one of known) {
    const parts = Object.entries(one.parts).map(([who, each]) => `${who} ${Math.round(each)} (${Math.round((100 * each) / allOf(one))} %)`);
    console.log(`${one.way.padEnd(28)}${String(Math.round(allOf(one))).padStart(6)} µs: ${parts.join(', ')}`);
  }
  const shares = bare.map((one) => `${((100 * allOf(one)) / allOf(command)).toFixed(1)} % of it is what ${one.way} costs`);
  console.log(shares.join(', '));
}

function line(clients: string, way: string, samples: Samples): string {
  const numbers = [perSecond(samples).toFixed(0), ...[0.5, 0.95, 0.99].map((share) => percentile(samples, share).toFixed(2))];
  return `${clients.padEnd(9)}${way.padEnd(28)}${numbers.map((number) => number.padStart(9)).join('')}`;
}
