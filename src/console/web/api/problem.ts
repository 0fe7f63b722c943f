/** Why something was refused: under which of four heads, in which words, and who could do it. */
export interface Reason {
  readonly code: string;
  readonly head: 'waiting' | 'fix' | 'authority' | 'system';
  readonly params: Readonly<Record<string, unknown>>;
  readonly text: string;
  readonly who?: readonly { readonly name: string; readonly position: string; readonly agency: string }[];
}

/** An answer of the server that is no success (RFC 9457). `status` 0: the server was not reached. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly traceId?: string;
  readonly entryId?: string;
  readonly reasons: readonly Reason[];
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
  }
}

/** The problem an answer holds; one made up from its status where a proxy answered instead of the server. */
export async function problemOf(response: Response): Promise<Problem> {
  const told: Partial<Problem> = await response
    .clone()
    .json()
    .catch(() => ({}));
  return { code: `http.${response.status}`, title: response.statusText, reasons: [], errors: [], ...told, status: response.status };
}
