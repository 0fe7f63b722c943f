import http from 'node:http';
import net from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { createSender, type Destination, judgeNetwork, type SenderOptions } from './index.js';

/** Servers that nothing may reach: every connection counts. */
const decoys: net.Server[] = [];
let reached = 0;
let asked: string[] = [];
/** Every connection that anything in this process begins. */
const connect = jest.spyOn(net.Socket.prototype, 'connect');

async function decoy(host: string, port: number): Promise<void> {
  const server = net.createServer((socket) => {
    reached++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    server.once('error', () => resolve()); // A machine without IPv6 has no ::1 to listen on.
    server.listen(port, host, () => {
      decoys.push(server);
      resolve();
    });
  });
}

let port = 0;
beforeAll(async () => {
  await decoy('127.0.0.1', 0);
  port = (decoys[0]!.address() as net.AddressInfo).port;
  await decoy('::1', port);
});
afterAll(async () => {
  connect.mockRestore();
  await Promise.all(decoys.map((server) => new Promise((resolve) => server.close(resolve))));
});
beforeEach(() => {
  reached = 0;
  asked = [];
  connect.mockClear();
});

const office = ['10.20.0.0/16', 'fd12:3456:789a::/48'];
/** An endpoint of an office, as two administrators registered it; the name leads wherever the resolver says. */
const attempt = (
  url: string,
  answers: readonly string[] = ['10.20.0.5'],
  more: Partial<Destination> = {},
  options: Partial<SenderOptions> = {},
) =>
  createSender({
    plainHttp: false,
    resolve: async (name) => {
      asked.push(name);
      return answers;
    },
    ...options,
  })({ url, cidrs: office, ports: [port], ...more }, { method: 'POST', headers: {}, body: Buffer.from('{}') });

/** What may be written in place of an address, and leads to this machine, to metadata or into the house. */
const literals = [
  ...['127.0.0.1', '127.1', '127.0.1', '127.255.255.254', '2130706433', '0x7f000001', '0x7f.1', '017700000001', '0177.0.0.1', '127.0.0.1.'],
  ...['0', '0.0.0.0', '0x0', '00000000000'],
  ...['169.254.169.254', '2852039166', '0xa9fea9fe', '0251.0376.0251.0376', '169.254.170.2', '169.254.0.1', '①⑥⑨.②⑤④.①⑥⑨.②⑤④'],
  ...['100.100.100.200', '168.63.129.16', '192.0.0.192'],
  ...[
    '10.0.0.1',
    '10.21.0.1',
    '172.16.0.1',
    '192.168.1.1',
    '100.64.0.1',
    '8.8.8.8',
    '224.0.0.1',
    '255.255.255.255',
    '240.0.0.1',
    '198.18.0.1',
  ],
  ...[
    '[::1]',
    '[::]',
    '[0:0:0:0:0:0:0:1]',
    '[::ffff:127.0.0.1]',
    '[::ffff:7f00:1]',
    '[::ffff:169.254.169.254]',
    '[::ffff:10.20.0.5]',
    '[::ffff:a14:5]',
  ],
  ...[
    '[::127.0.0.1]',
    '[::10.20.0.5]',
    '[64:ff9b::7f00:1]',
    '[64:ff9b::a9fe:a9fe]',
    '[64:ff9b:1::a14:5]',
    '[2002:7f00:1::]',
    '[2002:a14:5::1]',
  ],
  ...[
    '[2001:0:a14:5::1]',
    '[fe80::1]',
    '[fec0::1]',
    '[ff02::1]',
    '[fd00:ec2::254]',
    '[fd20:ce::254]',
    '[2001:db8::1]',
    '[::ffff:0:7f00:1]',
    '[2606:4700::1111]',
    '[100::1]',
  ],
];

/** What a name may turn out to lead to. */
const resolved = [
  ...[
    ['127.0.0.1'],
    ['::1'],
    ['169.254.169.254'],
    ['::ffff:10.20.0.5'],
    ['::ffff:127.0.0.1'],
    ['64:ff9b::a9fe:a9fe'],
    ['fe80::1%eth0'],
    ['fe80::1'],
  ],
  ...[
    ['10.20.0.5', '127.0.0.1'],
    ['10.20.0.5', '169.254.169.254'],
    ['10.20.0.5', '::1'],
    ['10.20.0.5', '10.21.0.5'],
    ['fd12:3456:789a::5', 'fd00:ec2::254'],
  ],
  ...[['8.8.8.8'], ['0.0.0.0'], ['not-an-address'], ['10.20.0.5/32'], ['0x0a140005'], ['100.100.100.200'], []],
];

const addresses = [
  ...[
    'http://truc.example.vn/',
    'ftp://truc.example.vn/',
    'file:///etc/passwd',
    'gopher://truc.example.vn/',
    'data:text/plain,x',
    'javascript:alert(1)',
  ],
  ...['https://truc.example.vn:22/', 'https://truc.example.vn:6379/', 'https://truc.example.vn:80/', 'https://truc.example.vn:0/'],
  ...[
    'https://user@truc.example.vn/',
    'https://truc.example.vn:x@10.20.0.5/',
    'https://10.20.0.5@127.0.0.1/',
    'https://truc.example.vn/#x',
    'https://',
    'truc.example.vn',
    '',
  ],
];

describe('Chặn mặc định (the way out denies what was not registered)', () => {
  it.each(literals)('sends nothing to https://%s', async (host) => {
    const answer = await attempt(`https://${host}:${port}/`);
    expect([answer.status, reached, connect.mock.calls.length]).toEqual([null, 0, 0]);
    expect(answer.error).toMatch(/^(address-forbidden|address-not-registered|url-malformed|not-an-address)$/);
    expect(asked).toEqual([]);
  });

  it.each(resolved.map((answers) => [answers]))('sends nothing when the name leads to %j', async (answers) => {
    const answer = await attempt(`https://truc.example.vn:${port}/`, answers);
    expect([answer.status, reached, connect.mock.calls.length]).toEqual([null, 0, 0]);
    expect(answer.error).toMatch(/^(address-forbidden|address-not-registered|not-an-address|name-unknown)$/);
    expect(asked).toEqual(['truc.example.vn']);
  });

  it.each(addresses)('sends nothing to "%s", and asks nobody for it', async (url) => {
    const answer = await attempt(url);
    expect([answer.status, reached, connect.mock.calls.length, asked.length]).toEqual([null, 0, 0, 0]);
    expect(answer.error).toMatch(/^(url-|port-|address-)/);
  });

  it('has more than sixty of them', () => {
    expect(literals.length + resolved.length + addresses.length).toBeGreaterThanOrEqual(60);
  });

  it('asks the resolver once, and connects to what was checked: a name that changes its mind is not asked again', async () => {
    let answers = [['10.20.0.5'], ['127.0.0.1']];
    const resolve = async (name: string) => {
      asked.push(name);
      const [first, ...rest] = answers;
      answers = rest;
      return first!;
    };
    connect.mockImplementationOnce(function (this: net.Socket) {
      queueMicrotask(() => this.destroy(new Error('seen')));
      return this;
    });
    const answer = await attempt('https://truc.example.vn/', [], {}, { resolve });
    expect([answer.status, asked, reached]).toEqual([null, ['truc.example.vn'], 0]);
    const [options] = connect.mock.calls.map(([given]) => given as unknown as net.TcpNetConnectOpts);
    expect([connect.mock.calls.length, options!.host, options!.port]).toEqual([1, '10.20.0.5', 443]);
  });

  it('goes to this machine only where that is allowed as a whole, and registered', async () => {
    const here = { cidrs: ['127.0.0.0/8'], ports: [port] };
    expect((await attempt(`http://127.0.0.1:${port}/`, [], here)).error).toBe('url-not-https');
    expect((await attempt(`http://127.0.0.1:${port}/`, [], { ports: [port] }, { plainHttp: true })).error).toBe('url-not-https');
    expect(
      (await attempt(`http://127.0.0.1:${port}/`, [], { cidrs: ['127.0.0.0/8', '10.0.0.0/8'], ports: [port] }, { plainHttp: true })).error,
    ).toBe('url-not-https');
    expect(reached).toBe(0);
    await attempt(`http://127.0.0.1:${port}/`, [], here, { plainHttp: true });
    expect(reached).toBe(1); // So the decoys would have noticed.
  });

  it('follows no redirect and asks no proxy', async () => {
    const seen: string[] = [];
    const server = http.createServer((request, response) => {
      seen.push(request.url!);
      response.writeHead(307, { location: `http://127.0.0.1:${port}/secret` }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = (server.address() as net.AddressInfo).port;
    const names = ['HTTP_PROXY', 'http_proxy', 'HTTPS_PROXY', 'ALL_PROXY', 'NODE_USE_ENV_PROXY'];
    for (const name of names) process.env[name] = name.startsWith('NODE') ? '1' : `http://127.0.0.1:${port}`;
    const answer = await attempt(`http://127.0.0.1:${own}/`, [], { cidrs: ['127.0.0.0/8'], ports: [own] }, { plainHttp: true });
    for (const name of names) delete process.env[name];
    expect([answer.status, seen, reached]).toEqual([307, ['/'], 0]);
    await new Promise((resolve) => server.close(resolve));
  });

  it('takes networks as wide as an office has, and none that is forbidden', () => {
    const judged = [
      '0.0.0.0/0',
      '::/0',
      '10.0.0.0/8',
      '10.20.0.5/32',
      '127.0.0.0/8',
      '169.254.0.0/16',
      '::1/128',
      '10.0.0.0',
      '10.0.0.0/33',
      'x/8',
      'fd12::/32',
      '64:ff9b::/96',
    ];
    expect(judged.map((cidr) => judgeNetwork(cidr, false))).toEqual([
      ...['network-too-wide', 'network-too-wide', null, null, 'network-forbidden', 'network-forbidden', 'network-forbidden'],
      ...['network-malformed', 'network-malformed', 'network-malformed', null, 'network-forbidden'],
    ]);
  });

  it('gives up a receiver that hangs, and takes no more of an answer than it keeps', async () => {
    const server = http.createServer((request, response) => {
      if (request.url === '/hang') return;
      response.writeHead(200);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(65_536, 'x')));
        response.once('drain', more);
      };
      more();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const own = (server.address() as net.AddressInfo).port;
    const limits = { connectMs: 200, totalMs: 300, bodyMs: 200, mostBytes: 65_536 };
    const here = { cidrs: ['127.0.0.0/8'], ports: [own] };
    const [hung, huge] = await Promise.all(
      ['hang', 'huge'].map((path) => attempt(`http://127.0.0.1:${own}/${path}`, [], here, { plainHttp: true, limits })),
    );
    expect([hung!.status, hung!.error, huge!.status, huge!.body.length]).toEqual([null, 'total-timeout', 200, 65_536]);
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
