import { allowed, type Command, type Denial, type RuleBook, unless } from '../../kit/definition.js';
import type { ActorFact } from '../../kit/v1/actor.js';
import { dayOf, kitRules, type PartiesFact } from '../../kit/v1/rules.js';
import type { ReportDocumentFact, ReportPlanFact, SharedFact } from '../report.facts.js';

interface Seen {
  readonly actor: ActorFact;
  readonly parties: PartiesFact;
  readonly document: ReportDocumentFact;
  readonly plan: ReportPlanFact;
  readonly shared: SharedFact;
}

const ended = ['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'];

/** Rules of the report, version 1. Lateness is marked, never refused. */
const own = {
  /** one per agency, plan, period and type, ever; none of a plan that has ended or was finally summarised. */
  planAsksForIt: {
    reads: ['plan'],
    check: ({ plan }: Pick<Seen, 'plan'>) => [
      ...unless(!ended.includes(plan.state) && !plan.finallySummarised, 'report.plan-has-ended', { state: plan.state }),
      ...unless(!plan.alreadyOpened, 'report.opened-before'),
    ],
  },

  /** An answer for every task it leads and that is not cancelled; "not arisen" is one. */
  everyTaskIsAnswered: {
    reads: ['document'],
    check: ({ document: { tasksWithoutAnswer: keys } }: Pick<Seen, 'document'>) =>
      unless(keys.length === 0, 'report.task-without-answer', { count: keys.length, keys: keys.slice(0, 20) }),
  },

  /** figures stand as of the cut-off (chốt số liệu), which is not the submission date. */
  figuresAreOfCutOff: {
    reads: ['document'],
    check: ({ document: { cutOff, figuresAsOf } }: Pick<Seen, 'document'>) =>
      unless(cutOff === null || figuresAsOf === cutOff, 'report.figures-not-of-cut-off', { cutOff, figuresAsOf }),
  },

  /** a summary names every late and missing unit. */
  lateUnitsAreNamed: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      unless(document.type !== 'summary' || document.unitsNotNamed.length === 0, 'report.late-unit-not-named', {
        agencies: document.unitsNotNamed,
      }),
  },

  /** A document does not arrive in the future. */
  arrivalHolds: {
    reads: ['document'],
    needs: ['arrivedOn'],
    check: (_: Pick<Seen, 'document'>, { input, at }: Command) =>
      unless(typeof input['arrivedOn'] !== 'string' || input['arrivedOn'] <= dayOf(at), 'report.arrival-in-future'),
  },

  isUnitReport: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) => unless(document.type === 'unit', 'report.summary-is-never-missing'),
  },

  submissionDatePassed: {
    reads: ['document'],
    check: ({ document: { submitBy } }: Pick<Seen, 'document'>, { at }: Command) =>
      unless(submitBy !== null && dayOf(at) > submitBy, 'report.submission-date-not-passed', { submitBy }),
  },

  cameByReceive: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) => unless(document.cameByReceive, 'report.not-a-linked-document'),
  },

  periodNotSummarised: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      unless(!document.periodSummarised, 'report.period-summarised', { period: document.period }),
  },

  /** Taking back is for a person of the reporting agency, in any post held there; `actorBroughtItHere` says which person. */
  actorRecalls: {
    reads: ['actor', 'parties'],
    check({ actor, parties }: Pick<Seen, 'actor' | 'parties'>, command: Command): readonly Denial[] {
      if (actor.system !== null) return allowed;
      return kitRules.actorHolds.check({ actor, parties }, command, {
        rule: 'actorHolds',
        positions: ['officer', 'agencyHead', 'agencyDeputy'],
        at: 'reporting',
      });
    },
  },

  /** when one document serves several plans, taking it back takes it back everywhere. */
  sharedDocumentRecalled: {
    reads: ['shared'],
    check: ({ shared }: Pick<Seen, 'shared'>) => unless(shared.recalled, 'report.shared-document-stands'),
  },
};

export const reportRules: RuleBook = { ...kitRules, ...own };
