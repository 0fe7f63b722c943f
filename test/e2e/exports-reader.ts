import { CFB, read, utils, type WorkBook } from '@e965/xlsx';
import mammoth from 'mammoth';
import type request from 'supertest';

/** Readers that have nothing to do with what wrote the files. */

/** The bytes of a download. */
export const bytesOf = async (test: request.Test): Promise<{ bytes: Buffer; headers: Record<string, string> }> => {
  const answer = await test.buffer(true).parse((response, done) => {
    const chunks: Buffer[] = [];
    response.on('data', (chunk: Buffer) => chunks.push(chunk));
    response.on('end', () => done(null, Buffer.concat(chunks)));
  });
  if (answer.status !== 200) throw new Error(`answered ${answer.status}: ${(answer.body as Buffer).toString()}`);
  return { bytes: answer.body as Buffer, headers: answer.headers as Record<string, string> };
};

/** A Word file: its text as a reader sees it, and the XML of its parts. */
export async function readWord(bytes: Buffer): Promise<{ text: string; html: string; part(name: string): string; parts: string[] }> {
  const { value: html, messages } = await mammoth.convertToHtml({ buffer: bytes });
  const faults = messages.filter(({ type }) => type === 'error');
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  const archive = CFB.read(bytes, { type: 'buffer' });
  const part = (name: string): string => Buffer.from(CFB.find(archive, `/${name}`)!.content as Uint8Array).toString('utf8');
  return {
    text: (await mammoth.extractRawText({ buffer: bytes })).value,
    html,
    part,
    parts: archive.FullPaths.map((path: string) => path.replace(/^Root Entry\//, '')),
  };
}

/** A workbook, its dates as dates and its formulas as formulas. */
export function readExcel(bytes: Buffer): { book: WorkBook; rows(sheet: string): unknown[][]; part(name: string): string } {
  const book = read(bytes, { type: 'buffer', cellDates: true, cellFormula: true, UTC: true });
  const archive = CFB.read(bytes, { type: 'buffer' });
  return {
    book,
    rows: (sheet) => utils.sheet_to_json<unknown[]>(book.Sheets[sheet]!, { header: 1, raw: true, UTC: true }),
    part: (name) => Buffer.from(CFB.find(archive, `/${name}`)!.content as Uint8Array).toString('utf8'),
  };
}
