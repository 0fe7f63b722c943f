import { setTimeout as sleep } from 'node:timers/promises';
import type { Random } from '../random.js';
import type { Bus } from './bus.js';
import type { EofficeGround } from './eoffice-ground.js';
import type { Receivers } from './receivers.js';
import type { Replicas } from './replicas.js';

export interface Faults {
  readonly replicaKills: number;
  readonly receiverKills: number;
  readonly restarts: number;
  readonly seconds: number;
}

/** After a wave began, a process of the product dies within so many milliseconds; an armed one that did not meet its moment, later. */
const [soonestMs, latestMs] = [5, 400];
const armedMs = 700;
const mostStatements = 60;

/**
 * In each round a wave of work begins, one process of the product dies in it, a few receivers do, and sometimes PostgreSQL. Half of the
 * dead are killed at a moment, half at a place: after a statement, when a message was taken, when it was kept and not yet answered.
 */
export async function rage(
  { replicaKills: rounds, receiverKills, restarts, seconds }: Faults,
  {
    ground,
    replicas,
    receivers,
    bus,
    random,
  }: { ground: EofficeGround; replicas: Replicas; receivers: Receivers; bus: Bus; random: Random },
  onRound: (round: number) => Promise<void>,
): Promise<void> {
  const roundMs = (seconds * 1000) / rounds;
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    const share = (all: number) => Math.floor((all * (round + 1)) / rounds) - Math.floor((all * round) / rounds);
    await onRound(round);
    const later = () => sleep(random.next() * roundMs * 0.6);
    const killReplica = async () => {
      await sleep(random.between(soonestMs, latestMs));
      const place = await anyAlive(replicas, random);
      await replicas.kill(place, random.happens(0.5) ? { statements: random.between(1, mostStatements), patienceMs: armedMs } : null);
    };
    const killReceiver = async (place: number) => {
      await later();
      if (place === receivers.count) return bus.kill();
      const step = random.happens(0.3) ? ('taken' as const) : ('kept' as const);
      await receivers.kill(place, random.happens(0.7) ? { step, after: random.between(0, 3), patienceMs: armedMs } : null);
    };
    const others = receivers.count + 1; // The bus is one of them.
    const first = random.between(0, others);
    await Promise.all([
      killReplica(),
      ...Array.from({ length: share(receiverKills) }, (_, no) => killReceiver((first + no) % others)),
      ...Array.from({ length: share(restarts) }, () => later().then(() => ground.restart())),
    ]);
    await sleep(Math.max(0, roundMs - (performance.now() - begun)));
  }
}

/** One that listens; waits until there is one. */
async function anyAlive(replicas: Replicas, random: Random): Promise<number> {
  for (;;) {
    const places = replicas.alivePlaces;
    if (places.length > 0) return places[random.between(0, places.length)]!;
    await sleep(20);
  }
}

/** Longer than a lease (45 s). */
const frozenMs = 50_000;

/**
 * A process stops in the middle of its requests, as one does whose machine was suspended, and goes on when its leases have long run out
 * and others have done its work. What it was told meanwhile is nothing: the receivers died too.
 */
export async function freezeOne(replicas: Replicas, receivers: Receivers, wave: () => void): Promise<void> {
  while (!replicas.complete) await sleep(100);
  receivers.slow(3_000);
  wave();
  await sleep(1_000);
  const thaw = replicas.freeze(0);
  await Promise.all(Array.from({ length: receivers.count }, (_, place) => receivers.kill(place, null)));
  await sleep(frozenMs);
  thaw();
  await sleep(1_000);
}
