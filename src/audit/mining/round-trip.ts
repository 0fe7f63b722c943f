import type { Entry } from '../entry.js';
import { examineOcel, type OcelLog } from './examine-ocel.js';
import { type XesEvent, XesExaminer } from './examine-xes.js';
import type { MinedEvent, MinedObject, Pseudonyms } from './mined-event.js';
import { ocelOf } from './ocel.js';
import { xesOf } from './xes.js';

/** What was written of a log for process mining and read again, and everything in which that differs from the entries. */
export interface RoundTrip {
  readonly events: number;
  readonly relations: number;
  /** Characters written. */
  readonly written: number;
  readonly problems: readonly string[];
}

/** `events` is asked for twice, and must give the same both times. */
export async function roundTripXes(events: () => AsyncIterable<MinedEvent>, pseudonymOf: Pseudonyms): Promise<RoundTrip> {
  const read = new Map<string, XesEvent>();
  const order: string[] = [];
  const examiner = new XesExaminer((event) => {
    const id = event.attributes.get('identity:id')!;
    read.set(id, event);
    order.push(id);
  });
  let written = 0;
  for await (const text of xesOf(events(), pseudonymOf)) {
    written += text.length;
    examiner.write(text);
  }
  examiner.end();
  const problems = [...examiner.problems];
  let count = 0;
  for await (const { entry, leaf } of events()) {
    const found = read.get(entry.id);
    const told = (key: string): string | null => found?.attributes.get(key) ?? null;
    const same =
      order[count++] === entry.id &&
      found!.trace === (entry.instance?.id ?? null) &&
      told('concept:name') === entry.command['type'] &&
      told('time:timestamp') === entry.at &&
      told('vnwf:leafHash') === leaf &&
      told('vnwf:from') === entry.from &&
      told('vnwf:to') === entry.to &&
      told('org:resource') === resourceOf(entry, pseudonymOf);
    if (!same) problems.push(`event ${entry.id} was not read as it was written`);
  }
  if (count !== read.size) problems.push(`${count} events were written, ${read.size} read`);
  return { events: read.size, relations: order.length, written, problems };
}

export async function roundTripOcel(
  events: () => AsyncIterable<MinedEvent>,
  documents: () => AsyncIterable<MinedObject>,
  pseudonymOf: Pseudonyms,
): Promise<RoundTrip> {
  const pieces: string[] = [];
  for await (const text of ocelOf(events(), documents(), pseudonymOf)) pieces.push(text);
  const text = pieces.join('');
  const log = JSON.parse(text) as OcelLog;
  const problems = examineOcel(log);
  const read = new Map(log.events.map((event) => [event.id, event]));
  let [count, relations] = [0, 0];
  for await (const { entry } of events()) {
    count++;
    const found = read.get(entry.id);
    const told = (found?.relationships ?? []).map(({ objectId, qualifier }) => `${qualifier} ${objectId}`).sort();
    const expected = relationsOf(entry, pseudonymOf).sort();
    relations += expected.length;
    if (found?.type !== entry.command['type'] || found?.time !== entry.at || told.join() !== expected.join())
      problems.push(`event ${entry.id} was not read as it was written: ${told.join()} instead of ${expected.join()}`);
  }
  if (count !== read.size) problems.push(`${count} events were written, ${read.size} read`);
  const objects = new Map(log.objects.map((object) => [object.id, object]));
  for await (const { id, parentId, changes } of documents()) {
    const found = objects.get(id);
    const states = (found?.attributes ?? []).map(({ value }) => value).join();
    const parent = found?.relationships?.find(({ qualifier }) => qualifier === 'part-of')?.objectId ?? null;
    if (states !== changes.map(({ state }) => state).join() || parent !== parentId)
      problems.push(`object ${id} was not read as it was written`);
  }
  return { events: read.size, relations, written: text.length, problems };
}

/** Read from the entry by other words than those that wrote it. */
function relationsOf({ instance, facts, command }: Entry, pseudonymOf: Pseudonyms): string[] {
  const actor = (facts['actor'] ?? {}) as { planId?: string | null; hat?: { holderId: string; agencyId: string } | null };
  const person = personOf({ facts, command });
  const relations: string[] = [];
  if (instance !== null) relations.push(`subject ${instance.id}`);
  if (typeof actor.planId === 'string' && actor.planId !== instance?.id) relations.push(`part-of ${actor.planId}`);
  if (person !== null) relations.push(`actor ${pseudonymOf(person)}`);
  if (actor.hat) {
    if (actor.hat.holderId !== person) relations.push(`delegator ${pseudonymOf(actor.hat.holderId)}`);
    relations.push(`acts-for ${actor.hat.agencyId}`);
  }
  for (const [party, agency] of Object.entries(facts['parties'] ?? {}))
    if (typeof agency === 'string') relations.push(`${party} ${agency}`);
  return relations;
}

function resourceOf(entry: Entry, pseudonymOf: Pseudonyms): string {
  const person = personOf(entry);
  const system = (entry.facts['actor'] as { system?: string | null } | undefined)?.system;
  return person === null ? (system ?? 'system') : pseudonymOf(person);
}

function personOf({ facts, command }: Pick<Entry, 'facts' | 'command'>): string | null {
  const fact = facts['actor'] as { personId?: string | null } | undefined;
  if (fact !== undefined) return fact.personId ?? null;
  return ((command['actor'] as { personId?: string } | undefined)?.personId ?? command['personId'] ?? null) as string | null;
}
