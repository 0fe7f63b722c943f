import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { ProblemError } from '../../api/problem';
import type { Kind } from '../../documents/kinds';
import { type BulkResult, type Command, sendCommands } from '../../documents/send-commands';
import { newCommandId } from '../../documents/use-command';
import type { Able } from './bulk-sheet';

/** Gives one command to many documents, each by itself. A retry sends what did not come through again, under the ids it had. */
export function useBulk(kind: Kind, type: string) {
  const client = useQueryClient();
  const [sent, setSent] = useState<readonly Command[]>([]);
  const [results, setResults] = useState<readonly BulkResult[]>();
  const { mutate, error, isPending } = useMutation<readonly BulkResult[], ProblemError, readonly Command[]>({
    mutationFn: sendCommands,
    onSuccess: (answered, items) => {
      const byId = new Map(items.map(({ id }, place) => [id, answered[place]!]));
      setResults((before) => (before === undefined ? answered : before.map((result) => byId.get(result.id ?? '') ?? result)));
      return client.invalidateQueries();
    },
  });
  return {
    results,
    error,
    isPending,
    send(able: readonly Able[], input: Readonly<Record<string, unknown>>) {
      const items = able.map(({ id, sequence, actingAs, given }) => {
        const known = sent.find((command) => command.id === id);
        const commandId = known?.commandId ?? newCommandId();
        return {
          kind,
          id,
          type,
          commandId,
          expectedSequence: sequence,
          input: { ...input, ...given },
          ...(actingAs === null ? {} : { actingAs }),
        } as Command;
      });
      setSent(items);
      mutate(items);
    },
    retry() {
      const failed = new Set((results ?? []).filter(({ outcome }) => outcome !== 'accepted').map(({ id }) => id));
      mutate(sent.filter(({ id }) => failed.has(id)));
    },
  };
}
