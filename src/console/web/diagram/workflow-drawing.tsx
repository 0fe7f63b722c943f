import { useMemo, useState } from 'react';
import { t } from '../language/language';
import style from './diagram.module.css';
import { allWaysOf, type Workflow } from './drawing-of';
import { LazyDrawing } from './lazy-drawing';

/** A definition to look around in: a press on a state lights every way out of it. */
export function WorkflowDrawing({ workflow }: { readonly workflow: Workflow }) {
  const [chosen, setChosen] = useState(workflow.initial);
  const drawing = useMemo(() => allWaysOf(workflow, chosen), [workflow, chosen]);
  return (
    <div className={style.drawing}>
      <p className={style.quiet} aria-hidden="true">
        {t('Chọn một trạng thái để xem mọi bước đi từ đó.')}
      </p>
      <LazyDrawing drawing={drawing} onState={setChosen} />
    </div>
  );
}
