import fs from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { historiesFolder } from '../../src/cli/workflows-release/replay-histories.js';
import { hashOf } from '../../workflows/kit/canonical.js';
import { movedBy } from '../../workflows/kit/definition.js';
import { presentXState, xstateVersions } from '../../workflows/kit/xstate-versions.js';
import { definitions } from '../../workflows/registry.js';
import { playedHistory } from './tour-history.js';
import { walk } from './walks.js';

/**
 * Keeps histories of what has none yet: made-up documents of each released definition under each installed XState, and the stories of the
 * demo under what is released now. What is kept is never written anew. Run from the top of the repository.
 */
const released = definitions.filter(({ rulesHash }) => rulesHash !== 'unreleased');

for (const xstate of xstateVersions.values())
  for (const definition of released)
    await keep(`${definition.id.replaceAll('/', '-')}.xstate-${xstate.version}`, async () =>
      walk(movedBy(xstate, definition), { withRows: xstate === presentXState }),
    );
const played = hashOf([presentXState.version, ...released.map(({ id, hash, rulesHash }) => `${id} ${hash} ${rulesHash}`)]);
await keep(`stories.${played.slice(0, 12)}`, playedHistory);

async function keep(name: string, make: () => Promise<readonly string[]>): Promise<void> {
  const file = path.join(historiesFolder, `${name}.jsonl.gz`);
  if (fs.existsSync(file)) return console.log(`${file} is kept as it is`);
  const lines = await make();
  fs.mkdirSync(historiesFolder, { recursive: true });
  fs.writeFileSync(file, gzipSync(`${lines.join('\n')}\n`, { level: 9 }), { flag: 'wx' });
  console.log(`${file}: ${lines.length} entries, ${fs.statSync(file).size} bytes`);
}
