import { readFile, writeFile } from 'node:fs/promises';
import { pages } from '../../workflows/kit/pages.js';
import { definitions } from '../../workflows/registry.js';

/** Draws the definitions and the list of denials anew into the pages of `workflows/`. Run from the top of the repository. */
export async function run(): Promise<void> {
  for (const [file, renew] of Object.entries(pages)) {
    const path = `workflows/${file}`;
    const text = await readFile(path, 'utf8');
    const renewed = renew(text, definitions);
    if (renewed !== text) await writeFile(path, renewed);
    console.log(`${path} ${renewed === text ? 'is up to date' : 'was drawn anew'}`);
  }
}
