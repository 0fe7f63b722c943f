import { allowed, type Command, type Day, type Denial, denied, type RuleBook, unless } from '../../kit/definition.js';
import { dayOf, kitRules, type PartiesFact } from '../../kit/v1/rules.js';
import type { CoveringFact, TaskDocumentFact } from '../task.facts.js';

interface Seen {
  readonly parties: PartiesFact;
  readonly document: TaskDocumentFact;
  readonly covering: CoveringFact;
}

/** NĐ 30 leaves it open; offices enter an act within four days after the window has ended (domain 3.5). */
export const entryGraceDays = 4;
/** the assigner grants at most two extensions. */
const extensionsAtMost = 2;

/** Rules of the task, version 1. */
const own = {
  /** Not before the task was issued, nor after today. */
  disseminationDateHolds: {
    reads: ['document'],
    needs: ['date'],
    check({ document }: Pick<Seen, 'document'>, { input, at }: Command): readonly Denial[] {
      const date = input['date'];
      if (typeof date !== 'string') return allowed;
      return [
        ...unless(date >= document.issuedOn, 'task.date-before-issue', { issuedOn: document.issuedOn }),
        ...unless(date <= dayOf(at), 'task.date-in-future'),
      ];
    },
  },

  /** Where the window binds: the act lies inside it and was entered at most four days after its end. */
  insideWindow: {
    reads: ['document'],
    needs: ['date'],
    check({ document: { window } }: Pick<Seen, 'document'>, { input, at }: Command): readonly Denial[] {
      const date = input['date'];
      if (window === null || typeof date !== 'string') return allowed;
      const inside = date <= window.to && (window.from === null || date >= window.from);
      return [
        ...unless(inside, 'task.outside-window', { from: window.from, to: window.to }),
        ...unless(dayOf(at) <= plusDays(window.to, entryGraceDays), 'task.entered-after-window', { to: window.to, days: entryGraceDays }),
      ];
    },
  },

  /** Marked late for ever, so only where a window bound and is over. */
  windowHasEnded: {
    reads: ['document'],
    check: ({ document: { window } }: Pick<Seen, 'document'>, { at }: Command) =>
      unless(window !== null && dayOf(at) > window.to, 'task.window-not-ended', { to: window?.to ?? null }),
  },

  isContinuous: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) => unless(document.deadlineKind === 'continuous', 'task.not-continuous'),
  },

  /** Continuous and recurring tasks go on after a report or a summary. */
  continues: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      unless(['continuous', 'recurring'].includes(document.deadlineKind), 'task.does-not-continue'),
  },

  /** a continuous task has no result of its own; its periodic report is its result. */
  doesNotContinueForever: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) => unless(document.deadlineKind !== 'continuous', 'task.continuous-has-no-result'),
  },

  /** an event-triggered task sleeps until the document that wakes it is named. */
  triggerIsNamed: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>, { input }: Command) =>
      unless(document.deadlineKind !== 'event' || isCited(input['trigger']), 'task.trigger-not-named'),
  },

  /** Progress is a per cent from 0 to 100, or the value of a target. */
  progressIsSaid: {
    reads: ['document'],
    needs: ['percent', 'values'],
    check(_: Pick<Seen, 'document'>, { input }: Command): readonly Denial[] {
      const percent = input['percent'];
      if (percent === undefined && Object.keys((input['values'] ?? {}) as object).length === 0) return denied('task.progress-not-said');
      return unless(percent === undefined || (typeof percent === 'number' && percent >= 0 && percent <= 100), 'task.percent-out-of-range');
    },
  },

  hasDate: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) => unless(document.lastDay !== null, 'task.without-date'),
  },

  newDateIsLater: {
    reads: ['document'],
    needs: ['newDate'],
    check({ document }: Pick<Seen, 'document'>, { input, at }: Command): readonly Denial[] {
      const newDate = input['newDate'];
      if (typeof newDate !== 'string') return allowed;
      return unless((document.lastDay === null || newDate > document.lastDay) && newDate >= dayOf(at), 'task.new-date-not-later', {
        lastDay: document.lastDay,
      });
    },
  },

  extensionIsLeft: {
    reads: ['document'],
    check: ({ document }: Pick<Seen, 'document'>) =>
      unless(document.extensionsGranted < extensionsAtMost, 'task.no-extension-left', {
        granted: document.extensionsGranted,
        most: extensionsAtMost,
      }),
  },

  /** a result without the value of a quantitative target is incomplete, not zero. */
  targetsHaveValues: {
    reads: ['document'],
    needs: ['values'],
    check: ({ document: { targetsWithoutValue: count } }: Pick<Seen, 'document'>) =>
      unless(count === 0, 'task.target-without-value', { count }),
  },

  /** A value belongs to a target of the task; under another name nobody would ever find it. */
  valuesAreOfTargets: {
    reads: ['document'],
    needs: ['values'],
    check: ({ document: { unknownTargets: keys } }: Pick<Seen, 'document'>) => unless(keys.length === 0, 'task.target-unknown', { keys }),
  },

  /** the duty to issue an own plan is met by a plan that has its number, not by a draft. */
  ownPlanIsNumbered: {
    reads: ['document'],
    needs: ['ownPlan'],
    check({ document }: Pick<Seen, 'document'>, { input }: Command): readonly Denial[] {
      return unless(!document.ownPlan || isCited(input['ownPlan']), 'task.own-plan-without-number');
    },
  },

  leadHasNoUsers: {
    reads: ['parties'],
    check: ({ parties }: Pick<Seen, 'parties'>) => unless(parties.hasUsers === false, 'task.lead-has-users'),
  },

  /** Not by the report that stood when a person opened the task again: that one was found not to answer for it. */
  coveringReportIsAccepted: {
    reads: ['covering'],
    check({ covering: { report, reopenedAt } }: Pick<Seen, 'covering'>): readonly Denial[] {
      if (report?.state !== 'accepted') return denied('task.report-not-accepted');
      const isNewer = reopenedAt === null || (report.acceptedAt !== null && report.acceptedAt > reopenedAt);
      return unless(isNewer, 'task.report-accepted-before-reopening', { reopenedAt });
    },
  },

  coveringReportWasSentBack: {
    reads: ['covering'],
    check: ({ covering: { coveredBy } }: Pick<Seen, 'covering'>) =>
      unless(coveredBy !== null && coveredBy.state !== 'accepted', 'task.report-not-sent-back'),
  },
};

export const taskRules: RuleBook = { ...kitRules, ...own };

/** A document is known by its number and its date. */
function isCited(document: unknown): boolean {
  const { number, date } = (document ?? {}) as { number?: unknown; date?: unknown };
  return [number, date].every((field) => typeof field === 'string' && field.trim() !== '');
}

function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
