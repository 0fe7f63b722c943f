import type { ImportDetail } from './import';

/** A stretch of the source, and the item whose words it holds. */
export interface Segment {
  readonly from: number;
  readonly to: number;
  readonly item: string | null;
}

interface Mark {
  readonly from: number;
  readonly to: number;
  readonly item: string;
}

/** The source by paragraphs, cut where the words of items begin and end. Where several lie over each other the shortest is meant. */
export function segmentsOf({ source, items }: Pick<ImportDetail, 'source' | 'items'>): readonly (readonly Segment[])[] {
  const marks: Mark[] = items
    .filter(({ kind }) => kind !== 'body')
    .flatMap(({ key, found }) => found.flatMap(({ spans }) => spans.map(([from, to]) => ({ from, to, item: key }))))
    .sort((one, other) => one.from - other.from);
  let next = 0;
  let open: Mark[] = [];
  return source.paragraphs.map(({ from, to }) => {
    open = open.filter((mark) => mark.to > from);
    while (next < marks.length && marks[next]!.from < to) open.push(marks[next++]!);
    const cuts = [...new Set([from, to, ...open.flatMap((mark) => [mark.from, mark.to]).filter((cut) => cut > from && cut < to)])].sort(
      (one, other) => one - other,
    );
    return cuts.slice(1).map((end, place) => {
      const start = cuts[place]!;
      const over = open.filter((mark) => mark.from <= start && mark.to >= end);
      const shortest = over.reduce<Mark | undefined>(
        (least, mark) => (least === undefined || mark.to - mark.from < least.to - least.from ? mark : least),
        undefined,
      );
      return { from: start, to: end, item: shortest?.item ?? null };
    });
  });
}
