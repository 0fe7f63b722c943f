import { useRouteContext } from '@tanstack/react-router';
import { useState } from 'react';

/**
 * Text that somebody works on, and which outlives a lost line, a closed window and an ended session: from the first change on it is kept
 * in this browser, for this person, until it is dropped. Begins with what was kept, or else with `begin`.
 */
export function useKept<Content>(name: string, begin: Content) {
  const { me } = useRouteContext({ from: '/framed' });
  const place = `${name} ${me.person.id}`;
  const [content, setContent] = useState<Content>(() => {
    const kept = localStorage.getItem(place);
    return kept === null ? begin : (JSON.parse(kept) as Content);
  });
  const change = (next: Content) => {
    localStorage.setItem(place, JSON.stringify(next));
    setContent(next);
  };
  return { content, change, drop: () => localStorage.removeItem(place) };
}
