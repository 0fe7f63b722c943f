import { Controller, Get, Param, ParseUUIDPipe, Query, StreamableFile } from '@nestjs/common';
import { ApiOperation, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Commands, PresentQuery } from '../engine/index.js';
import { CurrentPerson, TraceId } from '../platform/current-person.js';
import { Documents } from './documents.js';
import { type ExportedFile, type ExportRequest, Exports, mediaTypes } from './exports.js';

/** Văn bản of plans and reports, on the screen and as files; for whoever may see the plan or report. */
@ApiTags('exports')
@Controller('api/v1')
export class ExportsController {
  constructor(
    private readonly documents: Documents,
    private readonly exports: Exports,
    private readonly commands: Commands,
  ) {}

  @Get('plans/:id/document')
  @ApiOperation({ summary: 'The plan as a document: what the Word file is made from.' })
  async plan(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _: PresentQuery,
    @TraceId() traceId: string,
  ) {
    return (await this.documents.ofPlan(personId, id)) ?? this.commands.recordNotVisible('plan', id, personId, traceId);
  }

  @Get('plans/:id/document.docx')
  @ApiProduces(mediaTypes.docx)
  @ApiOperation({ summary: 'Kế hoạch trong thể thức NĐ 30/2020, with its tasks as an annex. Each export is on record.' })
  planInWord(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _: PresentQuery,
    @TraceId() traceId: string,
  ) {
    return this.download({ kind: 'plan', id, format: 'docx', personId, traceId });
  }

  @Get('reports/:id/document')
  @ApiOperation({ summary: 'The report or summary as a document: what its files are made from.' })
  async report(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _: PresentQuery,
    @TraceId() traceId: string,
  ) {
    return (await this.documents.ofReport(personId, id)) ?? this.commands.recordNotVisible('report', id, personId, traceId);
  }

  @Get('reports/:id/document.docx')
  @ApiProduces(mediaTypes.docx)
  @ApiOperation({ summary: 'Báo cáo trong thể thức NĐ 30/2020. A draft carries DỰ THẢO and no number. Each export is on record.' })
  reportInWord(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _: PresentQuery,
    @TraceId() traceId: string,
  ) {
    return this.download({ kind: 'report', id, format: 'docx', personId, traceId });
  }

  @Get('reports/:id/document.xlsx')
  @ApiProduces(mediaTypes.xlsx)
  @ApiOperation({ summary: 'The tables of the report, with real dates. Each export is on record.' })
  reportInExcel(
    @CurrentPerson() personId: string,
    @Param('id', ParseUUIDPipe) id: string,
    @Query() _: PresentQuery,
    @TraceId() traceId: string,
  ) {
    return this.download({ kind: 'report', id, format: 'xlsx', personId, traceId });
  }

  private async download(request: ExportRequest): Promise<StreamableFile> {
    const file = await this.exports.file(request);
    return file === undefined
      ? this.commands.recordNotVisible(request.kind, request.id, request.personId, request.traceId)
      : attachment(file);
  }
}

/** As a download, its name in Vietnamese (RFC 8187). */
export const attachment = ({ bytes, mediaType, name }: ExportedFile): StreamableFile =>
  new StreamableFile(bytes, { type: mediaType, length: bytes.length, disposition: `attachment; filename*=UTF-8''${encoded(name)}` });

/** `encodeURIComponent` leaves a few characters that a header value may not have. */
const encoded = (name: string): string =>
  encodeURIComponent(name).replace(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
