import { decide } from '../../workflows/kit/decide.js';
import type { Command } from '../../workflows/kit/definition.js';
import { uuidV5 } from '../platform/ids.js';
import type { Logger } from '../platform/logger.js';
import type { Tx } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { askAbout, gatherFacts } from './gather.js';
import type { AllParts } from './parts.js';
import type { LockedInstance } from './statements.js';

/** Which reactions of an instance hold now. Asking leaves no trace: what does not hold yet is no attempt. */
export class AutomaticEdges {
  constructor(
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly logger: Logger,
  ) {}

  /** Definition and state of all that could react, or, as plans, give birth to something due. */
  placesToAsk(): readonly string[] {
    return this.definitions
      .list()
      .flatMap(({ id, kind, edges, finals }) =>
        [...edges].flatMap(([state, open]) =>
          (kind === 'plan' && !finals.has(state)) || [...open.values()].some(({ auto }) => auto) ? [`${id} ${state}`] : [],
        ),
      );
  }

  /** For each instance, the commands of its automatic edges that hold at `at`. A rule that fails is no, and an alarm. */
  async holding(tx: Tx, rows: readonly LockedInstance[], at: string): Promise<readonly (readonly string[])[]> {
    const asked = rows.flatMap((row, place) => {
      const definition = this.definitions.get(row.definition);
      const edges = [...(definition.edges.get(row.state)?.values() ?? [])].filter(({ auto }) => auto);
      return edges.map(({ command: type }) => {
        const command: Command = { type, commandId: uuidV5(row.id, type), input: {}, actor: { system: 'wakeup' }, at };
        return { place, type, row, question: askAbout(definition, row, command) };
      });
    });
    const facts = await gatherFacts(
      tx,
      this.parts,
      asked.map(({ question }) => question),
    );
    const held: string[][] = rows.map(() => []);
    asked.forEach(({ place, type, row, question }, index) => {
      const decision = decide(question.definition, row, question.ask.command, facts[index]!);
      if (decision.ok) held[place]!.push(type);
      else
        for (const { code, params } of decision.reasons)
          if (code === 'workflow.rule-failed') this.logger.fault(params, `${row.kind}/${row.id} ${type}`);
    });
    return held;
  }
}
