import { lastDay } from '../deadline-rule.js';
import type { Deadline, Proposal, Warning } from '../proposal.js';
import type { Span } from '../reading.js';
import type { Unit } from './outline.js';
import type { Source } from './source.js';

type Draft = Omit<Proposal, 'questions' | 'warnings'>;

/** What looks wrong in the document itself. Nothing is corrected because of it. */
export function warningsOf(draft: Draft, root: Unit, source: Source): Warning[] {
  const warnings: Warning[] = [];
  const warn = (code: string, spans: readonly Span[], vi: string, en: string, about: string | null = null): void => {
    warnings.push({ code, about, text: { vi, en }, spans });
  };
  const { header, basis, tasks, signature } = draft;
  const issued = issueDay(draft);
  for (const { date, number, type, raw } of basis) {
    if (issued !== null && date !== null && date > issued.latest) {
      warn(
        'basis.after-issue',
        raw.spans,
        `Kế hoạch ghi ngày ban hành trước ngày của ${type} ${number ?? ''} mà nó căn cứ.`.replace('  ', ' '),
        `The plan is dated before ${type} ${number ?? ''}, which it cites.`,
      );
    }
  }
  for (const [index, { deadline, path }] of tasks.entries()) {
    if (issued === null) break;
    const over = isOver(deadline, issued.earliest) ? deadline : deadline.also?.find((time) => isOver(time, issued.earliest));
    if (over !== undefined)
      warn(
        'deadline.over-at-issue',
        over.raw?.spans ?? [],
        `Thời hạn của mục ${path.join('.')} (“${over.raw?.value}”) đã qua khi ban hành.`,
        `The time of item ${path.join('.')} (“${over.raw?.value}”) was over at issue.`,
        `tasks/${index}`,
      );
  }
  const forms = signature.authority.map(({ value }) => value.toUpperCase());
  // A Sở under its UBND has a head of its own; who signs for a committee is its chairman.
  const collective =
    /ỦY BAN|UỶ BAN|HỘI ĐỒNG|UBND/.test((header.issuer ?? header.issuerInferred)?.value.toUpperCase() ?? '') &&
    /CHỦ TỊCH/.test(signature.position?.value.toUpperCase() ?? '');
  if (collective && forms.some((form) => form.startsWith('KT')) && !forms.some((form) => form.startsWith('TM'))) {
    warn(
      'signature.kt-without-tm',
      signature.authority.flatMap(({ spans }) => spans),
      'Ký thay (KT.) nhưng không có dòng TM. của tập thể.',
      'Signed KT. without the TM. line of the collective body.',
    );
  } else if (collective && signature.position !== null && forms.length === 0) {
    warn(
      'signature.form-missing',
      signature.position.spans,
      'Chữ ký của tập thể không có dòng TM.; có thể bị mất khi sao chép.',
      'The signature of a collective body has no TM. line; it may have been lost.',
    );
  }
  if (header.number === null && header.symbol !== null)
    warn(
      'header.unnumbered',
      header.symbol.spans,
      'Văn bản chưa có số: có thể là dự thảo.',
      'The document has no number; it may be a draft.',
    );
  misnumbered(root, source, warn);
  sharedBlocks(draft, warn);
  return warnings;
}

function issueDay({ header }: Draft): { earliest: string; latest: string } | null {
  const { year, month, day } = header.date?.value ?? { year: null, month: null, day: null };
  if (year === null) return null;
  const two = (value: number): string => String(value).padStart(2, '0');
  return { earliest: `${year}-${two(month ?? 1)}-${two(day ?? 1)}`, latest: `${year}-${two(month ?? 12)}-${two(day ?? 31)}` };
}

/** the quarter or year ended before the earliest possible day of issue. */
function isOver({ kind, date, year, quarter, end }: Deadline, issued: string): boolean {
  if (kind === 'by_date') return date !== null && date !== undefined && lastDay(date) < issued;
  if (kind === 'within_year') return `${year}-12-31` < issued;
  if (kind === 'within_quarter') return lastDay(`${year}-Q${quarter}`) < issued;
  return kind === 'within_period' && end !== null && end !== undefined && lastDay(end) < issued;
}

type Warn = (code: string, spans: readonly Span[], vi: string, en: string) => void;

/** "III" behind "V", "3.2" twice. */
function misnumbered(unit: Unit, source: Source, warn: Warn): void {
  const seen = new Set<string>();
  for (const child of unit.children) {
    const { label, items } = child;
    const spans: Span[] = items[0] === undefined ? [] : [[items[0].printedFrom, items[0].to]];
    if (label !== '' && seen.has(label))
      warn('numbering.repeated', spans, `Số mục “${label}” dùng hai lần.`, `The number “${label}” is used twice.`);
    else if (
      label !== '' &&
      unit.rank === 0 &&
      seen.size > 0 &&
      isRoman(label) &&
      [...seen].some((other) => isRoman(other) && romanValue(other) > romanValue(label))
    ) {
      warn('numbering.backwards', spans, `Số mục “${label}” đứng sau số lớn hơn.`, `The number “${label}” stands behind a greater one.`);
    }
    seen.add(label);
    misnumbered(child, source, warn);
  }
}

const isRoman = (label: string): boolean => /^[IVX]+$/.test(label);
const romanValue = (label: string): number => {
  const values: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 };
  return [...label].reduce(
    (sum, digit, at, digits) => sum + (values[digit]! < (values[digits[at + 1] ?? ''] ?? 0) ? -values[digit]! : values[digit]!),
    0,
  );
};

/** One label block behind several items that have none: it may be meant for all. Asked, not assumed. */
function sharedBlocks(
  { tasks }: Draft,
  warn: (code: string, spans: readonly Span[], vi: string, en: string, about: string | null) => void,
): void {
  const groups = new Map<string, number[]>();
  for (const [index, { path }] of tasks.entries()) {
    const above = path.slice(0, -1).join('.');
    const places = groups.get(above);
    if (places === undefined) groups.set(above, [index]);
    else places.push(index);
  }
  for (const places of groups.values()) {
    const index = places.at(-1)!;
    const task = tasks[index]!;
    const siblings = places.slice(0, -1).map((place) => tasks[place]!);
    if (siblings.length === 0 || task.leads.length === 0 || task.leads[0]!.confidence < 0.9) continue;
    if (siblings.every(({ leads, deadline }) => leads.length === 0 && deadline.kind === 'none')) {
      warn(
        'task.block-shared',
        task.leads.flatMap(({ spans }) => spans),
        `Chủ trì và thời gian ghi ở mục ${task.path.join('.')} có thể dùng chung cho các mục trước cùng nhóm.`,
        `Lead and time at item ${task.path.join('.')} may be meant for the items before it too.`,
        `tasks/${index}`,
      );
    }
  }
}
