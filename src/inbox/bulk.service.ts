import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import { Commands } from '../engine/index.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';
import { Logger } from '../platform/logger.js';
import { problemOf } from '../platform/problem.filter.js';
import { translate } from '../platform/translate-errors.js';
import type { BulkAnswer, BulkResult, BulkSummary, Outcome, Prospect } from './bulk.answers.js';
import { BulkItem } from './inbox.inputs.js';

/** Who asks, and how he is to be answered. */
export interface Caller {
  readonly personId: string;
  readonly language: Language;
  readonly traceId: string;
}

/** Commands under way at a time, so that one bulk leaves connections to everybody else. */
const atATime = 4;

/** Duyệt nhiều hồ sơ một lần: every command is its own transaction, judged and answered as if it had come alone. */
@Injectable()
export class BulkService {
  constructor(
    private readonly commands: Commands,
    private readonly logger: Logger,
  ) {}

  /** Issues them all. None stops another; those on one document run in the order given. */
  async issue(items: readonly unknown[], { personId, language, traceId }: Caller): Promise<BulkAnswer> {
    return this.each(items, language, traceId, 'refused', async ({ kind, id, ...request }) => {
      return { outcome: 'accepted', receipt: await this.commands.issue(kind, id, personId, request, traceId) };
    });
  }

  /** What would become of each by itself, as things stand. */
  async rehearse(items: readonly unknown[], { personId, language, traceId }: Caller): Promise<BulkAnswer> {
    return this.each(items, language, traceId, 'cannot', async ({ kind, id, ...request }) => {
      const rehearsal = await this.commands.rehearse(kind, id, personId, request, language);
      return { outcome: rehearsal.allowed ? 'can' : 'cannot', rehearsal };
    });
  }

  private async each(
    items: readonly unknown[],
    language: Language,
    traceId: string,
    whenRefused: 'refused' | 'cannot',
    act: (item: BulkItem) => Promise<Omit<BulkResult, 'index' | 'id'>>,
  ): Promise<BulkAnswer> {
    const results: BulkResult[] = [];
    const perform = async (index: number): Promise<void> => {
      const at = { index, id: idOf(items[index]) };
      try {
        results[index] = { ...at, ...(await act(shaped(items[index]))) };
      } catch (thrown) {
        const error = translate(thrown);
        if (error === undefined || error.kind === 'unavailable') this.logger.fault(thrown, traceId);
        results[index] = {
          ...at,
          outcome: error?.kind === 'refused' ? whenRefused : 'failed',
          problem: problemOf(error, language, traceId),
        };
      }
    };
    const lanes = lanesOf(items);
    const worker = async (): Promise<void> => {
      for (let lane = lanes.shift(); lane !== undefined; lane = lanes.shift()) for (const index of lane) await perform(index);
    };
    await Promise.all(Array.from({ length: atATime }, worker));
    return { summary: summaryOf(results), results };
  }
}

/** Places of the items, those on one document together. */
function lanesOf(items: readonly unknown[]): number[][] {
  const lanes = new Map<string, number[]>();
  items.forEach((item, index) => {
    const key = idOf(item)?.toLowerCase() ?? `#${index}`;
    const lane = lanes.get(key);
    if (lane === undefined) lanes.set(key, [index]);
    else lane.push(index);
  });
  return [...lanes.values()];
}

function idOf(item: unknown): string | null {
  const { id } = Object(item) as { id?: unknown };
  return typeof id === 'string' ? id : null;
}

/** Throws a `MalformedError` that names every field, as the pipe does for a command that comes alone. */
function shaped(item: unknown): BulkItem {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    throw new MalformedError([{ path: '', code: 'isObject', message: 'an item must be an object' }]);
  }
  const instance = plainToInstance(BulkItem, item);
  const errors = validateSync(instance, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length > 0) throw new MalformedError(errors.flatMap(fieldsOf));
  return instance;
}

function fieldsOf({ property, constraints = {} }: ValidationError): FieldError[] {
  return Object.entries(constraints).map(([code, message]) => ({ path: property, code, message }));
}

function summaryOf(results: readonly BulkResult[]): BulkSummary {
  const count = (wanted: Outcome | Prospect): number => results.filter(({ outcome }) => outcome === wanted).length;
  return {
    total: results.length,
    accepted: count('accepted'),
    refused: count('refused'),
    failed: count('failed'),
    can: count('can'),
    cannot: count('cannot'),
  };
}
