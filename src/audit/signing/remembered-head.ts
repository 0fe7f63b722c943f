import fs from 'node:fs/promises';
import path from 'node:path';
import { createDurably, createFolder, syncFile, syncFolder, unfinishedPrefix } from '../../platform/durable-file.js';
import { formatCheckpoint, parseCheckpoint } from '../notes/checkpoint.js';
import { emptyRoot } from '../tree/merkle.js';

/** The largest tree that was ever signed, and the how-manieth one it is. */
export interface Head {
  readonly generation: number;
  readonly size: number;
  readonly root: Buffer;
}

/**
 * What a signer or a witness signed last, in a folder of its own. Each generation is a file `signed-<generation>` with the text of the
 * checkpoint, created once and only when none of that number exists; so of any number of processes over one folder exactly one takes
 * each step, and the others learn of it. Older generations are removed.
 */
export class RememberedHead {
  /** The one known to survive a power cut. */
  private durable = -1;

  constructor(
    private readonly folder: string,
    private readonly origin: string,
  ) {}

  /** Whether something is remembered at all. */
  async exists(): Promise<boolean> {
    return (await this.generations()).length > 0;
  }

  /** Begins with the empty tree. Whatever is remembered already stays. */
  async create(): Promise<void> {
    await createFolder(this.folder);
    if (!(await this.exists())) await createDurably(this.file(0), this.textOf({ size: 0, root: emptyRoot }));
  }

  /** Read anew each time. Throws when there is none, or when it is that of another log. */
  async latest(): Promise<Head> {
    const head = await this.look();
    if (head === null) throw new Error(`${this.folder} does not say what was signed last; it must be brought back, not begun anew`);
    const { generation } = head;
    if (generation !== this.durable) {
      // Written by another process, or by one that died at it.
      await syncFile(this.file(generation)).catch(ignoreMissing);
      await syncFolder(this.folder);
      this.durable = generation;
    }
    return head;
  }

  /** What is there, only read; null when nothing is. For those who do not sign. */
  async look(): Promise<Head | null> {
    for (;;) {
      const generation = (await this.generations()).at(-1);
      if (generation === undefined) return null;
      const head = await this.read(generation);
      if (head !== null) return head; // Else somebody went on in between.
    }
  }

  /** Remembers the next head. False: somebody else went on from that one, and nothing was changed. */
  async advance(from: Head, next: Pick<Head, 'size' | 'root'>): Promise<boolean> {
    const generation = from.generation + 1;
    if (!(await createDurably(this.file(generation), this.textOf(next)))) return false;
    const known = await this.generations();
    // This number may have been given, used and removed meanwhile; then what came after it is there.
    if (known.at(-1) !== generation) return false;
    this.durable = generation;
    await this.forget(known.filter((older) => older < generation));
    return true;
  }

  /** Removes what a process that died left behind; what is younger may belong to one that lives. */
  async tidy(): Promise<void> {
    for (const name of await fs.readdir(this.folder)) {
      const file = path.join(this.folder, name);
      const status = name.startsWith(unfinishedPrefix) ? await fs.stat(file).catch(ignoreMissing) : undefined;
      if (status !== undefined && Date.now() - status.mtimeMs > longestWriteMs) await fs.rm(file, { force: true });
    }
    await this.forget((await this.generations()).slice(0, -1));
  }

  private async read(generation: number): Promise<Head | null> {
    const text = await fs.readFile(this.file(generation), 'utf8').catch(ignoreMissing);
    if (text === undefined) return null;
    const checkpoint = parseCheckpoint(text);
    if (!checkpoint.ok) throw new Error(`${this.file(generation)} cannot be read: ${checkpoint.fault}`);
    const { origin, size, root } = checkpoint.value;
    if (origin !== this.origin) throw new Error(`${this.folder} belongs to the log ${origin}, not to ${this.origin}`);
    return { generation, size, root };
  }

  private async generations(): Promise<number[]> {
    const names = (await fs.readdir(this.folder).catch(ignoreMissing)) ?? [];
    const numbers = names.flatMap((name) => /^signed-(\d+)$/.exec(name)?.[1] ?? []).map(Number);
    return numbers.sort((one, other) => one - other);
  }

  private async forget(generations: readonly number[]): Promise<void> {
    for (const generation of generations) await fs.rm(this.file(generation), { force: true });
  }

  private file(generation: number): string {
    return path.join(this.folder, `signed-${generation}`);
  }

  private textOf({ size, root }: Pick<Head, 'size' | 'root'>): string {
    return formatCheckpoint({ origin: this.origin, size, root, extensions: [] });
  }
}

/** No write of a few bytes takes so long. */
const longestWriteMs = 60_000;

function ignoreMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
}
