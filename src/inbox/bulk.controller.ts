import { Body, Controller, Headers, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { DryRunQuery } from '../plans/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { BulkAnswer } from './bulk.answers.js';
import { BulkService } from './bulk.service.js';
import { BulkRequest } from './inbox.inputs.js';

/** Many commands at once. Answers 200 whatever became of each; the results say it one by one. */
@ApiTags('commands')
@Controller('api/v1/commands')
export class BulkController {
  constructor(private readonly bulk: BulkService) {}

  @Post('bulk')
  @HttpCode(200)
  @ApiOkResponse({ type: BulkAnswer })
  issue(
    @CurrentPerson() personId: string,
    @Query() { dryRun }: DryRunQuery,
    @Body() { items }: BulkRequest,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<BulkAnswer> {
    const caller = { personId, language: languageOf(language), traceId };
    return dryRun === 'true' ? this.bulk.rehearse(items, caller) : this.bulk.issue(items, caller);
  }
}
