import fs from 'node:fs/promises';
import path from 'node:path';

/** What is thrown where a process would have died; nothing after it happens. */
export class PowerCut extends Error {}

/** How to take back what is not on the disk yet, and what makes it stay. */
export interface Unsynced {
  readonly until: string;
  readonly undo: () => Promise<void>;
}

/**
 * A disk that loses power after so many operations: what the code does to files goes to the real ones, and at the cut each thing that was
 * never synced is lost or stays, whichever `happens` says, as POSIX leaves it open. Contents are synced by their file, names by their folder.
 * Replaces functions of `node:fs/promises` until `cut` or `kill`.
 */
export class BrokenDisk {
  /** How many operations were begun, the one that failed included. */
  operations = 0;
  private readonly real = { open: fs.open, link: fs.link, rm: fs.rm };

  /** `unsynced`: what the life before, which only the process lost, has left so; the newest last. */
  constructor(
    private readonly last: number,
    private unsynced: Unsynced[] = [],
  ) {
    Object.assign(fs, { open: this.open, link: this.link, rm: this.remove });
  }

  /** Whether the power went before everything was done. */
  get wentDown(): boolean {
    return this.operations > this.last;
  }

  /** Cuts the power and starts again with the real functions. */
  async cut(happens: () => boolean): Promise<void> {
    for (const { undo } of this.kill().reverse()) if (happens()) await undo();
  }

  /** Only the process dies: the real functions again, and what is still not synced. */
  kill(): Unsynced[] {
    Object.assign(fs, this.real);
    return this.unsynced;
  }

  private readonly open = async (file: string, flags: string, mode?: number): Promise<object> => {
    this.step();
    const handle = await this.real.open(file, flags, mode);
    const status = await handle.stat();
    if (flags === 'wx') this.unsynced.push({ until: path.dirname(file), undo: () => this.real.rm(file, { force: true }) });
    return {
      writeFile: async (content: string) => {
        this.step();
        await handle.writeFile(content);
        this.unsynced.push({ until: String(status.ino), undo: () => halve(path.dirname(file), status.ino) });
      },
      sync: async () => {
        this.step();
        const done = status.isDirectory() ? file : String(status.ino);
        this.unsynced = this.unsynced.filter(({ until }) => until !== done);
      },
      close: () => handle.close(),
    };
  };

  private readonly link = async (from: string, to: string): Promise<void> => {
    this.step();
    await this.real.link(from, to);
    this.unsynced.push({ until: path.dirname(to), undo: () => this.real.rm(to, { force: true }) });
  };

  private readonly remove = async (file: string, options: object): Promise<void> => {
    this.step();
    const content = await fs.readFile(file).catch(() => null); // What is not there comes back from nowhere.
    await this.real.rm(file, options);
    const undo = async () => void (content !== null && (await fs.writeFile(file, content, { mode: 0o600 })));
    this.unsynced.push({ until: path.dirname(file), undo });
  };

  private step(): void {
    if (++this.operations > this.last) throw new PowerCut('the power is gone');
  }
}

/** Half of a file's content never reached the disk; whatever name it has by now. */
async function halve(folder: string, ino: number): Promise<void> {
  for (const name of await fs.readdir(folder)) {
    const file = path.join(folder, name);
    const status = await fs.stat(file);
    if (status.ino === ino) return fs.truncate(file, Math.floor(status.size / 2));
  }
}
