import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { server } from '../api/client';
import { ProblemError } from '../api/problem';
import type { components } from '../api/schema.gen';
import { collectionOf, type Kind } from './kinds';

/** What is sent of one intent. `expectedSequence` is the state the person saw. */
export interface Intent {
  readonly kind: Kind;
  readonly id: string;
  readonly type: string;
  readonly expectedSequence: number;
  readonly actingAs?: string | null;
  readonly input: Readonly<Record<string, unknown>>;
}

type Receipt = components['schemas']['Receipt'];

/**
 * Gives commands. One intent keeps its id through every attempt, so that a press too many, or an answer that got lost, takes the step
 * once; a changed intent is a new command. Afterwards everything shown is asked for anew.
 */
export function useCommand() {
  const client = useQueryClient();
  const last = useRef<{ text: string; commandId: string } | undefined>(undefined);
  return useMutation<Receipt, ProblemError, Intent>({
    mutationFn: async (intent) => {
      const text = JSON.stringify(intent);
      if (last.current?.text !== text) last.current = { text, commandId: newCommandId() };
      return send(intent, last.current.commandId);
    },
    onSuccess: () => {
      last.current = undefined;
      return client.invalidateQueries();
    },
  });
}

/** Whether somebody else moved the document since the person saw it. */
export function isStale(error: ProblemError | null): boolean {
  return error?.problem.reasons.some(({ code }) => code === 'workflow.moved') === true;
}

async function send({ kind, id, type, expectedSequence, actingAs, input }: Intent, commandId: string): Promise<Receipt> {
  const body = { type, commandId, expectedSequence, input, ...(actingAs == null ? {} : { actingAs }) };
  const { data } = await server.POST(`/api/v1/${collectionOf[kind]}/{id}/commands`, { params: { path: { id } }, body: body as never });
  return data as Receipt;
}

/** A random UUID (version 4). By hand, since browsers offer `randomUUID` over https alone. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
