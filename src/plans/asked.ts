import type { Json } from '../../workflows/kit/definition.js';
import type { Act, Ask } from '../engine/index.js';
import { dayOf } from '../platform/clock.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** What every statement over many asks is given: the plans, and the day of each command in Vietnam. */
export const idsOf = (asks: readonly Pick<Ask, 'instanceId'>[]): string[] => asks.map(({ instanceId }) => instanceId);
export const daysOf = (asks: readonly Pick<Ask, 'command'>[]): string[] => asks.map(({ command }) => dayOf(command.at));

/** One input of each command as text; null where it is not there or is no text. */
export function textsOf(asks: readonly Pick<Ask, 'command'>[], input: string): (string | null)[] {
  return asks.map(({ command }) => {
    const value = command.input[input];
    return typeof value === 'string' ? value : null;
  });
}

/**
 * Locks rows that these commands are judged by, those behind the door only. A statement of its own: one that both locks and reads would
 * judge by what was true before it waited.
 */
export async function lockFor(tx: Tx, lock: Statement, asks: readonly Ask[], commands: readonly string[]): Promise<void> {
  const behind = asks.filter((ask) => ask.lock && commands.includes(ask.command.type));
  if (behind.length > 0) await tx.query(lock, [idsOf(behind)]);
}

/** The `fact` column of a statement that answers in the order asked. */
export async function readFacts(tx: Tx, statement: Statement, values: readonly unknown[]): Promise<Json[]> {
  const rows = await tx.query<{ fact: Json }>(statement, values);
  return rows.map(({ fact }) => fact);
}

/** A fact group of an act, as the type that its reader gave it. */
export const factOf = <Fact>({ facts }: Pick<Act, 'facts'>, group: string): Fact => facts[group] as unknown as Fact;
