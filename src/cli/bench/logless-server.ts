import pg from 'pg';
import { Sequencer, StandingCheck } from '../../audit/index.js';
import { type Order, type Receipt, TransitionService } from '../../engine/index.js';
import { start } from '../../main.js';
import { readConfig } from '../../platform/config.js';
import { newId } from '../../platform/ids.js';
import type { Statement, Tx } from '../../platform/transaction.js';

/** How much of the log is left out: `tree`, so that entries are rows in chains and nothing more; `log`, so that states move and nothing tells. */
export type LeftOut = 'tree' | 'log';

/**
 * The product without its log, or a part of it, to know what the log costs; for `bench` alone, over a database that is thrown away.
 * Everything else is the product's own: the same requests, facts, judgement and rows. Only moves of single instances can be made.
 */
async function main(leftOut: LeftOut): Promise<void> {
  for (const worker of [Sequencer, StandingCheck]) worker.prototype.onApplicationBootstrap = () => undefined;
  if (leftOut === 'tree') leaveNothingWaiting();
  else (TransitionService.prototype as unknown as { write: typeof moveOnly }).write = moveOnly;
  const { url } = await start(readConfig());
  console.log(`\n  ${url}\n`);
}

/** Takes the part of the statement away that has the entry wait for its place. */
function leaveNothingWaiting(): void {
  const query = pg.Client.prototype.query as (this: pg.Client, statement: pg.QueryConfig, ...more: unknown[]) => unknown;
  const changed = function (this: pg.Client, statement: pg.QueryConfig, ...more: unknown[]): unknown {
    if (statement.name !== 'write-move') return query.call(this, statement, ...more);
    const text = statement.text.replace(/,\n +waiting AS \(.*\)\n/, '\n');
    if (text === statement.text) throw new Error('the statement has no entry wait');
    return query.call(this, { ...statement, text }, ...more);
  };
  pg.Client.prototype.query = changed as typeof pg.Client.prototype.query;
}

const moveInstance: Statement = {
  name: 'logless-move',
  text: 'UPDATE instances SET state = $2, sequence = $3, changed = $3, head_at = $4 WHERE id = $1',
};

interface Step {
  readonly order: Order;
  readonly standing: { readonly sequence: number };
  readonly decision: { readonly from: string; readonly to: string };
  readonly ask: { readonly command: { readonly at: string } };
}

/** In place of the door's own writing, which makes the entry, hashes it and writes it with the move. */
async function moveOnly(tx: Tx, steps: readonly Step[]): Promise<readonly Receipt[]> {
  return steps.map(({ order: { instanceId, create }, standing, decision: { from, to }, ask }) => {
    if (create !== undefined) throw new Error('nothing is created without the log');
    const { at } = ask.command;
    const sequence = standing.sequence + 1;
    void tx.query(moveInstance, [instanceId, to, sequence, at]);
    return { instanceId, entryId: newId(), leafHash: '', sequence, from, to, at };
  });
}

await main(process.argv[2] as LeftOut);
