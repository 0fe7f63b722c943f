import type { DeadlineError } from '../calendar/index.js';
import { AppError } from '../platform/app-error.js';

/** Thời hạn chưa tính được: a day that does not exist, or a year the calendar does not know yet. Nothing was issued or amended. */
export class UnresolvedDeadlineError extends AppError {
  readonly kind = 'refused';
  readonly code = 'task.deadline-unresolved';

  constructor(private readonly problemOfRule: DeadlineError) {
    super(problemOfRule.message, { cause: problemOfRule });
  }

  override problem(): Record<string, unknown> {
    const { code, params } = this.problemOfRule;
    return { reasons: [{ code, params }] };
  }
}
