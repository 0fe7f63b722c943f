import { randomBytes } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { createDurably, createFolder, syncFolder } from '../../platform/durable-file.js';
import { keyLength } from './sealed-value.js';

/** What is left of a key: that it was destroyed, and on what grounds. Names nobody. */
export interface Tombstone {
  readonly subject: string;
  /** The entry `person.erase`. */
  readonly entryId: string;
  readonly erasedAt: string;
  readonly legalBasis: string;
  readonly request: string;
}

/** What lies in the folder, by subject. */
export interface KeyDirectoryContents {
  readonly keys: ReadonlySet<string>;
  readonly destroyed: ReadonlySet<string>;
}

/**
 * Thư mục khoá: one file per person with the key that seals what the log commits to, outside of the database, so that no dump holds it
 * and destroying it is real. Made at the first key. All processes of an installation share the folder.
 */
export class KeyDirectory {
  constructor(readonly folder: string) {}

  /** The key of a person, made now if there is none. Durable when it resolves. Throws for one that was destroyed. */
  async make(subject: string): Promise<Buffer> {
    const key = await this.read(subject);
    if (key !== undefined) return key;
    if (await this.tombstoneOf(subject)) throw new Error(`the key of ${subject} was destroyed`);
    await createFolder(this.folder);
    // Of two that make one at the same time the second finds the first one's.
    await createDurably(this.fileOf(subject, 'key'), randomBytes(keyLength).toString('hex'));
    return (await this.read(subject))!;
  }

  /** Undefined: there is none. */
  async read(subject: string): Promise<Buffer | undefined> {
    const text = await readIfThere(this.fileOf(subject, 'key'));
    return text === undefined ? undefined : Buffer.from(text, 'hex');
  }

  /**
   * The tombstone first, so that a restored database can be told of it; then the key, overwritten and removed. Done twice it changes
   * nothing. Where a disk keeps old blocks, as SSDs do, its own encryption has to cover them.
   */
  async destroy(tombstone: Tombstone): Promise<void> {
    const { subject } = tombstone;
    await createFolder(this.folder);
    await createDurably(this.fileOf(subject, 'erased'), `${JSON.stringify(tombstone)}\n`);
    const file = this.fileOf(subject, 'key');
    const handle = await fs.open(file, 'r+').catch(nothingThere);
    if (handle === undefined) return;
    try {
      await handle.write(randomBytes(keyLength).toString('hex'), 0);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.rm(file, { force: true });
    await syncFolder(this.folder);
  }

  async tombstoneOf(subject: string): Promise<Tombstone | undefined> {
    const text = await readIfThere(this.fileOf(subject, 'erased'));
    return text === undefined ? undefined : (JSON.parse(text) as Tombstone);
  }

  async contents(): Promise<KeyDirectoryContents> {
    const names = (await fs.readdir(this.folder).catch(nothingThere)) ?? [];
    const subjects = (ending: string) =>
      new Set(names.filter((name) => name.endsWith(`.${ending}`)).map((name) => name.slice(0, -ending.length - 1)));
    return { keys: subjects('key'), destroyed: subjects('erased') };
  }

  private fileOf(subject: string, ending: 'key' | 'erased'): string {
    if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(subject)) throw new Error('a subject is named by a UUID in small letters');
    return path.join(this.folder, `${subject}.${ending}`);
  }
}

const readIfThere = (file: string): Promise<string | undefined> => fs.readFile(file, 'utf8').catch(nothingThere);

function nothingThere(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}
