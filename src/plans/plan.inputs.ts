import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsBoolean, IsOptional, IsString, IsUUID, MaxLength, ValidateBy, ValidateNested } from 'class-validator';
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
