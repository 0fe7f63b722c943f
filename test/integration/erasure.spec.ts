import fs from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeyDirectory } from '../../src/audit/index.js';
import { seal } from '../../src/audit/personal/sealed-value.js';
import { people } from '../../src/demo/data/index.js';
import { agencyIdOf, appointmentIdOf } from '../../src/demo/index.js';
import { PersonalKeeper } from '../../src/organisations/index.js';
import { newId } from '../../src/platform/ids.js';
import { ErasureScene, firstPassword } from '../e2e/erasure-scene.js';
import { cutConnectionsOf } from '../support/cut-connections.js';
import { plain, sightingsOf } from '../support/every-value.js';
import { ownKeys } from '../support/personal-keys.js';
import { createWorld, type World } from '../support/world.js';

let world: World;
let scene: ErasureScene;
let keeper: PersonalKeeper;

beforeAll(async () => {
  world = await createWorld('2023-04-10T02:00:00.000Z');
  scene = await ErasureScene.in(world);
  keeper = world.app.get(PersonalKeeper);
});
afterAll(() => world.drop());

const standing = async (personId: string) => {
  const [row] = await world.db.asOwner<{ name: string; erased: boolean; marked: boolean }>(
    'SELECT name, erased_at IS NOT NULL AS erased, key_destroyed_at IS NOT NULL AS marked FROM people WHERE id = $1',
    [personId],
  );
  const { keys, destroyed } = await scene.keys.contents();
  return { ...row!, key: keys.has(personId), tombstone: destroyed.has(personId) };
};
const whole = { name: 'Đã xoá theo yêu cầu', erased: true, marked: true, key: false, tombstone: true };

describe('Xoá giữa chừng (an erasure that is cut off)', () => {
  it('is done whole or not at all, wherever the connection is lost, and the next round destroys the key', async () => {
    const application = cutConnectionsOf(world.db.dataSource);
    const victim = (no: number) => ({ name: `Người Bị Cắt ${no}`, email: `cat.${no}@thu.example` });
    let personId = await scene.enter(victim(0));
    let [untouched, erased] = [0, 0];
    for (let cut = 1; ; cut++) {
      application.cutAfter(cut);
      const answered = await scene.erase(personId).then(({ status }) => status === 200);
      const lived = !application.mend();
      const { name, ...left } = await standing(personId);
      const { name: called, email } = victim(untouched + erased);
      if (left.erased) {
        erased++;
        expect(await sightingsOf(world.db, [called, email])).toEqual([]);
        await keeper.tidy();
        expect(await standing(personId)).toEqual(whole);
      } else {
        untouched++;
        expect([name, left]).toEqual([called, { erased: false, marked: false, key: true, tombstone: false }]);
      }
      expect(await scene.problems()).toEqual([]);
      if (lived) {
        expect(answered).toBe(true);
        break;
      }
      personId = await scene.enter(victim(untouched + erased));
    }
    expect([untouched > 10, erased > 2]).toEqual([true, true]);
  }, 60_000);

  it.each([
    ['before anything was written to the folder', []],
    ['between the tombstone and the key', ['tombstone']],
    ['between the key and the mark in the database', ['tombstone', 'no key']],
  ])('is brought to its end after a death %s', async (_, done) => {
    const personId = await scene.enter({ name: 'Người Giữa Chừng' });
    const key = await scene.keys.read(personId);
    await scene.mustErase(personId);
    const file = (ending: string) => path.join(scene.keys.folder, `${personId}.${ending}`);
    await world.db.asOwner('UPDATE people SET key_destroyed_at = NULL WHERE id = $1', [personId]);
    if (!done.includes('no key')) fs.writeFileSync(file('key'), key!.toString('hex'));
    if (!done.includes('tombstone')) fs.rmSync(file('erased'));
    await keeper.tidy();
    expect(await standing(personId)).toEqual(whole);
  });

  it('destroys a key that somebody put back into the folder', async () => {
    const personId = await scene.enter({ name: 'Người Có Bản Sao Khoá' });
    const key = await scene.keys.read(personId);
    await scene.mustErase(personId);
    fs.writeFileSync(path.join(scene.keys.folder, `${personId}.key`), key!.toString('hex'));
    await keeper.tidy();
    expect(await standing(personId)).toEqual(whole);
  });
});

describe('Cùng một lúc (at the same instant)', () => {
  it('lets one of two erasures win; the other is told', async () => {
    const personId = await scene.enter({ name: 'Người Hai Lần' });
    const answers = await Promise.all([scene.erase(personId), scene.erase(personId), scene.erase(personId)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    const refusals = answers.filter(({ status }) => status === 409).map(({ body }) => body.reasons[0].code);
    expect(refusals).toEqual(['person.erased-already', 'person.erased-already']);
    expect(await scene.problems()).toEqual([]);
  });

  it('never erases somebody who is given a post, a grant or an account', async () => {
    const head = people.find(({ appointments }) =>
      appointments.some(({ position, agency }) => position === 'agencyHead' && agency === 'bd.so-y-te'),
    )!;
    const appointmentId = appointmentIdOf(head.login, 'agencyHead', 'bd.so-y-te');
    const gifts: ((personId: string, no: number) => { path: string; body: object })[] = [
      (personId) => ({
        path: 'appointments',
        body: { personId, agencyId: agencyIdOf('bd.so-y-te'), position: 'officer', validFrom: '2023-04-01' },
      }),
      (personId) => ({
        path: 'delegations',
        body: { appointmentId, personId, legalBasis: 'Văn bản 12/UQ-SYT', validFrom: '2023-04-01', validUntil: '2023-05-01' },
      }),
      (personId, no) => ({ path: 'accounts', body: { personId, login: `cung.luc.${no}`, password: firstPassword } }),
    ];
    for (let no = 0; no < 12; no++) {
      const personId = await scene.enter({ name: 'Người Được Giao' });
      const { path: route, body } = gifts[no % 3]!(personId, no);
      const [erased, given] = await Promise.all([scene.erase(personId), scene.administrator.post(`/api/v1/${route}`, body)]);
      expect([erased.status, given.status].sort()).toEqual(erased.status === 200 ? [200, 409] : [201, 409]);
    }
  });
});

describe('Người nhập trước khi có cam kết (people entered before there were commitments)', () => {
  it('is committed to at the start, each value once, whoever starts at the same time', async () => {
    expect((await scene.examined()).ok).toBeLessThan(people.length);
    await Promise.all([keeper.commitMissing(), keeper.commitMissing()]);
    const entries = (await scene.entries()).filter(({ command }) => command['type'] === 'person.commit');
    const committed = entries.flatMap(({ command }) => (command['input'] as { personal: { subject: string; field: string }[] }).personal);
    expect(new Set(committed.map(({ subject, field }) => `${subject} ${field}`)).size).toBe(committed.length);
    expect(committed.length).toBeGreaterThanOrEqual(people.length * 2);
    await keeper.commitMissing();
    expect((await scene.entries()).filter(({ command }) => command['type'] === 'person.commit')).toHaveLength(entries.length);
    expect(await scene.problems()).toEqual([]);
    const bodies = plain(JSON.stringify(entries));
    expect(people.filter(({ name, login }) => bodies.includes(plain(name)) || bodies.includes(login))).toEqual([]);
  });
});

describe('Kiểm tra dữ liệu cá nhân (verification of personal data)', () => {
  let personId: string;
  beforeAll(async () => {
    personId = await scene.enter({ name: 'Vũ Văn Thật', email: 'that@thu.example', login: 'vu.van.that' });
  });

  const asOwner = (sql: string, ...values: unknown[]) => world.db.asOwner(sql, values);
  const changed = async (change: () => Promise<unknown>, back: () => Promise<unknown>) => {
    await change();
    const problems = await scene.problems();
    await back();
    expect(await scene.problems()).toEqual([]);
    return problems.map((problem) => problem.replace(personId, 'X'));
  };
  const setNow = (column: string, value: string) => () => asOwner(`UPDATE people SET ${column} = $2 WHERE id = $1`, personId, value);
  const nameRow = async () =>
    (
      await world.db.asOwner<{ ref: string; sealed: Buffer }>(
        `SELECT ref, sealed FROM personal_values WHERE subject_id = $1 AND field = 'name'`,
        [personId],
      )
    )[0]!;
  const replace = (ref: string, sealed: Buffer) => async () => {
    await asOwner('DELETE FROM personal_values WHERE ref = $1', ref);
    await asOwner(`INSERT INTO personal_values VALUES ($1, $2, 'name', $3)`, ref, personId, sealed);
  };

  it('sees a name, an address and a login that were changed without an entry', async () => {
    const differs = (field: string) => [`its ${field} is not the one that the log commits to`];
    expect(await changed(setNow('name', 'Vũ Văn Giả'), setNow('name', 'Vũ Văn Thật'))).toEqual(differs('name'));
    expect(await changed(setNow('email', 'gia@thu.example'), setNow('email', 'that@thu.example'))).toEqual(differs('email'));
    const login = (value: string) => () => asOwner('UPDATE accounts SET login = $2 WHERE person_id = $1', personId, value);
    expect(await changed(login('vu.van.gia'), login('vu.van.that'))).toEqual(differs('login'));
  });

  it('sees a value that is gone without an erasure, and one that was put in its place, even under the right key', async () => {
    const { ref, sealed } = await nameRow();
    const back = replace(ref, sealed);
    expect(await changed(() => asOwner('DELETE FROM personal_values WHERE ref = $1', ref), back)).toEqual([
      'the name of X is gone, and no erasure names it',
    ]);
    expect(await changed(replace(ref, Buffer.from(sealed).fill(7, 40, 50)), back)).toEqual([
      'the name of X does not open under the key of its person',
    ]);
    const key = (await scene.keys.read(personId))!;
    const other = seal(key, { ref, subject: personId, field: 'name' }, Buffer.alloc(32, 1), 'Vũ Văn Giả');
    expect(await changed(replace(ref, other), back)).toEqual([
      'the name of X is not the one that was committed to',
      expect.stringContaining('its name'),
    ]);
  });

  it('sees an erasure that no entry speaks of, and a name that came back after one', async () => {
    const gone = await scene.enter({ name: 'Người Đã Xoá' });
    const entryId = await scene.mustErase(gone);
    const mark = (id: string | null) => () =>
      asOwner(
        'UPDATE people SET erased_by = $2::uuid, erased_at = CASE WHEN $2::uuid IS NULL THEN NULL ELSE now() END WHERE id = $1',
        personId,
        id,
      );
    expect(await changed(mark(entryId), mark(null))).toEqual(['its mark of erasure is not what the log says']);
    const name = (value: string) => () => asOwner('UPDATE people SET name = $2 WHERE id = $1', gone, value);
    expect(await changed(name('Người Đã Xoá'), name('Đã xoá theo yêu cầu'))).toEqual(['its name is not the one that the log commits to']);
  });

  it('keeps earlier addresses as evidence, and knows that there is none any more', async () => {
    await scene.administrator.put(`/api/v1/people/${personId}/email`, { email: 'moi@thu.example' }).expect(204);
    await scene.administrator.put(`/api/v1/people/${personId}/email`, { email: null }).expect(204);
    expect(await scene.problems()).toEqual([]);
    await setNow('email', 'moi@thu.example')();
    expect(await scene.problems()).toEqual(['its email is not the one that the log commits to']);
    await asOwner('UPDATE people SET email = NULL WHERE id = $1', personId);
  });

  it('judges erasures alone without keys', async () => {
    const { findings, withheld, redacted } = await scene.examined(null);
    expect(findings).toEqual([]);
    expect(withheld).toBeGreaterThan(people.length);
    expect(redacted).toEqual((await scene.examined()).redacted);
  });

  it('cannot open anything with another folder of keys, and seals nothing new under keys of it', async () => {
    const elsewhere = ownKeys();
    const problems = await scene.problems(new KeyDirectory(elsewhere.folder));
    expect(problems.length).toBeGreaterThan(people.length);
    expect(problems.every((problem) => problem.includes('does not open'))).toBe(true);
    fs.renameSync(path.join(scene.keys.folder, `${personId}.key`), path.join(elsewhere.folder, 'kept'));
    await scene.administrator.put(`/api/v1/people/${personId}/email`, { email: 'x@thu.example' }).expect(500);
    fs.renameSync(path.join(elsewhere.folder, 'kept'), path.join(scene.keys.folder, `${personId}.key`));
    elsewhere.remove();
    expect(await scene.problems()).toEqual([]);
  });
});

describe('Khôi phục bản sao lưu (a restored backup)', () => {
  it('erases again whom it brought back, on the grounds of then, so that verification still holds', async () => {
    const id = newId();
    const body = { id, name: 'Người Quay Lại', email: 'quaylai@thu.example' };
    await scene.administrator.post('/api/v1/people', body).expect(201);
    // The database as it was before the erasure, beside the folder of keys as it is after it.
    const restored = await createWorld('2023-04-10T02:00:00.000Z', { env: { PERSONAL_KEYS_DIR: scene.keys.folder } });
    try {
      const after = await ErasureScene.in(restored);
      await after.administrator.post('/api/v1/people', body).expect(201);
      const entryId = await scene.mustErase(id);
      expect(await after.problems()).toContain(`the name of ${id} does not open under the key of its person`);
      await restored.app.get(PersonalKeeper).tidy();
      expect(await sightingsOf(restored.db, [body.name, body.email])).toEqual([]);
      const again = (await after.entries()).filter(({ command }) => command['type'] === 'person.erase');
      expect(again.map(({ command }) => command)).toMatchObject([{ personId: null, input: { subject: id, restoredAfter: entryId } }]);
      const { findings, redacted } = await after.examined();
      expect(findings).toEqual([]);
      expect(redacted).toMatchObject([{ by: [again[0]!.id] }]);
    } finally {
      await restored.drop();
    }
  });
});
