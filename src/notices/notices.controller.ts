import { Body, Controller, Get, Headers, HttpCode, Param, ParseUUIDPipe, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOperation, ApiPropertyOptional, ApiTags } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Page, pageOf } from '../organisations/index.js';
import { NotFoundError } from '../platform/app-error.js';
import { CurrentPerson } from '../platform/current-person.js';
import { languageOf } from '../platform/language.js';
import { type NoticeItem, NoticeQuery, NoticeReads } from './notice-reads.js';
import { NoticePreferences, PreferencesInput } from './preferences.js';

/** Đánh dấu đã đọc. */
export class ReadNoticesInput {
  /** The newest notice that was shown; all when absent. */
  @ApiPropertyOptional({ format: 'uuid' })
  @IsOptional()
  @IsUUID()
  upTo?: string;
}

/** Thông báo của người đang đăng nhập. */
@ApiTags('notices')
@Controller('api/v1/notices')
export class NoticesController {
  constructor(private readonly notices: NoticeReads) {}

  @Get()
  @ApiOperation({
    summary: 'My notices, newest first, worded in the language asked for; without those of documents that I may no longer see',
  })
  async list(
    @CurrentPerson() personId: string,
    @Query() query: NoticeQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Headers('accept-language') language?: string,
  ): Promise<Page<NoticeItem>> {
    return pageOf(await this.notices.list(personId, query, languageOf(language)), query.limit, ({ id }) => [id], request, reply);
  }

  @Get('counts')
  @ApiOperation({ summary: 'How many the list holds, and how many of them are unread' })
  counts(@CurrentPerson() personId: string): Promise<{ total: number; unread: number }> {
    return this.notices.counts(personId);
  }

  @Post('read')
  @ApiOperation({ summary: 'Marks my notices as read, up to one that was shown' })
  @HttpCode(200)
  async readAll(@CurrentPerson() personId: string, @Body() { upTo }: ReadNoticesInput): Promise<{ marked: number }> {
    return { marked: await this.notices.readAll(personId, upTo) };
  }

  @Post(':id/read')
  @ApiOperation({ summary: 'Marks one as read; 404 when it is not mine' })
  @HttpCode(204)
  async read(@CurrentPerson() personId: string, @Param('id', ParseUUIDPipe) id: string): Promise<void> {
    if (!(await this.notices.read(personId, id))) throw new NotFoundError('notice', id);
  }
}

/** Cách nhận thông báo. */
@ApiTags('notices')
@Controller('api/v1/me/notice-preferences')
export class PreferencesController {
  constructor(private readonly preferences: NoticePreferences) {}

  @Get()
  @ApiOperation({ summary: 'How I am told beside the list of notices' })
  mine(@CurrentPerson() personId: string): Promise<PreferencesInput> {
    return this.preferences.of(personId);
  }

  @Put()
  @ApiOperation({ summary: 'Sets it for notices from now on; quiet hours also for mail that waits' })
  set(@CurrentPerson() personId: string, @Body() input: PreferencesInput): Promise<PreferencesInput> {
    return this.preferences.set(personId, input);
  }
}
