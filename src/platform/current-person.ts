import { createParamDecorator, type ExecutionContext, SetMetadata } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { UnauthenticatedError } from './app-error.js';

/** What a request is known by while it is served. The guard of `identity/` fills it in; everybody below reads it here. */
export interface RequestContext {
  /** Who is signed in; absent on a public route. */
  personId?: string;
}

/** The request with its context. */
export type ContextRequest = FastifyRequest & RequestContext;

/** The metadata key that the guard looks for. */
export const publicRoute = Symbol('publicRoute');

/** On a controller or handler that needs nobody signed in. Every other route is closed to strangers. */
export const Public = () => SetMetadata(publicRoute, true);

/** The id of the person signed in. */
export const CurrentPerson = createParamDecorator((_data: unknown, context: ExecutionContext): string => {
  const { personId } = requestOf(context);
  if (personId === undefined) throw new UnauthenticatedError();
  return personId;
});

/** The request's id, which answers, technical log and audit entries share. */
export const TraceId = createParamDecorator((_data: unknown, context: ExecutionContext): string => requestOf(context).id);

const requestOf = (context: ExecutionContext): ContextRequest => context.switchToHttp().getRequest<ContextRequest>();
