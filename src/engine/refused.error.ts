import type { Standing } from '../../workflows/kit/decide.js';
import type { Command, Definition, Denial, Facts, Holder, Kind } from '../../workflows/kit/definition.js';
import { AppError } from '../platform/app-error.js';
import type { Language } from '../platform/language.js';

/** What was judged when a command was refused: all that its entry keeps. */
export interface Judged {
  readonly instanceId: string;
  readonly kind: Kind;
  readonly exists: boolean;
  readonly definition: Definition;
  readonly standing: Standing;
  readonly command: Command;
  readonly facts: Facts;
  readonly who: readonly Holder[];
  readonly request: string | undefined;
}

/** The judge said no. Carries every reason, so the officer can mend them all in one pass. */
export class RefusedError extends AppError {
  readonly kind = 'refused';
  readonly code = 'workflow.refused';
  /** The worded reasons and the refusal's entry, once both are there. */
  private answer: ((language: Language) => Record<string, unknown>) | undefined;

  constructor(
    readonly judged: Judged,
    readonly reasons: readonly Denial[],
  ) {
    super(`${judged.command.type} refused on ${judged.kind}/${judged.instanceId}: ${reasons.map(({ code }) => code).join(', ')}`);
  }

  answerWith(answer: (language: Language) => Record<string, unknown>): this {
    this.answer = answer;
    return this;
  }

  override problem(language: Language): Record<string, unknown> {
    return this.answer?.(language) ?? { reasons: this.reasons };
  }
}

/** The same commandId with another body. Nothing is judged; the caller confused two commands. */
export class ReusedCommandError extends AppError {
  readonly kind = 'reused';
  readonly code = 'workflow.command-id-reused';

  constructor(commandId: string) {
    super(`commandId ${commandId} was used for another command`);
  }
}
