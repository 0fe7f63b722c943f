import {
  type Command,
  type Day,
  type Facts,
  type Instant,
  type JsonObject,
  type Position,
  positions,
} from '../../workflows/kit/definition.js';
import type { ActorFact, DelegationFact, HatFact } from '../../workflows/kit/v1/actor.js';
import { type Place, places, type Who } from './allowed.js';

/** The people of the tables: one representative of every position at every agency that can stand to a document, and the system. */

/** Monday 20/11/2023, ten in the morning in Vietnam: the day on which every cell and row is judged unless it says another. */
export const today: Day = '2023-11-20';
export const noonOf = (day: Day): Instant => `${day}T03:00:00.000Z`;

export const agencies: Readonly<Record<Place | 'issuingOffice' | 'legal', string>> = {
  issuing: 'agency:issuing',
  issuingOffice: 'agency:office',
  legal: 'agency:legal',
  drafting: 'agency:drafting',
  monitoring: 'agency:monitoring',
  lead: 'agency:lead',
  reporting: 'agency:reporting',
  recipient: 'agency:recipient',
  asked: 'agency:asked',
  stranger: 'agency:stranger',
};

/** Every position at every place, and the system: 11 × 8 + 1. */
export const everybody: readonly Who[] = [
  ...places.flatMap((place) => positions.filter((position) => position !== 'system').map((position): Who => `${position}@${place}`)),
  'system',
];

export const placeOf = (who: Who): Place | null => (who === 'system' ? null : (who.split('@')[1] as Place));
const positionOf = (who: Who): Position => who.split('@')[0] as Position;

/** The person of the cast in that post; the system is nobody. */
export const personOf = (who: Who): string => `person:${who}`;

/** The actor fact of a representative. `hat` changes the post, `onBehalfOf` makes the actor a delegate of the post's holder. */
export interface Disguise {
  readonly personId?: string;
  readonly hat?: Partial<HatFact> | null;
  readonly hats?: number;
  readonly grant?: Partial<DelegationFact>;
  readonly planId?: string;
}
export function actorOf(who: Who, disguise: Disguise = {}): ActorFact {
  const planId = disguise.planId ?? 'plan:1';
  if (who === 'system') return { system: 'wakeup', personId: null, hats: 0, hat: null, principals: [], planId };
  const personId = disguise.personId ?? (disguise.grant === undefined ? personOf(who) : `delegate-of:${who}`);
  const holderId = disguise.hat?.holderId ?? (disguise.grant === undefined ? personId : personOf(who));
  const hat: HatFact = {
    appointmentId: `appointment:${who}`,
    position: positionOf(who),
    agencyId: agencies[placeOf(who)!],
    from: '2021-07-01',
    until: null,
    acting: false,
    delegation: disguise.grant === undefined ? null : { ...grantInForce, ...disguise.grant },
    ...disguise.hat,
    holderId,
  };
  const principals = holderId === personId ? [personId] : [personId, holderId];
  return { system: null, personId, hats: disguise.hats ?? 1, hat: disguise.hat === null ? null : hat, principals, planId };
}

/** A delegation (uỷ quyền) for the whole of 2023, for all commands of all plans. */
const grantInForce: DelegationFact = {
  id: 'grant:1',
  from: '2023-01-01',
  until: '2024-01-01',
  commands: null,
  planId: null,
  basis: 'Giấy uỷ quyền số 05/UQ',
  revokedAt: null,
};

/** A command of an actor. Its `actor` and id play no part in the judgement; the actor fact does. */
export function commandOf(
  type: string,
  facts: Facts,
  input: JsonObject,
  { at = noonOf(today), expectedSequence }: { at?: Instant; expectedSequence?: number } = {},
): Command {
  const actor = facts['actor'] as unknown as ActorFact;
  return {
    type,
    commandId: '018bea00-0000-7000-8000-000000000001',
    input,
    actor: actor.system === null ? { personId: actor.personId!, actingAs: actor.hat?.appointmentId ?? null } : { system: actor.system },
    at,
    ...(expectedSequence === undefined ? {} : { expectedSequence }),
  };
}
