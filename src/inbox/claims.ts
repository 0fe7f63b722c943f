import type { Position } from '../../workflows/kit/definition.js';
import { type ActorFact, effectivePositions } from '../../workflows/kit/v1/actor.js';
import type { Post } from '../organisations/index.js';
import type { Way } from './ways.js';

/** A way that is open to one person, in one post. */
export interface Claim extends Way {
  readonly actingAs: string;
  readonly agency: string;
  readonly delegated: boolean;
  /** For whom the act would count: the person, and whom the person acts for. */
  readonly principals: readonly string[];
  /** A delegation may be limited to one plan. */
  readonly plan: string | null;
}

/** Those of the ways that the posts of a person open to him, wherever a document may stand. */
export function claimsOf(personId: string, posts: readonly Post[], ways: readonly Way[]): readonly Claim[] {
  return posts.flatMap(({ actingAs, agencyId, position, delegation }) => {
    const held = positionsOf(position);
    const covers = (command: string): boolean => delegation?.commands == null || delegation.commands.includes(command);
    return ways
      .filter(({ positions, command }) => positions.some((wanted) => held.includes(wanted)) && covers(command))
      .map(
        (way): Claim => ({
          ...way,
          actingAs,
          agency: agencyId,
          delegated: delegation !== null,
          principals: delegation === null ? [personId] : [personId, delegation.holderId],
          plan: delegation?.planId ?? null,
        }),
      );
  });
}

/** Agencies whose work is the person's own: where a post is held that moves documents. */
export function workplacesOf(posts: readonly Post[]): readonly string[] {
  const moving = posts.filter(({ delegation, position }) => delegation === null && position !== 'auditor' && position !== 'administrator');
  return [...new Set(moving.map(({ agencyId }) => agencyId))];
}

/** The chair counts as head of the agency, the vice-chair as its deputy; the rule that says so is the judge's own. */
function positionsOf(position: Position): readonly Position[] {
  return effectivePositions({ system: null, hat: { position } } as ActorFact);
}
