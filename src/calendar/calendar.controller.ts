import { Body, Controller, Get, Param, ParseIntPipe, Post, Query, Res } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { NotFoundError } from '../platform/app-error.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { CalendarDiffQuery, ImportCalendarInput, ImportCalendarQuery } from './calendar.inputs.js';
import { CalendarImport, type ImportedCalendar } from './calendar-import.js';
import { CalendarVersions } from './calendar-versions.js';

/** Lịch làm việc. Everybody signed in may read it; administrators import the next version. */
@ApiTags('calendar')
@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly imports: CalendarImport,
    private readonly versions: CalendarVersions,
  ) {}

  @Get('versions')
  @ApiOperation({ summary: 'Every version of the working calendar, newest first' })
  list() {
    return this.versions.list();
  }

  @Get('versions/:version')
  @ApiOperation({ summary: 'One version with the legal source of each day, in the shape in which the next one is imported' })
  one(@Param('version', ParseIntPipe) version: number) {
    if (version < 1 || version > 2_147_483_647) throw new NotFoundError('calendar version', String(version));
    return this.versions.one(version);
  }

  @Get('diff')
  @ApiOperation({ summary: 'The days that version `to` sees otherwise than version `from`' })
  diff(@Query() { from, to }: CalendarDiffQuery) {
    return this.versions.diff(from, to);
  }

  @Post('versions')
  @ApiOperation({
    summary: 'Imports the next version; `dryRun=true` only answers what it would change',
    description:
      'Administrators only. 409 names every problem of the whole document and stores nothing. The answer lists the days that change, and the deadlines of open tasks that would come out at another day if they were computed now; they are not computed anew (R-43). Deadlines of reports are fixed days and never depend on the calendar (R-42).',
  })
  async import(
    @CurrentPerson() personId: string,
    @Query() { dryRun }: ImportCalendarQuery,
    @Body() input: ImportCalendarInput,
    @TraceId() traceId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportedCalendar> {
    if (!dryRun) return this.imports.store(personId, input, traceId);
    reply.status(200);
    return this.imports.preview(personId, input, traceId);
  }
}
