import { Injectable } from '@nestjs/common';
import { readerOf } from '../organisations/index.js';
import { type PlanDetail, PlanReads } from '../plans/index.js';
import { Clock, type Day, dayOf } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { ForecastRefusedError } from './forecast-refused.error.js';
import { readOtherDates } from './other-dates.js';
import { type PlayedPlan, playPlan } from './play-plan.js';
import { readScene } from './read-scene.js';

/** Dự báo kế hoạch, as far as somebody may see it. Reads only. */
@Injectable()
export class Forecasts {
  constructor(
    private readonly database: Database,
    private readonly plans: PlanReads,
    private readonly clock: Clock,
  ) {}

  /**
   * Undefined when there is no such plan that this person may see: of a draft, its insiders. Without a day the plan's own, or today's.
   * Throws a {@link ForecastRefusedError} for a document that amends, and for a day before the calendar.
   */
  async of(personId: string, planId: string, day: Day | undefined): Promise<PlayedPlan | undefined> {
    const plan = await this.plans.detail(personId, planId);
    if (plan === undefined) return undefined;
    if (plan.amendsId !== null) throw new ForecastRefusedError('forecast.amending-document');
    const at = this.clock.now().toISOString();
    return this.play(personId, plan, day ?? plan.issuedOn ?? dayOf(at), at);
  }

  private play(personId: string, plan: PlanDetail, issuedOn: Day, at: string): Promise<PlayedPlan> {
    return this.database.read(async (tx) => {
      const scene = await readScene(tx, plan, issuedOn, at);
      const [firstYear] = Object.keys(scene.calendar.years).sort();
      if (firstYear === undefined || issuedOn < `${firstYear}-01-01`)
        throw new ForecastRefusedError('forecast.before-calendar', { year: firstYear ?? '—', issuedOn });
      const [tasks, reports] = await Promise.all([readerOf(tx, personId, at, ['task']), readerOf(tx, personId, at, ['report'])]);
      const leftOut = plan.replacesId === null ? [plan.id] : [plan.id, plan.replacesId];
      return playPlan(scene, (agencyIds, days) => readOtherDates(tx, { tasks, reports }, leftOut, agencyIds, days));
    });
  }
}
