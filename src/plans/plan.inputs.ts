import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import type { Parts } from '../engine/index.js';
import { IsDay } from '../platform/is-day.js';
import { IsHash, SignedDocument } from './document.inputs.js';

/**
 * Shapes of what the commands of a plan take. Whether something is there, and whether it holds, the judge says. Over HTTP a content comes
 * as `content` and goes on as `revision`, its hash; see `PlanRequests`.
 */

class NoInput {}

class ReasonInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  reason?: string;
}

class CorrectedInput {
  @IsString()
  @MaxLength(40)
  item: string;

  /** What of it was changed. */
  @IsArray()
  @ArrayMaxSize(20)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  changed: string[];
}

/** Nhập từ văn bản: from which file, and what the officer made of what was proposed. */
class ImportedInput {
  @IsUUID()
  importId: string;

  @IsHash()
  file: string;

  @IsString()
  @MaxLength(255)
  fileName: string;

  /** SHA-256 of all decisions in canonical JSON, which the import keeps. */
  @IsHash()
  decisions: string;

  @IsInt()
  @Min(0)
  accepted: number;

  /** Taken over as proposed without having been looked at one by one. */
  @IsInt()
  @Min(0)
  untouched: number;

  @IsArray()
  @ArrayMaxSize(400)
  @ValidateNested({ each: true })
  @Type(() => CorrectedInput)
  corrected: CorrectedInput[];

  @IsArray()
  @ArrayMaxSize(1000)
  @IsString({ each: true })
  @MaxLength(40, { each: true })
  dropped: string[];
}

class CreateInput {
  @IsOptional()
  @IsUUID()
  draftingAgencyId?: string;

  @IsOptional()
  @IsUUID()
  issuingAgencyId?: string;

  @IsOptional()
  @IsHash()
  revision?: string;

  @IsOptional()
  @IsUUID()
  amends?: string;

  @IsOptional()
  @IsUUID()
  replaces?: string;

  /** Only of a draft that the review of an import makes; another one that says so is refused. */
  @IsOptional()
  @ValidateNested()
  @Type(() => ImportedInput)
  imported?: ImportedInput;
}

class ReviseInput extends ReasonInput {
  @IsOptional()
  @IsHash()
  revision?: string;
}

/** The hash of what the approver or signatory has before them. */
class DossierInput {
  @IsOptional()
  @IsHash()
  dossier?: string;
}

class ApproveInput extends DossierInput {
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  note?: string;
}

class ConsultInput {
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @IsUUID('all', { each: true })
  agencies?: string[];

  @IsOptional()
  @IsDay()
  replyBy?: string;
}

class GiveOpinionInput {
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  opinion?: string;

  /** Of the drafting agency's clerk: whose opinion came on paper. */
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @IsOptional()
  @ValidateNested()
  @Type(() => SignedDocument)
  document?: SignedDocument;
}

class IssueInput {
  /** The date on the document. */
  @IsOptional()
  @IsDay()
  issuedOn?: string;

  /** Why the date may be earlier than that of the number before. */
  @IsOptional()
  @IsString()
  @MaxLength(2000)
  overrideReason?: string;
}

class SummariseInput {
  /** True: tổng kết; false: sơ kết. */
  @IsOptional()
  @IsBoolean()
  final?: boolean;
}

class CloseInput {
  /** What becomes of tasks not summarised, by task key; `*` for all others. */
  @IsOptional()
  @ValidateBy({ name: 'isFates', validator: { validate: areFates, defaultMessage: () => '$property must give a text for each task key' } })
  fates?: Record<string, string>;
}

class CorrectInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => SignedDocument)
  document?: SignedDocument;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  note?: string;
}

class AnnulInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => SignedDocument)
  document?: SignedDocument;
}

class WithdrawInput extends ReasonInput {
  @IsOptional()
  @ValidateNested()
  @Type(() => SignedDocument)
  document?: SignedDocument;
}

class HandOverInput {
  @IsOptional()
  @IsUUID()
  successorId?: string;
}

class RaiseDifficultyInput {
  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  text?: string;
}

class AnswerDifficultyInput {
  @IsOptional()
  @IsUUID()
  difficultyId?: string;

  @IsOptional()
  @IsString()
  @MaxLength(20_000)
  answer?: string;
}

/** The shape of each command's input. Those that only the system gives take nothing. */
export const planInputs: Parts['inputs'] = {
  'plan.create': CreateInput,
  'plan.revise': ReviseInput,
  'plan.submit': NoInput,
  'plan.approve': ApproveInput,
  'plan.return': ReasonInput,
  'plan.recall': NoInput,
  'plan.consult': ConsultInput,
  'plan.giveOpinion': GiveOpinionInput,
  'plan.abandon': ReasonInput,
  'plan.sign': DossierInput,
  'plan.issue': IssueInput,
  'plan.disseminate': ReasonInput,
  'plan.begin': ReasonInput,
  'plan.report': NoInput,
  'plan.summarise': SummariseInput,
  'plan.openPeriod': NoInput,
  'plan.close': CloseInput,
  'plan.amend': NoInput,
  'plan.correct': CorrectInput,
  'plan.replace': NoInput,
  'plan.annul': AnnulInput,
  'plan.withdraw': WithdrawInput,
  'plan.takeEffect': NoInput,
  'plan.handOver': HandOverInput,
  'plan.raiseDifficulty': RaiseDifficultyInput,
  'plan.answerDifficulty': AnswerDifficultyInput,
};

function areFates(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const entries = Object.entries(value);
  return entries.length <= 500 && entries.every(([key, fate]) => key.length <= 40 && typeof fate === 'string' && fate.length <= 2000);
}
