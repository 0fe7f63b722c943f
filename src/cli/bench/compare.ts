import type { BareLoad } from './bare-load.js';
import type { HttpLoad } from './http-load.js';
import { noSamples, type Samples, together } from './samples.js';

/** The three ways to write the same rows, at one number of clients. */
export interface Comparison {
  readonly clients: number;
  readonly http: Samples;
  readonly inTransaction: Samples;
  readonly inOneStatement: Samples;
}

/** Rounds per number of clients: the ways take turns, so that a noisy moment of the machine hits all alike. */
const rounds = 3;

/** Each way at each number of clients, for `seconds` in all, after a short warming up. */
export async function compare(http: HttpLoad, bare: BareLoad, levels: readonly number[], seconds: number): Promise<readonly Comparison[]> {
  const most = Math.max(...levels);
  await http.run(most, 2);
  await bare.inTransaction(most, 1);
  await bare.inOneStatement(most, 1);
  const found = new Map(
    levels.map((clients): [number, Comparison] => [
      clients,
      { clients, http: noSamples, inTransaction: noSamples, inOneStatement: noSamples },
    ]),
  );
  for (let round = 0; round < rounds; round++) {
    for (const [clients, before] of found) {
      const window = seconds / rounds;
      found.set(clients, {
        clients,
        http: together(before.http, await http.run(clients, window)),
        inTransaction: together(before.inTransaction, await bare.inTransaction(clients, window)),
        inOneStatement: together(before.inOneStatement, await bare.inOneStatement(clients, window)),
      });
    }
  }
  return [...found.values()];
}
