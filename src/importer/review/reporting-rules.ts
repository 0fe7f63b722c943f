import type { ReportingRule } from '../../plans/index.js';
import { daysIn } from '../parse/time-units.js';
import type { Deadline, ReportDuty } from '../proposal.js';
import { refsOf } from './agency-refs.js';
import type { DisseminationWindow } from './items.js';

/**
 * Chế độ báo cáo of a draft, one rule for each day of the year on which a report is due. What the document does not say, data window and
 * day of the summary mostly, stays blank and is asked; a duty without any day is one rule without it.
 */
export function reportingRulesOf(duty: ReportDuty, at: number): ReportingRule[] {
  if (duty.regime !== undefined) return [{ key: `bc${at + 1}`, reporters: refsOf(duty.reporters), source: duty.raw.value, ...duty.regime }];
  const days = duty.due.flatMap(daysOf);
  const rules = days.length === 0 ? [{ submitBy: '', source: duty.due[0]?.raw?.value ?? '' }] : days;
  return rules.map(({ submitBy, source }, index) => ({
    key: rules.length === 1 ? `bc${at + 1}` : `bc${at + 1}.${index + 1}`,
    reporters: refsOf(duty.reporters),
    addressee: addresseeOf(duty),
    source,
    dataFrom: '',
    dataTo: '',
    submitBy,
    summaryBy: '',
  }));
}

/** "Ủy ban nhân dân tỉnh (qua Sở Nội vụ)", as plans print it. */
function addresseeOf({ recipients, via }: ReportDuty): string {
  const to = recipients.map(({ value }) => value).join('; ');
  return via === null ? to : `${to} (qua ${via.value})`.trim();
}

/** Last days on time, `MM-DD`: "trước ngày 15/11" is the 14th. */
function daysOf({ kind, raw, date, dates, day, boundary, also }: Deadline): { submitBy: string; source: string }[] {
  const source = raw?.value ?? '';
  const months = Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0'));
  const said =
    kind === 'recurring_annual'
      ? [date]
      : kind === 'recurring_semiannual' || kind === 'recurring_quarterly'
        ? (dates ?? [])
        : kind === 'recurring_monthly' && day != null
          ? months.map((month) => `${month}-${String(Math.min(day, daysIn(2025, Number(month)))).padStart(2, '0')}`)
          : [];
  const own = said.flatMap((one) => (one == null ? [] : [{ submitBy: lastDay(one, boundary === 'before'), source }]));
  return [...own, ...(also ?? []).flatMap(daysOf)];
}

/** A month without a day ends with its last; of February the 28th, which every year has. */
function lastDay(monthDay: string, before: boolean): string {
  if (monthDay.length === 2) return `${monthDay}-${daysIn(2025, Number(monthDay))}`;
  if (!before) return monthDay;
  return new Date(Date.UTC(2025, Number(monthDay.slice(0, 2)) - 1, Number(monthDay.slice(3)) - 1)).toISOString().slice(5, 10);
}

/** The window of quán triệt; null where the document names no last day. */
export function disseminationOf({ kind, raw, date, start, end, boundary }: Deadline): DisseminationWindow | null {
  const source = raw?.value ?? '';
  const to = kind === 'by_date' ? date : kind === 'within_period' ? end : null;
  if (to == null || to.length !== 10) return null;
  const from = kind === 'within_period' && start?.length === 10 ? start : null;
  return { from, to: kind === 'by_date' && boundary === 'before' ? dayBefore(to) : to, source };
}

const dayBefore = (day: string): string => new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
