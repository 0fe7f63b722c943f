import fs from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { type ReceiverStep, startReceiver } from './receiver.js';

/** What a receiver that runs as a process of its own is started with, as JSON in its first argument. */
export interface ReceiverOrder {
  /** 0: any. */
  readonly port: number;
  readonly keys: readonly string[];
  /** Where events are kept, across its deaths. */
  readonly file: string;
  /** What senders did wrong, one line each. */
  readonly faultFile: string;
  /** Before it keeps a message it takes up to so long. */
  readonly slowMs: number;
  /** Of its messages so many, between 0 and 1, are answered 500 and not kept. */
  readonly failing: number;
}

/** What it is told later. */
export interface ReceiverWish {
  /** Known from now on, beside the others. */
  readonly key?: string;
  readonly slowMs?: number;
  /** It kills itself at that step of the message so many messages from now. */
  readonly die?: { readonly at: ReceiverStep; readonly after: number };
}

/** Máy nhận mẫu in a process that may be killed at any moment. Tells its address when it listens. */
async function main({ port, keys: first, file, faultFile, slowMs: usually, failing }: ReceiverOrder): Promise<void> {
  const keys = [...first];
  let slowMs = usually;
  let die: ReceiverWish['die'];
  let met = 0;
  const { url } = await startReceiver({
    port,
    keys: () => keys,
    file,
    onFault: (fault, id) => fs.appendFileSync(faultFile, `${fault} ${id}\n`),
    async onStep(step) {
      if (step === 'taken' && slowMs > 0) await sleep(slowMs * Math.random());
      if (step === 'taken' && Math.random() < failing) throw new Error('too much at the moment');
      if (die?.at === step && ++met > die.after) process.kill(process.pid, 'SIGKILL');
    },
  });
  process.on('message', (wish: ReceiverWish) => {
    if (wish.key !== undefined) keys.push(wish.key);
    if (wish.slowMs !== undefined) slowMs = wish.slowMs;
    if (wish.die !== undefined) [die, met] = [wish.die, 0];
  });
  process.on('disconnect', () => process.exit(0));
  process.send!({ url });
}

await main(JSON.parse(process.argv[2]!) as ReceiverOrder);
