import { describe, expect, it } from '@jest/globals';
import { vietnamCalendarV1 } from '../calendar/index.js';
import { type Amended, amendmentOf } from './amendment.js';
import { afterWaiting, misfitsOf } from './changes.js';
import type { PlanChange, PlanTask } from './plan-content.js';
import { UnresolvedDeadlineError } from './unresolved-deadline.error.js';

const continuous = { kind: 'continuous', source: 'thường xuyên' } as const;
const task = (key: string): PlanTask => ({
  key,
  text: '',
  leads: [{ agency: 'a' }],
  coordinators: [],
  deadline: continuous,
  targets: [],
  ownPlan: false,
});
const held = (key: string, ...leads: string[]) =>
  leads.map((lead) => ({
    id: `${key}/${lead}`,
    planId: 'plan',
    key,
    state: 'issued',
    leadAgencyId: lead,
    originAgencyId: lead,
    deadlineKind: 'continuous',
  }));
const amended: Amended = { planId: 'plan', tasks: held('1', 'a', 'b', 'c'), deadlines: new Map([['1', continuous]]) };
const terms = { issuedOn: '2023-08-01', calendar: vietnamCalendarV1, window: { from: null, to: '2023-06-30' } };

const done = (change: PlanChange) =>
  amendmentOf([change], amended, { on: '2023-08-01', groups: { department: ['c', 'd', 'e', 'f'] } }, terms, 'sửa đổi').orders.map(
    ({ instanceId, type, input }) =>
      type === 'task.issue'
        ? `issue ${input['leadAgencyId']}`
        : `${type.slice(5)} ${instanceId} ${JSON.stringify(input['change'] ?? input['fate'])}`,
  );

describe('Đổi cơ quan chủ trì (another lead by amendment)', () => {
  it('leaves who stays, hands over from who leaves to who comes, and issues to the rest', () => {
    expect(done({ op: 'lead', key: '1', leads: [{ kind: 'department' }] })).toEqual([
      'amend 1/a {"op":"lead","leadAgencyId":"d"}',
      'amend 1/b {"op":"lead","leadAgencyId":"e"}',
      'issue f',
    ]);
  });

  it('cancels what nobody takes over', () => {
    expect(done({ op: 'lead', key: '1', leads: [{ agency: 'b' }] })).toEqual(['cancel 1/a "sửa đổi"', 'cancel 1/c "sửa đổi"']);
  });

  it('gives a key that is taken, against all care, only to leads that do not hold it', () => {
    const again = { ...task('1'), leads: [{ agency: 'a' }, { agency: 'd' }] };
    const { orders, added } = amendmentOf([{ op: 'add', task: again }], amended, { on: '2023-08-01', groups: {} }, terms, '');
    expect([orders.map(({ input }) => input['leadAgencyId']), added]).toEqual([['d'], []]);
  });

  it('refuses, and does not fail, where a deadline cannot be computed', () => {
    const deadline = { kind: 'period', amount: 5, unit: 'workingDay', from: '2041-05-05', source: '05 ngày' } as const;
    expect(() => done({ op: 'deadline', key: '1', deadline })).toThrow(UnresolvedDeadlineError);
  });

  it('binds nobody to a dissemination window that was over before', () => {
    const { orders } = amendmentOf([{ op: 'add', task: task('2') }], amended, { on: '2023-08-01', groups: {} }, terms, '');
    expect(orders[0]!.input).toMatchObject({ windowFrom: null, windowTo: null, issuedOn: '2023-08-01' });
  });
});

describe('Nội dung sửa đổi (changes that fit)', () => {
  const amendedKeys = [
    { key: '1', open: true },
    { key: '2', open: false },
  ];
  const misfits = (...changes: PlanChange[]) => misfitsOf({ tasks: [], changes }, amendedKeys);

  it.each([
    ['an open key', [{ op: 'drop', key: '1' }], []],
    ['a new key', [{ op: 'add', task: task('3') }], []],
    ['a key that is no longer open', [{ op: 'deadline', key: '2', deadline: continuous }], ['2']],
    ['a key that is taken, open or not', [{ op: 'add', task: task('2') }], ['2']],
    ['a key nobody knows', [{ op: 'lead', key: '9', leads: [] }], ['9']],
    [
      'one key twice',
      [
        { op: 'add', task: task('3') },
        { op: 'drop', key: '3' },
      ],
      ['3'],
    ],
  ] as const)('%s', (_what, changes, expected) => {
    expect(misfits(...(changes as unknown as PlanChange[]))).toEqual(expected);
  });

  it.each([
    ['added by a waiting document', { op: 'add', task: task('3') }, { op: 'add', task: task('3') }, ['3']],
    ['added by a waiting document, dropped', { op: 'add', task: task('3') }, { op: 'drop', key: '3' }, []],
    ['dropped by a waiting document', { op: 'drop', key: '1' }, { op: 'lead', key: '1', leads: [] }, ['1']],
    ['whose lead a waiting document changes', { op: 'lead', key: '1', leads: [] }, { op: 'drop', key: '1' }, []],
  ] as const)('a key %s', (_what, waiting, change, expected) => {
    const keys = afterWaiting(amendedKeys, [[waiting as unknown as PlanChange]]);
    expect(misfitsOf({ tasks: [], changes: [change as unknown as PlanChange] }, keys)).toEqual(expected);
  });

  it('are none where nothing is amended', () => {
    expect(misfitsOf({ tasks: [task('1')], changes: [{ op: 'drop', key: '1' }] }, null)).toEqual(['1']);
    expect(misfitsOf({ tasks: [task('1')], changes: [] }, null)).toEqual([]);
  });
});
