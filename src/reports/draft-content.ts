import { Injectable } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import { type ValidationError, validateSync } from 'class-validator';
import type { CommandRequest } from '../engine/index.js';
import { type FieldError, MalformedError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database } from '../platform/transaction.js';
import { ReportContentInput } from './report.inputs.js';
import { hashOfReport, type ReportContent, storeReportRevision } from './report-revisions.js';

/** Contents are too long for an entry of the log: stored under their hash before the command, which names them by it. */
@Injectable()
export class DraftContent {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The request with `input.revision` in place of `input.content`; any other request as it is. A rehearsal stores nothing. */
  async byHash(request: CommandRequest, rehearsal: boolean): Promise<CommandRequest> {
    if (request.type !== 'report.draft' || request.input['content'] === undefined) return request;
    const { content: given, ...input } = request.input;
    const content = shaped(given);
    const revision = rehearsal
      ? hashOfReport(content)
      : await this.database.transaction((tx) => storeReportRevision(tx, content, this.clock.now().toISOString()));
    return { ...request, input: { ...input, revision } };
  }
}

/** Throws a `MalformedError` that names every field of the wrong shape. */
function shaped(given: unknown): ReportContent {
  const content = plainToInstance(ReportContentInput, typeof given === 'object' && given !== null ? given : {});
  const errors = validateSync(content, { whitelist: true, forbidNonWhitelisted: true });
  if (errors.length === 0) return JSON.parse(JSON.stringify(content)) as ReportContent;
  throw new MalformedError(fieldsOf(errors, 'input.content'));
}

const fieldsOf = (errors: readonly ValidationError[], path: string): FieldError[] =>
  errors.flatMap(({ property, constraints = {}, children = [] }) => [
    ...Object.entries(constraints).map(([code, message]) => ({ path: `${path}.${property}`, code, message })),
    ...fieldsOf(children, `${path}.${property}`),
  ]);
