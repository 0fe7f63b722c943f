import type { components } from '../../api/schema.gen';

type TaskItem = components['schemas']['TaskItem'];

/** Tasks with a deadline, gathered by its month as `MM/YYYY`, the earliest first. */
export function byMonth(tasks: readonly TaskItem[]): readonly { readonly month: string; readonly tasks: readonly TaskItem[] }[] {
  const dated = tasks.filter(({ currentDeadline }) => currentDeadline !== null);
  const sorted = [...dated].sort((one, other) => (one.currentDeadline!.lastDay < other.currentDeadline!.lastDay ? -1 : 1));
  const months = new Map<string, TaskItem[]>();
  for (const task of sorted) {
    const month = task.currentDeadline!.lastDay.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), task]);
  }
  return [...months].map(([month, own]) => ({ month: `${month.slice(5)}/${month.slice(0, 4)}`, tasks: own }));
}

/** The day so many days later; earlier for a negative number. */
export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
