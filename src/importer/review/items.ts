import type { AgencyRef, PlanTask, ReportingRule } from '../../plans/index.js';
import { deadlineRuleOf } from '../deadline-rule.js';
import { type Deadline, doubtful, type Found, type FoundAgency, type Proposal, type Question, type Warning } from '../proposal.js';
import type { Span } from '../reading.js';
import { monitoringOf, refsOf } from './agency-refs.js';
import type { Decision, Decisions } from './decisions.js';
import { DoubtsOfItems } from './doubts-of-items.js';
import { questionsOfItem } from './item-questions.js';
import { disseminationOf, reportingRulesOf } from './reporting-rules.js';

/** Một mục của đề xuất. One thing the officer accepts, corrects or drops; `value` is what it would be in the draft. */
export type ImportItem = ItemFacts &
  (
    | { readonly kind: 'title'; readonly value: string | null }
    | { readonly kind: 'basis'; readonly value: string | null }
    | { readonly kind: 'body'; readonly value: string | null }
    | { readonly kind: 'task'; readonly value: PlanTask }
    | { readonly kind: 'assignment'; readonly value: PlanTask }
    | { readonly kind: 'report'; readonly value: readonly ReportingRule[] }
    | { readonly kind: 'dissemination'; readonly value: DisseminationWindow | null }
    | { readonly kind: 'recipient'; readonly value: Recipient }
    | { readonly kind: 'monitoring'; readonly value: string | null }
  );

export type ItemKind = ImportItem['kind'];

interface ItemFacts {
  /** Stable in this import: `tasks/3`. What a decision names. */
  readonly key: string;
  /** Numbers and letters as printed, from the top: II, 3, a. */
  readonly path: readonly string[];
  /** Words of the source that the value comes from, by what they say: `text`, `leads`, `deadline`. */
  readonly found: readonly ItemWords[];
  /** Of its least certain words, 0 to 1; 1 where there are none. */
  readonly confidence: number;
  /** Below 0.7: to be looked at. */
  readonly doubtful: boolean;
  readonly questions: readonly Question[];
  readonly warnings: readonly Warning[];
  readonly state: 'proposed' | 'accepted' | 'corrected' | 'dropped';
  /** Whether it goes into the draft as things stand. Duties and reports without a period go in when they are accepted or corrected. */
  readonly included: boolean;
}

export interface ItemWords {
  readonly name: string;
  readonly words: string;
  readonly spans: readonly Span[];
  readonly confidence: number;
  /** Of an agency: what the register of the document's date says. */
  readonly match: FoundAgency['match'];
}

export interface DisseminationWindow {
  readonly from: string | null;
  /** Last day. */
  readonly to: string;
  readonly source: string;
}

/** Nơi nhận, and the agencies that get a delivery for it. */
export interface Recipient {
  readonly printed: string;
  readonly refs: readonly AgencyRef[];
}

/** Every item of a proposal, with what was decided of it. Pure. */
export function itemsOf(proposal: Proposal, decisions: Decisions = {}): ImportItem[] {
  const { header, basis, tasks, assignments, reports, dissemination, recipients, addressed, body } = proposal;
  const keys = new TaskKeys();
  const drafts: Draft[] = [
    { key: 'title', kind: 'title', path: [], found: wordsOf('title', header.title), value: header.title?.value ?? null, included: true },
    ...basis.map((one, at): Draft => text(`basis/${at}`, 'basis', one.raw, !one.nested)),
    ...(body === null ? [] : [text('body', 'body', body, true)]),
    ...tasks.map((task, at): Draft => {
      const value = {
        ...taskValue(keys.next(task.path), task.text, task.leads, task.coordinators, task.deadline),
        ownPlan: asksOwnPlan(task.output),
      };
      const found = [
        ...wordsOf('text', task.text),
        ...listOf('leads', task.leads),
        ...listOf('coordinators', task.coordinators),
        ...listOf('implementers', task.implementers),
        ...timeOf('deadline', task.deadline),
        ...wordsOf('output', task.output),
      ];
      return { key: `tasks/${at}`, kind: 'task', path: task.path, found, value, included: true };
    }),
    ...assignments.map((duty, at): Draft => {
      const value = taskValue(keys.next(duty.path), duty.text, duty.agencies, duty.coordinators, duty.deadline);
      const found = [
        ...wordsOf('text', duty.text),
        ...listOf('leads', duty.agencies),
        ...listOf('coordinators', duty.coordinators),
        ...timeOf('deadline', duty.deadline),
      ];
      return { key: `assignments/${at}`, kind: 'assignment', path: duty.path, found, value, included: false };
    }),
    ...reports.map((duty, at): Draft => {
      const found = [
        ...wordsOf('text', duty.raw),
        ...listOf('reporters', duty.reporters),
        ...listOf('addressee', duty.recipients),
        ...(duty.via === null ? [] : listOf('via', [duty.via])),
        ...duty.due.flatMap((due) => timeOf('due', due)),
      ];
      const value = reportingRulesOf(duty, at);
      return { key: `reports/${at}`, kind: 'report', path: duty.path, found, value, included: duty.type === 'periodic' };
    }),
    ...dissemination.slice(0, 1).map((duty): Draft => {
      const found = [...wordsOf('text', duty.raw), ...listOf('agencies', duty.agencies), ...timeOf('window', duty.window)];
      return { key: 'dissemination', kind: 'dissemination', path: [], found, value: disseminationOf(duty.window), included: true };
    }),
    ...recipients.map((one, at): Draft => {
      const value: Recipient = { printed: one.value, refs: addressed === null ? refsOf([one]) : [] };
      return { key: `recipients/${at}`, kind: 'recipient', path: [], found: listOf('recipient', [one]), value, included: true };
    }),
    ...(addressed === null ? [] : [addressedItem(addressed)]),
    monitoringItem(proposal),
  ];
  const doubts = new DoubtsOfItems(proposal.questions, proposal.warnings);
  return drafts.map((draft) => decided(draft, doubts, decisions[draft.key]));
}

type Draft = Pick<ImportItem, 'key' | 'path' | 'found' | 'included'> & { readonly kind: ItemKind; readonly value: unknown };

function decided(draft: Draft, doubts: DoubtsOfItems, decision: Decision | undefined): ImportItem {
  const confidence = Math.min(1, ...draft.found.map((words) => words.confidence));
  const corrected = decision?.action === 'correct';
  const value = corrected ? decision.value : draft.value;
  const state = decision === undefined ? 'proposed' : states[decision.action];
  return {
    ...draft,
    value,
    confidence,
    doubtful: confidence < doubtful,
    questions:
      state === 'dropped' ? [] : [...(corrected ? [] : doubts.asked(draft.key).filter(stillOpen)), ...questionsOfItem(draft.kind, value)],
    // The text as a whole holds every warning.
    warnings:
      draft.kind === 'body'
        ? []
        : doubts.warned(
            draft.key,
            draft.found.flatMap(({ spans }) => spans),
          ),
    state,
    included: state === 'dropped' ? false : state === 'proposed' ? draft.included : true,
  } as ImportItem;
}

const states = { accept: 'accepted', correct: 'corrected', drop: 'dropped' } as const;

/** What a missing lead or time asks is asked by the value itself, which the officer may have corrected. */
const stillOpen = ({ code }: Question): boolean => code !== 'task.lead-missing' && code !== 'task.time-missing';

const text = (key: string, kind: 'basis' | 'body', found: Found, included: boolean): Draft => ({
  key,
  kind,
  path: [],
  found: wordsOf('text', found),
  value: found.value,
  included,
});

/** what comes out is a plan of the leading agency's own. */
const asksOwnPlan = (output: Found | null): boolean =>
  output?.value.split(/;\s*/).some((part) => /^kế hoạch của (?:các )?cơ quan, đơn vị$/i.test(part)) ?? false;

function taskValue(
  key: string,
  words: Found,
  leads: readonly FoundAgency[],
  coordinators: readonly FoundAgency[],
  deadline: Deadline,
): PlanTask {
  return {
    key,
    text: words.value,
    leads: refsOf(leads),
    coordinators: refsOf(coordinators),
    deadline: deadlineRuleOf(deadline),
    targets: [],
    ownPlan: false,
  };
}

/** Who gets the plan, where it is said apart from what is printed under "Nơi nhận". */
const addressedItem = (addressed: readonly FoundAgency[]): Draft => ({
  key: 'recipients/all',
  kind: 'recipient',
  path: [],
  found: listOf('recipient', addressed),
  value: { printed: '', refs: refsOf(addressed) },
  included: true,
});

function monitoringItem({ reports, monitoring }: Proposal): Draft {
  const via = monitoring !== null ? [monitoring] : reports.flatMap((duty) => (duty.via === null ? [] : [duty.via]));
  return { key: 'monitoring', kind: 'monitoring', path: [], found: listOf('via', via), value: monitoringOf(via), included: true };
}

const wordsOf = (name: string, found: Found | null): ItemWords[] =>
  found === null ? [] : [{ name, words: found.value, spans: found.spans, confidence: found.confidence, match: null }];

const listOf = (name: string, found: readonly FoundAgency[]): ItemWords[] =>
  found.map(({ value, spans, confidence, match }) => ({ name, words: value, spans, confidence, match }));

const timeOf = (name: string, { raw }: Deadline): ItemWords[] => wordsOf(name, raw);

/** Keys of tasks from their printed numbers, II.1.a; one that comes twice is told apart by a number behind it. */
class TaskKeys {
  private readonly taken = new Map<string, number>();

  next(path: readonly string[]): string {
    const printed = path.join('.').replace(/\s+/g, '').slice(0, 34) || 'NV';
    const before = this.taken.get(printed) ?? 0;
    this.taken.set(printed, before + 1);
    return before === 0 ? printed : this.next([`${printed}~${before + 1}`]);
  }
}
