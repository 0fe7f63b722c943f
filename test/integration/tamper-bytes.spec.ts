import { auditLog, Sequencer, sequencerPool } from '../../src/audit/index.js';
import { Random } from '../../src/cli/chaos/random.js';
import { SystemClock } from '../../src/platform/clock.js';
import { createLogger } from '../../src/platform/logger.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { Insider, signAt } from './tamper-scene.js';

const changes = 240;
const seed = 20_261_121;

/** 100,000 changes of an exported log are `npm run audit:mutate -- --count 100000`. */
describe('B4: đổi một byte bất kỳ trên cơ sở dữ liệu (any single byte of the live database)', () => {
  let db: TestDatabase;
  let insider: Insider;
  const random = new Random(seed);
  const below = (end: number) => random.between(0, end);

  beforeAll(async () => {
    db = await createTestDatabase();
    for (let i = 0; i < 40; i++)
      await db.database.transaction((tx) =>
        auditLog.record(tx, {
          stream: `stream/${i % 3}`,
          command: 'admin.test',
          personId: null,
          input: { i, text: 'đổi một byte' },
          at: '2026-11-21T01:00:00.000Z',
        }),
      );
    const sequencer = new Sequencer(sequencerPool({ sequencerConnection: null }, db.dataSource), new SystemClock(), createLogger('silent'));
    await sequencer.drain();
    await sequencer.onModuleDestroy();
    await signAt(db, [7, 23, 40]);
    insider = await Insider.of(db);
  });

  afterAll(async () => {
    await insider.close();
    await db.drop();
  });

  const sizes = [7, 23, 40];
  /** Where bytes lie, how to change one, and what must be found of it. */
  const places: readonly (() => Promise<{
    change: () => Promise<unknown>;
    isNamed: (finding: { stream: string; index?: number | null }) => boolean;
  }>)[] = [
    () => ofRow('audit_entries', 'body', below(40)),
    () => ofRow('audit_entries', 'body', below(40)),
    () => ofRow('audit_entries', 'leaf_hash', below(40)),
    () => ofRow('audit_leaves', 'leaf_hash', below(40)),
    async () => {
      const at = below(40 * 32);
      return { change: () => flip('audit_tiles', 'data', at, 'level = 0'), isNamed: ({ index }) => index === Math.floor(at / 32) };
    },
    async () => {
      const size = sizes[below(sizes.length)]!;
      return { change: () => flip('audit_checkpoints', 'root', below(32), `size = ${size}`), isNamed: isCheckpoint(size) };
    },
    () => ofText('audit_checkpoints', 'note', sizes[below(sizes.length)]!),
    () => ofText('audit_cosignatures', 'line', sizes[below(sizes.length)]!),
  ];
  const isCheckpoint =
    (size: number) =>
    ({ stream }: { stream: string }) =>
      stream === `checkpoint/${size}`;

  const flip = (table: string, column: string, at: number, where: string) =>
    insider.sql(
      `UPDATE ${table} SET ${column} = set_byte(${column}, ${at}, get_byte(${column}, ${at}) # ${1 + below(255)}) WHERE ${where}`,
    );

  async function ofRow(table: 'audit_entries' | 'audit_leaves', column: string, index: number) {
    const { id, body } = await insider.entryAt(index);
    const at = below(column === 'body' ? body.length : 32);
    const key = table === 'audit_entries' ? 'id' : 'entry_id';
    return {
      change: () => flip(table, column, at, `${key} = '${id}'`),
      isNamed: (finding: { index?: number | null }) => finding.index === index,
    };
  }

  /** A character in place of another: the column keeps text alone. */
  async function ofText(table: string, column: string, size: number) {
    const [row] = await insider.sql<{ text: string }>(`SELECT ${column} AS text FROM ${table} WHERE size = $1`, size);
    const text = row!.text;
    // The last newline of a line is its row's end.
    const at = below(text.length - 1);
    const other = [...'Ax0 +/\n'].filter((character) => character !== text[at])[below(6)]!;
    const changed = text.slice(0, at) + other + text.slice(at + 1);
    return { change: () => insider.sql(`UPDATE ${table} SET ${column} = $1 WHERE size = $2`, changed, size), isNamed: isCheckpoint(size) };
  }

  it(`misses none of ${changes} changes, and names what was changed (seed ${seed})`, async () => {
    expect(await insider.findingsInLog()).toEqual([]);
    const wrong: string[] = [];
    for (let i = 0; i < changes; i++) {
      const { change, isNamed } = await places[i % places.length]!();
      const findings = await insider.trying(change, () => insider.findingsInLog());
      if (!findings.some(isNamed)) wrong.push(`change ${i}: ${findings.length === 0 ? 'missed' : JSON.stringify(findings)}`);
    }
    expect(wrong).toEqual([]);
  });
});
