import { ArrayMaxSize, ArrayUnique, IsArray, IsOptional, IsString, IsUUID, Length, MaxLength, ValidateBy } from 'class-validator';
import type { Parts } from '../engine/index.js';
import { IsHash, SignedDocument } from '../plans/index.js';
import { describeValidator } from '../platform/input-schema.js';
import { IsDay } from '../platform/is-day.js';
import { IsNested } from '../platform/is-nested.js';
import { HandOverInput, isValues, NoInput, ReasonInput, RemindInput } from '../tasks/index.js';
import { SummaryContentInput } from './summary-content.inputs.js';

/** Shapes of what the commands of a report take. Whether something is there, and whether it holds, the judge says. */

class DraftInput {
  /** The name of a stored content; over HTTP `content` is given instead and stored first. */
  @IsOptional()
  @IsHash()
  revision?: string;
}

class ReceiveInput {
  @IsOptional()
  @IsNested(SignedDocument)
  document?: SignedDocument;

  /** The day on which the document came in; today, or when it came in first, unless said. */
  @IsOptional()
  @IsDay()
  arrivedOn?: string;
}

/** Trả lại: the whole report, or the answers to correct. */
class SendBackInput extends ReasonInput {
  /** Keys of the tasks whose answers are to be corrected; the whole report where none is named. */
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(1000)
  @ArrayUnique()
  @IsString({ each: true })
  @Length(1, 100, { each: true })
  tasks?: string[];
}

/** What only the system sends; from anybody else the judge refuses it. */
class CancelInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  cause?: string;
}

export const reportInputs: Parts['inputs'] = {
  'report.open': NoInput,
  'report.draft': DraftInput,
  'report.submit': NoInput,
  'report.approve': NoInput,
  'report.return': ReasonInput,
  'report.recall': NoInput,
  'report.receive': ReceiveInput,
  'report.unlink': ReasonInput,
  'report.accept': NoInput,
  'report.sendBack': SendBackInput,
  'report.markMissing': NoInput,
  'report.cancel': CancelInput,
  'report.handOver': HandOverInput,
  'report.remind': RemindInput,
};

describeValidator('isAnswers', {
  type: 'object',
  additionalProperties: {
    type: 'object',
    required: ['text'],
    properties: {
      text: { type: 'string' },
      notArisen: { type: 'boolean' },
      values: { type: 'object', additionalProperties: { type: 'number' } },
    },
  },
  description: 'By task key.',
});

/** Nội dung báo cáo as it is sent with `report.draft`. Nothing in it is required by shape but what gives it a form. */
export class ReportContentInput {
  /** By task key: `{ text, notArisen?, values? }`. */
  @ValidateBy({
    name: 'isAnswers',
    validator: { validate: isAnswers, defaultMessage: () => '$property must give for each task key an object {text, notArisen?, values?}' },
  })
  answers: Record<string, { text: string; notArisen?: boolean; values?: Record<string, number> }>;

  @IsDay()
  figuresAsOf: string;

  @IsString()
  @MaxLength(200_000)
  text: string;

  @IsArray()
  @ArrayMaxSize(2000)
  @IsUUID(undefined, { each: true })
  unitsNamed: string[];

  /** Of a summary: by task and by agency. */
  @IsOptional()
  @IsNested(SummaryContentInput)
  summary?: SummaryContentInput;
}

function isAnswers(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= 1000 && entries.every(([key, answer]) => key.length <= 100 && !(key in Object.prototype) && isAnswer(answer));
}

function isAnswer(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { text, notArisen = false, values = {}, ...rest } = value as Record<string, unknown>;
  return (
    typeof text === 'string' &&
    text.length <= 50_000 &&
    typeof notArisen === 'boolean' &&
    isValues(values) &&
    Object.keys(rest).length === 0
  );
}
