import { Body, Controller, Delete, Get, HttpCode, Param, ParseUUIDPipe, Put } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson } from '../platform/current-person.js';
import { SavedFilterInput } from './saved-filter.inputs.js';
import { type SavedFilter, SavedFilters } from './saved-filters.js';

/** Bộ lọc đã lưu của người đang đăng nhập. */
@ApiTags('identity')
@Controller('api/v1/me/saved-filters')
export class SavedFiltersController {
  constructor(private readonly filters: SavedFilters) {}

  @Get()
  @ApiOperation({ summary: 'My saved filters of list pages, by page and name' })
  mine(@CurrentPerson() personId: string): Promise<SavedFilter[]> {
    return this.filters.of(personId);
  }

  @Put(':id')
  @ApiOperation({
    summary: 'Saves a filter under an id that the client chose, or renames or changes the one that has it',
    description: '409 `filters.name-taken`; 409 `filters.too-many` above 20 of one page.',
  })
  save(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string, @Body() input: SavedFilterInput): Promise<SavedFilter> {
    return this.filters.save(personId, id, input);
  }

  @Delete(':id')
  @HttpCode(204)
  @ApiOperation({ summary: 'Deletes one of my saved filters' })
  remove(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    return this.filters.remove(personId, id);
  }
}
