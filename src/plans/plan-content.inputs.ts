import { plainToInstance, Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayUnique,
  Equals,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNumber,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  isUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { agencyKinds } from '../organisations/index.js';
import { describeValidator } from '../platform/input-schema.js';
import { IsDay } from '../platform/is-day.js';
import { IsHash } from './document.inputs.js';

/**
 * The shape of a plan's content at the door: types, sizes, days that exist, keys that are unique. What a dossier lacks the judge says at
 * submission, with everything else; so lists may be empty and dates blank.
 */

const text = 20_000;
const phrase = 2_000;
const mostTasks = 500;
const mostRefs = 1_000;
const kinds: readonly string[] = agencyKinds;

/** `{ agency }` or `{ kind }`, nothing else. */
const IsAgencyRefs = (): PropertyDecorator =>
  ValidateBy({
    name: 'isAgencyRefs',
    validator: { validate: areAgencyRefs, defaultMessage: () => '$property must name agencies by id or groups by kind, each once' },
  });

/** A known kind and a source. Whether it resolves is for the judge. */
const IsDeadlineShape = (): PropertyDecorator =>
  ValidateBy({
    name: 'isDeadline',
    validator: {
      validate: isDeadlineShape,
      defaultMessage: () => '$property must have a source, one of the eight kinds, and what this kind asks for',
    },
  });

describeValidator('isAgencyRefs', {
  type: 'array',
  items: {
    oneOf: [
      { type: 'object', properties: { agency: { type: 'string', format: 'uuid' } }, required: ['agency'] },
      { type: 'object', properties: { kind: { enum: kinds } }, required: ['kind'] },
    ],
  },
  description: 'One agency, or a group: the issuing body’s agencies of that kind on the day of issue.',
});
describeValidator('isDeadline', {
  type: ['object', 'null'],
  required: ['kind', 'source'],
  properties: {
    source: { type: 'string', description: 'The phrase of the document.' },
    kind: { enum: ['date', 'beforeDate', 'quarter', 'year', 'recurring', 'continuous', 'event', 'period'] },
  },
  description:
    'date, beforeDate {on, inclusive?} · quarter {quarter, year} · year {year} · recurring {dates: MM-DD[], before?, from?, until?} · continuous · event {event, within?: {amount, unit}} · period {amount, unit: workingDay|day|month|year, from: issue or a day}',
});

/** Without spaces, and no name that every object of the language bears: answers and fates are kept by key. */
const IsKey = (): PropertyDecorator =>
  ValidateBy({
    name: 'isKey',
    validator: {
      validate: (value) => typeof value === 'string' && /^\S{1,40}$/u.test(value) && !(value in Object.prototype),
      defaultMessage: () => '$property must have 1 to 40 characters without spaces, and not be a name that JavaScript reserves',
    },
  });
const HasUniqueKeys = (): PropertyDecorator => ArrayUnique((item: { key?: unknown } | null) => item?.key);
const IsMonthDayOrBlank = (): PropertyDecorator => Matches(/^(\d{2}-\d{2})?$/);
const IsNullOr = (): PropertyDecorator => ValidateIf((_, value) => value !== null);

class TargetInput {
  @IsKey()
  key: string;

  @IsString()
  @MaxLength(phrase)
  text: string;

  @IsString()
  @MaxLength(100)
  unit: string;

  @IsIn(['>=', '>', '=', '<=', '<'])
  operator: string;

  @IsNumber()
  @Min(-1e15)
  @Max(1e15)
  value: number;
}

class PlanTaskInput {
  @IsKey()
  key: string;

  @IsString()
  @MaxLength(text)
  text: string;

  @IsAgencyRefs()
  leads: object[];

  @IsAgencyRefs()
  coordinators: object[];

  @IsNullOr()
  @IsDeadlineShape()
  deadline: object | null;

  @IsArray()
  @ArrayMaxSize(100)
  @HasUniqueKeys()
  @ValidateNested({ each: true })
  @Type(() => TargetInput)
  targets: TargetInput[];

  @IsBoolean()
  ownPlan: boolean;
}

class DisseminationInput {
  @IsNullOr()
  @IsDay()
  from: string | null;

  @IsDay()
  @ValidateBy({ name: 'isNotBeforeFrom', validator: { validate: isNotBeforeFrom, defaultMessage: () => 'to must not be before from' } })
  to: string;

  @IsString()
  @MaxLength(phrase)
  source: string;
}

class ReportingRuleInput {
  @IsKey()
  key: string;

  @IsAgencyRefs()
  reporters: object[];

  @IsString()
  @MaxLength(phrase)
  addressee: string;

  @IsString()
  @MaxLength(phrase)
  source: string;

  @IsMonthDayOrBlank()
  dataFrom: string;

  @IsMonthDayOrBlank()
  dataTo: string;

  @IsMonthDayOrBlank()
  submitBy: string;

  @IsMonthDayOrBlank()
  summaryBy: string;

  @IsOptional()
  @IsInt()
  firstYear?: number;

  @IsOptional()
  @IsInt()
  lastYear?: number;
}

class ChangeInput {
  @IsIn(['add', 'drop', 'deadline', 'lead'])
  op: string;
}

class AddInput {
  @Equals('add')
  op: string;

  @IsObject()
  @ValidateNested()
  @Type(() => PlanTaskInput)
  task: PlanTaskInput;
}

class DropInput {
  @Equals('drop')
  op: string;

  @IsKey()
  key: string;
}

class DeadlineChangeInput {
  @Equals('deadline')
  op: string;

  @IsKey()
  key: string;

  @IsDeadlineShape()
  deadline: object;
}

class LeadChangeInput {
  @Equals('lead')
  op: string;

  @IsKey()
  key: string;

  @IsAgencyRefs()
  leads: object[];
}

const shapeOfChange: Readonly<Record<string, new () => object>> = {
  add: AddInput,
  drop: DropInput,
  deadline: DeadlineChangeInput,
  lead: LeadChangeInput,
};

/** By hand: the discriminator of class-transformer breaks on a null in the list. */
function shapedChange(change: unknown): unknown {
  if (typeof change !== 'object' || change === null || Array.isArray(change)) return change;
  const op = String((change as { op?: unknown }).op);
  return plainToInstance(Object.hasOwn(shapeOfChange, op) ? shapeOfChange[op]! : ChangeInput, change);
}

/** `PlanContent` as it comes in. */
export class PlanContentInput {
  @IsString()
  @MaxLength(phrase)
  title: string;

  @IsString()
  @MaxLength(500_000)
  body: string;

  @IsArray()
  @ArrayMaxSize(100)
  @IsString({ each: true })
  @MaxLength(phrase, { each: true })
  legalBasis: string[];

  @IsNullOr()
  @IsUUID()
  monitoringAgencyId: string | null;

  @IsArray()
  @ArrayMaxSize(mostTasks)
  @HasUniqueKeys()
  @ValidateNested({ each: true })
  @Type(() => PlanTaskInput)
  tasks: PlanTaskInput[];

  @IsAgencyRefs()
  recipients: object[];

  @IsArray()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @Length(1, 500, { each: true })
  printedRecipients: string[];

  @IsNullOr()
  @IsObject()
  @ValidateNested()
  @Type(() => DisseminationInput)
  dissemination: DisseminationInput | null;

  @IsArray()
  @ArrayMaxSize(50)
  @HasUniqueKeys()
  @ValidateNested({ each: true })
  @Type(() => ReportingRuleInput)
  reporting: ReportingRuleInput[];

  @IsArray()
  @ArrayMaxSize(100)
  @ArrayUnique()
  @IsHash({ each: true })
  annexes: string[];

  @IsNullOr()
  @IsDay()
  endsOn: string | null;

  @IsBoolean()
  urgent: boolean;

  @IsBoolean()
  secret: boolean;

  @IsNullOr()
  @IsString()
  @MaxLength(phrase)
  pastDatesReason: string | null;

  @IsArray()
  @ArrayMaxSize(mostTasks)
  @ValidateNested({ each: true })
  @Transform(({ value }: { value: unknown }) => (Array.isArray(value) ? value.map(shapedChange) : value))
  changes: ChangeInput[];
}

function areAgencyRefs(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > mostRefs || !value.every(isAgencyRef)) return false;
  return new Set(value.map((ref) => JSON.stringify(ref))).size === value.length;
}

function isAgencyRef(ref: unknown): boolean {
  const entries = Object.entries(Object(ref) as object);
  const [[name, value] = []] = entries;
  return entries.length === 1 && ((name === 'agency' && isUUID(value)) || (name === 'kind' && kinds.includes(value)));
}

const isText = (value: unknown): boolean => typeof value === 'string';
const isNumber = (value: unknown): boolean => typeof value === 'number';
const isAbsentOr = (shape: (value: unknown) => boolean) => (value: unknown) => value === undefined || shape(value);
const isLength = (value: unknown): boolean => isNumber(Object(value)['amount']) && isText(Object(value)['unit']);

/** What each kind must bring, and of which type; whether the day exists is for the judge. */
const deadlineShapes: Readonly<Record<string, Readonly<Record<string, (value: unknown) => boolean>>>> = {
  date: { on: isText },
  beforeDate: { on: isText, inclusive: isAbsentOr((value) => typeof value === 'boolean') },
  quarter: { quarter: isNumber, year: isNumber },
  year: { year: isNumber },
  recurring: {
    dates: (value) => Array.isArray(value) && value.every(isText),
    before: isAbsentOr((value) => typeof value === 'boolean'),
    from: isAbsentOr(isText),
    until: isAbsentOr(isText),
  },
  continuous: {},
  event: { event: isText, within: isAbsentOr(isLength) },
  period: { amount: isNumber, unit: isText, from: isText },
};

function isDeadlineShape(value: unknown): boolean {
  const given = Object(value) as Record<string, unknown>;
  const kind = String(given['kind']);
  if (!Object.hasOwn(deadlineShapes, kind) || !isText(given['source']) || JSON.stringify(value).length > 2 * phrase) return false;
  return Object.entries(deadlineShapes[kind]!).every(([name, fits]) => fits(given[name]));
}

function isNotBeforeFrom(to: unknown, { object }: { object: object } = { object: {} }): boolean {
  const { from } = object as { from?: unknown };
  return typeof from !== 'string' || typeof to !== 'string' || to >= from;
}
