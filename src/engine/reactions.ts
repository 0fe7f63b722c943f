import { uuidV5 } from '../platform/ids.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { AutomaticEdges } from './automatic-edges.js';
import type { Claim } from './claims.js';
import type { AllParts, Order } from './parts.js';
import { type LockedInstance, readInstances } from './statements.js';
import type { TransitionService } from './transition.service.js';

/** A plan passes two states in a row, and takes what waits for it; after so many steps others get their turn first. */
const mostInARow = 10;
/** Orders judged in one go. So many take about two milliseconds of the process, and people's requests have their turn in between. */
const atOnce = 16;
/** More than that is one instance's own affair: a plan that opens a period for three hundred agencies holds up no others. */
const mostTogether = 8 * atOnce;

const insertGoesOn: Statement = {
  name: 'insert-wakeups-that-go-on',
  text: `INSERT INTO wakeups (instance_id, due_at, why) SELECT id, $2, 'goes on' FROM unnest($1::uuid[]) AS busy (id)`,
};

/** There is more to do than instances taken together may; nothing is wrong. */
export class TooMuchTogether extends Error {}

/** What instances that were woken do: their automatic edges, and what is due of them. For all of them at once, by the one door. */
export class Reactions {
  constructor(
    private readonly door: TransitionService,
    private readonly edges: AutomaticEdges,
    private readonly parts: AllParts,
  ) {}

  /**
   * Each instance takes the edges that hold, one after the other. `at` is when they were claimed: a clock that steps back in between
   * must not find that nothing is due yet, when the wake-up is about to be forgotten.
   */
  async takeAutomaticEdges(tx: Tx, claims: readonly Claim[], at: string): Promise<void> {
    let open = claims;
    for (let turn = 0; turn < mostInARow; turn++) {
      const held = await this.edges.holding(
        tx,
        open.map(({ row }) => row),
        at,
      );
      const moving = open.filter((_, place) => held[place]!.length > 0);
      const types = held.flatMap(([type]) => type ?? []);
      if (moving.length === 0) return;
      await this.give(
        tx,
        moving.map(({ row, wakeupIds }, place) => reaction(row, wakeupIds, turn, types[place]!)),
        at,
      );
      const rows = await tx.query<LockedInstance>(readInstances, [moving.map(({ row }) => row.id)]);
      const now = new Map(rows.map((row) => [row.id, row]));
      open = moving.map(({ row, wakeupIds }) => ({ row: now.get(row.id)!, wakeupIds }));
    }
    void tx.query(insertGoesOn, [open.map(({ row }) => row.id), at]);
  }

  /** What their features say is due. Throws `TooMuchTogether` when several instances have much of it. */
  async takeWhatIsDue(tx: Tx, claims: readonly Claim[], at: string): Promise<void> {
    const kinds = [...new Set(claims.map(({ row }) => row.kind))];
    const found = await Promise.all(
      kinds.map(async (kind) => {
        const ids = claims.flatMap(({ row }) => (row.kind === kind ? [row.id] : []));
        return (await this.parts[kind].due?.(tx, ids, at)) ?? [];
      }),
    );
    const orders = found.flat();
    if (claims.length > 1 && orders.length > mostTogether) throw new TooMuchTogether();
    for (const round of rounds(orders)) await this.give(tx, round, at);
  }

  private async give(tx: Tx, orders: readonly Order[], at: string): Promise<void> {
    for (let first = 0; first < orders.length; first += atOnce) await this.door.apply(tx, orders.slice(first, first + atOnce), at);
  }
}

/** The same wake-ups lead to the same ids, so that a reaction is recognised when it comes again. */
function reaction({ id, kind }: LockedInstance, wakeupIds: readonly number[], turn: number, type: string): Order {
  const commandId = uuidV5(id, `wakeup/${wakeupIds[0] ?? 0}/${turn}/${type}`);
  return { instanceId: id, kind, type, commandId, input: {}, actor: { system: 'wakeup' } };
}

/** The door takes one command of an instance at a time: the first of each, then the second of those that have one. */
function rounds(orders: readonly Order[]): readonly (readonly Order[])[] {
  const taken = new Map<string, number>();
  const numbered = orders.map((order) => {
    const round = taken.get(order.instanceId) ?? 0;
    taken.set(order.instanceId, round + 1);
    return { round, order };
  });
  const most = Math.max(0, ...taken.values());
  return Array.from({ length: most }, (_, no) => numbered.flatMap(({ round, order }) => (round === no ? [order] : [])));
}
