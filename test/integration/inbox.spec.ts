import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AppModule, entities } from '../../src/app.module.js';
import { type Move, MovesService } from '../../src/engine/index.js';
import type { InboxItem } from '../../src/inbox/inbox.answers.js';
import { InboxService, type Place } from '../../src/inbox/inbox.service.js';
import { answers, awaited, type Queue, queues } from '../../src/inbox/queues.js';
import { dayOf, ManualClock } from '../../src/platform/clock.js';
import { readConfig } from '../../src/platform/config.js';
import { createHttpApp } from '../../src/platform/http.js';
import { createLogger } from '../../src/platform/logger.js';
import { type Kind, kinds } from '../../workflows/kit/definition.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { absent, fillInbox, type InboxWorld } from './inbox.rows.js';
import { idOf, now, today } from './inbox.standing.js';

let test: TestDatabase;
let app: NestFastifyApplication;
let world: InboxWorld;
let inbox: InboxService;

beforeAll(async () => {
  test = await createTestDatabase(entities);
  world = await fillInbox(test);
  const logger = createLogger('silent');
  const config = readConfig({ DATABASE_URL: 'postgres://unused', WORKER: 'off', LOG_LEVEL: 'silent' });
  app = await createHttpApp(
    AppModule.register({ config, dataSource: test.dataSource, clock: new ManualClock(now), logger }),
    config,
    logger,
  );
  await app.init();
  inbox = app.get(InboxService);
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

/** One of each sort: who drafts, approves, signs, numbers, judges, leads, receives, acts for others, only reads, and has no post at all. */
const cast = [
  ...['officer@so-1', 'divisionHead@noi-vu', 'agencyHead@so-4', 'agencyDeputy@so-4', 'agencyHead@noi-vu', 'officeChief@ubnd', 'chair@ubnd'],
  ...[
    'viceChair@ubnd',
    'clerk@ubnd',
    'monitor@noi-vu',
    'monitor@van-phong',
    'clerk@noi-vu',
    'clerk@so-2',
    'delegate',
    'auditor@ubnd',
    'idle',
  ],
];

/** Every page of a queue, one after the other. */
async function whole(person: string, queue: Queue, limit = 200): Promise<InboxItem[]> {
  const items: InboxItem[] = [];
  for (let after: Place | null = null; ; ) {
    const page: Awaited<ReturnType<InboxService['list']>> = await inbox.list(idOf(person), queue, after, limit, 'vi');
    items.push(...page.map(({ item }) => item!));
    if (page.length < limit) return items;
    after = page.at(-1)!.place;
  }
}

/** What is late by R-46 stands by the day that judges. */
const pressing = ({ deadline, judgedDueAt, queue }: InboxItem): string | null => {
  const judged = judgedDueAt === null || queue === 'asked' ? null : dayOf(new Date(Date.parse(judgedDueAt) - 1));
  return deadline !== null && judged !== null && judged < deadline ? judged : deadline;
};
const keyOf = (item: InboxItem): string => `${pressing(item) ?? 'infinity'} ${item.since} ${item.id}`;

describe('Hộp việc với vài nghìn hồ sơ (the inbox with a few thousand documents)', () => {
  it('counts what its pages list, for everybody', async () => {
    const times: string[] = [];
    for (const person of cast) {
      const started = performance.now();
      const counts = await inbox.counts(idOf(person));
      const counted = performance.now();
      await inbox.list(idOf(person), 'mine', null, 50, 'vi');
      times.push(
        `${person}: ${Object.values(counts).join('/')}, ${Math.round(counted - started)} ms, first page ${Math.round(performance.now() - counted)} ms`,
      );
      const listed = Object.fromEntries(
        await Promise.all(queues.map(async (queue) => [queue, (await whole(person, queue)).length] as const)),
      );
      expect({ person, ...listed }).toEqual({ person, ...counts });
    }
    console.log(`${world.instances} documents; ${queues.join('/')}\n${times.join('\n')}`);
    expect(world.instances).toBeGreaterThan(5000);
  });

  it('lists each document once, late ones first, whatever the size of a page', async () => {
    for (const queue of queues) {
      const person = { substitute: 'delegate', asked: 'officer@so-1' }[queue as string] ?? 'officeChief@ubnd';
      const items = await whole(person, queue);
      expect(items.length).toBeGreaterThan(20);
      expect(new Set(items.map(({ id }) => id)).size).toBe(items.length);
      expect(items.map(keyOf)).toEqual(items.map(keyOf).sort());
      expect(items.filter((item) => item.late !== (pressing(item) ?? today) < today)).toEqual([]);
      expect((await whole(person, queue, 60)).map(({ id }) => id)).toEqual(items.map(({ id }) => id));
    }
  });

  it('agrees with the judge: what needs me is what the moves leave me to do or to mend', async () => {
    for (const person of [
      'officer@so-1',
      'agencyHead@so-4',
      'officeChief@ubnd',
      'chair@ubnd',
      'monitor@noi-vu',
      'clerk@noi-vu',
      'clerk@so-2',
      'delegate',
    ]) {
      const listed = [...(await whole(person, 'mine')), ...(await whole(person, 'substitute'))]
        .flatMap(({ id, commands }) => commands.map((command) => `${id} ${command}`))
        .filter(inSample);
      expect({ person, listed: listed.sort() }).toEqual({ person, listed: (await judgedFor(person)).sort() });
    }
  });

  it('names the post for each command, and a person’s own before one acted in for another', async () => {
    const deputy = await whole('agencyDeputy@so-4', 'mine');
    const posts = new Set(deputy.flatMap(({ actingAs }) => Object.values(actingAs)));
    expect([...posts]).toEqual([idOf('agencyDeputy@so-4 agencyDeputy so-4')]);
    expect(deputy.every(({ commands, actingAs }) => commands.every((command) => actingAs[command] !== undefined))).toBe(true);
  });
});

describe('Làm thay (substitute)', () => {
  it('covers what the delegation covers, and no signature', async () => {
    const items = await whole('delegate', 'substitute');
    const commandsBy = (grant: string) =>
      new Set(items.flatMap(({ actingAs }) => Object.keys(actingAs).filter((command) => actingAs[command] === idOf(grant))));
    expect([...commandsBy('grant 2')]).toEqual(['task.acceptResult']);
    expect(commandsBy('grant 1').size).toBeGreaterThan(1);
    expect([...commandsBy('grant 4'), ...commandsBy('grant 5')]).toEqual([]);
    const byChair = items.filter(({ actingAs }) => Object.values(actingAs).includes(idOf('grant 3')));
    expect(new Set(byChair.map(({ planId }) => planId))).toEqual(byChair.length === 0 ? new Set() : new Set([idOf('plan 3')]));
    expect(items.flatMap(({ commands }) => commands)).not.toContain('plan.sign');
  });

  it('is empty for who may do the same himself', async () => {
    expect(await whole('agencyDeputy@so-4', 'substitute')).toEqual([]);
  });
});

describe('Chờ người khác (waiting)', () => {
  it('holds what is mine and waits for somebody else, whom it names', async () => {
    const items = await whole('officer@so-1', 'waiting');
    const mine = new Set((await whole('officer@so-1', 'mine')).map(({ id }) => id));
    expect(items.filter(({ id, commands }) => mine.has(id) || commands.length > 0)).toEqual([]);
    expect(items.every(({ waitsFor }) => waitsFor.length > 0)).toBe(true);
    const filed = items.find(({ kind, state }) => kind === 'report' && state === 'filed')!;
    expect(filed.waitsFor).toEqual([expect.objectContaining({ positions: ['monitor'], label: 'người theo dõi, tổng hợp' })]);
    expect(filed.waitsFor[0]!.agency).toMatch(/^Cơ quan (noi-vu|van-phong)$/);
  });

  it('sends own work of the monitoring agency to officeChief, and of the office to the chair', async () => {
    const ownWork = async (agency: string) => {
      const items = (await whole(`officer@${agency}`, 'waiting'))
        .filter(({ kind, state }) => kind === 'report' && state === 'filed')
        .filter(({ agencyId }) => agencyId === idOf(agency));
      return new Set(items.flatMap(({ waitsFor }) => waitsFor.map(({ positions }) => positions.join())));
    };
    // Sở Nội vụ reports to itself as the collector of most plans, and to the office as that of the others.
    expect(await ownWork('noi-vu')).toEqual(new Set(['officeChief', 'monitor']));
    expect(await ownWork('van-phong')).toEqual(new Set(['chair,viceChair', 'monitor']));
    expect(await ownWork('so-1')).toEqual(new Set(['monitor']));
  });
});

describe('Được hỏi, chờ trả lời (asked)', () => {
  it('agrees with the judge on who may answer, for what was asked and has no answer', async () => {
    const met = new Set<string>();
    for (const person of [
      'officer@so-1',
      'agencyHead@so-4',
      'viceChair@ubnd',
      'monitor@noi-vu',
      'clerk@noi-vu',
      'clerk@so-2',
      'delegate',
    ]) {
      const listed = (await whole(person, 'asked')).flatMap(({ id, commands }) => commands.map((command) => `${id} ${command}`));
      expect({ person, listed: listed.sort() }).toEqual({ person, listed: (await answersOf(person)).sort() });
      for (const line of listed) met.add(line.split(' ')[1]!);
    }
    expect([...met].sort()).toEqual(Object.keys(answers).sort());
  });

  it('shows the day of reply, and the command that answers with the post to give it in', async () => {
    const items = await whole('agencyHead@so-4', 'asked');
    const opinion = items.find(({ commands }) => commands.includes('plan.giveOpinion'))!;
    expect(opinion).toMatchObject({
      kind: 'plan',
      deadline: expect.stringMatching(/^2023-07-/),
      actingAs: { 'plan.giveOpinion': idOf('agencyHead@so-4 agencyHead so-4') },
    });
    expect(items.some(({ late }) => late)).toBe(true);
  });
});

describe('Sắp đến hạn (due soon)', () => {
  it('holds tasks and reports of my agency up to seven days ahead, not what was submitted or filed', async () => {
    const items = await whole('officer@so-1', 'dueSoon');
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['task', 'report']));
    expect(
      items
        .map((item) => pressing(item)!)
        .sort()
        .at(-1),
    ).toBe('2023-07-10');
    expect(items.filter(({ state }) => /awaitingHead|^reported|filed|accepted|closed|cancelled/.test(state))).toEqual([]);
    expect(items.some(({ late }) => late)).toBe(true);
  });

  it('R-46: keeps late what was extended after its time had run out, and shows both days', async () => {
    const items = await whole('officer@so-1', 'dueSoon');
    const extended = items.filter(({ kind, deadline, state }) => kind === 'task' && state !== 'issued' && deadline! >= today);
    const judged = extended.filter(({ timeliness }) => timeliness === 'overdue');
    expect(judged.length).toBeGreaterThan(0);
    for (const item of judged) expect(item).toMatchObject({ late: true, judgedDueAt: '2023-06-12T17:00:00.000Z' });
    expect(extended.filter(({ late, timeliness }) => late !== (timeliness === 'overdue'))).toEqual([]);
  });

  it('is empty for an auditor and for who holds no post', async () => {
    expect([...(await whole('auditor@ubnd', 'dueSoon')), ...(await whole('idle', 'dueSoon'))]).toEqual([]);
  });
});

/** Refusals that say a document waits for nobody, whoever asks; the rest of them a person can mend. */
const notAwaited = ['task.continuous-has-no-result', 'task.trigger-not-named', 'task.window-not-ended', 'report.summary-is-never-missing'];

/** Every eighth document, which is enough to meet every case. */
const inSample = (id: string): boolean => '01'.includes(id[0]!);

/** What `moves` says of documents, cut down to what counts as awaited. */
async function judgedFor(person: string): Promise<string[]> {
  const graceOver = await test.asOwner<{ id: string }>(`SELECT id FROM tasks WHERE window_to = '2023-06-10'`);
  const ofAbsent = await test.asOwner<{ id: string }>('SELECT id FROM reports WHERE agency_id = $1', [idOf(absent)]);
  const [late, onPaper] = [graceOver, ofAbsent].map((rows) => new Set(rows.map(({ id }) => id)));
  const counts = (id: string, state: string, { type, reasons }: Move): boolean => {
    const waits = awaited[type];
    if (waits === undefined || (waits.in !== undefined && !waits.in.includes(state))) return false;
    if (waits.whereNobodyIsHere && !onPaper!.has(id)) return false;
    if (type === 'task.disseminate' && late!.has(id)) return false; // The judge says so only once it is told the date.
    return !reasons.some(({ head, code }) => head === 'authority' || head === 'waiting' || notAwaited.includes(code));
  };
  const found: string[] = [];
  for (const kind of kinds) {
    for (const { id, state, moves } of await movesOf(kind, person)) {
      found.push(...moves.filter((move) => counts(id, state, move)).map(({ type }) => `${id} ${type}`));
    }
  }
  return found;
}

/** Answers that `moves` lets the person give, where a question stands open; an opinion on paper where who was asked has nobody here. */
async function answersOf(person: string): Promise<string[]> {
  const idsOf = async (sql: string) => new Set((await test.asOwner<{ id: string }>(sql)).map(({ id }) => id));
  const asked = `SELECT plan_id AS id FROM plan_opinions WHERE answered_at IS NULL AND agency_id`;
  const [here, onPaper, difficulties, questions] = await Promise.all([
    idsOf(`${asked} <> '${idOf(absent)}'`),
    idsOf(`${asked} = '${idOf(absent)}'`),
    idsOf('SELECT plan_id AS id FROM plan_difficulties WHERE answered_at IS NULL'),
    idsOf(`SELECT task_id AS id FROM task_notes asked WHERE kind = 'question' AND NOT EXISTS (
      SELECT FROM task_notes later WHERE later.task_id = asked.task_id AND later.kind = 'explanation' AND later.at > asked.at)`),
  ]);
  const isClerk = person.startsWith('clerk') || person === 'officer@so-1';
  const opinions = isClerk ? onPaper : here;
  const open: Readonly<Record<string, ReadonlySet<string>>> = {
    'plan.giveOpinion': opinions,
    'plan.answerDifficulty': difficulties,
    'task.explain': questions,
  };
  const moves = [...(await movesOf('plan', person, () => true)), ...(await movesOf('task', person, (id) => questions.has(id)))];
  return moves.flatMap(({ id, moves: each }) =>
    each.filter(({ type, allowed }) => allowed && open[type]?.has(id) === true).map(({ type }) => `${id} ${type}`),
  );
}

async function movesOf(kind: Kind, person: string, among = inSample) {
  const ids = (await test.asOwner<{ id: string }>('SELECT id FROM instances WHERE kind = $1', [kind])).map(({ id }) => id).filter(among);
  const moves = app.get(MovesService);
  const chunks = Array.from({ length: Math.ceil(ids.length / 500) }, (_, place) => ids.slice(place * 500, (place + 1) * 500));
  return (await Promise.all(chunks.map((chunk) => moves.ofMany(kind, chunk, idOf(person), 'vi')))).flat();
}
