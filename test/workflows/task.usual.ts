import type { Facts, State } from '../../workflows/kit/definition.js';
import type { CoveringFact, TaskDocumentFact } from '../../workflows/task/task.facts.js';
import type { Who } from './allowed.js';
import { agencies } from './cast.js';
import { type Act, history } from './past.js';

/** Facts of a task under which whoever may do the command at all may do it now. */
export function usualTask(state: State, command: string, who: Who): Facts {
  return {
    parties: {
      issuing: agencies.issuing,
      issuingOffice: agencies.issuingOffice,
      monitoring: agencies.monitoring,
      lead: agencies.lead,
      // A clerk records results only of an agency that has nobody here.
      hasUsers: command !== 'task.receiveResult',
    },
    past: history(pasts[state] ?? accepted),
    document: documentFor(command, who),
    covering: coveringFor(command, who),
  } as unknown as Facts;
}

/** A recurring task has a date and goes on after a summary. Only a continuous one begins by itself and is covered by a report. */
function documentFor(command: string, who: Who): TaskDocumentFact {
  const continuous = command === 'task.coverByReport' || (command === 'task.begin' && who === 'system');
  return {
    key: 'II.1',
    deadlineKind: continuous ? 'continuous' : 'recurring',
    issuedOn: '2023-04-17',
    window: { from: '2023-04-17', to: command === 'task.disseminateLate' ? '2023-06-30' : '2023-11-30' },
    lastDay: continuous ? null : '2023-12-15',
    extensionsGranted: 0,
    targetsWithoutValue: 0,
    unknownTargets: [],
    ownPlan: false,
  };
}

function coveringFor(command: string, who: Who): CoveringFact {
  const reportId = 'report:1';
  return {
    report: command === 'task.coverByReport' ? { reportId, state: 'accepted', acceptedAt: '2023-11-18T03:00:00.000Z' } : null,
    reopenedAt: null,
    coveredBy: command === 'task.reopen' && who === 'system' ? { reportId, state: 'drafting', at: '2023-11-18T03:00:00.000Z' } : null,
  };
}

const submitted: readonly Act[] = [['task.submitResult', 'inProgress.working', 'inProgress.awaitingHead', 'officer@lead']];
const approved: readonly Act[] = [
  ...submitted,
  ['task.approveResult', 'inProgress.awaitingHead', 'reported.awaitingAcceptance', 'agencyHead@lead'],
];
const accepted: readonly Act[] = [
  ...approved,
  ['task.acceptResult', 'reported.awaitingAcceptance', 'reported.accepted', 'monitor@monitoring'],
];

/** The lead's officer submitted, its head approved, the monitor accepted; or the officer's request for more time waits. */
const pasts: Readonly<Record<State, readonly Act[]>> = {
  draft: [],
  issued: [],
  disseminated: [],
  'inProgress.working': [],
  'inProgress.extensionRequested': [['task.requestExtension', 'inProgress.working', 'inProgress.extensionRequested', 'officer@lead']],
  'inProgress.awaitingHead': submitted,
  'reported.awaitingAcceptance': approved,
};
