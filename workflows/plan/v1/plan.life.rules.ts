import { allowed, type Command, type Denial, denied, type RuleBook, unless } from '../../kit/definition.js';
import { actorHoldsAnyPost, holdsWhereTheyAre, workers } from './plan.posts.js';
import { gather, none, type Seen } from './plan.seen.js';

/** An issued document that changes this plan is taken before anything ends it: what the document says of the tasks was settled at its issue. */
const noneWaits = ({ amendment, replacement }: Seen['incoming']): readonly Denial[] => {
  const waiting = amendment ?? replacement;
  return waiting === null ? allowed : denied('plan.document-waits', { documentNumber: waiting.documentNumber });
};

const filed = ['filed', 'accepted'];

/** Rules of the plan from its issue to its end, version 1. */
export const planLifeRules = {
  doesNotAmend: {
    reads: ['relation'],
    check: ({ relation }: Pick<Seen, 'relation'>) => unless(relation.amends === null, 'plan.amending-has-no-tasks'),
  },

  /** Every agency has disseminated: the plan has tasks and none is left in `issued`. */
  noTaskAwaitsDissemination: {
    reads: ['children'],
    check: ({ children }: Pick<Seen, 'children'>) =>
      unless(children.tasks > 0 && children.awaitingDissemination === 0, 'plan.dissemination-awaited', {
        count: children.awaitingDissemination,
        agencies: children.missing,
      }),
  },

  someTaskBegan: {
    reads: ['children'],
    check: ({ children }: Pick<Seen, 'children'>) => unless(children.begun > 0, 'plan.no-task-began'),
  },

  /** Every unit report of the current period, at least one, is accepted or was marked missing. */
  unitReportsAreIn: {
    reads: ['period'],
    check({ period: { current } }: Pick<Seen, 'period'>): readonly Denial[] {
      if (current === null || current.unit.total === 0) return denied('plan.period-without-unit-report');
      return unless(current.unit.open === 0, 'plan.reports-awaited', { count: current.unit.open, period: current.key });
    },
  },

  /** The monitor moves a plan on only where nobody owes a unit report. */
  periodHasNoUnitReport: {
    reads: ['period'],
    check: ({ period: { current } }: Pick<Seen, 'period'>) =>
      unless(current !== null && current.unit.total === 0, 'plan.period-has-unit-reports', { count: current?.unit.total ?? 0 }),
  },

  /** Still true when the summary is drawn up: a report sent back meanwhile reopens the question. */
  noUnitReportIsOpen: {
    reads: ['period'],
    check: ({ period: { current } }: Pick<Seen, 'period'>) =>
      unless(current !== null && current.unit.open === 0, 'plan.reports-awaited', {
        count: current?.unit.open ?? 0,
        period: current?.key ?? null,
      }),
  },

  /** the period's summary is filed and names the units that did not report. */
  summaryIsFiled: {
    reads: ['period'],
    check({ period: { current } }: Pick<Seen, 'period'>): readonly Denial[] {
      const summary = current?.summary ?? null;
      if (summary === null || !filed.includes(summary.state)) return denied('plan.summary-not-filed', { state: summary?.state ?? null });
      return unless(summary.namesMissing, 'plan.summary-leaves-out-units');
    },
  },

  /** The last period's summary is the final one; a final one is not drawn while a document waits to be taken. */
  lastPeriodIsFinal: {
    reads: ['period', 'incoming'],
    needs: ['final'],
    check: ({ period: { current }, incoming }: Pick<Seen, 'period' | 'incoming'>, { input }: Command) =>
      input['final'] === true
        ? noneWaits(incoming)
        : unless(current?.last !== true || input['final'] !== false, 'plan.last-period-is-final', { period: current?.key ?? null }),
  },

  laterPeriodIsOpen: {
    reads: ['period'],
    check: ({ period }: Pick<Seen, 'period'>) => unless(period.laterIsOpen, 'plan.no-later-period'),
  },

  lastSummaryWasInterim: {
    reads: ['period'],
    check: ({ period: { lastSummary } }: Pick<Seen, 'period'>) =>
      unless(lastSummary !== null && !lastSummary.final, 'plan.summary-was-final'),
  },

  finalSummaryAccepted: {
    reads: ['period'],
    check({ period: { lastSummary } }: Pick<Seen, 'period'>): readonly Denial[] {
      if (lastSummary === null || !lastSummary.final) return denied('plan.summary-not-final');
      return unless(lastSummary.accepted, 'plan.summary-not-accepted');
    },
  },

  /**
   * closing with open tasks states the fate of each, by task key; `*` stands for all others. While a document waits to be taken, the
   * fate of the tasks is its to say.
   */
  everyTaskHasAFate: {
    reads: ['children', 'incoming'],
    check({ children, incoming }: Pick<Seen, 'children' | 'incoming'>, { input }: Command): readonly Denial[] {
      const fates = (input['fates'] ?? {}) as Record<string, unknown>;
      const isStated = (key: string) => Object.hasOwn(fates, key) && typeof fates[key] === 'string' && fates[key].trim() !== '';
      const stated = (key: string) => isStated(key) || isStated('*');
      return gather(
        none(
          children.unsettled.map(({ key }) => key).filter((key) => !stated(key)),
          'plan.task-without-fate',
        ),
        noneWaits(incoming),
      );
    },
  },

  /** Nobody ends a plan between the issue of a document that changes it and the taking. */
  noDocumentWaits: {
    reads: ['incoming'],
    check: ({ incoming }: Pick<Seen, 'incoming'>) => noneWaits(incoming),
  },

  amendmentIssued: {
    reads: ['incoming'],
    check: ({ incoming }: Pick<Seen, 'incoming'>) => unless(incoming.amendment !== null, 'plan.no-amendment-issued'),
  },

  replacementIssued: {
    reads: ['incoming'],
    check: ({ incoming }: Pick<Seen, 'incoming'>) => unless(incoming.replacement !== null, 'plan.no-replacement-issued'),
  },

  /** An amending document has deliveries only; it is done when the plan it amends has taken it. */
  amendmentTaken: {
    reads: ['relation'],
    check: ({ relation: { amends } }: Pick<Seen, 'relation'>) =>
      amends === null ? denied('plan.does-not-amend') : unless(amends.taken, 'plan.amendment-not-taken'),
  },

  /** While nothing was sent the office takes it back with a reason and the number is void; afterwards it needs a signed document. */
  nothingSent: {
    reads: ['deliveries'],
    check: ({ deliveries }: Pick<Seen, 'deliveries'>) => unless(deliveries.sent === 0, 'plan.already-sent', { count: deliveries.sent }),
  },

  /** an agency that leads a task or owes a report may say what is in the way. */
  actorWorksOnPlan: {
    reads: ['actor', 'parties', 'work'],
    check(facts: Pick<Seen, 'actor' | 'parties' | 'work'>, command: Command): readonly Denial[] {
      const { actor, parties, work } = facts;
      if (actor.system !== null || actor.hat === null) return actorHoldsAnyPost.check(facts, command);
      return gather(holdsWhereTheyAre(actor, parties, command, workers), unless(work.actorsAgencyHasWork, 'plan.agency-has-no-work'));
    },
  },

  difficultyOpen: {
    reads: ['difficulties'],
    needs: ['difficultyId'],
    check: ({ difficulties }: Pick<Seen, 'difficulties'>, { input }: Command) =>
      unless(
        input['difficultyId'] === undefined || difficulties.open.includes(input['difficultyId'] as string),
        'plan.difficulty-not-open',
      ),
  },
} satisfies RuleBook;
