import { Body, Controller, Get, Headers, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import type { Moves } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { ChainCheck, type ChainReport } from './chain-check.js';
import { Overseers } from './overseers.js';
import { SystemReads, type SystemStanding } from './system-reads.js';
import { TrialInput, Trials } from './trials.js';

/** Hệ thống. Administrators and auditors alone. */
@ApiTags('system')
@Controller('api/v1/system')
export class SystemController {
  constructor(
    private readonly overseers: Overseers,
    private readonly reads: SystemReads,
    private readonly chain: ChainCheck,
    private readonly trials: Trials,
  ) {}

  @Get()
  @ApiOperation({ summary: 'Health, queues, log, migrations, version, definitions in use, and the configuration in force without secrets' })
  async standing(@CurrentPerson() personId: string, @TraceId() traceId: string): Promise<SystemStanding> {
    await this.overseers.require(personId, traceId, 'system.read');
    return this.reads.standing();
  }

  @Post('chain-checks')
  @HttpCode(200)
  @ApiOperation({
    summary: 'Re-checks every entry, chain, leaf, tile and checkpoint of the log, now',
    description:
      'About 0.1 ms of processor time per entry; 429 while another check is under way. It judges no entry again: `npm run verify` does.',
  })
  async check(@CurrentPerson() personId: string, @TraceId() traceId: string): Promise<ChainReport> {
    await this.overseers.require(personId, traceId, 'system.checkChain');
    return this.chain.run();
  }

  @Post('trials')
  @HttpCode(200)
  @ApiOperation({
    summary: 'What somebody may do with a plan, and why not the rest, asked by an administrator',
    description:
      'The same judge as `GET /plans/{id}/moves`, without a trace on the plan. 404 unless that person may see it; a state secret is none.',
  })
  tryAs(
    @CurrentPerson() personId: string,
    @Body() input: TrialInput,
    @TraceId() traceId: string,
    @Headers('accept-language') language?: string,
  ): Promise<Moves> {
    return this.trials.run(personId, input, languageOf(language), traceId);
  }
}
