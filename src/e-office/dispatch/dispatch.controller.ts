import { Controller, Get, HttpCode, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, TraceId } from '../../platform/current-person.js';
import { type DispatchItem, DispatchReads } from './dispatch-reads.js';

/** Gửi văn bản ra ngoài: the messages of a delivery. */
@ApiTags('e-office')
@Controller('api/v1/eoffice/deliveries')
export class DispatchController {
  constructor(private readonly reads: DispatchReads) {}

  @Get(':id/dispatches')
  @ApiOperation({ summary: 'The messages of a delivery, and every attempt to hand them to their bus' })
  async list(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @TraceId() traceId: string,
  ): Promise<readonly DispatchItem[]> {
    return this.reads.of(personId, id, traceId);
  }

  @Post(':id/dispatches/:dispatch/again')
  @HttpCode(200)
  @ApiOperation({ summary: 'Sends again what was given up, by a clerk of the issuing body' })
  again(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Param('dispatch', ParseUUIDPipe) dispatch: string,
    @TraceId() traceId: string,
  ): Promise<{ entryId: string }> {
    return this.reads.again(personId, id, dispatch, traceId);
  }
}
