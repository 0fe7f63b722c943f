import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { type CalendarDenial, wordCalendarDenial } from './calendar.texts.js';

/** Không nhận bản lịch: a version of the calendar was not taken, for all these reasons; nothing was written. */
export class CalendarRefusedError extends AppError {
  readonly kind = 'refused';
  readonly code = 'calendar.refused';

  constructor(readonly reasons: readonly CalendarDenial[]) {
    super(`calendar refused: ${reasons.map(({ code, params }) => `${code} ${JSON.stringify(params)}`).join(', ')}`);
  }

  override problem(language: Language): Record<string, unknown> {
    return { reasons: this.reasons.map((reason) => ({ ...reason, ...wordCalendarDenial(reason, language) })) };
  }
}
