import type { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import { IsBoolean, IsIn, IsInt, IsOptional, Max, Min } from 'class-validator';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { LogExports } from './log-exports.js';

const flag = () => Transform(({ value }) => (value === 'true' ? true : value === 'false' ? false : value));

export class BundleQuery {
  /** Leaves out the tiles that an export of so many entries had already. */
  @ApiPropertyOptional({ minimum: 0, default: 0 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(0)
  @Max(Number.MAX_SAFE_INTEGER)
  fromSize: number = 0;

  /** With personal values, opened. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @flag()
  @IsBoolean()
  personal: boolean = false;

  /** With the files that people uploaded. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @flag()
  @IsBoolean()
  files: boolean = false;

  /** With event logs for process mining. */
  @ApiPropertyOptional({ default: false })
  @IsOptional()
  @flag()
  @IsBoolean()
  mining: boolean = false;
}

export class EventLogQuery {
  /** Refused attempts are no steps: they are a log of their own. */
  @ApiPropertyOptional({ enum: ['accepted', 'refused'], default: 'accepted' })
  @IsOptional()
  @IsIn(['accepted', 'refused'])
  outcome: 'accepted' | 'refused' = 'accepted';
}

/** Xuất nhật ký; for auditors. Each export is on record. */
@ApiTags('audit')
@Controller('api/v1/audit')
export class LogExportsController {
  constructor(private readonly exports: LogExports) {}

  @Get('export')
  @ApiProduces('application/zip')
  @ApiOperation({
    summary: 'The log with what it is verified by, without a network: tiles, entries, checkpoints, definitions, states, two verifiers',
    description: '409 `audit.not-signed-yet` before the first checkpoint; 429 while another export is under way.',
  })
  async bundle(@CurrentPerson() personId: string, @Query() query: BundleQuery, @TraceId() traceId: string): Promise<StreamableFile> {
    return attached(await this.exports.bundle({ personId, traceId }, query), 'application/zip', 'nhat-ky', 'zip');
  }

  @Get('xes')
  @ApiProduces('application/xml')
  @ApiOperation({ summary: 'The events in XES (IEEE 1849-2016), people by pseudonyms' })
  async xes(@CurrentPerson() personId: string, @Query() { outcome }: EventLogQuery, @TraceId() traceId: string): Promise<StreamableFile> {
    return attached(await this.exports.xes({ personId, traceId }, outcome), 'application/xml', outcome, 'xes');
  }

  @Get('ocel')
  @ApiProduces('application/json')
  @ApiOperation({ summary: 'The events and what they concern in OCEL 2.0, people by pseudonyms' })
  async ocel(@CurrentPerson() personId: string, @Query() { outcome }: EventLogQuery, @TraceId() traceId: string): Promise<StreamableFile> {
    return attached(await this.exports.ocel({ personId, traceId }, outcome), 'application/json', outcome, 'ocel.json');
  }
}

function attached(stream: Readable, type: string, name: string, ending: string): StreamableFile {
  return new StreamableFile(stream, { type, disposition: `attachment; filename="${name}.${ending}"` });
}
