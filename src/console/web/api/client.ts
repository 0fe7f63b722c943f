import createFetch from 'openapi-fetch';
import createApi from 'openapi-react-query';
import { language } from '../language/language';
import { ProblemError, problemOf } from './problem';
import type { paths } from './schema.gen';

/** Calls of the API by path. An answer that is a problem is thrown as a `ProblemError`, also by hand-made calls. */
export const server = createFetch<paths>({ baseUrl: window.location.origin });

server.use({
  onRequest({ request }) {
    request.headers.set('accept-language', language());
    return request;
  },
  async onResponse({ response }) {
    if (response.ok) return undefined;
    const problem = await problemOf(response);
    if (problem.status === 401) signedOut.dispatchEvent(new Event('signed-out'));
    throw new ProblemError(problem);
  },
  onError: ({ error }) => (error instanceof ProblemError ? error : new ProblemError(unreachable(error))),
});

/** Tells when the server no longer knows the session. What was typed stays on the page behind the dialog that this opens. */
export const signedOut = new EventTarget();

/** The same calls as hooks of TanStack Query. */
export const api = createApi(server);

function unreachable(error: unknown) {
  return { status: 0, code: 'unreachable', title: error instanceof Error ? error.message : String(error), reasons: [], errors: [] };
}
