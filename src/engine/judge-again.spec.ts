import type { JsonObject } from '../../workflows/kit/definition.js';
import { presentXState, type XState, xstateVersions } from '../../workflows/kit/xstate-versions.js';
import type { Entry } from '../audit/index.js';
import { keptHistories } from '../cli/workflows-release/replay-histories.js';
import { DefinitionStore } from './definition-store.js';
import { judgeAgain, type Reached, reachedBy } from './judge-again.js';

const entriesUnder = (version: string): readonly Entry[] =>
  keptHistories()
    .filter(({ name }) => name.startsWith(`task-v1.xstate-${version}.`))
    .flatMap(({ lines }) => lines.map((line) => JSON.parse(line) as Entry));

const nobody = { system: null, personId: 'p', hats: 0, hat: null, principals: ['p'], planId: null };

describe('Xét lại một mục (an entry judged again)', () => {
  const store = new DefinitionStore();
  const entries = entriesUnder(presentXState.version);
  const accepted = entries.find(
    ({ outcome, effects, standing }) => outcome === 'accepted' && effects.length > 0 && standing!.sequence > 0,
  )!;
  const refused = entries.find(({ outcome, standing }) => outcome === 'refused' && standing!.sequence > 0)!;
  const led = ({ standing, definition }: Entry): Reached => ({ ...standing!, definition: definition!.id });
  const divergences = (entry: Entry, from: Reached | undefined | null = led(entry)) =>
    judgeAgain(store, entry, from).divergences.map((divergence) => divergence.in);

  it('agrees with what was written, and leads where it says', () => {
    for (const entry of entries) expect(divergences(entry, null)).toEqual([]);
    expect(reachedBy(store, accepted)).toEqual({
      ...led(accepted),
      state: accepted.to,
      sequence: accepted.seq,
      changed: expect.any(Number),
    });
  });

  it.each<[string, Entry, readonly string[]]>([
    ['an acceptance whose evidence says no', { ...accepted, facts: { ...accepted.facts, actor: nobody } }, ['outcome']],
    ['a refusal whose reasons were changed', { ...refused, reasons: [{ code: 'actor.no-position', params: {} }] }, ['reasons']],
    ['a refusal that was allowed', { ...accepted, outcome: 'refused', to: null, effects: [], reasons: refused.reasons }, ['outcome']],
    ['another target', { ...accepted, to: 'cancelled' }, ['target']],
    ['effects left out', { ...accepted, effects: [] }, ['effects']],
    ['an acceptance with reasons against', { ...accepted, reasons: refused.reasons }, ['reasons']],
    ['a refusal that leads somewhere', { ...refused, to: 'cancelled' }, ['target']],
    ['a refusal with effects', { ...refused, effects: accepted.effects }, ['effects']],
    ['another beginning than it was judged from', { ...accepted, from: 'cancelled' }, ['beginning']],
    ['another time than it was judged at', { ...accepted, at: '2024-01-01T00:00:00.000Z' }, ['written']],
    ['the stream of another document', { ...accepted, stream: 'task/another' }, ['written']],
    ['evidence that is none', { ...accepted, facts: null as unknown as JsonObject }, ['outcome']],
  ])('sees %s', (_, entry, expected) => {
    expect(divergences(entry)).toEqual(expected);
  });

  it('sees that it does not begin where the entry before it led, or under another definition', () => {
    expect(divergences(accepted, { ...led(accepted), state: 'cancelled' })).toEqual(['beginning']);
    expect(divergences(accepted, { ...led(accepted), changed: 0 })).toEqual(['beginning']);
    expect(divergences(accepted, { ...led(accepted), changed: null })).toEqual([]);
    expect(divergences(accepted, { ...led(accepted), definition: 'task/v2' })).toEqual(['definition']);
    expect(judgeAgain(store, accepted, undefined).divergences).toEqual([{ in: 'beginning', problem: expect.any(String) }]);
    expect(divergences(refused, { ...led(refused), sequence: 99 })).toEqual(['beginning']);
  });

  it('takes a refusal for what it says when a command on a child was refused: the judge himself said yes', () => {
    const ofChild = {
      ...accepted,
      outcome: 'refused' as const,
      to: null,
      effects: [],
      reasons: [{ code: 'workflow.child-refused', params: {} }],
    };
    expect(divergences(ofChild)).toEqual([]);
  });

  it('has nothing against acts that nobody judged', () => {
    expect(judgeAgain(store, { ...accepted, definition: null }, undefined)).toEqual({ missing: null, divergences: [] });
  });

  it.each([
    ['definition', { hash: '0'.repeat(64) }],
    ['definition', { id: 'task/v9' }],
    ['rules', { rulesHash: '0'.repeat(64) }],
    ['rules', { rulesHash: 'unreleased' }],
    ['xstate', { xstate: '5.99.0' }],
  ])('says that the %s is not here, and judges by no other (%j)', (missing, pin) => {
    const entry = { ...accepted, to: 'cancelled', definition: { ...accepted.definition!, ...pin } };
    expect(judgeAgain(store, entry, led(accepted))).toEqual({ missing, divergences: [] });
  });
});

describe('Hai phiên bản XState (two versions of XState side by side)', () => {
  it.each([...xstateVersions.keys()])('moves what was judged under %s by that one, and by no other', (version) => {
    const moved = new Map<string, number>();
    const counting = new Map(
      [...xstateVersions].map(([name, xstate]) => [name, countedBy(xstate, () => moved.set(name, (moved.get(name) ?? 0) + 1))]),
    );
    const store = new DefinitionStore(undefined, counting);
    const entries = entriesUnder(version);
    for (const entry of entries) expect(judgeAgain(store, entry, null)).toEqual({ missing: null, divergences: [] });
    expect([...moved]).toEqual([[version, entries.filter(({ outcome }) => outcome === 'accepted').length]]);
  });

  it('are two packages, each of the version that entries name', () => {
    expect(xstateVersions.size).toBe(2);
    const [now, older] = [...xstateVersions.values()] as [XState, XState];
    expect(now.createMachine).not.toBe(older.createMachine);
    expect([now.version, older.version]).toEqual(['5.33.3', '5.32.6']);
  });

  it('differ in what no definition of ours may say, so that a history shows none of it', () => {
    const config = { initial: { target: 'a', meta: { said: true } }, states: { a: {} } };
    const said = [...xstateVersions.values()].map(({ createMachine }) => createMachine(config as never).root.initial.meta);
    expect(said).toEqual([{ said: true }, undefined]);
  });
});

function countedBy(xstate: XState, onMove: () => void): XState {
  const transition = ((...args: Parameters<XState['transition']>) => {
    onMove();
    return xstate.transition(...args);
  }) as XState['transition'];
  return { ...xstate, transition };
}
