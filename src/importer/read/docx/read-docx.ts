import { isRefused, type Reading, type ReadingRefused } from '../../reading.js';
import { refuse } from '../../refusals.js';
import { Assembly } from '../assemble.js';
import { DocumentBody } from './document-body.js';
import { Numbering } from './numbering.js';
import { openDocx } from './open-docx.js';
import { readXml, XmlRefused } from './xml-events.js';

/**
 * Word: paragraphs, tables with merged cells, numbers written out, text boxes before the paragraph they hang on, tracked changes as
 * accepted. Headers, footers, notes and comments are left out.
 */
export function readDocx(bytes: Uint8Array): Reading | ReadingRefused {
  const parts = openDocx(bytes);
  if (isRefused(parts)) return parts;
  const assembly = new Assembly();
  try {
    const body = new DocumentBody(assembly, new Numbering(parts.numbering, parts.styles));
    readXml(parts.document, body);
    return assembly.finish('docx', body.pages);
  } catch (error) {
    if (error instanceof XmlRefused) return refuse('damaged');
    throw error;
  }
}
