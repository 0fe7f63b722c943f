import { type ChildProcess, fork } from 'node:child_process';
import path from 'node:path';
import type { Connection } from '../../platform/data-source.js';
import type { CrashOrder, CrashSurvivor } from './crash-order.js';

/** A process that does one thing and may die of it. Runs the compiled code below the working folder, the top of the repository. */
export class Mortal {
  private readonly child: ChildProcess;
  private readonly gone: Promise<{ code: number | null; signal: string | null }>;
  private complaints = '';
  private survivor: CrashSurvivor | undefined;

  constructor(connection: Connection) {
    this.child = fork(path.resolve('dist/src/cli/chaos/crash-child.js'), [JSON.stringify(connection)], {
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      execArgv: [],
    });
    this.child.stderr!.on('data', (chunk: Buffer) => (this.complaints += chunk.toString('utf8')));
    this.child.on('message', (said) => (this.survivor = said as CrashSurvivor));
    this.gone = new Promise((resolve) => this.child.once('close', (code, signal) => resolve({ code, signal })));
  }

  /** What its connection is named. */
  get session(): string {
    return sessionOf(this.child.pid!);
  }

  /** Undefined: it died as ordered. */
  async perform(order: CrashOrder): Promise<CrashSurvivor | undefined> {
    this.child.send(order, () => undefined); // Whether it went well shows in how the process ends.
    const { code, signal } = await this.gone;
    if (signal === 'SIGKILL') return undefined;
    if (code !== 0 || this.survivor === undefined) throw new Error(`the process that was to die failed instead:\n${this.complaints}`);
    return this.survivor;
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

export const sessionOf = (pid: number): string => `plan-workflow crash ${pid}`;
