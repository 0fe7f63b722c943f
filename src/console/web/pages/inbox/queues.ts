import { t } from '../../language/language';

export const queues = ['mine', 'substitute', 'asked', 'dueSoon', 'waiting'] as const;
export type Queue = (typeof queues)[number];

export function isQueue(value: unknown): value is Queue {
  return (queues as readonly unknown[]).includes(value);
}

/** What a queue is called. */
export function queueLabel(queue: Queue): string {
  switch (queue) {
    case 'mine':
      return t('Cần tôi xử lý');
    case 'substitute':
      return t('Xử lý thay');
    case 'asked':
      return t('Hỏi ý kiến tôi');
    case 'dueSoon':
      return t('Sắp đến hạn');
    case 'waiting':
      return t('Chờ người khác');
  }
}

/** What an empty queue means, and what to do next. */
export function emptyText(queue: Queue): string {
  switch (queue) {
    case 'mine':
      return t('Không có hồ sơ nào chờ bạn. Việc mới sẽ hiện ở đây ngay khi được chuyển đến.');
    case 'substitute':
      return t('Không có hồ sơ nào bạn phải xử lý thay người khác.');
    case 'asked':
      return t('Không ai đang chờ ý kiến hoặc giải trình của bạn.');
    case 'dueSoon':
      return t('Không có nhiệm vụ hoặc báo cáo nào sắp đến hạn trong bảy ngày tới.');
    case 'waiting':
      return t('Không có hồ sơ nào của bạn đang chờ người khác.');
  }
}
