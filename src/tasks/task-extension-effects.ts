import type { Act, EffectHandler } from '../engine/index.js';
import type { DeadlineFact } from '../plans/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import { idsOf } from './agency-facts.js';
import { addDeadlines } from './deadline-rows.js';

/** Gia hạn: the request and what became of it. A granted one adds a deadline. */
export const taskExtensionEffects = {
  async requestExtension(tx, acts) {
    const of = (input: string) => acts.map(({ command }) => command.input[input]);
    void tx.query(insertRequests, [idsOf(acts), of('newDate'), of('reason'), acts.map(({ command }) => command.at)]);
  },

  async grantExtension(tx, acts) {
    void decide(tx, acts, 'granted');
    await addDeadlines(tx, 'extension', acts, ({ facts }) => facts['deadline'] as DeadlineFact | null);
  },

  declineExtension: (tx, acts) => decide(tx, acts, 'declined'),

  /** A result came before the answer. Most results find no request. */
  lapseExtensionRequest: (tx, acts) => decide(tx, acts, 'lapsed'),
} satisfies Readonly<Record<string, EffectHandler>>;

async function decide(tx: Tx, acts: readonly Act[], outcome: 'granted' | 'declined' | 'lapsed'): Promise<void> {
  void tx.query(decideRequests, [idsOf(acts), outcome, acts.map(({ command }) => command.at)]);
}

const insertRequests: Statement = {
  name: 'insert-extension-requests',
  text: `
  INSERT INTO extension_requests (task_id, no, new_date, reason, requested_at)
  SELECT task_id, 1 + coalesce((SELECT max(no) FROM extension_requests WHERE extension_requests.task_id = new.task_id), 0), new_date, reason, at
  FROM unnest($1::uuid[], $2::date[], $3::text[], $4::timestamptz[]) AS new (task_id, new_date, reason, at)`,
};

const decideRequests: Statement = {
  name: 'decide-extension-requests',
  text: `
  UPDATE extension_requests SET outcome = $2, decided_at = new.at
  FROM unnest($1::uuid[], $3::timestamptz[]) AS new (task_id, at) WHERE extension_requests.task_id = new.task_id AND outcome IS NULL`,
};
