import { canonical } from '../../workflows/kit/canonical.js';
import { decide } from '../../workflows/kit/decide.js';
import type { Command, Definition, Facts } from '../../workflows/kit/definition.js';
import type { Entry } from '../audit/index.js';
import type { DefinitionStore, Missing } from './definition-store.js';

/** Where the entries so far led. `changed` is null after an entry whose definition is not here: whether it stood beside the course is unknown. */
export interface Reached {
  readonly state: string;
  readonly sequence: number;
  readonly changed: number | null;
  readonly definition: string;
}

/** What an entry and the judge do not agree in. */
export type Divergence = 'outcome' | 'reasons' | 'target' | 'effects' | 'beginning' | 'definition' | 'written';

export interface Judgement {
  /** What it needs to be judged again and is not here; null when everything is. */
  readonly missing: Missing | null;
  /** For developers, in English, with the values. */
  readonly divergences: readonly { readonly in: Divergence; readonly problem: string }[];
}

/**
 * Judges an entry again by what it was judged under, from the facts that stand in it. `before` is where the accepted entries so far led:
 * undefined when there was none, null when that is not known. Acts that nobody judged (administration, access) agree with everything.
 */
export function judgeAgain(definitions: DefinitionStore, entry: Entry, before: Reached | undefined | null): Judgement {
  if (entry.definition === null) return agreed;
  try {
    const definition = definitions.judgeOf(entry.definition);
    return typeof definition === 'string' ? { missing: definition, divergences: [] } : compare(definition, entry, before);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { missing: null, divergences: [{ in: 'outcome', problem: `it is no command that could be judged: ${why}` }] };
  }
}

function compare(definition: Definition, entry: Entry, before: Reached | undefined | null): Judgement {
  const divergences: { in: Divergence; problem: string }[] = [];
  const expect = (holds: boolean, where: Divergence, problem: string) => {
    if (!holds) divergences.push({ in: where, problem });
  };
  const standing = entry.standing!;
  const command = entry.command as unknown as Command;
  const accepted = entry.outcome === 'accepted';
  const decision = decide(definition, standing, command, entry.facts as Facts);

  if (before !== null) {
    const { state, sequence, changed, ...began } = before ?? {
      state: definition.initial,
      sequence: 0,
      changed: 0,
      definition: definition.id,
    };
    expect(began.definition === definition.id, 'definition', `it began under ${began.definition}`);
    expect(
      state === standing.state && sequence === standing.sequence && (changed === null || changed === standing.changed),
      'beginning',
      `it begins in ${standing.state} at ${standing.sequence}, the entries before it lead to ${state} at ${sequence}`,
    );
  }
  expect(entry.from === standing.state, 'beginning', `it says it left ${entry.from}`);
  if (accepted) {
    const own = `${entry.instance!.kind}/${entry.instance!.id}`;
    expect(entry.stream === own && entry.seq === standing.sequence + 1, 'written', `it moves ${own} and stands in ${entry.stream}`);
    expect(entry.at === command.at, 'written', `it was judged at ${command.at} and written at ${entry.at}`);
  }

  const allowed = accepted || isOfChild(entry);
  if (decision.ok !== allowed) expect(false, 'outcome', `judged again it is ${decision.ok ? 'accepted' : 'refused'}`);
  else if (decision.ok && accepted) {
    expect(decision.to === entry.to, 'target', `judged again it leads to ${decision.to}`);
    expect(canonical(decision.effects) === canonical(entry.effects), 'effects', 'judged again it has other effects');
    expect(entry.reasons.length === 0, 'reasons', 'it was accepted with reasons against');
  } else {
    expect(entry.to === null, 'target', `it was refused and leads to ${entry.to}`);
    expect(entry.effects.length === 0, 'effects', 'it was refused with effects');
    if (!decision.ok)
      expect(canonical(decision.reasons) === canonical(entry.reasons), 'reasons', 'judged again it is refused for other reasons');
  }
  return { missing: null, divergences };
}

/** Where an accepted entry led; null where it does not say that. */
export function reachedBy(definitions: DefinitionStore, entry: Entry): Reached | null {
  if (entry.definition == null || entry.standing == null) return null;
  const { state, changed } = entry.standing;
  const definition = definitions.judgeOf(entry.definition);
  const edge = typeof definition === 'string' ? undefined : definition.edges.get(state)?.get(entry.command?.['type'] as string);
  return {
    state: entry.to ?? state,
    sequence: entry.seq,
    changed: edge === undefined ? null : edge.beside ? changed : entry.seq,
    definition: entry.definition.id,
  };
}

const agreed: Judgement = { missing: null, divergences: [] };

/** The judge said yes, and a command on a child that followed from it was refused; the child's reasons stand in no entry of its own. */
const isOfChild = ({ reasons }: Entry): boolean =>
  reasons.length === 1 && (reasons[0] as { code?: string }).code === 'workflow.child-refused';
