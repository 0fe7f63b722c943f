import { PassThrough, type TransformCallback } from 'node:stream';

/** What a reader is given, broken off when he takes nothing for so long: he would hold the snapshot that it is read from. */
export class Download extends PassThrough {
  private movedAt = performance.now();
  private readonly watch: NodeJS.Timeout;

  constructor(private readonly patienceMs: number) {
    super();
    this.watch = setInterval(() => this.breakOffWhenStalled(), patienceMs / 4).unref();
    this.once('close', () => clearInterval(this.watch));
  }

  override _transform(chunk: unknown, encoding: BufferEncoding, done: TransformCallback): void {
    this.movedAt = performance.now();
    super._transform(chunk, encoding, done);
  }

  /** While nothing waits for him, it is not the reader who is slow. */
  private breakOffWhenStalled(): void {
    if (this.readableLength > 0 && performance.now() - this.movedAt > this.patienceMs)
      this.destroy(new Error('the reader takes nothing any more'));
  }
}
