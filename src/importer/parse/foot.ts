import type { Found, FoundAgency, Signature } from '../proposal.js';
import { isCapitals } from '../read/assemble.js';
import { markerAt } from '../read/marker.js';
import { post } from '../read/unwrap.js';
import type { Span } from '../reading.js';
import { foundIn } from './found.js';
import { type Source, trimSpan } from './source.js';
import type { Range } from './zones.js';

/** "TM.", and "T/M" as the Party writes it. */
export const authority = /^(?:(?:tm|kt|tl|tuq|q)\s?[.:]|(?:t|k)\/(?:m|t|l)\.?)\s?\S/;
const given = /^\(?(?:đã ký|đã kí|ký tên|ký, đóng dấu|chữ ký|\[?daky\]?|ký bởi|thừa lệnh)/;
const name = /^(?:(?:\p{Lu}\p{L}*\.?|[A-Z]{2,4}\.)\s+){1,6}\p{Lu}\p{L}*$/u;

/** Nơi nhận and the signature, whichever stands first. */
export function readFoot(source: Source, [from, to]: Range): { recipients: FoundAgency[]; signature: Signature } {
  const recipients: Span[][] = [];
  const signing: Span[] = [];
  let where: 'none' | 'recipients' | 'signature' = 'none';
  let recipientsCell: string | null = null;
  for (let at = from; at < to; at++) {
    const paragraph = source.paragraphs[at]!;
    const { from: start, to: end } = paragraph;
    const words = source.low.slice(start, end);
    const cell = paragraph.cell === null ? null : `${paragraph.cell.table}.${paragraph.cell.row}.${paragraph.cell.column}`;
    const opening = /^nơi nhận\s*[:;.]?\s*/.exec(words);
    if (opening !== null) {
      where = 'recipients';
      recipientsCell = cell;
      if (start + opening[0].length < end) recipients.push([[start + opening[0].length, end]]);
      continue;
    }
    const written = source.text.slice(start, end);
    const signs = (authority.test(words) || post.test(words)) && isCapitals(written) && markerAt(source.text, start, end) === null;
    if (signs || (recipientsCell !== null && cell !== recipientsCell && where === 'recipients')) where = 'signature';
    if (where === 'recipients') addRecipient(source, recipients, start, end);
    else if (where === 'signature') {
      if (recipients.length > 0 && markerAt(source.text, start, end)?.kind === 'bullet') addRecipient(source, recipients, start, end);
      else signing.push([start, end]);
    }
  }
  return {
    recipients: recipients.flatMap((spans) => split(source, spans)).map((printed) => ({ ...printed, match: null })),
    signature: signatureOf(source, signing),
  };
}

function addRecipient(source: Source, recipients: Span[][], start: number, end: number): void {
  const marker = markerAt(source.text, start, end);
  const last = recipients.at(-1);
  const body = marker?.kind === 'bullet' || marker?.kind === 'arabic' ? marker.body : start;
  const open = last !== undefined && !/[;.]$/.test(source.text.slice(...last.at(-1)!)) && marker === null;
  const small = source.text[start] === source.low[start];
  if (open && (small || /,$/.test(source.text.slice(...last.at(-1)!)))) last.push([body, end]);
  else recipients.push([[body, end]]);
}

/** "- Bộ Nội vụ; - Tỉnh ủy;" printed in one paragraph. */
function split(source: Source, spans: readonly Span[]): Found[] {
  const pieces: Span[][] = [[]];
  for (const [from, to] of spans) {
    let start = from;
    for (const match of source.text.slice(from, to).matchAll(/;\s*[-–+•]\s*/g)) {
      pieces.at(-1)!.push([start, from + match.index]);
      pieces.push([]);
      start = from + match.index + match[0].length;
    }
    pieces.at(-1)!.push([start, to]);
  }
  return pieces
    .map((piece) => {
      const last = piece.at(-1)!;
      const trimmed = trimSpan(source, last[0], last[1], ' ;,.');
      return foundIn(source, [...piece.slice(0, -1), trimmed], 0.95);
    })
    .filter(({ value }) => value !== '');
}

/** Lines of the signing block: forms of authority, the post, the name. */
function signatureOf(source: Source, lines: readonly Span[]): Signature {
  const authorities: Span[][] = [];
  let position: Span[] | null = null;
  for (const [from, to] of lines) {
    const written = source.text.slice(from, to);
    const words = source.low.slice(from, to);
    if (given.test(words) || !/\p{L}/u.test(written)) continue;
    if (authority.test(words) && isCapitals(written)) {
      authorities.push([[from, to]]);
    } else if (isCapitals(written) && post.test(words)) {
      position = [[from, to]];
    } else if (position === null && authorities.length > 0 && isCapitals(written)) {
      authorities.at(-1)!.push([from, to]);
    } else if (name.test(written) || (isCapitals(written) && position !== null)) {
      return {
        authority: authorities.map((spans) => foundIn(source, spans, 0.95)),
        position: position === null ? null : foundIn(source, position, 0.95),
        name: foundIn(source, [[from, to]], 0.95),
      };
    } else if (position !== null && words.length > 60) break;
  }
  return {
    authority: authorities.map((spans) => foundIn(source, spans, 0.95)),
    position: position === null ? null : foundIn(source, position, 0.95),
    name: null,
  };
}
