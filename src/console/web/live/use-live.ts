import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { asOf } from '../as-of/as-of';
import { isConcerned, type MovedDocuments } from './concerned';
import { listen } from './event-source';
import { useAttention } from './use-attention';

/** What moved in so short a time is asked for together. Windows differ by as much again, or all would ask in the same instant. */
const gatherMs = 700;
const heavyEveryMs = 15_000;
/** How often is asked where nothing arrives by itself. */
const pollMs = 20_000;

/** Keeps what is shown up to date, as long as somebody looks at it. Tells whether changes arrive by themselves. */
export function useLive(): boolean {
  const client = useQueryClient();
  const attended = useAttention();
  const [live, setLive] = useState(true);
  const listening = attended && asOf === undefined;

  useEffect(() => {
    if (!listening) return;
    const moved = new Set<string>();
    let all = false;
    let gathering: ReturnType<typeof setTimeout> | undefined;
    let heavyAt = Date.now();
    const ask = () => {
      gathering = undefined;
      const alsoHeavy = Date.now() - heavyAt >= heavyEveryMs;
      if (alsoHeavy) heavyAt = Date.now();
      const gathered: MovedDocuments = all ? 'all' : new Set(moved);
      moved.clear();
      all = false;
      void client.invalidateQueries({ predicate: (query) => isConcerned(query, gathered, alsoHeavy) });
    };
    const askSoon = () => {
      gathering ??= setTimeout(ask, gatherMs * (1 + Math.random()));
    };
    const onReset = () => {
      all = true;
      askSoon();
    };
    const stop = listen({
      onMoved: (_kind, id) => {
        moved.add(id);
        askSoon();
      },
      onReset,
      onLive: setLive,
    });
    return () => {
      stop();
      clearTimeout(gathering);
    };
  }, [client, listening]);

  useEffect(() => {
    if (!listening || live) return;
    const poll = setInterval(() => client.invalidateQueries({ predicate: (query) => isConcerned(query, 'all', true) }), pollMs);
    return () => clearInterval(poll);
  }, [client, listening, live]);

  return live;
}
