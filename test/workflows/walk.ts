import { decide } from '../../workflows/kit/decide.js';
import type { Facts, JsonObject, State } from '../../workflows/kit/definition.js';
import type { PartiesFact, PastAct } from '../../workflows/kit/v1/rules.js';
import { definitions } from '../../workflows/registry.js';
import type { Who } from './allowed.js';
import { actorOf, commandOf, type Disguise } from './cast.js';
import { fullInput } from './inputs.js';
import { usual } from './usual.js';

/** Follows one document step by step. What was done stays in its history; the rest of the facts is as usual. */
export class Walk {
  private readonly past: PastAct[] = [];

  constructor(
    private readonly id: string,
    private readonly parties: Partial<PartiesFact> = {},
    public state: State = definitions.find((definition) => definition.id === id)!.initial,
  ) {}

  /** `person` acts in the post `who`, on behalf of its holder where `disguise` has a grant. Answers with the state it led to or the codes. */
  take(
    person: string,
    who: Who,
    command: string,
    { input = {}, facts: more = {}, ...disguise }: Disguise & { input?: JsonObject; facts?: Facts } = {},
  ): State | readonly string[] {
    const from = this.state;
    const as = usual(this.id, from, command, who);
    const facts = {
      ...as,
      ...more,
      actor: actorOf(who, { personId: person, ...disguise }),
      parties: { ...(as['parties'] as object), ...this.parties },
      past: this.past,
    } as unknown as Facts & { actor: { principals: readonly string[] } };
    const definition = definitions.find(({ id }) => id === this.id)!;
    const decision = decide(
      definition,
      { state: from, sequence: this.past.length, changed: 0 },
      commandOf(command, facts, { ...fullInput(command), ...input }),
      facts,
    );
    if (!decision.ok) return decision.reasons.map(({ code }) => code);
    this.past.push({ command, from, to: decision.to, sequence: this.past.length + 1, principals: facts.actor.principals });
    this.state = decision.to;
    return decision.to;
  }
}
