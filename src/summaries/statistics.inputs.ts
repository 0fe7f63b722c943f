import { ApiPropertyOptional } from '@nestjs/swagger';
import { IsIn, IsOptional, IsUUID } from 'class-validator';
import { IsAsOf } from '../engine/index.js';
import { MalformedError } from '../platform/app-error.js';
import { IsDay } from '../platform/is-day.js';
import { IsField } from '../tasks/index.js';

export const taskGroups = ['agency', 'plan', 'field', 'month'] as const;
export const reportGroups = ['period', 'agency', 'plan', 'field', 'month'] as const;
export const disseminationGroups = ['agency', 'plan', 'field'] as const;
export type Group = (typeof reportGroups)[number];

/** What every statistic is limited by. Each filter is also one of the list behind the figures. */
class CommonQuery {
  @ApiPropertyOptional({
    description: 'Số liệu đến ngày (2023-06-30: to the end of that day) or an instant with its offset. Now unless said.',
  })
  @IsOptional()
  @IsAsOf()
  asOf?: string;

  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  planId?: string;

  /** Who held the tasks, or owed the reports, at that time. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  agencyId?: string;

  @ApiPropertyOptional({ description: 'Plans in the field of this agency, as their document says; none: where it names no agency.' })
  @IsOptional()
  @IsField()
  field?: string;
}

class DatedQuery extends CommonQuery {
  /** Deadlines from this day on. What has none is then left out. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  from?: string;

  /** Deadlines up to this day. What has none is then left out. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  to?: string;
}

/** Of the matrix: what its rows and columns are is said by its name. */
export class MatrixQuery extends DatedQuery {}

export class TaskStatisticsQuery extends DatedQuery {
  @ApiPropertyOptional({ enum: taskGroups, default: 'agency' })
  @IsOptional()
  @IsIn(taskGroups)
  groupBy: (typeof taskGroups)[number] = 'agency';
}

export class ReportStatisticsQuery extends DatedQuery {
  @ApiPropertyOptional({ enum: reportGroups, default: 'period' })
  @IsOptional()
  @IsIn(reportGroups)
  groupBy: (typeof reportGroups)[number] = 'period';

  @ApiPropertyOptional({ enum: ['unit', 'summary'], default: 'unit' })
  @IsOptional()
  @IsIn(['unit', 'summary'])
  type: string = 'unit';
}

export class DisseminationStatisticsQuery extends CommonQuery {
  @ApiPropertyOptional({ enum: disseminationGroups, default: 'agency' })
  @IsOptional()
  @IsIn(disseminationGroups)
  groupBy: (typeof disseminationGroups)[number] = 'agency';
}

/** What the reads take; the classes above say which of it each route takes. */
export type StatisticsQuery = CommonQuery & {
  readonly groupBy: Group;
  readonly from?: string;
  readonly to?: string;
  readonly type?: string;
};

/** Throws a `MalformedError` for a span that ends before it begins. */
export function requireSpan({ from, to }: { readonly from?: string; readonly to?: string }): void {
  if (from !== undefined && to !== undefined && from > to)
    throw new MalformedError([{ path: 'to', code: 'isNotBefore', message: 'to must not be before from' }]);
}
