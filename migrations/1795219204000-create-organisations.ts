import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies with dated names and codes, people, the posts they hold, and what they may do for others. */
export class CreateOrganisations1795219204000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE agencies (
        id uuid NOT NULL CONSTRAINT agencies_pk PRIMARY KEY,
        kind text NOT NULL,
        parent_id uuid CONSTRAINT agencies_parent_exists REFERENCES agencies,
        valid_from date NOT NULL,
        valid_until date CONSTRAINT agencies_ends_after_start CHECK (valid_until > valid_from),
        review_route text,
        symbol text,
        register_by_type boolean NOT NULL DEFAULT false
      );
      CREATE INDEX agencies_by_parent ON agencies (parent_id, kind);
      COMMENT ON COLUMN agencies.valid_until IS 'First day on which it no longer exists; null while it does.';
      COMMENT ON COLUMN agencies.review_route IS 'Of an issuing body: the route of its new plans, by name.';
      COMMENT ON COLUMN agencies.symbol IS 'Of an issuing body: its letters in a document number, UBND.';

      CREATE TABLE agency_names (
        agency_id uuid NOT NULL CONSTRAINT agency_names_agency_exists REFERENCES agencies,
        name text NOT NULL,
        valid_from date NOT NULL,
        CONSTRAINT agency_names_pk PRIMARY KEY (agency_id, valid_from)
      );
      CREATE TABLE agency_codes (
        code text NOT NULL CONSTRAINT agency_codes_pk PRIMARY KEY,
        agency_id uuid NOT NULL CONSTRAINT agency_codes_agency_exists REFERENCES agencies,
        valid_from date NOT NULL,
        valid_until date
      );
      CREATE INDEX agency_codes_by_agency ON agency_codes (agency_id, valid_from);
      COMMENT ON TABLE agency_codes IS 'Mã định danh. A code is never given to another body (R-67), hence the key.';

      CREATE TABLE successions (
        agency_id uuid NOT NULL CONSTRAINT successions_agency_exists REFERENCES agencies,
        successor_id uuid NOT NULL CONSTRAINT successions_successor_exists REFERENCES agencies,
        effective_on date NOT NULL,
        legal_basis text NOT NULL,
        CONSTRAINT successions_pk PRIMARY KEY (agency_id, successor_id),
        CONSTRAINT successions_not_itself CHECK (agency_id <> successor_id)
      );

      CREATE TABLE people (
        id uuid NOT NULL CONSTRAINT people_pk PRIMARY KEY,
        name text NOT NULL
      );
      CREATE TABLE appointments (
        id uuid NOT NULL CONSTRAINT appointments_pk PRIMARY KEY,
        person_id uuid NOT NULL CONSTRAINT appointments_person_exists REFERENCES people,
        agency_id uuid NOT NULL CONSTRAINT appointments_agency_exists REFERENCES agencies,
        position text NOT NULL,
        acting boolean NOT NULL DEFAULT false,
        valid_from date NOT NULL,
        valid_until date CONSTRAINT appointments_ends_after_start CHECK (valid_until >= valid_from)
      );
      CREATE INDEX appointments_by_person ON appointments (person_id);
      CREATE INDEX appointments_by_agency ON appointments (agency_id, position);
      CREATE TABLE delegations (
        id uuid NOT NULL CONSTRAINT delegations_pk PRIMARY KEY,
        appointment_id uuid NOT NULL CONSTRAINT delegations_appointment_exists REFERENCES appointments,
        person_id uuid NOT NULL CONSTRAINT delegations_person_exists REFERENCES people,
        commands text[],
        plan_id uuid CONSTRAINT delegations_plan_exists REFERENCES instances,
        legal_basis text NOT NULL,
        valid_from date NOT NULL,
        valid_until date NOT NULL CONSTRAINT delegations_ends_after_start CHECK (valid_until > valid_from),
        revoked_at timestamptz
      );
      CREATE INDEX delegations_by_person ON delegations (person_id);
      CREATE INDEX delegations_by_appointment ON delegations (appointment_id);
      COMMENT ON TABLE delegations IS 'Uỷ quyền: from an appointment, never from another delegation (R-03); judged when the act happens.';

      GRANT SELECT, INSERT, UPDATE ON agencies, agency_codes, people, appointments, delegations TO wf_app;
      GRANT SELECT, INSERT ON agency_names, successions TO wf_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE delegations, appointments, people, successions, agency_codes, agency_names, agencies`); // Development only.
  }
}
