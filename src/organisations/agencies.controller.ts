import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { CloseAgencyInput, CreateAgencyInput, RecodeAgencyInput, RenameAgencyInput, SetIssuingInput } from './agency.inputs.js';
import { AgencyActs } from './agency-acts.js';
import { AgencyList, AgencySearch } from './agency-list.js';

/** Cơ quan. Everybody signed in may look them up; administrators change them. */
@ApiTags('administration')
@Controller('api/v1/agencies')
export class AgenciesController {
  constructor(
    private readonly acts: AgencyActs,
    private readonly list: AgencyList,
  ) {}

  @Get()
  search(@Query() query: AgencySearch, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.list.search(query, request, reply);
  }

  /** With every name and code it ever had, and who succeeded whom. */
  @Get(':id')
  one(@Param('id', ParseUUIDPipe) id: string) {
    return this.list.one(id);
  }

  @Post()
  create(@CurrentPerson() personId: string, @Body() input: CreateAgencyInput, @TraceId() traceId: string) {
    return this.acts.create(personId, input, traceId);
  }

  @Post(':id/names')
  @HttpCode(204)
  rename(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RenameAgencyInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.rename(personId, id, input, traceId);
  }

  @Post(':id/codes')
  @HttpCode(204)
  recode(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: RecodeAgencyInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.recode(personId, id, input, traceId);
  }

  /** How the plans it issues are reviewed and numbered. */
  @Put(':id/issuing')
  @HttpCode(204)
  setIssuing(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: SetIssuingInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.setIssuing(personId, id, input, traceId);
  }

  @Post(':id/closure')
  @HttpCode(204)
  close(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: CloseAgencyInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.close(personId, id, input, traceId);
  }
}
