/** A plain date of Vietnam, `YYYY-MM-DD`. */
export type Day = string;

/** Vietnam keeps UTC+7 all year (Asia/Ho_Chi_Minh, no summer time since 1975), so the offset is a constant. */
const offsetMs = 7 * 60 * 60 * 1000;

const dayMs = 24 * 60 * 60 * 1000;

/** The only source of the present time. Injected, so that tests and the tour can set it; production has no way to. */
export abstract class Clock {
  abstract now(): Date;
}

/** The clock of the machine. */
export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** A clock that stands still until it is moved. For tests and for `npm run tour`. */
export class ManualClock extends Clock {
  private at: Date;

  constructor(at: Date | string) {
    super();
    this.set(at);
  }

  now(): Date {
    return new Date(this.at);
  }

  set(at: Date | string): void {
    this.at = instant(at);
  }

  advance(ms: number): void {
    this.at = new Date(this.at.getTime() + ms);
  }
}

/** The day in Vietnam at an instant: 17:00 UTC already belongs to the next day. */
export function dayOf(at: Date | string): Day {
  return new Date(instant(at).getTime() + offsetMs).toISOString().slice(0, 10);
}

/** 00:00 of a day in Vietnam. Throws a RangeError when there is no such day. */
export function startOfDay(day: Day): Date {
  const midnight = new Date(`${day}T00:00:00Z`);
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(midnight.getTime()) || midnight.toISOString().slice(0, 10) !== day) {
    throw new RangeError(`not a day: ${day}`);
  }
  return new Date(midnight.getTime() - offsetMs);
}

/** 24:00 of a day in Vietnam, which is 00:00 of the next one. */
export function endOfDay(day: Day): Date {
  return new Date(startOfDay(day).getTime() + dayMs);
}

function instant(at: Date | string): Date {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) throw new RangeError(`not an instant: ${String(at)}`);
  return date;
}
