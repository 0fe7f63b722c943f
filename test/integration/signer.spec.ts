import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  formatVkey,
  hashesOf,
  latestCheckpoint,
  parsePolicy,
  Signer,
  type Signing,
  sizeOf,
  treeHash,
  verifyCheckpoint,
} from '../../src/audit/index.js';
import { twoHistories } from '../../src/cli/chaos/two-histories.js';
import { createLogScene, type LogScene, origin } from './signer-scene.js';

let log: LogScene;
const begin = async (): Promise<void> => {
  log = await createLogScene();
};

describe('Ký nhật ký (signing the log)', () => {
  beforeEach(begin);
  afterEach(() => log.drop());

  it('signs what the tree has grown to, once for each size, and shows it to everybody', async () => {
    const signing = await log.signing();
    await signing.look();
    expect(await log.checkpoints()).toEqual([]); // Nothing to sign yet.
    await log.grow(3);
    await signing.look();
    await signing.look();
    await log.grow(300);
    await signing.look();
    expect((await log.checkpoints()).map(({ size }) => size)).toEqual([3, 303]);
    expect(signing.standing).toMatchObject({ state: 'well', size: 303, unwitnessedSince: null });

    const policy = parsePolicy(`log ${fs.readFileSync(path.join(log.signerDir, 'vkey'), 'utf8').trim()}\nquorum none\n`);
    if (!policy.ok) throw new Error(policy.fault);
    const [shown, root] = await log.db.database.read(async (tx) => [
      await latestCheckpoint(tx),
      await treeHash(await sizeOf(tx), hashesOf(tx, await sizeOf(tx))),
    ]);
    expect(verifyCheckpoint(Buffer.from(shown!.note), policy.value)).toMatchObject({ ok: true, value: { origin, size: 303, root } });
  });

  it('keeps its key and its memory for itself', async () => {
    await log.signing();
    for (const name of fs.readdirSync(log.signerDir).filter((file) => file !== 'vkey'))
      expect(fs.statSync(path.join(log.signerDir, name)).mode & 0o777).toBe(0o600);
    expect(fs.statSync(log.signerDir).mode & 0o777).toBe(0o700);
  });

  it('shows what it had signed when it died before it could show it', async () => {
    await log.grow(5);
    const signer = await log.signer();
    const unseen = await log.db.database.read((tx) => signer.sign(5, hashesOf(tx, 5)));
    await log.signing().then((signing) => signing.look());
    const [shown] = await log.checkpoints();
    expect(unseen).toMatchObject({ ok: true, value: { size: 5, note: shown!.note } });
  });

  it('signs once when two processes sign from one folder', async () => {
    const both = [await log.signing(), await log.signing()];
    for (let round = 1; round <= 10; round++) {
      await log.grow(1);
      await Promise.all(both.map((signing) => signing.look()));
      expect(both.map(({ standing }) => standing)).toMatchObject([
        { state: 'well', size: round },
        { state: 'well', size: round },
      ]);
    }
    expect((await log.checkpoints()).map(({ size }) => size)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  });
});

describe('Từ chối ký (refusing to sign)', () => {
  beforeEach(begin);
  afterEach(() => log.drop());

  it('refuses a database restored to yesterday, also when it grows again, and says so', async () => {
    const signing = await log.signing();
    await log.grow(300);
    await signing.look();
    await log.grow(50);
    await signing.look();
    await log.restoreAt(300);
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'shrunk', problem: '350 leaves were signed, there are 300' });
    await expect(signing.assertWell()).rejects.toThrow('shrunk');
    await log.grow(50);
    await signing.look();
    expect(signing.standing.state).toBe('forked');
    await log.grow(500);
    await signing.look();
    expect(signing.standing.state).toBe('forked');
    expect((await log.checkpoints()).map(({ size }) => size)).toEqual([300]);
  });

  it('refuses it also after a restart, and an emptied one', async () => {
    await log.grow(10);
    await log.signing().then((signing) => signing.look());
    await log.restoreAt(0);
    const signing = await log.signing();
    await signing.look();
    expect(signing.standing.state).toBe('shrunk');
    await log.grow(10);
    await signing.look();
    expect(signing.standing.state).toBe('forked');
  });

  it.each([
    ['a changed leaf', 'UPDATE audit_tiles SET data = set_byte(data, 40, get_byte(data, 40) # 1) WHERE level = 0'],
    [
      'two leaves swapped',
      'UPDATE audit_tiles SET data = substring(data, 33, 32) || substring(data, 1, 32) || substring(data, 65) WHERE level = 0',
    ],
  ])('refuses a tree with %s below what it signed', async (_, sql) => {
    const signing = await log.signing();
    await log.grow(20);
    await signing.look();
    await log.forbidden(sql);
    await log.grow(1);
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'forked', size: 20 });
  });

  it('signs again when what was taken away is back', async () => {
    const signing = await log.signing();
    await log.grow(20);
    await signing.look();
    const [tile] = await log.db.asOwner<{ data: Buffer }>('SELECT data FROM audit_tiles WHERE level = 0', []);
    await log.forbidden('DELETE FROM audit_tiles');
    await log.forbidden('UPDATE audit_log_state SET size = 21');
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'failing', problem: 'tile 0/0 is missing' });
    await log.forbidden('INSERT INTO audit_tiles VALUES (0, 0, $1)', [tile!.data]);
    await log.forbidden('UPDATE audit_log_state SET size = 20');
    await log.grow(1);
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'well', size: 21 });
  });

  it('does not stand by a note that somebody else put in its place', async () => {
    const signing = await log.signing();
    await log.grow(4);
    await log.forbidden(`INSERT INTO audit_checkpoints VALUES (4, decode(repeat('00', 32), 'hex'), 'not ours', now())`);
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'forked', problem: 'another tree head of 4 leaves stands in the database' });
  });

  it('says that the database does not answer, and goes on when it does', async () => {
    const signing: Signing = await log.signing();
    await log.grow(2);
    await log.forbidden('ALTER TABLE audit_log_state RENAME TO elsewhere');
    await signing.look();
    expect(signing.standing.state).toBe('failing');
    await log.forbidden('ALTER TABLE elsewhere RENAME TO audit_log_state');
    await signing.look();
    expect(signing.standing).toMatchObject({ state: 'well', size: 2 });
    expect(formatVkey((await log.signer()).key)).toContain(origin);
  });
});

describe('Thư mục của bộ ký (the folder of the signer)', () => {
  it.each([
    ['a known key that does not remember what it signed', 'it must be brought back', (dir: string) => fs.rmSync(signedFile(dir))],
    ['a memory whose key is gone', 'its key is missing', (dir: string) => fs.rmSync(path.join(dir, 'key.pem'))],
    ['a key that others may read', 'its mode must be 600', (dir: string) => fs.chmodSync(path.join(dir, 'key.pem'), 0o644)],
    ['a memory of another log', 'belongs to the log another.example/log', (dir: string) => renameLog(dir)],
  ])('does not begin with %s', async (_, said, spoil) => {
    const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'signer-'));
    const [history] = twoHistories(5, 5);
    const { signer } = await Signer.open(dir, origin);
    expect(await signer.sign(5, history.read)).toMatchObject({ ok: true });
    spoil(dir);
    await expect(Signer.open(dir, origin)).rejects.toThrow(said);
    fs.rmSync(dir, { recursive: true });
  });
});

const signedFile = (dir: string): string => path.join(dir, fs.readdirSync(dir).find((name) => name.startsWith('signed-'))!);

function renameLog(dir: string): void {
  const file = signedFile(dir);
  fs.writeFileSync(file, fs.readFileSync(file, 'utf8').replace(origin, 'another.example/log'));
}
