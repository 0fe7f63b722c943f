import { Inject, Injectable } from '@nestjs/common';
import type { Kind } from '../../workflows/kit/definition.js';
import {
  formatTlogProof,
  hashesOf,
  inclusionProof,
  indexOf,
  latestCheckpoint,
  NotSignedYetError,
  readTrust,
  trustedCovering,
} from '../audit/index.js';
import { Commands, DefinitionStore, type Result, resultOfEntry } from '../engine/index.js';
import { readerOf } from '../organisations/index.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { Auditors, type Inspector } from './auditors.js';

/** An entry as it stands in the log. */
export interface InspectedEntry {
  readonly entryId: string;
  readonly stream: string;
  /** Number in its stream. */
  readonly sequence: number;
  readonly at: string;
  readonly outcome: 'accepted' | 'refused' | 'recorded';
  /** Its canonical text, to the byte. */
  readonly body: string;
  /** SHA-256 of a zero byte and the text (RFC 6962), hexadecimal. */
  readonly leafHash: string;
  /** Place in the tree; null while it waits for one. */
  readonly index: number | null;
  /** Whether a signed checkpoint covers it. */
  readonly signed: boolean;
  /** What judging it again says. */
  readonly result: Result;
}

/** One act of the person who asks. */
export interface OwnAct {
  readonly entryId: string;
  readonly at: string;
  readonly outcome: 'accepted' | 'refused' | 'recorded';
  readonly command: string;
  /** `x-request-id` of the answer that it was given. */
  readonly request: string | null;
}

/**
 * Mục nhật ký, one by one: to auditors every one, to others what they did themselves and what concerns a document they may see; of a draft,
 * those who may see drafts of it.
 */
@Injectable()
export class InspectedEntries {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly definitions: DefinitionStore,
    private readonly auditors: Auditors,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditPolicyFile' | 'signerDir'>,
  ) {}

  async one(inspector: Inspector, entryId: string): Promise<InspectedEntry> {
    const row = await this.visible(inspector, entryId);
    return this.database.read(async (tx) => {
      const [index, checkpoint] = await Promise.all([indexOf(tx, entryId), latestCheckpoint(tx)]);
      const result = await resultOfEntry(tx, this.definitions, entryId);
      const signed = index !== null && checkpoint !== null && index < checkpoint.size;
      const { stream, seq: sequence, at, outcome, body, leaf: leafHash } = row;
      return { entryId, stream, sequence, at: at.toISOString(), outcome, body: body.toString('utf8'), leafHash, index, signed, result };
    });
  }

  /** The bytes that were hashed. */
  async bytes(inspector: Inspector, entryId: string): Promise<Buffer> {
    return (await this.visible(inspector, entryId)).body;
  }

  /** C2SP tlog-proof, by the smallest checkpoint that covers the entry and that the policy believes. Throws a `NotSignedYetError` before there is one. */
  async proof(inspector: Inspector, entryId: string): Promise<Buffer> {
    await this.visible(inspector, entryId);
    const { policy } = await readTrust(this.config);
    return this.database.read(async (tx) => {
      const index = await indexOf(tx, entryId);
      const checkpoint = index === null ? null : await trustedCovering(tx, policy, index);
      if (index === null || checkpoint === null) throw new NotSignedYetError();
      const hashes = await inclusionProof(index, checkpoint.size, hashesOf(tx, checkpoint.size));
      return formatTlogProof({ index, hashes, checkpoint: Buffer.from(checkpoint.note), extra: null });
    });
  }

  /** What the person did or was refused, the newest first; one more than `limit`, when there are more. `after`: time and id of the last one seen. */
  async own(personId: string, limit: number, [at, id]: readonly (string | null)[]): Promise<readonly OwnAct[]> {
    const rows = await this.database.read((tx) => tx.query<Row>(readOwn, [personId, at, id, limit + 1]));
    return rows.map((row) => ({
      entryId: row.id,
      at: row.at.toISOString(),
      outcome: row.outcome,
      command: row.command,
      request: (JSON.parse(row.body.toString('utf8')) as { request: string | null }).request,
    }));
  }

  private async visible(inspector: Inspector, entryId: string): Promise<Row> {
    const { personId } = inspector;
    const at = this.clock.now().toISOString();
    const row = await this.database.read(async (tx) => {
      const [[found], reader] = await Promise.all([tx.query<Row>(readEntry, [entryId]), readerOf(tx, personId, at)]);
      if (found === undefined) return undefined;
      return reader.readsAll || found.person === personId || (await this.concerns(tx, found, personId, at)) ? found : undefined;
    });
    return row ?? this.auditors.notVisible(inspector, entryId);
  }

  private async concerns(tx: Tx, { instance, kind, draft }: Row, personId: string, at: string): Promise<boolean> {
    if (instance === null || kind === null) return false;
    const [seen] = await this.commands.visibleRows(tx, kind, [instance], personId, at);
    return seen !== undefined && (!draft || (await this.commands.isInsider(tx, kind, instance, personId, at)));
  }
}

interface Row {
  readonly id: string;
  readonly stream: string;
  readonly seq: number;
  readonly at: Date;
  readonly outcome: 'accepted' | 'refused' | 'recorded';
  readonly command: string;
  readonly body: Buffer;
  readonly leaf: string;
  readonly person: string | null;
  readonly instance: string | null;
  readonly kind: Kind | null;
  readonly draft: boolean;
}

const columns = `
    entry.id, entry.stream, entry.seq, entry.at, entry.outcome, entry.command, entry.body, encode(entry.leaf_hash, 'hex') AS leaf,
    entry.person_id AS person, entry.instance_id AS instance, instance.kind, coalesce(entry.to_state, entry.from_state, '') LIKE 'draft.%' AS draft
    FROM audit_entries entry LEFT JOIN instances instance ON instance.id = entry.instance_id`;
const readEntry: Statement = { name: 'inspected-entry', text: `SELECT ${columns} WHERE entry.id = $1` };
const readOwn: Statement = {
  name: 'own-acts',
  text: `
    SELECT ${columns} WHERE entry.person_id = $1 AND ($2::timestamptz IS NULL OR (entry.at, entry.id) < ($2, $3::uuid))
    ORDER BY entry.at DESC, entry.id DESC LIMIT $4`,
};
