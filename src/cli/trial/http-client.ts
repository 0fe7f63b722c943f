import http from 'node:http';

export interface HttpAnswer {
  readonly status: number;
  readonly body: Record<string, unknown>;
}

/** Kept connections to one server. A request whose answer never came whole rejects: nobody knows then whether it was done. */
export class HttpClient {
  private readonly agent: http.Agent;
  private readonly origin: URL;

  constructor(url: string, connections: number) {
    this.origin = new URL(url);
    this.agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  }

  post(path: string, token: string, body: object): Promise<HttpAnswer> {
    const bytes = Buffer.from(JSON.stringify(body), 'utf8');
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': bytes.length };
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.origin;
      const request = http.request({ agent: this.agent, hostname, port, path, method: 'POST', headers }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('aborted', () => reject(new Error('the answer was cut')));
        response.on('end', () => {
          try {
            resolve({ status: response.statusCode!, body: JSON.parse(Buffer.concat(parts).toString('utf8')) as Record<string, unknown> });
          } catch (error) {
            reject(error);
          }
        });
      });
      request.on('error', reject);
      request.end(bytes);
    });
  }

  close(): void {
    this.agent.destroy();
  }
}
