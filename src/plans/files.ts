import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { MalformedError, NotFoundError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';

const insertFile: Statement = {
  name: 'insert-file',
  text: `
  INSERT INTO files (sha256, bytes, media_type, name, uploaded_by, uploaded_at) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (sha256) DO NOTHING`,
};

const readFile: Statement = { name: 'file', text: 'SELECT bytes, media_type AS "mediaType", name FROM files WHERE sha256 = $1' };

export interface StoredFile {
  readonly bytes: Buffer;
  readonly mediaType: string;
  readonly name: string;
}

/** Tệp đính kèm: annexes and signed documents, uploaded before the command that names them, kept by their SHA-256 and never changed. */
@Injectable()
export class Files {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The SHA-256, hexadecimal. Bytes that are here already stay under their first name. Throws a `MalformedError` for nothing at all. */
  async keep(personId: string, bytes: unknown, mediaType: string, name: string): Promise<string> {
    if (!Buffer.isBuffer(bytes) || bytes.length === 0)
      throw new MalformedError([{ path: '', code: 'isNotEmpty', message: 'the body must be the bytes of the file' }]);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await this.database.transaction(async (tx) => this.keepIn(tx, { sha256, bytes, mediaType, name, personId }));
    return sha256;
  }

  /** The same beside what else a transaction keeps. */
  keepIn(tx: Tx, { sha256, bytes, mediaType, name, personId }: StoredFile & { sha256: string; personId: string }): void {
    void tx.query(insertFile, [sha256, bytes, mediaType, name, personId, this.clock.now()]);
  }

  /** Throws `NotFoundError`. */
  async one(sha256: string): Promise<StoredFile> {
    const [file] = await this.database.read((tx) => tx.query<StoredFile>(readFile, [sha256]));
    if (file === undefined) throw new NotFoundError('file', sha256);
    return file;
  }
}
