import fs from 'node:fs';
import path from 'node:path';
import type { BusOrder } from './bus-process.js';
import { forkMortal, type MortalProcess } from './mortal-process.js';

/** What the bus knows: ids of the documents that it took, and of those that came with other bytes. */
export interface BusLedger {
  readonly taken: ReadonlySet<string>;
  readonly faults: readonly string[];
}

/** The bus that carries documents to agencies elsewhere: one process, started again on its port whenever it dies. */
export class Bus {
  private ended = false;
  kills = 0;

  private constructor(
    private readonly order: BusOrder,
    private process: MortalProcess,
  ) {
    this.watch();
  }

  static async start(folder: string): Promise<Bus> {
    const file = path.join(folder, 'bus.txt');
    const order = { port: 0, file, faultFile: `${file}.faults` };
    const first = fork(order);
    return new Bus({ ...order, port: Number(new URL(await first.url).port) }, first);
  }

  get url(): string {
    return `http://127.0.0.1:${this.order.port}`;
  }

  async kill(): Promise<void> {
    const { process } = this;
    if (!process.dead) this.kills++;
    process.signal('SIGKILL');
    await process.gone;
  }

  async end(): Promise<void> {
    this.ended = true;
    this.process.signal('SIGKILL');
    await this.process.gone;
  }

  ledger(): BusLedger {
    const { file, faultFile } = this.order;
    return { taken: new Set(linesOf(file).map((line) => line.split(' ')[0]!)), faults: linesOf(faultFile) };
  }

  private watch(): void {
    void this.process.gone.then(() => {
      if (this.ended) return;
      this.process = fork(this.order);
      this.watch();
    });
  }
}

const fork = (order: BusOrder): MortalProcess => forkMortal('dist/src/cli/chaos/eoffice/bus-process.js', [JSON.stringify(order)], {});

const linesOf = (file: string): readonly string[] => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
