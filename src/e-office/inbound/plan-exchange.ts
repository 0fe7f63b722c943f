import { Injectable } from '@nestjs/common';
import { isLate, sendBy } from '../../deliveries/index.js';
import { Commands } from '../../engine/index.js';
import { Clock } from '../../platform/clock.js';
import { Database, type Statement } from '../../platform/transaction.js';

/** How the sending of one plan stands, over all its recipients. */
export interface PlanExchange {
  readonly planId: string;
  /** How many deliveries are in each state. */
  readonly deliveries: Readonly<Record<string, number>>;
  /** by when it was to be sent (null where the calendar does not know), and to how many it went late or still waits though it should have gone. */
  readonly sendBy: Date | null;
  readonly late: number;
  /** Every recipient has registered it, whatever it said before. */
  readonly received: boolean;
  /** `recalled` only when all gave it back; `partly` as soon as one did. */
  readonly recall: 'none' | 'asked' | 'partly' | 'recalled';
}

/** Tình hình gửi, nhận của một kế hoạch: derived from its deliveries, kept nowhere. */
@Injectable()
export class PlanExchanges {
  constructor(
    private readonly database: Database,
    private readonly commands: Commands,
    private readonly clock: Clock,
  ) {}

  /** Throws `NotFoundError` for who may not see the plan; the attempt is kept. */
  async of(personId: string, planId: string, traceId: string): Promise<PlanExchange> {
    const now = this.clock.now();
    const answer = await this.database.read(async (tx) => {
      const seen = await this.commands.visibleRows(tx, 'plan', [planId], personId, now.toISOString());
      if (seen.length === 0) return undefined;
      const [row] = await tx.query<Counts>(readCounts, [planId, now]);
      return row!;
    });
    if (answer === undefined) return this.commands.recordNotVisible('plan', planId, personId, traceId);
    return exchangeOf(planId, answer);
  }
}

export interface Counts {
  readonly deliveries: Readonly<Record<string, number>>;
  /** Deliveries that were asked back at least once. */
  readonly asked: number;
  readonly late: number;
  readonly sendBy: Date | null;
}

const reached = ['registered', 'assigned', 'processing', 'completed'];

export function exchangeOf(planId: string, { deliveries, asked, late, sendBy: by }: Counts): PlanExchange {
  const count = (...states: readonly string[]) => states.reduce((sum, state) => sum + (deliveries[state] ?? 0), 0);
  const all = Object.values(deliveries).reduce((sum, one) => sum + one, 0);
  const [recalled, gone] = [count('recalled'), count('cancelled', 'refused')];
  const recall = recalled > 0 ? (recalled + gone === all ? 'recalled' : 'partly') : asked > 0 ? 'asked' : 'none';
  return { planId, deliveries, sendBy: by, late, received: all > 0 && count(...reached) === all - count('cancelled'), recall };
}

const readCounts: Statement = {
  name: 'plan-exchange',
  text: `
  SELECT coalesce(jsonb_object_agg(state, count), '{}') AS deliveries, coalesce(sum(asked), 0)::int AS asked,
    coalesce(sum(late), 0)::int AS late, (SELECT ${sendBy} FROM plans plan WHERE plan.id = $1) AS "sendBy" FROM (
    SELECT standing.state, count(*)::int AS count, count(*) FILTER (WHERE EXISTS (SELECT FROM delivery_recalls WHERE delivery_id = delivery.id)) AS asked,
      count(*) FILTER (WHERE ${isLate('$2')}) AS late
    FROM deliveries delivery JOIN instances standing ON standing.id = delivery.id JOIN plans plan ON plan.id = delivery.plan_id
    WHERE delivery.plan_id = $1 GROUP BY standing.state) counted`,
};
