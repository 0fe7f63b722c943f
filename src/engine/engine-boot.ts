import type { OnModuleInit } from '@nestjs/common';
import { check } from '../../workflows/kit/check.js';
import { kinds } from '../../workflows/kit/definition.js';
import type { Clock } from '../platform/clock.js';
import type { Database } from '../platform/transaction.js';
import type { DefinitionStore } from './definition-store.js';
import { ownEffects } from './own-effects.js';
import type { AllParts } from './parts.js';

/** Before the first command: every definition is sound, everything it names is here exactly once, and its JSON is kept. */
export class EngineBoot implements OnModuleInit {
  constructor(
    private readonly definitions: DefinitionStore,
    private readonly parts: AllParts,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const problems = check(this.definitions.list(), Object.fromEntries(kinds.map((kind) => [kind, this.knownOf(kind)])));
    if (problems.length > 0) throw new Error(`the definitions cannot be run:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`);
    await this.database.transaction((tx) => this.definitions.store(tx, this.clock.now()));
  }

  private knownOf(kind: (typeof kinds)[number]) {
    const { facts, effects, inputs } = this.parts[kind];
    return {
      effects: [...Object.keys(effects), ...Object.keys(ownEffects)],
      facts: [...Object.keys(facts), ...Object.keys(this.parts.shared.facts), 'standing'],
      inputs: Object.keys(inputs),
    };
  }
}
