import type { Move } from '../../documents/moves';
import { useCommand } from '../../documents/use-command';
import type { Draft } from './use-draft';

/** Saves what was typed, and submits; each by the command the server offers, on top of what the person saw. */
export function useSave(planId: string, draft: Draft) {
  const revise = useCommand();
  const submit = useCommand();
  return {
    busy: revise.isPending || submit.isPending,
    error: revise.error ?? submit.error,
    forget: () => {
      revise.reset();
      submit.reset();
    },
    save: async (move: Move, input: Readonly<Record<string, unknown>>) => {
      const { content } = draft;
      const receipt = await revise.mutateAsync({
        kind: 'plan',
        id: planId,
        type: move.type,
        expectedSequence: draft.seen,
        actingAs: move.actingAs,
        input: { ...input, content },
      });
      draft.saved(content, receipt.sequence);
      return receipt;
    },
    submit: (move: Move, expectedSequence: number) =>
      submit.mutateAsync({ kind: 'plan', id: planId, type: move.type, expectedSequence, actingAs: move.actingAs, input: {} }),
  };
}
