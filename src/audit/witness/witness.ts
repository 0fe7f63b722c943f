import { hash } from 'node:crypto';
import path from 'node:path';
import type { Clock } from '../../platform/clock.js';
import { type AddCheckpoint, judgeAddCheckpoint, parseAddCheckpoint, statusOf } from '../notes/add-checkpoint.js';
import { cosign } from '../notes/cosignature.js';
import type { NoteSigner } from '../notes/note.js';
import { formatVkey, parseVkey, signatureTypes, type VerifierKey } from '../notes/vkey.js';
import { openKey } from '../signing/key-file.js';
import { RememberedHead } from '../signing/remembered-head.js';

/** What is answered over HTTP. */
export interface WitnessAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface WitnessOptions {
  /** Holds the key, and what was signed last of each log. */
  readonly folder: string;
  /** The name of its key. */
  readonly name: string;
  /** The keys of the logs it watches (vkey). Several of one name are one log. */
  readonly logs: readonly string[];
  readonly clock: Clock;
}

/**
 * Chứng kiến: a witness of C2SP tlog-witness. It signs a tree head of a log it watches when that tree has grown from the one it signed
 * last, and so makes two histories of one log impossible to show without being seen. Needs a folder and nothing else.
 */
export class Witness {
  private constructor(
    private readonly signer: NoteSigner,
    private readonly logs: readonly VerifierKey[],
    private readonly heads: ReadonlyMap<string, RememberedHead>,
    private readonly clock: Clock,
  ) {}

  /** Makes the key when there is none, and begins at nothing with each log that is new. Throws on a key that is none. */
  static async open({ folder, name, logs, clock }: WitnessOptions): Promise<{ witness: Witness; made: boolean }> {
    const keys = logs.map((text) => {
      const key = parseVkey(text);
      if (!key.ok || key.value.type !== signatureTypes.ed25519) throw new Error(`not the key of a log: ${text}`);
      return key.value;
    });
    const { signer, made } = await openKey(folder, name, signatureTypes.cosignature);
    const heads = new Map(keys.map(({ name: origin }) => [origin, new RememberedHead(path.join(folder, folderOf(origin)), origin)]));
    for (const head of heads.values()) {
      await head.create();
      await head.latest(); // Throws now rather than at the first request when it cannot be read.
      await head.tidy();
    }
    return { witness: new Witness(signer, keys, heads, clock), made };
  }

  get vkey(): string {
    return formatVkey(this.signer.key);
  }

  /** `add-checkpoint`. Of requests that come at once, one takes the next step; the others are judged again by what it then remembers. */
  async add(body: Buffer): Promise<WitnessAnswer> {
    const request = parseAddCheckpoint(body);
    if (!request.ok) return plain(statusOf[request.fault], `${request.fault}${request.where === undefined ? '' : ` ${request.where}`}\n`);
    const head = this.heads.get(request.value.checkpoint.origin);
    return head === undefined ? plain(statusOf['origin-unknown'], 'origin-unknown\n') : this.judge(request.value, head);
  }

  private async judge(request: AddCheckpoint, head: RememberedHead): Promise<WitnessAnswer> {
    for (;;) {
      const latest = await head.latest();
      const verdict = judgeAddCheckpoint(request, this.logs, latest);
      if (!verdict.ok) {
        if (verdict.fault === 'old-mismatch') return { status: 409, type: 'text/x.tlog.size', body: `${latest.size}\n` };
        return plain(statusOf[verdict.fault], `${verdict.fault}\n`);
      }
      const { size, root } = request.checkpoint;
      if (size > latest.size && !(await head.advance(latest, { size, root }))) continue; // Another request went first.
      return plain(200, cosign(request.text, this.signer, Math.floor(this.clock.now().getTime() / 1000)));
    }
  }
}

function plain(status: number, body: string): WitnessAnswer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

/** An origin may hold what a file name may not. */
function folderOf(origin: string): string {
  return `log-${hash('sha256', origin, 'hex').slice(0, 16)}`;
}
