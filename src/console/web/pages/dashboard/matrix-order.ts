import type { components } from '../../api/schema.gen';

export type Matrix = components['schemas']['StatisticsMatrix'];
export type Counts = Matrix['cells'][number]['counts'];

export type MatrixOrder = 'worst' | 'name';

/** Rows and columns in an order, each row with its cells in the order of the columns; undefined where there are no tasks. */
export interface OrderedMatrix {
  readonly plans: Matrix['plans'];
  readonly rows: readonly { readonly agency: Matrix['agencies'][number]; readonly cells: readonly (Counts | undefined)[] }[];
}

/** Worst first: who has most that is overdue, then most that is due soon. By name: as the server lists them. */
export function inOrder({ agencies, plans, cells }: Matrix, order: MatrixOrder): OrderedMatrix {
  const placesOf = (side: 'agency' | 'plan', count: number): readonly number[] => {
    const places = Array.from({ length: count }, (_, place) => place);
    if (order === 'name') return places;
    const badness = new Float64Array(count);
    for (const cell of cells) badness[cell[side]]! += (cell.counts.overdue ?? 0) * 10_000 + (cell.counts.dueSoon ?? 0);
    return places.sort((one, other) => badness[other]! - badness[one]! || one - other);
  };
  const columns = placesOf('plan', plans.length);
  const columnOf = new Map(columns.map((place, column) => [place, column]));
  const filled = agencies.map((): (Counts | undefined)[] => new Array<Counts | undefined>(plans.length).fill(undefined));
  for (const { agency, plan, counts } of cells) filled[agency]![columnOf.get(plan)!] = counts;
  return {
    plans: columns.map((place) => plans[place]!),
    rows: placesOf('agency', agencies.length).map((place) => ({ agency: agencies[place]!, cells: filled[place]! })),
  };
}

export type Standing = 'overdue' | 'dueSoon' | 'open' | 'doneLate' | 'done' | 'undated';

/** What a cell is coloured by: the worst that is true of any of its tasks, and how many tasks that is. */
export function standingOf({
  overdue = 0,
  dueSoon = 0,
  inTime = 0,
  doneLate = 0,
  doneInTime = 0,
  undated = 0,
}: Counts): readonly [Standing, number] {
  if (overdue > 0) return ['overdue', overdue];
  if (dueSoon > 0) return ['dueSoon', dueSoon];
  if (inTime > 0) return ['open', inTime];
  if (doneLate > 0) return ['doneLate', doneLate];
  if (doneInTime > 0) return ['done', doneInTime];
  return ['undated', undated];
}
