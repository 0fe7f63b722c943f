import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Phiên làm việc. Whoever reads this table cannot use it: the token itself is nowhere. */
@Entity('sessions')
export class Session {
  /** SHA-256 of the token. */
  @PrimaryColumn('bytea', { name: 'token_hash' }) tokenHash: Buffer;

  @Column('uuid', { name: 'person_id' }) personId: string;

  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;

  /** However busy it is. */
  @Column('timestamptz', { name: 'expires_at' }) expiresAt: Date;

  /** Within a minute. */
  @Column('timestamptz', { name: 'last_seen_at' }) lastSeenAt: Date;
}
