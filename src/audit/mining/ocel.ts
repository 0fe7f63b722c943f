import type { Denial } from '../../../workflows/kit/definition.js';
import { actorOf, type MinedEvent, type MinedObject, type Pseudonyms } from './mined-event.js';

/**
 * An object-centric event log, OCEL 2.0 in JSON, piece by piece: events, then the objects that they name, then the types of both. Documents
 * come with what they belong to and how their state changed; agencies and officers are known by the events alone.
 */
export async function* ocelOf(
  events: AsyncIterable<MinedEvent>,
  documents: AsyncIterable<MinedObject>,
  pseudonymOf: Pseudonyms,
): AsyncGenerator<string> {
  const named = new Map<string, string>();
  const eventTypes = new Set<string>();
  yield '{"events":[';
  let comma = '';
  for await (const event of events) {
    const { objects, ...written } = eventOf(event, pseudonymOf);
    for (const { id, type } of objects) named.set(id, type);
    eventTypes.add(written.type);
    yield `${comma}\n${JSON.stringify(written)}`;
    comma = ',';
  }
  yield '\n],"objects":[';
  comma = '';
  const written = new Set<string>();
  for await (const document of documents) {
    // An object may be named by others before it is written; one that nobody wrote comes last.
    if (document.parentId !== null && !written.has(document.parentId)) named.set(document.parentId, named.get(document.parentId) ?? 'plan');
    named.delete(document.id);
    written.add(document.id);
    yield `${comma}\n${JSON.stringify(objectOf(document))}`;
    comma = ',';
  }
  for (const [id, type] of named) {
    if (written.has(id)) continue;
    yield `${comma}\n${JSON.stringify({ id, type, attributes: [], relationships: [] })}`;
    comma = ',';
  }
  yield `\n],"eventTypes":${JSON.stringify([...eventTypes].sort().map((name) => ({ name, attributes: eventAttributes })))}`;
  yield `,"objectTypes":${JSON.stringify(objectTypes)}}\n`;
}

/** All texts: the published schema takes no other values. */
const eventAttributes = ['from', 'to', 'definition', 'position', 'reasons', 'leafHash', 'leafIndex'].map((name) => ({
  name,
  type: 'string',
}));
const objectTypes = [
  ...['plan', 'task', 'report', 'delivery'].map((name) => ({ name, attributes: [{ name: 'state', type: 'string' }] })),
  { name: 'agency', attributes: [] },
  { name: 'officer', attributes: [] },
];

function eventOf({ entry, leaf, index }: MinedEvent, pseudonymOf: Pseudonyms) {
  const { personId, hat, planId } = actorOf(entry);
  const objects: { id: string; type: string; qualifier: string }[] = [];
  const add = (id: string | null | undefined, type: string, qualifier: string) => {
    if (typeof id === 'string') objects.push({ id, type, qualifier });
  };
  add(entry.instance?.id, entry.instance?.kind ?? '', 'subject');
  if (planId !== entry.instance?.id) add(planId, 'plan', 'part-of');
  add(personId === null ? null : pseudonymOf(personId), 'officer', 'actor');
  if (hat !== null && hat.holderId !== personId) add(pseudonymOf(hat.holderId), 'officer', 'delegator');
  add(hat?.agencyId, 'agency', 'acts-for');
  // Agencies by what they are to the document; what is no text there is no agency.
  for (const [party, agency] of Object.entries(entry.facts['parties'] ?? {})) add(agency as string, 'agency', party);
  const values = {
    from: entry.from,
    to: entry.to,
    definition: entry.definition?.id ?? null,
    position: hat?.position ?? null,
    reasons: (entry.reasons as unknown as readonly Denial[]).map(({ code }) => code).join(' ') || null,
    leafHash: leaf,
    leafIndex: index === null ? null : String(index),
  };
  return {
    id: entry.id,
    type: entry.command['type'] as string,
    time: entry.at,
    attributes: Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [{ name, value }])),
    relationships: objects.map(({ id, qualifier }) => ({ objectId: id, qualifier })),
    objects,
  };
}

/** The first value of an attribute is the one from the beginning, whatever its time; so it is given the beginning of time. */
function objectOf({ id, kind, parentId, changes }: MinedObject) {
  return {
    id,
    type: kind,
    attributes: changes.map(({ at, state }, i) => ({ name: 'state', value: state, time: i === 0 ? '1970-01-01T00:00:00Z' : at })),
    relationships: parentId === null ? [] : [{ objectId: parentId, qualifier: 'part-of' }],
  };
}
