import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';

/** A real SMTP server that keeps what it accepted, as an independent reader understands it. */
export interface TestMailServer {
  readonly port: number;
  /** Letters accepted, in order. */
  readonly letters: readonly (Email & { readonly to: readonly { readonly address: string }[] })[];
  /** Recipients it refuses, with the code of the answer. */
  readonly refused: Map<string, number>;
  /** Runs once a letter is in, before it is answered for. */
  beforeAnswer: (() => Promise<void>) | null;
  stop(): Promise<void>;
  /** Again on the same port. */
  start(): Promise<void>;
}

export async function startMailServer(): Promise<TestMailServer> {
  const letters: TestMailServer['letters'][number][] = [];
  const refused = new Map<string, number>();
  const hooks: Pick<TestMailServer, 'beforeAnswer'> = { beforeAnswer: null };
  let port = 0;
  let server: SMTPServer;
  const start = () =>
    new Promise<void>((resolve, reject) => {
      server = new SMTPServer({
        authOptional: true,
        closeTimeout: 200,
        disabledCommands: ['STARTTLS', 'AUTH'],
        onRcptTo({ address }, _session, done) {
          const responseCode = refused.get(address);
          done(responseCode === undefined ? null : Object.assign(new Error(`5.1.1 <${address}> no such mailbox`), { responseCode }));
        },
        onData(stream, _session, done) {
          const chunks: Buffer[] = [];
          stream.on('data', (chunk: Buffer) => chunks.push(chunk));
          stream.on('end', () =>
            PostalMime.parse(Buffer.concat(chunks))
              .then(async (letter) => {
                await hooks.beforeAnswer?.();
                letters.push(letter as TestMailServer['letters'][number]);
                // The type of the callback knows no words; the server says them after 250.
                (done as (error: null, words: string) => void)(null, `queued as ${letters.length}`);
              })
              .catch(done),
          );
        },
      });
      server.on('error', reject);
      const listening = server.listen(port, '127.0.0.1', () => {
        port = (listening.address() as { port: number }).port;
        resolve();
      });
    });
  await start();
  return {
    get port() {
      return port;
    },
    letters,
    refused,
    get beforeAnswer() {
      return hooks.beforeAnswer;
    },
    set beforeAnswer(hook) {
      hooks.beforeAnswer = hook;
    },
    start,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
