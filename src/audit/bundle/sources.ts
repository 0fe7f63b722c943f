import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A file of the repository, by its path from the top: the program is run where its sources are, compiled or not. */
export function readSource(path: string): Buffer {
  return readFileSync(join(top, ...path.split('/')));
}

const top = topFrom(dirname(fileURLToPath(import.meta.url)));

function topFrom(folder: string): string {
  return existsSync(join(folder, 'package.json')) ? folder : topFrom(dirname(folder));
}
