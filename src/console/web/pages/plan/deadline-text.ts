import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import type { DeadlineRule } from './plan';

/** What a deadline says, and behind it the words of the document. */
export function deadlineText(rule: DeadlineRule): string {
  return rule.source === '' ? ruleText(rule) : `${ruleText(rule)} (“${rule.source}”)`;
}

function ruleText(rule: DeadlineRule): string {
  switch (rule.kind) {
    case 'date':
      return t('Ngày {day}', { day: shownDay(rule.on) });
    case 'beforeDate':
      return rule.inclusive === true
        ? t('Đến hết ngày {day}', { day: shownDay(rule.on) })
        : t('Trước ngày {day}', { day: shownDay(rule.on) });
    case 'quarter':
      return t('Quý {quarter}/{year}', { quarter: ['I', 'II', 'III', 'IV'][rule.quarter - 1] ?? rule.quarter, year: String(rule.year) });
    case 'year':
      return t('Năm {year}', { year: String(rule.year) });
    case 'recurring':
      return t('Hằng năm: {dates}', { dates: rule.dates.map((date) => date.split('-').reverse().join('/')).join('; ') });
    case 'continuous':
      return t('Thường xuyên');
    case 'event':
      return rule.within === undefined
        ? t('Khi: {event}', { event: rule.event })
        : t('Trong {span} từ khi: {event}', { span: spanText(rule.within.amount, rule.within.unit), event: rule.event });
    case 'period':
      return rule.from === 'issue'
        ? t('Trong {span} từ ngày ban hành', { span: spanText(rule.amount, rule.unit) })
        : t('Trong {span} từ ngày {day}', { span: spanText(rule.amount, rule.unit), day: shownDay(rule.from) });
  }
}

/** Half typed days of a draft are shown as they are. */
const shownDay = (value: string): string => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : value);

export function spanText(amount: number, unit: string): string {
  switch (unit) {
    case 'workingDay':
      return t('{n} ngày làm việc', { n: amount });
    case 'month':
      return t('{n} tháng', { n: amount });
    case 'year':
      return t('{n} năm', { n: amount });
    default:
      return t('{n} ngày', { n: amount });
  }
}
