import { type Command, type Denial, denied, type Position, type Rule } from '../../kit/definition.js';
import type { ActorFact } from '../../kit/v1/actor.js';
import { kitRules, type PartiesFact } from '../../kit/v1/rules.js';
import type { Seen } from './plan.seen.js';

/** Posts of an agency in which its work is done. */
export const workers: readonly Position[] = ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'];

/** Posts that move documents: all but auditor and administrator. */
const movers: readonly Position[] = [...workers, 'officeChief', 'chair', 'viceChair', 'clerk', 'monitor'];

/** A recall is made in the post in which the act was done, or any other the person still holds; without any there is no standing here. */
export const actorHoldsAnyPost = {
  reads: ['actor', 'parties'],
  check({ actor, parties }: Pick<Seen, 'actor' | 'parties'>, command: Command): readonly Denial[] {
    if (actor.system !== null || actor.hat === null)
      return denied(actor.hats > 1 ? 'actor.choose-position' : 'actor.no-position', { hats: actor.hats });
    return holdsWhereTheyAre(actor, parties, command, movers);
  },
} satisfies Rule;

/** Whether the actor holds one of these posts at the very agency the actor acts for. */
export function holdsWhereTheyAre(
  actor: ActorFact,
  parties: PartiesFact,
  command: Command,
  positions: readonly Position[],
): readonly Denial[] {
  return kitRules.actorHolds.check({ actor, parties: { ...parties, lead: actor.hat?.agencyId ?? null } }, command, {
    rule: 'actorHolds',
    positions,
    at: 'lead',
  });
}
