import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { pageOf, Refusals } from '../organisations/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { RegisterQuery, RegisterReads } from './register-reads.js';

/** Sổ đăng ký văn bản đi. Numbers are taken by `plan.issue`; here they are read. */
@ApiTags('registers')
@Controller('api/v1/registers')
export class RegistersController {
  constructor(
    private readonly registers: RegisterReads,
    private readonly refusals: Refusals,
  ) {}

  /** Every number of a year, void ones with their reason. */
  @Get(':agencyId')
  async list(
    @CurrentPerson() personId: string,
    @Param('agencyId', ParseUUIDPipe) agencyId: string,
    @Query() query: RegisterQuery,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const rows = await this.refusals.keepingDenied(() => this.registers.list(personId, agencyId, query), {
      command: { type: 'register.read', input: { agencyId }, personId },
      personId,
      request: traceId,
    });
    return pageOf(rows, query.limit, ({ register, number, planId }) => [register, String(number), planId], request, reply);
  }
}
