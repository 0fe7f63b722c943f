import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { ForbiddenError, UnauthenticatedError } from '../platform/app-error.js';
import type { Config } from '../platform/config.js';
import { type ContextRequest, publicRoute } from '../platform/current-person.js';
import { CONFIG } from '../platform/platform.module.js';
import { PasswordMustChangeError } from './password.errors.js';
import { Sessions } from './sessions.js';
import { bearerIn, tokenOf } from './token.js';

/**
 * Stands before every route and lets nobody in whom it does not know, unless the route is marked `@Public()`. Scripts send the
 * token as `Bearer`, browsers as a cookie; what a browser writes must come from our own pages, or another site could write for it.
 * Whose password somebody else chose is let through to a change of it alone.
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
    if (this.marked(context, publicRoute)) {
      // Signing in over another site's form would put the browser into a stranger's session. Scripts send no Origin.
      if (request.headers.origin !== undefined) this.mustBeOurOwn(request);
      return true;
    }
    const token = tokenOf(request);
    if (token === undefined) throw new UnauthenticatedError();
    if (bearerIn(request) === undefined) this.mustBeOurOwn(request);
    const holder = await this.sessions.holderOf(token);
    if (holder === undefined) throw new UnauthenticatedError();
    if (holder.passwordMustChange && !this.marked(context, beforePasswordChange)) throw new PasswordMustChangeError();
    request.personId = holder.personId;
    return true;
  }

  private marked(context: ExecutionContext, mark: symbol): boolean {
    return this.reflector.getAllAndOverride<boolean | undefined>(mark, [context.getHandler(), context.getClass()]) === true;
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

const beforePasswordChange = Symbol('beforePasswordChange');

/** On a handler that also serves somebody who has to change the password first. */
export const BeforePasswordChange = () => SetMetadata(beforePasswordChange, true);

/** `null` is the Origin of a sandboxed page, which is nobody's. */
function hostOf(origin: string | undefined): string | undefined {
  return origin !== undefined && URL.canParse(origin) ? new URL(origin).host : undefined;
}
