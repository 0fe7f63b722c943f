import { finished, PassThrough, Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import {
  auditLog,
  type BundleOptions,
  bundleFiles,
  inputOf,
  KeyDirectory,
  type MinedOutcome,
  NotSignedYetError,
  newestTrusted,
  ocelLog,
  readTrust,
  writeZip,
  xesLog,
} from '../audit/index.js';
import { ThrottledError } from '../platform/app-error.js';
import { Clock } from '../platform/clock.js';
import type { Config } from '../platform/config.js';
import { Logger } from '../platform/logger.js';
import { CONFIG } from '../platform/platform.module.js';
import { Database, type Tx } from '../platform/transaction.js';
import { Auditors, type Inspector } from './auditors.js';
import { Download } from './download.js';

/** What an auditor may choose of an export. */
export type ExportChoice = Omit<BundleOptions, 'personal'> & { readonly personal: boolean };

/**
 * Xuất cho thanh tra, as it is read from one snapshot. One at a time in each process: an export holds a connection, and what it sees, for as
 * long as somebody reads it.
 */
@Injectable()
export class LogExports {
  /** How long a reader may take nothing before the download is broken off. */
  patienceMs = 60_000;
  private running = false;

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly logger: Logger,
    private readonly auditors: Auditors,
    private readonly keys: KeyDirectory,
    @Inject(CONFIG) private readonly config: Pick<Config, 'auditPolicyFile' | 'signerDir'>,
  ) {}

  async bundle(inspector: Inspector, { personal, ...choice }: ExportChoice): Promise<Readable> {
    const options: BundleOptions = { ...choice, personal: personal ? this.keys : null };
    const trust = await readTrust(this.config);
    return this.streamed(
      inspector,
      { type: 'audit.export', ...inputOf(options) },
      async (tx, output) => writeZip(output, bundleFiles(tx, trust, options)),
      async () => {
        if ((await this.database.read((tx) => newestTrusted(tx, trust.policy))) === null) throw new NotSignedYetError();
      },
    );
  }

  xes(inspector: Inspector, outcome: MinedOutcome): Promise<Readable> {
    const command = { type: 'audit.exportEvents', format: 'xes', outcome };
    return this.streamed(inspector, command, (tx, output) => pipeline(Readable.from(xesLog(tx, outcome)), output));
  }

  ocel(inspector: Inspector, outcome: MinedOutcome): Promise<Readable> {
    const command = { type: 'audit.exportEvents', format: 'ocel', outcome };
    return this.streamed(inspector, command, (tx, output) => pipeline(Readable.from(ocelLog(tx, outcome)), output));
  }

  /** On record before the first byte leaves. What goes wrong later can only break the download off. */
  private async streamed(
    inspector: Inspector,
    command: JsonObject & { readonly type: string },
    write: (tx: Tx, output: PassThrough) => Promise<void>,
    check: () => Promise<void> = async () => undefined,
  ): Promise<Readable> {
    await this.auditors.require(inspector, command);
    if (this.running) throw new ThrottledError(retryAfterSeconds);
    this.running = true;
    try {
      await check();
      await this.record(inspector, command);
    } catch (error) {
      this.running = false;
      throw error;
    }
    const output = new Download(this.patienceMs);
    const read = new Promise<void>((resolve) => finished(output, () => resolve()));
    void this.database
      .snapshot((tx) => write(tx, output))
      .catch((error: unknown) => {
        if (!output.destroyed) this.logger.fault(error, inspector.traceId);
        output.destroy(error as Error);
      })
      .then(() => read)
      .finally(() => {
        this.running = false;
      });
    return output;
  }

  private async record({ personId, traceId }: Inspector, { type, ...input }: JsonObject & { readonly type: string }): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.database.transaction((tx) =>
      auditLog.record(tx, { stream: 'access', command: type, personId, input, at, request: traceId }),
    );
  }
}

const retryAfterSeconds = 30;
