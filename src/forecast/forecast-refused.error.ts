import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { refusalTexts, word } from './forecast.texts.js';

/** Không dự báo được: there is nothing to play, or nothing to play it by. */
export class ForecastRefusedError extends AppError {
  readonly kind = 'refused';

  constructor(
    readonly code: keyof typeof refusalTexts,
    private readonly params: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
  }

  override problem(language: Language): Record<string, unknown> {
    const text = word(refusalTexts[this.code], this.params)[language];
    return { reasons: [{ code: this.code, params: this.params, head: 'fix', text }] };
  }
}
