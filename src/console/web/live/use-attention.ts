import { useEffect, useState } from 'react';

/** A desk at which nothing was pressed for so long is taken for abandoned, so that its session may end (ASVS 7.3.1). */
const abandonedMs = 10 * 60_000;

/** Whether somebody looks at this window: it is in front, and something was pressed in it of late. */
export function useAttention(): boolean {
  const [attended, setAttended] = useState(!document.hidden);
  useEffect(() => {
    let abandoned: ReturnType<typeof setTimeout> | undefined;
    const look = () => {
      clearTimeout(abandoned);
      setAttended(!document.hidden);
      if (!document.hidden) abandoned = setTimeout(() => setAttended(false), abandonedMs);
    };
    look();
    const acts = ['visibilitychange', 'pointerdown', 'keydown'] as const;
    for (const act of acts) document.addEventListener(act, look);
    return () => {
      clearTimeout(abandoned);
      for (const act of acts) document.removeEventListener(act, look);
    };
  }, []);
  return attended;
}
