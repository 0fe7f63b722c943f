import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsISO8601, IsOptional, IsString, IsUUID, Matches, MaxLength } from 'class-validator';
import { PageQuery } from '../organisations/index.js';

/** What an auditor looks for; all that is given must hold. */
export class EntrySearchQuery extends PageQuery {
  /** Words of a plan's number or title, tone marks or not. Secret plans are not found this way. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(200)
  q?: string;

  /** Who acted, or was acted for. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  personId?: string;

  /** The agency of the post it was done in. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  /** `plan.return`. */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z]{1,20}\.[A-Za-z]{1,40}$/)
  command?: string;

  @ApiPropertyOptional({ enum: ['accepted', 'refused'] })
  @IsOptional()
  @IsIn(['accepted', 'refused'])
  outcome?: 'accepted' | 'refused';

  /** Code of a reason against, `actor.not-in-position`; only refused attempts have one. */
  @ApiPropertyOptional()
  @IsOptional()
  @Matches(/^[a-z-]{1,40}\.[a-z-]{1,60}$/)
  reason?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  from?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  @IsOptional()
  @IsISO8601({ strict: true })
  to?: string;
}
