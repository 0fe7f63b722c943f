import type { Timeliness } from '../calendar/index.js';
import { type Day, dayOf } from '../platform/clock.js';
import type { ReportContent } from './report-revisions.js';
import type { SentBack } from './sent-back.js';
import type { TaskStanding } from './task-standing.js';

/** Gợi ý nội dung báo cáo: what a report could say, from what is on record. Asking saves nothing; the officer sends what he keeps. */
export interface ReportPrefill {
  readonly reportId: string;
  /** Nothing entered later is proposed: the cut-off of the data where the period has one. */
  readonly figuresAsOf: Day;
  /** The agency's report before this one; null where there is none with a content. */
  readonly lastReport: LastReport | null;
  readonly text: { readonly text: string; readonly basis: 'draft' | 'lastReport' | 'nothing' };
  /** One per task, in the order of the plan. */
  readonly answers: readonly PrefilledAnswer[];
  readonly sentBack: SentBack | null;
  /** The same as `report.draft` takes it. */
  readonly content: ReportContent;
}

export interface LastReport {
  readonly id: string;
  /** Key of its period. */
  readonly period: string;
  readonly figuresAsOf: Day;
  readonly filedAt: string | null;
  readonly content: ReportContent;
}

/** An answer, and where it comes from. */
export interface PrefilledAnswer {
  readonly key: string;
  readonly text: string;
  /** Draft: as it stands already. Entered: what was entered since. LastReport: said again. State: the task still sleeps. */
  readonly basis: 'draft' | 'entered' | 'lastReport' | 'state' | 'nothing';
  readonly answer: ReportContent['answers'][string];
  /** All that is known, oldest first, also where the answer does not use it. */
  readonly sources: readonly PrefillSource[];
  /** The agency holds several of one key after a hand-over. */
  readonly tasks: readonly {
    readonly id: string;
    readonly state: string;
    readonly timeliness: Timeliness | null;
    readonly percent: number | null;
  }[];
  /** It was sent back to have this answer corrected. */
  readonly toCorrect: boolean;
}

export interface PrefillSource {
  readonly kind: 'lastReport' | 'result' | 'progress' | 'value' | 'state';
  /** The report, the entry of the log, or the task that says it. */
  readonly id: string;
  readonly at: string | null;
  readonly text: string;
}

/** What `prefillOf` is told. Standings reach up to the end of `figuresAsOf`; what was entered before `since` was reported before. */
export interface PrefillInput {
  readonly reportId: string;
  readonly figuresAsOf: Day;
  readonly since: string | null;
  readonly draft: ReportContent | null;
  readonly lastReport: LastReport | null;
  readonly sentBack: SentBack | null;
  readonly tasks: readonly TaskStanding[];
}

/** Pure: the proposal from what was read. */
export function prefillOf(input: PrefillInput): ReportPrefill {
  const { reportId, figuresAsOf, draft, lastReport, sentBack } = input;
  const keys = [...new Set(input.tasks.map(({ key }) => key))];
  const answers = keys.map((key) => answerTo(key, input));
  const text = proposedText(draft, lastReport);
  const content: ReportContent = {
    answers: Object.fromEntries(answers.map(({ key, answer }) => [key, answer])),
    figuresAsOf,
    text: text.text,
    unitsNamed: [],
  };
  return { reportId, figuresAsOf, lastReport, text, answers, sentBack, content };
}

function proposedText(draft: ReportContent | null, lastReport: LastReport | null): ReportPrefill['text'] {
  if (draft !== null && draft.text.trim() !== '') return { text: draft.text, basis: 'draft' };
  return lastReport === null ? { text: '', basis: 'nothing' } : { text: lastReport.content.text, basis: 'lastReport' };
}

function answerTo(key: string, { tasks, since, draft, lastReport, sentBack }: PrefillInput): PrefilledAnswer {
  const own = tasks.filter((task) => task.key === key);
  const before = lastReport?.content.answers[key];
  const entered = own.flatMap((task) => enteredSince(task, since)).sort((a, b) => a.at.localeCompare(b.at));
  const asleep = own.filter(({ state, deadlineKind }) => deadlineKind === 'event' && state === 'disseminated');
  const sources: PrefillSource[] = [
    ...(before === undefined || lastReport === null
      ? []
      : [{ kind: 'lastReport' as const, id: lastReport.id, at: lastReport.filedAt, text: wordsOf(before) }]),
    ...entered,
    ...asleep.map(({ id }) => ({ kind: 'state' as const, id, at: null, text: notArisen.text })),
  ];
  const { basis, answer } = chosen(draft?.answers[key], entered, valuesSince(own, since), before, asleep.length === own.length);
  return {
    key,
    text: own[0]!.text,
    basis,
    answer,
    sources,
    tasks: own.map(({ id, state, timeliness, percent }) => ({ id, state, timeliness, percent })),
    toCorrect: sentBack !== null && (sentBack.tasks.length === 0 || sentBack.tasks.includes(key)),
  };
}

type Answer = ReportContent['answers'][string];

const notArisen: Answer = { text: 'Chưa phát sinh.', notArisen: true };

/** What the officer wrote stands; then what was entered since; then that nothing arose; then what was said last time. */
function chosen(
  drafted: Answer | undefined,
  entered: readonly Entered[],
  values: Record<string, number>,
  before: Answer | undefined,
  asleep: boolean,
): Pick<PrefilledAnswer, 'basis' | 'answer'> {
  if (drafted !== undefined && wordsOf(drafted) !== '') return { basis: 'draft', answer: drafted };
  const valued = Object.keys(values).length === 0 ? {} : { values };
  if (entered.length > 0) return { basis: 'entered', answer: { text: entered.map(({ text }) => text).join('\n'), ...valued } };
  if (asleep) return { basis: 'state', answer: notArisen };
  return before === undefined ? { basis: 'nothing', answer: { text: '' } } : { basis: 'lastReport', answer: before };
}

const wordsOf = ({ text, notArisen: not }: Answer): string => (text.trim() === '' && not === true ? notArisen.text : text.trim());

type Entered = PrefillSource & { readonly at: string };

function enteredSince({ results, notes, values, targets }: TaskStanding, since: string | null): Entered[] {
  const isNew = ({ at }: { at: string }): boolean => since === null || at >= since;
  const unitOf = (key: string) => targets.find((target) => target.key === key);
  return [
    ...notes.filter(isNew).map(({ entryId, at, text, percent }): Entered => {
      const done = percent === null ? '' : ` (đạt ${numberOf(percent)}%)`;
      return { kind: 'progress', id: entryId, at, text: `Ngày ${printed(at)}: ${withoutStop(text)}${done}.` };
    }),
    ...results.filter(isNew).map(({ entryId, at, note, ownPlan, document }): Entered => {
      const named = [ownPlan, document].flatMap((one) =>
        one === null ? [] : [` (văn bản số ${one.number} ngày ${printedDay(one.date)})`],
      );
      const said = note === null || note.trim() === '' ? '' : `: ${withoutStop(note)}`;
      return { kind: 'result', id: entryId, at, text: `Trình kết quả ngày ${printed(at)}${named.join('')}${said}.` };
    }),
    ...latest(values.filter(isNew)).map(({ entryId, at, target, value }): Entered => {
      const { text, unit } = unitOf(target) ?? { text: target, unit: '' };
      return {
        kind: 'value',
        id: `${entryId}/${target}`,
        at,
        text: `${withoutStop(text)}: ${numberOf(value)} ${unit}`.trimEnd().concat('.'),
      };
    }),
  ];
}

/** The last value of each target. */
const latest = <Value extends { readonly target: string }>(values: readonly Value[]): Value[] => [
  ...new Map(values.map((value) => [value.target, value])).values(),
];

const valuesSince = (tasks: readonly TaskStanding[], since: string | null): Record<string, number> =>
  Object.fromEntries(
    tasks
      .flatMap(({ values }) => latest(values.filter(({ at }) => since === null || at >= since)))
      .map(({ target, value }) => [target, value]),
  );

const printed = (at: string): string => printedDay(dayOf(at));
const printedDay = (day: Day): string => day.split('-').reverse().join('/');
const withoutStop = (text: string): string => text.trim().replace(/[.;]+$/, '');
const numberOf = (value: number): string => String(value).replace('.', ',');
