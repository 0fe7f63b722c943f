import { BaseEdge, EdgeLabelRenderer } from '@xyflow/react';
import type { Move } from '../documents/moves';
import style from './diagram.module.css';
import type { DrawnWay } from './drawing-of';
import type { Point } from './layout';

export interface WayEdgeData extends Record<string, unknown> {
  readonly way: DrawnWay;
  readonly points: readonly Point[];
  readonly label: Point;
  readonly onMove?: ((move: Move) => void) | undefined;
}

/** A way: solid where it was taken, thick where it is open, dashed where something stands against it; its moves are buttons on it. */
export function WayEdge({ id, data }: { readonly id: string; readonly data?: WayEdgeData }) {
  if (data === undefined) return null;
  const { way, points, label, onMove } = data;
  return (
    <>
      <BaseEdge id={id} path={pathThrough(points)} className={`${style.way} ${style[lookOf(way)]}`} />
      <path d={arrowAt(points)} className={`${style.arrow} ${style[lookOf(way)]}`} />
      <EdgeLabelRenderer>
        <div className={style.label} style={{ transform: `translate(-50%, -50%) translate(${label.x}px, ${label.y}px)` }}>
          {way.moves.length === 0
            ? way.labels.map((text) => <span key={text}>{text}</span>)
            : way.moves.map((move) => (
                <button
                  key={move.type}
                  type="button"
                  tabIndex={-1}
                  className={move.allowed ? style.open : style.blocked}
                  title={move.reasons.map(({ text }) => text).join('\n')}
                  onClick={() => onMove?.(move)}
                >
                  {move.label}
                </button>
              ))}
        </div>
      </EdgeLabelRenderer>
    </>
  );
}

type WayLook = 'takenWay' | 'openWay' | 'blockedWay' | 'aheadWay';

function lookOf({ taken, moves }: DrawnWay): WayLook {
  if (moves.some(({ allowed }) => allowed)) return 'openWay';
  if (taken) return 'takenWay';
  return moves.length > 0 ? 'blockedWay' : 'aheadWay';
}

/** A line through the points, bent at each of them but the ends. */
function pathThrough(points: readonly Point[]): string {
  const [start, ...rest] = points;
  if (start === undefined) return '';
  const bends = rest.map((point, place) => {
    const next = rest[place + 1];
    return next === undefined ? `L ${point.x} ${point.y}` : `Q ${point.x} ${point.y} ${(point.x + next.x) / 2} ${(point.y + next.y) / 2}`;
  });
  return `M ${start.x} ${start.y} ${bends.join(' ')}`;
}

/** The head of an arrow at the last point, along the last stretch. */
function arrowAt(points: readonly Point[]): string {
  const end = points.at(-1);
  const before = points.at(-2);
  if (end === undefined || before === undefined) return '';
  const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
  const [dx, dy] = [(end.x - before.x) / length, (end.y - before.y) / length];
  const side = (sign: number) => `${end.x - 9 * dx + sign * 5 * dy} ${end.y - 9 * dy - sign * 5 * dx}`;
  return `M ${end.x} ${end.y} L ${side(1)} L ${side(-1)} Z`;
}
