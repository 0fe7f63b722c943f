import type { Day } from '../platform/clock.js';
import { addDays, earliestYear, latestYear, type MonthDay, monthDayIn, yearOf } from './days.js';
import { DeadlineError } from './deadline.error.js';
import { type ReportingSchedule, validateSchedule } from './reporting-schedule.js';

/** Kỳ báo cáo: one turn in which every agency that owes a report owes exactly one, and the plan one summary. */
export interface Period {
  /** 1, 2, … by submission date. */
  no: number;

  /**
   * Names the period in this plan for ever, whatever is asked until when: `2023` where all rules share cut-off and submission
   * date (year of the cut-off), `2023-06` where they differ (month of submission), `2023-06-14` where a month has several,
   * `whole` for a plan without schedule.
   */
  key: string;

  /** Keys of the reporting rules it serves, in the plan's order; none for `whole`. */
  schedules: string[];

  dataFrom: Day;

  /** Chốt số liệu: last day of the data. Null only for the whole life of a plan without end. */
  cutOff: Day | null;

  /** Last day on which a report is on time. Null only for `whole`, which has no unit report. */
  submitBy: Day | null;

  /** Last day on which the summary is on time. Null only for `whole`. */
  summaryBy: Day | null;

  /** From this day its reports exist. Several periods may be open at once. */
  opensOn: Day;

  /** None follows by the plan's own rules; only known where every rule has a last year or the plan an end. */
  last: boolean;
}

/**
 * Các kỳ báo cáo của kế hoạch: one sequence of all its rules by submission date, two on one date being one. The first is the
 * first due after the day of issue and opens with it, even when its data began earlier or the plan ends before it; a later one
 * opens the day after the previous cut-off. A plan with an end has no period that would open after it, nor one with a cut-off
 * in a later year.
 *
 * Without an end the sequence stops with the first period that opens after `until`: its opening day is when to ask again.
 * A plan whose rules give no date after issue, or that has none, has one period, its whole life.
 * Throws a {@link DeadlineError} with the first problem of a schedule.
 */
export function periodsOf(schedules: readonly ReportingSchedule[], issuedOn: Day, endsOn: Day | null, until: Day): Period[] {
  const [problem] = schedules.flatMap(validateSchedule);
  if (problem !== undefined) throw new DeadlineError(problem.code, problem.params);

  const finite = endsOn !== null || schedules.every(({ lastYear }) => lastYear !== undefined);
  const turns = turnsOf(schedules, issuedOn, endsOn ?? until);
  if (turns.length === 0) return [wholeLife(issuedOn, endsOn)];

  const keyOf = keyStyle(schedules);
  const periods: Period[] = [];
  for (const turn of turns) {
    const previous = periods.at(-1);
    if (!finite && previous !== undefined && previous.opensOn > until) break;
    const opensOn = previous === undefined ? issuedOn : later(previous.opensOn, addDays(previous.cutOff!, 1));
    if (previous !== undefined && endsOn !== null && (opensOn > endsOn || yearOf(turn.cutOff) > yearOf(endsOn))) break;
    periods.push({ no: periods.length + 1, key: keyOf(turn), ...turn, opensOn, last: false });
  }
  return periods.map((period, index) => ({ ...period, last: finite && index === periods.length - 1 }));
}

interface Turn {
  schedules: string[];
  dataFrom: Day;
  cutOff: Day;
  submitBy: Day;
  summaryBy: Day;
}

/** All that fall due after issue, in order, at least as far as the period that opens after `reach`. */
function turnsOf(schedules: readonly ReportingSchedule[], issuedOn: Day, reach: Day): Turn[] {
  // A turn is submitted and the next one opens within two years of its cut-off; three years past every start is far enough.
  const years = [yearOf(issuedOn), yearOf(reach), ...schedules.map(({ firstYear, lastYear }) => Math.max(firstYear ?? 0, lastYear ?? 0))];
  const stop = Math.min(Math.max(...years) + 3, latestYear - 2);
  const bySubmission = new Map<Day, Turn>();
  for (const schedule of schedules) {
    const from = Math.max(yearOf(issuedOn) - 1, schedule.firstYear ?? 0, earliestYear + 1);
    for (let year = from; year <= Math.min(stop, schedule.lastYear ?? stop); year++) {
      const turn = turnIn(year, schedule);
      if (turn.submitBy > issuedOn) bySubmission.set(turn.submitBy, merged(bySubmission.get(turn.submitBy), turn));
    }
  }
  return [...bySubmission.values()].sort((one, other) => (one.submitBy < other.submitBy ? -1 : 1));
}

/** The turn whose data end in this year. A date earlier in the calendar than the one it follows is the next year's. */
function turnIn(year: number, { key, dataFrom, dataTo, submitBy, summaryBy }: ReportingSchedule): Turn {
  const submitYear = submitBy < dataTo ? year + 1 : year;
  return {
    schedules: [key],
    dataFrom: monthDayIn(dataFrom > dataTo ? year - 1 : year, dataFrom),
    cutOff: monthDayIn(year, dataTo),
    submitBy: monthDayIn(submitYear, submitBy),
    summaryBy: monthDayIn(summaryBy < submitBy ? submitYear + 1 : submitYear, summaryBy),
  };
}

/** Two due on one date are one: the widest window, and the earlier summary, which is on time for both. */
function merged(one: Turn | undefined, other: Turn): Turn {
  if (one === undefined) return other;
  return {
    schedules: [...one.schedules, ...other.schedules],
    dataFrom: earlier(one.dataFrom, other.dataFrom),
    cutOff: later(one.cutOff, other.cutOff),
    submitBy: one.submitBy,
    summaryBy: earlier(one.summaryBy, other.summaryBy),
  };
}

/** Chosen from the rules alone, so that a key never depends on how far the sequence was asked for. */
function keyStyle(schedules: readonly ReportingSchedule[]): (turn: Turn) => string {
  const cutOffs = distinct(schedules.map(({ dataTo }) => dataTo));
  const submissions = distinct(schedules.map(({ submitBy }) => submitBy));
  if (cutOffs.length === 1 && submissions.length === 1) return ({ cutOff }) => cutOff.slice(0, 4);
  const months = distinct(submissions.map((monthDay) => monthDay.slice(0, 2)));
  return ({ submitBy }) => (months.length === submissions.length ? submitBy.slice(0, 7) : submitBy);
}

function wholeLife(issuedOn: Day, endsOn: Day | null): Period {
  return {
    no: 1,
    key: 'whole',
    schedules: [],
    dataFrom: issuedOn,
    cutOff: endsOn,
    submitBy: null,
    summaryBy: null,
    opensOn: issuedOn,
    last: true,
  };
}

function distinct(values: MonthDay[]): MonthDay[] {
  return [...new Set(values)];
}

function earlier(one: Day, other: Day): Day {
  return one < other ? one : other;
}

function later(one: Day, other: Day): Day {
  return one > other ? one : other;
}
