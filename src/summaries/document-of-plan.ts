import type { AgencyRef, PlanChange, PlanDetail, PlanTask } from '../plans/index.js';
import type { Day } from '../platform/clock.js';
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
      ...(content.reporting.length === 0 && content.dissemination === null ? [] : [regimeTable(content, names)]),
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

const units = { workingDay: 'ngày làm việc', day: 'ngày', month: 'tháng', year: 'năm' } as const;

/** The phrase of the document, and its day, or the time after an event, where the phrase does not say it. */
export function deadlineInWords(rule: PlanTask['deadline']): string {
  if (rule === null) return '';
  if (rule.kind === 'event' && rule.within !== undefined) return `${rule.source} (trong ${rule.within.amount} ${units[rule.within.unit]})`;
  const day = 'on' in rule ? rule.on : null;
  if (day === null) return rule.source;
  const [year, month, date] = day.split('-').map(Number);
  const said = new RegExp(`0?${date}/0?${month}/${year}`).test(rule.source);
  return said ? rule.source : `${rule.source} (${rule.kind === 'beforeDate' ? 'trước ngày ' : ''}${printedDay(day)})`;
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

/** Quán triệt and báo cáo as the plan's rules have them. */
function regimeTable({ reporting, dissemination }: PlanDetail['content'], names: Words): DocumentTable {
  const rows: CellValue[][] = reporting.map((rule) => [
    rule.source,
    names(rule.reporters),
    rule.addressee,
    `${monthDay(rule.dataFrom)} – ${monthDay(rule.dataTo)}`,
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
    rows: [...window, ...rows],
  };
}

const windowOf = ({ from, to }: { readonly from: Day | null; readonly to: Day }): string =>
  from === null ? `đến ${printedDay(to)}` : `${printedDay(from)} – ${printedDay(to)}`;
const monthDay = (text: string): string => text.split('-').reverse().join('/');
