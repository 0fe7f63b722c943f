import { addDays } from '../../src/calendar/index.js';
import type { Trial } from '../../src/cli/trial/trial.js';
import { trialContent } from '../../src/cli/trial/trial-plan.js';
import type { Day } from '../../src/platform/clock.js';

/** Plans that every commune reports on each year, and in each of them tasks with a date: each plan and each task instance is one schedule. */
export interface Schedules {
  readonly plans: readonly string[];
  readonly communes: number;
  readonly tasks: number;
}

/** The dates of the tasks: six days in a row, so that day after day some of them are reminded of. */
export const firstLastDay: Day = '2024-02-01';
const lastDays = 6;

/** Issues them on the trial's clock. */
export async function issueSchedules(trial: Trial, plans: number, tasksPerPlan: number): Promise<Schedules> {
  const content = trialContent(trial.register, new Date(), { tasks: tasksPerPlan });
  const tasks = content.tasks.map((task, index) => ({
    ...task,
    deadline: { kind: 'date' as const, on: addDays(firstLastDay, index % lastDays), source: 'theo kế hoạch' },
  }));
  const ids: string[] = [];
  for (let no = 0; no < plans; no++) ids.push((await trial.issuedPlan({ ...content, tasks, title: `Kế hoạch thử nghiệm ${no + 1}` })).id);
  const communes = trial.register.communes.length;
  return { plans: ids, communes, tasks: plans * tasksPerPlan * communes };
}
