export type ProblemParams = Readonly<Record<string, string | number>>;

/** One thing that is wrong with a deadline, a reporting schedule or the calendar. The code is stable; who shows it words it. */
export interface DeadlineProblem {
  /** `deadline.day-impossible`. */
  code: string;

  params: ProblemParams;
}

/**
 * Thời hạn không xác định được: the day asked for does not exist or cannot be known. Not an answer to a person by itself;
 * whoever resolves for a rule turns code and params into a denial.
 */
export class DeadlineError extends Error implements DeadlineProblem {
  override readonly name = 'DeadlineError';

  constructor(
    readonly code: string,
    readonly params: ProblemParams = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }
}
