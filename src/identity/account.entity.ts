import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Tài khoản: how a person signs in here, until single sign-on does it. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;

  /** In lower case. */
  @Column('text') login: string;

  /** With its parameters and salt; see `password.ts`. */
  @Column('text', { name: 'password_hash' }) passwordHash: string;

  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
}
