import { postsOf } from '../../organisations/index.js';
import { dayOf } from '../../platform/clock.js';
import type { Tx } from '../../platform/transaction.js';

/**
 * Agencies for which a person may draft plans on the day of `at`: as officer, or by a delegation from one that is not kept to other
 * commands or to one plan. Whoever may not draft does not see what others prepare.
 */
export async function draftingAgencies(tx: Tx, personId: string, at: string): Promise<readonly string[]> {
  const posts = await postsOf(tx, personId, dayOf(at));
  const drafting = posts.filter(
    ({ position, delegation }) =>
      position === 'officer' &&
      (delegation === null || (delegation.planId === null && (delegation.commands?.includes('plan.create') ?? true))),
  );
  return [...new Set(drafting.map(({ agencyId }) => agencyId))];
}
