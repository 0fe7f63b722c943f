import { useMemo } from 'react';
import { api } from '../api/client';
import type { components } from '../api/schema.gen';
import style from './diagram.module.css';
import { drawingOf } from './drawing-of';
import { LazyDrawing } from './lazy-drawing';

type ReplayStep = components['schemas']['ReplayStep'];

interface StepDrawingProps {
  readonly steps: readonly ReplayStep[];
  /** The step that is looked at. */
  readonly place: number;
}

/** Where a document stood right after one of its steps, and the way it had come by then. */
export function StepDrawing({ steps, place }: StepDrawingProps) {
  const { data } = api.useQuery('get', '/api/v1/workflows', {}, { staleTime: Number.POSITIVE_INFINITY });
  const drawing = useMemo(() => {
    const judged = steps.find(({ judgedBy }) => judgedBy !== null)?.judgedBy?.definition;
    const workflow = data?.find(({ id }) => id === judged);
    const taken = takenIn(steps.slice(0, place + 1));
    const later = takenIn(steps.slice(place + 1));
    const state = taken.at(-1)?.to ?? steps[place]?.from.state;
    return workflow === undefined || state === undefined ? undefined : drawingOf(workflow, { state, taken, later, moves: [] });
  }, [data, steps, place]);
  return drawing === undefined ? null : (
    <div className={style.drawing}>
      <LazyDrawing drawing={drawing} />
    </div>
  );
}

const takenIn = (steps: readonly ReplayStep[]) =>
  steps.flatMap(({ outcome, from, to, type }) => (outcome === 'accepted' && to !== null ? [{ from: from.state, to: to.state, type }] : []));
