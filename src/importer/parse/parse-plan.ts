import type { Dissemination, Found, Proposal, ProposedTask, ReportDuty, Section } from '../proposal.js';
import { ranks } from '../read/marker.js';
import type { Reading, Span } from '../reading.js';
import { readAssignments } from './assignments.js';
import { readBasis } from './basis.js';
import { takeClosing } from './closing.js';
import { readDissemination } from './dissemination.js';
import { flatRows } from './flat-table.js';
import { readFoot } from './foot.js';
import { found, foundTrimmed } from './found.js';
import { readHeader } from './header.js';
import { outlineOf, type Unit, walk } from './outline.js';
import { questionsOf } from './questions.js';
import { readRegisterAnnex } from './register-annex.js';
import { readReports } from './reports.js';
import { type Source, sourceOf } from './source.js';
import { tasksOfRows, tasksOfTable } from './tables.js';
import { readTasks, sectionOf, type TaskRead } from './tasks.js';
import { warningsOf } from './warnings.js';
import { type Range, type Zones, zonesOf } from './zones.js';

/** Everything a reading says of a plan, before any register is asked. */
export function parsePlan(reading: Reading): Proposal {
  const source = sourceOf(reading);
  const zones = zonesOf(source);
  const header = readHeader(source, zones);
  const root = outlineOf(source, zones.body);
  const closing = takeClosing(source, root);
  // A section that only points to its annex holds no words of its own.
  const reads = readTasks(source, root).filter(({ task }) => task.text.value !== '');
  const inTables = tablesInBody(source, root);
  const register = readRegisterAnnex(source, zones);
  const annex = annexTasks(source, zones);
  const assigned = readAssignments(source, root);
  const tasks = register?.tasks ?? [...reads.map(({ task }) => task), ...inTables, ...annex.tasks];
  const assignments = assigned.map(({ assignment }) => assignment);
  const reports: ReportDuty[] = [
    ...reads.flatMap((read) => reportsOfTask(source, read)),
    ...assigned.flatMap(({ assignment, words }) =>
      readReports(source, { path: assignment.path, words, agencies: assignment.agencies, inferred: assignment.inherited, duties: true }),
    ),
    ...escalations(
      source,
      root,
      assigned.map(({ words }) => words),
    ),
    ...closing.flatMap(({ from, to }) =>
      readReports(source, { path: ['closing'], words: [[from, to]], agencies: [], inferred: false, duties: false }),
    ),
  ];
  const dissemination: Dissemination[] = [
    ...reads.flatMap(({ task, words }) => readDissemination(source, words, task.leads)),
    ...assigned.flatMap(({ assignment, words }) => readDissemination(source, words, assignment.agencies)),
  ];
  const draft = {
    schema: 'kh-plan/1' as const,
    header,
    basis: readBasis(source, zones.preamble),
    body: bodyOf(source, zones),
    sections: sectionsOf(source, root),
    tasks,
    assignments,
    reports: register?.reports ?? reports,
    dissemination: register?.dissemination ?? dissemination,
    addressed: register?.addressed ?? null,
    monitoring: register?.monitoring ?? null,
    ...readFoot(source, zones.foot),
    appendix: { mentioned: mentionsAnnex(source, zones), present: annex.present },
  };
  return { ...draft, questions: questionsOf(draft), warnings: warningsOf(draft, root, source) };
}

function reportsOfTask(source: Source, { task, words, agencyValues }: TaskRead): ReportDuty[] {
  return readReports(source, { path: task.path, words: [...words, ...agencyValues], agencies: task.leads, inferred: false, duties: false });
}

/** Items on implementation that hand nothing out: "Trong quá trình thực hiện, nếu có vướng mắc …". */
function escalations(source: Source, root: Unit, taken: readonly (readonly Span[])[]): ReportDuty[] {
  const starts = new Set(taken.flat().map(([from]) => from));
  const duties: ReportDuty[] = [];
  for (const unit of walk(root)) {
    if (unit.kind !== 'duties' && unit.kind !== 'reports') continue;
    for (const item of unit.items) {
      if (starts.has(item.from) || starts.has(item.printedFrom)) continue;
      duties.push(...readReports(source, { path: unit.path, words: [[item.from, item.to]], agencies: [], inferred: false, duties: true }));
    }
  }
  return duties;
}

function tablesInBody(source: Source, root: Unit): ProposedTask[] {
  const tasks: ProposedTask[] = [];
  for (const unit of walk(root)) {
    if (unit.kind === 'aims' || unit.kind === 'money') continue;
    for (const table of unit.tables) tasks.push(...(tasksOfTable(source, table, unit.path, sectionOf(source, unit)) ?? []));
  }
  return tasks;
}

function annexTasks(source: Source, { annexes: [from, to] }: Zones): { tasks: ProposedTask[]; present: boolean } {
  const tables = [...new Set(source.paragraphs.slice(from, to).flatMap(({ cell }) => (cell === null ? [] : [cell.table])))];
  const first = source.paragraphs[from];
  const title = first === undefined ? null : source.text.slice(first.from, first.to);
  const flat = tables.length > 0 ? null : flatRows(source, [from, to]);
  const inFlat = flat === null ? null : tasksOfRows(source, flat, ['PL'], title);
  const listed = tables.length > 0 || inFlat !== null ? [] : listedTasks(source, [from, to]);
  return {
    tasks: inFlat ?? [...tables.flatMap((table) => tasksOfTable(source, table, ['PL'], title) ?? []), ...listed],
    present: from < to,
  };
}

/** An annex that lists its tasks. Only what owns a label block: forms and outlines of reports are numbered too. */
function listedTasks(source: Source, annexes: Range): ProposedTask[] {
  const root = outlineOf(source, annexes);
  for (const unit of walk(root)) unit.kind = 'tasks';
  return readTasks(source, root)
    .filter(({ labelled }) => labelled)
    .map(({ task }) => ({ ...task, path: ['PL', ...task.path] }));
}

function sectionsOf(source: Source, root: Unit): Section[] {
  return root.children
    .filter(({ rank }) => rank <= ranks.arabic + 1)
    .flatMap((unit) => {
      const first = unit.items[0];
      const title = first === undefined ? null : foundTrimmed(source, first.from, first.to, unit.told ? 0.9 : 0.5);
      return title === null ? [] : [{ path: unit.path, title, kind: unit.kind }];
    });
}

/** A draft holds about a million characters in all, its tasks once more beside the text. */
const longestBody = 300_000;

function bodyOf(source: Source, { body: [from, to] }: Zones): Found | null {
  const [first, last] = [source.paragraphs[from], source.paragraphs[to - 1]];
  if (first === undefined || last === undefined || last.to - first.from > longestBody) return null;
  return found(source, [first.from, last.to], 0.9);
}

function mentionsAnnex({ low, paragraphs }: Source, { body: [from, to] }: Zones): boolean {
  const [first, last] = [paragraphs[from], paragraphs[to - 1]];
  if (first === undefined || last === undefined) return false;
  const body = low.slice(first.from, last.to);
  // Looked for from their first letter on that few other words have.
  return body.includes('ụ lục') || body.includes('ụ biểu') || (body.includes('èm theo') && /danh mục[^.;]{0,60}kèm theo/.test(body));
}
