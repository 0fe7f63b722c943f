import { describe, expect, it } from '@jest/globals';
import { assign } from 'xstate';
import { definitions } from '../registry.js';
import type { Catalogue } from './catalogue.js';
import { configWith, guard, officer, type Path, rules, sound, taskOf, texts, withAt } from './check.fixture.js';
import { check } from './check.js';
import type { Known } from './check-known.js';
import { allowed, denied, type JsonObject, type Rule } from './definition.js';

const working = ['states', 'open', 'states', 'working'];
const submit = [...working, 'on', 'task.submit'];
const expire = [...working, 'on', 'task.expire'];
const submitRules = (...all: readonly JsonObject[]): [Path, unknown] => [[...submit, 'guard'], guard(...all)];

describe('Kiểm tra định nghĩa (check definitions)', () => {
  it('finds nothing wrong with a sound machine, and nothing with the definitions of the product', () => {
    expect(check([taskOf(sound)], {}, texts)).toEqual([]);
    expect(check(definitions)).toEqual([]);
  });

  it.each<[string, Path, unknown, string]>([
    // What is no JSON, or says what a definition may not say.
    ['a function as a guard', [...submit, 'guard'], () => true, 'a function is not JSON'],
    [
      'an inline async guard',
      [...submit, 'guard', 'type'],
      async () => false,
      'states.open.states.working.on.task.submit.guard.type: a function is not JSON',
    ],
    ['assign', [...submit, 'actions'], [assign({})], 'a function is not JSON'],
    ['a date', [...submit, 'meta', 'inputs', 'note', 'min'], new Date(0), 'a Date is not JSON'],
    ['a number that JSON cannot say', [...submit, 'meta', 'inputs', 'note', 'min'], Number.NaN, 'NaN is not JSON'],
    ['half a character', [...submit, 'meta', 'inputs', 'note', 'by'], ['\ud800'], 'does not survive JSON'],
    ['invoke', [...working, 'invoke'], { src: 'mail' }, 'open.working: "invoke" is not allowed, work outside belongs to an effect handler'],
    ['after', [...working, 'after'], { 1000: 'waiting' }, 'open.working: "after" is not allowed, time is a row in wakeups'],
    ['always', [...working, 'always'], { target: 'waiting' }, 'open.working: "always" is not allowed, every move is a command'],
    ['an entry action', [...working, 'entry'], [{ type: 'mail' }], 'open.working: "entry" is not allowed, effects stand on edges'],
    ['an exit action', [...working, 'exit'], [{ type: 'mail' }], 'open.working: "exit" is not allowed, effects stand on edges'],
    ['a route of XState', [...working, 'route'], {}, 'open.working: "route" is not allowed, every move is a command'],
    ['context', ['context'], { count: 0 }, 'the machine: "context" is not allowed, an instance is a state and its rows'],
    ['a history state', [...working, 'type'], 'history', 'open.working: a state is plain or final, not "history"'],
    ['a parallel state', ['states', 'open', 'type'], 'parallel', 'open: a state is plain or final, not "parallel"'],
    ['a final state with states in it', ['states', 'open', 'type'], 'final', 'open: a final state holds no others'],
    ['a key nobody knows', [...submit, 'reenter'], true, 'open.working, task.submit: unknown key "reenter"'],
    [
      'two edges for one command',
      submit,
      [{ target: 'waiting', guard: guard(officer) }],
      'open.working, task.submit: must be one edge, an object',
    ],
    ['an edge that is only a target', submit, 'waiting', 'open.working, task.submit: must be one edge, an object'],
    ['an edge without a guard', [...submit, 'guard'], undefined, 'open.working, task.submit: the guard must be "rules"'],
    ['a guard of another name', [...submit, 'guard', 'type'], 'isOfficer', 'open.working, task.submit: the guard must be "rules"'],
    ['a guard without rules', ...submitRules(), 'open.working, task.submit: needs at least one rule'],
    [
      'an effect without a type',
      [...submit, 'actions'],
      ['saveResult'],
      'open.working, task.submit: an effect is { type, params }, its type a verb',
    ],
    [
      "an action of XState's own",
      [...submit, 'actions'],
      [{ type: 'xstate.raise' }],
      'open.working, task.submit: an effect is { type, params }, its type a verb',
    ],
    ['auto that is false', [...expire, 'meta', 'auto'], false, 'open.working, task.expire: auto is true or absent'],
    [
      'a least length of nothing',
      [...submit, 'meta', 'inputs', 'note', 'min'],
      0,
      'open.working, task.submit, note: min must be a whole number above 0',
    ],
    ['no initial state', ['initial'], undefined, 'the machine: does not say in which of its states it begins'],
    [
      'a compound state that begins nowhere',
      ['states', 'open', 'initial'],
      'sleeping',
      'open: does not say in which of its states it begins',
    ],
    // Edges.
    ['a wildcard', [...working, 'on', '*'], { guard: guard(officer) }, 'open.working, *: wildcards are not allowed'],
    ['a partial wildcard', [...working, 'on', 'task.*'], { guard: guard(officer) }, 'open.working, task.*: wildcards are not allowed'],
    [
      'a command of another kind',
      [...working, 'on', 'plan.sign'],
      { guard: guard(officer) },
      'open.working, plan.sign: a command is named task.<verb>',
    ],
    [
      'an event of XState',
      [...working, 'on', 'xstate.stop'],
      { guard: guard(officer) },
      'open.working, xstate.stop: a command is named task.<verb>',
    ],
    ['a target that is no state', [...submit, 'target'], 'nowhere', 'open.working, task.submit: leads to "nowhere", which is no state'],
    [
      'a target in another machine',
      [...submit, 'target'],
      '#plan.open',
      'open.working, task.submit: leads to "#plan.open", which is no state',
    ],
    [
      'an effect twice on an edge',
      [...submit, 'actions'],
      [{ type: 'wake' }, { type: 'wake' }],
      'open.working, task.submit: names the effect wake twice',
    ],
    [
      'an edge that an ancestor has too',
      [...working, 'on', 'task.cancel'],
      { target: '#task.done', guard: guard(officer) },
      'open.working, task.cancel: an ancestor has an edge for it too',
    ],
    ['a rule that does not exist', ...submitRules(officer, { rule: 'isHappy' }), 'open.working, task.submit: there is no rule "isHappy"'],
    [
      'a rule by an inherited name',
      ...submitRules(officer, { rule: 'toString' }),
      'open.working, task.submit: there is no rule "toString"',
    ],
    [
      'a position that does not exist',
      ...submitRules({ ...officer, positions: ['king'] }),
      'open.working, task.submit, actorHolds: there is no position "king"',
    ],
    [
      'a party that does not exist',
      ...submitRules({ ...officer, at: 'lad' }),
      'open.working, task.submit, actorHolds: there is no party "lad"',
    ],
    [
      'an act that does not exist',
      ...submitRules(officer, { rule: 'didNot', acts: [{ command: 'task.dance' }] }),
      'open.working, task.submit, didNot: there is no command "task.dance"',
    ],
    [
      'an act from no state',
      ...submitRules(officer, { rule: 'didNot', acts: [{ command: 'task.submit', from: 'open' }] }),
      'open.working, task.submit, didNot: there is no state "open"',
    ],
    [
      'an input of a position that does not exist',
      [...submit, 'meta', 'inputs', 'note', 'by'],
      ['king'],
      'open.working, task.submit, note: there is no position "king"',
    ],
    // Who could.
    [
      'an edge that nobody can take',
      ...submitRules(officer, { rule: 'actorHolds', positions: ['clerk'], at: 'lead' }),
      'open.working, task.submit: nobody can take it',
    ],
    ['an edge that asks nobody who acts', ...submitRules({ rule: 'isFine' }), 'open.working, task.submit: no rule asks who acts'],
    [
      'an edge that only asks who did not',
      ...submitRules({ rule: 'didNot', acts: [{ command: 'task.open' }] }),
      'open.working, task.submit: no rule asks who acts',
    ],
    [
      'a rule that binds who cannot come',
      ...submitRules(officer, { rule: 'isFine', by: ['clerk'] }),
      'open.working, task.submit: isFine binds clerk, who cannot take it',
    ],
    [
      'an automatic edge closed to the system',
      [...submit, 'meta'],
      { auto: true },
      'open.working, task.submit: is automatic, but not open to the system',
    ],
    [
      'an automatic edge that asks the system',
      [...expire, 'meta', 'inputs'],
      { note: {} },
      'open.working, task.expire: is automatic, but asks the system for note',
    ],
    // The whole.
    ['a dead end', ['states', 'waste'], {}, 'waste: has no way out'],
    ['a state that cannot be reached', [...submit, 'target'], undefined, 'open.waiting: cannot be reached'],
    ['a way back to nothing', [...submit, 'target'], '#task.new', 'open.working, task.submit: leads back to where nothing exists yet'],
    [
      'a second edge out of nothing',
      ['states', 'new', 'on', 'task.cancel'],
      { target: 'cancelled', guard: guard(officer) },
      'new: is where nothing exists yet, so it has one edge, which creates',
    ],
    [
      'creation that stays where it is',
      ['states', 'new', 'on', 'task.open', 'target'],
      undefined,
      'new: is where nothing exists yet, so it has one edge, which creates',
    ],
    [
      'an edge out of the end',
      ['states', 'done', 'on'],
      { 'task.cancel': { target: 'cancelled', guard: guard(officer) } },
      'done: is final, but has edges',
    ],
    ['edges at the root, so out of every end', ['on'], { 'task.poke': { guard: guard(officer) } }, 'done: is final, but has edges'],
    ['another name than its kind', ['id'], 'plan', 'the machine is called "plan", not "task"'],
  ])('refuses %s', (_, path, value, problem) => {
    const found = check([taskOf(configWith(path, value))], {}, texts);
    expect(found.filter((line) => line.startsWith('task/v1: '))).toContainEqual(expect.stringContaining(problem));
  });

  it('refuses states from which no way leads to an end', () => {
    const round = configWith(['states', 'open', 'on'], undefined);
    const noEnd = withAt(withAt(round, [...expire, 'target'], 'waiting'), ['states', 'open', 'states', 'waiting'], {
      on: { 'task.return': { target: 'working', guard: guard(officer) } },
    });
    expect(check([taskOf(noEnd as JsonObject)], {}, texts)).toEqual(
      expect.arrayContaining([
        'task/v1: open.working: no way leads from it to an end',
        'task/v1: open.waiting: no way leads from it to an end',
      ]),
    );
  });

  it.each<[string, Rule, string]>([
    ['answers with a promise', { reads: [], check: (async () => allowed) as never }, 'answers with a promise'],
    ['rejects', { reads: [], check: (async () => Promise.reject(new Error('late'))) as never }, 'answers with a promise'],
    ['answers yes or no', { reads: [], check: (() => true) as never }, 'does not answer with a list of denials or holders'],
    ['answers with words', { reads: [], check: (() => ['no']) as never }, 'does not answer with a list of denials or holders'],
    [
      'throws',
      {
        reads: ['document'],
        check: () => {
          throw new Error('boom');
        },
      },
      'throws on sample facts (boom)',
    ],
    [
      'reads what it does not declare',
      {
        reads: [],
        check: (({ document }: { document: { key: string } }) => (document.key === '' ? denied('task.not-fine') : allowed)) as never,
      },
      'does it declare what it reads?',
    ],
    ['reads a group that no task has', { reads: ['series'], check: () => allowed }, 'reads "series", which is no fact group of a task'],
    [
      'writes to its facts',
      {
        reads: ['document'],
        check: (({ document }: { document: { key: string } }) => {
          document.key = 'x';
          return allowed;
        }) as never,
      },
      'throws on sample facts',
    ],
    [
      'answers by chance',
      { reads: [], check: () => denied('task.not-fine', { count: Math.random() }) },
      'answers differently when asked twice',
    ],
    [
      'names holders that are none',
      { reads: [], check: () => allowed, holders: () => [{ positions: ['king' as never], agencyId: null }] },
      'holders: does not answer with a list of denials or holders',
    ],
  ])('refuses a rule that %s', (_, rule, problem) => {
    const found = check([taskOf(sound, { ...rules, isFine: rule })], {}, texts);
    expect(found).toContainEqual(expect.stringContaining(`open.working, task.submit, isFine`));
    expect(found).toContainEqual(expect.stringContaining(problem));
  });

  it.each<[string, Path, unknown, string]>([
    ['a state without words', ['task', 'states', 'open.waiting'], undefined, 'task texts: no words for state "open.waiting"'],
    ['a command without words', ['task', 'commands', 'task.return'], undefined, 'task texts: no words for command "task.return"'],
    ['an input without words', ['task', 'inputs', 'note'], undefined, 'task texts: no words for input "note"'],
    [
      'words for a state that does not exist',
      ['task', 'states', 'gone'],
      { vi: 'a', en: 'a' },
      'task texts: words for state "gone", which does not exist',
    ],
    [
      'words for a command that does not exist',
      ['task', 'commands', 'task.dance'],
      { vi: 'a', en: 'a' },
      'task texts: words for command "task.dance", which does not exist',
    ],
    [
      'words of the kit for an input that does not exist',
      ['kit', 'inputs', 'colour'],
      { vi: 'a', en: 'a' },
      'kit texts: words for input "colour", which does not exist',
    ],
    ['words in one language', ['task', 'states', 'open', 'en'], '  ', 'task texts: state "open" has no words in en'],
    [
      'other parameters in the other language',
      ['task', 'denials', 'task.not-fine', 'en'],
      'Wrong',
      'task texts: denial "task.not-fine" names other parameters in vi than in en',
    ],
    ['a denial without a head', ['task', 'denials', 'task.not-fine', 'head'], 'sorry', 'task texts: denial "task.not-fine" has no head'],
    ['an input worded in two places', ['kit', 'inputs', 'note'], { vi: 'a', en: 'a' }, 'input "note" has words in two places'],
  ])('refuses %s', (_, path, value, problem) => {
    expect(check([taskOf(sound)], {}, withAt(texts, path, value) as Catalogue)).toContain(problem);
  });

  const known: Known = {
    effects: ['createTask'],
    facts: ['actor', 'parties', 'document'],
    inputs: ['task.open', 'task.submit', 'task.expire', 'task.return', 'task.cancel'],
  };

  it('finds nothing wrong with a product that has every effect, fact group and input class once', () => {
    expect(check([taskOf(sound)], { task: known }, texts)).toEqual([]);
  });

  it.each<[string, Partial<Known>, string]>([
    ['an effect without a handler', { effects: [] }, 'task: effect "createTask" exists 0 times'],
    ['an effect with two handlers', { effects: ['createTask', 'createTask'] }, 'task: effect "createTask" exists 2 times'],
    ['a fact group that nobody reads', { facts: ['actor', 'parties'] }, 'task: fact group "document" exists 0 times'],
    ['a command without an input class', { inputs: known.inputs.slice(1) }, 'task: input class of "task.open" exists 0 times'],
    ['an input class of no command', { inputs: [...known.inputs, 'task.dance'] }, 'task: input class of "task.dance", which is no command'],
  ])('refuses %s', (_, change, problem) => {
    expect(check([taskOf(sound)], { task: { ...known, ...change } }, texts)).toEqual([problem]);
  });

  it('refuses an id twice', () => {
    expect(check([taskOf(sound), taskOf(sound)], {}, texts)).toEqual(['task/v1: is defined twice']);
  });
});
