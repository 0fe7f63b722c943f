/** How an attempt ended. */
export interface Outcome {
  readonly status: number | null;
  /** Of `Retry-After`; null when it did not say, or not in a way that can be read. */
  readonly retryAfterMs: number | null;
}

/** What follows for the delivery. */
export type Verdict = { readonly state: 'delivered' | 'dead' } | { readonly state: 'pending'; readonly afterMs: number };

/** How an endpoint stands: failures in a row, since when. */
export interface Circuit {
  readonly failures: number;
  readonly failingSince: Date | null;
}

/** What follows for the endpoint. */
export interface CircuitVerdict extends Circuit {
  /** Nothing is tried before; null: no rest. */
  readonly restMs: number | null;
  /** Null: goes on. */
  readonly disabledBecause: 'gone' | 'failing-for-120-hours' | null;
  /** It answers again after it had been given up: what waits for its pause is due at once. */
  readonly recovered: boolean;
}

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;

/** Standard Webhooks 1.0, the example table: ten attempts in 75 hours and 35 minutes. */
export const pausesMs: readonly number[] = [
  ...[5 * second, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour],
];

/** So many failures in a row open the circuit: from then on one delivery at a time is tried, with a rest in between. */
export const opensAfter = 5;
const longestRetryAfterMs = 24 * hour;
const disabledAfterMs = 120 * hour;
const firstRestMs = 2 * second;
const longestRestMs = 5 * minute;

/** `random` is between 0 and 1; pauses differ by up to a fifth, so that many that failed together do not come back together. */
export const jittered = (ms: number, random: number): number => Math.round(ms * (0.8 + 0.4 * random));

/** After attempt number `round` of its turn, counted from 1. */
export function judgeDelivery(round: number, { status, retryAfterMs }: Outcome, random: number): Verdict {
  if (isSuccess(status)) return { state: 'delivered' };
  const pause = pausesMs[round - 1];
  if (pause === undefined) return { state: 'dead' };
  return { state: 'pending', afterMs: Math.max(jittered(pause, random), retryAfterMs ?? 0) };
}

export function judgeCircuit(before: Circuit, { status, retryAfterMs }: Outcome, now: Date, random: number): CircuitVerdict {
  if (isSuccess(status))
    return { failures: 0, failingSince: null, restMs: null, disabledBecause: null, recovered: before.failures >= opensAfter };
  const failures = before.failures + 1;
  const failingSince = before.failingSince ?? now;
  const disabledBecause =
    status === 410 ? 'gone' : now.getTime() - failingSince.getTime() >= disabledAfterMs ? 'failing-for-120-hours' : null;
  const slowed = status !== null && asksToSlowDown.includes(status);
  const rests = slowed || failures >= opensAfter;
  const rest = Math.min(longestRestMs, firstRestMs * 2 ** Math.max(0, failures - opensAfter));
  const restMs = rests ? Math.max(jittered(rest, random), slowed ? (retryAfterMs ?? 0) : 0) : null;
  return { failures, failingSince, restMs, disabledBecause, recovered: false };
}

/**
 * A failure that was under way when the circuit opened: it is one of many at the same moment, and no sign that the rest was too short.
 * Else a receiver that is away for a second, with many requests under way, would be left alone for minutes.
 */
export function tellsNothingNew({ failures }: Circuit, { status, retryAfterMs }: Outcome, at: Date, restsUntil: Date | null): boolean {
  const hasToBeHeard = isSuccess(status) || status === 410 || retryAfterMs !== null;
  return failures >= opensAfter && restsUntil !== null && at < restsUntil && !hasToBeHeard;
}

/** `Retry-After` in seconds or as a date, at most a day; null when there is none that can be read. */
export function retryAfterOf(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null;
  const ms = /^\d{1,9}$/.test(value) ? Number(value) * second : Date.parse(value) - now.getTime();
  return Number.isNaN(ms) ? null : Math.min(longestRetryAfterMs, Math.max(0, ms));
}

const asksToSlowDown = [429, 502, 504];

/** Any other answer is a failure, a redirect too. */
export const isSuccess = (status: number | null): boolean => status !== null && status >= 200 && status < 300;
