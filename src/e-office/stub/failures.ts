import type http from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

/** Ways in which a receiver goes wrong. `:n` is a number: `slow:2000`, `busy:5`. */
export const failures: Readonly<
  Record<string, { about: string; answer: (response: http.ServerResponse, n: number) => Promise<void> | void }>
> = {
  slow: {
    about: 'answers after n milliseconds',
    answer: async (response, n) => {
      await sleep(n);
      response.writeHead(204).end();
    },
  },
  error: { about: 'answers with status n, 500 unless named', answer: (response, n) => void response.writeHead(n || 500).end('broken') },
  gone: { about: 'answers 410: never again', answer: (response) => void response.writeHead(410).end() },
  busy: {
    about: 'answers 429 with Retry-After of n seconds',
    answer: (response, n) => void response.writeHead(429, { 'retry-after': String(n) }).end(),
  },
  hang: { about: 'takes the message and never answers', answer: () => undefined },
  huge: { about: 'answers 200 with a body of 1 GB', answer: (response) => pour(response.writeHead(200)) },
  redirect: { about: 'sends elsewhere', answer: (response) => void response.writeHead(307, { location: 'http://169.254.169.254/' }).end() },
  reset: { about: 'cuts the connection', answer: (response) => void response.destroy() },
};

const chunk = Buffer.alloc(1024 * 1024, 'x');

async function pour(response: http.ServerResponse): Promise<void> {
  for (let sent = 0; sent < 1024 && !response.destroyed; sent++)
    if (!response.write(chunk)) await new Promise((resolve) => response.once('drain', resolve).once('close', resolve));
  response.end();
}
