/** Lets work begin in waves, so that what is killed is at work. Many may wait for their turn. */
export class Waves {
  private ready = 0;
  private over = false;
  private waiting: ((go: boolean) => void)[] = [];

  /** True when it is one's turn; false when there is no more. */
  turn(): Promise<boolean> {
    if (this.ready > 0) {
      this.ready--;
      return Promise.resolve(true);
    }
    if (this.over) return Promise.resolve(false);
    return new Promise((resolve) => this.waiting.push(resolve));
  }

  /** So many turns more. */
  release(turns: number): void {
    this.ready += turns;
    while (this.ready > 0 && this.waiting.length > 0) {
      this.ready--;
      this.waiting.shift()!(true);
    }
  }

  /** What was released may still be taken. */
  end(): void {
    this.over = true;
    for (const go of this.waiting.splice(0)) go(false);
  }
}
