import { getDocumentProxy } from 'unpdf';
import { mostPages, type Reading, type ReadingRefused } from '../../reading.js';
import { refuse } from '../../refusals.js';
import { Assembly, tidyCharacters } from '../assemble.js';
import { layOut } from './lay-out.js';
import { linesOfPage, type PageLine, type Piece } from './page-lines.js';

/** Letters a page of text has at least; a scan has none, or a stamp and a page number. */
const fewestLetters = 40;

/** PDF with text: lines by position, paragraphs by indent and gap, columns and tables by the gaps across, page numbers dropped. */
export async function readPdf(bytes: Uint8Array): Promise<Reading | ReadingRefused> {
  let document: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // A copy, as pdf.js takes the memory over.
    document = await getDocumentProxy(bytes.slice(), { isEvalSupported: false, verbosity: 0 });
  } catch (error) {
    return refuse(error instanceof Error && error.name === 'PasswordException' ? 'password' : 'damaged');
  }
  try {
    if (document.numPages > mostPages) return refuse('too-many-pages', { pages: document.numPages, most: mostPages });
    const pages: PageLine[][] = [];
    let letters = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [, bottom = 0, , top = 842] = page.view;
      const { items } = await page.getTextContent();
      const pieces = items.flatMap((item): Piece[] => ('str' in item ? [pieceOf(item)] : []));
      letters += pieces.reduce((sum, { text }) => sum + text.replace(/\P{L}/gu, '').length, 0);
      pages.push(linesOfPage(pieces, number, { bottom, top }));
      page.cleanup();
    }
    if (letters < fewestLetters * Math.min(document.numPages, 5)) return refuse('scan');
    const assembly = new Assembly();
    layOut(pages, assembly);
    return assembly.finish('pdf', document.numPages);
  } catch {
    return refuse('damaged');
  } finally {
    await document.destroy();
  }
}

const pieceOf = ({ str, transform, width, height }: { str: string; transform: number[]; width: number; height: number }): Piece => ({
  text: tidyCharacters(str).replaceAll('\n', ' '),
  x: transform[4] ?? 0,
  y: transform[5] ?? 0,
  width,
  size: height > 0 ? height : Math.abs(transform[3] ?? 12) || 12,
});
