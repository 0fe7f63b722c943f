import type { Denial } from '../../../workflows/kit/definition.js';
import { actorOf, type MinedEvent, type Pseudonyms } from './mined-event.js';

/**
 * An event log in XES (IEEE 1849-2016), piece by piece: a trace for each document. Events of one document have to follow one another;
 * those of none (`instance` null) come last, and stand in the log without a trace.
 */
export async function* xesOf(events: AsyncIterable<MinedEvent>, pseudonymOf: Pseudonyms): AsyncGenerator<string> {
  yield head;
  let trace: string | null = null;
  for await (const event of events) {
    const { instance } = event.entry;
    if (trace !== null && trace !== instance?.id) yield '  </trace>\n';
    if (instance !== null && trace !== instance.id)
      yield `  <trace>\n${string('concept:name', instance.id)}${string('vnwf:kind', instance.kind)}`;
    trace = instance?.id ?? null;
    yield eventOf(event, pseudonymOf);
  }
  if (trace !== null) yield '  </trace>\n';
  yield '</log>\n';
}

/** Keys that the head promises of every event, in their order. */
export const promised = ['concept:name', 'lifecycle:transition', 'time:timestamp', 'identity:id', 'org:resource', 'vnwf:leafHash'];

function eventOf({ entry, leaf, index }: MinedEvent, pseudonymOf: Pseudonyms): string {
  const { system, personId, hat } = actorOf(entry);
  const reasons = (entry.reasons as unknown as readonly Denial[]).map(({ code }) => code).join(' ');
  return [
    '    <event>\n',
    string('concept:name', entry.command['type'] as string),
    string('lifecycle:transition', 'complete'),
    attribute('date', 'time:timestamp', entry.at),
    attribute('id', 'identity:id', entry.id),
    string('org:resource', personId === null ? (system ?? 'system') : pseudonymOf(personId)),
    string('vnwf:leafHash', leaf),
    index === null ? '' : attribute('int', 'vnwf:leafIndex', String(index)),
    hat === null ? '' : string('org:role', hat.position) + string('org:group', hat.agencyId),
    entry.definition === null ? '' : string('vnwf:machineVersion', entry.definition.id),
    entry.from === null ? '' : string('vnwf:from', entry.from),
    entry.to === null ? '' : string('vnwf:to', entry.to),
    reasons === '' ? '' : string('vnwf:reasons', reasons),
    '    </event>\n',
  ].join('');
}

function attribute(type: string, key: string, value: string): string {
  return `      <${type} key="${key}" value="${escaped(value)}"/>\n`;
}

const string = (key: string, value: string): string => attribute('string', key, value);

/** Characters that end an attribute's value or would be read as others. */
function escaped(value: string): string {
  return value.replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
}

const extensions = [
  ['Concept', 'concept'],
  ['Lifecycle', 'lifecycle'],
  ['Organizational', 'org'],
  ['Time', 'time'],
  ['Identity', 'identity'],
].map(([name, prefix]) => `  <extension name="${name}" prefix="${prefix}" uri="http://www.xes-standard.org/${prefix}.xesext"/>\n`);

/** `xes.version` is a decimal by the published schema, whatever many tools write. */
const head = [
  '<?xml version="1.0" encoding="UTF-8"?>\n',
  '<log xes.version="1849.2016" xes.features="" xmlns="http://www.xes-standard.org/">\n',
  ...extensions,
  '  <extension name="PlanWorkflow" prefix="vnwf" uri="urn:plan-workflow:xesext"/>\n',
  `  <global scope="trace">\n${string('concept:name', '')}${string('vnwf:kind', '')}  </global>\n`,
  '  <global scope="event">\n',
  string('concept:name', ''),
  string('lifecycle:transition', 'complete'),
  attribute('date', 'time:timestamp', '1970-01-01T00:00:00.000Z'),
  attribute('id', 'identity:id', '00000000-0000-0000-0000-000000000000'),
  string('org:resource', ''),
  string('vnwf:leafHash', ''),
  '  </global>\n',
  '  <classifier name="Activity" scope="event" keys="concept:name"/>\n',
  '  <classifier name="Resource" scope="event" keys="org:resource"/>\n',
].join('');
