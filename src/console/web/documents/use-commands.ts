import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { ProblemError } from '../api/problem';
import { type BulkResult, type Command, sendCommands } from './send-commands';
import { type Intent, newCommandId } from './use-command';

/**
 * Gives many commands, each its own step. An intent keeps its id as long as it does not change, so sending the same
 * form again repeats nothing that came through.
 */
export function useCommands() {
  const client = useQueryClient();
  const ids = useRef(new Map<string, string>());
  return useMutation<readonly BulkResult[], ProblemError, readonly Intent[]>({
    mutationFn: async (intents) => {
      const commands = intents.map((intent) => {
        const text = JSON.stringify(intent);
        const commandId = ids.current.get(text) ?? newCommandId();
        ids.current.set(text, commandId);
        const { actingAs, ...command } = intent;
        return { ...command, commandId, ...(actingAs == null ? {} : { actingAs }) } as Command;
      });
      return sendCommands(commands);
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
