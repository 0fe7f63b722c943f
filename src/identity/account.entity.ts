import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Tài khoản: how a person signs in here, until single sign-on does it. */
@Entity('accounts')
export class Account {
  @PrimaryColumn('uuid', { name: 'person_id' }) personId: string;

  /** In lower case. */
  @Column('text') login: string;

  /** With its parameters and salt; see `password.ts`. */
  @Column('text', { name: 'password_hash' }) passwordHash: string;

  /** Somebody else knows the password; until it is changed the account can do nothing else. */
  @Column('boolean', { name: 'password_must_change' }) passwordMustChange: boolean;

  @Column('timestamptz', { name: 'disabled_at', nullable: true }) disabledAt: Date | null;
}
