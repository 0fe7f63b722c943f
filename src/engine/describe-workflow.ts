import type { Definition, Kind, Position } from '../../workflows/kit/definition.js';
import { outline } from '../../workflows/kit/outline.js';
import { takersOf } from '../../workflows/kit/takers.js';
import { commandLabel, positionLabel, stateLabel } from '../../workflows/kit/wording.js';
import { released } from '../../workflows/released.js';
import type { Language } from '../platform/language.js';

/** One definition as people look at it: its states and the ways between them, worded. */
export interface WorkflowView {
  readonly id: string;
  readonly kind: Kind;
  readonly hash: string;
  readonly rulesHash: string;
  /** Whether it stands among the released ones, which never change. */
  readonly released: boolean;
  readonly initial: string;
  readonly states: readonly WorkflowState[];
  readonly edges: readonly WorkflowEdge[];
}

export interface WorkflowState {
  readonly path: string;
  readonly label: string;
  /** A state that holds others is no place to be in. */
  readonly leaf: boolean;
  readonly final: boolean;
}

export interface WorkflowEdge {
  /** The state it is written in; every state within it has it too. Empty: all. */
  readonly from: string;
  /** The leaf it leads to; null when the document stays where it is. */
  readonly to: string | null;
  readonly command: string;
  readonly label: string;
  /** Taken by the system as soon as it holds. */
  readonly auto: boolean;
  readonly beside: boolean;
  /** Who can ever take it, as posts. */
  readonly takers: readonly { readonly position: Position; readonly label: string }[];
  /** Names of the rules it is judged by. */
  readonly rules: readonly string[];
}

/** For the page of workflows, and for whoever shows states by their names. */
export function describeWorkflow({ id, kind, hash, rulesHash, rules, config }: Definition, language: Language): WorkflowView {
  const drawn = outline(config);
  return {
    id,
    kind,
    hash,
    rulesHash,
    released: released[id]?.hash === hash,
    initial: drawn.initial,
    states: drawn.places.map(({ path, leaf, final }) => ({ path, label: stateLabel(kind, path, language), leaf, final })),
    edges: drawn.edges.map((edge) => ({
      from: edge.from,
      to: edge.to ?? null,
      command: edge.command,
      label: commandLabel(edge.command, language),
      auto: edge.auto,
      beside: edge.beside,
      takers: takersOf(rules, edge.rules, kind).map((position) => ({ position, label: positionLabel(position, language) })),
      rules: edge.rules.map(({ rule }) => rule),
    })),
  };
}
