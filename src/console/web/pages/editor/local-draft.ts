import type { PlanContent } from '../plan/plan';

/** What somebody typed and did not save, as this browser keeps it. */
export interface LocalDraft {
  readonly content: PlanContent;
  /** The sequence of the plan that was open when the typing began. */
  readonly sequence: number;
  readonly at: string;
}

/**
 * Typed text outlives a crash, a closed window and an ended session, on this computer, for this person. Of a plan that is marked secret
 * it outlives nothing but a reload: it is kept in the window alone.
 */
export function keepDraft(personId: string, planId: string, draft: LocalDraft): void {
  dropDraft(personId, planId);
  const store = draft.content.secret ? sessionStorage : localStorage;
  store.setItem(nameOf(personId, planId), JSON.stringify(draft));
}

export function readDraft(personId: string, planId: string): LocalDraft | undefined {
  const kept = sessionStorage.getItem(nameOf(personId, planId)) ?? localStorage.getItem(nameOf(personId, planId));
  return kept === null ? undefined : (JSON.parse(kept) as LocalDraft);
}

export function dropDraft(personId: string, planId: string): void {
  for (const store of [sessionStorage, localStorage]) store.removeItem(nameOf(personId, planId));
}

const nameOf = (personId: string, planId: string): string => `draft ${personId} ${planId}`;
