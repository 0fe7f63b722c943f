import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ForbiddenError, UnauthenticatedError } from '../platform/app-error.js';
import type { Config } from '../platform/config.js';
import { type ContextRequest, publicRoute } from '../platform/current-person.js';
import { CONFIG } from '../platform/platform.module.js';
import { Sessions } from './sessions.js';
import { bearerIn, tokenOf } from './token.js';

/**
 * Stands before every route and lets nobody in whom it does not know, unless the route is marked `@Public()`. Scripts send the
 * token as `Bearer`, browsers as a cookie; what a browser writes must come from our own pages, or another site could write for it.
 */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicOrigin'>,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<ContextRequest>();
    const open = this.reflector.getAllAndOverride<boolean | undefined>(publicRoute, [context.getHandler(), context.getClass()]) === true;
    if (open) {
      // Signing in over another site's form would put the browser into a stranger's session. Scripts send no Origin.
      if (request.headers.origin !== undefined) this.mustBeOurOwn(request);
      return true;
    }
    const token = tokenOf(request);
    if (token === undefined) throw new UnauthenticatedError();
    if (bearerIn(request) === undefined) this.mustBeOurOwn(request);
    request.personId = await this.sessions.personOf(token);
    if (request.personId === undefined) throw new UnauthenticatedError();
    return true;
  }

  /** Reading is safe: the browser keeps the answer from a foreign page. */
  private mustBeOurOwn({ method, headers }: ContextRequest): void {
    if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return;
    const { publicOrigin } = this.config;
    const { origin } = headers;
    const own = publicOrigin === null ? hostOf(origin) === headers.host : origin === publicOrigin;
    if (origin === undefined || !own) throw new ForbiddenError('origin.foreign');
  }
}

/** `null` is the Origin of a sandboxed page, which is nobody's. */
function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
