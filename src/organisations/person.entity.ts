import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Người. The name stands here alone; entries of the log have the id, so that a name can be erased. */
@Entity('people')
export class Person {
  @PrimaryColumn('uuid') id: string;

  @Column('text') name: string;

  /** Where mail goes to; null: told in the application alone. Shown to the person and to administrators. */
  @Column('text', { nullable: true }) email: string | null;
}
