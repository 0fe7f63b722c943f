import type { Who } from './allowed.js';
import type { Change, Row } from './rows.js';

/** Separation of duties, pair by pair: whoever did one act, does not do the other, in any later submission. */

/** One act of a set: as it is remembered, and how it is done again. */
interface Duty {
  readonly remembered: string;
  readonly state: string;
  readonly command: string;
  readonly who: Who;
  readonly change?: Change;
}
interface Duties {
  readonly name: string;
  readonly duties: readonly Duty[];
}
const duty = (remembered: string, state: string, who: Who, change: Change = {}): Duty => ({
  remembered,
  state,
  command: remembered.split('@')[0]!,
  who,
  change,
});

/** five sets. To revise is an act of drafting wherever it is done; nobody creates the same plan twice. */
const drafted: Duties = {
  name: 'drafted',
  duties: [
    duty('plan.submit@draft.composing', 'draft.composing', 'officer@drafting'),
    ...['composing', 'divisionReview', 'leadershipReview', 'officeVerification', 'signing'].map((state) =>
      duty(`plan.revise@draft.${state}`, `draft.${state}`, 'officer@drafting'),
    ),
  ],
};
const division: Duties = {
  name: 'division',
  duties: [duty('plan.approve@draft.divisionReview', 'draft.divisionReview', 'divisionHead@drafting')],
};
const content: Duties = {
  name: 'content',
  duties: [duty('plan.approve@draft.leadershipReview', 'draft.leadershipReview', 'agencyDeputy@drafting')],
};
const form: Duties = {
  name: 'form',
  duties: [duty('plan.approve@draft.officeVerification', 'draft.officeVerification', 'officeChief@issuing')],
};
const signed: Duties = { name: 'signed', duties: [duty('plan.sign@draft.signing', 'draft.signing', 'viceChair@issuing')] };

/** Result: author or recorder, approver, accepter. */
const author: Duties = {
  name: 'author',
  duties: [
    duty('task.submitResult', 'inProgress.working', 'officer@lead'),
    duty('task.submitResult', 'inProgress.extensionRequested', 'officer@lead'),
    duty('task.receiveResult', 'inProgress.working', 'clerk@monitoring'),
    duty('task.receiveResult', 'inProgress.extensionRequested', 'clerk@monitoring'),
  ],
};
const approver: Duties = { name: 'approver', duties: [duty('task.approveResult', 'inProgress.awaitingHead', 'agencyDeputy@lead')] };
const accepter: Duties = { name: 'accepter', duties: [duty('task.acceptResult', 'reported.awaitingAcceptance', 'monitor@monitoring')] };

/** Report: the same three. */
const reporter: Duties = {
  name: 'reporter',
  duties: [
    ...['owed', 'drafting', 'missing'].flatMap((state) => [
      duty('report.draft', state, 'officer@reporting'),
      duty('report.receive', state, 'clerk@monitoring'),
    ]),
    duty('report.submit', 'drafting', 'officer@reporting'),
  ],
};
const reportApprover: Duties = { name: 'reportApprover', duties: [duty('report.approve', 'awaitingApproval', 'agencyDeputy@reporting')] };
const reportAccepter: Duties = { name: 'reportAccepter', duties: [duty('report.accept', 'filed', 'monitor@monitoring')] };

/** Who asked for an extension does not decide it. The one who decided may ask for another, as anybody. */
const asker = 'task.requestExtension';
const extension: readonly Row[] = ['task.grantExtension', 'task.declineExtension'].flatMap((command): Row[] => [
  ['inProgress.extensionRequested', command, 'monitor@monitoring', { did: [asker] }, ['actor.did-it-before']],
  ['inProgress.extensionRequested', command, 'monitor@monitoring', { doneFor: [asker] }, ['actor.did-it-before']],
]);

/** Every pair of different sets, both ways, in person and for whom it was done; plus that a set may be entered again. */
export const separationRows: readonly Row[] = [
  ...pairsOf([drafted, division, content, form, signed], [['content', 'signed']]),
  ...pairsOf([author, approver, accepter], []),
  ...pairsOf([reporter, reportApprover, reportAccepter], []),
  ...createdAlone(),
  ...extension,
];

function pairsOf(sets: readonly Duties[], friends: readonly (readonly [string, string])[]): readonly Row[] {
  return sets.flatMap((earlier) =>
    sets.flatMap((later) => {
      const friendly = earlier === later || friends.some((pair) => pair.includes(earlier.name) && pair.includes(later.name));
      const remembered = [...new Set(earlier.duties.map((act) => act.remembered))];
      return later.duties.flatMap(({ state, command, who, change }) =>
        remembered.flatMap((act): Row[] => [
          [state, command, who, { ...change, did: [act] }, friendly ? 'moves' : ['actor.did-it-before']],
          [state, command, who, { ...change, doneFor: [act] }, friendly ? 'moves' : ['actor.did-it-before']],
        ]),
      );
    }),
  );
}

/** Who created the plan is a drafter like any other. */
function createdAlone(): readonly Row[] {
  const act = 'plan.create@new';
  return [
    ...[division, content, form, signed].flatMap(({ duties }) =>
      duties.map(({ state, command, who }): Row => [state, command, who, { did: [act] }, ['actor.did-it-before']]),
    ),
    ...drafted.duties.map(({ state, command, who }): Row => [state, command, who, { did: [act] }, 'moves']),
  ];
}

/** Returning, numbering and later acts are open to them all, so none of the five sets closes these. */
const allFive = [
  'plan.revise@draft.composing',
  'plan.approve@draft.divisionReview',
  'plan.approve@draft.leadershipReview',
  'plan.approve@draft.officeVerification',
  'plan.sign@draft.signing',
];
export const openToAllRows: readonly Row[] = [
  ['draft.divisionReview', 'plan.return', 'divisionHead@drafting', { did: allFive }, 'moves'],
  ['draft.leadershipReview', 'plan.return', 'agencyHead@drafting', { did: allFive }, 'moves'],
  ['draft.officeVerification', 'plan.return', 'officeChief@issuing', { did: allFive }, 'moves'],
  ['draft.signing', 'plan.return', 'chair@issuing', { did: allFive }, 'moves'],
  ['draft.awaitingNumber', 'plan.return', 'clerk@issuing', { did: allFive }, 'moves'],
  ['draft.awaitingNumber', 'plan.issue', 'clerk@issuing', { did: allFive }, 'moves'],
  ['summarised', 'plan.close', 'chair@issuing', { did: allFive }, 'moves'],
  ['inProgress.awaitingHead', 'task.returnResult', 'agencyHead@lead', { did: ['task.submitResult'] }, 'moves'],
  ['awaitingApproval', 'report.return', 'agencyHead@reporting', { did: ['report.submit', 'report.accept'] }, 'moves'],
  ['filed', 'report.sendBack', 'monitor@monitoring', { did: ['report.receive'] }, 'moves'],
];
