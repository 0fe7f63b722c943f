import { allowed, type Command, type Denial, denied, type Holder, type Party, type Position, type RuleBook } from '../../kit/definition.js';
import { type ActorFact, effectivePositions } from '../../kit/v1/actor.js';
import { dayOf, kitRules, type PartiesFact, type PastAct } from '../../kit/v1/rules.js';
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

interface Seen {
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

const gather = (...lists: readonly (readonly Denial[])[]): readonly Denial[] => lists.flat();
const unless = (holds: boolean, code: string, params: Denial['params'] = {}): readonly Denial[] => (holds ? allowed : denied(code, params));
const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';
const none = (keys: readonly string[], code: string): readonly Denial[] => unless(keys.length === 0, code, { keys });
const ended = ['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'];
const filed = ['filed', 'accepted'];
/** Posts of an agency in which its work is done. */
const workers: readonly Position[] = ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy'];
/** Posts that move documents: all but auditor and administrator. */
const movers: readonly Position[] = [...workers, 'officeChief', 'chair', 'viceChair', 'clerk', 'monitor'];

/** Rules of the plan, version 1. `Pick` names the fact groups of each; `reads` repeats them for the engine. */
const own = {
  /** The issuing body lets this agency draft for it. */
  mayDraft: {
    reads: ['drafting'],
    check: ({ drafting }: Pick<Seen, 'drafting'>) => unless(drafting.allowed, 'plan.agency-may-not-draft'),
  },

  /** What it amends or replaces is a plan of the same body, issued and not ended; its changes fit that plan's tasks. */
  relationHolds: {
    reads: ['relation', 'parties'],
    check({ relation, parties }: Pick<Seen, 'relation' | 'parties'>): readonly Denial[] {
      const related = [relation.amends, relation.replaces].filter((plan) => plan !== null);
      return gather(
        ...related.map(({ state, issuingAgencyId }) =>
          gather(
            unless(!ended.includes(state) && !state.startsWith('draft.'), 'plan.related-not-open', { state }),
            unless(issuingAgencyId === parties.issuing, 'plan.related-of-another-body'),
          ),
        ),
        none(relation.misfits, 'plan.change-does-not-fit'),
      );
    },
  },

  /** A dossier has a title, recipients, a monitoring agency, and at least one task; an amending one at least one change. */
  dossierNamesAll: {
    reads: ['document', 'relation'],
    check: ({ document, relation }: Pick<Seen, 'document' | 'relation'>) =>
      gather(
        unless(document.title, 'plan.without-title'),
        unless(document.recipients > 0, 'plan.without-recipients'),
        unless(document.monitoring, 'plan.without-monitoring-agency'),
        relation.amends === null ? unless(document.tasks > 0, 'plan.without-task') : unless(document.changes > 0, 'plan.without-change'),
      ),
  },

  /** Every task has a lead and one of the eight kinds of deadline; dated kinds resolve. */
  tasksAreComplete: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      gather(
        none(document.tasksWithoutLead, 'plan.task-without-lead'),
        none(document.tasksWithoutDeadline, 'plan.task-without-deadline'),
        none(document.tasksUnresolved, 'plan.deadline-impossible'),
      ),
  },

  /** Every reporting rule has group, data window and cut-off ≤ submission date ≤ summary date. */
  reportingIsOrdered: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      gather(
        none(document.reportingIncomplete, 'plan.reporting-incomplete'),
        none(document.reportingDisordered, 'plan.reporting-dates-disordered'),
      ),
  },

  /** A date before today needs a stated reason. */
  noPastDateWithoutReason: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      document.pastDatesReason ? allowed : none(document.pastDates, 'plan.date-already-past'),
  },

  /** what is approved or signed is what was submitted, and nothing else: the hash named, the one submitted, and the one now. */
  contentUnchanged: {
    reads: ['document'],
    needs: ['dossier'],
    check({ document }: Pick<Seen, 'document'>, { input }: Command): readonly Denial[] {
      return unless(
        input['dossier'] === undefined ||
          (document.submitted !== null && input['dossier'] === document.submitted && document.submitted === document.dossier),
        'plan.content-changed',
        {
          submitted: document.submitted,
        },
      );
    },
  },

  /** no source lets anyone sign a plan of a People's Committee for somebody else; only TM. and TM.+KT. */
  signsInPerson: {
    reads: ['actor'],
    check: ({ actor }: Pick<Seen, 'actor'>) => unless(actor.hat?.delegation == null, 'plan.signed-for-another'),
  },

  /** Silence at the reply date is silence: from the day after it nobody is waited for. */
  opinionsAreIn: {
    reads: ['opinions'],
    check({ opinions }: Pick<Seen, 'opinions'>, { at }: Command): readonly Denial[] {
      const awaited = opinions.asked.filter(({ answered, replyBy }) => !answered && replyBy >= dayOf(at));
      return unless(awaited.length === 0, 'plan.opinions-awaited', {
        agencies: awaited.map(({ agencyId }) => agencyId),
        until:
          awaited
            .map(({ replyBy }) => replyBy)
            .sort()
            .at(-1) ?? null,
      });
    },
  },

  consultationFits: {
    reads: ['actor'],
    needs: ['replyBy'],
    check: (_: Pick<Seen, 'actor'>, { input, at }: Command) =>
      unless(input['replyBy'] === undefined || (input['replyBy'] as string) >= dayOf(at), 'plan.reply-date-past', {
        replyBy: input['replyBy'] ?? null,
      }),
  },

  /** The head or a deputy of an agency that was asked; for one that answers on paper, the drafting agency's clerk. */
  opinionWasAsked: {
    reads: ['actor', 'parties', 'opinions'],
    check(facts: Pick<Seen, 'actor' | 'parties' | 'opinions'>, command: Command): readonly Denial[] {
      const open = facts.opinions.asked.filter(({ answered }) => !answered).map(({ agencyId }) => agencyId);
      if (open.length === 0) return denied('plan.no-opinion-asked');
      const byClerk = effectivePositions(facts.actor).includes('clerk');
      const agencyId = byClerk ? ((command.input['agencyId'] as string | undefined) ?? null) : (facts.actor.hat?.agencyId ?? null);
      const holds = byClerk
        ? kitRules.actorHolds.check(facts, command, { rule: 'actorHolds', positions: ['clerk'], at: 'drafting' })
        : holdsHeadAt(facts.actor, command, open);
      return gather(holds, agencyId === null || open.includes(agencyId) ? allowed : denied('plan.opinion-not-asked-of', { agencyId }));
    },
    holders: ({ opinions, parties }: Pick<Seen, 'parties' | 'opinions'>): readonly Holder[] => [
      ...opinions.asked
        .filter(({ answered }) => !answered)
        .map(({ agencyId }): Holder => ({ positions: ['agencyHead', 'agencyDeputy'], agencyId })),
      { positions: ['clerk'], agencyId: parties.drafting ?? null },
    ],
  },

  /** A recall is made in the post in which the act was done, or any other the person still holds; without any there is no standing here. */
  actorHoldsAnyPost: {
    reads: ['actor', 'parties'],
    check({ actor, parties }: Pick<Seen, 'actor' | 'parties'>, command: Command): readonly Denial[] {
      if (actor.system !== null || actor.hat === null)
        return denied(actor.hats > 1 ? 'actor.choose-position' : 'actor.no-position', { hats: actor.hats });
      return holdsWhereTheyAre(actor, parties, command, movers);
    },
  },

  /** Abandoning is for whoever created the draft, or the head or a deputy of the drafting agency. */
  actorCreatedItOrHolds: {
    reads: ['actor', 'parties', 'past'],
    check(
      facts: Pick<Seen, 'actor' | 'parties' | 'past'>,
      command: Command,
      params: { rule: string; positions: readonly Position[]; at: Party },
    ): readonly Denial[] {
      const created = facts.past.some(
        ({ command: act, principals }) => act === 'plan.create' && principals.some((person) => facts.actor.principals.includes(person)),
      );
      return created ? own.actorHoldsAnyPost.check(facts, command) : kitRules.actorHolds.check(facts, command, params);
    },
    holders: kitRules.actorHolds.holders,
  },

  /** number and date rise together; not after today, not before signing. */
  issueDateHolds: {
    reads: ['document', 'series'],
    needs: ['issuedOn'],
    check({ document, series }: Pick<Seen, 'document' | 'series'>, { input, at }: Command): readonly Denial[] {
      const issuedOn = input['issuedOn'];
      if (typeof issuedOn !== 'string') return allowed;
      const rises = series.lastIssuedOn === null || issuedOn >= series.lastIssuedOn || isSaid(input['overrideReason']);
      return gather(
        unless(issuedOn <= dayOf(at), 'plan.issue-date-in-future', { issuedOn }),
        unless(document.signedOn !== null && issuedOn >= document.signedOn, 'plan.issue-date-before-signing', {
          signedOn: document.signedOn,
        }),
        unless(rises, 'plan.issue-date-before-last-number', { lastIssuedOn: series.lastIssuedOn }),
      );
    },
  },

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

  /** The last period's summary is the final one. */
  lastPeriodIsFinal: {
    reads: ['period'],
    needs: ['final'],
    check: ({ period: { current } }: Pick<Seen, 'period'>, { input }: Command) =>
      unless(current?.last !== true || input['final'] !== false, 'plan.last-period-is-final', { period: current?.key ?? null }),
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

  /** closing with open tasks states the fate of each, by task key; `*` stands for all others. */
  everyTaskHasAFate: {
    reads: ['children'],
    check({ children }: Pick<Seen, 'children'>, { input }: Command): readonly Denial[] {
      const fates = (input['fates'] ?? {}) as Record<string, unknown>;
      const stated = (key: string) => [fates[key], fates['*']].some((fate) => typeof fate === 'string' && fate.trim() !== '');
      return none(
        children.unsettled.map(({ key }) => key).filter((key) => !stated(key)),
        'plan.task-without-fate',
      );
    },
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
      if (actor.system !== null || actor.hat === null) return own.actorHoldsAnyPost.check(facts, command);
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
};

export const planRules: RuleBook = { ...kitRules, ...own };

/** Whether the actor holds one of these posts at the very agency the actor acts for. */
function holdsWhereTheyAre(actor: ActorFact, parties: PartiesFact, command: Command, positions: readonly Position[]): readonly Denial[] {
  return kitRules.actorHolds.check({ actor, parties: { ...parties, lead: actor.hat?.agencyId ?? null } }, command, {
    rule: 'actorHolds',
    positions,
    at: 'lead',
  });
}

function holdsHeadAt(actor: ActorFact, command: Command, agencies: readonly string[]): readonly Denial[] {
  const at = agencies.find((agencyId) => agencyId === actor.hat?.agencyId) ?? agencies[0]!;
  return kitRules.actorHolds.check({ actor, parties: { lead: at } }, command, {
    rule: 'actorHolds',
    positions: ['agencyHead', 'agencyDeputy'],
    at: 'lead',
  });
}
