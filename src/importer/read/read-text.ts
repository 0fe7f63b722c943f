import type { Reading } from '../reading.js';
import { Assembly, squeeze, tidyCharacters } from './assemble.js';
import { BarTable } from './bar-table.js';
import { Flow } from './flow.js';
import { marks, plain } from './plain.js';

/** A line of nothing but dashes, underscores, stars and bars between them is a rule; one of three dashes at least. */
const rule = /^[\s|:]*(?:[-–—_=]{3,}[\s|:]*)+$/;

/** Plain text and Markdown, also with the line breaks of an OCR: markup goes, paragraphs are put together, tables of bars kept. */
export function readText(source: string, format: 'text' | 'markdown'): Reading {
  const assembly = new Assembly();
  const flow = new Flow((text, heading) => assembly.add(text, { heading }));
  let table: BarTable | null = null;
  let inHead = true;
  let right: string[] | null = null;
  const tidy = tidyCharacters(source);
  // Most plain texts hold no mark of Markdown at all: asked once, not of each line.
  const isMarked = marks.some((mark) => tidy.includes(mark));
  const bare = isMarked ? plain : squeeze;
  for (const raw of linesOf(tidy)) {
    if (table !== null) {
      if (table.take(raw)) continue;
      table.finish(assembly);
      table = null;
    }
    if (BarTable.opens(raw)) {
      flow.end();
      table = new BarTable();
      table.take(raw);
      continue;
    }
    if (raw === '' || isRule(raw)) {
      flow.gap();
      continue;
    }
    if (besideRecipients(raw)) right = [];
    if (right !== null) {
      // Recipients on the left, the signature beside them on the right: one behind the other.
      const { left, beside } = columnsOf(raw);
      if (/^phụ lục/i.test(left)) {
        flushColumn(flow, right);
        right = null;
      } else {
        if (left !== '') flow.add(bare(left));
        if (beside !== '') right.push(beside);
        continue;
      }
    }
    if (inHead && /\S {3,}\S/.test(raw)) {
      for (const column of raw.trim().split(/ {3,}/)) {
        flow.gap();
        flow.add(bare(column));
      }
      continue;
    }
    const heading = isMarked && raw.includes('#') ? (/^\s{0,3}(#{1,6})\s/.exec(raw)?.[1]?.length ?? null) : null;
    const text = bare(raw);
    if (inHead && /^(?:kế hoạch|quyết định|nghị quyết|i\. )/i.test(text)) inHead = false;
    if (heading !== null) flow.heading(text, heading);
    else flow.add(text);
  }
  table?.finish(assembly);
  if (right !== null) flushColumn(flow, right);
  flow.end();
  return assembly.finish(format);
}

/** "Nơi nhận:" with something far to the right of it. */
function besideRecipients(raw: string): boolean {
  let at = 0;
  while (raw.charCodeAt(at) === 32) at++;
  return (raw[at] === 'N' || raw[at] === 'n') && /^\s*nơi nhận\s*:?\s{3,}\S/i.test(raw);
}

/** What stands left and right of a wide gap; a line set in far stands right. */
function columnsOf(raw: string): { left: string; beside: string } {
  if (/^ {20}/.test(raw)) return { left: '', beside: raw };
  const gap = raw.trimStart().search(/ {3,}/);
  const text = raw.trimStart();
  return gap < 0 ? { left: text, beside: '' } : { left: text.slice(0, gap), beside: text.slice(gap) };
}

function flushColumn(flow: Flow, lines: readonly string[]): void {
  for (const line of lines) {
    flow.gap();
    flow.add(plain(line));
  }
}

/** Its first three characters may begin one; then the whole line is looked at. */
const isRule = (raw: string): boolean =>
  raw.length > 2 && ruling.includes(raw[0]!) && ruling.includes(raw[1]!) && ruling.includes(raw[2]!) && rule.test(raw);
const ruling = ' |:-–—_=\t';

/** Lines without a copy of the whole. */
function* linesOf(text: string): Generator<string> {
  let from = 0;
  while (from <= text.length) {
    const end = text.indexOf('\n', from);
    const line = text.slice(from, end < 0 ? text.length : end);
    const page = line.indexOf('\f');
    if (page >= 0) {
      yield line.slice(0, page);
      yield '';
      yield line.slice(page + 1);
    } else yield line;
    if (end < 0) return;
    from = end + 1;
  }
}
