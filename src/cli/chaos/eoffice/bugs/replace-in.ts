import type { Statement } from '../../../../platform/transaction.js';

/** Plants a bug in a statement. Throws where the statement is no longer what it was, so that no bug is missing unseen. */
export function replaceIn(statement: Statement, sound: RegExp, broken: string): void {
  const text = statement.text.replace(sound, () => broken);
  if (text === statement.text) throw new Error(`${statement.name} has no ${sound}`);
  statement.text = text;
}
