import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Calendar, type DeadlineRule, diffCalendars, vietnamCalendarV1 } from '../../src/calendar/index.js';
import { newId } from '../../src/platform/ids.js';
import { TaskDeadlinesInForce } from '../../src/tasks/index.js';
import { contentOf, makeScene, type Scene, taskOf } from './plans-scene.js';

const source = 'trong 05 ngày làm việc';
const fiveDays = { source, amount: 5, unit: 'workingDay' as const };

/** Thursday 20/4/2023 is off. */
const next: Calendar = {
  version: 2,
  years: {
    ...vietnamCalendarV1.years,
    2023: { ...vietnamCalendarV1.years['2023']!, off: [...vietnamCalendarV1.years['2023']!.off, '2023-04-20'] },
  },
};

describe('Thời hạn nào sẽ khác (which deadlines a calendar would move)', () => {
  let scene: Scene;
  let planId: string;

  beforeAll(async () => {
    scene = await makeScene();
  });
  afterAll(() => scene.test.drop());
  beforeEach(async () => {
    planId = await scene.plan({
      state: 'inProgress',
      issuedOn: '2023-04-12',
      number: '44/KH-UBND',
      content: contentOf(scene.agencies, { tasks: [taskOf('II.1')] }),
    });
  });

  async function task(
    state: string,
    rows: { rule: DeadlineRule; lastDay: string; origin?: string; setAt?: string }[],
    trigger?: string,
  ): Promise<string> {
    const id = await scene.task(planId, 'II.1', 'health', state, { deadlineKind: rows.at(-1)!.rule.kind === 'event' ? 'event' : 'period' });
    if (trigger !== undefined)
      await scene.test.asOwner('UPDATE tasks SET trigger_document = $2 WHERE id = $1', [
        id,
        JSON.stringify({ number: '5/UBND', date: trigger }),
      ]);
    for (const [place, { rule, lastDay, origin = 'issue', setAt = '2023-04-12T03:00:00Z' }] of rows.entries())
      await scene.test.asOwner(
        `INSERT INTO deadlines (task_id, no, origin, rule, rule_version, calendar_version, last_day, due_at, judged_due_at, set_at, entry_id)
         VALUES ($1, $2, $3, $4, 1, 1, $5, $6, $6, $7, $8)`,
        [...[id, place + 1, origin, JSON.stringify(rule), lastDay, `${lastDay}T17:00:00Z`, setAt, newId()]],
      );
    return id;
  }
  const fromIssue: DeadlineRule = { kind: 'period', from: 'issue', ...fiveDays };
  const movedOf = async (id: string, calendar = next) => {
    const { items } = await scene.test.database.read((tx) => new TaskDeadlinesInForce().movedBy(tx, calendar));
    return items.filter((item) => item.id === id).map(({ lastDay, wouldBe }) => [lastDay, wouldBe]);
  };

  it('a period from the day of issue', async () => {
    const id = await task('issued', [{ rule: fromIssue, lastDay: '2023-04-19' }]);
    expect(await movedOf(id)).toEqual([]); // Over the day before.
    await scene.test.asOwner(`UPDATE tasks SET fate = 'thử' WHERE id = $1`, [id]);
    const late = await task('issued', [{ rule: { ...fromIssue, amount: 6 } as DeadlineRule, lastDay: '2023-04-20' }]);
    expect(await movedOf(late)).toEqual([['2023-04-20', '2023-04-21']]);
  });

  it('a time from the document that woke the task, not from the issue', async () => {
    const rule: DeadlineRule = { kind: 'event', source, event: 'văn bản của tỉnh', within: { amount: 5, unit: 'workingDay' } };
    const id = await task('inProgress.working', [{ rule, lastDay: '2023-04-24', origin: 'begin' }], '2023-04-17');
    expect(await movedOf(id)).toEqual([['2023-04-24', '2023-04-25']]);
  });

  it('a period that an amending document set counts from that document', async () => {
    const amending = await scene.plan({ state: 'issued', amends: planId, issuedOn: '2023-04-18', number: '50/KH-UBND' });
    await scene.test.asOwner(`UPDATE plans SET amendment_taken_at = '2023-04-18T03:00:00Z' WHERE id = $1`, [amending]);
    const id = await task('disseminated', [
      { rule: { kind: 'date', source, on: '2023-06-30' }, lastDay: '2023-06-30' },
      { rule: fromIssue, lastDay: '2023-04-25', origin: 'amendment', setAt: '2023-04-18T03:00:00Z' },
    ]);
    expect(await movedOf(id)).toEqual([['2023-04-25', '2023-04-26']]);
  });

  it('not what was extended to a fixed day, nor what is accepted or cancelled', async () => {
    const from: DeadlineRule = { kind: 'period', from: '2023-04-18', ...fiveDays };
    const row = { rule: from, lastDay: '2023-04-25' };
    const extended = await task('inProgress.working', [
      row,
      { rule: { kind: 'date', source, on: '2023-05-04' }, lastDay: '2023-05-04', origin: 'extension' },
    ]);
    expect(await movedOf(extended)).toEqual([]);
    for (const [state, moves] of [
      ['reported.awaitingAcceptance', 1],
      ['reported.accepted', 0],
      ['cancelled', 0],
    ] as const) {
      await scene.test.asOwner(`UPDATE tasks SET fate = 'thử' WHERE plan_id = $1`, [planId]);
      expect(await movedOf(await task(state, [row]))).toHaveLength(moves);
    }
  });

  it('R-43: one that runs into a year the calendar does not know has no day', async () => {
    const id = await task('issued', [{ rule: { kind: 'period', from: '2023-04-18', ...fiveDays }, lastDay: '2023-04-25' }]);
    expect(await movedOf(id, { version: 2, years: {} })).toEqual([['2023-04-25', null]]);
  });

  it('R-43: what one version says otherwise than another has a digest that does not depend on the order of days', () => {
    const shuffled = { ...next, years: { ...next.years, 2023: { ...next.years['2023']!, off: [...next.years['2023']!.off].reverse() } } };
    expect(diffCalendars(vietnamCalendarV1, next)).toEqual(diffCalendars(vietnamCalendarV1, shuffled));
    expect(diffCalendars(vietnamCalendarV1, next).days).toEqual([{ on: '2023-04-20', was: 'working', becomes: 'free' }]);
    expect(diffCalendars(vietnamCalendarV1, next).digest).not.toBe(diffCalendars(next, vietnamCalendarV1).digest);
  });
});
