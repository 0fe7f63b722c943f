import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { Receipt, Rehearsal } from '../engine/index.js';

/** What became of one command: refused by the judge with its reasons, or failed for another cause. */
export type Outcome = 'accepted' | 'refused' | 'failed';
/** What would become of it. */
export type Prospect = 'can' | 'cannot' | 'failed';

export class BulkResult {
  /** Place of the command in the request. */
  @ApiProperty() index: number;
  /** As it was sent; null where it is no text. */
  @ApiProperty({ type: String, nullable: true }) id: string | null;
  @ApiProperty({ enum: ['accepted', 'refused', 'failed', 'can', 'cannot'] }) outcome: Outcome | Prospect;
  /** Of an accepted command, as a single one is answered. */
  @ApiPropertyOptional({ type: Object }) receipt?: Receipt;
  /** Of a rehearsal, as a single one is answered. */
  @ApiPropertyOptional({ type: Object }) rehearsal?: Rehearsal;
  /** The problem document that the same command alone would have been answered with. */
  @ApiPropertyOptional({ type: Object }) problem?: Record<string, unknown>;
}

/** How many commands came to what. */
export class BulkSummary {
  @ApiProperty() total: number;
  @ApiProperty() accepted: number;
  @ApiProperty() refused: number;
  @ApiProperty() failed: number;
  @ApiProperty() can: number;
  @ApiProperty() cannot: number;
}

export class BulkAnswer {
  @ApiProperty() summary: BulkSummary;
  /** In the order of the request. */
  @ApiProperty({ type: [BulkResult] }) results: readonly BulkResult[];
}
