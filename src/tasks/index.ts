import type { Parts } from '../engine/index.js';
import { createTasks, createTasksReads } from './create-tasks.js';
import { taskReminders } from './due-reminders.js';
import { readTasksMovingOn } from './moving-on.js';
import { taskInputs } from './task.inputs.js';
import { taskEffectReads, taskEffects } from './task-effects.js';
import { taskFacts } from './task-facts.js';
import { visibleTasks } from './task-reads.js';
import { keepingHistory, taskHistory } from './timeliness-history.js';

export { answers, daysOf, type Fact, facts, type Holding, idsOf, partiesReader, successionReader, successorOf } from './agency-facts.js';
export { TaskDeadlinesInForce } from './calendar-diff.js';
export {
  type ClockRow,
  givenSteps,
  ladderSettings,
  type ReminderClock,
  remindersDue,
  type StepInput,
  setFirstTimers,
  stepColumns,
} from './due-reminders.js';
export { IsState, inState, type Listing, listRows, pageById, plansOf } from './listing.js';
export type { MovingOnFact } from './moving-on.js';
export { requireNamedFiles } from './named-files.js';
export { calendars, nextDeadline } from './new-deadline.js';
export { type TargetStanding, targetStandings } from './target-standings.js';
export { HandOverInput, NoInput, ReasonInput, RemindInput } from './task.inputs.js';
export type { TaskItem } from './task-columns.js';
export type { TaskDetail } from './task-detail.js';
export { isValues } from './task-documents.inputs.js';
export { pastTaskVisibleTo, TaskListQuery, TaskReads, taskVisibleTo } from './task-reads.js';
export { TasksModule } from './tasks.module.js';
export { type GivingTerms, tasksGiven } from './tasks-given.js';
export { IsField, Several, TimelinessQuery } from './timeliness.inputs.js';
export { asOfMoment } from './timeliness-as-of.js';
export { type History, keepingHistory } from './timeliness-history.js';
export { listTimed, timedListings } from './timeliness-listing.js';
export {
  cancelledSql,
  fieldOfPlan,
  lastDayOf,
  type MomentSql,
  monthOf,
  type Reading,
  standingSql,
  type TimelinessSource,
  timed,
  wasBy,
} from './timeliness-source.js';
export { tasksByDeadline, tasksByDissemination } from './timeliness-tasks.js';

/** What the engine needs of tasks. */
export const taskParts: Parts = {
  facts: taskFacts,
  effects: keepingHistory(taskEffects, taskHistory),
  effectReads: taskEffectReads,
  inputs: taskInputs,
  visible: visibleTasks,
  due: taskReminders,
};

/** What a plan's commands do to tasks: to be added to the parts of the kind `plan`. */
export const taskPartsOfPlans: Pick<Parts, 'facts' | 'effects' | 'effectReads'> = {
  facts: { movingOn: readTasksMovingOn },
  effects: { createTasks },
  effectReads: { createTasks: createTasksReads },
};
