import { Handle, Position } from '@xyflow/react';
import type { Move } from '../documents/moves';
import style from './diagram.module.css';
import type { DrawnState } from './drawing-of';

export interface StateNodeData extends Record<string, unknown> {
  readonly state: DrawnState;
  readonly onMove?: ((move: Move) => void) | undefined;
  readonly onState?: ((path: string) => void) | undefined;
}

/** A state: the present one lit, those passed with a full edge; under its name what may be done without leaving it. */
export function StateNode({ data: { state, onMove, onState } }: { readonly data: StateNodeData }) {
  const look = `${style.state} ${style[state.look]} ${state.final ? style.final : ''}`;
  return (
    <>
      <Handle type="target" position={Position.Top} isConnectable={false} className={style.handle} />
      {onState === undefined ? (
        <div className={look}>
          <span>{state.label}</span>
          {state.stays.map((move) => (
            <button key={move.type} type="button" tabIndex={-1} className={style.open} onClick={() => onMove?.(move)}>
              {move.label}
            </button>
          ))}
        </div>
      ) : (
        <button type="button" tabIndex={-1} className={look} onClick={() => onState(state.path)}>
          {state.label}
        </button>
      )}
      <Handle type="source" position={Position.Bottom} isConnectable={false} className={style.handle} />
    </>
  );
}
