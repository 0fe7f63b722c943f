import { applyDecorators } from '@nestjs/common';
import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, Max, Min, ValidateBy } from 'class-validator';
import { dayOf, endOfDay } from '../platform/clock.js';
import { isDay } from '../platform/is-day.js';
import { AsOfError } from './as-of.error.js';

/** How a reading says as of when: at most one of the three. */
export interface AsOfQuery {
  /** A day of Vietnam, meaning its end, or an instant with its offset. */
  readonly asOf?: string;
  /** Right after the entry of this number in the document's own chain. */
  readonly asOfSequence?: number;
  /** By the entries with a place below this one in the tree: exact, and what a checkpoint of that size proves. */
  readonly asOfTreeSize?: number;
}

/** What an answer says of its time, so that nobody takes it for the present. */
export interface AsOfMark {
  /** ISO in UTC. */
  readonly at: string;
  /** Number of the document's last entry by then; null of a list. */
  readonly sequence: number | null;
  /** The size asked for; of a document else the smallest tree that has its last entry, null while that waits for a place. */
  readonly treeSize: number | null;
}

/** Rows of a list, with its time where it is not the present. */
export interface PastRows<Item> {
  readonly rows: readonly Item[];
  readonly asOf?: AsOfMark;
}

export type AskedAsOf =
  | { readonly by: 'time'; readonly at: Date }
  | { readonly by: 'sequence'; readonly sequence: number }
  | { readonly by: 'treeSize'; readonly size: number };

/** What is asked; null for the present. Throws an `AsOfError` for two at once, and for an instant ahead. */
export function askedAsOf({ asOf, asOfSequence, asOfTreeSize }: AsOfQuery, now: Date): AskedAsOf | null {
  const asked: AskedAsOf[] = [
    ...(asOf === undefined ? [] : [{ by: 'time' as const, at: pastInstant(asOf, now) }]),
    ...(asOfSequence === undefined ? [] : [{ by: 'sequence' as const, sequence: asOfSequence }]),
    ...(asOfTreeSize === undefined ? [] : [{ by: 'treeSize' as const, size: asOfTreeSize }]),
  ];
  if (asked.length > 1) throw new AsOfError('as-of.several');
  return asked[0] ?? null;
}

/** The instant that `asOf` names; today means now. Throws an `AsOfError` for one ahead. */
export function pastInstant(asOf: string, now: Date): Date {
  const at = instantOf(asOf, now);
  if (at > now) throw new AsOfError('as-of.in-future', { now: now.toISOString() });
  return at;
}

/** On a query: a day, or an instant with its offset. */
export const IsAsOf = (): PropertyDecorator =>
  ValidateBy({
    name: 'isAsOf',
    validator: {
      validate: (value: unknown) => isDay(value) || isInstant(value),
      defaultMessage: () => '$property must be a day that exists, YYYY-MM-DD, or an instant with its offset, 2023-06-30T17:00:00+07:00',
    },
  });

/** An instant with its offset: what is asked for by a time must not depend on the zone of a server. */
export const IsInstant = (): PropertyDecorator =>
  ValidateBy({
    name: 'isInstant',
    validator: { validate: isInstant, defaultMessage: () => '$property must be an instant with its offset, 2023-06-30T17:00:00+07:00' },
  });

/** `asOf` on the query of one document or of a list. */
export const AsOfTime = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({
      description:
        'As it was on a day (2023-06-30: at the end of that day in Vietnam) or at an instant with its offset. One asOf… at most.',
    }),
    IsOptional(),
    IsAsOf(),
  );

/** `asOfTreeSize` on such a query. */
export const AsOfTreeSize = (): PropertyDecorator =>
  applyDecorators(
    ApiPropertyOptional({ minimum: 1, description: 'As it was by the first so many entries of the log: exact, and provable.' }),
    IsOptional(),
    Type(() => Number),
    IsInt(),
    Min(1),
    Max(Number.MAX_SAFE_INTEGER),
  );

/** The query of one document. */
export class PastQuery implements AsOfQuery {
  @AsOfTime()
  asOf?: string;

  @ApiPropertyOptional({ minimum: 1, description: 'As it was right after its entry of this number.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  asOfSequence?: number;

  @AsOfTreeSize()
  asOfTreeSize?: number;
}

/** The query of a route that knows the present alone: an as-of is refused there, and not passed over as if it had been heeded. */
export class PresentQuery {}

/** The last millisecond of a day belongs to it; nothing is recorded more finely. */
function instantOf(asOf: string, now: Date): Date {
  if (!isDay(asOf)) return new Date(asOf);
  return asOf === dayOf(now) ? now : new Date(endOfDay(asOf).getTime() - 1);
}

/** `Date` alone takes 31/9 for 1/10. */
function isInstant(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/.test(value)) return false;
  return isDay(value.slice(0, 10)) && !Number.isNaN(Date.parse(value));
}
