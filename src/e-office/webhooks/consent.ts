import type { Answer, Destination, Send } from '../network/index.js';

/**
 * HTTP webhooks of CloudEvents, section 4: the receiver is asked whether it wants to hear from this origin, so that nobody is made to
 * send to somebody who does not. Null: it does; else what it answered.
 */
export async function askConsent(send: Send, destination: Destination, origin: string): Promise<string | null> {
  const asking = new URL(origin).hostname;
  const answer = await send(destination, {
    method: 'OPTIONS',
    headers: { 'webhook-request-origin': asking, 'user-agent': 'vnwf-webhook/1' },
  });
  return consents(answer, asking) ? null : (answer.error ?? `${answer.status}, WebHook-Allowed-Origin: ${allowedBy(answer) ?? '—'}`);
}

function consents(answer: Answer, asking: string): boolean {
  const allowed = allowedBy(answer);
  return answer.status !== null && answer.status >= 200 && answer.status < 300 && (allowed === '*' || allowed === asking);
}

function allowedBy({ headers }: Answer): string | undefined {
  const value = headers['webhook-allowed-origin'];
  return typeof value === 'string' ? value.trim().slice(0, 200) : undefined;
}
