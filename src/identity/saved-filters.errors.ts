import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

/** The person has another filter of this name on this page. */
export class FilterNameTakenError extends AppError {
  readonly kind = 'refused';
  readonly code = 'filters.name-taken';

  override problem(language: Language): Record<string, unknown> {
    return {
      title:
        language === 'vi'
          ? 'Bạn đã có bộ lọc mang tên này ở trang này; hãy đặt tên khác.'
          : 'You have a filter of this name on this page; choose another.',
    };
  }
}

/** The person keeps as many filters of this page as one may. */
export class TooManyFiltersError extends AppError {
  readonly kind = 'refused';
  readonly code = 'filters.too-many';

  constructor(private readonly most: number) {
    super(`more than ${most} saved filters`);
  }

  override problem(language: Language): Record<string, unknown> {
    return {
      title:
        language === 'vi'
          ? `Mỗi trang lưu được nhiều nhất ${this.most} bộ lọc; hãy xoá bớt.`
          : `At most ${this.most} filters are kept for a page; delete one first.`,
    };
  }
}
