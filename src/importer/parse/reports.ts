import type { Deadline, FoundAgency, ReportDuty } from '../proposal.js';
import type { Span } from '../reading.js';
import { beginsAgency, type Mention, readAgencies } from './agencies.js';
import { agencies } from './attributes.js';
import { readDeadlines, readDeadlinesOfPart } from './deadlines.js';
import { found, foundIn } from './found.js';
import { clauses, sentences, subjectOf } from './sentences.js';
import { indexWithin, matchAt, type Source, trimSpan } from './source.js';

/** Where duties to report are looked for. */
export interface ReportPlace {
  readonly path: readonly string[];
  readonly words: readonly Span[];
  /** Who has the duty when the clause names nobody. */
  readonly agencies: readonly FoundAgency[];
  readonly inferred: boolean;
  /** Sections on implementation: there also a duty to an unnamed recipient counts, if it recurs. */
  readonly duties: boolean;
}

const triggers = /báo cáo|gửi|phản ánh|thông tin(?= về)/g;
const asNoun =
  /(?:trong|chế độ|các|những|bản|mẫu|dự thảo|việc|nội dung|số liệu|hệ thống|viết|xây dựng|hình thức|(?<!định )kỳ|từng|loại|biểu|đề cương|phiếu|hội nghị|công tác|thông tin,|thông tin|thời hạn|thời gian|hạn|trên cơ sở|theo|gồm|sản phẩm:?|kết quả:|hạn gửi|hoàn thành)\s*$/;
const forPurpose = /(?:để|nhằm|làm cơ sở)\s+(?:\p{L}+[\s,]+){0,5}$/u;
const towards = /(?:gửi về|gửi đến|gửi tới|gửi cho|gửi|về|cho|với|đến|tới|lên)\s+(?=\S)/g;

/** How far behind the verb its objects are looked for. */
const furthest = 600;
/** Verbs looked at in one clause; no sentence has more. */
const mostTriggers = 12;

/** Nghĩa vụ báo cáo: who reports to whom, through whom and when. One for each clause that says so. */
export function readReports(source: Source, place: ReportPlace): ReportDuty[] {
  const duties: ReportDuty[] = [];
  for (const span of place.words) {
    const [from, to] = span;
    if (!/báo cáo|gửi|phản ánh/.test(source.low.slice(from, to))) continue;
    const remark = closingRemark(source, span);
    for (const sentence of sentences(source, from, to)) {
      let subject: readonly Mention[] | null = null;
      for (const clause of clauses(source, sentence)) {
        const own = subjectOf(source, clause[0], clause[1]);
        subject = own?.agencies ?? subject;
        const more = own === null && duties.length > 0 ? furtherPeriod(source, span, clause) : null;
        if (more !== null) {
          const last = duties.pop()!;
          duties.push({
            ...last,
            due: [...last.due, ...more],
            raw: foundIn(source, [...last.raw.spans, trimSpan(source, clause[0], clause[1])], 0.8),
          });
          continue;
        }
        const duty = dutyIn(source, { span, sentence, clause }, subject, place, remark);
        if (duty !== null) duties.push(duty);
      }
    }
  }
  return duties;
}

const furtherReport = /[\s–-]*(?:và )?báo cáo (?:tháng|quý|(?:0?6|sáu|9|0?9) tháng|năm|tổng kết|sơ kết|định kỳ)(?=[\s:,(])/y;

/** "…; báo cáo 6 tháng trước ngày 10/6; báo cáo năm trước ngày 10/12": further times of the duty before, or null. */
function furtherPeriod(source: Source, span: Span, [from, to]: Span): Deadline[] | null {
  const named = matchAt(furtherReport, source, from);
  if (named === null || recipientsAt(source, from + named[0].length, to, true).length > 0) return null;
  const due = dueOf(source, span, [from, to], null);
  return due.length > 0 ? due : null;
}

/** A time in brackets at the end of an item holds for all of it. */
function closingRemark(source: Source, [from, to]: Span): Span | null {
  const end = to - (/[.;]$/.test(source.text.slice(from, to)) ? 1 : 0);
  if (source.low[end - 1] !== ')') return null;
  const open = source.low.lastIndexOf('(', end);
  return open > from && end - open < 160 ? [open + 1, end - 1] : null;
}

function dutyIn(
  source: Source,
  { span, sentence, clause }: { span: Span; sentence: Span; clause: Span },
  subject: readonly Mention[] | null,
  place: ReportPlace,
  remark: Span | null,
): ReportDuty | null {
  const [from, to] = clause;
  const clauseWords = source.low.slice(from, to);
  let due: Deadline[] | null = null;
  triggers.lastIndex = 0;
  let tried = 0;
  for (let match = triggers.exec(clauseWords); match !== null && tried < mostTriggers; match = triggers.exec(clauseWords), tried++) {
    const at = from + match.index;
    const before = source.low.slice(Math.max(from, at - 60), at);
    const sends = match[0] === 'gửi';
    if (!sends && asNoun.test(before) && !/(?:gửi|nộp)\s+(?:\p{L}+\s+){0,2}$/u.test(before)) continue;
    if (forPurpose.test(before)) continue;
    if (sends && !/báo cáo|kết quả|số liệu|tổng hợp|đánh giá/.test(source.low.slice(from, to))) continue;
    const escalates =
      match[0] === 'phản ánh' ||
      match[0] === 'thông tin' ||
      /(?:khó khăn|vướng mắc|phát sinh)/.test(source.low.slice(Math.max(sentence[0], at - 200), at));
    const recipients = recipientsAt(source, at + match[0].length, Math.min(to, at + furthest), sends || escalates);
    due ??= dueOf(source, span, clause, remark);
    const recurs = due.some(({ kind }) => kind.startsWith('recurring')) || /định kỳ|đột xuất/.test(clauseWords);
    if (recipients.length === 0 && !(place.duties && recurs && match[0] === 'báo cáo')) continue;
    const raw = found(source, trimSpan(source, from, to), recipients.length > 0 ? 0.85 : 0.6);
    const reporters = subject === null ? place.agencies : agencies(subject, 0.85);
    const behalf = /tham mưu(?:,? giúp)?\s+([^,;]{4,60}?)\s*$/.exec(before);
    const said = due.length > 0 || !/định kỳ/.test(clauseWords) ? due : [];
    return {
      path: place.path,
      type: escalates && !recurs ? 'escalation' : recurs ? 'periodic' : said.length > 0 ? 'one_off' : 'unscheduled',
      reporters,
      reportersInferred: subject === null && place.inferred,
      recipients: agencies(recipients, 0.85),
      via: viaOf(source, at, Math.min(to, at + furthest)),
      due: said,
      onBehalfOf: behalf === null ? null : source.text.slice(at - behalf[0].length + behalf[0].indexOf(behalf[1]!), at).trim(),
      raw,
    };
  }
  return null;
}

/** To whom: directly behind the verb, or behind the first "về", "cho", "với", "đến" that an agency follows. */
function recipientsAt(source: Source, from: number, to: number, named: boolean): readonly Mention[] {
  let at = from;
  while (source.low[at] === ' ') at++;
  if (!named) {
    const direct = addressees(source, at, to);
    if (direct.length > 0) return direct;
  }
  for (const match of source.low.slice(from, to).matchAll(towards)) {
    const place = from + match.index;
    if (/\p{L}/u.test(source.low[place - 1] ?? ' ')) continue;
    const list = addressees(source, place + match[0].length, to);
    if (list.length > 0) return list;
  }
  return [];
}

function addressees(source: Source, at: number, to: number): readonly Mention[] {
  if (at >= to || matchAt(/cấp có thẩm quyền|cấp trên/y, source, at) !== null || !beginsAgency(source, at)) return [];
  const { agencies: mentions } = readAgencies(source, at, to, 'prose');
  return mentions.every(({ known }) => known) ? mentions : mentions.filter(({ known }) => known);
}

const channel = /(?:^|[\s(,])(?:thông qua|qua|thông qua đầu mối|đầu mối)\s*:?\s+/g;

function viaOf(source: Source, from: number, to: number): FoundAgency | null {
  const words = source.low.slice(from, to);
  if (!words.includes('qua ') && !words.includes('đầu mối')) return null;
  for (const match of words.matchAll(channel)) {
    const at = from + match.index + match[0].length;
    if (!beginsAgency(source, at)) continue;
    const closing = indexWithin(source.low, ')', at, to);
    const { agencies: mentions } = readAgencies(source, at, closing < 0 ? to : closing, 'prose');
    if (mentions[0] !== undefined) return agencies([mentions[0]], 0.9)[0]!;
  }
  return null;
}

function dueOf(source: Source, span: Span, clause: Span, remark: Span | null): Deadline[] {
  const times = readDeadlinesOfPart(source, span, clause).filter(({ kind }) => kind !== 'none');
  if (times.length > 0 || remark === null) return times;
  return readDeadlines(source, ...remark, 'report').filter(({ kind }) => kind !== 'none');
}
