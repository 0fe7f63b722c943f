import { Controller, Get, Headers, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Commands, MovesService } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { SelectionQuery } from './inbox.inputs.js';
import { CommonMoves, commonMoves } from './selection.js';

/** What may be done with a whole selection, asked of the same judge as for one document. */
@ApiTags('commands')
@Controller('api/v1/moves')
export class SelectionController {
  constructor(
    private readonly moves: MovesService,
    private readonly commands: Commands,
  ) {}

  @Get()
  @ApiOkResponse({ type: CommonMoves })
  async common(
    @CurrentPerson() personId: string,
    @Query() { kind, ids, actingAs }: SelectionQuery,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<CommonMoves> {
    const documents = await this.moves.ofMany(kind, ids, personId, languageOf(language), actingAs);
    const notFound = ids.filter((id) => !documents.some((document) => document.id === id.toLowerCase()));
    // Asking for what one may not see is on record, whether one asks alone or among others; it does not spoil the rest.
    await this.commands.recordNotVisibleMany(kind, notFound, personId, traceId);
    return { kind, notFound, moves: commonMoves(documents) };
  }
}
