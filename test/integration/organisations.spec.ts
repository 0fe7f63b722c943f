import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  agencyNames,
  holdersOf,
  organisationEntities,
  peopleNames,
  postsOf,
  RegisterDirectory,
  readerOf,
} from '../../src/organisations/index.js';
import { newId } from '../../src/platform/ids.js';
import type { Tx } from '../../src/platform/transaction.js';
import type { Kind } from '../../workflows/kit/definition.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

let test: TestDatabase;
const [province, interior, health, finance, district, unit] = [newId(), newId(), newId(), newId(), newId(), newId()];
const [chair, vice, head, officer, auditor] = [newId(), newId(), newId(), newId(), newId()];
const [chairPost, vicePost, headPost, officerPost, auditorPost] = [newId(), newId(), newId(), newId(), newId()];
const [unlimited, limited] = [newId(), newId()];

beforeAll(async () => {
  test = await createTestDatabase(organisationEntities);
  await test.asOwner(`
    INSERT INTO agencies (id, kind, parent_id, valid_from, valid_until) VALUES
      ('${province}', 'provincialCommittee', NULL, '2016-01-01', NULL),
      ('${interior}', 'department', '${province}', '2016-01-01', NULL), ('${health}', 'department', '${province}', '2016-01-01', NULL),
      ('${finance}', 'department', '${province}', '2016-01-01', '2025-03-01'), ('${district}', 'districtCommittee', '${province}', '2016-01-01', NULL),
      ('${unit}', 'publicUnit', '${health}', '2016-01-01', NULL);
    INSERT INTO agency_codes (code, agency_id, valid_from, valid_until) VALUES
      ('H08', '${province}', '2016-01-01', NULL), ('H08.09', '${interior}', '2016-01-01', '2024-01-01'), ('H08.01', '${interior}', '2024-01-01', NULL),
      ('H08.04', '${health}', '2016-01-01', NULL), ('H08.06', '${finance}', '2016-01-01', NULL), ('H08.21', '${district}', '2016-01-01', NULL);
    INSERT INTO agency_names (agency_id, name, valid_from) SELECT id, 'Cơ quan ' || kind, valid_from FROM agencies;
    INSERT INTO agency_names (agency_id, name, valid_from) VALUES ('${interior}', 'Sở Nội vụ (mới)', '2024-01-01');
    INSERT INTO successions (agency_id, successor_id, effective_on, legal_basis) VALUES
      ('${finance}', '${interior}', '2025-03-01', 'NQ 176'), ('${finance}', '${health}', '2025-03-01', 'NQ 176');
    INSERT INTO people (id, name) VALUES ('${chair}', 'A'), ('${vice}', 'B'), ('${head}', 'C'), ('${officer}', 'D'), ('${auditor}', 'E');
    INSERT INTO appointments (id, person_id, agency_id, position, valid_from, valid_until) VALUES
      ('${chairPost}', '${chair}', '${province}', 'chair', '2021-07-01', NULL), ('${vicePost}', '${vice}', '${province}', 'viceChair', '2021-07-01', '2024-01-01'),
      ('${headPost}', '${head}', '${interior}', 'agencyHead', '2021-07-01', NULL), ('${officerPost}', '${officer}', '${health}', 'officer', '2021-07-01', NULL),
      ('${auditorPost}', '${auditor}', '${province}', 'auditor', '2021-07-01', NULL);
    INSERT INTO delegations (id, appointment_id, person_id, commands, legal_basis, valid_from, valid_until) VALUES
      ('${unlimited}', '${headPost}', '${officer}', NULL, 'UQ 1', '2023-01-01', '2023-07-01'),
      ('${limited}', '${chairPost}', '${vice}', '{plan.sign}', 'UQ 2', '2023-01-01', '2023-07-01')`);
});
afterAll(() => test.drop());

const ask = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => test.database.read(work);

describe('Tên cơ quan (names of agencies)', () => {
  it('is the one valid on the day of the document, and the first one for a day before it (R-65)', async () => {
    for (const [day, name] of [
      ['2015-01-01', 'Cơ quan department'],
      ['2023-12-31', 'Cơ quan department'],
      ['2024-01-01', 'Sở Nội vụ (mới)'],
    ] as const) {
      expect(await ask((tx) => agencyNames(tx, [interior, newId()], day))).toEqual(new Map([[interior, name]]));
    }
    expect(await ask((tx) => peopleNames(tx, [chair, interior]))).toEqual(new Map([[chair, 'A']]));
  });
});

describe('Ai có thể làm (who could do it)', () => {
  it('names holders and their full delegates, the chair as head and the vice-chair as deputy, each asked for itself', async () => {
    const holders = [
      { positions: ['agencyHead'], agencyId: province },
      { positions: ['agencyHead', 'agencyDeputy'], agencyId: interior },
      { positions: ['chair', 'agencyDeputy'], agencyId: province },
      { positions: ['officer'], agencyId: null },
    ] as const;
    const found = await ask((tx) => holdersOf(tx, holders, '2023-04-03'));
    expect(found.map((people) => people.map(({ personId, position }) => [personId, position]))).toEqual([
      [[chair, 'chair']],
      [
        [head, 'agencyHead'],
        [officer, 'agencyHead'],
      ],
      [
        [chair, 'chair'],
        [vice, 'viceChair'],
      ],
      [],
    ]);
    expect(found[1]![0]).toEqual({ personId: head, name: 'C', position: 'agencyHead', agencyId: interior, agency: 'Cơ quan department' });
    expect((await ask((tx) => holdersOf(tx, holders, '2024-01-01')))[2]).toHaveLength(1);
  });

  it('lists the posts of a person, own ones first', async () => {
    const hats = await ask((tx) => new RegisterDirectory().hatsOf(tx, vice, '2023-04-03'));
    expect(hats).toEqual([
      { actingAs: vicePost, position: 'viceChair', agencyId: province, onBehalfOf: null },
      { actingAs: limited, position: 'chair', agencyId: province, onBehalfOf: chair },
    ]);
    expect((await ask((tx) => postsOf(tx, officer, '2023-07-01'))).map(({ actingAs }) => actingAs)).toEqual([officerPost]);
  });

  it('reads for the agencies of its posts, all of them as auditor, and none as a stranger', async () => {
    const at = '2023-04-03T01:00:00.000Z';
    const reader = await ask((tx) => readerOf(tx, officer, at));
    expect({ ...reader, agencyIds: [...reader.agencyIds].sort() }).toEqual({
      personId: officer,
      agencyIds: [health, interior].sort(),
      planIds: [],
      readsAll: false,
      scope: { all: false, planIds: '{}', agencyIds: '{}' },
    });
    expect(await ask((tx) => readerOf(tx, auditor, at))).toMatchObject({ agencyIds: [province], readsAll: true, scope: { all: true } });
    expect(await ask((tx) => readerOf(tx, newId(), at))).toMatchObject({ agencyIds: [], planIds: [], readsAll: false });
  });

  it('reads by a grant limited to commands only the kind that they move, and nothing as administrator', async () => {
    const at = '2023-04-03T01:00:00.000Z';
    const read = async (personId: string, kinds?: readonly Kind[]) => (await ask((tx) => readerOf(tx, personId, at, kinds))).agencyIds;
    await test.asOwner(`UPDATE appointments SET position = 'administrator' WHERE id = $1`, [vicePost]);
    expect([await read(vice), await read(vice, ['task']), await read(vice, ['plan'])]).toEqual([[], [], [province]]);
    await test.asOwner(`UPDATE appointments SET position = 'viceChair' WHERE id = $1`, [vicePost]);
  });
});

describe('Bảng và thực thể (tables and entities)', () => {
  it.each(organisationEntities.map((entity) => [entity.name, entity] as const))('reads every column of %s', async (_name, entity) => {
    expect((await test.dataSource.getRepository(entity).find()).length).toBeGreaterThan(0);
  });

  it('gives days as days', async () => {
    const [post] = await test.dataSource.getRepository('Appointment').findBy({ id: vicePost });
    expect([post!['validFrom'], post!['validUntil']]).toEqual(['2021-07-01', '2024-01-01']);
  });
});
