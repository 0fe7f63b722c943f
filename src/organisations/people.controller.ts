import { Body, Controller, Get, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Position } from '../../workflows/kit/definition.js';
import { positionLabel } from '../../workflows/kit/wording.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
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
  ErasePersonInput,
  heldPositions,
  PeopleQuery,
  SetEmailInput,
} from './person.inputs.js';
import { type ErasedPerson, PersonErasure } from './person-erasure.js';

/** A post, and what it is called. */
export interface PositionItem {
  readonly position: Position;
  readonly label: string;
}

/** Người. */
@ApiTags('administration')
@Controller('api/v1/people')
export class PeopleController {
  constructor(
    private readonly acts: AppointmentActs,
    private readonly list: PeopleList,
    private readonly erasure: PersonErasure,
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
  one(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @Req() { headers }: FastifyRequest) {
    return this.list.person(personId, id, languageOf(headers['accept-language']));
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

  @Post(':id/erasure')
  @ApiOperation({
    summary: 'Erases what is personal of somebody who holds no post any more: name, address, login and what follows from them',
    description:
      'By an administrator, on request or when the purpose has ended (Luật 91/2025/QH15 Đ14). The id stays where the person acted. Refused, with every reason, while the data is still needed. `keyDestroyed` false: the key is destroyed as soon as that is possible.',
  })
  @HttpCode(200)
  erase(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ErasePersonInput,
    @TraceId() traceId: string,
  ): Promise<ErasedPerson> {
    return this.erasure.erase(personId, id.toLowerCase(), input, traceId);
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

  @Get('positions')
  @ApiOperation({ summary: 'Posts that people may hold, by name' })
  positions(@Req() { headers }: FastifyRequest): readonly PositionItem[] {
    const language = languageOf(headers['accept-language']);
    return heldPositions.map((position) => ({ position, label: positionLabel(position, language) }));
  }

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
