import { earliestYear, isDay, isMonthDay, isYear, latestYear, yearOf } from './days.js';
import type { DeadlineProblem, ProblemParams } from './deadline.error.js';

/** Ten years in days. More is a slip of the pen, and the years after are not in any calendar. */
const largestAmount = 3660;

type Field = (value: unknown, name: string) => DeadlineProblem[];

const units = ['workingDay', 'day', 'month', 'year'];

/** The fields of each kind besides `kind`: whether each must be there, and what is wrong with its value. */
const fieldsByKind: Record<string, { required: Record<string, Field>; optional?: Record<string, Field> }> = {
  date: { required: { source: text, on: day } },
  beforeDate: { required: { source: text, on: day }, optional: { inclusive: flag } },
  quarter: { required: { source: text, quarter, year } },
  year: { required: { source: text, year } },
  recurring: { required: { source: text, dates: monthDays }, optional: { before: flag, from: day, until: day } },
  continuous: { required: { source: text } },
  event: { required: { source: text, event: text }, optional: { within: span } },
  period: { required: { source: text, amount, unit, from: (value, name) => (value === 'issue' ? [] : day(value, name)) } },
};

/**
 * Everything that is wrong with a rule from outside (a draft, an import), in the order of its fields; none: it resolves,
 * as long as the calendar knows the years its periods run into. Codes are stable, `params.field` says where.
 */
export function validateDeadline(rule: unknown): DeadlineProblem[] {
  if (!isRecord(rule)) return [problem('deadline.not-a-rule')];
  const kind = rule['kind'];
  if (typeof kind !== 'string' || !Object.hasOwn(fieldsByKind, kind)) return [problem('deadline.kind-unknown', { kind: shown(kind) })];
  const problems = fieldProblems(rule, fieldsByKind[kind]!, '');
  return problems.length === 0 ? orderProblems(rule) : problems;
}

function fieldProblems(
  value: Record<string, unknown>,
  { required, optional = {} }: (typeof fieldsByKind)[string],
  prefix: string,
): DeadlineProblem[] {
  const fields: Record<string, Field> = { ...required, ...optional };
  const unknown = Object.keys(value).filter((name) => !Object.hasOwn(fields, name) && (name !== 'kind' || prefix !== ''));
  return [
    ...Object.entries(fields).flatMap(([name, check]) => {
      if (value[name] === undefined)
        return Object.hasOwn(required, name) ? [problem('deadline.field-missing', { field: prefix + name })] : [];
      return check(value[name], prefix + name);
    }),
    ...unknown.map((name) => problem('deadline.field-unknown', { field: prefix + shown(name) })),
  ];
}

function orderProblems({ from, until }: Record<string, unknown>): DeadlineProblem[] {
  const disordered = typeof from === 'string' && typeof until === 'string' && until < from;
  return disordered ? [problem('deadline.until-before-from', { from, until })] : [];
}

function text(value: unknown, field: string): DeadlineProblem[] {
  return typeof value === 'string' && value.trim() !== '' ? [] : [problem('deadline.field-empty', { field })];
}

function day(value: unknown, field: string): DeadlineProblem[] {
  return isDay(value) ? year(yearOf(value), field) : [problem('deadline.day-impossible', { field, day: shown(value) })];
}

function year(value: unknown, field: string): DeadlineProblem[] {
  return isYear(value) ? [] : [problem('deadline.year-out-of-range', { field, year: shown(value), from: earliestYear, to: latestYear })];
}

function quarter(value: unknown, field: string): DeadlineProblem[] {
  return [1, 2, 3, 4].includes(value as number) ? [] : [problem('deadline.quarter-impossible', { field, quarter: shown(value) })];
}

function monthDays(value: unknown, field: string): DeadlineProblem[] {
  if (!Array.isArray(value) || value.length === 0) return [problem('deadline.dates-missing', { field })];
  return value.filter((date) => !isMonthDay(date)).map((date) => problem('deadline.day-impossible', { field, day: shown(date) }));
}

function amount(value: unknown, field: string): DeadlineProblem[] {
  const sound = Number.isInteger(value) && (value as number) >= 1 && (value as number) <= largestAmount;
  return sound ? [] : [problem('deadline.amount-impossible', { field, amount: shown(value), from: 1, to: largestAmount })];
}

function unit(value: unknown, field: string): DeadlineProblem[] {
  return units.includes(value as string) ? [] : [problem('deadline.unit-unknown', { field, unit: shown(value) })];
}

function span(value: unknown, field: string): DeadlineProblem[] {
  return isRecord(value) ? fieldProblems(value, { required: { amount, unit } }, `${field}.`) : [problem('deadline.field-empty', { field })];
}

function flag(value: unknown, field: string): DeadlineProblem[] {
  return typeof value === 'boolean' ? [] : [problem('deadline.flag-impossible', { field, flag: shown(value) })];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Short enough for a log entry, whatever was sent. */
function shown(value: unknown): string | number {
  return typeof value === 'number' && Number.isFinite(value)
    ? value
    : String(typeof value === 'object' ? typeof value : value).slice(0, 40);
}

function problem(code: string, params: ProblemParams = {}): DeadlineProblem {
  return { code, params };
}
