import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusals } from '../organisations/index.js';
import { type AppError, ForbiddenError, UnauthenticatedError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { type ContextRequest, publicRoute } from '../platform/current-person.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database } from '../platform/transaction.js';
import { PasswordMustChangeError } from './password.errors.js';
import { Sessions } from './sessions.js';
import { countStranger } from './throttle.js';
import { bearerIn, tokenOf } from './token.js';

/**
 * Stands before every route and lets nobody in whom it does not know, unless the route is marked `@Public()`. Scripts send the
 * token as `Bearer`, browsers as a cookie; what a browser writes must come from our own pages, or another site could write for it.
 * Whose password somebody else chose is let through to a change of it alone. Whom it turns away is on record before the answer.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly refusals: Refusals,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ContextRequest>();
    if (this.marked(context, publicRoute)) {
      // Signing in over another site's form would put the browser into a stranger's session. Scripts send no Origin.
      if (request.headers.origin !== undefined && this.isForeign(request))
        await this.turnAway(request, null, new ForbiddenError('origin.foreign'));
      return true;
    }
    const aboutOneself = this.marked(context, beforePasswordChange);
    const token = tokenOf(request);
    if (token === undefined) {
      // A page that asks who is signed in attempts nothing.
      if (aboutOneself) throw new UnauthenticatedError();
      return this.turnAway(request, null, new UnauthenticatedError());
    }
    const holder = await this.sessions.holderOf(token);
    if (bearerIn(request) === undefined && this.isForeign(request))
      return this.turnAway(request, holder?.personId ?? null, new ForbiddenError('origin.foreign'));
    if (holder === undefined) return this.turnAway(request, null, new UnauthenticatedError());
    if (holder.passwordMustChange && !aboutOneself) return this.turnAway(request, holder.personId, new PasswordMustChangeError());
    request.personId = holder.personId;
    return true;
  }

  /** Keeps the attempt, without what was shown for a session: it may be somebody's. */
  private async turnAway(request: ContextRequest, personId: string | null, error: AppError): Promise<never> {
    if (personId === null) await this.database.transaction((tx) => countStranger(tx, request.ip, this.clock.now()));
    const input = { method: request.method, route: request.routeOptions.url ?? null };
    const reasons = [{ code: error.code, params: {} }];
    await this.refusals.record({ command: { type: 'session.use', input, personId }, personId, reasons, request: request.id }, error);
    throw error;
  }

  private marked(context: ExecutionContext, mark: symbol): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true;
  }

  /** Reading is safe: the browser keeps the answer from a foreign page. */
  private isForeign({ method, headers }: ContextRequest): boolean {
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return false;
    const { publicOrigin } = this.config;
    const { origin } = headers;
    const own = publicOrigin === null ? hostOf(origin) === headers.host : origin === publicOrigin;
    return origin === undefined || !own;
  }
}

const beforePasswordChange = Symbol('beforePasswordChange');

/** On a handler that also serves somebody who has to change the password first. */
export const BeforePasswordChange = () => SetMetadata(beforePasswordChange, true);

/** `null` is the Origin of a sandboxed page, which is nobody's. */
function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
