import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/**
 * Creates a file, whole or not at all; when it resolves, it will be there after a power cut. False: there is one of that name, which
 * is left alone. Of several processes that create one file, exactly one is told true.
 */
export async function createDurably(file: string, content: string): Promise<boolean> {
  const unfinished = path.join(path.dirname(file), `${unfinishedPrefix}${randomBytes(6).toString('hex')}`);
  const handle = await fs.open(unfinished, 'wx', 0o600);
  try {
    await handle.writeFile(content);
    await handle.sync();
  } finally {
    await handle.close();
  }
  try {
    // A link, for a rename would replace what another process put there in between.
    await fs.link(unfinished, file);
    await syncFolder(path.dirname(file));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  } finally {
    await fs.rm(unfinished, { force: true });
  }
}

/** Creates a folder that only its owner may enter, and those above it. */
export async function createFolder(folder: string): Promise<void> {
  const first = await fs.mkdir(folder, { recursive: true, mode: 0o700 });
  if (first === undefined) return;
  for (let made = folder; made !== path.dirname(first); made = path.dirname(made)) await syncFolder(path.dirname(made));
}

/** After it, the names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return; // There a folder cannot be opened; NTFS keeps its names in a journal.
  await syncOpened(folder, 'r');
}

/** After it, what some other process wrote to a file survives a power cut. */
export async function syncFile(file: string): Promise<void> {
  await syncOpened(file, 'r+');
}

/** Files by this name at the start were begun and never finished. */
export const unfinishedPrefix = '.unfinished-';

async function syncOpened(name: string, flags: string): Promise<void> {
  const handle = await fs.open(name, flags);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
