import { ValidateBy } from 'class-validator';
import { DeadlineError, type JudgingMoment, momentOf } from '../calendar/index.js';
import { AppError } from '../platform/app-error.js';
import { dayOf, endOfDay } from '../platform/clock.js';
import { isDay } from '../platform/is-day.js';
import type { Language, Wording } from '../platform/language.js';
import type { Statement, Tx } from '../platform/transaction.js';

/**
 * Số liệu đến thời điểm nào: the instant that `asOf` names, with the end of its warning; without one, now. A day means its end,
 * and today means now. Throws an `AsOfError` for an instant ahead, one before the first entry of the log, and one in a year of which
 * the calendar knows nothing.
 */
export async function asOfMoment(tx: Tx, asOf: string | undefined, now: Date): Promise<JudgingMoment> {
  const at = asOf === undefined ? now : instantOf(asOf, now);
  if (at > now) throw new AsOfError('as-of.in-future', { now: now.toISOString() });
  if (asOf !== undefined) await requireKnown(tx, at);
  try {
    return await momentOf(tx, at.toISOString());
  } catch (error) {
    if (error instanceof DeadlineError) throw new AsOfError('as-of.year-unknown', error.params);
    throw error;
  }
}

/** On a query: a day, or an instant with its offset. */
export const IsAsOf = (): PropertyDecorator =>
  ValidateBy({
    name: 'isAsOf',
    validator: {
      validate: (value: unknown) => isDay(value) || isInstant(value),
      defaultMessage: () => '$property must be a day that exists, YYYY-MM-DD, or an instant with its offset, 2023-06-30T17:00:00+07:00',
    },
  });

/** No numbers can be given as of that instant. */
export class AsOfError extends AppError {
  readonly kind = 'malformed';

  constructor(
    readonly code: keyof typeof sentences,
    private readonly params: Readonly<Record<string, string | number>>,
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  override problem(language: Language): Record<string, unknown> {
    return {
      title: sentences[this.code][language],
      params: this.params,
      errors: [{ path: 'asOf', code: this.code, message: this.message }],
    };
  }
}

const sentences = {
  'as-of.in-future': { vi: 'Chưa có số liệu của thời điểm sau hiện tại.', en: 'There are no figures of a time to come.' },
  'as-of.before-first-entry': {
    vi: 'Hệ thống chưa ghi nhận gì vào thời điểm này nên không có số liệu.',
    en: 'Nothing was recorded here by then, so there are no figures.',
  },
  'as-of.year-unknown': {
    vi: 'Chưa có lịch làm việc của năm cần để xác định việc sắp đến hạn.',
    en: 'The calendar has no data of a year that is needed to say what is due soon.',
  },
} satisfies Readonly<Record<string, Wording>>;

const readFirst: Statement = { name: 'first-entry', text: 'SELECT min(at) AS at FROM audit_entries' };

async function requireKnown(tx: Tx, at: Date): Promise<void> {
  const [first] = await tx.query<{ at: Date | null }>(readFirst, []);
  if (first!.at === null || at < first!.at)
    throw new AsOfError('as-of.before-first-entry', first!.at === null ? {} : { first: first!.at.toISOString() });
}

/** The last millisecond of a day belongs to it; nothing is recorded more finely. */
function instantOf(asOf: string, now: Date): Date {
  if (!isDay(asOf)) return new Date(asOf);
  return asOf === dayOf(now) ? now : new Date(endOfDay(asOf).getTime() - 1);
}

/** `Date` alone takes 31/9 for 1/10. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return false;
  return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}
