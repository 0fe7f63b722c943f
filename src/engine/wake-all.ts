import { definitions } from '../../workflows/registry.js';
import type { Statement, Tx } from '../platform/transaction.js';

const wakeOpen: Statement = {
  name: 'wake-all-open',
  text: `INSERT INTO wakeups (instance_id, due_at, why) SELECT id, $2, $3 FROM instances WHERE NOT (definition || ' ' || state = ANY($1::text[]))`,
};

/** Has every instance that is not finished asked again: after a succession, which may concern any of them. */
export async function wakeAllOpen(tx: Tx, at: string, why: string): Promise<void> {
  const finished = definitions.flatMap(({ id, finals }) => [...finals].map((state) => `${id} ${state}`));
  void tx.query(wakeOpen, [finished, at, why]);
}
