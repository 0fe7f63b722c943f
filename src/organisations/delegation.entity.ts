import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Day } from '../platform/clock.js';

/** Uỷ quyền: a dated, scoped grant from one appointment to a person. Never from another delegation. */
@Entity('delegations')
export class Delegation {
  @PrimaryColumn('uuid') id: string;

  @Column('uuid', { name: 'appointment_id' }) appointmentId: string;

  /** Who may act for the holder of the appointment. */
  @Column('uuid', { name: 'person_id' }) personId: string;

  /** Null: every command the post may give. */
  @Column('text', { array: true, nullable: true }) commands: string[] | null;

  /** Null: every plan. */
  @Column('uuid', { name: 'plan_id', nullable: true }) planId: string | null;

  @Column('text', { name: 'legal_basis' }) legalBasis: string;

  @Column('date', { name: 'valid_from' }) validFrom: Day;

  /** First day on which it no longer holds. */
  @Column('date', { name: 'valid_until' }) validUntil: Day;

  @Column('timestamptz', { name: 'revoked_at', nullable: true }) revokedAt: Date | null;
}
