import { useRouteContext } from '@tanstack/react-router';
import { type ReactNode, useRef } from 'react';
import { api } from '../../api/client';
import { asOf } from '../../as-of/as-of';
import { sendsBack } from '../../documents/moves';
import type { Plan } from '../plan/plan';
import style from './compare.module.css';
import { RemarkOn } from './passage-button';
import { RemarksPanel } from './remarks-panel';
import { useRemarks } from './use-remarks';

interface RemarkedProps {
  readonly plan: Plan;
  /** What every place begins with, where it is not the latest revision that is spoken of. */
  readonly revision: string | undefined;
  readonly children: ReactNode;
}

/** A comparison with the remarks on it beside, for whom the plan could be sent back by; to others, and in the past, it stands alone. */
export function Remarked({ plan, revision, children }: RemarkedProps) {
  const { me } = useRouteContext({ from: '/framed' });
  const notes = useRemarks(me.person.id, plan);
  const moves = api.useQuery('get', '/api/v1/plans/{id}/moves', { params: { path: { id: plan.id } } }, { enabled: asOf === undefined });
  const panel = useRef<HTMLElement>(null);
  const comparison = useRef<HTMLDivElement>(null);
  const ways = (moves.data?.moves ?? []).filter(({ type, inputs }) => sendsBack(type) && inputs.some(({ name }) => name === 'reason'));
  const way = ways.find(({ allowed }) => allowed) ?? ways[0];
  if (moves.data === undefined || (way === undefined && notes.remarks.length === 0)) return children;
  const remarkOn = ({ place, quote }: { readonly place: string; readonly quote: string }) => {
    const at = notes.begin({ place: revision === undefined ? place : `${revision} · ${place}`, quote });
    // It is there when this press has been answered.
    requestAnimationFrame(() => panel.current?.querySelectorAll('textarea')[at]?.focus());
  };
  return (
    <RemarkOn value={way?.allowed === true ? remarkOn : undefined}>
      <div className={style.remarked}>
        <div ref={comparison}>{children}</div>
        <RemarksPanel
          ref={panel}
          planId={plan.id}
          sequence={moves.data.sequence}
          way={way}
          notes={notes}
          selected={() => selectedIn(comparison.current)}
        />
      </div>
    </RemarkOn>
  );
}

/** What is selected of a comparison, and in which of its places. */
function selectedIn(comparison: HTMLElement | null) {
  const selection = window.getSelection();
  const quote = selection?.toString().trim() ?? '';
  const start = selection?.anchorNode?.parentElement?.closest<HTMLElement>('[data-place]');
  if (quote === '' || start == null || comparison?.contains(start) !== true) return undefined;
  return { place: start.dataset['place'] ?? '', quote };
}
