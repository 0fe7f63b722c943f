/** One thing that is wrong, where it shows, and how far it reaches. */
export interface Finding {
  readonly rule: FindingRule;
  readonly entryId: string | null;
  /** `tree`, `checkpoint/<size>`, `<table>/<key>` where no stream is meant. */
  readonly stream: string;
  readonly seq: number | null;
  /** For developers, in English, with the values. */
  readonly problem: string;
  /** Place in the tree; null where there is none, or more than one is meant. */
  readonly index?: number | null;
  /** The smallest interval of entries, by place in the tree, that is known to hold what is wrong: up to, not including, `to`. */
  readonly from?: number | null;
  readonly to?: number | null;
}

export type FindingRule = keyof typeof ruleTexts;

/** Takes findings. Whoever gives them may give one twice. */
export type OnFinding = (finding: Finding) => void;

/** What each rule says when it is broken. Those that the bundle's verifiers know as well have the same name there. */
export const ruleTexts = {
  entry: 'Mục đã bị sửa: nội dung không cho ra mã băm ghi cùng nó, hoặc không phải mã băm ở chỗ của nó trong cây.',
  form: 'Nội dung của mục không phải văn bản chuẩn (canonical).',
  chain: 'Mục không nối tiếp mục trước nó trong dòng.',
  time: 'Thời điểm của mục sớm hơn mục trước nó.',
  column: 'Cột trong cơ sở dữ liệu khác với nội dung của mục.',
  head: 'Đầu dòng được nhớ khác với mục cuối cùng của dòng.',
  hidden: 'Mục không có chỗ trong cây, cũng không đang chờ.',
  waiting: 'Mục chờ vào cây quá lâu.',
  pending: 'Hàng chờ không khớp với mục mà nó nêu.',
  twice: 'Mục chiếm nhiều hơn một chỗ.',
  order: 'Thứ tự trong cây khác với thứ tự trong dòng.',
  removed: 'Cây có lá cho một mục không còn trong nhật ký.',
  missing: 'Cây thiếu lá hoặc thiếu ô (tile).',
  leaf: 'Lá trong cây khác với mục.',
  tile: 'Ô (tile) của cây khác với các lá.',
  size: 'Số lá khác với kích thước được nhớ của cây.',
  checkpoint: 'Điểm kiểm (checkpoint) không đọc được, bị sửa, hoặc không có chữ ký hợp lệ.',
  cosignature: 'Chữ ký của nhân chứng không hợp lệ.',
  root: 'Gốc của cây khác với điểm kiểm đã ký.',
  fork: 'Lịch sử khác với điểm kiểm mà kiểm toán viên đã giữ.',
  shrunk: 'Nhật ký ngắn hơn điểm kiểm đã ký: phần cuối đã mất.',
  split: 'Khoá của nhật ký đã ký hai gốc khác nhau cho cùng một kích thước: hai lịch sử.',
  unsigned: 'Phần cuối của cây đã lâu chưa được ký.',
  unwitnessed: 'Điểm kiểm đã lâu chưa đủ nhân chứng.',
  content: 'Nội dung lưu theo mã băm không cho ra mã băm ấy.',
  personal: 'Dữ liệu cá nhân khác với cam kết trong nhật ký, mất mà không có mục xoá, hoặc đã xoá mà vẫn còn.',
  verdict: 'Xét lại từ chứng cứ đã ghi thì ra kết quả khác.',
  state: 'Trạng thái đang lưu khác với trạng thái mà các mục dẫn đến.',
} as const;

/** How many findings are kept; the rest are counted. */
const most = 1_000;

/** Keeps findings, each once, and counts those above a thousand, so that a log that is all wrong fits into memory too. */
export class Findings {
  readonly list: Finding[] = [];
  more = 0;
  private readonly seen = new Set<string>();

  readonly add: OnFinding = (finding) => {
    if (this.list.length >= most) {
      this.more++;
      return;
    }
    const key = JSON.stringify([finding.rule, finding.stream, finding.seq, finding.entryId, finding.index, finding.problem]);
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.list.push(finding);
  };

  /** In place of those kept so far. What was left out is not taken again. */
  replace(findings: readonly Finding[]): void {
    this.list.splice(0, this.list.length, ...findings);
  }
}

/** One entry at its place. */
export function atPlace(index: number): Pick<Finding, 'index' | 'from' | 'to'> {
  return { index, from: index, to: index + 1 };
}
