import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';

/** A JSON Schema, as far as OpenAPI 3.1 and this product need one. */
export type Schema = { readonly [key: string]: unknown };

type Shape = abstract new (...args: never[]) => object;
type Check = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

/** The schema of an input class, read from what validates it, so that the two cannot differ. Validators it does not know add nothing. */
export function schemaOf(shape: Shape): Schema {
  const checks = getMetadataStorage().getTargetValidationMetadatas(shape, '', true, false);
  const byProperty = new Map<string, Check[]>();
  for (const check of checks) byProperty.set(check.propertyName, [...(byProperty.get(check.propertyName) ?? []), check]);
  const properties = Object.fromEntries([...byProperty].map(([name, own]) => [name, propertyOf(shape, name, own)]));
  const required = [...byProperty].filter(([, own]) => !own.some(({ type }) => type === 'conditionalValidation')).map(([name]) => name);
  return { type: 'object', additionalProperties: false, properties, ...(required.length === 0 ? {} : { required }) };
}

function propertyOf(shape: Shape, name: string, checks: readonly Check[]): Schema {
  const nested = checks.some(({ type }) => type === 'nestedValidation');
  const isList = checks.some(({ each, name: check }) => each || check === 'isArray');
  const type = nested ? defaultMetadataStorage.findTypeMetadata(shape, name)?.typeFunction?.({} as never) : undefined;
  const item = type === undefined ? {} : schemaOf(type as Shape);
  const own = checks.filter(({ each }) => isList === false || each).map(schemaOfCheck);
  const list = checks.filter(({ each }) => isList && !each).map(schemaOfCheck);
  return isList ? Object.assign({ type: 'array', items: Object.assign({}, item, ...own) }, ...list) : Object.assign({}, item, ...own);
}

/** By the name of the validator; its first two constraints as `a` and `b`. */
const known: Readonly<Record<string, (a: unknown, b: unknown) => Schema>> = {
  isString: () => ({ type: 'string' }),
  isBoolean: () => ({ type: 'boolean' }),
  isInt: () => ({ type: 'integer' }),
  isNumber: () => ({ type: 'number' }),
  isObject: () => ({ type: 'object' }),
  isUuid: () => ({ type: 'string', format: 'uuid' }),
  isDay: () => ({ type: 'string', format: 'date' }),
  isIn: (values) => ({ enum: values }),
  isEnum: (values) => ({ enum: Object.values(values as object) }),
  equals: (value) => ({ const: value }),
  maxLength: (most) => ({ type: 'string', maxLength: most }),
  minLength: (least) => ({ type: 'string', minLength: least }),
  isLength: (least, most) => ({ type: 'string', minLength: least, maxLength: most }),
  min: (least) => ({ minimum: least }),
  max: (most) => ({ maximum: most }),
  matches: (pattern) => ({ type: 'string', pattern: (pattern as RegExp).source }),
  isHash: () => ({ type: 'string', pattern: '^[0-9a-f]{64}$', description: 'SHA-256 of an uploaded file, hexadecimal.' }),
  arrayMaxSize: (most) => ({ maxItems: most }),
  arrayMinSize: (least) => ({ minItems: least }),
  arrayUnique: () => ({ uniqueItems: true }),
};

/** Validators of one feature, which only it can describe. */
export function describeValidator(name: string, schema: Schema): void {
  special.set(name, schema);
}

const special = new Map<string, Schema>();

function schemaOfCheck({ name, constraints }: Check): Schema {
  if (name === undefined) return {};
  return special.get(name) ?? (Object.hasOwn(known, name) ? known[name]!(constraints?.[0], constraints?.[1]) : {});
}
