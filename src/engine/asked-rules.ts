import type { Command, Definition, Denial, Facts, Holder, JsonObject } from '../../workflows/kit/definition.js';
import { binds, reasonsAgainst } from '../../workflows/kit/reasons.js';
import type { Entry } from '../audit/index.js';

/** A rule of the edge that a command asked for, asked again on the facts of its entry. */
export interface AskedRule {
  readonly rule: string;
  readonly params: JsonObject;
  /** Fact groups that it saw. */
  readonly reads: readonly string[];
  /** `null`: it does not bind the post that the command was given in. */
  readonly holds: boolean | null;
  readonly reasons: readonly Denial[];
  /** Who satisfies it, where it is about authority. */
  readonly who: readonly Holder[];
}

/** The rules that an entry's command met, in the order in which the edge lists them; none where no edge was open. */
export function askedRules(
  definition: Definition,
  { standing, command: recorded, facts: shown }: Pick<Entry, 'standing' | 'command' | 'facts'>,
): readonly AskedRule[] {
  const command = recorded as unknown as Command;
  const facts = shown as Facts;
  const edge = definition.edges.get(standing!.state)?.get(command.type);
  return (edge?.rules ?? []).map((ref): AskedRule => {
    const { rule, ...params } = ref;
    const reads = definition.rules[rule]?.reads ?? [];
    if (!binds(ref, facts)) return { rule, params, reads, holds: null, reasons: [], who: [] };
    const reasons = reasonsAgainst(definition.rules, [ref], facts, command);
    return { rule, params, reads, holds: reasons.length === 0, reasons, who: holdersBy(definition, rule, ref, facts) };
  });
}

/** A rule that cannot tell who names nobody. */
function holdersBy(definition: Definition, rule: string, ref: JsonObject, facts: Facts): readonly Holder[] {
  try {
    return definition.rules[rule]?.holders?.(facts as never, ref as never) ?? [];
  } catch {
    return [];
  }
}
