import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  Allow,
  ArrayMaxSize,
  IsArray,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';

/** For whom a document is imported: who may draft a plan there. */
export class ImportQuery {
  @IsUUID()
  draftingAgencyId: string;

  @IsUUID()
  issuingAgencyId: string;

  /** The post acted in, of a person with several. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actingAs?: string;
}

class ItemDecision {
  /** `tasks/3`, `title`. */
  @ApiProperty({ example: 'tasks/3' })
  @IsString()
  @MaxLength(40)
  item: string;

  @ApiProperty({ enum: ['accept', 'correct', 'drop', 'reset'] })
  @IsIn(['accept', 'correct', 'drop', 'reset'])
  action: 'accept' | 'correct' | 'drop' | 'reset';

  /** Of a correction: the whole value, in the form in which the item has it. */
  @ApiPropertyOptional({})
  @Allow()
  value?: unknown;
}

class DraftOrder {
  /** Chosen by the client; the same id twice gives the same draft. */
  @ApiProperty({ format: 'uuid' })
  @IsUUID()
  commandId: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  actingAs?: string;
}

export class ReviewInput {
  /** The `version` that was seen; an older one is a conflict. */
  @ApiProperty({ minimum: 0 })
  @IsInt()
  @Min(0)
  @Max(2_147_483_647)
  expectedVersion: number;

  @ApiProperty({ type: () => [ItemDecision] })
  @IsArray()
  @ArrayMaxSize(3_000)
  @ValidateNested({ each: true })
  @Type(() => ItemDecision)
  decisions: ItemDecision[];

  /** Also makes the draft, from everything decided by then. */
  @ApiPropertyOptional({ type: () => DraftOrder })
  @IsOptional()
  @IsObject()
  @ValidateNested()
  @Type(() => DraftOrder)
  draft?: DraftOrder;
}
