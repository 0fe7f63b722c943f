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
};

const size = { events: 3_000, kills: 60, restarts: 1, seconds: 30, freeze: false, hurried: true };

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
