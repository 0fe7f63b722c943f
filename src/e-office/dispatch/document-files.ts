import { Injectable } from '@nestjs/common';
import { Files } from '../../plans/index.js';
import { Documents, mediaTypes, type OfficialDocument, wordOf } from '../../summaries/index.js';
import type { Attachment } from '../edxml/index.js';

/** A plan as it leaves: what it says, and its files. */
export interface LeavingDocument {
  readonly document: OfficialDocument;
  readonly files: readonly Attachment[];
}

/** The Word file of a plan and its annexes, drawn up once for all its recipients: they come one after the other. */
@Injectable()
export class DocumentFiles {
  private last: { readonly planId: string; readonly leaving: Promise<LeavingDocument> } | null = null;

  constructor(
    private readonly documents: Documents,
    private readonly files: Files,
  ) {}

  of(planId: string, annexes: readonly string[]): Promise<LeavingDocument> {
    if (this.last?.planId === planId) return this.last.leaving;
    const leaving = this.drawUp(planId, annexes);
    this.last = { planId, leaving };
    leaving.catch(() => {
      this.last = null;
    });
    return leaving;
  }

  private async drawUp(planId: string, annexes: readonly string[]): Promise<LeavingDocument> {
    const document = await this.documents.issuedPlan(planId);
    if (document === undefined) throw new Error(`plan ${planId} was not issued`);
    const word = {
      name: `${document.number.replace(/[^\p{L}\p{N}-]/gu, '_')}.docx`,
      mediaType: mediaTypes.docx,
      bytes: await wordOf(document),
    };
    const kept = await Promise.all(annexes.map((sha256) => this.files.one(sha256)));
    return { document, files: [word, ...kept].map(attachmentOf) };
  }

  /** The công văn that corrects a plan. */
  async one(sha256: string): Promise<Attachment> {
    return attachmentOf(await this.files.one(sha256), 0);
  }
}

const attachmentOf = ({ name, mediaType, bytes }: { name: string; mediaType: string; bytes: Buffer }, index: number): Attachment => ({
  contentId: String(index + 1),
  name: name.replace(/[^\p{L}\p{N} ._()-]/gu, '_').slice(0, 150),
  description: '',
  contentType: mediaType,
  content: bytes,
  problem: null,
});
