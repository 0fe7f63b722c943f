import { dayText } from '../../language/dates';
import { t } from '../../language/language';
import { refText } from '../plan/agency-ref';
import { deadlineText } from '../plan/deadline-text';
import type { ImportItem, ItemKind } from './import';

export interface ItemLine {
  readonly label: string;
  readonly text: string;
}

/** What an item would be in the draft, line by line; a line without a text is not yet known. */
export function itemLines(item: ImportItem, names: Readonly<Record<string, string>>): readonly ItemLine[] {
  const refs = (list: Parameters<typeof refText>[0][]) => list.map((ref) => refText(ref, names)).join('; ');
  switch (item.kind) {
    case 'title':
    case 'basis':
      return [{ label: '', text: item.value ?? '' }];
    case 'body':
      return [{ label: '', text: t('{n} ký tự, toàn bộ phần nội dung', { n: (item.value ?? '').length }) }];
    case 'task':
    case 'assignment':
      return [
        { label: item.value.key, text: item.value.text },
        { label: t('Chủ trì'), text: refs(item.value.leads) },
        ...(item.value.coordinators.length === 0 ? [] : [{ label: t('Phối hợp'), text: refs(item.value.coordinators) }]),
        { label: t('Thời hạn'), text: item.value.deadline === null ? '' : deadlineText(item.value.deadline) },
      ];
    case 'report':
      return item.value.flatMap((rule) => [
        { label: rule.key, text: rule.source },
        { label: t('Đơn vị báo cáo'), text: refs(rule.reporters) },
        { label: t('Hạn nộp'), text: rule.submitBy.split('-').reverse().join('/') },
      ]);
    case 'dissemination':
      return [{ label: t('Đến hết ngày'), text: item.value === null ? '' : dayText(item.value.to) }];
    case 'recipient':
      return [
        { label: t('Như in'), text: item.value.printed },
        { label: t('Cơ quan nhận'), text: refs([...item.value.refs]) },
      ];
    case 'monitoring':
      return [{ label: '', text: item.value === null ? '' : (names[item.value] ?? item.value) }];
  }
}

export function kindLabel(kind: ItemKind): string {
  switch (kind) {
    case 'title':
      return t('Trích yếu');
    case 'basis':
      return t('Căn cứ');
    case 'body':
      return t('Nội dung');
    case 'task':
      return t('Nhiệm vụ');
    case 'assignment':
      return t('Phân công trong phần tổ chức thực hiện');
    case 'report':
      return t('Chế độ báo cáo');
    case 'dissemination':
      return t('Quán triệt');
    case 'recipient':
      return t('Nơi nhận');
    case 'monitoring':
      return t('Cơ quan theo dõi, tổng hợp');
  }
}
