import { formatVkey, type VerifierKey } from '../notes/vkey.js';
import { type ProtocolDocument, printedTime, readAloud } from './protocol-document.js';

/**
 * Biên bản niêm phong khóa: drawn up when a key of the log begins, and locked away by whoever is to judge the log some day. What it says
 * is the only thing about the log that must not come from the log.
 */
export function keyProtocol(key: VerifierKey, policy: string, at: Date): ProtocolDocument {
  return {
    title: 'BIÊN BẢN NIÊM PHONG KHÓA XÁC MINH NHẬT KÝ',
    subtitle: `Lập lúc ${printedTime(at)}`,
    rows: [
      { label: 'Nhật ký (tên khóa)', text: [key.name], exact: true },
      { label: 'Khóa xác minh (vkey)', text: [formatVkey(key)], exact: true },
      { label: 'Số hiệu khóa', text: [key.id], exact: true },
      { label: 'Khóa công khai, đọc từng nhóm', text: readAloud(key.publicKey), exact: true },
      { label: 'Chính sách tin cậy (C2SP tlog-policy)', text: policy.trimEnd().split('\n'), exact: true },
      {
        label: 'Cách dùng',
        text: ['Khi thanh tra, dùng khóa và chính sách ghi tại biên bản này, không dùng bản do máy chủ đưa ra.'],
      },
    ],
    signatories: ['NGƯỜI GIỮ KHÓA', 'ĐẠI DIỆN THANH TRA', 'THỦ TRƯỞNG CƠ QUAN'],
  };
}
