import { type ComponentProps, lazy, Suspense } from 'react';
import { Loading } from '../kit/page';

const StateDrawing = lazy(() => import('./state-drawing').then((part) => ({ default: part.StateDrawing })));

/** The drawing, fetched when one is first shown: what lays it out is larger than any page. */
export function LazyDrawing(props: ComponentProps<typeof StateDrawing>) {
  return (
    <Suspense fallback={<Loading />}>
      <StateDrawing {...props} />
    </Suspense>
  );
}
