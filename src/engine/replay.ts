import { canonical } from '../../workflows/kit/canonical.js';
import { decide, type Standing } from '../../workflows/kit/decide.js';
import type { Command, Facts } from '../../workflows/kit/definition.js';
import { type Entry, type Finding, verifyContents, verifyLog } from '../audit/index.js';
import type { Statement, Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';

/** What a verification found, with how much it looked at. */
export interface Verification {
  readonly entries: number;
  readonly judged: number;
  readonly instances: number;
  /** Contents, files and definitions hashed again. */
  readonly contents: number;
  readonly findings: readonly Finding[];
}

const readStates: Statement = {
  name: 'verify-states',
  text: 'SELECT id, kind, state, sequence, changed, definition FROM instances ORDER BY id',
};

/**
 * Proves the log and that it explains the present: every hash and chain, every verdict judged again from its recorded evidence, and
 * every stored state derived again. Only reads.
 */
export async function verifyAll(tx: Tx, definitions: DefinitionStore): Promise<Verification> {
  const findings: Finding[] = [];
  const derived = new Map<string, Standing & { definition: string }>();
  let judged = 0;
  const entries = await verifyLog(
    tx,
    ({ entry }) => {
      if (entry.definition === null) return;
      judged++;
      const before = derived.get(entry.instance!.id);
      const problems = judgeAgain(definitions, entry, entry.outcome === 'accepted' ? before : undefined);
      for (const problem of problems) findings.push({ entryId: entry.id, stream: entry.stream, seq: entry.seq, problem });
      if (entry.outcome === 'accepted') derived.set(entry.instance!.id, standingAfter(definitions, entry));
    },
    (finding) => findings.push(finding),
  );
  const instances = await compareStates(tx, derived, findings);
  const contents = await verifyContents(tx, (finding) => findings.push(finding));
  return { entries, judged, instances, contents, findings };
}

/** What judging the entry again contradicts. `before` is where the entries so far led. */
function judgeAgain(
  definitions: DefinitionStore,
  entry: Entry,
  before: (Standing & { definition: string }) | undefined,
): readonly string[] {
  const problems: string[] = [];
  const definition = definitions.list().find(({ id }) => id === entry.definition!.id);
  if (definition === undefined) return [`its definition ${entry.definition!.id} is not here`];
  if (definition.hash !== entry.definition!.hash) return [`its definition ${entry.definition!.id} has another hash here`];
  if (!['unreleased', definition.rulesHash].includes(entry.definition!.rulesHash)) problems.push('its rules have another hash here');
  if (before !== undefined && before.definition !== definition.id) problems.push(`it began under ${before.definition}`);
  const standing = entry.standing!;
  if (entry.outcome === 'accepted') {
    const expected = before ?? { state: definition.initial, sequence: 0, changed: 0 };
    if (expected.state !== standing.state || expected.sequence !== standing.sequence || expected.changed !== standing.changed)
      problems.push('it does not begin where the entry before it led');
  }
  const decision = decide(definition, standing, entry.command as unknown as Command, entry.facts as Facts);
  const ok =
    entry.outcome === 'accepted' || entry.reasons.some((reason) => (reason as { code?: string }).code === 'workflow.child-refused');
  if (decision.ok !== ok) problems.push(`judged again it is ${decision.ok ? 'accepted' : 'refused'}`);
  else if (decision.ok && entry.outcome === 'accepted') {
    if (decision.from !== entry.from || decision.to !== entry.to) problems.push(`judged again it leads to ${decision.to}`);
    if (canonical(decision.effects) !== canonical(entry.effects)) problems.push('judged again it has other effects');
  } else if (!decision.ok && canonical(decision.reasons) !== canonical(entry.reasons))
    problems.push('judged again it is refused for other reasons');
  return problems;
}

function standingAfter(definitions: DefinitionStore, entry: Entry): Standing & { definition: string } {
  const { state, sequence, changed } = entry.standing!;
  const beside =
    definitions
      .list()
      .find(({ id }) => id === entry.definition!.id)
      ?.edges.get(state)
      ?.get(entry.command['type'] as string)?.beside === true;
  return { state: entry.to ?? state, sequence: sequence + 1, changed: beside ? changed : sequence + 1, definition: entry.definition!.id };
}

async function compareStates(
  tx: Tx,
  derived: ReadonlyMap<string, Standing & { definition: string }>,
  findings: Finding[],
): Promise<number> {
  const rows = await tx.query<{ id: string; kind: string } & Standing & { definition: string }>(readStates, []);
  for (const { id, kind, state, sequence, changed, definition } of rows) {
    const said = derived.get(id);
    const finding = (problem: string) => findings.push({ entryId: null, stream: `${kind}/${id}`, seq: sequence, problem });
    if (said === undefined) finding('it has no entry');
    else if (said.state !== state || said.sequence !== sequence || said.changed !== changed || said.definition !== definition) {
      finding(`its row says ${state} at ${sequence}, its entries lead to ${said.state} at ${said.sequence}`);
    }
  }
  return rows.length;
}
