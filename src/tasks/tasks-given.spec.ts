import { describe, expect, it } from '@jest/globals';
import { type DeadlineRule, vietnamCalendarV1 } from '../calendar/index.js';
import { movingOnOf } from './moving-on.js';
import { nextDeadline } from './new-deadline.js';
import { type GivingTerms, tasksGiven } from './tasks-given.js';

const quarterly: DeadlineRule = { kind: 'recurring', dates: ['06-30', '09-30'], source: 'hằng quý' };
const context = { issuedOn: '2023-04-12', calendar: vietnamCalendarV1 };
const terms = (parts: Partial<GivingTerms> = {}): GivingTerms => ({
  ...{ ...context, window: { from: null, to: '2023-06-30' }, expansion: { groups: { department: ['A', 'B'] } }, movingOn: null },
  ...parts,
});
const given = (parts: Partial<GivingTerms> = {}) =>
  tasksGiven('P', [{ key: 'II.1', leads: [{ kind: 'department' }, { agency: 'B' }, { agency: 'H' }], deadline: quarterly }], terms(parts));

describe('Nhiệm vụ giao khi ban hành (the tasks that a plan gives)', () => {
  it('R-51, R-52: are one for each lead, groups as they are that day, nobody twice', () => {
    expect(given().map(({ key, leadAgencyId, deadline, windowTo }) => [key, leadAgencyId, deadline?.lastDay, windowTo])).toEqual(
      ['A', 'B', 'H'].map((lead) => ['II.1', lead, '2023-06-30', '2023-06-30']),
    );
    expect(given({ expansion: { groups: {} } }).map(({ leadAgencyId }) => leadAgencyId)).toEqual(['B', 'H']);
  });

  it('R-30: leave out who goes on with the task of the plan replaced, by key', () => {
    const movingOn = movingOnOf('Q', [
      ['II.1', 'B'],
      ['II.2', 'A'],
    ]);
    expect(given({ movingOn }).map(({ leadAgencyId }) => leadAgencyId)).toEqual(['A', 'H']);
  });

  it('R-46: are bound by no window that was over before', () => {
    expect(given({ window: { from: null, to: '2023-04-11' } }).map(({ windowTo }) => windowTo)).toEqual([null, null, null]);
  });
});

describe('Hạn kỳ tiếp theo (the next date of a recurring task)', () => {
  it('R-39: is the first after the one given last, and none for any other kind', () => {
    expect(nextDeadline(quarterly, '2023-06-30', context)?.lastDay).toBe('2023-09-30');
    expect(nextDeadline(quarterly, '2023-09-30', context)?.lastDay).toBe('2024-06-30');
    expect(nextDeadline({ ...quarterly, until: '2023-06-30' }, '2023-06-30', context)).toBeNull();
    expect(nextDeadline({ kind: 'year', year: 2023, source: 'trong năm' }, '2023-06-30', context)).toBeNull();
  });
});
