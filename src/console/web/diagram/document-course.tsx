import { useMemo, useState } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema.gen';
import { collectionOf, type Kind } from '../documents/kinds';
import type { Move } from '../documents/moves';
import { type HistoryItem, useWholeHistory } from '../documents/use-whole-history';
import { Answer } from '../kit/answer';
import { Button } from '../kit/button';
import { Loading } from '../kit/page';
import { t } from '../language/language';
import { CourseList } from './course-list';
import style from './diagram.module.css';
import { drawingOf } from './drawing-of';
import { LazyDrawing } from './lazy-drawing';
import { Legend } from './legend';

interface DocumentCourseProps {
  readonly kind: Kind;
  readonly id: string;
  /** Opens the form of a move, or why it is not open. */
  readonly onMove: (move: Move) => void;
}

/** Luồng xử lý: where a document stands among its states, how it came there, and every way on: drawn, and as a list. */
export function DocumentCourse({ kind, id, onMove }: DocumentCourseProps) {
  const moves = api.useQuery('get', `/api/v1/${collectionOf[kind]}/{id}/moves`, { params: { path: { id } } });
  const history = useWholeHistory(kind, id);
  return (
    <Answer of={moves}>
      {(standing) => <Answer of={history}>{(items) => <Course standing={standing} items={items} onMove={onMove} />}</Answer>}
    </Answer>
  );
}

interface CourseProps {
  readonly standing: components['schemas']['Moves'];
  readonly items: readonly HistoryItem[];
  readonly onMove: (move: Move) => void;
}

function Course({ standing: { definition, state, moves }, items, onMove }: CourseProps) {
  const workflows = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  const [shown, setShown] = useState(false);
  const steps = useMemo(
    () => items.filter(({ outcome, from, to }) => outcome === 'accepted' && to !== null && to.state !== from.state),
    [items],
  );
  const workflow = workflows.data?.find((one) => one.id === definition);
  const drawing = useMemo(
    () =>
      workflow === undefined
        ? undefined
        : drawingOf(workflow, {
            state,
            taken: steps.map(({ from, to, type }) => ({ from: from.state, to: to?.state ?? from.state, type })),
            moves,
          }),
    [workflow, state, steps, moves],
  );
  if (workflow === undefined || drawing === undefined) return <Loading />;
  return (
    <div className={style.course}>
      <div className={style.drawing} data-shown={shown ? 'yes' : 'no'}>
        <Legend />
        <LazyDrawing drawing={drawing} onMove={onMove} />
        {drawing.otherEnds.length === 0 ? null : (
          <p className={style.quiet}>{t('Cũng có thể kết thúc ở: {states}.', { states: drawing.otherEnds.join(', ') })}</p>
        )}
      </div>
      <div className={style.part}>
        <div className={style.switch}>
          <Button aria-pressed={shown} onClick={() => setShown(!shown)}>
            {t('Xem hình vẽ')}
          </Button>
        </div>
        <CourseList workflow={workflow} state={state} steps={steps} moves={moves} onMove={onMove} />
      </div>
    </div>
  );
}
