import { Injectable } from '@nestjs/common';
import { currentDefinition } from '../../workflows/registry.js';
import type { CommandRequest, CreationRequest } from '../engine/index.js';
import { MalformedError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement } from '../platform/transaction.js';
import { keepContent, nameContent } from './keep-content.js';
import { requireRevisions } from './plan-revisions.js';

const readRoute: Statement = { name: 'review-route', text: 'SELECT review_route AS route FROM agencies WHERE id::text = $1' };

/** What a request about a plan becomes before the engine is given it. */
@Injectable()
export class PlanRequests {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Keeps the content that comes with a request and names it by its hash instead, in a transaction of its own: an entry holds at most
   * 60 KiB, and content that nobody's command took changes nothing. A `revision` named by itself must be one that is kept.
   * What is only rehearsed is named and not kept. Throws a `MalformedError`.
   */
  async withRevision<Request extends CreationRequest | CommandRequest>(request: Request, rehearsed = false): Promise<Request> {
    const { content, ...input } = request.input;
    const revision = input['revision'];
    if (content === undefined) {
      if (typeof revision === 'string') await this.database.read((tx) => requireRevisions(tx, [revision]));
      return request;
    }
    if (revision !== undefined) throw malformed('revision', 'contentOrRevision', 'give content or revision, not both');
    const hash = rehearsed
      ? await this.database.read((tx) => nameContent(tx, content))
      : await this.database.transaction((tx) => keepContent(tx, content, this.clock.now().toISOString()));
    return Object.assign(Object.create(Object.getPrototypeOf(request)), request, { input: { ...input, revision: hash } });
  }

  /** The definition of a new plan: along the route of its issuing body. A body without one may not issue, which the judge says. */
  async definitionFor({ input }: CreationRequest): Promise<string> {
    const [row] = await this.database.read((tx) => tx.query<{ route: string | null }>(readRoute, [input['issuingAgencyId']]));
    return currentDefinition('plan', row?.route ?? undefined).id;
  }
}

const malformed = (path: string, code: string, message: string) => new MalformedError([{ path: `input.${path}`, code, message }]);
