import {
  allowed,
  type Command,
  type Denial,
  denied,
  type Holder,
  type Party,
  type Position,
  type RuleBook,
  unless,
} from '../../kit/definition.js';
import { type ActorFact, effectivePositions } from '../../kit/v1/actor.js';
import { dayOf, kitRules } from '../../kit/v1/rules.js';
import { actorHoldsAnyPost } from './plan.posts.js';
import { gather, none, type Seen } from './plan.seen.js';

const ended = ['closed', 'abandoned', 'replaced', 'annulled', 'withdrawn'];
const isSaid = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** Rules of the plan until it is issued, version 1. */
export const planDraftRules = {
  /** The issuing body lets this agency draft for it. */
  mayDraft: {
    reads: ['drafting'],
    check: ({ drafting }: Pick<Seen, 'drafting'>) => unless(drafting.allowed, 'plan.agency-may-not-draft'),
  },

  /**
   * What it amends or replaces is a plan of the same body, issued and not ended, with no other document to be taken first, secret if and
   * only if it is; its changes fit that plan's tasks.
   */
  relationHolds: {
    reads: ['relation', 'parties'],
    check({ relation, parties }: Pick<Seen, 'relation' | 'parties'>): readonly Denial[] {
      const related = [relation.amends, relation.replaces].filter((plan) => plan !== null);
      return gather(
        ...related.map(({ state, issuingAgencyId, secrecyDiffers, anotherWaits }) =>
          gather(
            ended.includes(state) || state.startsWith('draft.')
              ? denied('plan.related-not-open', { state })
              : unless(!anotherWaits, 'plan.related-document-waits'),
            unless(issuingAgencyId === parties.issuing, 'plan.related-of-another-body'),
            unless(!secrecyDiffers, 'plan.related-secrecy-differs'),
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
      return created ? actorHoldsAnyPost.check(facts, command) : kitRules.actorHolds.check(facts, command, params);
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
} satisfies RuleBook;

function holdsHeadAt(actor: ActorFact, command: Command, agencies: readonly string[]): readonly Denial[] {
  const at = agencies.find((agencyId) => agencyId === actor.hat?.agencyId) ?? agencies[0]!;
  return kitRules.actorHolds.check({ actor, parties: { lead: at } }, command, {
    rule: 'actorHolds',
    positions: ['agencyHead', 'agencyDeputy'],
    at: 'lead',
  });
}
