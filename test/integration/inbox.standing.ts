import { uuidV5 } from '../../src/platform/ids.js';
import { canonical } from '../../workflows/kit/canonical.js';
import type { Kind } from '../../workflows/kit/definition.js';
import { definitions } from '../../workflows/registry.js';

/** The day on which the world stands still, and an instant of it. */
export const today = '2023-07-03';
export const now = `${today}T02:00:00.000Z`;

const namespace = '5f0e9a52-5c0c-5d5e-9a52-5f0e9a525c0c';
export const idOf = (name: string): string => uuidV5(namespace, name);

/** Always the same numbers, so that a failure can be looked at twice. */
export function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}
export const pick = <T>(roll: (sides: number) => number, from: readonly T[]): T => from[roll(from.length)]!;

/** States in which something of the kind may stand; of a plan, of its route. */
export function leavesOf(kind: Kind, index = 0): readonly string[] {
  const definition = definitions.find(({ id }) => id === definitionOf(kind, index))!;
  return definition.leaves.filter((leaf) => leaf !== definition.initial);
}

const definitionOf = (kind: Kind, index = 0): string =>
  kind === 'plan' ? `plan/v1/${index % 4 === 3 ? 'city' : 'province'}` : `${kind}/v1`;

/** Acts that somebody may have done before, and the state they were done in. */
const acts: Readonly<Record<Kind, readonly (readonly [string, string])[]>> = {
  plan: [
    ['plan.create', 'new'],
    ['plan.submit', 'draft.composing'],
    ['plan.approve', 'draft.divisionReview'],
    ['plan.approve', 'draft.leadershipReview'],
    ['plan.approve', 'draft.officeVerification'],
    ['plan.sign', 'draft.signing'],
    ['plan.return', 'draft.signing'],
  ],
  task: ['disseminate', 'begin', 'submitResult', 'approveResult', 'returnResult', 'requestExtension', 'acceptResult'].map(
    (verb) => [`task.${verb}`, 'issued'] as const,
  ),
  report: ['draft', 'submit', 'approve', 'return', 'receive', 'accept', 'sendBack'].map((verb) => [`report.${verb}`, 'owed'] as const),
  delivery: ['register', 'assign', 'refuse'].map((verb) => [`delivery.${verb}`, 'sent'] as const),
};

/** Collects rows of `instances` and `audit_entries` that fit each other. */
export function makeStanding(roll: (sides: number) => number, people: readonly string[]) {
  const instances: (readonly unknown[])[] = [];
  const entries: (readonly unknown[])[] = [];
  const zeros = `\\x${'00'.repeat(32)}`;
  const add = (kind: Kind, id: string, state: string, parent: string | null, index = 0): void => {
    const sequence = 1 + roll(4);
    const at = `2023-0${4 + roll(3)}-${10 + roll(18)}T0${roll(9)}:00:00.${100 + roll(900)}Z`;
    instances.push([id, kind, definitionOf(kind, index), state, sequence, sequence, zeros, at, parent]);
    for (let seq = 1; seq <= sequence; seq++) {
      const [command, from] = pick(roll, acts[kind]);
      const person = idOf(pick(roll, people));
      const principals = roll(6) === 0 ? [person, idOf(pick(roll, people))] : [person];
      const reason = /return|sendBack|refuse/i.test(command) ? `thiếu phụ lục ${seq}` : undefined;
      const body = `\\x${Buffer.from(canonical({ command: { type: command, input: reason === undefined ? {} : { reason } } })).toString('hex')}`;
      entries.push([
        idOf(`${id} ${seq}`),
        `${kind}/${id}`,
        seq,
        body,
        zeros,
        at,
        'accepted',
        id,
        command,
        person,
        principals,
        from,
        seq === sequence ? state : from,
      ]);
    }
  };
  return { instances, entries, add };
}
