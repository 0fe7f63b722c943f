import { type Kind, type Position, positions, type RuleBook, type RuleRef } from './definition.js';
import { samplesOf } from './samples.js';

/**
 * The posts that the rules of an edge leave anybody to take it in; all posts where no rule names any. A rule names posts by its
 * `positions`, by `system`, and by the holders it gives for sample facts. What `by` limits to some does not narrow the others.
 */
export function takersOf(rules: RuleBook, refs: readonly RuleRef[], kind: Kind): readonly Position[] {
  return refs.reduce<readonly Position[]>((left, ref) => {
    const named = ref['by'] === undefined ? namedBy(rules, ref, kind) : null;
    return named === null ? left : left.filter((position) => named.has(position));
  }, positions);
}

/** Some rule of the edge looks at who acts. */
export const asksWho = (rules: RuleBook, refs: readonly RuleRef[]): boolean =>
  refs.some((ref) => ref['by'] === undefined && rules[ref.rule]?.reads.includes('actor') === true && ref.rule !== 'didNot');

function namedBy(rules: RuleBook, ref: RuleRef, kind: Kind): ReadonlySet<string> | null {
  const rule = rules[ref.rule];
  const listed = Array.isArray(ref['positions']) ? (ref['positions'] as readonly string[]) : [];
  const held =
    rule?.holders === undefined
      ? []
      : samplesOf(kind).flatMap((facts) => rule.holders!(facts as never, ref as never).flatMap((holder) => holder.positions));
  const named = [...listed, ...held, ...(ref['system'] === true ? ['system'] : [])];
  return named.length === 0 ? null : new Set(named);
}
