import type { Command, Denial, Facts, InputSpec, RuleBook, RuleRef } from './definition.js';
import { effectivePositions } from './v1/actor.js';

/** What a guard of the machine is given: the command as an event, with its facts. */
export interface JudgedEvent {
  readonly type: string;
  readonly command: Command;
  readonly facts: Facts;
}

/** Every reason against, in the order in which the edge lists its rules. */
export function reasonsAgainst(rules: RuleBook, refs: readonly RuleRef[], facts: Facts, command: Command): readonly Denial[] {
  return refs.flatMap((ref) => (binds(ref, facts) ? judge(rules, ref, facts, command) : []));
}

export function allHold(rules: RuleBook, refs: readonly RuleRef[], { facts, command }: JudgedEvent): boolean {
  return reasonsAgainst(rules, refs, facts, command).length === 0;
}

/** A rule or an input with `by` binds those positions only. */
export function binds(ref: RuleRef | InputSpec, facts: Facts): boolean {
  if (ref.by === undefined) return true;
  const held = effectivePositions(facts['actor'] as never);
  return (ref.by as readonly string[]).some((position) => held.includes(position as never));
}

/** A rule that throws, is missing, or answers anything but a list is a refusal, never a pass. */
function judge(rules: RuleBook, ref: RuleRef, facts: Facts, command: Command): readonly Denial[] {
  const rule = rules[ref.rule];
  try {
    const answer: unknown = rule!.check(facts as never, command, ref as never);
    if (Array.isArray(answer)) return answer as readonly Denial[];
    return [{ code: 'workflow.rule-failed', params: { rule: ref.rule, problem: 'answered no list' } }];
  } catch (error) {
    return [{ code: 'workflow.rule-failed', params: { rule: ref.rule, problem: error instanceof Error ? error.message : 'threw' } }];
  }
}
