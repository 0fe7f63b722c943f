import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { server } from '../../api/client';
import type { ProblemError } from '../../api/problem';
import type { components } from '../../api/schema.gen';
import { newCommandId } from '../../documents/use-command';
import type { Decision } from './import';

type Reviewed = components['schemas']['Reviewed'];

interface Review {
  readonly decisions: readonly Decision[];
  /** Also makes the draft. */
  readonly draft: boolean;
}

/** Sends decisions on top of the version that was seen. The order of a draft keeps its id, so that a press too many makes one draft. */
export function useReview(id: string, version: number) {
  const client = useQueryClient();
  const commandId = useRef(newCommandId());
  return useMutation<Reviewed, ProblemError, Review>({
    mutationFn: async ({ decisions, draft }) => {
      // The value of a correction has the form of its item, which the schema does not say.
      const { data } = await server.POST('/api/v1/imports/{id}/review', {
        params: { path: { id } },
        body: { expectedVersion: version, decisions: decisions as never, ...(draft ? { draft: { commandId: commandId.current } } : {}) },
      });
      return data!;
    },
    onSettled: () => client.invalidateQueries(),
  });
}
