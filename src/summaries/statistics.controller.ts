import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { Statistics, StatisticsMatrix } from './statistics.answers.js';
import { DisseminationStatisticsQuery, MatrixQuery, ReportStatisticsQuery, TaskStatisticsQuery } from './statistics.inputs.js';
import { StatisticsReads } from './statistics-reads.js';

const described =
  'Counts only what the caller may see. Each cell carries the address of the list behind it, whose length is the count. 400 for an instant ahead or before the first entry.';

/** Thống kê theo bốn ô chính thức. */
@ApiTags('statistics')
@Controller('api/v1/statistics')
export class StatisticsController {
  constructor(private readonly statistics: StatisticsReads) {}

  @Get()
  @ApiOperation({ summary: 'Tasks by agency, plan, field or month of the deadline, as of an instant.', description: described })
  @ApiOkResponse({ type: Statistics })
  tasks(
    @CurrentPerson() personId: string,
    @Query() query: TaskStatisticsQuery,
    @Headers('accept-language') language?: string,
  ): Promise<Statistics> {
    return this.statistics.of('tasks', personId, query, languageOf(language));
  }

  @Get('matrix')
  @ApiOperation({
    summary: 'Tasks by agency and plan, as of an instant: who is behind with what.',
    description: 'Counts only what the caller may see; cells without tasks are left out. The same figures as by agency and by plan.',
  })
  @ApiOkResponse({ type: StatisticsMatrix })
  matrix(
    @CurrentPerson() personId: string,
    @Query() query: MatrixQuery,
    @Headers('accept-language') language?: string,
  ): Promise<StatisticsMatrix> {
    return this.statistics.matrix(personId, query, languageOf(language));
  }

  @Get('reports')
  @ApiOperation({ summary: 'Reports handed in on time, late, or not yet, as of an instant.', description: described })
  @ApiOkResponse({ type: Statistics })
  reports(
    @CurrentPerson() personId: string,
    @Query() query: ReportStatisticsQuery,
    @Headers('accept-language') language?: string,
  ): Promise<Statistics> {
    return this.statistics.of('reports', personId, query, languageOf(language));
  }

  @Get('dissemination')
  @ApiOperation({ summary: 'Quán triệt: tasks disseminated in time, late, or not yet, as of an instant.', description: described })
  @ApiOkResponse({ type: Statistics })
  dissemination(
    @CurrentPerson() personId: string,
    @Query() query: DisseminationStatisticsQuery,
    @Headers('accept-language') language?: string,
  ): Promise<Statistics> {
    return this.statistics.of('dissemination', personId, query, languageOf(language));
  }
}
