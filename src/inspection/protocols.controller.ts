import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional } from 'class-validator';
import { dailyProtocol, NotSignedYetError, protocolWord, readTrust } from '../audit/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { IsDay } from '../platform/is-day.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';
import { Auditors } from './auditors.js';

export class ProtocolQuery {
  /** Today when it is left out. */
  @ApiPropertyOptional({ format: 'date' })
  @IsOptional()
  @IsDay()
  day?: string;
}

const wordType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Biên bản nhật ký trong ngày, to print and sign; for auditors. */
@ApiTags('audit')
@Controller('api/v1/audit/protocol')
export class ProtocolsController {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly auditors: Auditors,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  @Get()
  @ApiProduces(wordType)
  @ApiOperation({
    summary: 'The signed log of a day on one page: entries, root to be read aloud, keys, signatures, room to sign (Word)',
    description: '409 `audit.not-signed-yet` when nothing was signed until the end of that day.',
  })
  async ofDay(@CurrentPerson() personId: string, @Query() query: ProtocolQuery, @TraceId() traceId: string): Promise<StreamableFile> {
    const now = this.clock.now();
    const day = query.day ?? dayOf(now);
    await this.auditors.require({ personId, traceId }, { type: 'audit.protocol', day });
    const { policy } = await readTrust(this.config);
    const protocol = await this.database.snapshot((tx) => dailyProtocol(tx, policy, day, now));
    if (protocol === null) throw new NotSignedYetError('audit.not-signed-yet');
    return new StreamableFile(await protocolWord(protocol), { type: wordType, disposition: `attachment; filename="bien-ban-${day}.docx"` });
  }
}
