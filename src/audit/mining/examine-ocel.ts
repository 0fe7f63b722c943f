/** OCEL 2.0 in JSON, as its schema has it. */
export interface OcelLog {
  readonly eventTypes: readonly OcelType[];
  readonly objectTypes: readonly OcelType[];
  readonly events: readonly OcelEvent[];
  readonly objects: readonly OcelObject[];
}

export interface OcelType {
  readonly name: string;
  readonly attributes: readonly { readonly name: string; readonly type: string }[];
}

export interface OcelEvent {
  readonly id: string;
  readonly type: string;
  readonly time: string;
  readonly attributes?: readonly { readonly name: string; readonly value: string }[];
  readonly relationships?: readonly OcelRelationship[];
}

export interface OcelObject {
  readonly id: string;
  readonly type: string;
  readonly attributes?: readonly { readonly name: string; readonly value: string; readonly time: string }[];
  readonly relationships?: readonly OcelRelationship[];
}

export interface OcelRelationship {
  readonly objectId: string;
  readonly qualifier: string;
}

/**
 * Everything in which a file breaks the rules of OCEL 2.0: those of the published JSON schema (specification, section 8.2), and those that
 * the other two formats enforce by keys (ids once, every type, attribute and object declared).
 */
export function examineOcel(log: OcelLog): string[] {
  const problems: string[] = [];
  const expect = (holds: boolean, problem: string) => {
    if (!holds && problems.length < 100) problems.push(problem);
  };
  for (const name of ['eventTypes', 'objectTypes', 'events', 'objects'] as const) expect(Array.isArray(log[name]), `${name} is no list`);
  if (problems.length > 0) return problems;
  const objects = new Set(log.objects.map(({ id }) => id));
  expect(objects.size === log.objects.length, 'two objects have one id');
  expect(new Set(log.events.map(({ id }) => id)).size === log.events.length, 'two events have one id');
  const eventTypes = declared(log.eventTypes, expect);
  const objectTypes = declared(log.objectTypes, expect);
  for (const event of log.events) {
    const place = `event ${event.id}`;
    expect(isText(event.id) && isText(event.type) && isTime(event.time), `${place} lacks id, type or time`);
    examineValues(event, eventTypes, place, expect);
    examineRelations(event.relationships ?? [], objects, place, expect);
  }
  for (const object of log.objects) {
    const place = `object ${object.id}`;
    expect(isText(object.id) && isText(object.type), `${place} lacks id or type`);
    examineValues(object, objectTypes, place, expect);
    for (const { name, time } of object.attributes ?? []) expect(isTime(time), `${place}: ${name} has no time`);
    const firsts = new Map((object.attributes ?? []).toReversed().map(({ name, time }) => [name, time]));
    for (const [name, time] of firsts) expect(time === '1970-01-01T00:00:00Z', `${place}: ${name} has no first value`);
    examineRelations(object.relationships ?? [], objects, place, expect);
  }
  return problems;
}

type Expect = (holds: boolean, problem: string) => void;

function declared(types: readonly OcelType[], expect: Expect): ReadonlyMap<string, ReadonlySet<string>> {
  for (const { name, attributes } of types) {
    expect(isText(name) && Array.isArray(attributes), `type ${name} lacks name or attributes`);
    for (const attribute of attributes)
      expect(kinds.includes(attribute.type), `type ${name}: ${attribute.name} is of type ${attribute.type}`);
  }
  const byName = new Map(types.map(({ name, attributes }) => [name, new Set(attributes.map((attribute) => attribute.name))]));
  expect(byName.size === types.length, 'two types have one name');
  return byName;
}

function examineValues(
  { type, attributes = [] }: Pick<OcelEvent, 'type' | 'attributes'>,
  types: ReadonlyMap<string, ReadonlySet<string>>,
  place: string,
  expect: Expect,
): void {
  expect(types.has(type), `${place} is of type ${type}, which is not declared`);
  for (const { name, value } of attributes) {
    expect(types.get(type)?.has(name) === true, `${place}: ${name} is not declared`);
    expect(typeof value === 'string', `${place}: ${name} is no text`);
  }
}

function examineRelations(relations: readonly OcelRelationship[], objects: ReadonlySet<string>, place: string, expect: Expect): void {
  for (const { objectId, qualifier } of relations) {
    expect(objects.has(objectId), `${place} names object ${objectId}, which is not there`);
    expect(isText(qualifier), `${place}: a relation says nothing`);
  }
}

const kinds = ['string', 'time', 'integer', 'float', 'boolean'];
const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isTime = (value: unknown): boolean => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value);
