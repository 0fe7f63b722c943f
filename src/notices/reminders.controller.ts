import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { Commands } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { type ReminderItem, ReminderReads } from './reminder-reads.js';

/** Đôn đốc của từng nhiệm vụ, báo cáo: who was told, when, through which channel, and whether the channel took it. */
@ApiTags('notices')
@Controller('api/v1')
export class RemindersController {
  constructor(
    private readonly reminders: ReminderReads,
    private readonly commands: Commands,
  ) {}

  @Get('tasks/:id/reminders')
  @ApiOperation({
    summary: 'Reminders of a task, questions (yêu cầu giải trình) and answers: who was told, by which channel, with what result',
  })
  ofTask(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return this.of('task', personId, id, traceId);
  }

  @Get('reports/:id/reminders')
  @ApiOperation({ summary: 'Reminders of a report: who was told, by which channel, with what result' })
  ofReport(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @TraceId() traceId: string) {
    return this.of('report', personId, id, traceId);
  }

  private async of(kind: 'task' | 'report', personId: string, id: string, traceId: string): Promise<{ items: readonly ReminderItem[] }> {
    const items = await this.reminders.of(kind, personId, id);
    return items === undefined ? this.commands.recordNotVisible(kind, id, personId, traceId) : { items };
  }
}
