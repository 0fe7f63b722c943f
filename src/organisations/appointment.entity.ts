import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Position } from '../../workflows/kit/definition.js';
import type { Day } from '../platform/clock.js';

/** Bổ nhiệm, phân công: a post held at an agency from a day on. */
@Entity('appointments')
export class Appointment {
  @PrimaryColumn('uuid') id: string;

  @Column('uuid', { name: 'person_id' }) personId: string;

  @Column('uuid', { name: 'agency_id' }) agencyId: string;

  @Column('text') position: Exclude<Position, 'system'>;

  /** Q., phụ trách. */
  @Column('boolean') acting: boolean;

  @Column('date', { name: 'valid_from' }) validFrom: Day;

  /** First day on which it is no longer held. Equal to `validFrom`: it was ended before it began. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: Day | null;
}
