import { Controller, Get, Headers, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsUUID, Max, Min } from 'class-validator';
import { CurrentPerson } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { ReplayService } from './replay-document.js';

export class ReplayQuery {
  /** The entry to go on from: `next` of the page before. */
  @IsOptional()
  @IsUUID()
  after?: string;

  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit?: number;
}

/** Phát lại từng bước: on what evidence each step of a document was allowed or refused, and whether the same comes out today. */
@Controller('api/v1')
export class ReplayController {
  constructor(private readonly replay: ReplayService) {}

  @Get('plans/:id/replay')
  @ApiTags('plans')
  ofPlan(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: ReplayQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.replay.of('plan', id, personId, languageOf(language), after, limit);
  }

  @Get('tasks/:id/replay')
  @ApiTags('tasks')
  ofTask(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: ReplayQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.replay.of('task', id, personId, languageOf(language), after, limit);
  }

  @Get('reports/:id/replay')
  @ApiTags('reports')
  ofReport(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: ReplayQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.replay.of('report', id, personId, languageOf(language), after, limit);
  }

  @Get('deliveries/:id/replay')
  @ApiTags('deliveries')
  ofDelivery(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() { after, limit }: ReplayQuery,
    @Headers('accept-language') language?: string,
  ) {
    return this.replay.of('delivery', id, personId, languageOf(language), after, limit);
  }
}
