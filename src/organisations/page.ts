import { ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, isUUID, Max, MaxLength, Min } from 'class-validator';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { MalformedError } from '../platform/app-error.js';

/** What every list takes: how many, and after which. */
export class PageQuery {
  @ApiPropertyOptional({ minimum: 1, maximum: 200, default: 50 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;

  /** `next` of the page before; opaque. */
  @ApiPropertyOptional()
  @IsOptional()
  @IsString()
  @MaxLength(1000)
  after?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

/** Cuts the one row too many that a list asked for, and says where the next page begins, in the body and as `Link`. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  keyOf: (row: T) => readonly string[],
  request: FastifyRequest,
  reply: FastifyReply,
): Page<T> {
  const items = rows.slice(0, limit);
  if (rows.length <= limit) return { items, next: null };
  const next = Buffer.from(JSON.stringify(keyOf(items.at(-1)!))).toString('base64url');
  const address = new URL(request.url, 'http://here');
  address.searchParams.set('after', next);
  reply.header('link', `<${address.pathname}${address.search}>; rel="next"`);
  return { items, next };
}

/** The sort key in a cursor, of `length` strings, the last an id; nulls for the first page. Throws a `MalformedError` for what is none. */
export function keyAfter(after: string | undefined, length: number): readonly (string | null)[] {
  if (after === undefined) return Array.from({ length }, () => null);
  try {
    const key: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(key) && key.length === length && key.every(isStorable) && isUUID(key.at(-1))) return key;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new MalformedError([{ path: 'after', code: 'isCursor', message: 'after must be the next of the page before' }]);
}

const isStorable = (part: unknown): boolean => typeof part === 'string' && !part.includes('\0');
