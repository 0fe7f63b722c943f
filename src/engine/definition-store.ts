import type { Definition } from '../../workflows/kit/definition.js';
import { presentXState } from '../../workflows/kit/xstate-versions.js';
import { definitions } from '../../workflows/registry.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** The version of XState that judges here; each entry names it, so that a replay can choose the same. */
export const xstateVersion = presentXState.version;

const insertDefinitions: Statement = {
  name: 'insert-definitions',
  text: `
    INSERT INTO definitions (hash, id, body, rules_hash, xstate, first_seen_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::timestamptz[]) ON CONFLICT (hash) DO NOTHING`,
};

/** The definitions an instance may run under, by id. */
export class DefinitionStore {
  private readonly byId: ReadonlyMap<string, Definition>;

  constructor(private readonly all: readonly Definition[] = definitions) {
    this.byId = new Map(all.map((definition) => [definition.id, definition]));
  }

  /** Throws when the id is unknown: an instance whose definition is gone must not be judged by another. */
  get(id: string): Definition {
    const definition = this.byId.get(id);
    if (definition === undefined) throw new Error(`unknown definition ${id}`);
    return definition;
  }

  list(): readonly Definition[] {
    return this.all;
  }

  /** Keeps each JSON that ever judged here. */
  async store(tx: Tx, at: Date): Promise<void> {
    await tx.query(insertDefinitions, [
      this.all.map(({ hash }) => hash),
      this.all.map(({ id }) => id),
      this.all.map(({ config }) => JSON.stringify(config)),
      this.all.map(({ rulesHash }) => rulesHash),
      this.all.map(() => xstateVersion),
      this.all.map(() => at),
    ]);
  }
}
