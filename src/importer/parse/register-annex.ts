import type { Deadline, Dissemination, Found, FoundAgency, ProposedTask, ReportDuty, ReportingRegime } from '../proposal.js';
import { deadlineOf, readDeadlines } from './deadlines.js';
import { found } from './found.js';
import type { Source } from './source.js';
import { eventOf, isoDay, statedRule } from './stated-rule.js';
import { type Cell, type Row, rowsOf } from './tables.js';
import type { Range } from './zones.js';

/** What the annexes of an exported plan say, row by row. */
export interface RegisterAnnex {
  readonly tasks: readonly ProposedTask[];
  readonly reports: readonly ReportDuty[];
  readonly dissemination: readonly Dissemination[];
  readonly monitoring: FoundAgency | null;
  readonly addressed: readonly FoundAgency[];
}

const taskHead = ['mục', 'nhiệm vụ', 'cơ quan chủ trì', 'cơ quan phối hợp', 'thời gian thực hiện', 'chỉ tiêu, sản phẩm'];
const regimeHead = ['nội dung', 'cơ quan thực hiện', 'nơi nhận báo cáo', 'thời gian, số liệu', 'hạn cuối', 'hạn tổng hợp'];

/**
 * Phụ lục of a plan that this product exported: its tasks and its reporting, by the columns that the export writes. They are the plan; what the
 * text tells at length is the same once more. Null for annexes of any other form.
 */
export function readRegisterAnnex(source: Source, { annexes: [from, to] }: { readonly annexes: Range }): RegisterAnnex | null {
  const numbers = [...new Set(source.paragraphs.slice(from, to).flatMap(({ cell }) => (cell === null ? [] : [cell.table])))];
  const tables = numbers.map((table) => rowsOf(source, table));
  const tasks = tables.find((rows) => isHeaded(source, rows, taskHead));
  const regime = tables.find((rows) => isHeaded(source, rows, regimeHead));
  if (tasks === undefined && regime === undefined) return null;
  const duties = (regime ?? []).slice(1).map((row) => dutyOf(source, row));
  return {
    tasks: (tasks ?? []).slice(1).map((row) => taskOf(source, row)),
    reports: duties.flatMap((duty) => (duty.report === undefined ? [] : [duty.report])),
    dissemination: duties.flatMap((duty) => (duty.dissemination === undefined ? [] : [duty.dissemination])),
    monitoring: duties.find((duty) => duty.monitoring !== undefined)?.monitoring?.[0] ?? null,
    addressed: duties.flatMap((duty) => duty.addressed ?? []),
  };
}

function isHeaded(source: Source, rows: readonly Row[], head: readonly string[]): boolean {
  const [first] = rows;
  return first?.size === head.length && head.every((title, column) => wordsOf(source, first.get(column))?.value.toLowerCase() === title);
}

function taskOf(source: Source, row: Row): ProposedTask {
  const cell = (column: number): Found | null => wordsOf(source, row.get(column));
  return {
    path: (cell(0)?.value ?? '').split('.'),
    section: null,
    text: cell(1) ?? { value: '', spans: [], confidence: 0 },
    leads: agenciesOf(source, row.get(2)),
    coordinators: agenciesOf(source, row.get(3)),
    implementers: [],
    deadline: timeOf(source, row.get(4)),
    output: cell(5),
  };
}

/** The whole cell is the phrase of the plan, but for the rule that the export adds. */
function timeOf(source: Source, cell: Cell | undefined): Deadline {
  const words = wordsOf(source, cell);
  if (words === null) return { kind: 'none', raw: null };
  const [from] = words.spans[0]!;
  const stated = statedRule(words.value);
  const phrase = stated === null ? words : found(source, [from, from + stated.phrase.length], words.confidence);
  const read = deadlineOf(readDeadlines(source, from, from + phrase.value.length, 'label'));
  if (stated !== null) return { ...read, kind: read.kind === 'none' ? 'on_event' : read.kind, raw: phrase, rule: stated.rule };
  const event = eventOf(words.value);
  return { ...read, raw: words, ...(read.kind === 'on_event' && event !== null ? { event } : {}) };
}

interface Duty {
  readonly monitoring?: readonly FoundAgency[];
  readonly addressed?: readonly FoundAgency[];
  readonly dissemination?: Dissemination;
  readonly report?: ReportDuty;
}

function dutyOf(source: Source, row: Row): Duty {
  const cell = (column: number): string => wordsOf(source, row.get(column))?.value ?? '';
  const what = wordsOf(source, row.get(0)) ?? { value: '', spans: [], confidence: 0 };
  const agencies = agenciesOf(source, row.get(1));
  if (what.value === 'Theo dõi, tổng hợp' && cell(2) === '') return { monitoring: agencies };
  if (what.value === 'Nhận văn bản để thực hiện' && cell(2) === '') return { addressed: agencies };
  const spread = /^Quán triệt, triển khai: /.exec(what.value);
  if (spread !== null && cell(2) === '' && /^\d{2}\/\d{2}\/\d{4}$/.test(cell(4))) {
    const [[from, to] = [0, 0]] = what.spans;
    const raw = found(source, [from + spread[0].length, to], what.confidence);
    const start = /^(\d{2}\/\d{2}\/\d{4}) – /.exec(cell(3))?.[1];
    const window: Deadline = { kind: 'within_period', raw, start: start === undefined ? null : isoDay(start), end: isoDay(cell(4)) };
    return { dissemination: { agencies, window, raw: what } };
  }
  const time: Deadline = { kind: 'recurring_annual', raw: what, date: monthDay(cell(4)) || null };
  return {
    report: {
      path: ['PL'],
      type: 'periodic',
      reporters: agencies,
      reportersInferred: false,
      recipients: agenciesOf(source, row.get(2)),
      via: null,
      due: [time],
      onBehalfOf: null,
      raw: what,
      regime: regimeOf(cell),
    },
  };
}

const dataWindow = /^(\d{2}\/\d{2})?\s*–\s*(\d{2}\/\d{2})?\s*(?:\((?:từ năm (\d{4}))?\s?(?:đến năm (\d{4}))?\))?$/;

function regimeOf(cell: (column: number) => string): ReportingRegime {
  const [, from = '', to = '', first, last] = dataWindow.exec(cell(3)) ?? [];
  return {
    addressee: cell(2),
    dataFrom: monthDay(from),
    dataTo: monthDay(to),
    submitBy: monthDay(cell(4)),
    summaryBy: monthDay(cell(5)),
    ...(first === undefined ? {} : { firstYear: Number(first) }),
    ...(last === undefined ? {} : { lastYear: Number(last) }),
  };
}

/** `MM-DD` of dd/mm; empty for anything else. */
const monthDay = (printed: string): string => (/^\d{2}\/\d{2}$/.test(printed) ? printed.split('/').reverse().join('-') : '');

/** A cell as one text, its lines as they are. */
function wordsOf(source: Source, cell: Cell | undefined): Found | null {
  const [first, last] = [cell?.[0], cell?.at(-1)];
  return first === undefined || last === undefined ? null : found(source, [first.from, last.to], 0.95);
}

/** The export parts agencies by semicolons, which no name has. */
function agenciesOf(source: Source, cell: Cell | undefined): FoundAgency[] {
  return (cell ?? []).flatMap(({ from, to }) => {
    const names: FoundAgency[] = [];
    let start = from;
    for (const name of source.text.slice(from, to).split('; ')) {
      if (name !== '') names.push({ ...found(source, [start, start + name.length], 0.95), match: null });
      start += name.length + 2;
    }
    return names;
  });
}
