import { describe, expect, it } from '@jest/globals';
import type { Entry } from '../entry.js';
import { examineOcel, type OcelLog } from './examine-ocel.js';
import { XesExaminer } from './examine-xes.js';
import { type MinedEvent, type MinedObject, newPseudonyms } from './mined-event.js';
import { ocelOf } from './ocel.js';
import { roundTripOcel, roundTripXes } from './round-trip.js';
import { xesOf } from './xes.js';

const pseudonymOf = newPseudonyms();
const uuid = (n: number): string => `01900000-0000-7000-8000-${String(n).padStart(12, '0')}`;
const [plan, task, officer, holder, agency] = [uuid(1), uuid(2), uuid(3), uuid(4), uuid(5)];

const eventOf = (n: number, entry: Partial<Entry>): MinedEvent => ({
  leaf: 'ab'.repeat(32),
  index: n === 3 ? null : n,
  entry: {
    v: 1,
    id: uuid(100 + n),
    stream: `task/${task}`,
    seq: n,
    prev: '00'.repeat(32),
    at: `2026-01-0${n}T00:00:00.000Z`,
    outcome: 'accepted',
    instance: { kind: 'task', id: task },
    definition: { id: 'task/v1', hash: '', rulesHash: '', xstate: '5.33.3' },
    standing: null,
    command: { type: 'task.begin', input: {} },
    facts: {
      actor: { system: null, personId: officer, planId: plan, hat: { position: 'officer', agencyId: agency, holderId: holder } },
      parties: { issuing: uuid(6), lead: agency, hasUsers: true },
    },
    from: 'issued',
    to: 'inProgress.working',
    effects: [],
    reasons: [],
    request: null,
    ...entry,
  } as Entry,
});
const events = [
  eventOf(1, {}),
  eventOf(2, { facts: { actor: { system: 'wakeup', personId: null, planId: plan, hat: null } } as never }),
  eventOf(3, { outcome: 'refused', to: null, reasons: [{ code: 'a.b', params: {} }], command: { type: 'x"<&>\n', input: {} } }),
  eventOf(4, {
    outcome: 'refused',
    instance: null,
    definition: null,
    facts: {},
    from: null,
    to: null,
    command: { type: 'identity.signIn', input: {}, personId: null },
  }),
];
const documents: MinedObject[] = [
  {
    id: task,
    kind: 'task',
    parentId: plan,
    changes: [
      { at: '2026-01-01T00:00:00.000Z', state: 'issued' },
      { at: '2026-01-02T00:00:00.000Z', state: 'inProgress.working' },
    ],
  },
  { id: plan, kind: 'plan', parentId: null, changes: [] },
];
const again = <T>(items: readonly T[]) =>
  async function* (): AsyncGenerator<T> {
    yield* items;
  };
const textOf = async (pieces: AsyncIterable<string>): Promise<string> => {
  let text = '';
  for await (const piece of pieces) text += piece;
  return text;
};

describe('Khai phá quy trình (process mining)', () => {
  it('B16: reads in XES what was written, event by event', async () => {
    expect(await roundTripXes(again(events), pseudonymOf)).toMatchObject({ events: 4, problems: [] });
    let times = 0;
    const growing = () => again(times++ === 0 ? events.slice(1) : events)();
    expect((await roundTripXes(growing, pseudonymOf)).problems).not.toEqual([]);
  });

  it('B16: reads in OCEL every event, object and relation that was written', async () => {
    expect(await roundTripOcel(again(events), again(documents), pseudonymOf)).toMatchObject({ events: 4, relations: 16, problems: [] });
    let times = 0;
    const growing = () => again(times++ === 0 ? events.slice(1) : events)();
    expect((await roundTripOcel(growing, again(documents), pseudonymOf)).problems).not.toEqual([]);
  });

  it('names nobody', async () => {
    const written =
      (await textOf(xesOf(again(events)(), pseudonymOf))) + (await textOf(ocelOf(again(events)(), again(documents)(), pseudonymOf)));
    for (const person of [officer, holder]) expect(written).not.toContain(person);
    expect(written).toContain(pseudonymOf(officer));
    expect(newPseudonyms()(officer)).not.toBe(pseudonymOf(officer));
  });

  it('finds in XES whatever its schema, or the standard beyond it, forbids', async () => {
    const sound = await textOf(xesOf(again(events)(), pseudonymOf));
    const problemsOf = (text: string) => {
      const examiner = new XesExaminer();
      examiner.write(text);
      examiner.end();
      return examiner.problems.length;
    };
    expect(problemsOf(sound)).toBe(0);
    const edits: readonly (readonly [string | RegExp, string])[] = [
      ['xes.version="1849.2016"', 'xes.version="1849-2016"'],
      ['xes.version="1849.2016" ', ''],
      ['prefix="time"', 'prefix="ti me"'],
      ['<global scope="event">', '<global scope="all">'],
      ['keys="concept:name"', 'keys="concept:nothing"'],
      [/ {2}<classifier name="Activity".*\n/, '$&  <extension name="A" prefix="a" uri="urn:a"/>\n'],
      [/<date key="time:timestamp" value="2026[^/]*\/>/, '<date key="time:timestamp" value="yesterday"/>'],
      [/<date key="time:timestamp" value="2026[^/]*\/>/, ''],
      [/<id key="identity:id" value="01900000[^/]*\/>/, '<id key="identity:id" value="1"/>'],
      [/<id key="identity:id" value="\S+101"\/>/, `<id key="identity:id" value="${uuid(102)}"/>`],
      [/<int key="vnwf:leafIndex" value="1"\/>/, '<int key="vnwf:leafIndex" value="1.5"/>'],
      [
        '<string key="lifecycle:transition" value="complete"/>\n      <date key="time:timestamp" value="2026',
        '<string key="concept:name" value="x"/>\n      <date key="time:timestamp" value="2026',
      ],
      ['<event>', '<event><trace></trace>'],
      ['<event>', '<event><text/>'],
      ['</trace>', '<string key="late" value=""/></trace>'],
      ['</log>', ''],
      ['&#60;', '<'],
    ];
    for (const [from, to] of edits) {
      const broken = sound.replace(from, to);
      expect([from, broken === sound]).toEqual([from, false]);
      expect([from, problemsOf(broken) > 0]).toEqual([from, true]);
    }
  });

  it('finds in OCEL whatever its schema, or the keys of its other forms, forbid', async () => {
    const text = await textOf(ocelOf(again(events)(), again(documents)(), pseudonymOf));
    const edited = (edit: (log: { [name in keyof OcelLog]: never[] }) => unknown) => {
      const log = JSON.parse(text);
      edit(log);
      return examineOcel(log).length > 0;
    };
    expect(edited(() => undefined)).toBe(false);
    const edits: readonly ((log: never) => unknown)[] = [
      (log) => Reflect.deleteProperty(log, 'objectTypes'),
      ({ events: list }: { events: { id: string }[] }) => Object.assign(list[0]!, { id: list[1]!.id }),
      ({ objects }: { objects: { id: string }[] }) => objects.splice(0, 1),
      ({ objects }: { objects: { id: string }[] }) => objects.push(objects[0]!),
      ({ eventTypes }: { eventTypes: object[] }) => eventTypes.splice(0, 1),
      ({ eventTypes }: { eventTypes: object[] }) => eventTypes.push(eventTypes[0]!),
      ({ objectTypes }: { objectTypes: { attributes: { type: string }[] }[] }) =>
        Object.assign(objectTypes[0]!.attributes[0]!, { type: 'text' }),
      ({ events: list }: { events: object[] }) => Object.assign(list[0]!, { time: 'yesterday' }),
      ({ events: list }: { events: { attributes: { value: unknown }[] }[] }) => Object.assign(list[0]!.attributes[0]!, { value: 1 }),
      ({ events: list }: { events: { attributes: { name: string }[] }[] }) => Object.assign(list[0]!.attributes[0]!, { name: 'other' }),
      ({ events: list }: { events: { relationships: object[] }[] }) => Object.assign(list[0]!.relationships[0]!, { qualifier: '' }),
      ({ objects }: { objects: { attributes: { time: string }[] }[] }) =>
        Object.assign(objects[0]!.attributes[0]!, { time: '2026-01-01T00:00:00Z' }),
    ];
    for (const [place, edit] of edits.entries()) expect([place, edited(edit as never)]).toEqual([place, true]);
  });
});
