import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { type SummaryCode, wordSummaryRefusal } from './summary.texts.js';

/** What was asked for is not given, for a reason that the reader may know. 409. */
export class SummaryRefusedError extends AppError {
  readonly kind = 'refused';

  constructor(readonly code: SummaryCode) {
    super(`refused: ${code}`);
  }

  override problem(language: Language): Record<string, unknown> {
    return { reasons: [{ code: this.code, params: {}, ...wordSummaryRefusal(this.code, language) }] };
  }
}
