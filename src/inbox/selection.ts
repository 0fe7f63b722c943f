import { ApiProperty } from '@nestjs/swagger';
import { type Kind, kinds } from '../../workflows/kit/definition.js';
import type { Move, Moves, WordedReason } from '../engine/index.js';

/** A document for which a move is allowed. */
export class Able {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() sequence: number;
  /** The post in which it is allowed. */
  @ApiProperty({ type: String, format: 'uuid', nullable: true }) actingAs: string | null;
  /** Inputs to be sent along for it as they are. */
  @ApiProperty({ type: Object }) given: Move['given'];
}

/** A document for which it is not, and every reason. */
export class Unable {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty({ type: [Object] }) reasons: readonly WordedReason[];
}

/** A command that every document of a selection is open to. */
export class CommonMove {
  @ApiProperty() type: string;
  @ApiProperty() label: string;
  @ApiProperty({ type: [Object] }) inputs: Move['inputs'];
  /** Inputs that the judge will want for at least one of them. */
  @ApiProperty({ type: [String] }) wanted: readonly string[];
  @ApiProperty({ type: [Able] }) allowed: readonly Able[];
  @ApiProperty({ type: [Unable] }) refused: readonly Unable[];
}

export class CommonMoves {
  @ApiProperty({ enum: kinds }) kind: Kind;
  /** Ids that name nothing the caller may see. */
  @ApiProperty({ type: [String] }) notFound: readonly string[];
  /** Those allowed for most documents first. */
  @ApiProperty({ type: [CommonMove] }) moves: readonly CommonMove[];
}

/** The commands open to every document of a selection. */
export function commonMoves(documents: readonly Moves[]): CommonMove[] {
  const [first, ...rest] = documents;
  const common = (first?.moves ?? []).filter(({ type }) => rest.every(({ moves }) => moves.some((move) => move.type === type)));
  return common.map((move) => commonMove(move, documents)).sort((a, b) => b.allowed.length - a.allowed.length);
}

function commonMove({ type, label, inputs }: Move, documents: readonly Moves[]): CommonMove {
  const each = documents.map(({ id, sequence, moves }) => ({ id, sequence, move: moves.find((move) => move.type === type)! }));
  return {
    type,
    label,
    inputs,
    wanted: [...new Set(each.flatMap(({ move }) => move.wanted))],
    allowed: each
      .filter(({ move }) => move.allowed)
      .map(({ id, sequence, move }) => ({ id, sequence, actingAs: move.actingAs, given: move.given })),
    refused: each.filter(({ move }) => !move.allowed).map(({ id, move }) => ({ id, reasons: move.reasons })),
  };
}
