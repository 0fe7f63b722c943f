import { Controller, Get, Param, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiParam, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { Auditors } from './auditors.js';
import { SignedLog } from './signed-log.js';

/** Nhật ký đã ký, by the paths of C2SP tlog-tiles; for auditors. */
@ApiTags('audit')
@Controller('api/v1/audit/log')
export class SignedLogController {
  constructor(
    private readonly log: SignedLog,
    private readonly auditors: Auditors,
  ) {}

  @Get('checkpoint')
  @ApiProduces('text/plain')
  @ApiOperation({ summary: 'The newest signed checkpoint with its cosignatures (C2SP tlog-checkpoint)' })
  async checkpoint(@CurrentPerson() personId: string, @TraceId() traceId: string): Promise<StreamableFile> {
    await this.auditors.require({ personId, traceId }, { type: 'audit.readLog', path: 'checkpoint' });
    return new StreamableFile(await this.log.checkpoint(), { type: 'text/plain; charset=utf-8' });
  }

  @Get('tile/*')
  @ApiParam({ name: '*', description: '`<L>/<N>[.p/<W>]` or `entries/<N>[.p/<W>]`, N as `x001/x234/067`' })
  @ApiProduces('application/octet-stream')
  @ApiOperation({ summary: 'A tile of hashes, or a bundle of entries (C2SP tlog-tiles)' })
  async tile(@CurrentPerson() personId: string, @Param('*') path: string, @TraceId() traceId: string): Promise<StreamableFile> {
    await this.auditors.require({ personId, traceId }, { type: 'audit.readLog', path: `tile/${path.slice(0, 100)}` });
    return new StreamableFile(await this.log.tile(path), { type: 'application/octet-stream' });
  }
}
