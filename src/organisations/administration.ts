import { Injectable } from '@nestjs/common';
import type { JsonObject } from '../../workflows/kit/definition.js';
import { auditLog } from '../audit/index.js';
import { Clock, type Day, dayOf } from '../platform/clock.js';
import { Database, type Statement, sqlState, type Tx } from '../platform/transaction.js';
import { AdminRefusedError, refuseFor, unless } from './admin-refused.error.js';
import type { AdminCode } from './administration.texts.js';
import { inForce } from './in-force.js';
import { Refusals } from './refusals.js';

/** An act of administration as it is asked for: who, what, and what stands in the log. */
export interface AdminAct {
  /** `admin.<verb>`. */
  readonly command: string;
  readonly personId: string;
  /** What the entry keeps, also that of a refusal. Names of people and secrets stay out. */
  readonly input: JsonObject;
  readonly traceId: string;
  /** Also for others than administrators; the act itself then says whose it is. */
  readonly open?: true;
}

/** Where an act takes place: its transaction, and the time at which it is judged. */
export interface Scene {
  readonly tx: Tx;
  readonly at: string;
  readonly today: Day;
  readonly personId: string;
  readonly isAdministrator: boolean;
  /** Adds to what the entry keeps when the act is done. A refusal has none of it. */
  readonly add: (more: JsonObject) => void;
}

/**
 * The one way to an act of administration: authority, rows and entry in one transaction, or a refusal on record. The administrator's
 * appointment is locked, so that an end of it that committed first wins.
 */
@Injectable()
export class Administration {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly refusals: Refusals,
  ) {}

  /**
   * Throws an `AdminRefusedError` with every reason; what the database itself refuses becomes one by the name of the constraint.
   * `afterwards` writes what has to name the entry, in the same transaction.
   */
  async perform<T>(
    act: AdminAct,
    work: (scene: Scene) => Promise<T>,
    afterwards?: (scene: Scene, entryId: string) => Promise<void>,
  ): Promise<T> {
    const { command, personId, input, traceId } = act;
    try {
      return await this.database.transaction(async (tx) => {
        const more: JsonObject[] = [];
        const scene = { ...(await this.sceneFor(tx, act)), add: (one: JsonObject) => void more.push(one) };
        const answer = await work(scene);
        const kept = Object.assign({}, input, ...more) as JsonObject;
        const { entryId } = await auditLog.record(tx, { stream: 'admin', command, personId, input: kept, at: scene.at, request: traceId });
        await afterwards?.(scene, entryId);
        return answer;
      });
    } catch (error) {
      const refusal = error instanceof AdminRefusedError ? error : ofConstraint(error);
      if (refusal === undefined) throw error;
      await this.refusals.record(
        { command: { type: command, input, personId }, personId, reasons: refusal.reasons, request: traceId },
        refusal,
      );
      throw refusal;
    }
  }

  private async sceneFor(tx: Tx, { personId, open }: AdminAct): Promise<Omit<Scene, 'add'>> {
    const at = this.clock.now().toISOString();
    const today = dayOf(at);
    const held = await tx.query(lockAdministrator, [personId, today]);
    if (open === undefined) refuseFor([unless(held.length > 0, 'admin.not-administrator')]);
    return { tx, at, today, personId, isAdministrator: held.length > 0 };
  }
}

const lockAdministrator: Statement = {
  name: 'lock-administrator',
  text: `SELECT id FROM appointments own WHERE person_id = $1 AND position = 'administrator' AND ${inForce('own', '$2::date')} FOR SHARE`,
};

/** The last guard speaks by the names of its constraints: two administrators at the same instant, or an id that is nobody's. */
const denialsByConstraint: Readonly<Record<string, AdminCode>> = {
  agencies_pk: 'admin.exists-already',
  people_pk: 'admin.exists-already',
  appointments_pk: 'admin.exists-already',
  delegations_pk: 'admin.exists-already',
  inbound_sources_pk: 'admin.exists-already',
  agency_codes_pk: 'agency.code-taken',
  agencies_parent_exists: 'agency.unknown',
  successions_successor_exists: 'agency.unknown',
  webhook_endpoints_agency_exists: 'agency.unknown',
  appointments_person_exists: 'person.unknown',
  appointments_agency_exists: 'agency.unknown',
  delegations_person_exists: 'person.unknown',
  accounts_person_exists: 'person.unknown',
  accounts_pk: 'account.exists-already',
  accounts_login_once: 'account.login-taken',
};

function ofConstraint(error: unknown): AdminRefusedError | undefined {
  if (sqlState(error)?.startsWith('23') !== true) return undefined;
  const code = denialsByConstraint[(error as { constraint?: string }).constraint ?? ''];
  return code === undefined ? undefined : new AdminRefusedError([{ code, params: {} }]);
}
