import { readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { check } from '../../workflows/kit/check.js';
import { compareReleases, presentReleases, releasedSource } from '../../workflows/kit/release.js';
import { definitions } from '../../workflows/registry.js';
import { released } from '../../workflows/released.js';
import { DefinitionStore } from '../engine/index.js';
import { printHistories, replayHistories } from './workflows-release/replay-histories.js';

/**
 * Records every definition that is not released yet, with the hash of its JSON and of its rule files. Refuses when a released one was
 * changed or is gone, when the definitions are not in order, and when a kept history does not come out as it did. Run from the top of
 * the repository.
 */
export async function run(): Promise<void> {
  const problems = check(definitions);
  if (problems.length > 0) throw new Error(`not released, the definitions have problems:\n${problems.join('\n')}`);

  const present = presentReleases(definitions, (path) => readFileSync(`workflows/${path}`, 'utf8'));
  const { changed, vanished, unreleased } = compareReleases(present, released);
  if (changed.length > 0) throw new Error(`released definitions must not change, add a version instead: ${changed.join(', ')}`);
  if (vanished.length > 0) throw new Error(`released definitions must stay in the registry: ${vanished.join(', ')}`);

  const histories = replayHistories(new DefinitionStore());
  console.log(printHistories(histories));
  const failing = [
    ...histories.problems,
    ...histories.coverage.flatMap(({ id, missing }) => missing.map((goal) => `${id} is not shown: ${goal}`)),
  ];
  if (failing.length > 0)
    throw new Error(`not released, the kept histories do not come out as they did:\n${failing.slice(0, 50).join('\n')}`);
  if (unreleased.length === 0) return console.log('Every definition is released already.');

  const added = Object.fromEntries(unreleased.map((id) => [id, present[id]!]));
  await writeFile('workflows/released.ts', releasedSource({ ...released, ...added }));
  console.log(unreleased.map((id) => `released ${id}`).join('\n'));
  console.log('Now keep histories of what is new: npm run workflows:record');
}
