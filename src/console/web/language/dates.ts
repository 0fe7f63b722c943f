import { asOf } from '../as-of/as-of';
import { language } from './language';

const zone = 'Asia/Ho_Chi_Minh';

/** 05/05/2026 — of an instant in Vietnam, or of a plain date. */
export function dayText(value: string): string {
  const instant = value.length === 10 ? new Date(`${value}T12:00:00+07:00`) : new Date(value);
  return new Intl.DateTimeFormat('en-GB', { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: zone }).format(instant);
}

/** 05/05/2026 08:30, in Vietnam. */
export function momentText(value: string): string {
  const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: zone }).format(new Date(value));
  return `${dayText(value)} ${time}`;
}

/** 1.234,5 in Vietnamese, 1,234.5 in English. */
export function numberText(value: number): string {
  return new Intl.NumberFormat(language() === 'vi' ? 'vi-VN' : 'en-GB').format(value);
}

/** Today in Vietnam, `YYYY-MM-DD`; while the past is in view, the day of that. */
export function today(): string {
  return asOf === undefined ? presentDay() : asOf.length === 10 ? asOf : dayIn(new Date(asOf));
}

/** Today in Vietnam, whatever is in view. */
export function presentDay(): string {
  return dayIn(new Date());
}

/** Whole days from today to a plain date; negative when it is past. */
export function daysLeft(day: string): number {
  return Math.round((Date.parse(`${day}T00:00:00Z`) - Date.parse(`${today()}T00:00:00Z`)) / 86_400_000);
}

function dayIn(instant: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: zone }).format(instant);
}
