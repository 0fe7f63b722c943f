import { createHash } from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bus is started with, as JSON in its first argument. */
export interface BusOrder {
  /** 0: any. */
  readonly port: number;
  /** A line for each message: id and SHA-256; durable before the answer. */
  readonly file: string;
  /** Ids that came with other bytes than before. */
  readonly faultFile: string;
}

/** A bus that takes documents, each once by its id, and has nothing for anybody; in a process that may be killed at any moment. */
function main({ port, file, faultFile }: BusOrder): void {
  const known = new Map(linesOf(file).map((line) => line.split(' ') as [string, string]));
  const kept = fs.openSync(file, 'a');
  const take = (id: string, content: string): void => {
    const hash = createHash('sha256').update(content).digest('hex');
    if (known.has(id)) {
      if (known.get(id) !== hash) fs.appendFileSync(faultFile, `${id}\n`);
      return;
    }
    fs.writeSync(kept, `${id} ${hash}\n`);
    fs.fdatasyncSync(kept);
    known.set(id, hash);
  };
  const server = http.createServer(async (request, response) => {
    const parts: Buffer[] = [];
    for await (const part of request as AsyncIterable<Buffer>) parts.push(part);
    const given = JSON.parse(Buffer.concat(parts).toString('utf8')) as { messageId?: string; content?: string };
    if (request.url!.endsWith('/sendEdoc')) take(given.messageId!, given.content!);
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ code: 0, items: [] }));
  });
  server.listen(port, '127.0.0.1', () => process.send!({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }));
  process.on('disconnect', () => process.exit(0));
}

/** A last line that a kill tore apart was never answered for. */
function linesOf(file: string): readonly string[] {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const whole = text.slice(0, text.lastIndexOf('\n') + 1);
  if (whole.length < text.length) fs.truncateSync(file, Buffer.byteLength(whole));
  return whole.split('\n').slice(0, -1);
}

main(JSON.parse(process.argv[2]!) as BusOrder);
