import { ApiPropertyOptional } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import { ArrayMaxSize, IsIn, IsOptional, Matches } from 'class-validator';
import { timelinessLabels } from '../calendar/index.js';
import { PastPageQuery } from '../plans/index.js';
import { IsDay } from '../platform/is-day.js';

/** The six labels, and what has none because it was cancelled. */
export const timelinessFilters = [...timelinessLabels, 'cancelled'] as const;

/** Values with commas between them: `inTime,dueSoon`. */
export const Several = (): PropertyDecorator =>
  Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? value.split(',') : value));

/** On a filter: the id of an agency, or `none`. */
export const IsField = (): PropertyDecorator => Matches(/^(none|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$/);

/** Filters of a list whose rows have a time to be met. Statistics link to lists by these and nothing else. */
export class TimelinessQuery extends PastPageQuery {
  /** Any of these labels. */
  @ApiPropertyOptional({ enum: timelinessFilters, isArray: true, description: 'Several with commas between them.' })
  @IsOptional()
  @Several()
  @IsIn(timelinessFilters, { each: true })
  @ArrayMaxSize(timelinessFilters.length)
  timeliness?: string[];

  /** The deadline that judges falls on this day or later. What has none is left out. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  dueFrom?: string;

  /** The deadline that judges falls on this day or before. What has none is left out. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  dueTo?: string;

  @ApiPropertyOptional({ description: 'Month of the deadline that judges, 2023-06; none: without one.' })
  @IsOptional()
  @Matches(/^(none|\d{4}-(0[1-9]|1[0-2]))$/)
  dueMonth?: string;

  @ApiPropertyOptional({ description: 'Plans in the field of this agency, as their document says; none: where it names no agency.' })
  @IsOptional()
  @IsField()
  field?: string;
}
