import { Graph, layout } from '@dagrejs/dagre';
import type { Drawing, DrawnState, DrawnWay } from './drawing-of';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface PlacedState extends Point {
  readonly state: DrawnState;
  readonly width: number;
  readonly height: number;
}

export interface PlacedWay {
  readonly way: DrawnWay;
  /** From the edge of one state to that of the other. */
  readonly points: readonly Point[];
  /** The middle of its label. */
  readonly label: Point;
}

export interface Layout {
  readonly states: readonly PlacedState[];
  readonly ways: readonly PlacedWay[];
  readonly width: number;
  readonly height: number;
}

/** Pixels. A move is a button, everything else a line of small text. */
const stateWidth = 184;
const lineHeight = 20;
const moveHeight = 34;
const letterWidth = 7.4;
const lettersPerLine = 20;

/** Places states from top to bottom, so that what comes later stands lower, with room for every label. */
export function layoutOf({ states, ways }: Drawing): Layout {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: 'TB', nodesep: 28, ranksep: 26, edgesep: 16, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const state of states) graph.setNode(state.path, sizeOf(state));
  for (const way of ways) graph.setEdge(way.from, way.to, { ...labelSize(way), labelpos: 'c', weight: way.taken ? 4 : 1 });
  layout(graph);
  const all = graph.graph() as { width?: number; height?: number };
  return {
    states: states.map((state) => {
      const { x, y, width, height } = graph.node(state.path) as Point & { width: number; height: number };
      return { state, x: x - width / 2, y: y - height / 2, width, height };
    }),
    ways: ways.map((way) => {
      const { points, x, y } = graph.edge(way.from, way.to) as unknown as { points: Point[] } & Point;
      return { way, points, label: { x, y } };
    }),
    width: all.width ?? 0,
    height: all.height ?? 0,
  };
}

function sizeOf({ label, stays }: DrawnState) {
  const lines = Math.ceil(label.length / lettersPerLine);
  return { width: stateWidth, height: 24 + lines * lineHeight + stays.length * (moveHeight + 4) };
}

function labelSize({ labels, moves }: DrawnWay) {
  const texts = moves.length > 0 ? moves.map(({ label }) => label) : labels;
  const longest = Math.max(...texts.map((text) => text.length), 1);
  return { width: Math.ceil(longest * letterWidth) + 24, height: texts.length * (moves.length > 0 ? moveHeight : lineHeight) };
}
