import { Module } from '@nestjs/common';
import { FilesController } from './files.controller.js';
import { Files } from './files.js';
import { PlanReads } from './plan-reads.js';
import { PlanRequests } from './plan-requests.js';
import { PlansController } from './plans.controller.js';

/** What HTTP sees of plans and files; the engine is handed `planParts`. */
@Module({
  controllers: [PlansController, FilesController],
  providers: [PlanReads, PlanRequests, Files],
  exports: [PlanReads, PlanRequests, Files],
})
export class PlansModule {}
