import { t } from '../../language/language';

/** What a message came to, or why it was not taken. A code that is not known here is shown as it is. */
export function outcomeLabel(outcome: string): string {
  switch (outcome) {
    case 'inbound.moved':
      return t('Đã chuyển trạng thái của lượt gửi');
    case 'inbound.repeat':
      return t('Điều đã biết, không phải làm gì');
    case 'inbound.registered':
      return t('Văn bản đến đã vào sổ chờ văn thư');
    case 'inbound.updated':
      return t('Đã cập nhật văn bản đến');
    case 'inbound.recall-asked':
      return t('Bên gửi xin lấy lại văn bản');
    case 'inbound.not-sent-yet':
      return t('Văn bản của ta chưa gửi đi; đợi rồi thử lại');
    case 'inbound.unknown-document':
      return t('Chưa biết văn bản này; đợi rồi thử lại');
    case 'inbound.unreadable':
      return t('Không đọc được nội dung edXML');
    case 'inbound.echo':
      return t('Lời của chính cơ quan dùng hệ thống này vọng lại');
    case 'inbound.not-theirs':
      return t('Nguồn này không được nói thay cơ quan đó');
    case 'inbound.not-a-recipient':
      return t('Cơ quan đó không phải nơi nhận');
    case 'inbound.not-for-us':
      return t('Không gửi cho cơ quan nào ở đây');
    case 'inbound.conflict':
      return t('Cùng mã văn bản nhưng nội dung khác');
    case 'inbound.too-late':
      return t('Đến quá muộn: trạng thái đã đi xa hơn');
    default:
      return outcome;
  }
}
