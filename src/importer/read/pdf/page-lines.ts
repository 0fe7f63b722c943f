/** A piece of text where it stands on its page; points, y upwards. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Words of a line between two wide gaps. */
export interface Segment {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

export interface PageLine {
  readonly page: number;
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

/** Gaps wider than so many letter heights part columns. Justified lines stay below. */
const columnGap = 1.6;
/** Gaps wider than so many letter heights are a space. */
const spaceGap = 0.18;

/** The lines of a page from the top, without page numbers at its edges. */
export function linesOfPage(pieces: readonly Piece[], page: number, edges: { bottom: number; top: number }): PageLine[] {
  const rows: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text.trim() !== '').sort((one, other) => other.y - one.y || one.x - other.x)) {
    const row = rows.at(-1);
    const first = row?.[0];
    // Superscripts and accents placed apart stand a little higher or lower.
    if (first !== undefined && Math.abs(first.y - piece.y) < Math.max(first.size, piece.size) * 0.45) row!.push(piece);
    else rows.push([piece]);
  }
  const lines = rows.map(
    (row): PageLine => ({ page, y: row[0]!.y, size: Math.max(...row.map(({ size }) => size)), segments: segmentsOf(row) }),
  );
  return lines.filter((line) => !isPageNumber(line, edges));
}

function segmentsOf(row: readonly Piece[]): Segment[] {
  const segments: { text: string; from: number; to: number }[] = [];
  for (const { text, x, width, size } of [...row].sort((one, other) => one.x - other.x)) {
    const last = segments.at(-1);
    const gap = last === undefined ? 0 : x - last.to;
    if (last === undefined || gap > size * columnGap) segments.push({ text, from: x, to: x + width });
    else {
      last.text += gap > size * spaceGap && !last.text.endsWith(' ') && !text.startsWith(' ') ? ` ${text}` : text;
      last.to = Math.max(last.to, x + width);
    }
  }
  return segments.map(({ text, ...place }) => ({ text: text.replace(/\s+/g, ' ').trim(), ...place })).filter(({ text }) => text !== '');
}

/** A number alone in the outer eighth of the page. */
function isPageNumber({ segments, y }: PageLine, { bottom, top }: { bottom: number; top: number }): boolean {
  const edge = (top - bottom) / 8;
  return (
    segments.length === 1 &&
    (y > top - edge || y < bottom + edge) &&
    /^(?:trang\s*)?[-–]?\s*\d{1,3}\s*(?:\/\s*\d{1,3})?\s*[-–]?$/i.test(segments[0]!.text)
  );
}
