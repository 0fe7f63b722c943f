import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { filledTemplate } from '../../support/database.js';
import { createWorld } from '../../support/world.js';
import { type ConsoleWorld, createConsoleWorld } from '../console.js';
import { opening, playProvince, present } from './play-province.js';

/** How long it may take to make one, on a machine that has other things to do as well (ms). */
export const patience = 900_000;

/** A province of its own to work in, with the console and a browser: cloned from one that whoever asks first makes. */
export async function openProvince(): Promise<ConsoleWorld> {
  const hash = hashOfStory();
  const env = { PERSONAL_KEYS_DIR: path.join(os.tmpdir(), `plan-workflow-test-keys-${hash}`) };
  const template = await filledTemplate('province', hash, async (name) => {
    const begun = performance.now();
    fs.rmSync(env.PERSONAL_KEYS_DIR, { recursive: true, force: true });
    fs.mkdirSync(env.PERSONAL_KEYS_DIR, { mode: 0o700 });
    const world = await createWorld(opening, { env });
    await playProvince(world);
    await world.keepAs(name);
    process.stdout.write(`the province was made in ${Math.round((performance.now() - begun) / 1000)} s\n`);
  });
  return createConsoleWorld(present, { env, template });
}

/** Changed stories make another province. */
function hashOfStory(): string {
  const folder = new URL('.', import.meta.url);
  const hash = createHash('sha256');
  for (const file of fs.readdirSync(folder).sort()) hash.update(fs.readFileSync(new URL(file, folder)));
  return hash.digest('hex').slice(0, 12);
}
