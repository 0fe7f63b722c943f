import type { Facts, State } from '../../workflows/kit/definition.js';
import type { ReportDocumentFact, ReportPlanFact, SharedFact } from '../../workflows/report/report.facts.js';
import type { Who } from './allowed.js';
import { agencies } from './cast.js';
import { type Act, history } from './past.js';

/** Facts of a unit report under which whoever may do the command at all may do it now. */
export function usualReport(state: State, command: string, who: Who): Facts {
  return {
    parties: {
      issuing: agencies.issuing,
      issuingOffice: agencies.issuingOffice,
      monitoring: agencies.monitoring,
      reporting: agencies.reporting,
    },
    past: history(pasts[state] ?? []),
    document: {
      type: 'unit',
      period: '2023',
      cutOff: '2023-11-14',
      submitBy: '2023-11-15',
      figuresAsOf: '2023-11-14',
      tasksWithoutAnswer: [],
      unitsNotNamed: [],
      cameByReceive: command === 'report.unlink',
      periodSummarised: false,
    } satisfies ReportDocumentFact,
    plan: { state: 'inProgress', finallySummarised: false, alreadyOpened: false } satisfies ReportPlanFact,
    shared: { recalled: who === 'system' } satisfies SharedFact,
  } as unknown as Facts;
}

const submitted: readonly Act[] = [['report.submit', 'drafting', 'awaitingApproval', 'officer@reporting']];
const filed: readonly Act[] = [...submitted, ['report.approve', 'awaitingApproval', 'filed', 'agencyHead@reporting']];

/** The agency's officer submitted, its head approved, the monitor accepted. */
const pasts: Readonly<Record<State, readonly Act[]>> = {
  awaitingApproval: submitted,
  filed,
  accepted: [...filed, ['report.accept', 'filed', 'accepted', 'monitor@monitoring']],
};
