import type { Day } from '../platform/clock.js';
import type { ClaimedMail } from './mail-statements.js';
import type { NoticeRow } from './notice-rows.js';
import { nameOfDocument, wordNotice } from './notice-texts.js';
import type { Letter } from './smtp.js';

/** Thư gửi một người: one notice, or all of the day's digest. In Vietnamese, as official mail is. */
export function letterOf(
  to: ClaimedMail & { readonly address: string },
  rows: readonly NoticeRow[],
  today: Day,
  origin: string | null,
): Letter {
  const { name, address, messageId, digest } = to;
  const said = rows.map((row) => ({ row, ...wordNotice(row, 'vi', today) }));
  const [first] = said;
  const subject = digest
    ? `Thông báo ngày ${today.split('-').reverse().join('/')}: ${rows.length} việc cần chú ý`
    : `${first!.title}: ${nameOfDocument(first!.row, 'vi')}`;
  const lines = said.flatMap(({ title, text, row }) => [
    digest ? `• ${title}. ${text}` : text,
    ...(row.taskText === null ? [] : [`   “${shortened(row.taskText)}”`]),
    '',
  ]);
  const text = [
    `Kính gửi: ${name}`,
    '',
    ...lines,
    origin === null ? 'Đồng chí xem và xử lý trên hệ thống theo dõi kế hoạch.' : `Đồng chí xem và xử lý tại ${origin}`,
    'Thư này do hệ thống gửi tự động. Cách nhận thông báo đổi được trong mục cá nhân.',
  ].join('\n');
  return { to: { name, address }, subject: shortened(subject), text, messageId };
}

/** Characters that a mailbox shows of a line. */
const longest = 200;

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return [...line].length <= longest ? line : `${[...line].slice(0, longest - 1).join('')}…`;
}
