import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Commands, HistoryService, MovesService } from '../engine/index.js';
import { type DetailOf, DocumentController } from '../plans/index.js';
import { CurrentPerson } from '../platform/current-person.js';
import { pageById } from './listing.js';
import { TaskListQuery, TaskReads } from './task-reads.js';

/** Nhiệm vụ. Tasks come into being with their plan; here they are read and moved. */
@ApiTags('tasks')
@Controller('api/v1/tasks')
export class TasksController extends DocumentController<DetailOf<TaskReads>> {
  constructor(
    private readonly tasks: TaskReads,
    commands: Commands,
    moves: MovesService,
    history: HistoryService,
  ) {
    super('task', tasks, commands, moves, history);
  }

  @Get()
  async list(
    @CurrentPerson() personId: string,
    @Query() query: TaskListQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return pageById(await this.tasks.list(personId, query), query, request, reply);
  }
}
