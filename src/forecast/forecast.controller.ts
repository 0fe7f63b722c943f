import { Controller, Get, Param, ParseUUIDPipe, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands } from '../engine/index.js';
import { keyAfter, pageOf } from '../organisations/index.js';
import { MalformedError } from '../platform/app-error.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { type ForecastAgency, ForecastAnswer } from './forecast.answers.js';
import { ForecastQuery } from './forecast.inputs.js';
import { Forecasts } from './forecast.service.js';

/** Dự báo kế hoạch. */
@ApiTags('plans')
@Controller('api/v1/plans')
export class ForecastController {
  constructor(
    private readonly forecasts: Forecasts,
    private readonly commands: Commands,
  ) {}

  /** A plan’s life before it is issued: every obligation, date, collision and impossible rule. */
  @Get(':id/forecast')
  @ApiOperation({
    summary: 'Plays the plan’s life from a day of issue; writes nothing',
    description:
      'Drafts and issued plans, to whoever may see the plan. Timeline and findings come whole with every page; `agencies` is the page. 409 `forecast.amending-document`, `forecast.before-calendar`.',
  })
  @ApiOkResponse({ type: ForecastAnswer })
  async one(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() query: ForecastQuery,
    @TraceId() traceId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ForecastAnswer> {
    const [after] = keyAfter(query.after, 1);
    const played = await this.forecasts.of(personId, id, query.issuedOn);
    if (played === undefined) return this.commands.recordNotVisible('plan', id, personId, traceId);
    const { agencies, ...forecast } = played;
    const asked = query.agencyId === undefined ? agencies : agencies.filter(({ agencyId }) => agencyId === query.agencyId);
    const rows = asked.slice(placeAfter(asked, after ?? null));
    return { ...forecast, agencies: pageOf(rows, query.limit, ({ agencyId }) => [agencyId], request, reply) };
  }
}

/** Where the page begins. An agency that owes nothing by now, or by this question, is no place to go on from. */
function placeAfter(agencies: readonly ForecastAgency[], after: string | null): number {
  const place = agencies.findIndex(({ agencyId }) => agencyId === after);
  if (after !== null && place < 0)
    throw new MalformedError([{ path: 'after', code: 'isCursor', message: 'after must be the next of the page before' }]);
  return place + 1;
}
