import { Body, Controller, Get, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOperation, ApiProperty, ApiTags } from '@nestjs/swagger';
import { ArrayMaxSize, IsArray, IsBoolean, IsInt, Max, Min } from 'class-validator';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { mostDays, type ReminderSettings, ReminderSettingsOfPlans } from './reminder-settings.js';

/** Fits a column of the table; what makes sense is answered in words. */
const largest = 2_147_483_647;

/** Steps before the last day of one date. */
const mostSteps = 10;

/** Lịch đôn đốc, in working days. */
export class ReminderSettingsInput {
  /** Before the last day: 1 to 60 each, none twice. Empty: nothing before. Kept with the furthest first. */
  @ApiProperty({
    type: 'array',
    items: { type: 'integer', minimum: 1, maximum: mostDays },
    maxItems: mostSteps,
    uniqueItems: true,
    example: [7, 3, 1],
    description: `Working days before the last day: 1 to ${mostDays} each, none twice, at most ${mostSteps} steps; empty for none. Kept with the furthest first.`,
  })
  @IsArray()
  @ArrayMaxSize(mostSteps)
  @IsInt({ each: true })
  @Min(-largest, { each: true })
  @Max(largest, { each: true })
  before: number[];

  @ApiProperty({ description: 'Whether the last day itself is reminded of.' })
  @IsBoolean()
  onDay: boolean;

  /** After the last day, to the agency and its head: 1 to 60. */
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: mostDays,
    example: 1,
    description: `Working days after the last day: 1 to ${mostDays}.`,
  })
  @IsInt()
  @Min(-largest)
  @Max(largest)
  overdueAfter: number;

  /** After the last day, to the head, the deputies and who monitors the plan: later than `overdueAfter`, at most 60. */
  @ApiProperty({
    type: 'integer',
    minimum: 1,
    maximum: mostDays,
    example: 3,
    description: `Working days after the last day, later than \`overdueAfter\`: at most ${mostDays}.`,
  })
  @IsInt()
  @Min(-largest)
  @Max(largest)
  escalateAfter: number;
}

/** Lịch đôn đốc của kế hoạch. */
@ApiTags('plans')
@Controller('api/v1/plans/:id/reminder-settings')
export class ReminderSettingsController {
  constructor(private readonly settings: ReminderSettingsOfPlans) {}

  @Get()
  @ApiOperation({ summary: 'When the dates of this plan are reminded of; the usual ladder where the plan sets none' })
  of(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string): Promise<ReminderSettings> {
    return this.settings.of(personId, id, traceId);
  }

  @Put()
  @ApiOperation({
    summary: 'Sets it; what is open below the plan follows at once',
    description:
      'By a monitor of the monitoring agency; before issue also by the drafting agency. 409 lists every reason against the values.',
  })
  set(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Body() input: ReminderSettingsInput,
    @TraceId() traceId: string,
  ): Promise<ReminderSettings> {
    return this.settings.set(personId, id, input, traceId);
  }
}
