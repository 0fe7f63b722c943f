import { StaleNotice } from '../../documents/stale-notice';
import { Button } from '../../kit/button';
import { Dialog, DialogActions } from '../../kit/dialog';
import { t } from '../../language/language';
import { ContentChange } from '../compare/content-change';
import { namesOf, useAgencies } from '../plan/agencies';
import type { Plan } from '../plan/plan';
import { sameContent } from './same-content';
import type { Draft } from './use-draft';

interface StaleDraftProps {
  /** As it is now. */
  readonly plan: Plan;
  readonly draft: Draft;
  readonly onDone: () => void;
}

/** Somebody else was faster: what they did, and how their content and what was typed here differ. Nothing typed is lost. */
export function StaleDraft({ plan, draft, onDone }: StaleDraftProps) {
  const { data: agencies = [] } = useAgencies();
  return (
    <Dialog open wide onClose={onDone} title={t('Hồ sơ đã thay đổi')}>
      <StaleNotice
        kind="plan"
        id={plan.id}
        since={draft.seen}
        onSeen={(sequence) => {
          draft.look(sequence);
          onDone();
        }}
      />
      {sameContent(plan.content, draft.content) ? null : (
        <>
          <h3>{t('Bản trên máy chủ (trước) và nội dung của bạn (sau)')}</h3>
          <ContentChange before={plan.content} after={draft.content} names={{ ...namesOf(agencies), ...plan.agencies }} />
        </>
      )}
      <DialogActions>
        <Button onClick={onDone}>{t('Đóng')}</Button>
      </DialogActions>
    </Dialog>
  );
}
