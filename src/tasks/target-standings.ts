import type { SetDeadline } from '../calendar/index.js';
import { type Target, targetMet } from '../plans/index.js';

/** A target with what was reached of it. */
export interface TargetStanding extends Target {
  /** The last value of this round; null while there is none. `value` is what is aimed at. */
  readonly lastValue: number | null;
  /** Đạt, chưa đạt; null without a value. */
  readonly met: boolean | null;
}

/** A value of a target as it was entered. */
export interface EnteredValue {
  readonly target: string;
  readonly value: number;
  readonly at: string;
}

/** What of a task says how its targets stand: values and deadlines each in the order in which they came, times as ISO in UTC. */
export interface TargetedTask {
  readonly targets: readonly Target[];
  readonly values: readonly EnteredValue[];
  readonly deadlines: readonly Pick<SetDeadline, 'origin' | 'setAt'>[];
}

/**
 * Chỉ tiêu và số liệu: of each target the last value of this round, or the one `given` by its key. A round begins with the deadline
 * `next`; what was entered before belongs to the round before.
 */
export function targetStandings(
  { targets, values, deadlines }: TargetedTask,
  given: Readonly<Record<string, number>> = {},
): TargetStanding[] {
  const began = deadlines.filter(({ origin }) => origin === 'next').at(-1)?.setAt ?? '';
  return targets.map((target) => {
    const entered = values.filter(({ target: key, at }) => key === target.key && at >= began).at(-1)?.value ?? null;
    const lastValue = Object.hasOwn(given, target.key) ? given[target.key]! : entered;
    return { ...target, lastValue, met: targetMet(target.operator, target.value, lastValue) };
  });
}
