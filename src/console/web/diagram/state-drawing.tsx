import { ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Move } from '../documents/moves';
import style from './diagram.module.css';
import type { Drawing } from './drawing-of';
import { layoutOf } from './layout';
import { StateNode, type StateNodeData } from './state-node';
import { WayEdge, type WayEdgeData } from './way-edge';

interface StateDrawingProps {
  readonly drawing: Drawing;
  /** Opens the form of a move, or why it is not open. */
  readonly onMove?: ((move: Move) => void) | undefined;
  /** Chooses a state, where the drawing is there to be looked around in. */
  readonly onState?: ((path: string) => void) | undefined;
}

const nodeTypes = { state: StateNode };
const edgeTypes = { way: WayEdge };

/**
 * The states of a document as a drawing, for who sees it and points. Hidden from screen readers and from the Tab key: the list beside it
 * holds the same moves.
 */
export function StateDrawing({ drawing, onMove, onState }: StateDrawingProps) {
  const placed = useMemo(() => layoutOf(drawing), [drawing]);
  const [canvas, zoom] = useZoom(placed.width);
  const nodes = placed.states.map(({ state, x, y, width, height }) => ({
    id: state.path,
    type: 'state',
    position: { x, y },
    width,
    height,
    data: { state, onMove, onState } satisfies StateNodeData,
  }));
  const edges = placed.ways.map(({ way, points, label }) => ({
    id: `${way.from} ${way.to}`,
    type: 'way',
    source: way.from,
    target: way.to,
    data: { way, points, label, onMove } satisfies WayEdgeData,
  }));
  return (
    <div
      ref={canvas}
      className={style.canvas}
      aria-hidden="true"
      style={{ aspectRatio: `${placed.width} / ${placed.height}`, maxWidth: placed.width }}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        viewport={{ x: 0, y: 0, zoom }}
        minZoom={0.1}
        nodesDraggable={false}
        nodesConnectable={false}
        nodesFocusable={false}
        edgesFocusable={false}
        elementsSelectable={false}
        panOnDrag={false}
        zoomOnScroll={false}
        zoomOnPinch={false}
        zoomOnDoubleClick={false}
        preventScrolling={false}
        disableKeyboardA11y
        proOptions={{ hideAttribution: true }}
      />
    </div>
  );
}

/** The part of the drawing's own size, 1 at most, at which it is as wide as its place; not by what it holds, which would leave out labels. */
function useZoom(width: number) {
  const canvas = useRef<HTMLDivElement>(null);
  const [zoom, setZoom] = useState(1);
  useLayoutEffect(() => {
    const place = canvas.current;
    if (place === null) return;
    const watch = new ResizeObserver(() => setZoom(Math.min(1, (place.clientWidth || width) / width)));
    watch.observe(place);
    return () => watch.disconnect();
  }, [width]);
  return [canvas, zoom] as const;
}
