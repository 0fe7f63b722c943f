import type { Definition } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';
import { mutantsOf } from './mutants.js';
import { searchReview } from './review-search.js';

const routes = definitions.filter(({ kind }) => kind === 'plan').map((definition) => [definition.id, definition] as const);
/** How many it takes at least: one for each set, content and signature in one hand. */
const fewest: Readonly<Record<string, number>> = { 'plan/v1/province': 4, 'plan/v1/city': 3 };

describe('Tìm hết mọi đường xét duyệt (every path through the review of a plan)', () => {
  it.each(routes)('%s: on none does one principal, in person or by delegate, both draft and approve, check or sign', (id, definition) => {
    const { visited, judged, depth, states, violations } = searchReview(definition, 4);
    console.log(`${id}: ${visited} states visited, the judge asked ${judged} times, nothing new after ${depth} steps`);
    expect(violations).toEqual([]);
    expect(depth).toBeGreaterThanOrEqual(8);
    expect(states).toContain('draft.awaitingNumber');
  });

  it.each(routes)('%s: is signed by as few as the sets allow, and by no fewer', (id, definition) => {
    const signedBy = (principals: number) => searchReview(definition, principals).states.has('draft.awaitingNumber');
    expect(signedBy(fewest[id]!)).toBe(true);
    expect(signedBy(fewest[id]! - 1)).toBe(false);
  });

  it.each(routes)('%s: finds the path once separation of duties is taken from any one edge', (id, definition) => {
    const finds = (weak: Definition) =>
      [fewest[id]! - 1, fewest[id]!].some((principals) => searchReview(weak, principals).violations.length > 0);
    const unseen = unseparated(definition).filter(([, weak]) => !finds(weak));
    expect(unseen.map(([what]) => what)).toEqual([]);
  });
});

/** Definitions in which one edge no longer asks who did what before. */
function unseparated(definition: Definition): readonly (readonly [string, Definition])[] {
  const mutants = mutantsOf(definition).get('rule') ?? [];
  return mutants.flatMap(({ what, states, command, build }) => {
    const weak = build();
    const asks = (one: Definition) =>
      one.edges
        .get(states[0]!)!
        .get(command)!
        .rules.some(({ rule }) => rule === 'didNot');
    return asks(definition) && !asks(weak) ? [[what, weak] as const] : [];
  });
}
