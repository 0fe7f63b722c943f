import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { PageQuery } from '../organisations/index.js';
import { IsDay } from '../platform/is-day.js';

/** Of what the forecast is asked. The page is one of its agencies. */
export class ForecastQuery extends PageQuery {
  /** Day of issue to play from. Unless said, the day on which the plan was issued; while it is a draft, today. */
  @ApiPropertyOptional({ type: String, format: 'date' })
  @IsOptional()
  @IsDay()
  issuedOn?: string;

  /** Only what this agency owes, in the list of agencies. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;
}
