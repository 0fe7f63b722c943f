import { useEffect, useMemo, useRef, useState } from 'react';
import type { Plan, PlanContent } from '../plan/plan';
import { dropDraft, keepDraft, readDraft } from './local-draft';
import { sameContent } from './same-content';

const typingMs = 400;

export interface Draft {
  readonly content: PlanContent;
  /** Whether something is typed that the server does not have. */
  readonly dirty: boolean;
  /** When what is shown was typed, where it was found in this browser. */
  readonly restoredAt: string | undefined;
  /** The sequence the person saw, which commands name. */
  readonly seen: number;
  readonly change: (part: Partial<PlanContent>) => void;
  /** The person has looked at what happened up to this sequence. */
  readonly look: (sequence: number) => void;
  /** The server has this content, as of this sequence. */
  readonly saved: (content: PlanContent, sequence: number) => void;
  /** Changes whenever the content is another one than what the forms show: they begin anew. */
  readonly epoch: number;
  /** Drops what was typed. */
  readonly discard: (sequence: number) => void;
}

/** The content somebody works on: the server's own, or what this browser still has of it; every change is kept here until it is saved. */
export function useDraft(plan: Plan, sequence: number, personId: string): Draft {
  const [found] = useState(() => {
    const kept = readDraft(personId, plan.id);
    return kept !== undefined && !sameContent(kept.content, plan.content) ? kept : undefined;
  });
  const [restoredAt, setRestoredAt] = useState(found?.at);
  const [content, setContent] = useState(found?.content ?? plan.content);
  const [server, setServer] = useState(plan.content);
  const [seen, setSeen] = useState(found?.sequence ?? sequence);
  const [epoch, setEpoch] = useState(0);
  const dirty = useMemo(() => !sameContent(content, server), [content, server]);

  // What somebody else saved is taken over where nothing was typed; else the next save tells of it.
  useEffect(() => {
    if (!dirty && !sameContent(plan.content, server)) {
      setContent(plan.content);
      setServer(plan.content);
      setSeen(sequence);
      setEpoch((before) => before + 1);
    }
  }, [plan.content, server, dirty, sequence]);

  const keep = useRef(() => {});
  keep.current = () =>
    dirty ? keepDraft(personId, plan.id, { content, sequence: seen, at: new Date().toISOString() }) : dropDraft(personId, plan.id);
  // biome-ignore lint/correctness/useExhaustiveDependencies: typing is what starts the clock anew.
  useEffect(() => {
    const waiting = setTimeout(() => keep.current(), typingMs);
    return () => clearTimeout(waiting);
  }, [content, dirty]);
  useEffect(() => {
    const now = () => keep.current();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);

  return {
    content,
    dirty,
    restoredAt,
    seen,
    epoch,
    change: (part) => setContent((before) => ({ ...before, ...part })),
    look: setSeen,
    saved: (sent, at) => {
      setServer(sent);
      setSeen(at);
      setRestoredAt(undefined);
    },
    discard: (at) => {
      setContent(plan.content);
      setServer(plan.content);
      setSeen(at);
      setRestoredAt(undefined);
      setEpoch((before) => before + 1);
    },
  };
}
