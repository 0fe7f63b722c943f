import http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Answer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** A request whose answer has not come by then is given up; nobody knows whether it was done. */
const patienceMs = 10_000;
const pauseMs = 50;

/**
 * Sends the same bytes to one process after the other until one answers with something else than 503. `head` is asked before each
 * attempt. Tells how often no answer came.
 */
export async function postSomewhere(
  urls: () => Promise<readonly string[]>,
  path: string,
  body: string,
  head: () => Readonly<Record<string, string>>,
): Promise<Answer & { readonly unanswered: number }> {
  let unanswered = 0;
  for (;;) {
    const known = await urls();
    const url = known[Math.floor(Math.random() * known.length)];
    const answer = url === undefined ? undefined : await post(new URL(path, url), body, head()).catch(() => undefined); // Lost.
    if (answer !== undefined && answer.status !== 503) return { ...answer, unanswered };
    if (url !== undefined) unanswered++;
    await sleep(pauseMs);
  }
}

function post(url: URL, body: string, headers: Readonly<Record<string, string>>): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const signal = AbortSignal.timeout(patienceMs);
    const request = http.request(
      url,
      { method: 'POST', agent: false, signal, headers: { ...headers, 'content-length': Buffer.byteLength(body) } },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('the answer was cut')));
        response.on('end', () => {
          try {
            const text = Buffer.concat(parts).toString('utf8');
            resolve({ status: response.statusCode!, body: text === '' ? {} : (JSON.parse(text) as Record<string, unknown>) });
          } catch (error) {
            reject(error);
          }
        });
      },
    );
    request.on('error', reject);
    request.end(body);
  });
}
