import { allowedById, type Who } from './allowed.js';
import { agencies } from './cast.js';
import type { Change, Row } from './rows.js';
import { monitor } from './who.js';

/** What every kind shares: posts and their days, delegations, successions, staleness, the end. */

/** One edge of every way to name who may: a position, any at the lead, a judge, whoever recalls, whoever works on the plan. */
const edges: readonly (readonly [state: string, command: string, who: Who])[] = [
  ['draft.composing', 'plan.revise', 'officer@drafting'],
  ['draft.leadershipReview', 'plan.approve', 'agencyHead@drafting'],
  ['draft.officeVerification', 'plan.approve', 'officeChief@issuing'],
  ['draft.divisionReview', 'plan.recall', 'officer@drafting'],
  ['draft.composing', 'plan.abandon', 'officer@drafting'],
  ['draft.composing', 'plan.abandon', 'agencyHead@drafting'],
  ['draft.composing', 'plan.giveOpinion', 'clerk@drafting'],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing'],
  ['issued', 'plan.disseminate', monitor],
  ['issued', 'plan.raiseDifficulty', 'officer@lead'],
  ['summarised', 'plan.close', 'chair@issuing'],
  ['issued', 'task.disseminate', 'divisionHead@lead'],
  ['inProgress.working', 'task.submitResult', 'officer@lead'],
  ['reported.awaitingAcceptance', 'task.acceptResult', monitor],
  ['reported.accepted', 'task.reopen', monitor],
  ['drafting', 'report.submit', 'officer@reporting'],
  ['awaitingApproval', 'report.approve', 'agencyHead@reporting'],
  ['awaitingApproval', 'report.recall', 'officer@reporting'],
  ['filed', 'report.accept', monitor],
  ['sent', 'delivery.register', 'clerk@recipient'],
];

/** Opinions name the agency asked, so somebody without a post misses both. */
const posts: readonly Row[] = edges.flatMap(([state, command, who]): Row[] => {
  const row = (disguise: Change['disguise'], outcome: Row[4]): Row => [
    state,
    command,
    who,
    disguise === undefined ? {} : { disguise },
    outcome,
  ];
  const outside = command === 'plan.giveOpinion' || command === 'plan.recall' ? 'refused' : undefined;
  return [
    row({ hat: null, hats: 0 }, outside ?? ['actor.no-position']),
    row({ hat: null, hats: 1 }, outside ?? ['actor.no-position']),
    row({ hat: null, hats: 2 }, outside ?? ['actor.choose-position']),
    row({ hat: { from: '2023-11-21' } }, ['actor.appointment-not-begun']),
    row({ hat: { from: '2023-11-20' } }, 'moves'),
    row({ hat: { until: '2023-11-20' } }, ['actor.appointment-ended']),
    row({ hat: { until: '2023-11-21' } }, 'moves'),
    row({ grant: {} }, 'moves'),
    row({ grant: { commands: [command], planId: 'plan:1' } }, 'moves'),
    row({ grant: { revokedAt: '2023-11-19T03:00:00.000Z' } }, ['actor.delegation-revoked']),
    row({ grant: { from: '2023-11-21' } }, ['actor.delegation-not-in-force']),
    row({ grant: { from: '2023-11-20' } }, 'moves'),
    row({ grant: { until: '2023-11-20' } }, ['actor.delegation-not-in-force']),
    row({ grant: { until: '2023-11-21' } }, 'moves'),
    row({ grant: { commands: ['plan.consult'] } }, ['actor.delegation-does-not-cover']),
    row({ grant: { planId: 'plan:2' } }, ['actor.delegation-for-another-plan']),
    row({ grant: { commands: [], planId: 'plan:2', until: '2023-11-01', revokedAt: '2023-11-01T03:00:00.000Z' } }, [
      'actor.delegation-revoked',
      'actor.delegation-not-in-force',
      'actor.delegation-does-not-cover',
      'actor.delegation-for-another-plan',
    ]),
    row({ hat: { until: '2023-11-20' }, grant: { planId: 'plan:2' } }, ['actor.appointment-ended', 'actor.delegation-for-another-plan']),
  ];
});

const pending = (...successors: readonly (readonly string[])[]): Change => ({
  facts: {
    succession: { pending: successors.map((several, place) => ({ role: 'lead', agencyId: `agency:gone-${place}`, successors: several })) },
  },
});
const [one, other, third] = ['agency:successor-1', 'agency:successor-2', 'agency:successor-3'];
const successions: readonly Row[] = (
  [
    ['plan', 'officeChief@issuing'],
    ['task', monitor],
    ['report', monitor],
  ] as const
).flatMap(([kind, person]): Row[] => {
  const command = `${kind}.handOver`;
  const states = [
    ...new Set(
      Object.values(allowedById).flatMap(({ table }) => Object.entries(table).flatMap(([state, ways]) => (command in ways ? [state] : []))),
    ),
  ];
  return [
    [states, command, 'system', pending(), ['agency.no-succession']],
    [states, command, person, pending(), ['agency.no-succession']],
    [states, command, 'system', pending([one!, other!]), ['agency.several-successors']],
    [states, command, 'system', pending([one!, other!], [third!]), 'moves'],
    [states, command, 'system', { input: { successorId: undefined } }, 'moves'],
    [states, command, person, { input: { successorId: agencies.stranger } }, ['agency.not-a-successor']],
    [states, command, person, { input: { successorId: other! } }, 'moves'],
    [states, command, person, { ...pending([one!, other!], [other!, third!]), input: { successorId: third! } }, 'moves'],
    [states, command, person, { ...pending([third!], [one!, other!]), input: { successorId: other! } }, 'moves'],
    // Where one succeeds, the system hands over by itself.
    [states, command, person, pending([one!]), ['agency.one-successor']],
  ];
});

/** Only moves and changed content make a request stale; what is final stays as it is. The rows stand at sequence 9, last changed by 8. */
const standing: readonly Row[] = [
  ...edges.flatMap(([state, command, who]): Row[] => [
    [state, command, who, { expectedSequence: 7 }, ['workflow.moved']],
    [state, command, who, { expectedSequence: 8 }, 'moves'],
    [state, command, who, { expectedSequence: 9 }, 'moves'],
    [state, command, who, { expectedSequence: 10 }, ['workflow.sequence-ahead']],
  ]),
  [['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'], 'plan.correct', 'clerk@issuing', {}, ['workflow.finished']],
  [
    ['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'],
    'plan.handOver',
    'system',
    { expectedSequence: 1 },
    ['workflow.finished', 'workflow.moved'],
  ],
  [['closed', 'cancelled'], 'task.update', 'officer@lead', {}, ['workflow.finished']],
  ['cancelled', 'report.draft', 'officer@reporting', {}, ['workflow.finished']],
  [['recalled', 'cancelled'], 'delivery.requestRecall', 'clerk@issuing', {}, ['workflow.finished']],
  ['draft.signing', 'plan.approve', 'chair@issuing', {}, ['workflow.command-not-open']],
  ['draft.signing', 'plan.approve', 'chair@issuing', { expectedSequence: 1 }, ['workflow.command-not-open', 'workflow.moved']],
  ['accepted', 'report.cancel', 'system', {}, ['workflow.command-not-open']],
  ['registered', 'delivery.register', 'clerk@recipient', {}, ['workflow.command-not-open']],
  ['processing', 'delivery.assign', 'agencyHead@recipient', {}, ['workflow.command-not-open']],
  ['reported', 'task.reopen', 'monitor@monitoring', {}, ['workflow.command-not-open']],
];

export const kitRows: readonly Row[] = [...posts, ...successions, ...standing];
