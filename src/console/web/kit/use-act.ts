import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ProblemError } from '../api/problem';

/** One act that is no command of a workflow. Afterwards everything shown is asked for anew; what is refused stands in `error`. */
export function useAct<Input, Answer = unknown>(act: (input: Input) => Promise<Answer>) {
  const client = useQueryClient();
  return useMutation<Answer, ProblemError, Input>({
    mutationFn: act,
    onSuccess: () => void client.invalidateQueries(),
  });
}
