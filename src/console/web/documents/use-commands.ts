import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { server } from '../api/client';
import type { ProblemError } from '../api/problem';
import type { components } from '../api/schema.gen';
import type { Intent } from './use-command';
import { newCommandId } from './use-command';

export type BulkResult = components['schemas']['BulkResult'];

/**
 * Gives up to 200 commands in one request, each its own step. An intent keeps its id as long as it does not change, so sending the same
 * form again repeats nothing that came through.
 */
export function useCommands() {
  const client = useQueryClient();
  const ids = useRef(new Map<string, string>());
  return useMutation<readonly BulkResult[], ProblemError, readonly Intent[]>({
    mutationFn: async (intents) => {
      const items = intents.map((intent) => {
        const text = JSON.stringify(intent);
        const commandId = ids.current.get(text) ?? newCommandId();
        ids.current.set(text, commandId);
        const { actingAs, ...command } = intent;
        return { ...command, commandId, ...(actingAs == null ? {} : { actingAs }) };
      });
      const { data } = await server.POST('/api/v1/commands/bulk', { body: { items: items as never } });
      return data!.results;
    },
    onSuccess: () => client.invalidateQueries(),
  });
}
