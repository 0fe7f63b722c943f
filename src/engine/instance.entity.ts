import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kind } from '../../workflows/kit/definition.js';

/** Where one plan, task, report or delivery stands. Only TransitionService writes this table. */
@Entity('instances')
export class Instance {
  /** Also the key of the row in `plans`, `tasks`, `reports` or `deliveries`. */
  @PrimaryColumn('uuid') id: string;

  @Column('text') kind: Kind;

  /** The definition it began under, `task/v1`. It finishes under the same one. */
  @Column('text') definition: string;

  /** The path of one leaf state, `inProgress.awaitingHead`. */
  @Column('text') state: string;

  /** Number of the last accepted entry. */
  @Column('int') sequence: number;

  /** The sequence that last moved it or changed its content; an older `expectedSequence` is stale. */
  @Column('int') changed: number;

  /** Leaf hash of the last entry; the next one carries it. */
  @Column('bytea') head: Buffer;

  @Column('timestamptz', { name: 'head_at' }) headAt: Date;

  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;
}
