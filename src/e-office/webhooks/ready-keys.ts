import { type Scheme, type SigningKey, signingKeyOf } from './webhook-key.js';
import type { WrappingKey } from './wrapping-key.js';

/** A key as the database holds it. */
export interface StoredKey {
  readonly id: string;
  readonly scheme: Scheme;
  /** Base64. */
  readonly wrapped: string;
}

const mostReady = 1_000;

/** Unwraps each key once. */
export class ReadyKeys {
  private readonly ready = new Map<string, SigningKey>();

  /** `onUnreadable` hears of a key that the wrapping key does not open; its endpoint is left with the others it has. */
  constructor(
    private readonly wrapping: WrappingKey,
    private readonly onUnreadable: (error: unknown) => void,
  ) {}

  async of(stored: readonly StoredKey[]): Promise<readonly SigningKey[]> {
    const keys = await Promise.all(stored.map(async (key) => this.ready.get(key.id) ?? this.prepare(key)));
    return keys.filter((key) => key !== undefined);
  }

  private async prepare({ id, scheme, wrapped }: StoredKey): Promise<SigningKey | undefined> {
    try {
      const key = signingKeyOf(id, scheme, await this.wrapping.unwrap(id, Buffer.from(wrapped, 'base64')));
      if (this.ready.size >= mostReady) this.ready.clear();
      this.ready.set(id, key);
      return key;
    } catch (error) {
      this.onUnreadable(error);
      return undefined;
    }
  }
}
