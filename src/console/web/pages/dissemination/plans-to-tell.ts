import type { components } from '../../api/schema.gen';

type TaskItem = components['schemas']['TaskItem'];

/** A plan with the tasks by which an agency has still to disseminate it. */
export interface PlanToTell {
  readonly planId: string;
  readonly documentNumber: string | null;
  readonly issuedOn: string;
  readonly tasks: readonly TaskItem[];
}

/** Tasks gathered by plan, the plan issued last first. */
export function byPlan(tasks: readonly TaskItem[]): readonly PlanToTell[] {
  const plans = new Map<string, TaskItem[]>();
  for (const task of tasks) plans.set(task.planId, [...(plans.get(task.planId) ?? []), task]);
  return [...plans]
    .map(([planId, own]) => ({ planId, documentNumber: own[0]!.documentNumber, issuedOn: own[0]!.issuedOn, tasks: own }))
    .sort((one, other) => (one.issuedOn < other.issuedOn ? 1 : -1));
}
