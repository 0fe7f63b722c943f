import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOperation, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { ChainCheck, type ChainReport } from './chain-check.js';
import { Overseers } from './overseers.js';
import { SystemReads, type SystemStanding } from './system-reads.js';

/** Hệ thống. Administrators and auditors alone. */
@ApiTags('system')
@Controller('api/v1/system')
export class SystemController {
  constructor(
    private readonly overseers: Overseers,
    private readonly reads: SystemReads,
    private readonly chain: ChainCheck,
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
}
