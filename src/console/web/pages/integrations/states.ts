import type { components } from '../../api/schema.gen';
import { t } from '../../language/language';

export const eventStates = ['pending', 'leased', 'delivered', 'dead', 'skipped'] as const;
export type EventState = (typeof eventStates)[number];

export function isEventState(value: unknown): value is EventState {
  return (eventStates as readonly unknown[]).includes(value);
}

export function eventStateLabel(state: EventState): string {
  switch (state) {
    case 'pending':
      return t('Chờ gửi');
    case 'leased':
      return t('Đang gửi');
    case 'delivered':
      return t('Đã gửi');
    case 'dead':
      return t('Bỏ dở sau nhiều lần thử');
    case 'skipped':
      return t('Đã bỏ qua');
  }
}

export const messageStates = ['received', 'applied', 'parked', 'rejected', 'dead'] as const;
export type MessageState = (typeof messageStates)[number];

export function isMessageState(value: unknown): value is MessageState {
  return (messageStates as readonly unknown[]).includes(value);
}

export function messageStateLabel(state: MessageState): string {
  switch (state) {
    case 'received':
      return t('Chờ xử lý');
    case 'applied':
      return t('Đã áp dụng');
    case 'parked':
      return t('Đến sớm, đang giữ');
    case 'rejected':
      return t('Bị từ chối');
    case 'dead':
      return t('Hết thời gian giữ');
  }
}

/** A bus is asked nothing, and nothing goes there, until a second administrator approved it. */
export function waitsForApproval({ busUrl, approvedAt, endedAt }: components['schemas']['SourceItem']): boolean {
  return busUrl !== null && approvedAt === null && endedAt === null;
}

export type EndpointStatus = 'proposed' | 'approved' | 'active' | 'paused' | 'disabled' | 'retired';

export function endpointStatusLabel(status: EndpointStatus): string {
  switch (status) {
    case 'proposed':
      return t('Chờ người thứ hai phê duyệt');
    case 'approved':
      return t('Đã phê duyệt, chưa kích hoạt');
    case 'active':
      return t('Đang hoạt động');
    case 'paused':
      return t('Tạm dừng');
    case 'disabled':
      return t('Bị ngắt');
    case 'retired':
      return t('Đã kết thúc');
  }
}
