import { type Denial, unless } from '../../kit/definition.js';
import type { ActorFact } from '../../kit/v1/actor.js';
import type { PartiesFact, PastAct } from '../../kit/v1/rules.js';
import type {
  ChildrenFact,
  DeliveriesFact,
  DifficultiesFact,
  DraftingFact,
  IncomingFact,
  OpinionsFact,
  PeriodFact,
  PlanDocumentFact,
  RelationFact,
  SeriesFact,
  WorkFact,
} from '../plan.facts.js';

/** Every fact group that a rule of a plan may see; each rule picks its own, and `reads` repeats them for the engine. */
export interface Seen {
  readonly actor: ActorFact;
  readonly parties: PartiesFact;
  readonly past: readonly PastAct[];
  readonly document: PlanDocumentFact;
  readonly relation: RelationFact;
  readonly drafting: DraftingFact;
  readonly opinions: OpinionsFact;
  readonly series: SeriesFact;
  readonly incoming: IncomingFact;
  readonly children: ChildrenFact;
  readonly deliveries: DeliveriesFact;
  readonly period: PeriodFact;
  readonly work: WorkFact;
  readonly difficulties: DifficultiesFact;
}

export const gather = (...lists: readonly (readonly Denial[])[]): readonly Denial[] => lists.flat();

/** Nothing against when no key is left. */
export const none = (keys: readonly string[], code: string): readonly Denial[] => unless(keys.length === 0, code, { keys });
