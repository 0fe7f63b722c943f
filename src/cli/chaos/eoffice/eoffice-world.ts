import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { agencyIdOf, appointmentIdOf, personIdOf } from '../../../demo/index.js';
import { newId } from '../../../platform/ids.js';
import { withTrial } from '../../trial/open-trial.js';
import type { Standing, Trial } from '../../trial/trial.js';
import { trialContent } from '../../trial/trial-plan.js';
import { type TrialPost, trialRegister } from '../../trial/trial-register.js';
import type { EofficeGround } from './eoffice-ground.js';

const tasksPerOfficer = 8;
/** The source under which messages come in. */
export const sourceId = 'truc-chaos';

/** An officer with tasks that nobody else moves. */
export interface Officer {
  readonly post: TrialPost;
  readonly token: string;
  readonly tasks: { readonly id: string; sequence: number }[];
}

/** A plan that left for every agency elsewhere, or will. */
export interface SentPlan {
  readonly id: string;
  /** By the code of the recipient. */
  readonly deliveries: ReadonlyMap<string, string>;
}

/** What stands before anything is killed. */
export interface EofficeWorld {
  readonly departmentId: string;
  readonly administrators: readonly [string, string];
  readonly officers: readonly Officer[];
  readonly plans: readonly SentPlan[];
  readonly sourceKey: { readonly privateKey: KeyObject; readonly told: string };
}

/** A plan with tasks that officers have begun, and plans sent to agencies elsewhere, none of which is handed over yet. */
export async function prepareWorld(
  ground: EofficeGround,
  { officers, plans, recipients }: { officers: number; plans: number; recipients: number },
): Promise<EofficeWorld> {
  const codes = Array.from({ length: recipients }, (_, index) => `T99.${index + 1}`); // Elsewhere, with an e-office of their own.
  const register = trialRegister({ communes: 1, officers });
  const second = secondAdministrator();
  const all = { ...register, posts: [...register.posts, second] };
  return withTrial({ connection: ground.connection, register: all }, async (trial) => {
    const evidence = await trial.prepare();
    await ground.ask(insertOutside, [codes.map(agencyIdOf), codes, register.issuingId]);
    const worked = await issue(trial, Math.ceil(tasksPerOfficer * officers * (4 / 3)), []);
    const tasks = await trial.tasksOf(worked.id, register.communes[0]!.agencyId);
    const dated = tasks.filter(({ deadlineKind }) => deadlineKind !== 'continuous'); // The worker begins the others by itself.
    const staff: Officer[] = [];
    for (const [place, post] of register.communes[0]!.officers.entries()) {
      const own = dated.slice(place * tasksPerOfficer, (place + 1) * tasksPerOfficer);
      const begun: Standing[] = [];
      for (const task of own) begun.push(await trial.begun(post, task, evidence));
      staff.push({ post, token: await trial.signIn(post), tasks: begun.map(({ id, sequence }) => ({ id, sequence })) });
    }
    const sent: SentPlan[] = [];
    for (let no = 0; no < plans; no++) {
      const { id } = await issue(trial, 1, codes.map(agencyIdOf));
      const rows = await ground.ask<{ code: string; id: string }>('SELECT code, id FROM deliveries WHERE plan_id = $1', [id]);
      sent.push({ id, deliveries: new Map(rows.map((row) => [row.code, row.id])) });
    }
    await ground.ask(`UPDATE dispatches SET due_at = now() + interval '1 day'`); // Until they are let go.
    const { publicKey, privateKey } = generateKeyPairSync('ed25519');
    const raw = Buffer.from(publicKey.export({ format: 'jwk' }).x!, 'base64url');
    return {
      departmentId: register.departmentId,
      administrators: [await trial.signIn(register.administrator), await trial.signIn(second)],
      officers: staff,
      plans: sent,
      sourceKey: { privateKey, told: `whpk_${raw.toString('base64')}` },
    };
  });
}

/** What leads to other systems is approved by somebody else than who registered it. */
export function secondAdministrator(): TrialPost {
  const [login, position, agency] = ['trial.ubnd.qt2', 'administrator', 'trial.ubnd'] as const;
  return { personId: personIdOf(login), actingAs: appointmentIdOf(login, position, agency), position, agencyId: agencyIdOf(agency) };
}

/** What of a plan waits to be handed to the bus is due from now on. */
export async function letGo(ground: EofficeGround, plan: SentPlan): Promise<void> {
  await ground.ask(
    `UPDATE dispatches SET due_at = now() FROM deliveries WHERE deliveries.id = delivery_id AND plan_id = $1 AND state = 'waiting'`,
    [plan.id],
  );
}

async function issue(trial: Trial, tasks: number, recipients: readonly string[]): Promise<Standing> {
  const content = trialContent(trial.register, new Date(), { tasks, delivered: false, title: `Kế hoạch ${newId()}` });
  return trial.issuedPlan(recipients.length === 0 ? content : { ...content, recipients: recipients.map((agency) => ({ agency })) });
}

const insertOutside = `
  WITH new AS (SELECT * FROM unnest($1::uuid[], $2::text[]) AS new (id, code)),
  placed AS (INSERT INTO agencies (id, kind, parent_id, valid_from) SELECT id, 'department', $3, '2021-07-01' FROM new RETURNING id),
  named AS (INSERT INTO agency_names (agency_id, name, valid_from) SELECT id, 'Cơ quan ngoài ' || code, '2021-07-01' FROM new)
  INSERT INTO agency_codes (code, agency_id, valid_from) SELECT code, id, '2021-07-01'::date FROM new UNION ALL SELECT 'T00', $3, '2021-07-01'`;
