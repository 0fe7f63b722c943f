import { addDays, addWorkingDays, type Calendar, isWorkingDay, nextWorkingDay } from '../calendar/index.js';
import type { Day } from '../platform/clock.js';
import type { Duty } from './course.js';
import { dayOffName, holidayName } from './day-off.js';
import type { Doubt } from './doubt.js';
import type { ForecastDate } from './forecast.answers.js';
import { dutyLabel, listed } from './forecast.texts.js';
import { grouped } from './grouped.js';
import { together } from './plan-doubts.js';
import type { OtherDate, Scene } from './scene.js';
import { unlessUnknown, workingDayBefore } from './working-time.js';

/** Dates within so many working days of the first of them are one pile. */
const pileDays = 3;

/** Of a pile the first dates are named, all are counted. */
const mostDates = 20;

/** Days of which another plan's date could fall together with one of these: Tết is the longest stretch off. */
const reachDays = 14;

/** Ngày rơi vào ngày nghỉ: last days on a day off, or beside a holiday. One for each day. */
export function dayOffDoubts({ calendar }: Scene, duties: readonly Duty[]): Doubt[] {
  const dated = grouped(
    duties.filter(({ lastDay }) => lastDay !== null),
    ({ lastDay }) => lastDay!,
  );
  return [...dated].flatMap(([on, own]): Doubt[] => {
    const keys = [...new Set(own.map(({ key }) => key))];
    const what = listed([...new Map(own.map((duty) => [`${duty.kind} ${duty.key}`, dutyLabel(duty)])).values()]);
    const about = { on, keys, agencyIds: [...new Set(own.map(({ agencyId }) => agencyId))], source: own[0]!.source };
    const name = unlessUnknown(() => dayOffName(calendar, on));
    if (name !== null) {
      const before = unlessUnknown(() => workingDayBefore(calendar, on)) ?? '—';
      const after = unlessUnknown(() => nextWorkingDay(calendar, on)) ?? '—';
      return [{ code: 'date.day-off', severity: 'warning', params: { on, what, name, before, after }, ...about }];
    }
    const beside = [addDays(on, -1), addDays(on, 1)]
      .map((day) => unlessUnknown(() => holidayName(calendar, day)))
      .find((found) => found !== null);
    return beside === undefined || beside === null
      ? []
      : [{ code: 'date.beside-holiday', severity: 'info', params: { on, what, name: beside }, ...about }];
  });
}

/** Dồn việc: several dates of one agency within the same working days, also with other plans' dates. Agencies alike are named together. */
export function pileDoubts({ calendar }: Scene, duties: readonly Duty[], others: readonly OtherDate[]): Doubt[] {
  const windows = new Windows(calendar);
  const othersOf = grouped(others, ({ agencyId }) => agencyId);
  const doubts = [...grouped(duties, ({ agencyId }) => agencyId)].flatMap(([agencyId, own]) => {
    const dates = [...own.flatMap(dateOfDuty), ...(othersOf.get(agencyId) ?? []).map(dateOfOther)].sort(byDay);
    return pilesOf(dates, windows).map((pile) => pileDoubt(agencyId, pile));
  });
  return together(doubts);
}

/** Every day on which another plan's date would pile up with one of these. */
export function daysToAsk(duties: readonly Duty[]): Day[] {
  const own = new Set(duties.flatMap(({ lastDay }) => lastDay ?? []));
  const days = new Set<Day>();
  for (const day of own) for (let away = -reachDays; away <= reachDays; away++) days.add(addDays(day, away));
  return [...days];
}

/** Piles of two dates or more, at least one of them of the plan itself. A date belongs to one pile. */
function pilesOf(dates: readonly ForecastDate[], windows: Windows): ForecastDate[][] {
  const piles: ForecastDate[][] = [];
  let pile: ForecastDate[] = [];
  for (const date of dates) {
    if (pile.length > 0 && date.on > windows.endOf(pile[0]!.on)) {
      piles.push(pile);
      pile = [];
    }
    pile.push(date);
  }
  piles.push(pile);
  return piles.filter((one) => one.length > 1 && one.some(({ planId }) => planId === null));
}

function pileDoubt(agencyId: string, pile: readonly ForecastDate[]): Doubt {
  const others = pile.filter(({ planId }) => planId !== null).length;
  const [from, to] = [pile[0]!.on, pile.at(-1)!.on];
  const keys = [...new Set(pile.filter(({ planId }) => planId === null).map(({ key }) => key))];
  return {
    ...(others === 0 ? { code: 'agency.crowded', severity: 'info' } : { code: 'agency.crowded-with-others', severity: 'warning' }),
    params: { dates: pile.length, others, from, to },
    on: from,
    keys,
    dates: pile.slice(0, mostDates),
    agencyIds: [agencyId],
  };
}

const dateOfDuty = ({ lastDay, kind, key }: Duty): ForecastDate[] =>
  lastDay === null ? [] : [{ on: lastDay, kind, key, planId: null, documentNumber: null }];

const dateOfOther = ({ lastDay, kind, key, planId, documentNumber }: OtherDate): ForecastDate => ({
  ...{ on: lastDay, kind, key, planId, documentNumber },
});

const byDay = (one: ForecastDate, other: ForecastDate): number => (one.on < other.on ? -1 : one.on > other.on ? 1 : 0);

/** The last day of the pile that begins on a day. In a year without data only one and the same day is a pile. */
class Windows {
  private readonly known = new Map<Day, Day>();

  constructor(private readonly calendar: Calendar) {}

  endOf(first: Day): Day {
    const known = this.known.get(first) ?? unlessUnknown(() => this.compute(first)) ?? first;
    this.known.set(first, known);
    return known;
  }

  /** What is due on a day off is to be done on the working day before, which is where the pile begins. */
  private compute(first: Day): Day {
    const start = isWorkingDay(this.calendar, first) ? first : workingDayBefore(this.calendar, first);
    return addWorkingDays(this.calendar, start, pileDays - 1);
  }
}
