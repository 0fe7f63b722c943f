import fs from 'node:fs';
import path from 'node:path';
import type { ReceivedEvent, ReceiverOrder, ReceiverStep, ReceiverWish } from '../../../e-office/index.js';
import { forkMortal, type MortalProcess } from './mortal-process.js';

interface Place {
  order: ReceiverOrder;
  process: MortalProcess;
}

/** What one receiver knows: its ledger, and what its senders did wrong. */
export interface ReceiverLedger {
  readonly endpoint: string;
  readonly events: readonly ReceivedEvent[];
  readonly faults: readonly string[];
}

/** Systems that are told of events, each a process with a ledger in a file. One that dies is started again on its port at once. */
export class Receivers {
  private readonly places: Place[] = [];
  private ended = false;
  kills = 0;

  constructor(private readonly folder: string) {}

  get count(): number {
    return this.places.length;
  }

  /** One more, that takes up to so long for a message and fails so many; resolves with its address when it listens. */
  async add({ slowMs, failing }: Pick<ReceiverOrder, 'slowMs' | 'failing'>): Promise<string> {
    const place = this.places.length;
    const file = path.join(this.folder, `receiver-${place}.jsonl`);
    const order = { port: 0, keys: [], file, faultFile: `${file}.faults`, slowMs, failing };
    const first = fork(order);
    const url = await first.url;
    this.places.push({ order: { ...order, port: Number(new URL(url).port) }, process: first });
    this.watch(place);
    return url;
  }

  /** The key that the endpoint at this place signs with. */
  learn(place: number, key: string): void {
    const known = this.places[place]!;
    known.order = { ...known.order, keys: [...known.order.keys, key] };
    known.process.tell({ key } satisfies ReceiverWish);
  }

  /** At once, or at a step of a message to come, at the latest after `patienceMs`. */
  async kill(
    place: number,
    at: { readonly step: ReceiverStep; readonly after: number; readonly patienceMs: number } | null,
  ): Promise<void> {
    const { process } = this.places[place]!;
    if (!process.dead) this.kills++;
    if (at !== null) {
      process.tell({ die: { at: at.step, after: at.after } } satisfies ReceiverWish);
      await Promise.race([process.gone, new Promise((resolve) => setTimeout(resolve, at.patienceMs))]);
    }
    process.signal('SIGKILL');
    await process.gone;
  }

  /** All that are alive now take their time; those started later do as before. */
  slow(slowMs: number): void {
    for (const { process } of this.places) process.tell({ slowMs } satisfies ReceiverWish);
  }

  async end(): Promise<void> {
    this.ended = true;
    for (const { process } of this.places) process.signal('SIGKILL');
    await Promise.all(this.places.map(({ process }) => process.gone));
  }

  ledgers(): readonly ReceiverLedger[] {
    return this.places.map(({ order }) => ({
      endpoint: path.basename(order.file, '.jsonl'),
      events: linesOf(order.file).map((line) => JSON.parse(line) as ReceivedEvent),
      faults: linesOf(order.faultFile),
    }));
  }

  private watch(place: number): void {
    void this.places[place]!.process.gone.then(() => {
      if (this.ended) return;
      this.places[place]!.process = fork(this.places[place]!.order);
      this.watch(place);
    });
  }
}

const fork = (order: ReceiverOrder): MortalProcess => forkMortal('dist/src/e-office/stub/receiver-process.js', [JSON.stringify(order)], {});

/** Whole lines; one that a kill tore apart was never answered for. */
const linesOf = (file: string): readonly string[] => (fs.existsSync(file) ? fs.readFileSync(file, 'utf8').split('\n').slice(0, -1) : []);
