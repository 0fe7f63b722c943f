export { CalendarModule } from './calendar.module.js';
export { type CalendarDiff, diffCalendars } from './calendar-diff.js';
export { Calendars, storeCalendar } from './calendar-facts.js';
export { addDays, addMonths, daysBetween, isDay, isMonthDay, type MonthDay, monthDayIn, weekdayOf, yearOf } from './days.js';
export { DeadlineError, type DeadlineProblem } from './deadline.error.js';
export {
  type DeadlineContext,
  type DeadlineRule,
  type PeriodUnit,
  type ResolvedDeadline,
  RULE_VERSION,
  resolveDeadline,
  type Span,
} from './deadline.js';
export { DeadlinesInForce, type MovedDeadline, type MovedDeadlines } from './deadlines-in-force.js';
export {
  climb,
  endOfQuiet,
  type GivenStep,
  isLikelyWorkingDay,
  type LadderDate,
  type LadderSettings,
  type LadderStep,
  ladderOf,
  nextMorning,
  type QuietHours,
  stepsSince,
  usualLadder,
} from './ladder.js';
export { type Period, periodsOf } from './periods.js';
export { type ReportingSchedule, validateSchedule, windowsOverlap } from './reporting-schedule.js';
export { judgedDeadline, type SetDeadline, type Timeliness, timelinessLabels, timelinessOf } from './timeliness.js';
export { type JudgingMoment, momentForReading, momentOf } from './timeliness-moment.js';
export { type TimelinessSources, timelinessSql } from './timeliness-sql.js';
export { validateDeadline } from './validate-deadline.js';
export { vietnamCalendarV1 } from './vietnam-calendar.js';
export {
  addWorkingDays,
  type Calendar,
  type CalendarYear,
  isWorkingDay,
  nextWorkingDay,
  rollToWorkingDay,
  validateCalendar,
} from './working-days.js';
