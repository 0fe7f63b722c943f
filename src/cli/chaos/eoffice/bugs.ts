import path from 'node:path';
import { type Check, failed } from './judge.js';
import { told } from './print.js';
import { type EofficeChaosOptions, runEofficeChaos } from './run-eoffice-chaos.js';

interface Bug {
  readonly about: string;
  /** By one of these it has to be found; a product that merely does not run is no proof. */
  readonly foundBy: readonly Check[];
  readonly more?: Partial<EofficeChaosOptions>;
}

/** Each is a file in `bugs/`, loaded into the processes of the product before it starts. */
const bugs: Readonly<Record<string, Bug>> = {
  'dual-write': { about: 'events are written after the commit of what they tell of', foundBy: ['lost'] },
  'id-cursor': { about: 'what is new is what has a higher id than all that was taken', foundBy: ['lost'] },
  'told-before-sent': { about: 'a delivery is written down as delivered, then sent', foundBy: ['lost'] },
  'reused-id': { about: 'the events of a document share a webhook-id', foundBy: ['lost'] },
  'new-id': { about: 'each attempt has a webhook-id of its own', foundBy: ['doubled', 'bytes'] },
  'thawed-body': { about: 'the body is written anew for each attempt', foundBy: ['bytes'] },
  'no-order': { about: 'a later event does not wait for an earlier one of its document', foundBy: ['disordered'] },
  'short-lease': { about: 'a lease is shorter than a request may take', foundBy: ['overlapping'] },
  'no-fencing': {
    about: 'who lost a lease still says how the delivery ended',
    foundBy: ['resent'],
    more: { freeze: true },
  },
  'ack-before-commit': { about: 'a message is answered before it is committed', foundBy: ['message lost'] },
  'split-inbox': { about: 'a message is marked as applied in one transaction, and applied in the next', foundBy: ['message lost'] },
};

const size = { events: 1_000, kills: 20, restarts: 1, seconds: 10, freeze: false, hurried: true };

/** False when a bug was not found. */
export async function tryBugs(only: string | undefined, seed: number): Promise<boolean> {
  if (only !== undefined && bugs[only] === undefined)
    throw new Error(`there is no bug "${only}"; known are ${Object.keys(bugs).join(', ')}`);
  let all = true;
  for (const [name, { about, foundBy, more }] of Object.entries(bugs)) {
    if (only !== undefined && name !== only) continue;
    const { verdict } = await runEofficeChaos({ ...size, seed, bug: path.resolve(`dist/src/cli/chaos/eoffice/bugs/${name}.js`), ...more });
    const found = failed(verdict.findings).some((check) => foundBy.includes(check));
    all &&= found;
    console.log(
      `${found ? '✓' : '✗'} ${name.padEnd(20)}${about}: ${found ? `found by ${told(verdict)}` : `NOT FOUND (${told(verdict) || 'all is well'})`}`,
    );
  }
  return all;
}
