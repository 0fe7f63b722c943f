import { Module } from '@nestjs/common';
import { TaskReads } from './task-reads.js';
import { TasksController } from './tasks.controller.js';

/** What HTTP sees of tasks; the engine is handed `taskParts`. */
@Module({ controllers: [TasksController], providers: [TaskReads], exports: [TaskReads] })
export class TasksModule {}
