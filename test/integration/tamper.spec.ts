import { auditLog, bytesOf, type Entry, type Finding, leafHash, Sequencer } from '../../src/audit/index.js';
import { playS1 } from '../../src/demo/index.js';
import { SystemClock } from '../../src/platform/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import type { Database } from '../../src/platform/transaction.js';
import { createWorld, type World } from '../support/world.js';
import { checkpointOf, Insider, log, signAt, stranger } from './tamper-scene.js';

/** Whoever owns the database can change every row of it. Each attack must be found, and named. */
describe('Sửa lén nhật ký trên cơ sở dữ liệu (tampering with the live database)', () => {
  let world: World;
  let insider: Insider;
  let planId: string;
  let size: number;
  /** Place in the tree of the plan's second entry. */
  let second: number;
  /** What the auditor took home, of two thirds of the log. */
  let kept: { name: string; note: Buffer };
  let keptSize: number;

  beforeAll(async () => {
    world = await createWorld();
    planId = await playS1(world.player, world.files, 'review');
    await world.db.database.transaction(async (tx) => {
      for (let i = 0; i < 300; i++) await refusal(tx, i);
    });
    await world.sequencer.drain();
    await world.db.database.transaction((tx) => refusal(tx, 300));
    size = Number((await world.db.asOwner<{ size: string }>('SELECT size FROM audit_log_state'))[0]!.size);
    keptSize = Math.floor((size * 2) / 3);
    await signAt(world.db, [3, 100, keptSize, size - 10, size]);
    kept = { name: 'kept', note: Buffer.from((await world.db.database.read((tx) => checkpointOf(tx, keptSize))).note) };
    insider = await Insider.of(world.db);
    seqOfMiddle = (await insider.entryAt(middle)).seq;
    second = await insider
      .sql<{ idx: string }>(
        `SELECT idx FROM audit_leaves JOIN audit_entries ON id = entry_id WHERE stream = $1 AND seq = 2`,
        `plan/${planId}`,
      )
      .then(([row]) => Number(row!.idx));
  });

  afterAll(async () => {
    await insider.close();
    await world.drop();
  });

  const refusal = (tx: Parameters<typeof auditLog.refuse>[0], i: number) =>
    auditLog.refuse(tx, {
      command: { type: 'identity.signIn', input: { i }, personId: null },
      personId: null,
      reasons: [{ code: 'identity.wrong-credentials', params: {} }],
      at: '2023-04-20T01:00:00.000Z',
    });
  const withOther = (entry: Entry): Entry => ({ ...entry, facts: { ...entry.facts, forged: true } });
  const plan = () => `plan/${planId}`;
  const told = (findings: readonly Finding[]) =>
    findings.map(
      ({ rule, stream, seq, index, from, to }) =>
        `${rule} ${stream}#${seq}${index == null ? '' : ` @${index}`}${from == null ? '' : ` [${from},${to})`}`,
    );
  const foundAfter = async (act: () => Promise<unknown>, outside?: Parameters<Insider['findings']>[0]) =>
    told(await insider.trying(act, () => insider.findings(outside)));

  const chosen = async (index: number) => {
    const { id, body } = await insider.entryAt(index);
    const forged = bytesOf(withOther(JSON.parse(body.toString()) as Entry));
    return { id, forged, hash: leafHash(forged) };
  };
  const everything = async (key = log) => {
    await insider.rewrite(second, withOther);
    await insider.rebuildTree();
    await insider.signAnew(key);
  };
  const stream = 'refusals/0';
  /** A refusal in the middle, whose seq in its stream is as many as its place is behind the first of it. */
  const middle = 150;
  let seqOfMiddle: number;

  it('finds nothing where nobody did anything', async () => {
    expect(size).toBeGreaterThan(300);
    expect(await foundAfter(async () => undefined, { known: [kept] })).toEqual([]);
  });

  describe('một mục bị sửa (one entry changed)', () => {
    it('names it, and nothing else, when one byte differs', async () => {
      const { id } = await insider.entryAt(middle);
      expect(await foundAfter(() => insider.sql('UPDATE audit_entries SET body = set_byte(body, 20, 64) WHERE id = $1', id))).toEqual([
        `entry ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`,
      ]);
      const accepted = await insider.entryAt(second);
      const other = await insider.results(() => {
        const bytes = Buffer.from(accepted.body.toString().replace('"outcome":"accepted"', '"outcome":"acceptez"'));
        return insider.sql('UPDATE audit_entries SET body = $2 WHERE id = $1', accepted.id, bytes);
      });
      expect(told(other.findings)).toEqual([`entry ${plan()}#2 @${second} [${second},${second + 1})`]);
      expect([other.results.TAMPERED, other.results.DIVERGED]).toEqual([1, 0]);
    });

    it('names it, and not the next, which carries the old one, when its own hash fits', async () => {
      const { id, forged, hash } = await chosen(middle);
      expect(
        await foundAfter(() => insider.sql('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', id, forged, hash)),
      ).toEqual([`entry ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`]);
      const { results } = await insider.results(() =>
        insider.sql('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', id, forged, hash),
      );
      expect([results.TAMPERED, results.DIVERGED]).toEqual([1, 0]);
    });

    it('names it when its hash and its leaf fit', async () => {
      const { id, forged, hash } = await chosen(middle);
      const found = await foundAfter(async () => {
        await insider.sql('UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1', id, forged, hash);
        await insider.sql('UPDATE audit_leaves SET leaf_hash = $2 WHERE entry_id = $1', id, hash);
      });
      expect(found).toContain(`entry ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`);
    });

    it('names it, and every later one of its stream, when chain and heads were rewritten', async () => {
      const found = await foundAfter(() => insider.rewrite(second, withOther));
      expect(found).toEqual([`entry ${plan()}#2 @${second} [${second},${second + 1})`, expect.stringContaining(`entry ${plan()}#3 `)]);
    });

    it('gives the interval between two checkpoints when tree and chain were rewritten', async () => {
      const found = await foundAfter(async () => {
        await insider.rewrite(middle, withOther);
        await insider.rebuildTree();
      });
      expect(found).toEqual([`root checkpoint/${keptSize}#null [100,${keptSize})`]);
    });
  });

  describe('B5: viết lại tất cả (everything rewritten)', () => {
    it('sees that somebody else signed', async () => {
      expect(await foundAfter(() => everything(stranger))).toContain(`checkpoint checkpoint/${size}#null`);
    });

    it('sees that no witness cosigned what was signed with the stolen key', async () => {
      expect(await foundAfter(everything)).toEqual([`unwitnessed tree#null [0,${size})`]);
    });

    it('sees it by one checkpoint that the auditor kept, without any key', async () => {
      expect(await foundAfter(everything, { policy: null })).toEqual([]);
      expect(await foundAfter(everything, { policy: null, known: [kept] })).toEqual([`fork kept#null [0,${keptSize})`]);
    });

    it('proves that the key signed two histories', async () => {
      const found = await foundAfter(everything, { known: [kept] });
      expect(found).toEqual(
        expect.arrayContaining([`fork kept#null [0,${keptSize})`, `split checkpoint/${keptSize}#null [0,${keptSize})`]),
      );
    });

    it('sees two histories in what two auditors were shown, though the database agrees with one of them', async () => {
      const other = await insider.trying(everything, async () => ({
        name: 'other',
        note: Buffer.from((await checkpointOf(insider.tx, size)).note),
      }));
      expect(await foundAfter(async () => undefined, { known: [kept, other] })).toEqual(
        expect.arrayContaining([`split checkpoint/${size}#null [0,${size})`, `fork other#null [${keptSize},${size})`]),
      );
    });
  });

  describe('mục bị xoá, chèn, đổi chỗ (entries deleted, inserted, swapped)', () => {
    it.each([
      ['alone', false, 'removed'],
      ['with its leaf', true, 'missing'],
    ])('names the one that was deleted %s, by its place and its number, and not the next', async (_, withLeaf, rule) => {
      const { id } = await insider.entryAt(middle);
      const found = await foundAfter(async () => {
        if (withLeaf) await insider.sql('DELETE FROM audit_leaves WHERE entry_id = $1', id);
        await insider.sql('DELETE FROM audit_entries WHERE id = $1', id);
      });
      expect(found).toEqual([`${rule} ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`]);
    });

    it('says of a document what was deleted of it, and neither of its next entry nor of its state that they are wrong', async () => {
      const { id } = await insider.entryAt(second);
      const { findings, results } = await insider.results(() => insider.sql('DELETE FROM audit_entries WHERE id = $1', id));
      expect(told(findings)).toEqual([`removed ${plan()}#2 @${second} [${second},${second + 1})`]);
      expect([results.TAMPERED, results.DIVERGED]).toEqual([0, 0]);
    });

    it('names the stream whose last entry was deleted with the row by which it waited', async () => {
      const [last] = await insider.sql<{ seq: number }>('SELECT max(seq) AS seq FROM audit_entries WHERE stream = $1', stream);
      const remove = async () => {
        await insider.sql('DELETE FROM audit_pending');
        await insider.sql('DELETE FROM audit_entries WHERE stream = $1 AND seq = $2', stream, last!.seq);
      };
      expect(await foundAfter(remove)).toEqual([`head ${stream}#${last!.seq}`]);
    });

    it('names the row that waits for an entry that was deleted', async () => {
      expect(await foundAfter(() => insider.sql('DELETE FROM audit_entries WHERE id = (SELECT entry_id FROM audit_pending)'))).toContain(
        'pending tree#null',
      );
    });

    it('names an entry that is kept out of the tree', async () => {
      const [hidden] = await insider.sql<{ stream: string; seq: number }>(
        'SELECT stream, seq FROM audit_entries JOIN audit_pending ON entry_id = id',
      );
      expect(await foundAfter(() => insider.sql('DELETE FROM audit_pending'))).toEqual([`hidden ${hidden!.stream}#${hidden!.seq}`]);
    });

    it('names an entry that waits for longer than ten seconds, and one that waits and has its place already', async () => {
      const { id, seq } = await insider.entryAt(size - 1);
      const old = await foundAfter(async () => {
        await insider.sql('DELETE FROM audit_leaves WHERE idx = $1', size - 1);
        await insider.sql(`INSERT INTO audit_pending (entry_id, leaf_hash) SELECT id, leaf_hash FROM audit_entries WHERE id = $1`, id);
        await insider.sql('UPDATE audit_log_state SET size = $1', size - 1);
        await insider.sql(`UPDATE audit_entries SET id = ('00' || substr(id::text, 3))::uuid WHERE id = $1`, id);
        await insider.sql(`UPDATE audit_pending SET entry_id = ('00' || substr(entry_id::text, 3))::uuid WHERE entry_id = $1`, id);
      });
      expect(old).toContain(`waiting ${stream}#${seq}`);
      const twice = `INSERT INTO audit_pending (entry_id, leaf_hash) SELECT id, leaf_hash FROM audit_entries WHERE id = $1`;
      expect(await foundAfter(() => insider.sql(twice, id))).toContain(`twice ${stream}#${seq}`);
    });

    it('names an entry that was put in', async () => {
      const found = await foundAfter(async () => {
        const { body } = await insider.entryAt(middle);
        const entry = {
          ...(JSON.parse(body.toString()) as Entry),
          id: '01a1ff9d-432e-74e9-a717-712da26042b7',
          stream: 'refusals/9',
          seq: 1,
        };
        const forged = bytesOf(entry);
        await insider.sql(
          `INSERT INTO audit_entries (id, stream, seq, body, leaf_hash, at, outcome, command, principals)
           VALUES ($1, 'refusals/9', 1, $2, $3, $4, 'refused', 'identity.signIn', '{}')`,
          entry.id,
          forged,
          leafHash(forged),
          entry.at,
        );
        await insider.sql('UPDATE audit_leaves SET idx = idx + 1000001 WHERE idx >= $1', middle);
        await insider.sql('UPDATE audit_leaves SET idx = idx - 1000000 WHERE idx >= 1000000');
        await insider.sql('INSERT INTO audit_leaves VALUES ($1, $2, $3, now())', middle, entry.id, leafHash(forged));
        await insider.rebuildTree();
      });
      expect(found).toContain(`root checkpoint/${keptSize}#null [100,${keptSize})`);
      expect(found).toContain('head refusals/9#1');
    });

    it('names both of two leaves that were swapped, and the entries that no longer stand in their order', async () => {
      const swap = async () => {
        await insider.sql(
          'UPDATE audit_leaves SET idx = CASE idx WHEN $1 THEN 1000000 ELSE $1 END WHERE idx IN ($1, $2)',
          middle,
          middle + 1,
        );
        await insider.sql('UPDATE audit_leaves SET idx = $1 WHERE idx = 1000000', middle + 1);
      };
      expect(await foundAfter(swap)).toEqual(
        expect.arrayContaining([
          expect.stringContaining(`@${middle} [`),
          expect.stringContaining(`@${middle + 1} [`),
          expect.stringMatching(`^order ${stream}#${seqOfMiddle + 1}`),
        ]),
      );
    });

    it('names both of two entries whose contents were swapped', async () => {
      const one = await insider.entryAt(middle);
      const two = await insider.entryAt(middle + 9);
      const found = await foundAfter(async () => {
        const put = 'UPDATE audit_entries SET body = $2, leaf_hash = $3 WHERE id = $1';
        await insider.sql(put, one.id, two.body, two.leaf_hash);
        await insider.sql(put, two.id, one.body, one.leaf_hash);
      });
      for (const [{ seq }, index] of [[one, middle] as const, [two, middle + 9] as const])
        expect(found).toContain(`entry ${stream}#${seq} @${index} [${index},${index + 1})`);
    });
  });

  describe('cắt đuôi, khôi phục bản cũ (cut tail, restored database)', () => {
    const goOn = async () => {
      for (let i = 0; i < 40; i++) await refusal(insider.tx, 1000 + i);
      const database = { transaction: (work: (tx: unknown) => unknown) => work(insider.tx) } as unknown as Database;
      const pool = { open: async () => database, close: async () => undefined };
      await new Sequencer(pool, new SystemClock(), createLogger('silent')).drain();
    };

    it('names the interval that is gone, by one checkpoint that was kept or left in the database', async () => {
      const cut = () => insider.cutTo(keptSize - 20);
      expect(await foundAfter(cut, { known: [kept] })).toContain(`shrunk kept#null [${keptSize - 20},${keptSize})`);
    });

    it('sees nothing of it where nobody kept a checkpoint', async () => {
      expect(await foundAfter(() => insider.cutTo(100))).toEqual([]);
    });

    it('sees that the database was restored to yesterday and went on differently', async () => {
      const restore = async () => {
        await insider.cutTo(keptSize - 20);
        await goOn();
      };
      expect(await foundAfter(restore, { policy: null })).toEqual([]);
      expect(await foundAfter(restore, { policy: null, known: [kept] })).toEqual([`fork kept#null [0,${keptSize})`]);
    });

    it('names leaves that lie beyond the size that the tree is said to have, and those that are missing from it', async () => {
      expect(await foundAfter(() => insider.sql('UPDATE audit_log_state SET size = size - 5'))).toEqual(['size tree#null']);
      const cut = () => insider.sql('DELETE FROM audit_leaves WHERE idx >= $1', size - 2);
      expect(await foundAfter(cut)).toEqual(
        expect.arrayContaining([`missing tree#null @${size - 2} [${size - 2},${size - 1})`, expect.stringContaining(`hidden ${stream}`)]),
      );
    });
  });

  describe('cây, điểm kiểm, hình chiếu (tree, checkpoints, projections)', () => {
    it('names the leaf, the hash of a tile of each level, a tile that is missing or too many', async () => {
      const byte = (table: string, column: string, at: number, where: string) =>
        foundAfter(() =>
          insider.sql(`UPDATE ${table} SET ${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # 1) WHERE ${where}`),
        );
      expect(await byte('audit_leaves', 'leaf_hash', 5, `idx = ${middle}`)).toEqual([
        `leaf ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`,
      ]);
      expect(await byte('audit_tiles', 'data', 32 * middle, 'level = 0 AND n = 0')).toEqual([
        `tile ${stream}#${seqOfMiddle} @${middle} [${middle},${middle + 1})`,
      ]);
      expect(await byte('audit_tiles', 'data', 3, 'level = 1 AND n = 0')).toEqual(['tile tree#null [0,256)']);
      expect(await foundAfter(() => insider.sql('DELETE FROM audit_tiles WHERE level = 1'))).toEqual(['tile tree#null [0,256)']);
      expect(await foundAfter(() => insider.sql(`INSERT INTO audit_tiles VALUES (3, 9223372036854775807, sha256('x'))`))).toEqual([
        'tile tree#null',
      ]);
    });

    it('names a checkpoint whose note, root, size or witness was changed', async () => {
      const changed = (sql: string) => foundAfter(() => insider.sql(sql));
      const named = `checkpoint checkpoint/${keptSize}#null`;
      expect(
        await changed(`UPDATE audit_checkpoints SET note = replace(note, 'log.example', 'log.exampel') WHERE size = ${keptSize}`),
      ).toEqual([named]);
      expect(await changed(`UPDATE audit_checkpoints SET root = sha256('x') WHERE size = ${keptSize}`)).toEqual([named]);
      expect(await changed(`UPDATE audit_checkpoints SET size = size + 1 WHERE size = ${keptSize}`)).toContain(
        `checkpoint checkpoint/${keptSize + 1}#null`,
      );
      expect(await changed(`UPDATE audit_cosignatures SET line = replace(line, 'A', 'B') WHERE size = ${keptSize}`)).toEqual([
        `cosignature checkpoint/${keptSize}#null`,
      ]);
    });

    it('names a checkpoint of another root that was signed with the stolen key, though later ones fit', async () => {
      const { note, root } = await insider.trying(everything, () => checkpointOf(insider.tx, keptSize));
      const found = await foundAfter(
        () => insider.sql('UPDATE audit_checkpoints SET note = $1, root = $2 WHERE size = $3', note, root, keptSize),
        {
          known: [kept],
        },
      );
      expect(found).toEqual(
        expect.arrayContaining([`split checkpoint/${keptSize}#null [0,${keptSize})`, `checkpoint checkpoint/${keptSize}#null`]),
      );
    });

    it('names a column that says something else than the bytes, and a state that no entry led to', async () => {
      const { id } = await insider.entryAt(second);
      expect(await foundAfter(() => insider.sql(`UPDATE audit_entries SET to_state = 'issued' WHERE id = $1`, id))).toEqual([
        `column ${plan()}#2 @${second} [${second},${second + 1})`,
      ]);
      expect(await foundAfter(() => insider.sql(`UPDATE instances SET state = 'issued' WHERE id = $1`, planId))).toEqual([
        expect.stringContaining(`state ${plan()}#`),
      ]);
      expect(await foundAfter(() => insider.sql(`UPDATE instances SET head = sha256('x') WHERE id = $1`, planId))).toEqual([
        expect.stringContaining(`head ${plan()}#`),
      ]);
    });

    it('says which of what the auditor brought is no checkpoint of this log', async () => {
      const foreign = { name: 'foreign', note: Buffer.from((await checkpointOf(insider.tx, 3, stranger)).note) };
      expect(await foundAfter(async () => undefined, { known: [foreign, { name: 'torn', note: Buffer.from('x') }] })).toEqual([
        'checkpoint foreign#null',
        'checkpoint torn#null',
      ]);
    });
  });
});
