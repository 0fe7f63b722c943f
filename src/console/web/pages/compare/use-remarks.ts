import { useEffect, useState } from 'react';
import type { Passage, Remark } from './remarks';

/**
 * The remarks that somebody wrote on a plan, as this browser keeps them: they outlive a reload, a closed window and an ended session.
 * Of a plan that is marked secret they outlive nothing but a reload, like a draft of it.
 */
export function useRemarks(personId: string, plan: { readonly id: string; readonly content: { readonly secret: boolean } }) {
  const name = `remarks ${personId} ${plan.id}`;
  const [remarks, setRemarks] = useState<readonly Remark[]>(() => {
    const kept = sessionStorage.getItem(name) ?? localStorage.getItem(name);
    return kept === null ? [] : (JSON.parse(kept) as readonly Remark[]);
  });
  const { secret } = plan.content;
  useEffect(() => {
    for (const store of [sessionStorage, localStorage]) store.removeItem(name);
    if (remarks.length > 0) (secret ? sessionStorage : localStorage).setItem(name, JSON.stringify(remarks));
  }, [name, secret, remarks]);
  return {
    remarks,
    /** The place of the remark on this passage, which is begun where there is none. */
    begin: (passage: Passage): number => {
      const known = remarks.findIndex(({ place, quote }) => place === passage.place && quote === passage.quote);
      if (known >= 0) return known;
      setRemarks([...remarks, { ...passage, text: '' }]);
      return remarks.length;
    },
    write: (at: number, text: string) => setRemarks(remarks.map((remark, place) => (place === at ? { ...remark, text } : remark))),
    remove: (at: number) => setRemarks(remarks.filter((_, place) => place !== at)),
    clear: () => setRemarks([]),
  };
}
