import fs from 'node:fs';
import readline from 'node:readline';
import { parseArgs } from 'node:util';
import { receiverFailures, startReceiver } from '../e-office/index.js';

/** Máy nhận mẫu: receives events of webhooks until it is stopped. Lines on standard input make it fail, or well again. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      port: { type: 'string', default: '4010' },
      key: { type: 'string', multiple: true, default: [] },
      'key-file': { type: 'string' },
      file: { type: 'string' },
      fail: { type: 'string' },
    },
  });
  const keyFile = values['key-file'];
  // Read anew for each message: a rotated key is added to the file while this runs.
  const keys = () => (keyFile === undefined ? values.key : [...values.key, ...fs.readFileSync(keyFile, 'utf8').split(/\s+/)]);
  const receiver = await startReceiver({ port: Number(values.port), keys, file: values.file ?? null });
  receiver.failure = values.fail ?? null;
  console.log(`listening on ${receiver.url}`);
  const ways = Object.entries({ ...receiverFailures, die: { about: 'keeps the event and dies before it answers' } });
  console.log(['type "well", "list", or how to fail:', ...ways.map(([name, { about }]) => `  ${name.padEnd(10)}${about}`)].join('\n'));
  for await (const line of readline.createInterface({ input: process.stdin })) {
    const said = line.trim();
    if (said === 'list') console.log(receiver.events.map(({ id, body }) => `${id} ${body}`).join('\n'));
    else if (said !== '') receiver.failure = said === 'well' ? null : said;
    console.log(
      `${receiver.events.length} events, ${receiver.repeats} repeats, ${receiver.refused} refused; ${receiver.failure ?? 'well'}`,
    );
  }
}
