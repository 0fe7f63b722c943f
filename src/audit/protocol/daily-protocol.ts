import { type Day, dayOf, endOfDay, startOfDay } from '../../platform/clock.js';
import type { Statement, Tx } from '../../platform/transaction.js';
import { openNote, splitNote } from '../notes/note.js';
import { type Policy, quorumHolds } from '../notes/policy.js';
import { formatVkey } from '../notes/vkey.js';
import type { StoredCheckpoint } from '../stored-log.js';
import { isTrusted } from '../trusted-checkpoint.js';
import { type ProtocolDocument, type ProtocolRow, printedTime, readAloud } from './protocol-document.js';
import { type Gap, unwitnessedGaps } from './unwitnessed-gaps.js';

/**
 * Biên bản nhật ký trong ngày: the tree head at the end of a day with who signed it, for people to print, sign and keep where no
 * administrator reaches. Null before the first tree head. The last one of the day that the policy is content with, else the last one.
 */
export async function dailyProtocol(tx: Tx, policy: Policy, day: Day, now: Date): Promise<ProtocolDocument | null> {
  const until = endOfDay(day);
  const rows = await tx.query<CheckpointRow>(lastBefore, [until]);
  const checkpoints = rows.map(checkpointOf);
  const checkpoint = checkpoints.find((candidate) => isTrusted(policy, candidate)) ?? checkpoints[0];
  if (checkpoint === undefined) return null;
  const [before] = await tx.query<CheckpointRow>(lastOneBefore, [startOfDay(day)]);
  const gaps = await unwitnessedGaps(tx, policy, startOfDay(day), until, now);
  return documentOf(day, checkpoint, checkpoint.size - Number(before?.size ?? 0), policy, gaps);
}

function documentOf(day: Day, checkpoint: StoredCheckpoint, entries: number, policy: Policy, gaps: readonly Gap[]): ProtocolDocument {
  const { size, root, note, signedAt } = checkpoint;
  const [year, month, date] = day.split('-');
  return {
    title: 'BIÊN BẢN NHẬT KÝ ĐIỆN TỬ TRONG NGÀY',
    subtitle: `Ngày ${date} tháng ${month} năm ${year}`,
    rows: [
      { label: 'Nhật ký', text: [note.split('\n', 1)[0]!], exact: true },
      { label: 'Số mục ghi trong ngày', text: [String(entries)] },
      { label: 'Tổng số mục', text: [String(size)], exact: true },
      { label: 'Ký lúc', text: [printedTime(signedAt) + (dayOf(signedAt) === day ? '' : ' (trong ngày không có mục mới)')] },
      { label: 'Mã gốc (base64)', text: [root.toString('base64')], exact: true },
      { label: 'Mã gốc, đọc từng nhóm', text: readAloud(root), exact: true },
      ...signaturesOf(note, policy),
      { label: 'Thời gian chưa đủ chứng kiến', text: policy.quorum === 'none' ? ['Không quy định chứng kiến.'] : wordGaps(gaps) },
      { label: 'Nguyên văn điểm ký', text: note.trimEnd().split('\n'), exact: true },
    ],
    signatories: ['NGƯỜI LẬP BIÊN BẢN', 'ĐẠI DIỆN CHỨNG KIẾN'],
  };
}

/** The log's own signature and one row for each witness of the policy, whether it signed or not. */
function signaturesOf(note: string, policy: Policy): ProtocolRow[] {
  const lines = splitNote(Buffer.from(note));
  const name = note.split('\n', 1)[0]!;
  const own = lines.ok ? lines.value.lines.find((line) => line.name === name) : undefined;
  const known = policy.logs.find((key) => key.name === name && key.id === own?.id);
  const opened = openNote(Buffer.from(note), [...policy.logs, ...policy.witnesses.values()]);
  const signed = opened.ok ? opened.value.signatures : [];
  const witnesses = [...policy.witnesses].map(([witness, key]) => {
    const time = signed.find((signature) => signature.key === key)?.time ?? null;
    const said = time === null ? 'CHƯA KÝ' : `ký lúc ${printedTime(new Date(time * 1000))}`;
    return `${witness} (${key.name}, khóa ${key.id}): ${said}`;
  });
  const enough = quorumHolds(
    policy,
    signed.flatMap(({ key, time }) => (time === null ? [] : [key])),
  );
  return [
    { label: 'Khóa của nhật ký', text: [known === undefined ? `${name}+${own?.id ?? '?'}` : formatVkey(known)], exact: true },
    {
      label: 'Bên chứng kiến',
      text:
        witnesses.length === 0
          ? ['Không có.']
          : [...witnesses, enough ? 'Đủ số chứng kiến theo chính sách.' : 'CHƯA ĐỦ số chứng kiến theo chính sách.'],
    },
  ];
}

function wordGaps(gaps: readonly Gap[]): string[] {
  if (gaps.length === 0) return ['Không có khoảng nào quá 15 phút.'];
  return gaps.map(({ from, to }) => `Từ ${printedTime(from)} đến ${to === null ? 'khi lập biên bản vẫn chưa đủ' : printedTime(to)}.`);
}

interface CheckpointRow {
  readonly size: string;
  readonly root: Buffer;
  readonly note: string;
  readonly signed_at: Date;
}

const checkpointOf = ({ size, root, note, signed_at }: CheckpointRow): StoredCheckpoint => ({
  size: Number(size),
  root,
  note,
  signedAt: signed_at,
});

const columns = `
  size, root, signed_at,
  note || coalesce((SELECT string_agg(rtrim(line, E'\\n') || E'\\n', '' ORDER BY witness) FROM audit_cosignatures cosignature
    WHERE cosignature.size = checkpoint.size), '') AS note`;
const lastBefore: Statement = {
  name: 'protocol-last-before',
  text: `SELECT ${columns} FROM audit_checkpoints checkpoint WHERE signed_at < $1 ORDER BY checkpoint.size DESC LIMIT 50`,
};
const lastOneBefore: Statement = {
  name: 'protocol-last-one-before',
  text: `SELECT ${columns} FROM audit_checkpoints checkpoint WHERE signed_at < $1 ORDER BY checkpoint.size DESC LIMIT 1`,
};
