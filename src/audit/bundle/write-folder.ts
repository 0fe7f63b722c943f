import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import type { BundleFile } from './bundle-file.js';

/** Writes an exported folder, whole or not at all. Throws when there is something of that name. Answers how many files and bytes it has. */
export async function writeFolder(folder: string, files: AsyncIterable<BundleFile>): Promise<{ files: number; bytes: number }> {
  if (await isThere(folder)) throw new Error(`${folder} is there already`);
  const unfinished = `${folder}.unfinished-${randomBytes(4).toString('hex')}`;
  const written = { files: 0, bytes: 0 };
  try {
    await fs.mkdir(unfinished, { recursive: true });
    for await (const file of files) {
      written.files++;
      written.bytes += await writeFile(unfinished, file);
    }
    await fs.rename(unfinished, folder);
    return written;
  } catch (error) {
    await fs.rm(unfinished, { recursive: true, force: true });
    throw error;
  }
}

async function writeFile(folder: string, { path: name, content }: BundleFile): Promise<number> {
  const file = path.join(folder, ...name.split('/'));
  await fs.mkdir(path.dirname(file), { recursive: true });
  await fs.writeFile(file, content);
  return (await fs.stat(file)).size;
}

async function isThere(name: string): Promise<boolean> {
  return fs.access(name).then(
    () => true,
    () => false,
  );
}
