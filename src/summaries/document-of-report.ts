import { printedDate } from '../numbering/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { ReportContent, ReportDetail, TaskStanding } from '../reports/index.js';
import { type Block, type OfficialDocument, printedDay } from './document.js';
import { type IssuingAgency, placeOf, superiorOf } from './document-names.js';
import type { Approval, ReportedPlan } from './document-reads.js';
import { reportSignature } from './document-signature.js';
import { addendumTable, cellsTable, summaryTable } from './document-summary-tables.js';
import { answersTable, unitsTable } from './document-tables.js';
import type { ProposedUnit } from './summary-proposal.js';
import { unitsAsTold } from './units-as-told.js';

/** All that a report's document is made from. */
export interface ReportParts {
  readonly report: ReportDetail;
  readonly plan: ReportedPlan;
  /** What it says: the saved content, of a summary not yet saved the proposal. */
  readonly content: ReportContent | null;
  readonly issuer: IssuingAgency & { readonly symbol: string | null };
  readonly issuingBody: string;
  /** Names of the document's date by id. */
  readonly names: Readonly<Record<string, string>>;
  readonly approval: Approval | null;
  readonly tasks: readonly TaskStanding[];
  /** Of a summary. */
  readonly units: readonly ProposedUnit[];
  /** The day of the document, or today while it has none. */
  readonly on: Day;
}

/** Approved by the head, or received as a signed document. */
export const isHandedIn = ({ state }: Pick<ReportDetail, 'state'>): boolean => state === 'filed' || state === 'accepted';

/** The day that the document bears; null while it is a draft. */
export const dateOf = (report: ReportDetail): Day | null =>
  isHandedIn(report) ? (report.document?.date ?? (report.filedAt === null ? null : dayOf(report.filedAt))) : null;

/**
 * Báo cáo as a document. A report is numbered by the agency's own clerk outside this system, so an approved one has a blank for its
 * number; one that came as a signed document bears that one's.
 */
export function documentOfReport(parts: ReportParts): OfficialDocument {
  const { report, plan, issuer, approval, on } = parts;
  const draft = !isHandedIn(report);
  const received = draft ? null : report.document;
  return {
    kind: 'report',
    draft,
    typeName: 'BÁO CÁO',
    title: titleOf(parts),
    issuer: { superior: superiorOf(issuer), name: issuer.name },
    number: received?.number ?? `/BC${issuer.symbol === null ? '' : `-${issuer.symbol}`}`,
    place: placeOf(issuer),
    date: dateOf(report),
    year: Number(on.slice(0, 4)),
    addressees: report.type === 'unit' && plan.addressees.length > 0 ? plan.addressees : [parts.issuingBody],
    bases: [],
    body: bodyOf(parts),
    annexes: tablesOf(parts),
    signature:
      received === null
        ? { lines: reportSignature(issuer, draft ? null : (approval?.hat ?? null)), name: draft ? null : (approval?.name ?? null) }
        : { lines: reportSignature(issuer, null), name: null },
    recipients: ['Như trên', ...(collectorOf(parts) ?? []), 'Lưu: VT'],
  };
}

/** A unit report goes through the collector (R-54). */
function collectorOf({ report, plan, names }: ReportParts): string[] | null {
  const collector = plan.monitoringAgencyId === null ? undefined : names[plan.monitoringAgencyId];
  return report.type === 'summary' || collector === undefined ? null : [`${collector} (để tổng hợp)`];
}

function titleOf({ report, plan, content, issuingBody }: ReportParts): string {
  const number = plan.documentNumber === null ? '' : ` số ${plan.documentNumber}`;
  const date = plan.issuedOn === null ? '' : ` ${printedDate(plan.issuedOn)}`;
  const named = `Kế hoạch${number}${date} của ${issuingBody}`;
  const what =
    report.type === 'unit'
      ? 'Tình hình, kết quả thực hiện'
      : content?.summary?.kind === 'final'
        ? 'Tổng kết thực hiện'
        : 'Sơ kết thực hiện';
  return `${what} ${named} (kỳ ${report.period.key})`;
}

function bodyOf({ report, plan, content, names, tasks }: ReportParts): Block[] {
  const heading = (text: string): Block => ({ style: 'heading', text });
  const about: Block = { style: 'paragraph', text: `Nội dung kế hoạch: ${plan.title}.` };
  if (report.document !== null && isHandedIn(report))
    return [
      about,
      {
        style: 'paragraph',
        text: `Nội dung theo Báo cáo số ${report.document.number} ngày ${printedDay(report.document.date)} đã tiếp nhận.`,
      },
    ];
  if (content === null) return [about];
  const figures: Block = { style: 'paragraph', text: `Số liệu đến ngày ${printedDay(content.figuresAsOf)}.` };
  const general = [heading('I. Tình hình chung'), about, figures, ...paragraphs(content.text)];
  const { summary } = content;
  const textOf = new Map(tasks.map(({ key, text }) => [key, text]));
  const task = (key: string): Block => heading(`${key}. ${textOf.get(key) ?? ''}`.trim());
  if (summary === undefined) {
    const order = [...new Set([...textOf.keys()].filter((key) => key in content.answers)), ...Object.keys(content.answers)];
    const answers = [...new Set(order)].flatMap((key) => [task(key), ...paragraphs(said(content.answers[key]!))]);
    return [...general, heading('II. Kết quả thực hiện từng nhiệm vụ'), ...answers];
  }
  const nameOf = (agencyId: string): string => names[agencyId] ?? '';
  const sections = summary.sections.flatMap(({ key, conclusion, answers }) => [
    task(key),
    ...paragraphs(conclusion),
    ...answers.flatMap((answer) => paragraphs(`- ${nameOf(answer.agencyId)}: ${said(answer)}`)),
  ]);
  const missing = summary.unitsMissing.map(({ agencyId, note }): Block => ({ style: 'paragraph', text: `- ${nameOf(agencyId)}: ${note}` }));
  const late = content.unitsNamed.filter((agencyId) => !summary.unitsMissing.some((unit) => unit.agencyId === agencyId));
  return [
    ...general,
    heading('II. Kết quả thực hiện từng nhiệm vụ'),
    ...sections,
    heading('III. Cơ quan, đơn vị nộp muộn, chưa báo cáo'),
    ...(missing.length + late.length === 0 ? paragraphs('Không có.') : []),
    ...(late.length === 0 ? [] : paragraphs(`Nộp muộn: ${late.map(nameOf).join('; ')}.`)),
    ...(missing.length === 0 ? [] : [...paragraphs('Chưa báo cáo:'), ...missing]),
  ];
}

function tablesOf({ report, content, names, tasks, ...parts }: ReportParts): OfficialDocument['annexes'] {
  if (report.type === 'unit') return [answersTable(tasks, content)];
  const { summary } = content ?? {};
  const named = parts.units.map((unit) => ({ ...unit, name: names[unit.agencyId] ?? unit.name })).sort(byName);
  const units = isHandedIn(report) ? unitsAsTold(named, summary, report.filedAt) : named;
  if (summary === undefined) return [unitsTable(units)];
  return [
    summaryTable(summary, tasks, names),
    unitsTable(units),
    ...(summary.statistics === null ? [] : [cellsTable(summary.statistics)]),
    ...(summary.addendum.length === 0 ? [] : [addendumTable(summary, names)]),
  ];
}

/** By the names of the document's date, so that a later name does not put the rows into another order. */
const byName = (one: ProposedUnit, other: ProposedUnit): number =>
  vietnamese.compare(one.name, other.name) || one.reportId.localeCompare(other.reportId);
const vietnamese = new Intl.Collator('vi', { numeric: true });

const paragraphs = (text: string): Block[] =>
  text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .map((line) => ({ style: 'paragraph', text: line.trim() }));

const said = ({ text, notArisen }: { readonly text: string; readonly notArisen?: boolean }): string =>
  text.trim() === '' && notArisen === true ? 'Chưa phát sinh.' : text;
