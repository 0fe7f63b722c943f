import { type Command, type Facts, type Holder, type JsonObject, type Kind, positions, type Rule, type RuleRef } from './definition.js';
import { sampleAt, sampleInputs, samplesOf } from './samples.js';

/**
 * Tries a rule, with the parameters of its edge, on made-up facts: it sees only the groups it declares, frozen, and must answer
 * twice alike, at once, with a list of denials. Whatever it throws is reported, never passed on.
 */
export function ruleProblems(name: string, rule: Rule, ref: RuleRef, commandType: string, kind: Kind): readonly string[] {
  const problems = new Set<string>();
  for (const whole of samplesOf(kind)) {
    const unknown = rule.reads.filter((group) => !Object.hasOwn(whole, group));
    if (unknown.length > 0) return unknown.map((group) => `${name}: reads "${group}", which is no fact group of a ${kind}`);
    const facts: Facts = Object.freeze(Object.fromEntries(rule.reads.map((group) => [group, whole[group]])));
    for (const input of sampleInputs) {
      const command = Object.freeze(commandOf(commandType, input));
      const first = answerOf(() => rule.check(facts as never, command, ref as never), isDenials);
      const again = answerOf(() => rule.check(facts as never, command, ref as never), isDenials);
      if (first.problem !== undefined) problems.add(`${name}: ${first.problem}`);
      else if (JSON.stringify(first.answer) !== JSON.stringify(again.answer)) problems.add(`${name}: answers differently when asked twice`);
    }
    if (rule.holders === undefined) continue;
    const { problem } = answerOf(() => rule.holders!(facts as never, ref as never), isHolders);
    if (problem !== undefined) problems.add(`${name}, holders: ${problem}`);
  }
  return [...problems];
}

type Answer = { readonly answer?: unknown; readonly problem?: string };

function answerOf(ask: () => unknown, fits: (answer: unknown) => boolean): Answer {
  try {
    const answer = ask();
    if (isPromise(answer)) {
      answer.then(undefined, () => undefined); // It is refused either way; a rejection must not end the process.
      return { problem: 'answers with a promise' };
    }
    return fits(answer) ? { answer } : { problem: 'does not answer with a list of denials or holders' };
  } catch (error) {
    return {
      problem: `throws on sample facts (${error instanceof Error ? error.message : String(error)}); does it declare what it reads?`,
    };
  }
}

const commandOf = (type: string, input: JsonObject): Command => ({
  type,
  commandId: '00000000-0000-7000-8000-000000000001',
  input,
  actor: { personId: 'person-1', actingAs: null },
  at: sampleAt,
});

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as { then?: unknown } | null | undefined)?.then === 'function';

const isDenials = (answer: unknown): boolean =>
  Array.isArray(answer) &&
  answer.every(
    (denial: { code?: unknown; params?: unknown } | null) => typeof denial?.code === 'string' && typeof denial.params === 'object',
  );

const isHolders = (answer: unknown): boolean =>
  Array.isArray(answer) &&
  answer.every(
    (holder: Holder | null) => Array.isArray(holder?.positions) && holder.positions.every((position) => positions.includes(position)),
  );
