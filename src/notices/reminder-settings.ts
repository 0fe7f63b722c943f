import { Injectable } from '@nestjs/common';
import { definitions } from '../../workflows/registry.js';
import { auditLog } from '../audit/index.js';
import { type LadderSettings, usualLadder } from '../calendar/index.js';
import { Commands } from '../engine/index.js';
import { inForce, Refusals, readerOf } from '../organisations/index.js';
import { planVisibleTo } from '../plans/index.js';
import { Clock, dayOf } from '../platform/clock.js';
import { Database, type Statement, type Tx } from '../platform/transaction.js';
import { ladderSettings } from '../tasks/index.js';
import { type SettingsDenial, SettingsRefusedError } from './settings-refused.error.js';

/** The ladder of one plan. */
export interface ReminderSettings extends LadderSettings {
  /** False: the plan says nothing, and the usual ladder counts. */
  readonly ofPlan: boolean;
}

/** Working days; a step further off than a quarter of a year is a slip of the pen. */
export const mostDays = 60;

const readPlan: Statement = {
  name: 'reminder-settings-of-plan',
  text: `
  SELECT ${ladderSettings} FROM plans plan LEFT JOIN plan_reminder_settings settings ON settings.plan_id = plan.id
  WHERE plan.id = $1 AND ${planVisibleTo('$2::uuid[]', '$3::jsonb')}`,
};

/** Waits for an issue that is under way, whose tasks are then there to be woken. */
const lockPlan: Statement = {
  name: 'lock-plan-for-reminders',
  text: `SELECT standing.state, plan.issued_at IS NULL AS draft, plan.drafting_agency_id AS drafting, plan.monitoring_agency_id AS monitoring
    FROM instances standing JOIN plans plan ON plan.id = standing.id WHERE standing.id = $1 FOR NO KEY UPDATE OF standing`,
};

/** Holders of a post, and who may act for them in everything or in everything of the plan. Held, so that an end or a revocation that committed first wins. */
const lockPosts: Statement = {
  name: 'lock-posts-for-reminders',
  text: `
  WITH own AS (
    SELECT post.agency_id, post.position FROM appointments post WHERE post.person_id = $1 AND ${inForce('post', '$2::date')} FOR SHARE),
  granted AS (
    SELECT post.agency_id, post.position FROM delegations delegation JOIN appointments post ON post.id = delegation.appointment_id
    WHERE delegation.person_id = $1 AND delegation.revoked_at IS NULL AND delegation.commands IS NULL
      AND (delegation.plan_id IS NULL OR delegation.plan_id = $3) AND ${inForce('delegation', '$2::date')} AND ${inForce('post', '$2::date')}
    FOR SHARE OF delegation, post)
  SELECT agency_id AS "agencyId", position FROM own UNION ALL SELECT agency_id, position FROM granted`,
};

const saveSettings: Statement = {
  name: 'save-reminder-settings',
  text: `
  INSERT INTO plan_reminder_settings (plan_id, before, on_day, overdue_after, escalate_after) VALUES ($1, $2, $3, $4, $5)
  ON CONFLICT (plan_id) DO UPDATE SET before = $2, on_day = $3, overdue_after = $4, escalate_after = $5`,
};

/** Those that have dates; each sets its own timers when it is asked. */
const wakeBelow: Statement = {
  name: 'wake-below-for-reminders',
  text: `
  INSERT INTO wakeups (instance_id, due_at, why)
  SELECT id, $2, 'reminder settings' FROM instances WHERE parent_id = $1 AND kind IN ('task', 'report') AND NOT (definition || ' ' || state = ANY ($3::text[]))`,
};

const finished = definitions.flatMap(({ id, finals }) => [...finals].map((state) => `${id} ${state}`));
const finalStates = new Set(definitions.filter(({ kind }) => kind === 'plan').flatMap(({ finals }) => [...finals]));

/** Lịch đôn đốc của kế hoạch. Set it, and the timers of what is open follow. */
@Injectable()
export class ReminderSettingsOfPlans {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly commands: Commands,
    private readonly refusals: Refusals,
  ) {}

  async of(personId: string, planId: string, traceId: string): Promise<ReminderSettings> {
    const [row] = await this.database.read((tx) => this.visible(tx, personId, planId));
    return row === undefined ? this.commands.recordNotVisible('plan', planId, personId, traceId) : answerOf(row.settings);
  }

  /** Rows, wake-ups and entry in one transaction. Throws a `SettingsRefusedError` with every reason, kept on record. */
  async set(personId: string, planId: string, settings: LadderSettings, traceId: string): Promise<ReminderSettings> {
    await this.of(personId, planId, traceId);
    const { onDay, overdueAfter, escalateAfter } = settings;
    const before = inOrder(settings.before);
    const input = { planId, before, onDay, overdueAfter, escalateAfter };
    const command = 'plan.setReminders';
    try {
      await this.database.transaction(async (tx) => {
        const at = this.clock.now().toISOString();
        const reasons = [...(await this.against(tx, personId, planId, at)), ...wrongIn(settings)];
        if (reasons.length > 0) throw new SettingsRefusedError(reasons);
        void tx.query(saveSettings, [planId, before, onDay, overdueAfter, escalateAfter]);
        void tx.query(wakeBelow, [planId, at, finished]);
        await auditLog.record(tx, { stream: 'reminders', command, personId, input, at, request: traceId });
      });
    } catch (error) {
      if (!(error instanceof SettingsRefusedError)) throw error;
      await this.refusals.record(
        { command: { type: command, input, personId }, personId, reasons: error.reasons, request: traceId },
        error,
      );
      throw error;
    }
    return answerOf({ ...settings, before });
  }

  private async visible(tx: Tx, personId: string, planId: string): Promise<readonly { settings: LadderSettings | null }[]> {
    const { agencyIds, scope } = await readerOf(tx, personId, this.clock.now().toISOString(), ['plan']);
    return tx.query(readPlan, [planId, agencyIds, scope]);
  }

  private async against(tx: Tx, personId: string, planId: string, at: string): Promise<SettingsDenial[]> {
    const [plan] = await tx.query<LockedPlan>(lockPlan, [planId]);
    const posts = await tx.query<{ agencyId: string; position: string }>(lockPosts, [personId, dayOf(at), planId]);
    const { state, draft, drafting, monitoring } = plan!;
    const may = posts.some(
      ({ agencyId, position }) =>
        (agencyId === monitoring && position === 'monitor') || (draft && agencyId === drafting && drafters.includes(position)),
    );
    return [
      ...(may ? [] : [{ code: 'reminders.not-yours', params: {} } as const]),
      ...(finalStates.has(state) ? [{ code: 'reminders.plan-has-ended', params: {} } as const] : []),
    ];
  }
}

interface LockedPlan {
  readonly state: string;
  readonly draft: boolean;
  readonly drafting: string;
  readonly monitoring: string | null;
}

/** Who works on a draft; an administrator or an auditor of the agency does not. */
const drafters = ['officer', 'divisionHead', 'agencyHead', 'agencyDeputy', 'chair', 'viceChair'];

/** As the steps come: the one furthest from the last day first. */
const inOrder = (before: readonly number[]): number[] => [...before].sort((a, b) => b - a);

function answerOf(settings: LadderSettings | null): ReminderSettings {
  const { before, onDay, overdueAfter, escalateAfter } = settings ?? usualLadder;
  return { before: inOrder(before), onDay, overdueAfter, escalateAfter, ofPlan: settings !== null };
}

function wrongIn({ before, overdueAfter, escalateAfter }: LadderSettings): SettingsDenial[] {
  const named = [...before.map((days) => ['before', days]), ['overdueAfter', overdueAfter], ['escalateAfter', escalateAfter]] as const;
  const twice = [...new Set(before.filter((days, place) => before.indexOf(days) !== place))];
  return [
    ...named
      .filter(([, days]) => Number(days) < 1 || Number(days) > mostDays)
      .map(
        ([field, days]) =>
          ({ code: 'reminders.days-out-of-range', params: { field: String(field), days: days!, most: mostDays } }) as const,
      ),
    ...twice.map((days) => ({ code: 'reminders.step-twice', params: { days } }) as const),
    ...(escalateAfter > overdueAfter
      ? []
      : [{ code: 'reminders.escalation-not-after-overdue', params: { overdueAfter, escalateAfter } } as const]),
  ];
}
