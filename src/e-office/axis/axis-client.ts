import type { Destination, Send } from '../network/index.js';

/** A bus that has to be asked: where, and as whom. */
export interface AxisAccess {
  readonly destination: Destination;
  readonly systemId: string;
  readonly secretKey: string;
}

/** One message that waits at the bus. */
export interface AxisItem {
  readonly docId: string;
  readonly messageType: 'edoc' | 'status';
}

/** What the bus answers with, by the result codes in use. `permanent`: the same again would be answered the same. */
export const axisResults = {
  '0': { meaning: 'taken', permanent: true },
  '10': { meaning: 'invalid-file', permanent: true },
  '15': { meaning: 'bad-credentials', permanent: false },
  '18': { meaning: 'receiver-unknown', permanent: true },
  '19': { meaning: 'sender-not-registered', permanent: true },
  '20': { meaning: 'bus-error', permanent: false },
  '21': { meaning: 'file-processing', permanent: false },
  '22': { meaning: 'bad-edxml', permanent: true },
  '23': { meaning: 'receiver-locked', permanent: true },
} as const;

export type AxisCode = keyof typeof axisResults;

/** The bus did not do as asked: its result code, or why there was no answer. */
export class AxisFailed extends Error {
  constructor(
    readonly result: string,
    readonly permanent: boolean,
  ) {
    super(`the bus answered ${result}`);
  }
}

/** Operations of the national axis and of provincial buses like it. Every call may be repeated. */
export class AxisClient {
  constructor(
    private readonly send: Send,
    private readonly access: AxisAccess,
  ) {}

  /** What waits for us and was not acknowledged yet. */
  async list(): Promise<readonly AxisItem[]> {
    const { items } = await this.call('getReceivedEdocList', {});
    if (!Array.isArray(items)) throw new AxisFailed('malformed', false);
    return items.filter(isItem);
  }

  /** The message itself. */
  async fetch(docId: string): Promise<Buffer> {
    const { content } = await this.call('getEdoc', { docId });
    if (typeof content !== 'string') throw new AxisFailed('malformed', false);
    return Buffer.from(content, 'base64');
  }

  /** Tells the bus that we have it, so that it lists it no more. Never before our commit. */
  async acknowledge(docId: string): Promise<void> {
    await this.call('updateStatus', { docId, status: 'done' });
  }

  /** A status or document of ours, as edXML. Under the same id and bytes again it is a repeat, and taken once. */
  async submit(messageType: AxisItem['messageType'], messageId: string, body: Buffer): Promise<void> {
    await this.call('sendEdoc', { messageType, messageId, content: body.toString('base64') });
  }

  private async call(operation: string, body: object): Promise<Record<string, unknown>> {
    const { destination, systemId, secretKey } = this.access;
    const headers = { 'content-type': 'application/json', 'x-systemid': systemId, 'x-secretkey': secretKey };
    const to = { ...destination, url: `${destination.url.replace(/\/$/u, '')}/${operation}` };
    const answer = await this.send(to, { method: 'POST', headers, body: Buffer.from(JSON.stringify(body)) });
    if (answer.status === null) throw new AxisFailed(answer.error ?? 'no-answer', false);
    if (answer.status !== 200) throw new AxisFailed(`http-${answer.status}`, false);
    const said = parsed(answer.body);
    const code = String(said['code']);
    if (code === '0') return said;
    throw new AxisFailed(code, code in axisResults && axisResults[code as AxisCode].permanent);
  }
}

function parsed(body: Buffer): Record<string, unknown> {
  try {
    const said: unknown = JSON.parse(body.toString('utf8'));
    if (typeof said === 'object' && said !== null) return said as Record<string, unknown>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new AxisFailed('malformed', false);
}

const isItem = (item: unknown): item is AxisItem => {
  const { docId, messageType } = (item ?? {}) as Partial<AxisItem>;
  return typeof docId === 'string' && /^[\u{21}-\u{7E}]{1,200}$/u.test(docId) && (messageType === 'edoc' || messageType === 'status');
};
