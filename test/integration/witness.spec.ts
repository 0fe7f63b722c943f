import { generateKeyPairSync } from 'node:crypto';
import fs from 'node:fs';
import net, { type AddressInfo } from 'node:net';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { formatVkey, latestCheckpoint, noteSigner, parsePolicy, type Signing, verifyCheckpoint } from '../../src/audit/index.js';
import { registry } from '../../src/platform/metrics.js';
import { createLogScene, type LogScene } from './signer-scene.js';
import { type RunningWitness, runWitness, until } from './witness-scene.js';

let log: LogScene;
let running: RunningWitness[];
let servers: net.Server[];

beforeEach(async () => {
  [running, servers] = [[], []];
  log = await createLogScene();
});
afterEach(async () => {
  await log.drop();
  await Promise.all(running.map((witness) => witness.kill()));
  for (const server of servers) server.close();
});

describe('Chứng kiến nhật ký (witnessing the log)', () => {
  it('asks two of three, with one that is gone and none waited for, and verifies under the policy', async () => {
    const [one, two] = [await witness('w1'), await witness('w2')];
    const { signing, text } = await policyOf([one.vkey, one.url], [two.vkey, two.url], [strangerKey(), 'http://127.0.0.1:1']);
    await log.grow(3);
    await signing.look();
    await until(() => signing.standing.unwitnessedSince === null, 'two have signed');
    await log.grow(260);
    await signing.look();
    await until(async () => (await log.checkpoints()).at(-1)!.witnesses.length === 2, 'two have signed again');
    await until(() => signing.standing.unwitnessedSince === null, 'nothing waits');

    const shown = await log.db.database.read(latestCheckpoint);
    const policy = parsePolicy(text);
    if (!policy.ok) throw new Error(policy.fault);
    const verified = verifyCheckpoint(Buffer.from(shown!.note), policy.value);
    expect(verified).toMatchObject({ ok: true, value: { size: 263 } });
    expect(verified.ok && verified.value.witnessed.map(({ key }) => key.name).sort()).toEqual(['w1.example/w', 'w2.example/w']);
    expect(signing.standing.witnesses).toMatchObject([{ fault: null }, { fault: null }, { name: 'n3', fault: 'unreachable' }]);
    await signing.assertWell();
  });

  it('keeps signing without its witnesses, says since when, raises the alarm after 15 minutes, and catches up', async () => {
    const first = await witness('w1');
    await first.kill();
    const { signing } = await policyOf([first.vkey, first.url]);
    const since = log.clock.now();
    for (let round = 1; round <= 3; round++) {
      await log.grow(1);
      await signing.look();
      log.clock.advance(8 * 60_000);
    }
    expect((await log.checkpoints()).map(({ size, witnesses }) => [size, witnesses])).toEqual([
      [1, []],
      [2, []],
      [3, []],
    ]);
    expect(signing.standing).toMatchObject({ state: 'well', unwitnessedSince: since });
    signing.start();
    await until(async () => (await metric('audit_unwitnessed_alarm')) === 1, 'the alarm is raised');
    expect(await metric('audit_unwitnessed_seconds')).toBe(24 * 60);
    await signing.assertWell(); // An absent witness stops nothing.

    running.push(await runWitness({ folder: path.join(log.folder, 'w1'), name: 'w1.example/w', logs: [logKey()], port: first.port }));
    await until(() => signing.standing.unwitnessedSince === null, 'it caught up');
    await until(async () => (await metric('audit_unwitnessed_alarm')) === 0, 'the alarm is over');
    expect((await log.checkpoints()).at(-1)).toMatchObject({ size: 3, witnesses: ['n1'] });
  });

  it('is not held up by a witness that never answers', async () => {
    const [one, hanging] = [await witness('w1'), await listen(() => undefined)];
    const { signing } = await policyOf([one.vkey, one.url], [strangerKey(), hanging]);
    for (let round = 1; round <= 5; round++) {
      await log.grow(1);
      await signing.look();
      await until(async () => (await log.checkpoints()).at(-1)!.witnesses.includes('n1'), `round ${round}`);
    }
    expect((await log.checkpoints()).filter(({ witnesses }) => witnesses.includes('n1'))).toHaveLength(5);
    await until(() => signing.standing.witnesses[1]!.fault === 'unreachable', 'the other one counts as gone');
  });

  it('takes no signature that does not verify', async () => {
    const key = strangerKey();
    const line = `— ${key.split('+')[0]} ${Buffer.concat([Buffer.from(key.split('+')[1]!, 'hex'), Buffer.alloc(72)]).toString('base64')}\n`;
    const lying = await listen((socket) => {
      socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\ncontent-length: ${Buffer.byteLength(line)}\r\n\r\n${line}`));
    });
    const { signing } = await policyOf([key, lying]);
    await log.grow(1);
    await signing.look();
    await until(() => signing.standing.witnesses[0]!.fault === 'refused', 'it was found out');
    expect(signing.standing.witnesses[0]!.said).toContain('signature-invalid');
    expect((await log.checkpoints())[0]!.witnesses).toEqual([]);
  });

  it('has the witness refuse a second history, signed with the right key, and the log raise the alarm', async () => {
    const one = await witness('w1');
    const { signing } = await policyOf([one.vkey, one.url]);
    await log.grow(40);
    await signing.look();
    await until(() => signing.standing.unwitnessedSince === null, 'it has signed');
    // Whoever owns the machine takes the log back and has the signer forget it: only outsiders still know.
    await log.restoreAt(10);
    const { key } = await log.signer();
    fs.renameSync(path.join(log.signerDir, 'key.pem'), path.join(log.folder, 'key.pem'));
    fs.rmSync(log.signerDir, { recursive: true });
    const forgetful = path.join(log.folder, 'forgetful');
    await log.signing({ signerDir: forgetful });
    fs.copyFileSync(path.join(log.folder, 'key.pem'), path.join(forgetful, 'key.pem'));
    for (const [count, said] of [
      [0, 'it has seen 40 leaves'],
      [30, 'root-mismatch'],
      [5, 'proof-invalid'],
    ] as const) {
      await log.grow(count);
      const again = await log.signing({ signerDir: forgetful, auditPolicyFile: path.join(log.folder, 'policy') });
      await again.look();
      expect(again.standing.state).toBe('well'); // It cannot know better.
      await until(() => again.standing.witnesses[0]!.fault === 'disputes', 'the witness disputes it');
      expect(again.standing.witnesses[0]!.said).toContain(said);
      await expect(again.assertWell()).rejects.toThrow('n1 disputes the log');
    }
    expect(formatVkey(key)).toBe(fs.readFileSync(path.join(forgetful, 'vkey'), 'utf8').trim());
    expect((await log.checkpoints()).filter(({ size, witnesses }) => size > 10 && witnesses.length > 0)).toEqual([]);
  });
});

/** A witness of this log in a process of its own. */
async function witness(name: string): Promise<RunningWitness> {
  await log.signer(); // Makes the log's key.
  const one = await runWitness({ folder: path.join(log.folder, name), name: `${name}.example/w`, logs: [logKey()] });
  running.push(one);
  return one;
}

const logKey = (): string => fs.readFileSync(path.join(log.signerDir, 'vkey'), 'utf8').trim();

/** Signing under a policy of these witnesses, most of whom are enough. */
async function policyOf(...witnesses: [vkey: string, url: string][]): Promise<{ signing: Signing; text: string }> {
  await log.signer();
  const lines = witnesses.map(([vkey, url], place) => `witness n${place + 1} ${vkey} ${url}\n`);
  const names = witnesses.map((_, place) => `n${place + 1}`);
  const group = `group most ${Math.max(1, witnesses.length - 1)} ${names.join(' ')}\n`;
  const text = `log ${logKey()}\n${lines.join('')}${group}quorum most\n`;
  const auditPolicyFile = path.join(log.folder, 'policy');
  fs.writeFileSync(auditPolicyFile, text);
  return { signing: await log.signing({ auditPolicyFile, witnessPatienceMs: 700 }), text };
}

function strangerKey(): string {
  return formatVkey(noteSigner('stranger.example/w', generateKeyPairSync('ed25519').privateKey, 0x04).key);
}

async function listen(onSocket: (socket: net.Socket) => void): Promise<string> {
  const server = net.createServer((socket) => {
    socket.on('error', () => undefined);
    socket.unref();
    onSocket(socket);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Not a number before the signer has looked for the first time. */
async function metric(name: string): Promise<number> {
  return (await registry.getSingleMetric(name)?.get())?.values[0]?.value ?? Number.NaN;
}
