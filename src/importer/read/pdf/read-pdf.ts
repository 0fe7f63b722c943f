import type { getDocumentProxy } from 'unpdf';
import { isRefused, mostPages, type OnProgress, type Reading, type ReadingRefused } from '../../reading.js';
import { refuse } from '../../refusals.js';
import { Assembly, tidyCharacters } from '../assemble.js';
import { layOut } from './lay-out.js';
import { linesOfPage, type Piece } from './page-lines.js';

/** Letters a page of text has at least; a scan has none, or a stamp and a page number. */
const fewestLetters = 40;

/** PDF with text: lines by position, paragraphs by indent and gap, columns and tables by the gaps across, page numbers dropped. */
export async function readPdf(bytes: Uint8Array, onProgress: OnProgress = () => undefined): Promise<Reading | ReadingRefused> {
  const pages = await piecesOf(bytes, onProgress);
  if (isRefused(pages)) return pages;
  const letters = pages.flatMap(({ pieces }) => pieces).reduce((sum, { text }) => sum + text.replace(/\P{L}/gu, '').length, 0);
  if (letters < fewestLetters * Math.min(pages.length, 5)) return refuse('scan');
  const assembly = new Assembly();
  const lines = pages.map(({ pieces, edges }, at) => linesOfPage(pieces, at + 1, edges));
  layOut(lines, assembly);
  return assembly.finish('pdf', pages.length);
}

interface Page {
  readonly pieces: Piece[];
  readonly edges: { readonly bottom: number; readonly top: number };
}

/** What pdf.js finds on each page. All its complaints mean that the file is damaged, but the one about a password. */
async function piecesOf(bytes: Uint8Array, onProgress: OnProgress): Promise<Page[] | ReadingRefused> {
  // pdf.js is large and is loaded for a PDF alone.
  const { getDocumentProxy: open } = await import('unpdf');
  let document: Awaited<ReturnType<typeof getDocumentProxy>> | null = null;
  try {
    // A copy, as pdf.js takes the memory over.
    document = await open(new Uint8Array(bytes), { isEvalSupported: false, verbosity: 0 });
    if (document.numPages > mostPages) return refuse('too-many-pages', { pages: document.numPages, most: mostPages });
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 842] = page.view;
      const { items } = await page.getTextContent();
      pages.push({ pieces: items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : [])), edges: { bottom, top } });
      page.cleanup();
      onProgress({ stage: 'reading', done: number, total: document.numPages });
    }
    return pages;
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged');
  } finally {
    await document?.destroy();
  }
}

const pieceOf = ({ str, transform, width, height }: { str: string; transform: number[]; width: number; height: number }): Piece => ({
  text: tidyCharacters(str).replaceAll('\n', ' '),
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: height > 0 ? height : Math.abs(transform[3] ?? 12) || 12,
});
