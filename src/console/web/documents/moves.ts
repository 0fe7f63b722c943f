import type { components } from '../api/schema.gen';

export type Move = components['schemas']['Move'];

/** Whether a move sends a document back: drawn apart, and given by the key R. By its name, which the server chose. */
export function sendsBack(type: string): boolean {
  return /\.(return|decline|sendBack)/.test(type);
}

/** The move that takes a document on: the first that is allowed and for which it waits for the person. */
export function moveOn(moves: readonly Move[], awaited: readonly string[]): Move | undefined {
  return moves.find(({ type, allowed }) => allowed && awaited.includes(type) && !sendsBack(type));
}

export function moveBack(moves: readonly Move[]): Move | undefined {
  return moves.find(({ type, allowed }) => allowed && sendsBack(type));
}
