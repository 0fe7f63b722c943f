import { useState } from 'react';
import { Button } from '../../kit/button';
import { t } from '../../language/language';
import { SendBackPart } from './send-back-part';

interface SendBackButtonProps {
  /** Who reported it. */
  readonly name: string;
  readonly reportId: string;
  readonly taskKey: string;
}

/** Beside what one agency reported on one task: for those who write the summary, and those who judge the reports and only read it. */
export function SendBackButton({ name, reportId, taskKey }: SendBackButtonProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="danger" aria-haspopup="dialog" aria-label={t('Trả lại phần này của {name}', { name })} onClick={() => setOpen(true)}>
        {t('Trả lại phần này')}
      </Button>
      {open ? <SendBackPart reportId={reportId} taskKey={taskKey} onClose={() => setOpen(false)} /> : null}
    </>
  );
}
