import type { JsonObject } from '../../../workflows/kit/definition.js';
import type { TrialPost } from '../trial/trial-register.js';

/** One thing to do, for a process that dies of it. */
export interface CrashOrder {
  /** The process kills itself when the database has answered this many statements, and sends none after them. */
  readonly dieAfter: number;
  readonly deed: CrashDeed;
}

/** A command, or the creation of a plan. */
export type CrashDeed =
  | {
      readonly kind: 'command';
      readonly by: TrialPost;
      readonly type: string;
      readonly id: string;
      readonly sequence: number;
      readonly commandId: string;
      readonly input: JsonObject;
    }
  | { readonly kind: 'create'; readonly by: TrialPost; readonly commandId: string; readonly input: JsonObject };

/** What a process that lived tells before it ends. */
export interface CrashSurvivor {
  /** The accepted entry; null when it was refused. */
  readonly entryId: string | null;
}
