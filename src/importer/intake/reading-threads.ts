import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import { UnavailableError } from '../../platform/app-error.js';
import type { Register } from '../match/register.js';
import type { OnProgress, Progress, ReadingRefused } from '../reading.js';
import { refuse } from '../refusals.js';

/** What a thread is started with. */
export interface ReadTask {
  readonly bytes: Uint8Array;
  readonly name: string;
  readonly register: Register;
}

/** What was read, as JSON of a `Reading` and a `Proposal`: passed on to the database without being looked at. */
export interface ReadFile {
  readonly reading: string;
  readonly proposal: string;
}

export type ThreadSays = ReadFile | { readonly refused: ReadingRefused } | { readonly progress: Progress };

/** Files read at once by a process, and those that wait; beyond that who sends one is asked to come back. */
const mostThreads = 2;
const mostWaiting = 20;
/** The longest a file may take, and the memory its thread may. */
const longestSeconds = 120;
const mostMegabytes = 768;
/** What a parser makes lives shortly: with room for it there is less to clear away, and reading is a tenth faster. */
const youngMegabytes = 192;

/** Threads are compiled code, also where the rest runs from its sources. */
const workerFile = path.join(
  fileURLToPath(new URL('.', import.meta.url)).replace(/(dist[/\\])?src[/\\]importer[/\\]intake[/\\]$/, ''),
  'dist/src/importer/intake/read-worker.js',
);

/** Reads files in threads of their own, one each, so that one that is built to do harm harms nothing else. */
@Injectable()
export class ReadingThreads implements OnModuleDestroy {
  private readonly workers = new Set<Worker>();
  private readonly waiting: (() => void)[] = [];
  private running = 0;

  /** What the file holds, or why it cannot be said. Throws an `UnavailableError` when too many wait. */
  async read(task: ReadTask, onProgress: OnProgress): Promise<ReadFile | ReadingRefused> {
    if (this.waiting.length >= mostWaiting) throw new UnavailableError('import.busy');
    await this.turn();
    try {
      return await this.inThread(task, onProgress);
    } finally {
      this.running--;
      this.waiting.shift()?.();
    }
  }

  async onModuleDestroy(): Promise<void> {
    await Promise.all([...this.workers].map((worker) => worker.terminate()));
  }

  private async turn(): Promise<void> {
    while (this.running >= mostThreads) await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.running++;
  }

  private inThread(task: ReadTask, onProgress: OnProgress): Promise<ReadFile | ReadingRefused> {
    const worker = new Worker(workerFile, {
      workerData: task,
      resourceLimits: { maxOldGenerationSizeMb: mostMegabytes, maxYoungGenerationSizeMb: youngMegabytes },
    });
    this.workers.add(worker);
    return new Promise<ReadFile | ReadingRefused>((resolve, reject) => {
      const tooLong = setTimeout(() => resolve(refuse('too-heavy', { seconds: longestSeconds })), longestSeconds * 1000);
      worker.on('message', (said: ThreadSays) => {
        if ('progress' in said) onProgress(said.progress);
        else resolve('refused' in said ? said.refused : said);
      });
      worker.once('error', (error: NodeJS.ErrnoException) => {
        if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve(refuse('too-heavy', { seconds: longestSeconds }));
        else reject(error);
      });
      worker.once('exit', () => {
        clearTimeout(tooLong);
        resolve(refuse('interrupted'));
      });
    }).finally(() => {
      this.workers.delete(worker);
      void worker.terminate();
    });
  }
}
