import { describe, expect, it } from '@jest/globals';
import { type Config, define, type Kind, type RuleRef, when } from '../../workflows/kit/definition.js';
import { kitRules } from '../../workflows/kit/v1/rules.js';
import { definitions } from '../../workflows/registry.js';
import { entryGraceDays } from '../../workflows/task/v1/task.rules.js';
import type { Post } from '../organisations/index.js';
import { claimsOf, workplacesOf } from './claims.js';
import { conditions, mendable } from './conditions.js';
import { answers, awaited, returning } from './queues.js';
import { answerWays, ways, waysOf } from './ways.js';

const edges = definitions.flatMap(({ kind, edges: byState, rules }) =>
  [...byState].flatMap(([state, open]) => [...open.values()].map((edge) => ({ kind, state, edge, rules }))),
);
const commands = new Set(edges.map(({ edge }) => edge.command));

/** `agencyHead@lead (own here)` of each way through a command. */
const takers = (definition: string, state: string, command: string): string[] =>
  [...ways, ...answerWays]
    .filter((way) => way.definition === definition && way.state === state && way.command === command)
    .map(
      ({ positions, party, circumstances }) =>
        `${positions.join('/')}@${party}${circumstances === null ? '' : ` (${circumstances.join(', ')})`}`,
    );

describe('Việc nào chờ ai (what waits for whom)', () => {
  it('names only commands that exist, and states in which they are open', () => {
    expect(Object.keys(awaited).filter((command) => !commands.has(command))).toEqual([]);
    const open = (command: string, state: string) => edges.some((other) => other.edge.command === command && other.state === state);
    expect(Object.entries(awaited).flatMap(([command, waits]) => (waits.in ?? []).filter((state) => !open(command, state)))).toEqual([]);
  });

  it('takes reasons of return only from commands that ask for one', () => {
    const asking = new Set(edges.filter(({ edge }) => edge.inputs['reason'] !== undefined).map(({ edge }) => edge.command));
    expect(returning.filter((command) => !asking.has(command))).toEqual([]);
  });

  it('never waits for the system, nor for what stands beside the course', () => {
    expect(ways.filter(({ positions }) => positions.length === 0 || positions.includes('system'))).toEqual([]);
    expect(edges.filter(({ edge }) => edge.beside && awaited[edge.command] !== undefined)).toEqual([]);
  });

  it('knows only rules that exist', () => {
    const unknown = (Object.keys(conditions) as Kind[]).flatMap((kind) => {
      const books = definitions.filter((definition) => definition.kind === kind).map(({ rules }) => rules);
      return [...Object.keys(conditions[kind]), ...mendable[kind]].filter((rule) => !books.some((book) => rule in book));
    });
    expect(unknown).toEqual([]);
  });

  it('finds who may take a step by asking the rule of its edge', () => {
    expect(takers('plan/v1/province', 'draft.officeVerification', 'plan.approve')).toEqual(['officeChief@issuing']);
    expect(takers('plan/v1/city', 'draft.divisionReview', 'plan.approve')).toEqual([]);
    expect(takers('task/v1', 'reported.awaitingAcceptance', 'task.acceptResult')).toEqual([
      'monitor@monitoring (others here, others absent)',
      'officeChief@issuing (own here, own absent)',
      'chair/viceChair@issuing (office here, office absent)',
    ]);
    expect(takers('report/v1', 'owed', 'report.receive')).toEqual([
      'clerk@monitoring (others absent)',
      'clerk@reporting (own absent, office absent)',
    ]);
  });

  it('finds who answers a question: who was asked, and a clerk on paper', () => {
    expect(edges.filter(({ edge }) => !edge.beside && answers[edge.command] !== undefined)).toEqual([]);
    expect(takers('plan/v1/province', 'draft.signing', 'plan.giveOpinion')).toEqual(['agencyHead/agencyDeputy@asked', 'clerk@drafting']);
    expect(takers('plan/v1/province', 'reported', 'plan.answerDifficulty')).toEqual(['monitor@monitoring']);
    expect(takers('task/v1', 'issued', 'task.explain')).toEqual([
      'officer/divisionHead/agencyHead/agencyDeputy@lead (others here, own here, office here)',
      'clerk@monitoring (others absent)',
      'clerk@lead (own absent, office absent)',
    ]);
  });

  it('waits for no jump forward of a delivery', () => {
    const sent = ways.filter(({ kind, state }) => kind === 'delivery' && state === 'sent').map(({ command }) => command);
    expect(sent).toEqual(['delivery.register', 'delivery.agreeRecall']);
  });

  it('keeps the acts that bar somebody, each with the state it was done in', () => {
    const [signing] = ways.filter(({ definition, command }) => definition === 'plan/v1/city' && command === 'plan.sign');
    expect(signing!.bars).toEqual(['plan.create', 'plan.revise', 'plan.submit', 'plan.approve draft.officeVerification']);
  });

  it('refuses at the start a definition with a rule that nobody has classed', () => {
    const guard = (...rules: RuleRef[]) => when({ rule: 'actorHolds', positions: ['clerk'], at: 'recipient' }, ...rules);
    const config = (...rules: RuleRef[]): Config => ({
      id: 'delivery',
      initial: 'sent',
      states: { sent: { on: { 'delivery.register': { guard: guard(...rules) } } } },
    });
    const build = (...rules: RuleRef[]) =>
      waysOf(define('delivery/v9', 'delivery', config(...rules), { ...kitRules, news: { reads: [], check: () => [] } }, ''), awaited);
    expect(build()).toHaveLength(1);
    expect(() => build({ rule: 'news' })).toThrow('does news make a document wait for somebody else?');
    expect(() => build({ rule: 'actorHolds', positions: ['officer'], at: 'issuing' })).toThrow('2 rules say who can take it');
  });

  it('counts the days of grace after a window as the rule does', () => {
    expect(conditions.task['insideWindow']).toContain(`task.window_to + ${entryGraceDays})`);
  });
});

describe('Chức vụ và uỷ quyền (posts and delegations)', () => {
  const post = (position: Post['position'], delegation: Partial<Post['delegation'] & object> | null = null): Post => ({
    actingAs: `${position}-post`,
    position,
    acting: false,
    agencyId: 'agency',
    agency: 'Sở Y tế',
    from: '2023-01-01',
    until: null,
    delegation: delegation && { holderId: 'holder', holder: 'Ông B', commands: null, planId: null, basis: 'số 1', ...delegation },
  });
  const claimed = (...posts: Post[]) => [...new Set(claimsOf('person', posts, ways).map(({ command }) => command))];

  it('lets a chair claim what waits for the head of the agency', () => {
    expect(claimed(post('chair'))).toEqual(expect.arrayContaining(['plan.sign', 'task.approveResult', 'report.approve']));
    expect(claimed(post('viceChair'))).toEqual(claimed(post('chair')));
  });

  it('limits a delegation to its commands and plan, and counts it for both persons', () => {
    const delegation = { commands: ['report.accept'], planId: 'plan' };
    expect(claimed(post('monitor', delegation))).toEqual(['report.accept']);
    expect(claimsOf('person', [post('monitor', delegation)], ways)[0]).toMatchObject({
      delegated: true,
      principals: ['person', 'holder'],
      plan: 'plan',
    });
  });

  it('gives an auditor and an administrator nothing to do and no workplace', () => {
    expect(claimed(post('auditor'), post('administrator'))).toEqual([]);
    expect(workplacesOf([post('auditor'), post('administrator'), post('officer', {})])).toEqual([]);
    expect(workplacesOf([post('officer'), post('clerk')])).toEqual(['agency']);
  });
});
