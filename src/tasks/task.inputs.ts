import { ArrayMaxSize, IsArray, IsIn, IsNumber, IsObject, IsOptional, IsString, IsUUID, MaxLength } from 'class-validator';
import type { Parts } from '../engine/index.js';
import { IsHash, SignedDocument } from '../plans/index.js';
import { IsDay } from '../platform/is-day.js';
import { IsNested } from '../platform/is-nested.js';
import { CitedDocument, IsValues } from './task-documents.inputs.js';

/** Shapes of what the commands of a task take. Whether something is there, and whether it holds, the judge says. */

/** An agency without users here acts through a signed document that the monitoring agency's clerk records. */
class OnPaper {
  @IsOptional()
  @IsNested(SignedDocument)
  document?: SignedDocument;
}

export class NoInput {}

class DisseminateInput extends OnPaper {
  @IsOptional()
  @IsDay()
  date?: string;

  /** Hội nghị, văn bản, trực tuyến. */
  @IsOptional()
  @IsIn(['meeting', 'document', 'online'])
  form?: string;

  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsHash({ each: true })
  evidence?: string[];
}

class DisseminateLateInput extends DisseminateInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

class BeginInput extends OnPaper {
  @IsOptional()
  @IsNested(CitedDocument)
  trigger?: CitedDocument;
}

class UpdateInput extends OnPaper {
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string;

  @IsOptional()
  @IsNumber()
  percent?: number;

  @IsOptional()
  @IsValues()
  values?: Record<string, number>;
}

class RequestExtensionInput extends OnPaper {
  @IsOptional()
  @IsDay()
  newDate?: string;

  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

export class ReasonInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

class ReceiveResultInput extends OnPaper {
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string;

  /** The own plan that a duty asks for, as issued. */
  @IsOptional()
  @IsNested(CitedDocument)
  ownPlan?: CitedDocument;

  @IsOptional()
  @IsValues()
  values?: Record<string, number>;
}

class SubmitResultInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @IsHash({ each: true })
  evidence?: string[];

  @IsOptional()
  @IsString()
  @MaxLength(5000)
  note?: string;

  /** The own plan that a duty asks for, as issued. */
  @IsOptional()
  @IsNested(CitedDocument)
  ownPlan?: CitedDocument;

  @IsOptional()
  @IsValues()
  values?: Record<string, number>;
}

export class HandOverInput {
  @IsOptional()
  @IsUUID()
  successorId?: string;
}

/** What the clock says with it, which step of which date, is not a person's to send. */
export class RemindInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

class RequestExplanationInput {
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  question?: string;

  @IsOptional()
  @IsDay()
  replyBy?: string;
}

class ExplainInput extends OnPaper {
  @IsOptional()
  @IsString()
  @MaxLength(5000)
  answer?: string;
}

/** What only the system sends; from anybody else the judge refuses it. */
class AmendInput {
  @IsOptional()
  @IsObject()
  change?: object;
}

class CancelInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  fate?: string;
}

export const taskInputs: Parts['inputs'] = {
  'task.issue': NoInput,
  'task.disseminate': DisseminateInput,
  'task.disseminateLate': DisseminateLateInput,
  'task.begin': BeginInput,
  'task.update': UpdateInput,
  'task.requestExtension': RequestExtensionInput,
  'task.grantExtension': NoInput,
  'task.declineExtension': ReasonInput,
  'task.submitResult': SubmitResultInput,
  'task.approveResult': NoInput,
  'task.returnResult': ReasonInput,
  'task.receiveResult': ReceiveResultInput,
  'task.coverByReport': NoInput,
  'task.acceptResult': NoInput,
  'task.reopen': ReasonInput,
  'task.summarise': NoInput,
  'task.resume': NoInput,
  'task.close': NoInput,
  'task.amend': AmendInput,
  'task.cancel': CancelInput,
  'task.handOver': HandOverInput,
  'task.remind': RemindInput,
  'task.requestExplanation': RequestExplanationInput,
  'task.explain': ExplainInput,
};
