import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, type Relation } from 'typeorm';
import type { Day } from '../platform/clock.js';
import type { AgencyKind } from './agency-kind.js';

/** Cơ quan. A stable id; names and codes are dated rows beside it. */
@Entity('agencies')
export class Agency {
  @PrimaryColumn('uuid') id: string;

  @Column('text') kind: AgencyKind;

  /** The agency directly above; null for an issuing body at the top. */
  @Column('uuid', { name: 'parent_id', nullable: true }) parentId: string | null;

  @Column('date', { name: 'valid_from' }) validFrom: Day;

  /** First day on which it no longer exists. */
  @Column('date', { name: 'valid_until', nullable: true }) validUntil: Day | null;

  /** Of an issuing body: the route of its new plans. */
  @Column('text', { name: 'review_route', nullable: true }) reviewRoute: string | null;

  /** Of an issuing body: its letters in a document number, `UBND`. */
  @Column('text', { nullable: true }) symbol: string | null;

  /** Whether its documents are numbered in one series per type rather than one for all. */
  @Column('boolean', { name: 'register_by_type' }) registerByType: boolean;

  @OneToMany(
    () => AgencyName,
    ({ agency }) => agency,
  )
  names: Relation<AgencyName>[];

  @OneToMany(
    () => AgencyCode,
    ({ agency }) => agency,
  )
  codes: Relation<AgencyCode>[];
}

/** A name from a day on, until the next one. Never changed: documents show the name of their date. */
@Entity('agency_names')
export class AgencyName {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;

  @PrimaryColumn('date', { name: 'valid_from' }) validFrom: Day;

  @Column('text') name: string;

  @ManyToOne(
    () => Agency,
    ({ names }) => names,
  )
  @JoinColumn({ name: 'agency_id' })
  agency: Relation<Agency>;
}

/** Mã định danh. Never given to another body. */
@Entity('agency_codes')
export class AgencyCode {
  @PrimaryColumn('text') code: string;

  @Column('uuid', { name: 'agency_id' }) agencyId: string;

  @Column('date', { name: 'valid_from' }) validFrom: Day;

  @Column('date', { name: 'valid_until', nullable: true }) validUntil: Day | null;

  @ManyToOne(
    () => Agency,
    ({ codes }) => codes,
  )
  @JoinColumn({ name: 'agency_id' })
  agency: Relation<Agency>;
}

/** Who took over from whom. One closed agency may have several successors, one successor several predecessors. */
@Entity('successions')
export class Succession {
  @PrimaryColumn('uuid', { name: 'agency_id' }) agencyId: string;

  @PrimaryColumn('uuid', { name: 'successor_id' }) successorId: string;

  @Column('date', { name: 'effective_on' }) effectiveOn: Day;

  @Column('text', { name: 'legal_basis' }) legalBasis: string;
}
