import { setTimeout as sleep } from 'node:timers/promises';

/** How long each of many things took, in milliseconds, and over which time they were done. */
export interface Samples {
  readonly times: readonly number[];
  /** Sum of the windows in which they were taken, in seconds. */
  readonly seconds: number;
}

export const noSamples: Samples = { times: [], seconds: 0 };

export const together = (one: Samples, other: Samples): Samples => ({
  times: [...one.times, ...other.times],
  seconds: one.seconds + other.seconds,
});

export const perSecond = ({ times, seconds }: Samples): number => (seconds === 0 ? 0 : times.length / seconds);

/** The time within which this share of them was done; 0 when there are none. */
export function percentile({ times }: Samples, share: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}

/**
 * Runs `lanes` endless loops of `once` side by side, for so many seconds or until it is over, and times every turn that began in that
 * time. With `everyMs` the turns of a loop begin so far apart, on average, unless they take longer: people, where without it are machines.
 */
export async function measure(
  lanes: number,
  until: number | (() => boolean),
  once: (lane: number) => Promise<void>,
  everyMs = 0,
): Promise<Samples> {
  const times: number[] = [];
  const begun = performance.now();
  const over = typeof until === 'function' ? until : () => performance.now() >= begun + until * 1000;
  await Promise.all(
    Array.from({ length: lanes }, async (_, lane) => {
      while (!over()) {
        const before = performance.now();
        await once(lane);
        times.push(performance.now() - before);
        if (everyMs > 0) await sleep(before + 2 * everyMs * Math.random() - performance.now());
      }
    }),
  );
  return { times, seconds: (performance.now() - begun) / 1000 };
}
