import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

/** The sign-in failed. Does not say by which half, so that nobody learns which logins exist. */
export class WrongCredentialsError extends AppError {
  readonly kind = 'unauthenticated';
  readonly code = 'identity.wrong-credentials';

  override problem(language: Language): Record<string, unknown> {
    return { title: language === 'vi' ? 'Tên đăng nhập hoặc mật khẩu không đúng.' : 'The login or the password is wrong.' };
  }
}
