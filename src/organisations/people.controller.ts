import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { AppointmentActs } from './appointment-acts.js';
import { DelegationActs } from './delegation-acts.js';
import { PeopleList } from './people-list.js';
import {
  AppointmentQuery,
  CreateAppointmentInput,
  CreateDelegationInput,
  CreatePersonInput,
  DelegationQuery,
  EndAppointmentInput,
  PeopleQuery,
  SetEmailInput,
} from './person.inputs.js';

/** Người. */
@ApiTags('administration')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly acts: AppointmentActs,
    private readonly list: PeopleList,
  ) {}

  @Get()
  search(
    @CurrentPerson() personId: string,
    @Query() query: PeopleQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.list.people(personId, query, request, reply);
  }

  @Get(':id')
  one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string) {
    return this.list.person(personId, id);
  }

  @Put(':id/email')
  @ApiOperation({ summary: 'Sets where mail to this person goes, or that none does. By an administrator' })
  @HttpCode(204)
  setEmail(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { email }: SetEmailInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.setEmail(personId, id, email, traceId);
  }

  @Post()
  create(@CurrentPerson() personId: string, @Body() input: CreatePersonInput, @TraceId() traceId: string) {
    return this.acts.createPerson(personId, input, traceId);
  }
}

/** Chức vụ. */
@ApiTags('administration')
@Controller('api/v1/appointments')
export class AppointmentsController {
  constructor(
    private readonly acts: AppointmentActs,
    private readonly list: PeopleList,
  ) {}

  @Get()
  search(@Query() query: AppointmentQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.list.appointments(query, request, reply);
  }

  @Post()
  create(@CurrentPerson() personId: string, @Body() input: CreateAppointmentInput, @TraceId() traceId: string) {
    return this.acts.create(personId, input, traceId);
  }

  @Post(':id/end')
  @HttpCode(204)
  end(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() { on }: EndAppointmentInput,
    @TraceId() traceId: string,
  ) {
    return this.acts.end(personId, id, on, traceId);
  }
}

/** Uỷ quyền. */
@ApiTags('administration')
@Controller('api/v1/delegations')
export class DelegationsController {
  constructor(
    private readonly acts: DelegationActs,
    private readonly list: PeopleList,
  ) {}

  @Get()
  search(@Query() query: DelegationQuery, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.list.delegations(query, request, reply);
  }

  @Post()
  create(@CurrentPerson() personId: string, @Body() input: CreateDelegationInput, @TraceId() traceId: string) {
    return this.acts.create(personId, input, traceId);
  }

  @Post(':id/revocation')
  @HttpCode(204)
  revoke(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return this.acts.revoke(personId, id, traceId);
  }
}
