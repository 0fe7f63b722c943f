import { type Definition, movedBy } from '../../workflows/kit/definition.js';
import { presentXState, type XState, xstateVersions } from '../../workflows/kit/xstate-versions.js';
import { definitions } from '../../workflows/registry.js';
import type { Entry } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';

/** The version of XState that judges here; each entry names it, so that a replay can choose the same. */
export const xstateVersion = presentXState.version;

const insertDefinitions: Statement = {
  name: 'insert-definitions',
  text: `
    INSERT INTO definitions (hash, id, body, rules_hash, xstate, first_seen_at)
    SELECT * FROM unnest($1::text[], $2::text[], $3::jsonb[], $4::text[], $5::text[], $6::timestamptz[]) ON CONFLICT (hash) DO NOTHING`,
};

/** What of an entry's judge is not here: the definition with that hash, its rule files, or the version of XState. */
export type Missing = 'definition' | 'rules' | 'xstate';

/** The definitions an instance may run under, by id. */
export class DefinitionStore {
  private readonly byId: ReadonlyMap<string, Definition>;
  private readonly judges = new Map<string, Definition>();

  constructor(
    private readonly all: readonly Definition[] = definitions,
    private readonly versions: typeof xstateVersions = xstateVersions,
  ) {
    this.byId = new Map(all.map((definition) => [definition.id, definition]));
  }

  /** Throws when the id is unknown: an instance whose definition is gone must not be judged by another. */
  get(id: string): Definition {
    const definition = this.byId.get(id);
    if (definition === undefined) throw new Error(`unknown definition ${id}`);
    return definition;
  }

  /** The definition with the rules and the XState that an entry was judged by, or the first of them that is not here. */
  judgeOf({ id, hash, rulesHash, xstate: version }: NonNullable<Entry['definition']>): Definition | Missing {
    const definition = this.byId.get(id);
    if (definition?.hash !== hash) return 'definition';
    if (definition.rulesHash !== rulesHash) return 'rules';
    const xstate = this.versions.get(version);
    if (xstate === undefined) return 'xstate';
    if (xstate === definition.xstate) return definition;
    const key = `${id} ${version}`;
    const judge = this.judges.get(key) ?? movedBy(xstate, definition);
    this.judges.set(key, judge);
    return judge;
  }

  /** The same definitions, judging what was judged under any version of XState by this one. */
  allBy(xstate: XState): DefinitionStore {
    return new DefinitionStore(this.all, new Map([...this.versions.keys()].map((version) => [version, xstate])));
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
