import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsIn, IsInt, IsOptional, IsString, IsUUID, Length, Matches, Max, Min } from 'class-validator';
import { AsOfTime, AsOfTreeSize, PastQuery } from '../engine/index.js';
import { PageQuery } from '../organisations/index.js';
import { IsDay } from '../platform/is-day.js';

/** On a property of an input: the SHA-256 of an uploaded file or a stored content, hexadecimal. */
export const IsHash = (options?: { each: boolean }): PropertyDecorator => Matches(/^[0-9a-f]{64}$/, options);

/** Văn bản đã ký: the number, day and file of what an office acts by. */
export class SignedDocument {
  @IsString()
  @Length(1, 100)
  number: string;

  @IsDay()
  date: string;

  @IsHash()
  file: string;
}

/** Queries of the routes that every kind of document has. */
export class DryRunQuery {
  /** `true`: judged as if it were done, and nothing happens. Files and contents named by their hash are not looked for. */
  @ApiPropertyOptional({
    enum: ['true', 'false'],
    description:
      'true: judged as if it were done, and nothing happens. Whether files and contents named by their hash are here is not looked for.',
  })
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: string;
}

export class MovesQuery {
  /** Only in this post, an appointment or a delegation; every post held, unless said. */
  @IsOptional()
  @IsUUID()
  actingAs?: string;
}

/** A list, now or as it was. */
export class PastPageQuery extends PageQuery {
  @AsOfTime()
  asOf?: string;

  @AsOfTreeSize()
  asOfTreeSize?: number;
}

export class HistoryQuery extends PastQuery {
  /** The entry to go on from: `next` of the page before. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  after?: string;

  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 100 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}
