import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { SummaryProposals } from './summary-reads.js';

/** Sơ kết, tổng kết. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class SummaryController {
  constructor(
    private readonly proposals: SummaryProposals,
    private readonly commands: Commands,
  ) {}

  @Get(':id/proposal')
  @ApiOperation({
    summary: 'Dự thảo sơ kết, tổng kết: by task and by agency, from the accepted reports of the period. Saves nothing.',
    description:
      'Missing and late units are named (R-57, R-58). `content` is what `report.draft` takes; `notInDraft` names accepted reports of which the saved draft says nothing. 409 for the report of one agency.',
  })
  async proposal(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return (await this.proposals.of(personId, id)) ?? this.commands.recordNotVisible('report', id, personId, traceId);
  }
}
