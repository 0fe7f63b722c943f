import type { ManualClock } from '../platform/clock.js';

/** What happens while nobody of the stories acts. */
export interface Meanwhile {
  /** From now on this plan, its tasks and its reports are told of in this voice. */
  follow(planId: string, print: (line: string) => void): void;
  /** Lets happen what is due now. */
  work(): Promise<void>;
  /** Lets happen, each at its own time, what falls due up to a moment. */
  until(moment: Date): Promise<void>;
  /** Says what the system has done since it was last asked. */
  tell(): Promise<void>;
}

/**
 * One clock for several stories that are told at once: whoever waits for the earliest moment goes on, and time only moves forward.
 * Each story asks for its next moment by `reach`, and says `leave` when it is over. Without a `meanwhile` the clock jumps over what
 * fell due on the way, as if the worker had been off.
 */
export class Timeline {
  private readonly waiting = new Set<{ at: Date; goOn: (reached: Promise<void>) => void }>();

  constructor(
    readonly clock: ManualClock,
    private playing = 1,
    readonly meanwhile: Meanwhile | null = null,
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
    first.goOn(this.passTo(first.at));
  }

  private async passTo(at: Date): Promise<void> {
    await this.meanwhile?.until(at);
    if (at > this.clock.now()) this.clock.set(at);
  }
}
