import type { AgencyRef, PlanChange, PlanDetail, PlanTask } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
import { deadlineInWords } from './deadline-words.js';
import { type Block, type CellValue, type DocumentTable, type OfficialDocument, printedDay } from './document.js';
import { type IssuingAgency, placeOf, refsInWords, superiorOf } from './document-names.js';
import { planSignature } from './document-signature.js';
import { aimInWords } from './target-words.js';

/** Kế hoạch as a document: the text as it is now, which from the issue on is the issued one, with its tasks as an annex. */
export function documentOfPlan(plan: PlanDetail, issuer: IssuingAgency & { readonly symbol: string | null }, today: Day): OfficialDocument {
  const { content, signature } = plan;
  const draft = plan.issuedOn === null;
  const names = (refs: readonly AgencyRef[]): string => refsInWords(refs, plan.agencies);
  return {
    kind: 'plan',
    draft,
    typeName: 'KẾ HOẠCH',
    title: content.title,
    issuer: { superior: superiorOf(issuer), name: issuer.name },
    number: plan.documentNumber ?? `/KH-${issuer.symbol ?? 'UBND'}`,
    place: placeOf(issuer),
    date: plan.issuedOn,
    year: Number((plan.issuedOn ?? today).slice(0, 4)),
    addressees: [],
    bases: content.legalBasis,
    body: blocksOf(content.body),
    annexes: [
      ...(content.tasks.length === 0 ? [] : [tasksTable(content.tasks, names)]),
      ...(content.changes.length === 0 ? [] : [changesTable(content.changes, names)]),
      ...(hasRegime(content) ? [regimeTable(content, names)] : []),
    ],
    signature: { lines: planSignature(signature?.form ?? []), name: draft ? null : (signature?.signatory ?? null) },
    recipients: content.printedRecipients,
  };
}

/** A body is typed as lines: `##` begins a heading, an indent and a dash a point of a list. */
export function blocksOf(body: string): Block[] {
  const lines = body.split(/\r?\n/).map((line) => line.trim());
  return lines.flatMap((line): Block[] => {
    if (line === '') return [];
    const heading = /^#+\s*(.*)$/.exec(line)?.[1];
    if (heading !== undefined) return [{ style: 'heading', text: heading }];
    return [{ style: 'paragraph', text: line.replace(/^[-+•]\s+(?=\p{L}{1,2}\))/u, '') }];
  });
}

type Words = (refs: readonly AgencyRef[]) => string;

function tasksTable(tasks: readonly PlanTask[], names: Words): DocumentTable {
  return {
    sheet: 'Nhiệm vụ',
    title: 'Danh mục nhiệm vụ',
    columns: [
      { title: 'Mục', width: 9 },
      { title: 'Nhiệm vụ', width: 60 },
      { title: 'Cơ quan chủ trì', width: 26 },
      { title: 'Cơ quan phối hợp', width: 26 },
      { title: 'Thời gian thực hiện', width: 24 },
      { title: 'Chỉ tiêu, sản phẩm', width: 26 },
    ],
    rows: tasks.map((task) => [
      task.key,
      task.text,
      names(task.leads),
      names(task.coordinators),
      deadlineInWords(task.deadline),
      outcomeOf(task),
    ]),
  };
}

function outcomeOf({ targets, ownPlan }: PlanTask): string {
  const said = targets.map((target) => `${target.text}: ${aimInWords(target)}`);
  return [...said, ...(ownPlan ? ['Kế hoạch của cơ quan, đơn vị'] : [])].join('; ');
}

function changesTable(changes: readonly PlanChange[], names: Words): DocumentTable {
  return {
    sheet: 'Sửa đổi, bổ sung',
    title: 'Nội dung sửa đổi, bổ sung',
    columns: [
      { title: 'Mục', width: 9 },
      { title: 'Nội dung', width: 24 },
      { title: 'Chi tiết', width: 100 },
    ],
    rows: changes.map((change) => changeRow(change, names)),
  };
}

function changeRow(change: PlanChange, names: Words): CellValue[] {
  if (change.op === 'drop') return [change.key, 'Bãi bỏ nhiệm vụ', ''];
  if (change.op === 'deadline') return [change.key, 'Thay đổi thời hạn', deadlineInWords(change.deadline)];
  if (change.op === 'lead') return [change.key, 'Thay đổi cơ quan chủ trì', names(change.leads)];
  const { task } = change;
  const parts = [
    task.text,
    `Chủ trì: ${names(task.leads)}.`,
    ...(task.coordinators.length === 0 ? [] : [`Phối hợp: ${names(task.coordinators)}.`]),
    `Thời gian thực hiện: ${deadlineInWords(task.deadline)}.`,
    ...(outcomeOf(task) === '' ? [] : [`Chỉ tiêu, sản phẩm: ${outcomeOf(task)}.`]),
  ];
  return [task.key, 'Bổ sung nhiệm vụ', parts.join('\n')];
}

const hasRegime = ({ monitoringAgencyId, recipients, reporting, dissemination }: PlanDetail['content']): boolean =>
  monitoringAgencyId !== null || recipients.length + reporting.length > 0 || dissemination !== null;

/** Who collects, who gets the plan, quán triệt and báo cáo: what the text says in its own words, as the plan's rules have it. */
function regimeTable({ monitoringAgencyId, recipients, reporting, dissemination }: PlanDetail['content'], names: Words): DocumentTable {
  const monitoring = monitoringAgencyId === null ? [] : [['Theo dõi, tổng hợp', names([{ agency: monitoringAgencyId }]), '', '', '', '']];
  const sent = recipients.length === 0 ? [] : [['Nhận văn bản để thực hiện', names(recipients), '', '', '', '']];
  const rows: CellValue[][] = reporting.map((rule) => [
    rule.source,
    names(rule.reporters),
    rule.addressee,
    `${monthDay(rule.dataFrom)} – ${monthDay(rule.dataTo)}${yearsOf(rule)}`,
    monthDay(rule.submitBy),
    monthDay(rule.summaryBy),
  ]);
  const window =
    dissemination === null
      ? []
      : [[`Quán triệt, triển khai: ${dissemination.source}`, '', '', windowOf(dissemination), printedDay(dissemination.to), '']];
  return {
    sheet: 'Chế độ báo cáo',
    title: 'Quán triệt và chế độ báo cáo',
    columns: [
      { title: 'Nội dung', width: 34 },
      { title: 'Cơ quan thực hiện', width: 40 },
      { title: 'Nơi nhận báo cáo', width: 34 },
      { title: 'Thời gian, số liệu', width: 24 },
      { title: 'Hạn cuối', width: 16 },
      { title: 'Hạn tổng hợp', width: 16 },
    ],
    rows: [...monitoring, ...sent, ...window, ...rows],
  };
}

/** Years in which the data end. */
function yearsOf({ firstYear, lastYear }: PlanDetail['content']['reporting'][number]): string {
  const said = [...(firstYear === undefined ? [] : [`từ năm ${firstYear}`]), ...(lastYear === undefined ? [] : [`đến năm ${lastYear}`])];
  return said.length === 0 ? '' : ` (${said.join(' ')})`;
}

const windowOf = ({ from, to }: { readonly from: Day | null; readonly to: Day }): string =>
  from === null ? `đến ${printedDay(to)}` : `${printedDay(from)} – ${printedDay(to)}`;
const monthDay = (text: string): string => text.split('-').reverse().join('/');
