import path from 'node:path';
import { Ledger } from '../ledger.js';
import { Random } from '../random.js';
import { Bus } from './bus.js';
import { EofficeGround } from './eoffice-ground.js';
import { type EofficeWorld, letGo, prepareWorld } from './eoffice-world.js';
import { judge, type Verdict } from './judge.js';
import { readBase } from './judge-outbound.js';
import { freezeOne, rage } from './nemesis.js';
import { workOn } from './officers-at-work.js';
import { openEndpoints, reactivate } from './open-endpoints.js';
import { lanesOf, type SenderLedger, sayAll } from './other-office.js';
import { Receivers } from './receivers.js';
import { Replicas } from './replicas.js';
import { hurry, quiet, settled } from './settle.js';
import { Waves } from './waves.js';

export interface EofficeChaosOptions {
  readonly seed: number;
  /** Events both ways, about. */
  readonly events: number;
  /** Of processes; three of ten are ours. */
  readonly kills: number;
  readonly restarts: number;
  /** How long things are killed. */
  readonly seconds: number;
  /** One process stops for longer than a lease, and goes on. */
  readonly freeze: boolean;
  /** Leases of dead processes are ended by hand, so that nobody waits for them. */
  readonly hurried: boolean;
  /** A file that plants a bug in each process of the product. */
  readonly bug: string | null;
}

export interface EofficeChaosResult {
  readonly verdict: Verdict;
  readonly messages: number;
  readonly documents: number;
  readonly officers: Ledger;
  readonly sender: SenderLedger;
  readonly replicaKills: number;
  readonly receiverKills: number;
  readonly restarts: number;
  readonly seconds: number;
}

/** Of 100 kills so many are of the product. */
const productShare = 0.3;
const replicaCount = 2;
const mostRecipients = 50;
/** Longer than a lease, and than the longest pause after a fault of ours. */
const patienceMs = 130_000;
const hurriedPatienceMs = 8_000;
const [officerCount, senderLanes] = [8, 6];

/**
 * Two processes of the product between officers who work, another office that sends statuses, and six systems that listen, all of which
 * die again and again. Then everything is let be, and what each wrote down is compared.
 */
export async function runEofficeChaos(options: EofficeChaosOptions): Promise<EofficeChaosResult> {
  const begun = performance.now();
  const ground = await EofficeGround.create();
  const env = { ...ground.env, NODE_COMPILE_CACHE: path.join(ground.folder, 'compiled') };
  const [replicas, receivers] = [new Replicas(env, options.bug), new Receivers(ground.folder)];
  const bus = await Bus.start(ground.folder);
  try {
    const world = await prepareWorld(ground, { officers: officerCount, ...sizesOf(options.events) });
    await replicas.begin(replicaCount);
    const ids = await openEndpoints(() => replicas.urls, world, receivers, bus.url);
    await quiet(ground);
    const base = await readBase(ground);
    const { officers, sender } = await live(options, { ground, replicas, receivers, bus, world, ids });
    await replicas.end();
    await Promise.all([receivers.end(), bus.end()]);
    const verdict = await judge(ground, { base, receivers: receivers.ledgers(), bus: bus.ledger(), sender, officers });
    return {
      verdict,
      messages: sender.acknowledged.size,
      officers,
      sender,
      replicaKills: replicas.kills,
      documents: bus.ledger().taken.size,
      receiverKills: receivers.kills + bus.kills,
      restarts: ground.restarts,
      seconds: (performance.now() - begun) / 1000,
    };
  } finally {
    await Promise.all([replicas.end(), receivers.end(), bus.end()]);
    await ground.remove();
  }
}

interface Scene {
  readonly ground: EofficeGround;
  readonly replicas: Replicas;
  readonly receivers: Receivers;
  readonly bus: Bus;
  readonly world: EofficeWorld;
  readonly ids: readonly string[];
}

/** A fiftieth of the events are documents sent out, half a hundred recipients each. */
function sizesOf(events: number): { plans: number; recipients: number } {
  const plans = Math.max(2, Math.ceil(events / 50 / mostRecipients));
  return { plans, recipients: Math.ceil(events / 50 / plans) };
}

/** Work, faults, and the rest afterwards. */
async function live(options: EofficeChaosOptions, scene: Scene): Promise<{ officers: Ledger; sender: SenderLedger }> {
  const { ground, replicas, receivers, bus, world } = scene;
  const random = new Random(options.seed);
  const urls = () => replicas.urls;
  const officers = new Ledger();
  const sender: SenderLedger = { acknowledged: new Map(), unanswered: 0, repeated: 0, contradictions: [] };
  const [working, sending] = [new Waves(), new Waves()];
  const lanes = lanesOf(world.plans, senderLanes, random);
  const work = Promise.all([
    ...world.officers.map((officer, place) => workOn(officer, urls, working, new Random(options.seed + place + 1), officers)),
    ...lanes.map((messages, place) =>
      sayAll(messages, {
        urls,
        key: world.sourceKey.privateKey,
        waves: sending,
        random: new Random(options.seed - place - 1),
        ledger: sender,
      }),
    ),
  ]);
  const replicaKills = Math.ceil(options.kills * productShare);
  const updates = Math.ceil(options.events / 16);
  const messages = lanes.reduce((sum, lane) => sum + lane.length, 0);
  const faults = { replicaKills, receiverKills: options.kills - replicaKills, restarts: options.restarts, seconds: options.seconds };
  await rage(faults, { ground, replicas, receivers, bus, random }, async (round) => {
    working.release(Math.ceil(updates / replicaKills));
    sending.release(Math.ceil(messages / replicaKills));
    await Promise.all(
      world.plans.filter((_, no) => takenIn(no, world.plans.length, replicaKills) === round).map((plan) => letGo(ground, plan)),
    );
  });
  if (options.freeze) await freezeOne(replicas, receivers, () => working.release(officerCount * 4));
  working.end();
  sending.end();
  await work;
  await rest(options, scene);
  return { officers, sender };
}

/** The round in which a plan goes out: after the first statuses of it came, and in time for what is held by the dead to be free again. */
const takenIn = (no: number, plans: number, rounds: number): number =>
  Math.min(rounds - 1, Math.floor(((no + 0.15) / plans) * rounds * 0.8));

/** Nothing dies any more. What is still to be delivered and applied is. */
async function rest(options: EofficeChaosOptions, { ground, replicas, world, ids }: Scene): Promise<void> {
  if (options.hurried) await hurry(ground);
  await settled(ground, options.hurried ? hurriedPatienceMs : patienceMs, () => reactivate(() => replicas.urls, world, ids));
}
