import createFetch from 'openapi-fetch';
import createApi from 'openapi-react-query';
import { asOf } from '../as-of/as-of';
import { isOfThePresent, knowsThePast } from '../as-of/past-reads';
import { language, t } from '../language/language';
import { ProblemError, problemOf } from './problem';
import type { paths } from './schema.gen';

/** Calls of the API by path. An answer that is a problem is thrown as a `ProblemError`, also by hand-made calls. */
export const server = createFetch<paths>({ baseUrl: window.location.origin });

server.use({
  onRequest({ request, schemaPath }) {
    const asked = asOf === undefined ? request : ofThePast(request, schemaPath, asOf);
    asked.headers.set('accept-language', language());
    return asked;
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

const hooks = createApi(server);

/** The same calls as hooks of TanStack Query. What is read page by page is kept under a key of its own: it has another shape than one answer. */
export const api: typeof hooks = {
  ...hooks,
  useInfiniteQuery: (method, path, init, options, client) =>
    hooks.useInfiniteQuery(method, path, { ...(init as typeof init & object), byPage: true }, options, client),
};

/** The same question as of a time. What was then cannot be changed, and what is open now was not open then. */
function ofThePast(request: Request, path: string, time: string): Request {
  const aboutOneself = path.startsWith('/api/v1/me') || path.startsWith('/api/v1/sessions');
  if (isOfThePresent(path) || (request.method !== 'GET' && !aboutOneself))
    throw new ProblemError({
      status: 409,
      code: 'as-of.present-only',
      title: t('Đang xem lại quá khứ nên không làm được việc này.'),
      reasons: [],
      errors: [],
    });
  const address = new URL(request.url);
  if (knowsThePast(path)) address.searchParams.set('asOf', time);
  else address.searchParams.delete('asOf');
  return new Request(address, request);
}

function unreachable(error: unknown) {
  return { status: 0, code: 'unreachable', title: error instanceof Error ? error.message : String(error), reasons: [], errors: [] };
}
