import type { Denial } from '../../workflows/kit/definition.js';
import type { DenialText } from '../../workflows/kit/texts.js';
import { wordReason } from '../organisations/index.js';
import { AppError } from '../platform/app-error.js';
import type { Language, Wording } from '../platform/language.js';

/** The sentences of refused reminder settings. */
const texts = {
  'reminders.not-yours': {
    head: 'authority',
    vi: 'Chỉ người theo dõi của cơ quan theo dõi kế hoạch, hoặc cơ quan soạn thảo khi kế hoạch chưa ban hành, được đặt lịch đôn đốc.',
    en: 'Only a monitor of the monitoring agency, or before issue the drafting agency, may set reminders.',
  },
  'reminders.plan-has-ended': {
    head: 'fix',
    vi: 'Kế hoạch đã kết thúc nên không còn gì để đôn đốc.',
    en: 'The plan has ended; there is nothing left to remind of.',
  },
  'reminders.days-out-of-range': {
    head: 'fix',
    vi: '{named} phải từ 1 đến {most} ngày làm việc; giá trị {days} không hợp lệ.',
    en: '{named} must lie between 1 and {most} working days; {days} does not.',
  },
  'reminders.step-twice': {
    head: 'fix',
    vi: 'Mốc {days} ngày làm việc trước hạn được nêu hai lần.',
    en: 'The step of {days} working days before is named twice.',
  },
  'reminders.escalation-not-after-overdue': {
    head: 'fix',
    vi: 'Báo cáo lãnh đạo ({escalateAfter} ngày) phải sau mốc quá hạn ({overdueAfter} ngày).',
    en: 'It must be brought before the head ({escalateAfter} days) after it is overdue ({overdueAfter} days).',
  },
} as const satisfies Readonly<Record<string, DenialText>>;

/** Which number of days, as the form names it. */
const fieldNames: Readonly<Record<string, Wording>> = {
  before: { vi: 'Số ngày nhắc trước hạn', en: 'The days before the deadline' },
  overdueAfter: { vi: 'Số ngày báo quá hạn sau hạn', en: 'The days after which it is told as overdue' },
  escalateAfter: { vi: 'Số ngày báo cáo lãnh đạo sau hạn', en: 'The days after which it is brought before the head' },
};

/** One reason against settings. */
export interface SettingsDenial extends Denial {
  readonly code: keyof typeof texts;
}

/** Lịch đôn đốc không đặt được, for all these reasons. 403 where it was not the person's to do at all, else 409. */
export class SettingsRefusedError extends AppError {
  readonly kind: 'forbidden' | 'refused';
  readonly code: string;

  constructor(readonly reasons: readonly SettingsDenial[]) {
    super(`refused: ${reasons.map(({ code }) => code).join(', ')}`);
    const forbidden = reasons.some(({ code }) => texts[code].head === 'authority');
    this.kind = forbidden ? 'forbidden' : 'refused';
    this.code = forbidden ? 'reminders.forbidden' : 'reminders.refused';
  }

  override problem(language: Language): Record<string, unknown> {
    const named = (field: unknown): string | null => fieldNames[String(field)]?.[language] ?? null;
    return {
      reasons: this.reasons.map((reason) => ({
        ...reason,
        ...wordReason(texts[reason.code], { ...reason.params, named: named(reason.params['field']) }, language),
      })),
    };
  }
}
