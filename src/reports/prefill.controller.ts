import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { ReportPrefills } from './prefill-reads.js';

/** Gợi ý nội dung báo cáo. */
@ApiTags('reports')
@Controller('api/v1/reports')
export class PrefillController {
  constructor(
    private readonly prefills: ReportPrefills,
    private readonly commands: Commands,
  ) {}

  @Get(':id/prefill')
  @ApiOperation({
    summary: 'Gợi ý nội dung: from the agency’s report before, and what its tasks have since. Saves nothing.',
    description:
      'Every answer says its `basis` and lists its `sources`. `content` is what `report.draft` takes. 409 for a summary, which has a `proposal`.',
  })
  async prefill(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return (await this.prefills.of(personId, id)) ?? this.commands.recordNotVisible('report', id, personId, traceId);
  }
}
