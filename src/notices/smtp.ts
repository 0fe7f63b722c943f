import { createTransport } from 'nodemailer';
import type { MailConfig } from '../platform/config.js';

/** A mail as it is handed over. */
export interface Letter {
  readonly to: { readonly name: string; readonly address: string };
  readonly subject: string;
  readonly text: string;
  /** The same in every attempt, so that a receiver can drop a repeat. */
  readonly messageId: string;
}

/** What became of one attempt. `refused` is for good (5xx for the recipient or the letter); `failed` may pass. */
export interface Attempt {
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** The mail server's own words, or why there were none; without addresses, as more people read it than may know these. */
  readonly response: string;
}

/** Máy chủ thư. One connection or two, kept while there is something to send. */
export interface MailServer {
  send(letter: Letter): Promise<Attempt>;
  close(): void;
}

/** Milliseconds. */
const patienceToConnect = 10_000;
const patienceForAnswer = 30_000;

export function smtpServer({ url, from }: MailConfig): MailServer {
  const { protocol, hostname, port, username, password } = new URL(url);
  const secure = protocol === 'smtps:';
  const transport = createTransport({
    pool: true,
    maxConnections: 2,
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port === '' ? (secure ? 465 : 587) : Number(port),
    secure,
    // A password never goes out in clear, also where somebody on the way takes STARTTLS out of the greeting.
    requireTLS: username !== '',
    connectionTimeout: patienceToConnect,
    greetingTimeout: patienceToConnect,
    socketTimeout: patienceForAnswer,
    ...(username === '' ? {} : { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } }),
  });
  return {
    async send({ to, subject, text, messageId }) {
      try {
        // Nobody is to answer a reminder with a note that he is away.
        const headers = { 'Auto-Submitted': 'auto-generated' };
        const info = await transport.sendMail({ from, to, subject, text, messageId, headers });
        // Of one recipient either all or none is accepted; said again because `sent` rests on it.
        return { outcome: info.accepted.length === 1 ? 'accepted' : 'refused', response: withoutAddresses(info.response) };
      } catch (error) {
        return attemptOf(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The domain of Message-IDs: that of the sender. */
export const domainOf = ({ from }: MailConfig): string => /@([^<>@\s]+)>?$/.exec(from)![1]!;

/** A wrong password is for the operator to mend, not a refusal of the letter. */
function attemptOf(error: unknown): Attempt {
  const { code, responseCode, response, message } = error as { code?: string; responseCode?: number; response?: string; message?: string };
  const final = (code === 'EENVELOPE' || code === 'EMESSAGE') && responseCode !== undefined && responseCode >= 500;
  const words = code === 'ETLS' ? message : (response ?? message); // Of a refused STARTTLS the answer alone says "command not recognized".
  return { outcome: final ? 'refused' : 'failed', response: withoutAddresses(words ?? String(error)) };
}

const withoutAddresses = (words: string): string => words.replace(/[^\s<>()[\],;:"]+@[^\s<>()[\],;:"]+/g, '…');
