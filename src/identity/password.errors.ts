import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

/** Somebody else chose the password, so nothing but a change of it is served. */
export class PasswordMustChangeError extends AppError {
  readonly kind = 'forbidden';
  readonly code = 'identity.password-must-change';

  override problem(language: Language): Record<string, unknown> {
    return { title: language === 'vi' ? 'Hãy đổi mật khẩu trước khi làm việc khác.' : 'Change your password before anything else.' };
  }
}

/** Whoever holds the session does not know the account's password. */
export class WrongPasswordError extends AppError {
  readonly kind = 'refused';
  readonly code = 'identity.wrong-password';

  override problem(language: Language): Record<string, unknown> {
    return { title: language === 'vi' ? 'Mật khẩu hiện tại không đúng.' : 'The current password is wrong.' };
  }
}
