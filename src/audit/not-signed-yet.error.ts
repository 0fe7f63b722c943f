import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

/** The signer has not come so far yet, or the witnesses that the policy asks for have not; a moment later it may have. */
export class NotSignedYetError extends AppError {
  readonly kind = 'refused';
  readonly code = 'audit.not-signed-yet';
  /** Signing takes a second or two (commit to signature: 2 s at the 99th percentile). */
  override readonly retryAfterSeconds = 2;

  override problem(language: Language): Record<string, unknown> {
    return { title: language === 'vi' ? 'Chưa có điểm kiểm nào đã ký bao gồm mục này.' : 'No signed checkpoint covers this yet.' };
  }
}
