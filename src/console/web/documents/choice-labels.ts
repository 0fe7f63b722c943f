import { t } from '../language/language';

/** What a choice of an input is called; the choice itself where nothing better is known. */
export function choiceLabel(choice: string): string {
  switch (choice) {
    case 'meeting':
      return t('Hội nghị');
    case 'document':
      return t('Văn bản');
    case 'online':
      return t('Trực tuyến');
    case 'interim':
      return t('Sơ kết');
    case 'final':
      return t('Tổng kết');
    default:
      return choice;
  }
}

/** What a member of a described thing is called. */
export function memberLabel(member: string): string {
  switch (member) {
    case 'number':
      return t('Số, ký hiệu');
    case 'date':
      return t('Ngày');
    case 'file':
      return t('Tệp');
    default:
      return member;
  }
}
