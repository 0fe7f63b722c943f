import { describe, expect, it } from '@jest/globals';
import { MalformedError } from '../platform/app-error.js';
import { newId } from '../platform/ids.js';
import type { Tx } from '../platform/transaction.js';
import { keepContent } from './keep-content.js';

const agency = newId();
const task = {
  key: 'II.1',
  text: 'Việc',
  leads: [{ agency }],
  coordinators: [],
  deadline: { kind: 'continuous', source: 'thường xuyên' },
  targets: [],
  ownPlan: false,
};
const rule = {
  key: 'nam',
  reporters: [{ kind: 'department' }],
  addressee: '',
  source: '',
  dataFrom: '',
  dataTo: '',
  submitBy: '',
  summaryBy: '',
};
const whole = {
  ...{
    title: '',
    body: '',
    legalBasis: [],
    monitoringAgencyId: null,
    tasks: [task],
    recipients: [],
    printedRecipients: [],
    dissemination: null,
  },
  ...{ reporting: [rule], annexes: [], endsOn: null, urgent: false, secret: false, pastDatesReason: null, changes: [] },
};

/** A database that knows every agency and file. */
const tx: Tx = { query: async () => [] };

async function pathsOf(content: unknown): Promise<string[]> {
  try {
    await keepContent(tx, content, '2023-04-01T00:00:00.000Z');
    return [];
  } catch (error) {
    if (error instanceof MalformedError) return error.errors.map(({ path, code }) => `${path} ${code}`);
    throw error;
  }
}

describe('Nội dung kế hoạch từ bên ngoài (a content at the door)', () => {
  it('may be half written: what is not said yet is for the judge', async () => {
    expect(await pathsOf(whole)).toEqual([]);
    expect(await pathsOf({ ...whole, tasks: [{ ...task, leads: [], deadline: null }], reporting: [] })).toEqual([]);
  });

  it.each([
    ['no object', null, ['input.content isObject']],
    ['a list', [], ['input.content isObject']],
    ['an unknown field', { ...whole, colour: 'red' }, ['input.content.colour whitelistValidation']],
    [
      'a missing list',
      { ...whole, tasks: undefined },
      ['input.content.tasks isArray', 'input.content.tasks arrayMaxSize', 'input.content.tasks arrayUnique'],
    ],
    ['a task that is null', { ...whole, tasks: [null] }, ['input.content.tasks.0 nestedValidation']],
    ['a change that is null', { ...whole, changes: [null] }, ['input.content.changes.0 nestedValidation']],
    ['a task called as what every object has', { ...whole, tasks: [{ ...task, key: 'constructor' }] }, ['input.content.tasks.0.key isKey']],
    ['a change of such a task', { ...whole, changes: [{ op: 'drop', key: '__proto__' }] }, ['input.content.changes.0.key isKey']],
    ['two tasks with one key', { ...whole, tasks: [task, task] }, ['input.content.tasks arrayUnique']],
    ['a text of 20,001 letters', { ...whole, tasks: [{ ...task, text: 'đ'.repeat(20_001) }] }, ['input.content.tasks.0.text maxLength']],
    [
      'a lead that is both agency and group',
      { ...whole, tasks: [{ ...task, leads: [{ agency, kind: 'department' }] }] },
      ['input.content.tasks.0.leads isAgencyRefs'],
    ],
    ['a group nobody knows', { ...whole, recipients: [{ kind: 'planet' }] }, ['input.content.recipients isAgencyRefs']],
    [
      'a ninth kind of deadline',
      { ...whole, tasks: [{ ...task, deadline: { kind: 'soon', source: '' } }] },
      ['input.content.tasks.0.deadline isDeadline'],
    ],
    ...[
      { kind: 'date', on: 5 },
      { kind: 'beforeDate', on: ['2023-01-01'] },
      { kind: 'event' },
      { kind: 'period', amount: '5', unit: 'day', from: 'issue' },
    ].map((deadline): [string, object, string[]] => [
      `a deadline of the wrong types: ${JSON.stringify(deadline)}`,
      { ...whole, tasks: [{ ...task, deadline: { ...deadline, source: 'x' } }] },
      ['input.content.tasks.0.deadline isDeadline'],
    ]),
    ['a day that does not exist', { ...whole, endsOn: '2023-02-30' }, ['input.content.endsOn isDay']],
    [
      'a window that ends before it begins',
      { ...whole, dissemination: { from: '2023-06-30', to: '2023-06-01', source: '' } },
      ['input.content.dissemination.to isNotBeforeFrom'],
    ],
    [
      'a change nobody knows',
      { ...whole, changes: [{ op: 'forget', key: 'II.1' }] },
      ['input.content.changes.0.key whitelistValidation', 'input.content.changes.0.op isIn'],
    ],
    ['a change without its task', { ...whole, changes: [{ op: 'add' }] }, ['input.content.changes.0.task isObject']],
    ['a window left out', { ...whole, dissemination: undefined }, ['input.content.dissemination isObject']],
    ['too much', { ...whole, body: 'a'.repeat(1024 * 1024) }, ['input.content maxLength']],
  ])('is refused with %s', async (_what, content, paths) => {
    expect((await pathsOf(content)).sort()).toEqual([...paths].sort());
  });

  it('takes every kind of change', async () => {
    const changes = [
      { op: 'add', task },
      { op: 'drop', key: 'II.2' },
      { op: 'deadline', key: 'II.3', deadline: task.deadline },
      { op: 'lead', key: 'II.4', leads: [{ kind: 'department' }] },
    ];
    expect(await pathsOf({ ...whole, changes })).toEqual([]);
  });
});
