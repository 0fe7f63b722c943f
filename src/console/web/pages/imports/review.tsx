import { Link, useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { Button } from '../../kit/button';
import { Card } from '../../kit/page';
import { ProblemBox } from '../../kit/problem-box';
import { language, t } from '../../language/language';
import { namesOf, useAgencies } from '../plan/agencies';
import { CorrectDialog } from './correct-dialog';
import type { ImportDetail, ImportItem } from './import';
import style from './imports.module.css';
import { ItemCard } from './item-card';
import { kindLabel } from './item-text';
import { SourceText } from './source-text';
import { useReview } from './use-review';

interface ReviewProps {
  readonly id: string;
  readonly detail: ImportDetail;
  /** There is a draft already. */
  readonly closed: boolean;
}

/** The proposal beside its source: a press on either side shows the other; each item is accepted, corrected or dropped. */
export function Review({ id, detail, closed }: ReviewProps) {
  const navigate = useNavigate();
  const { data: agencies = [] } = useAgencies();
  const [selected, setSelected] = useState<string>();
  const [correcting, setCorrecting] = useState<ImportItem>();
  const review = useReview(id, detail.version);
  const names = namesOf(agencies);
  const kinds = [...new Set(detail.items.map(({ kind }) => kind))];
  const open = detail.items.filter(({ questions, included }) => included && questions.length > 0);
  const doubtful = detail.items.filter((item) => item.doubtful && item.included && item.state === 'proposed');
  const point = useCallback((item: string) => setSelected(item), []);
  useEffect(() => {
    if (selected !== undefined) document.getElementById(`item ${selected}`)?.scrollIntoView({ block: 'nearest' });
  }, [selected]);
  const draft = () =>
    review.mutate(
      { decisions: [], draft: true },
      { onSuccess: ({ planId }) => (planId === null ? undefined : navigate({ to: '/plans/$id/edit', params: { id: planId } })) },
    );
  return (
    <>
      <div className={style.bar}>
        <p role="status">
          {t('{items} mục; {open} mục còn câu hỏi, {doubtful} mục chưa chắc.', {
            items: detail.items.length,
            open: open.length,
            doubtful: doubtful.length,
          })}
        </p>
        {closed ? (
          detail.planId === null ? null : (
            <Link to="/plans/$id" params={{ id: detail.planId }}>
              {t('Đã lập dự thảo: mở kế hoạch')}
            </Link>
          )
        ) : (
          <Button look="main" unavailable={review.isPending} onClick={draft}>
            {t('Lập dự thảo')}
          </Button>
        )}
      </div>
      {review.error === null ? null : <ProblemBox error={review.error} />}
      {detail.questions.length + detail.warnings.filter(({ about }) => about === null).length === 0 ? null : (
        <Card title={t('Câu hỏi về cả văn bản')}>
          <ul>
            {[...detail.questions, ...detail.warnings.filter(({ about }) => about === null)].map(({ code, text }) => (
              <li key={code + text.vi}>{text[language()]}</li>
            ))}
          </ul>
        </Card>
      )}
      <div className={style.columns}>
        <SourceText detail={detail} selected={selected} onSelect={point} />
        <div className={style.items}>
          {kinds.map((kind) => (
            <section key={kind}>
              <h2>{kindLabel(kind)}</h2>
              <ul className={style.list}>
                {detail.items
                  .filter((item) => item.kind === kind)
                  .map((item) => (
                    <ItemCard
                      key={item.key}
                      item={item}
                      names={names}
                      selected={item.key === selected}
                      closed={closed}
                      onSelect={() => setSelected(item.key)}
                      onDecide={(action) => review.mutate({ decisions: [{ item: item.key, action }], draft: false })}
                      onCorrect={() => setCorrecting(item)}
                    />
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      {correcting === undefined ? null : (
        <CorrectDialog
          item={correcting}
          onClose={() => setCorrecting(undefined)}
          onSave={(value) =>
            review.mutate(
              { decisions: [{ item: correcting.key, action: 'correct', value }], draft: false },
              { onSuccess: () => setCorrecting(undefined) },
            )
          }
        />
      )}
    </>
  );
}
