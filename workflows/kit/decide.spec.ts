import { describe, expect, it } from '@jest/globals';
import { decide, type Standing } from './decide.js';
import {
  allowed,
  type Command,
  type Config,
  define,
  denied,
  type Facts,
  type JsonObject,
  type Rule,
  type RuleBook,
  when,
} from './definition.js';
import type { ActorFact } from './v1/actor.js';
import { kitRules } from './v1/rules.js';

const officer = { rule: 'actorHolds', positions: ['officer', 'clerk', 'system'], at: 'lead' };

const config: Config = {
  id: 'task',
  initial: 'new',
  states: {
    new: { on: { 'task.open': { target: 'open', guard: when(officer) } } },
    open: {
      initial: 'working',
      states: {
        working: {
          on: {
            'task.submit': {
              target: 'waiting',
              guard: when(officer, { rule: 'hasTitle' }, { rule: 'hasTwoFaults' }),
              actions: [{ type: 'save', params: { as: 'final' } }, { type: 'wake' }],
              meta: { inputs: { evidence: {}, reason: { min: 10 }, note: { optional: true, min: 3 } } },
            },
            'task.note': { guard: when(officer), actions: [{ type: 'saveNote' }], meta: { beside: true } },
            'task.stay': { guard: when(officer) },
            'task.date': { target: 'waiting', guard: when(officer, { rule: 'dateIsFine' }), meta: { inputs: { date: {} } } },
            'task.byClerk': {
              target: 'waiting',
              guard: when(officer, { rule: 'hasTitle', by: ['clerk'] }),
              meta: { inputs: { document: { by: ['clerk'] } } },
            },
            'task.try': { target: 'waiting', guard: when(officer, { rule: 'tried' }) },
          },
        },
        waiting: { on: { 'task.close': { target: '#task.closed', guard: when(officer) } } },
      },
      on: { 'task.update': { guard: when(officer), actions: [{ type: 'saveProgress' }] } },
    },
    closed: { type: 'final' },
  },
};

interface Seen {
  readonly document: { readonly title: boolean; readonly faults: number };
}
const own: RuleBook = {
  hasTitle: { reads: ['document'], check: ({ document }: Seen) => (document.title ? allowed : denied('task.without-title')) },
  hasTwoFaults: {
    reads: ['document'],
    check: ({ document }: Seen) => Array.from({ length: document.faults }, (_, at) => ({ code: 'task.fault', params: { at } })),
  },
  dateIsFine: {
    reads: [],
    needs: ['date'],
    check: (_: Facts, { input }: Command) => (input['date'] === '2023-01-01' ? allowed : denied('task.date-wrong')),
  },
};
const definitionWith = (tried: unknown) =>
  define('task/v1', 'task', config, { ...kitRules, ...own, tried: { reads: [], check: tried } as Rule }, 'unreleased');
const definition = definitionWith(() => allowed);

const actorIn = (position: string): ActorFact => ({
  system: null,
  personId: 'p',
  hats: 1,
  hat: {
    appointmentId: 'h',
    position: position as 'officer',
    agencyId: 'a',
    holderId: 'p',
    from: '2020-01-01',
    until: null,
    acting: false,
    delegation: null,
  },
  principals: ['p'],
  planId: null,
});
const factsOf = (position = 'officer', document: JsonObject = { title: true, faults: 0 }) =>
  ({ actor: actorIn(position), parties: { lead: 'a' }, document }) as unknown as Facts;
const command = (type: string, input: JsonObject = {}, more: Partial<Command> = {}): Command => ({
  type,
  commandId: 'c',
  input,
  actor: { personId: 'p', actingAs: 'h' },
  at: '2023-06-01T00:00:00.000Z',
  ...more,
});
const at = (state: string, changed = 5): Standing => ({ state, sequence: changed + 2, changed });
const complete = { evidence: ['file'], reason: 'mười ký tự trở lên' };

describe('Phán quyết (decide)', () => {
  const ask = (standing: Standing, order: Command, facts = factsOf(), mode: 'doing' | 'asking' = 'doing') =>
    decide(definition, standing, order, facts, mode);
  const codes = (...args: Parameters<typeof ask>) => {
    const decision = ask(...args);
    return decision.ok ? decision.to : decision.reasons.map(({ code }) => code);
  };

  it('moves, and hands back the effects as data, in the order of the edge', () => {
    expect(ask(at('open.working'), command('task.submit', complete))).toMatchObject({
      ok: true,
      from: 'open.working',
      to: 'open.waiting',
      effects: [
        { type: 'save', params: { as: 'final' } },
        { type: 'wake', params: {} },
      ],
      beside: false,
    });
  });

  it('gives every reason: staleness, what was not said, then the rules as the edge lists them', () => {
    const order = command('task.submit', { reason: 'ngắn', note: 'a' }, { expectedSequence: 4 });
    const decision = ask(at('open.working'), order, factsOf('agencyHead', { title: false, faults: 2 }));
    expect(decision.ok ? [] : decision.reasons).toEqual([
      { code: 'workflow.moved', params: { expectedSequence: 4, changed: 5 } },
      { code: 'input.missing', params: { input: 'evidence' } },
      { code: 'input.too-short', params: { input: 'reason', min: 10 } },
      { code: 'input.too-short', params: { input: 'note', min: 3 } },
      { code: 'actor.not-in-position', params: { positions: officer.positions, agencyId: 'a' } },
      { code: 'task.without-title', params: {} },
      { code: 'task.fault', params: { at: 0 } },
      { code: 'task.fault', params: { at: 1 } },
    ]);
    expect(decision.who).toEqual([{ positions: officer.positions, agencyId: 'a' }]);
  });

  it.each([
    ['the number of the last change', 5, 'open.working'],
    ['a later number, after opinions', 7, 'open.working'],
    ['no number, from the system', undefined, 'open.working'],
    ['a number before the last change', 4, ['workflow.moved']],
  ])('answers %s', (_, expectedSequence, outcome) => {
    expect(codes(at('open.working'), command('task.stay', {}, expectedSequence === undefined ? {} : { expectedSequence }))).toEqual(
      outcome,
    );
  });

  it('marks opinions and reminders, so that they make nobody stale', () => {
    expect(ask(at('open.working'), command('task.note'))).toMatchObject({
      ok: true,
      to: 'open.working',
      beside: true,
      effects: [{ type: 'saveNote' }],
    });
  });

  it('accepts an edge that stays where it is, without effects too, and one of an ancestor with its sub-state kept', () => {
    expect(ask(at('open.working'), command('task.stay'))).toMatchObject({ ok: true, to: 'open.working', effects: [] });
    expect(ask(at('open.waiting'), command('task.update'))).toMatchObject({
      ok: true,
      to: 'open.waiting',
      effects: [{ type: 'saveProgress', params: {} }],
    });
  });

  it.each<[string, JsonObject]>([
    ['absent', {}],
    ['null', { evidence: null }],
    ['blank', { evidence: ' \n' }],
    ['an empty list', { evidence: [] }],
  ])('takes an input that is %s for missing', (_, evidence) => {
    expect(codes(at('open.working'), command('task.submit', { reason: complete.reason, ...evidence }))).toEqual(['input.missing']);
  });

  it.each([
    ['nine letters and a space around', ` ${'đ'.repeat(9)} `, ['input.too-short']],
    ['ten letters', 'đ'.repeat(10), 'open.waiting'],
    ['nine letters typed in decomposed form', 'ệ'.normalize('NFD').repeat(9), ['input.too-short']],
    ['ten faces, each of two units', '😀'.repeat(10), 'open.waiting'],
    ['nine faces', '😀'.repeat(9), ['input.too-short']],
  ])('counts a reason in letters: %s', (_, reason, outcome) => {
    expect(codes(at('open.working'), command('task.submit', { ...complete, reason }))).toEqual(outcome);
  });

  it('asks rules and inputs that name posts only of those posts', () => {
    const untitled = { title: false, faults: 0 };
    expect(codes(at('open.working'), command('task.byClerk'), factsOf('officer', untitled))).toBe('open.waiting');
    expect(codes(at('open.working'), command('task.byClerk'), factsOf('clerk', untitled))).toEqual(['input.missing', 'task.without-title']);
    expect(codes(at('open.working'), command('task.byClerk', { document: { number: '1' } }), factsOf('clerk'))).toBe('open.waiting');
  });

  it('when asked, lists the inputs it wants and leaves out the rules that need them', () => {
    expect(ask(at('open.working'), command('task.date'), factsOf(), 'asking')).toMatchObject({
      ok: true,
      to: 'open.working',
      effects: [],
      wanted: ['date'],
    });
    expect(codes(at('open.working'), command('task.date', { date: '2023-02-02' }), factsOf(), 'asking')).toEqual(['task.date-wrong']);
    expect(ask(at('open.working'), command('task.submit'), factsOf(), 'asking')).toMatchObject({
      ok: true,
      wanted: ['evidence', 'reason'],
    });
    expect(ask(at('open.working'), command('task.byClerk'), factsOf('officer'), 'asking')).toMatchObject({ ok: true, wanted: [] });
    const refused = ask(at('open.working'), command('task.date'), factsOf('agencyHead'), 'asking');
    expect(refused).toMatchObject({ ok: false, wanted: ['date'], reasons: [{ code: 'actor.not-in-position' }] });
  });

  it('when doing, leaves out nothing', () => {
    expect(codes(at('open.working'), command('task.date'))).toEqual(['input.missing', 'task.date-wrong']);
  });

  it.each<[string, unknown, string]>([
    [
      'throws',
      () => {
        throw new Error('boom');
      },
      'boom',
    ],
    [
      'throws no error',
      () => {
        throw 'boom';
      },
      'threw',
    ],
    ['answers with a promise of no reasons', async () => allowed, 'answered no list'],
    ['answers true', () => true, 'answered no list'],
    ['answers nothing', () => undefined, 'answered no list'],
    ['is no function', 'yes', 'rule.check is not a function'],
  ])('refuses, and names the rule, when a rule %s', (_, tried, problem) => {
    expect(decide(definitionWith(tried), at('open.working'), command('task.try'), factsOf())).toMatchObject({
      ok: false,
      reasons: [{ code: 'workflow.rule-failed', params: { rule: 'tried', problem } }],
    });
  });

  it('refuses when a fact that a rule reads is not there', () => {
    const { document: _gone, ...facts } = factsOf();
    expect(codes(at('open.working'), command('task.submit', complete), facts)).toEqual(['workflow.rule-failed', 'workflow.rule-failed']);
  });

  it('refuses when the machine does not confirm: a rule that changes its mind between the two', () => {
    let asked = 0;
    const fickle = definitionWith(() => (++asked === 1 ? allowed : denied('task.fault')));
    expect(decide(fickle, at('open.working'), command('task.try'), factsOf())).toMatchObject({
      ok: false,
      reasons: [{ code: 'workflow.rule-failed', params: { rule: 'machine' } }],
    });
  });

  it.each([
    'xstate.stop',
    'xstate.init',
    'xstate.after.1000.task.open.working',
    'xstate.error.actor.mail',
    '*',
    'task.*',
    '',
    'task.dance',
    'toString',
  ])('refuses the event "%s", which no edge is open to', (type) => {
    expect(codes(at('open.working'), command(type))).toEqual(['workflow.command-not-open']);
  });

  it("refuses XState's own events even where a definition has an edge for one", () => {
    const stop = { 'xstate.stop': { target: '#task.closed', guard: when(officer) } };
    const states = config['states'] as JsonObject;
    const open = define('task/v1', 'task', { ...config, states: { ...states, new: { on: stop } } }, { ...kitRules, ...own }, 'unreleased');
    expect(decide(open, at('new'), command('xstate.stop'), factsOf())).toMatchObject({
      ok: false,
      reasons: [{ code: 'workflow.command-not-open' }],
    });
  });

  it('says where a command is open instead, and that the view is stale', () => {
    const decision = ask(at('open.working'), command('task.close', {}, { expectedSequence: 1 }));
    expect(decision.ok ? [] : decision.reasons).toEqual([
      { code: 'workflow.command-not-open', params: { command: 'task.close', state: 'open.working', opensIn: ['open.waiting'] } },
      { code: 'workflow.moved', params: { expectedSequence: 1, changed: 5 } },
    ]);
  });

  it('refuses everything once finished', () => {
    for (const type of ['task.close', 'task.update', 'xstate.stop'])
      expect(codes(at('closed'), command(type))).toEqual(['workflow.finished']);
  });

  it.each(['gone', 'open', '', 'open.working.deeper', '__proto__'])('refuses a stored state "%s" that is no leaf', (state) => {
    expect(codes(at(state), command('task.update'))).toEqual(['workflow.unknown-state']);
  });

  it('creates out of the state in which nothing exists yet', () => {
    expect(codes({ state: definition.initial, sequence: 0, changed: 0 }, command('task.open'))).toBe('open.working');
  });

  it('answers the same when asked again, and changes nothing it was given', () => {
    const given = structuredClone([at('open.working'), command('task.submit', complete), factsOf()] as const);
    const once = decide(definition, ...given);
    expect(decide(definition, ...given)).toEqual(once);
    expect(given).toEqual([at('open.working'), command('task.submit', complete), factsOf()]);
  });
});
