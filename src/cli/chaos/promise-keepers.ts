import { createPrivateKey } from 'node:crypto';
import {
  consistencyProof,
  formatAddCheckpoint,
  formatCheckpoint,
  formatVkey,
  noteSigner,
  openNote,
  parseCheckpoint,
  parseVkey,
  Signer,
  signNote,
} from '../../audit/signing/index.js';
import { Witness } from '../../audit/witness/index.js';
import { SystemClock } from '../../platform/clock.js';
import type { History } from './two-histories.js';

/** Whoever promises never to sign two roots for one size, nor fewer leaves. */
export interface PromiseKeeper {
  /** Shows it a tree; answers what it signed, verified by its key, or why it did not. */
  show(history: History, size: number): Promise<{ readonly size: number; readonly root: Buffer } | string>;
}

/** By name, for a process that is told which to be. */
export const openKeeper = { signer: openSigner, witness: openWitness } as const;

const origin = 'chaos.example/log';

/** The log's own signer over a folder. */
export async function openSigner(folder: string): Promise<PromiseKeeper> {
  const { signer } = await Signer.open(folder, origin);
  return {
    async show(history, size) {
      const verdict = await signer.sign(size, history.read);
      if (!verdict.ok) return verdict.fault;
      return signedIn(verdict.value.note, formatVkey(signer.key));
    },
  };
}

/** A witness over a folder, asked by somebody who has the log's key and shows whatever he likes. */
export async function openWitness(folder: string): Promise<PromiseKeeper> {
  const { witness } = await Witness.open({
    folder,
    name: 'chaos.example/witness',
    logs: [formatVkey(anyLog.key)],
    clock: new SystemClock(),
  });
  const ask = async (history: History, size: number, old: number) => {
    const note = signNote(formatCheckpoint({ origin, size, root: history.rootAt(size), extensions: [] }), [anyLog]);
    const proof = old > size ? [] : await consistencyProof(old, size, history.read);
    return { note, answer: await witness.add(formatAddCheckpoint({ old, proof, note: Buffer.from(note) })) };
  };
  return {
    async show(history, size) {
      const first = await ask(history, size, 0);
      const old = first.answer.type === 'text/x.tlog.size' ? Number(first.answer.body) : 0;
      const { note, answer } = old === 0 ? first : await ask(history, size, old);
      return answer.status === 200 ? signedIn(`${note}${answer.body}`, witness.vkey) : `${answer.status} ${answer.body.trim()}`;
    },
  };
}

/** The same in every process: a witness must know it again. PKCS #8 around 32 bytes of seven. */
const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]);
const anyLog = noteSigner(origin, createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' }));

function signedIn(note: string, vkey: string): { size: number; root: Buffer } {
  const key = parseVkey(vkey);
  const opened = key.ok ? openNote(Buffer.from(note), [key.value]) : key;
  const checkpoint = opened.ok ? parseCheckpoint(opened.value.text) : opened;
  if (!checkpoint.ok) throw new Error(`signed, and cannot be verified: ${checkpoint.fault}`);
  return checkpoint.value;
}
