import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { auditLog } from '../audit/index.js';
import { Refusals } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import type { OfficialDocument } from './document.js';
import { Documents } from './documents.js';
import { workbookOf } from './excel.js';
import { SummaryRefusedError } from './summary-refused.error.js';
import { wordOf } from './word.js';

/** A file made for somebody. */
export interface ExportedFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  /** With Vietnamese letters, without folders. */
  readonly name: string;
}

export interface ExportRequest {
  readonly kind: 'plan' | 'report';
  readonly id: string;
  readonly format: 'docx' | 'xlsx';
  readonly personId: string;
  readonly traceId: string;
}

/** Of the two kinds of file. */
export const mediaTypes = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** Xuất tệp: each one goes on record, with the SHA-256 of what was given out, before it leaves (R-72). So does what was refused. */
@Injectable()
export class Exports {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly documents: Documents,
    private readonly refusals: Refusals,
  ) {}

  /** Undefined when there is no such document that this person may see. Throws a `SummaryRefusedError` for a state secret. */
  async file(request: ExportRequest): Promise<ExportedFile | undefined> {
    const document = await this.documentFor(request);
    if (document === undefined) return undefined;
    const bytes = request.format === 'docx' ? await wordOf(document) : await workbookOf(document);
    const file = { bytes, mediaType: mediaTypes[request.format], name: `${nameOf(document)}.${request.format}` };
    await this.record(request, file);
    return file;
  }

  private async documentFor({ kind, id, personId, format, traceId }: ExportRequest): Promise<OfficialDocument | undefined> {
    try {
      return await (kind === 'plan' ? this.documents.ofPlan(personId, id) : this.documents.ofReport(personId, id));
    } catch (error) {
      if (!(error instanceof SummaryRefusedError)) throw error;
      const command = { type: `${kind}.export`, instanceId: id, format, actor: { personId } };
      await this.refusals.record({ command, personId, reasons: [{ code: error.code, params: {} }], request: traceId }, error);
      throw error;
    }
  }

  private async record({ kind, id, format, personId, traceId }: ExportRequest, { bytes, name }: ExportedFile): Promise<void> {
    const input = { instanceId: id, format, name, sha256: sha256Of(bytes) };
    const at = this.clock.now().toISOString();
    await this.database.transaction((tx) =>
      auditLog.record(tx, { stream: 'access', command: `${kind}.export`, personId, input, at, request: traceId }),
    );
  }
}

/** Of the bytes given out, hexadecimal. */
export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

/** "Kế hoạch 44-KH-UBND", "Dự thảo báo cáo - Sở Y tế tỉnh Bình Định". */
function nameOf({ kind, draft, number, issuer, date }: OfficialDocument): string {
  const type = kind === 'plan' ? 'Kế hoạch' : 'Báo cáo';
  const which = number.startsWith('/') ? `- ${issuer.name}${date === null ? '' : ` ${date}`}` : number;
  return `${draft ? `Dự thảo ${type.toLocaleLowerCase('vi')}` : type} ${which}`.replace(/[/\\:*?"<>|\p{Cc}]/gu, '-').slice(0, 150);
}
