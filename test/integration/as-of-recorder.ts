import { DeliveryReads } from '../../src/deliveries/index.js';
import { personIdOf } from '../../src/demo/index.js';
import { Commands } from '../../src/engine/index.js';
import { PlanReads } from '../../src/plans/index.js';
import { ReportReads } from '../../src/reports/index.js';
import { TaskReads } from '../../src/tasks/index.js';
import type { Kind } from '../../workflows/kit/definition.js';
import type { World } from '../support/world.js';

/** What a document was answered as, right after its entry of that number. */
interface Kept {
  readonly kind: Kind;
  readonly id: string;
  readonly sequence: number;
  readonly at: string;
  readonly answer: unknown;
}

/** Every document and list, right after so many entries had their place in the tree. */
interface Whole {
  readonly size: number;
  readonly at: string;
  readonly documents: readonly Kept[];
  readonly lists: readonly unknown[];
}

/** How the lists are asked that are kept. */
const lists: readonly [Kind, object][] = [
  ['plan', {}],
  ['plan', { state: 'draft' }],
  ['plan', { q: 'ke hoach', year: 2022 }],
  ['task', {}],
  ['task', { state: 'inProgress' }],
  ['report', {}],
  ['report', { late: true }],
  ['delivery', {}],
  ['delivery', { state: 'sent' }],
];

/** Asks, as an auditor, for what changed after each command, while it is the present; later for the same as of then. */
export class Recorder {
  readonly kept: Kept[] = [];
  readonly wholes: Whole[] = [];
  private readonly known = new Map<string, number>();
  private readonly reader = personIdOf('bd.ttr.ttv');

  constructor(
    private readonly world: World,
    /** Everything is kept at every so many steps. */
    private readonly every: number,
  ) {
    // Whoever gives a command, and however: one after the other, and the answer goes out once it was recorded.
    const commands = world.app.get(Commands);
    for (const name of ['issue', 'create'] as const) {
      const given = commands[name].bind(commands) as (...args: never[]) => Promise<unknown>;
      Object.assign(commands, { [name]: (...args: never[]) => this.inTurn(() => given(...args)) });
    }
    const drain = world.worker.drain.bind(world.worker);
    world.worker.drain = () => this.inTurn(drain);
  }

  private last: Promise<unknown> = Promise.resolve();

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.last.then(async () => {
      const done = await work();
      await this.look();
      return done;
    });
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Keeps what has a new entry since the last look. */
  async look(): Promise<void> {
    const at = this.world.clock.now().toISOString();
    const rows = await this.instances();
    for (const { id, kind, sequence } of rows) {
      if (this.known.get(id) === sequence) continue;
      this.known.set(id, sequence);
      this.kept.push({ kind, id, sequence, at, answer: await this.detail(kind, id) });
    }
    this.steps++;
    if (this.steps % this.every === 0) await this.lookAtAll(at, rows);
    this.world.clock.advance(1);
  }

  /** What differs, of everything that was kept, from what is answered as of then; as text, a few lines each. */
  async differences(): Promise<string[]> {
    const found: string[] = [];
    const compare = (what: string, then: unknown, answer: unknown) => {
      if (JSON.stringify(then) !== JSON.stringify(answer)) found.push(`${what}: ${firstDifference(then, answer)}`);
    };
    for (const { kind, id, sequence, at, answer } of this.kept) {
      const { asOf, ...then } = (await this.detail(kind, id, { asOfSequence: sequence })) as { asOf: { sequence: number } };
      compare(`${kind} ${id} at ${sequence}`, then, answer);
      if (asOf.sequence !== sequence) found.push(`${kind} ${id} at ${sequence} says it is at ${asOf.sequence}`);
      const { asOf: _, ...byTime } = (await this.detail(kind, id, { asOf: at })) as { asOf: object };
      compare(`${kind} ${id} at ${at}`, byTime, answer);
    }
    for (const { size, at, documents, lists: answers } of this.wholes) {
      for (const { kind, id, answer } of documents) {
        const { asOf: _, ...then } = (await this.detail(kind, id, { asOfTreeSize: size })) as { asOf: object };
        compare(`${kind} ${id} by ${size} entries`, then, answer);
      }
      for (const past of [{ asOfTreeSize: size }, { asOf: at }])
        for (const [place, [kind, query]] of lists.entries())
          compare(`list of ${kind} ${JSON.stringify({ ...query, ...past })}`, await this.list(kind, { ...query, ...past }), answers[place]);
    }
    return found;
  }

  private steps = 0;

  private async lookAtAll(at: string, rows: readonly { id: string; kind: Kind; sequence: number }[]): Promise<void> {
    await this.world.sequencer.drain();
    const [log] = await this.world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state');
    const documents: Kept[] = [];
    for (const { id, kind, sequence } of rows) documents.push({ id, kind, sequence, at, answer: await this.detail(kind, id) });
    const answers: unknown[] = [];
    for (const [kind, query] of lists) answers.push(await this.list(kind, query));
    this.wholes.push({ size: Number(log!.size), at, documents, lists: answers });
  }

  private instances(): Promise<{ id: string; kind: Kind; sequence: number }[]> {
    return this.world.db.asOwner('SELECT id, kind, sequence FROM instances ORDER BY id');
  }

  private readsOf(kind: Kind): {
    detail(person: string, id: string, past?: object): Promise<unknown>;
    list(person: string, query: never): Promise<{ rows: readonly unknown[] }>;
  } {
    const { app } = this.world;
    switch (kind) {
      case 'plan':
        return app.get(PlanReads);
      case 'task':
        return app.get(TaskReads);
      case 'report':
        return app.get(ReportReads);
      case 'delivery':
        return app.get(DeliveryReads);
    }
  }

  private async detail(kind: Kind, id: string, past: object = {}): Promise<unknown> {
    return plain(await this.readsOf(kind).detail(this.reader, id, past));
  }

  private async list(kind: Kind, query: object): Promise<unknown> {
    return plain((await this.readsOf(kind).list(this.reader, { limit: 200, ...query } as never)).rows);
  }
}

const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

/** `taskCounts.issued: 2 ≠ 3`. */
function firstDifference(one: unknown, other: unknown, path = ''): string {
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
    return `${path}: ${JSON.stringify(one)} ≠ ${JSON.stringify(other)}`;
  for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const [left, right] = [(one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]];
    if (JSON.stringify(left) !== JSON.stringify(right)) return firstDifference(left, right, path === '' ? key : `${path}.${key}`);
  }
  return `${path}: order of keys`;
}
