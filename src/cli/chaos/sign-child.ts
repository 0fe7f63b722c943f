import fs from 'node:fs';
import { openKeeper } from './promise-keepers.js';
import { Random } from './random.js';
import { twoHistories } from './two-histories.js';

/**
 * A process that signs until it is killed: a tree that grows, now and then one taken back or another one. Each line it writes is a
 * signature that went out: size and root.
 */
async function main(kind: keyof typeof openKeeper, folder: string, common: number, leaves: number, seed: number): Promise<void> {
  const keeper = await openKeeper[kind](folder);
  const [one, other] = twoHistories(common, leaves);
  const random = new Random(seed);
  for (let size = 0; ; ) {
    const turn = random.next();
    const wanted = turn < 0.2 ? random.between(0, size + 1) : Math.min(leaves, size + random.between(0, 4));
    const signed = await keeper.show(random.happens(0.7) ? one : other, wanted);
    if (typeof signed !== 'string') fs.writeSync(1, `${signed.size} ${signed.root.toString('hex')}\n`);
    if (typeof signed !== 'string') size = Math.max(size, signed.size);
    else if (turn >= 0.2) size = Math.min(leaves, size + random.between(0, 20)); // Catches up with what others of the folder signed.
  }
}

const [kind, folder, ...numbers] = process.argv.slice(2);
const [common, leaves, seed] = numbers.map(Number);
await main(kind as keyof typeof openKeeper, folder!, common!, leaves!, seed!);
