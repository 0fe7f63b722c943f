import type { ManualClock } from '../platform/clock.js';

/**
 * One clock for several stories that are told at once: whoever waits for the earliest moment goes on, and time only moves forward.
 * Each story asks for its next moment by `reach`, and says `leave` when it is over.
 */
export class Timeline {
  private readonly waiting = new Set<{ at: Date; goOn: () => void }>();

  constructor(
    readonly clock: ManualClock,
    private playing = 1,
  ) {}

  reach(at: Date): Promise<void> {
    return new Promise((goOn) => {
      this.waiting.add({ at, goOn });
      this.letTheEarliestGoOn();
    });
  }

  leave(): void {
    this.playing--;
    this.letTheEarliestGoOn();
  }

  private letTheEarliestGoOn(): void {
    if (this.waiting.size === 0 || this.waiting.size < this.playing) return;
    const first = [...this.waiting].reduce((a, b) => (b.at < a.at ? b : a));
    this.waiting.delete(first);
    if (first.at > this.clock.now()) this.clock.set(first.at);
    first.goOn();
  }
}
