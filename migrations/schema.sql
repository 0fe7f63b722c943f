-- What the migrations add up to. Written by `npm run migrate -- --write-schema`; do not edit.

CREATE OR REPLACE FUNCTION public.refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN RAISE EXCEPTION '% on % is not allowed', TG_OP, TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege'; END $function$
;
CREATE OR REPLACE FUNCTION public.refuse_rewriting_tile()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
      BEGIN
        IF (NEW.level, NEW.n) = (OLD.level, OLD.n) AND substring(NEW.data FROM 1 FOR octet_length(OLD.data)) = OLD.data THEN RETURN NEW; END IF;
        RAISE EXCEPTION 'a tile only grows at its end' USING ERRCODE = 'insufficient_privilege';
      END $function$
;

CREATE TABLE accounts (
  person_id uuid NOT NULL,
  login text NOT NULL,
  password_hash text NOT NULL,
  password_must_change boolean DEFAULT true NOT NULL,
  disabled_at timestamp with time zone,
  CONSTRAINT accounts_login_once UNIQUE (login),
  CONSTRAINT accounts_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT accounts_pk PRIMARY KEY (person_id)
);
CREATE TABLE agencies (
  id uuid NOT NULL,
  kind text NOT NULL,
  parent_id uuid,
  valid_from date NOT NULL,
  valid_until date,
  review_route text,
  symbol text,
  register_by_type boolean DEFAULT false NOT NULL,
  CONSTRAINT agencies_ends_after_start CHECK ((valid_until > valid_from)),
  CONSTRAINT agencies_parent_exists FOREIGN KEY (parent_id) REFERENCES agencies(id),
  CONSTRAINT agencies_pk PRIMARY KEY (id)
);
CREATE TABLE agency_codes (
  code text NOT NULL,
  agency_id uuid NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT agency_codes_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT agency_codes_pk PRIMARY KEY (code)
);
CREATE TABLE agency_names (
  agency_id uuid NOT NULL,
  name text NOT NULL,
  valid_from date NOT NULL,
  CONSTRAINT agency_names_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT agency_names_pk PRIMARY KEY (agency_id, valid_from)
);
CREATE TABLE appointments (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  position text NOT NULL,
  acting boolean DEFAULT false NOT NULL,
  valid_from date NOT NULL,
  valid_until date,
  CONSTRAINT appointments_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT appointments_ends_after_start CHECK ((valid_until >= valid_from)),
  CONSTRAINT appointments_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT appointments_pk PRIMARY KEY (id)
);
CREATE TABLE audit_checkpoints (
  size bigint NOT NULL,
  root bytea NOT NULL,
  note text NOT NULL,
  signed_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_checkpoints_pk PRIMARY KEY (size),
  CONSTRAINT audit_checkpoints_root_is_hash CHECK ((octet_length(root) = 32))
);
CREATE TABLE audit_cosignatures (
  size bigint NOT NULL,
  witness text NOT NULL,
  line text NOT NULL,
  received_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_cosignatures_of_checkpoint FOREIGN KEY (size) REFERENCES audit_checkpoints(size),
  CONSTRAINT audit_cosignatures_pk PRIMARY KEY (size, witness)
);
CREATE TABLE audit_entries (
  id uuid NOT NULL,
  stream text NOT NULL,
  seq integer NOT NULL,
  body bytea NOT NULL,
  leaf_hash bytea NOT NULL,
  at timestamp with time zone NOT NULL,
  outcome text NOT NULL,
  instance_id uuid,
  command text NOT NULL,
  command_id uuid,
  fingerprint bytea,
  person_id uuid,
  principals uuid[] DEFAULT '{}'::uuid[] NOT NULL,
  from_state text,
  to_state text,
  CONSTRAINT audit_entries_body_fits CHECK ((octet_length(body) <= 61440)),
  CONSTRAINT audit_entries_in_order UNIQUE (stream, seq),
  CONSTRAINT audit_entries_instance_exists FOREIGN KEY (instance_id) REFERENCES instances(id),
  CONSTRAINT audit_entries_leaf_is_hash CHECK ((octet_length(leaf_hash) = 32)),
  CONSTRAINT audit_entries_outcome_known CHECK ((outcome = ANY (ARRAY['accepted'::text, 'refused'::text, 'recorded'::text]))),
  CONSTRAINT audit_entries_pk PRIMARY KEY (id),
  CONSTRAINT audit_entries_seq_counts CHECK ((seq >= 1))
);
CREATE TABLE audit_leaves (
  idx bigint NOT NULL,
  entry_id uuid NOT NULL,
  leaf_hash bytea NOT NULL,
  integrated_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_leaves_entry_once UNIQUE (entry_id),
  CONSTRAINT audit_leaves_idx_counts CHECK ((idx >= 0)),
  CONSTRAINT audit_leaves_leaf_is_hash CHECK ((octet_length(leaf_hash) = 32)),
  CONSTRAINT audit_leaves_pk PRIMARY KEY (idx)
);
CREATE TABLE audit_log_state (
  id smallint DEFAULT 1 NOT NULL,
  size bigint DEFAULT 0 NOT NULL,
  CONSTRAINT audit_log_state_alone CHECK ((id = 1)),
  CONSTRAINT audit_log_state_pk PRIMARY KEY (id),
  CONSTRAINT audit_log_state_size_counts CHECK ((size >= 0))
);
CREATE TABLE audit_pending (
  place bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  entry_id uuid NOT NULL,
  leaf_hash bytea NOT NULL,
  CONSTRAINT audit_pending_leaf_is_hash CHECK ((octet_length(leaf_hash) = 32)),
  CONSTRAINT audit_pending_pk PRIMARY KEY (place)
);
CREATE TABLE audit_streams (
  stream text NOT NULL,
  seq integer NOT NULL,
  head bytea NOT NULL,
  head_at timestamp with time zone NOT NULL,
  CONSTRAINT audit_streams_pk PRIMARY KEY (stream)
);
CREATE TABLE audit_tiles (
  level smallint NOT NULL,
  n bigint NOT NULL,
  data bytea NOT NULL,
  CONSTRAINT audit_tiles_level_known CHECK (((level >= 0) AND (level <= 7))),
  CONSTRAINT audit_tiles_n_counts CHECK ((n >= 0)),
  CONSTRAINT audit_tiles_pk PRIMARY KEY (level, n),
  CONSTRAINT audit_tiles_whole_hashes CHECK ((((octet_length(data) >= 32) AND (octet_length(data) <= 8192)) AND ((octet_length(data) % 32) = 0)))
);
CREATE TABLE calendar_feed_misses (
  address text NOT NULL,
  at timestamp with time zone NOT NULL
);
CREATE TABLE calendar_feeds (
  person_id uuid NOT NULL,
  token_hash bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT calendar_feeds_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT calendar_feeds_pk PRIMARY KEY (person_id),
  CONSTRAINT calendar_feeds_token_is_hash CHECK ((octet_length(token_hash) = 32)),
  CONSTRAINT calendar_feeds_token_once UNIQUE (token_hash)
);
CREATE TABLE calendar_versions (
  version integer NOT NULL,
  note text NOT NULL,
  days jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  sources jsonb DEFAULT '{}'::jsonb NOT NULL,
  CONSTRAINT calendar_versions_pk PRIMARY KEY (version)
);
CREATE TABLE deadlines (
  task_id uuid NOT NULL,
  no integer NOT NULL,
  origin text NOT NULL,
  rule jsonb NOT NULL,
  rule_version integer NOT NULL,
  calendar_version integer NOT NULL,
  last_day date NOT NULL,
  due_at timestamp with time zone NOT NULL,
  set_at timestamp with time zone NOT NULL,
  entry_id uuid NOT NULL,
  judged_due_at timestamp with time zone NOT NULL,
  CONSTRAINT deadlines_origin_known CHECK ((origin = ANY (ARRAY['issue'::text, 'begin'::text, 'extension'::text, 'amendment'::text, 'next'::text]))),
  CONSTRAINT deadlines_pk PRIMARY KEY (task_id, no),
  CONSTRAINT deadlines_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE definitions (
  hash text NOT NULL,
  id text NOT NULL,
  body jsonb NOT NULL,
  rules_hash text NOT NULL,
  xstate text NOT NULL,
  first_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT definitions_pk PRIMARY KEY (hash)
);
CREATE TABLE delegations (
  id uuid NOT NULL,
  appointment_id uuid NOT NULL,
  person_id uuid NOT NULL,
  commands text[],
  plan_id uuid,
  legal_basis text NOT NULL,
  valid_from date NOT NULL,
  valid_until date NOT NULL,
  revoked_at timestamp with time zone,
  CONSTRAINT delegations_appointment_exists FOREIGN KEY (appointment_id) REFERENCES appointments(id),
  CONSTRAINT delegations_ends_after_start CHECK ((valid_until > valid_from)),
  CONSTRAINT delegations_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT delegations_pk PRIMARY KEY (id),
  CONSTRAINT delegations_plan_exists FOREIGN KEY (plan_id) REFERENCES instances(id)
);
CREATE TABLE deliveries (
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  recipient_agency_id uuid NOT NULL,
  version text NOT NULL,
  internal boolean NOT NULL,
  code text,
  queued_at timestamp with time zone NOT NULL,
  channel_took_at timestamp with time zone,
  sent_at timestamp with time zone,
  CONSTRAINT deliveries_instance_exists FOREIGN KEY (id) REFERENCES instances(id),
  CONSTRAINT deliveries_once UNIQUE (plan_id, recipient_agency_id, version),
  CONSTRAINT deliveries_pk PRIMARY KEY (id),
  CONSTRAINT deliveries_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id),
  CONSTRAINT deliveries_recipient_exists FOREIGN KEY (recipient_agency_id) REFERENCES agencies(id),
  CONSTRAINT deliveries_version_exists FOREIGN KEY (version) REFERENCES plan_revisions(hash)
);
CREATE TABLE delivery_recalls (
  delivery_id uuid NOT NULL,
  no integer NOT NULL,
  reason text NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  CONSTRAINT delivery_recalls_answer_known CHECK ((answer = ANY (ARRAY['agreed'::text, 'declined'::text]))),
  CONSTRAINT delivery_recalls_delivery_exists FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  CONSTRAINT delivery_recalls_pk PRIMARY KEY (delivery_id, no)
);
CREATE TABLE delivery_statuses (
  entry_id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  code text NOT NULL,
  at timestamp with time zone NOT NULL,
  note text,
  CONSTRAINT delivery_statuses_delivery_exists FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  CONSTRAINT delivery_statuses_pk PRIMARY KEY (entry_id)
);
CREATE TABLE dispatch_attempts (
  dispatch_id uuid NOT NULL,
  no integer NOT NULL,
  at timestamp with time zone NOT NULL,
  ms integer NOT NULL,
  result text NOT NULL,
  CONSTRAINT dispatch_attempts_dispatch_exists FOREIGN KEY (dispatch_id) REFERENCES dispatches(id),
  CONSTRAINT dispatch_attempts_pk PRIMARY KEY (dispatch_id, no)
);
CREATE TABLE dispatch_channels (
  source_id text NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  rests_until timestamp with time zone,
  last_result text,
  CONSTRAINT dispatch_channels_pk PRIMARY KEY (source_id),
  CONSTRAINT dispatch_channels_source_exists FOREIGN KEY (source_id) REFERENCES inbound_sources(id)
);
CREATE TABLE dispatches (
  id uuid NOT NULL,
  delivery_id uuid NOT NULL,
  no integer NOT NULL,
  kind text NOT NULL,
  cause text NOT NULL,
  round integer DEFAULT 1 NOT NULL,
  reason text,
  queued_at timestamp with time zone NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempt integer DEFAULT 0 NOT NULL,
  owner uuid,
  leased_until timestamp with time zone,
  tries integer DEFAULT 0 NOT NULL,
  source_id text,
  receiver_code text,
  message_kind text,
  body bytea,
  sha256 bytea,
  written_at timestamp with time zone,
  result text,
  settled_at timestamp with time zone,
  CONSTRAINT dispatches_delivery_exists FOREIGN KEY (delivery_id) REFERENCES deliveries(id),
  CONSTRAINT dispatches_kind_known CHECK ((kind = ANY (ARRAY['document'::text, 'recall'::text, 'update'::text]))),
  CONSTRAINT dispatches_message_kind_known CHECK ((message_kind = ANY (ARRAY['new'::text, 'recall'::text, 'update'::text, 'replace'::text]))),
  CONSTRAINT dispatches_once UNIQUE (delivery_id, no),
  CONSTRAINT dispatches_one_per_cause UNIQUE (delivery_id, cause, kind, round),
  CONSTRAINT dispatches_pk PRIMARY KEY (id),
  CONSTRAINT dispatches_settled CHECK (((state = 'waiting'::text) = (settled_at IS NULL))),
  CONSTRAINT dispatches_source_exists FOREIGN KEY (source_id) REFERENCES inbound_sources(id),
  CONSTRAINT dispatches_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'dead'::text, 'dropped'::text]))),
  CONSTRAINT dispatches_written_whole CHECK ((num_nonnulls(sha256, written_at, message_kind, receiver_code) = ANY (ARRAY[0, 4])))
);
CREATE TABLE document_numbers (
  series_id uuid NOT NULL,
  number integer NOT NULL,
  instance_id uuid NOT NULL,
  rendered text NOT NULL,
  issued_on date NOT NULL,
  override_reason text,
  void_at timestamp with time zone,
  void_reason text,
  CONSTRAINT document_numbers_counts CHECK ((number >= 1)),
  CONSTRAINT document_numbers_instance_exists FOREIGN KEY (instance_id) REFERENCES instances(id),
  CONSTRAINT document_numbers_pk PRIMARY KEY (series_id, number),
  CONSTRAINT document_numbers_series_exists FOREIGN KEY (series_id) REFERENCES number_series(id)
);
CREATE TABLE extension_requests (
  task_id uuid NOT NULL,
  no integer NOT NULL,
  new_date date NOT NULL,
  reason text NOT NULL,
  requested_at timestamp with time zone NOT NULL,
  outcome text,
  decided_at timestamp with time zone,
  CONSTRAINT extension_requests_outcome_known CHECK ((outcome = ANY (ARRAY['granted'::text, 'declined'::text, 'lapsed'::text]))),
  CONSTRAINT extension_requests_pk PRIMARY KEY (task_id, no),
  CONSTRAINT extension_requests_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE files (
  sha256 text NOT NULL,
  bytes bytea NOT NULL,
  media_type text NOT NULL,
  name text NOT NULL,
  uploaded_by uuid NOT NULL,
  uploaded_at timestamp with time zone NOT NULL,
  CONSTRAINT files_person_exists FOREIGN KEY (uploaded_by) REFERENCES people(id),
  CONSTRAINT files_pk PRIMARY KEY (sha256),
  CONSTRAINT files_size_limit CHECK ((octet_length(bytes) <= 20971520))
);
CREATE TABLE import_readings (
  import_id uuid NOT NULL,
  reading jsonb NOT NULL,
  proposal jsonb NOT NULL,
  CONSTRAINT import_readings_import_exists FOREIGN KEY (import_id) REFERENCES imports(id),
  CONSTRAINT import_readings_pk PRIMARY KEY (import_id)
);
CREATE TABLE import_runs (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  stage text NOT NULL,
  done integer NOT NULL,
  total integer,
  seen_at timestamp with time zone NOT NULL,
  refused jsonb,
  CONSTRAINT import_runs_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT import_runs_pk PRIMARY KEY (id)
);
CREATE TABLE imports (
  id uuid NOT NULL,
  file text NOT NULL,
  file_name text NOT NULL,
  drafting_agency_id uuid NOT NULL,
  issuing_agency_id uuid NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  version integer DEFAULT 0 NOT NULL,
  decisions jsonb DEFAULT '{}'::jsonb NOT NULL,
  drafting jsonb,
  plan_id uuid,
  CONSTRAINT imports_drafting_exists FOREIGN KEY (drafting_agency_id) REFERENCES agencies(id),
  CONSTRAINT imports_file_exists FOREIGN KEY (file) REFERENCES files(sha256),
  CONSTRAINT imports_issuing_exists FOREIGN KEY (issuing_agency_id) REFERENCES agencies(id),
  CONSTRAINT imports_person_exists FOREIGN KEY (created_by) REFERENCES people(id),
  CONSTRAINT imports_pk PRIMARY KEY (id),
  CONSTRAINT imports_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE inbound_keys (
  id uuid NOT NULL,
  source_id text NOT NULL,
  scheme text NOT NULL,
  wrapped bytea,
  public_key text,
  not_before timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  CONSTRAINT inbound_keys_of_its_scheme CHECK ((((scheme = 'v1'::text) = (wrapped IS NOT NULL)) AND ((scheme = 'v1a'::text) = (public_key IS NOT NULL)))),
  CONSTRAINT inbound_keys_pk PRIMARY KEY (id),
  CONSTRAINT inbound_keys_scheme_known CHECK ((scheme = ANY (ARRAY['v1'::text, 'v1a'::text]))),
  CONSTRAINT inbound_keys_source_exists FOREIGN KEY (source_id) REFERENCES inbound_sources(id)
);
CREATE TABLE inbound_messages (
  source_id text NOT NULL,
  external_id text NOT NULL,
  id uuid NOT NULL,
  sha256 bytea NOT NULL,
  body bytea NOT NULL,
  key_id uuid,
  received_at timestamp with time zone NOT NULL,
  times integer DEFAULT 1 NOT NULL,
  state text DEFAULT 'received'::text NOT NULL,
  due_at timestamp with time zone NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  about text,
  waits_for uuid,
  waits_sequence integer,
  outcome text,
  details jsonb,
  entry_id uuid,
  settled_at timestamp with time zone,
  CONSTRAINT inbound_messages_id_once UNIQUE (id),
  CONSTRAINT inbound_messages_pk PRIMARY KEY (source_id, external_id),
  CONSTRAINT inbound_messages_settled CHECK (((state = ANY (ARRAY['received'::text, 'parked'::text])) = (settled_at IS NULL))),
  CONSTRAINT inbound_messages_source_exists FOREIGN KEY (source_id) REFERENCES inbound_sources(id),
  CONSTRAINT inbound_messages_state_known CHECK ((state = ANY (ARRAY['received'::text, 'applied'::text, 'parked'::text, 'rejected'::text, 'dead'::text])))
);
CREATE TABLE inbound_sources (
  id text NOT NULL,
  name text NOT NULL,
  speaks_for text[],
  bus_url text,
  bus_cidrs cidr[],
  bus_system text,
  bus_secret bytea,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  ended_at timestamp with time zone,
  bus_sends boolean DEFAULT true NOT NULL,
  bus_payload text DEFAULT 'zip'::text NOT NULL,
  bus_task_codes boolean DEFAULT false NOT NULL,
  approved_by uuid,
  approved_at timestamp with time zone,
  CONSTRAINT inbound_sources_approval_is_whole CHECK ((num_nonnulls(approved_by, approved_at) = ANY (ARRAY[0, 2]))),
  CONSTRAINT inbound_sources_approver_exists FOREIGN KEY (approved_by) REFERENCES people(id),
  CONSTRAINT inbound_sources_bus_is_approved CHECK (((bus_url IS NOT NULL) OR (approved_by IS NULL))),
  CONSTRAINT inbound_sources_bus_is_whole CHECK ((num_nonnulls(bus_url, bus_cidrs, bus_system, bus_secret) = ANY (ARRAY[0, 4]))),
  CONSTRAINT inbound_sources_bus_payload_known CHECK ((bus_payload = ANY (ARRAY['zip'::text, 'raw'::text]))),
  CONSTRAINT inbound_sources_creator_exists FOREIGN KEY (created_by) REFERENCES people(id),
  CONSTRAINT inbound_sources_pk PRIMARY KEY (id),
  CONSTRAINT inbound_sources_plain_name CHECK ((id ~ '^[a-z][a-z0-9-]{1,39}$'::text)),
  CONSTRAINT inbound_sources_seen_by_two CHECK (((approved_by <> created_by) OR (approved_at = created_at))),
  CONSTRAINT inbound_sources_speaks_for_somebody CHECK ((cardinality(speaks_for) >= 1))
);
CREATE TABLE incoming_documents (
  id uuid NOT NULL,
  source_id text NOT NULL,
  external_id text NOT NULL,
  from_code text NOT NULL,
  document_id text NOT NULL,
  from_agency_id uuid,
  to_agency_id uuid NOT NULL,
  content_hash bytea NOT NULL,
  revised boolean DEFAULT false NOT NULL,
  number text,
  type_name text,
  subject text,
  promulgated_on date,
  said_at timestamp with time zone NOT NULL,
  arrived_at timestamp with time zone NOT NULL,
  plan_id uuid,
  report_id uuid,
  linked_by uuid,
  linked_at timestamp with time zone,
  recall_asked_at timestamp with time zone,
  recall_reason text,
  recall_answer text,
  recall_answered_at timestamp with time zone,
  status text DEFAULT '01'::text NOT NULL,
  status_at timestamp with time zone,
  sendings integer DEFAULT 1 NOT NULL,
  CONSTRAINT incoming_documents_answer_known CHECK ((recall_answer = ANY (ARRAY['agreed'::text, 'declined'::text]))),
  CONSTRAINT incoming_documents_from_exists FOREIGN KEY (from_agency_id) REFERENCES agencies(id),
  CONSTRAINT incoming_documents_linker_exists FOREIGN KEY (linked_by) REFERENCES people(id),
  CONSTRAINT incoming_documents_message_exists FOREIGN KEY (source_id, external_id) REFERENCES inbound_messages(source_id, external_id),
  CONSTRAINT incoming_documents_once UNIQUE (from_code, document_id),
  CONSTRAINT incoming_documents_pk PRIMARY KEY (id),
  CONSTRAINT incoming_documents_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id),
  CONSTRAINT incoming_documents_report_exists FOREIGN KEY (report_id) REFERENCES reports(id),
  CONSTRAINT incoming_documents_status_known CHECK ((status = ANY (ARRAY['01'::text, '02'::text, '03'::text, '04'::text, '05'::text, '06'::text]))),
  CONSTRAINT incoming_documents_to_exists FOREIGN KEY (to_agency_id) REFERENCES agencies(id)
);
CREATE TABLE incoming_replacements (
  from_code text NOT NULL,
  document_id text NOT NULL,
  replaced_by uuid NOT NULL,
  CONSTRAINT incoming_replacements_by_exists FOREIGN KEY (replaced_by) REFERENCES incoming_documents(id),
  CONSTRAINT incoming_replacements_pk PRIMARY KEY (from_code, document_id, replaced_by)
);
CREATE TABLE instances (
  id uuid NOT NULL,
  kind text NOT NULL,
  definition text NOT NULL,
  state text NOT NULL,
  sequence integer NOT NULL,
  changed integer NOT NULL,
  head bytea NOT NULL,
  head_at timestamp with time zone NOT NULL,
  parent_id uuid,
  CONSTRAINT instances_changed_not_ahead CHECK (((changed >= 1) AND (changed <= sequence))),
  CONSTRAINT instances_head_is_hash CHECK ((octet_length(head) = 32)),
  CONSTRAINT instances_kind_known CHECK ((kind = ANY (ARRAY['plan'::text, 'task'::text, 'report'::text, 'delivery'::text]))),
  CONSTRAINT instances_parent_exists FOREIGN KEY (parent_id) REFERENCES instances(id),
  CONSTRAINT instances_pk PRIMARY KEY (id),
  CONSTRAINT instances_sequence_counts CHECK ((sequence >= 1))
);
CREATE TABLE mails (
  id uuid NOT NULL,
  person_id uuid NOT NULL,
  entry_id uuid NOT NULL,
  digest boolean NOT NULL,
  due_at timestamp with time zone NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  leased_until timestamp with time zone,
  message_id text,
  address text,
  response text,
  settled_at timestamp with time zone,
  CONSTRAINT mails_notice_exists FOREIGN KEY (person_id, entry_id) REFERENCES notices(person_id, entry_id),
  CONSTRAINT mails_once_per_notice UNIQUE (entry_id, person_id),
  CONSTRAINT mails_pk PRIMARY KEY (id),
  CONSTRAINT mails_sent_only_when_accepted CHECK (((state <> 'sent'::text) OR ((response IS NOT NULL) AND (message_id IS NOT NULL) AND (settled_at IS NOT NULL)))),
  CONSTRAINT mails_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'sent'::text, 'failed'::text, 'dropped'::text])))
);
CREATE TABLE notice_preferences (
  person_id uuid NOT NULL,
  mail text NOT NULL,
  quiet_from text NOT NULL,
  quiet_to text NOT NULL,
  quiet_days_off boolean NOT NULL,
  CONSTRAINT notice_preferences_mail_known CHECK ((mail = ANY (ARRAY['each'::text, 'digest'::text, 'none'::text]))),
  CONSTRAINT notice_preferences_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notice_preferences_pk PRIMARY KEY (person_id)
);
CREATE TABLE notices (
  entry_id uuid NOT NULL,
  person_id uuid NOT NULL,
  instance_id uuid,
  position text NOT NULL,
  agency_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  read_at timestamp with time zone,
  said jsonb,
  CONSTRAINT notices_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT notices_instance_exists FOREIGN KEY (instance_id) REFERENCES instances(id),
  CONSTRAINT notices_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT notices_pk PRIMARY KEY (person_id, entry_id)
);
CREATE TABLE number_series (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  register text NOT NULL,
  year integer NOT NULL,
  symbol text NOT NULL,
  next integer NOT NULL,
  last_issued_on date,
  CONSTRAINT number_series_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT number_series_counts CHECK ((next >= 1)),
  CONSTRAINT number_series_once UNIQUE (agency_id, register, year),
  CONSTRAINT number_series_pk PRIMARY KEY (id)
);
CREATE TABLE outbound_statuses (
  id uuid NOT NULL,
  source_id text NOT NULL,
  document_id text NOT NULL,
  code text NOT NULL,
  body bytea NOT NULL,
  created_at timestamp with time zone NOT NULL,
  state text DEFAULT 'waiting'::text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  due_at timestamp with time zone NOT NULL,
  result text,
  no bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  CONSTRAINT outbound_statuses_pk PRIMARY KEY (id),
  CONSTRAINT outbound_statuses_source_exists FOREIGN KEY (source_id) REFERENCES inbound_sources(id),
  CONSTRAINT outbound_statuses_state_known CHECK ((state = ANY (ARRAY['waiting'::text, 'taken'::text, 'failed'::text])))
);
CREATE TABLE people (
  id uuid NOT NULL,
  name text NOT NULL,
  email text,
  erased_at timestamp with time zone,
  erased_by uuid,
  key_destroyed_at timestamp with time zone,
  CONSTRAINT people_erased_by_an_entry CHECK (((erased_at IS NULL) = (erased_by IS NULL))),
  CONSTRAINT people_erasure_exists FOREIGN KEY (erased_by) REFERENCES audit_entries(id),
  CONSTRAINT people_key_outlives_nobody CHECK (((key_destroyed_at IS NULL) OR (erased_at IS NOT NULL))),
  CONSTRAINT people_pk PRIMARY KEY (id)
);
CREATE TABLE personal_values (
  ref uuid NOT NULL,
  subject_id uuid NOT NULL,
  field text NOT NULL,
  sealed bytea NOT NULL,
  CONSTRAINT personal_values_field_known CHECK ((field = ANY (ARRAY['name'::text, 'email'::text, 'login'::text]))),
  CONSTRAINT personal_values_pk PRIMARY KEY (ref),
  CONSTRAINT personal_values_sealed_holds_nonce CHECK ((octet_length(sealed) > 60)),
  CONSTRAINT personal_values_subject_exists FOREIGN KEY (subject_id) REFERENCES people(id)
);
CREATE TABLE plan_difficulties (
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  text text NOT NULL,
  raised_at timestamp with time zone NOT NULL,
  answer text,
  answered_at timestamp with time zone,
  CONSTRAINT plan_difficulties_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT plan_difficulties_pk PRIMARY KEY (id),
  CONSTRAINT plan_difficulties_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plan_notes (
  entry_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  note text NOT NULL,
  document jsonb NOT NULL,
  CONSTRAINT plan_notes_pk PRIMARY KEY (entry_id),
  CONSTRAINT plan_notes_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plan_opinions (
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  asked_at timestamp with time zone NOT NULL,
  reply_by date NOT NULL,
  answered_at timestamp with time zone,
  opinion text,
  document jsonb,
  CONSTRAINT plan_opinions_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT plan_opinions_pk PRIMARY KEY (id),
  CONSTRAINT plan_opinions_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plan_periods (
  plan_id uuid NOT NULL,
  no integer NOT NULL,
  key text NOT NULL,
  schedules text[] NOT NULL,
  data_from date,
  cut_off date,
  submit_by date,
  summary_by date,
  opens_on date NOT NULL,
  last boolean NOT NULL,
  summarised_at timestamp with time zone,
  final boolean,
  CONSTRAINT plan_periods_key_once UNIQUE (plan_id, key),
  CONSTRAINT plan_periods_pk PRIMARY KEY (plan_id, no),
  CONSTRAINT plan_periods_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plan_reminder_settings (
  plan_id uuid NOT NULL,
  before integer[] NOT NULL,
  on_day boolean NOT NULL,
  overdue_after integer NOT NULL,
  escalate_after integer NOT NULL,
  CONSTRAINT plan_reminder_settings_escalate_after CHECK (((escalate_after >= 1) AND (escalate_after <= 60))),
  CONSTRAINT plan_reminder_settings_overdue_after CHECK (((overdue_after >= 1) AND (overdue_after <= 60))),
  CONSTRAINT plan_reminder_settings_pk PRIMARY KEY (plan_id),
  CONSTRAINT plan_reminder_settings_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plan_revisions (
  hash text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  monitoring_agency_id uuid DEFAULT ((content ->> 'monitoringAgencyId'::text))::uuid,
  CONSTRAINT plan_revisions_pk PRIMARY KEY (hash)
);
CREATE TABLE plan_tasks (
  plan_id uuid NOT NULL,
  key text NOT NULL,
  text text NOT NULL,
  deadline jsonb NOT NULL,
  targets jsonb NOT NULL,
  own_plan boolean NOT NULL,
  coordinators uuid[] NOT NULL,
  added_by uuid,
  dropped_by uuid,
  CONSTRAINT plan_tasks_pk PRIMARY KEY (plan_id, key),
  CONSTRAINT plan_tasks_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id)
);
CREATE TABLE plans (
  id uuid NOT NULL,
  title text NOT NULL,
  issuing_agency_id uuid NOT NULL,
  drafting_agency_id uuid NOT NULL,
  monitoring_agency_id uuid,
  revision text NOT NULL,
  revision_no integer NOT NULL,
  submitted text,
  submissions integer DEFAULT 0 NOT NULL,
  amends_id uuid,
  replaces_id uuid,
  amendment_taken_at timestamp with time zone,
  created_at timestamp with time zone NOT NULL,
  signed_on date,
  signed_at timestamp with time zone,
  signatory_id uuid,
  signing_form text[],
  release_due_at timestamp with time zone,
  document_number text,
  number integer,
  issued_on date,
  issued_at timestamp with time zone,
  urgent boolean NOT NULL,
  secret boolean NOT NULL,
  dissemination_from date,
  dissemination_to date,
  ends_on date,
  closed_at timestamp with time zone,
  CONSTRAINT plans_amends_exists FOREIGN KEY (amends_id) REFERENCES instances(id),
  CONSTRAINT plans_drafting_exists FOREIGN KEY (drafting_agency_id) REFERENCES agencies(id),
  CONSTRAINT plans_instance_exists FOREIGN KEY (id) REFERENCES instances(id),
  CONSTRAINT plans_issuing_exists FOREIGN KEY (issuing_agency_id) REFERENCES agencies(id),
  CONSTRAINT plans_monitoring_exists FOREIGN KEY (monitoring_agency_id) REFERENCES agencies(id),
  CONSTRAINT plans_pk PRIMARY KEY (id),
  CONSTRAINT plans_replaces_exists FOREIGN KEY (replaces_id) REFERENCES instances(id),
  CONSTRAINT plans_revision_exists FOREIGN KEY (revision) REFERENCES plan_revisions(hash),
  CONSTRAINT plans_signatory_exists FOREIGN KEY (signatory_id) REFERENCES people(id),
  CONSTRAINT plans_submitted_exists FOREIGN KEY (submitted) REFERENCES plan_revisions(hash)
);
CREATE TABLE report_documents (
  entry_id uuid NOT NULL,
  report_id uuid NOT NULL,
  file text NOT NULL,
  arrived_at timestamp with time zone NOT NULL,
  CONSTRAINT report_documents_pk PRIMARY KEY (entry_id),
  CONSTRAINT report_documents_report_exists FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE TABLE report_history (
  report_id uuid NOT NULL,
  no integer NOT NULL,
  at timestamp with time zone NOT NULL,
  entry_id uuid NOT NULL,
  agency_id uuid NOT NULL,
  due_at timestamp with time zone,
  filed_at timestamp with time zone,
  accepted_at timestamp with time zone,
  marked_missing_at timestamp with time zone,
  CONSTRAINT report_history_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT report_history_pk PRIMARY KEY (report_id, no),
  CONSTRAINT report_history_report_exists FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE TABLE report_notes (
  entry_id uuid NOT NULL,
  report_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  text text NOT NULL,
  clock text,
  no integer,
  step text,
  skipped text[],
  CONSTRAINT report_notes_clock_known CHECK ((clock = 'report'::text)),
  CONSTRAINT report_notes_pk PRIMARY KEY (entry_id),
  CONSTRAINT report_notes_report_exists FOREIGN KEY (report_id) REFERENCES reports(id)
);
CREATE TABLE report_revisions (
  hash text NOT NULL,
  content jsonb NOT NULL,
  created_at timestamp with time zone NOT NULL,
  CONSTRAINT report_revisions_pk PRIMARY KEY (hash)
);
CREATE TABLE reports (
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  period_no integer NOT NULL,
  type text NOT NULL,
  agency_id uuid NOT NULL,
  origin_agency_id uuid NOT NULL,
  cut_off date,
  due_on date,
  due_at timestamp with time zone,
  opened_at timestamp with time zone NOT NULL,
  revision text,
  document jsonb,
  document_file text,
  filed_at timestamp with time zone,
  late boolean,
  marked_missing_at timestamp with time zone,
  accepted_at timestamp with time zone,
  CONSTRAINT reports_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT reports_instance_exists FOREIGN KEY (id) REFERENCES instances(id),
  CONSTRAINT reports_opened_once UNIQUE (plan_id, period_no, type, origin_agency_id),
  CONSTRAINT reports_origin_exists FOREIGN KEY (origin_agency_id) REFERENCES agencies(id),
  CONSTRAINT reports_period_exists FOREIGN KEY (plan_id, period_no) REFERENCES plan_periods(plan_id, no),
  CONSTRAINT reports_pk PRIMARY KEY (id),
  CONSTRAINT reports_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id),
  CONSTRAINT reports_revision_exists FOREIGN KEY (revision) REFERENCES report_revisions(hash),
  CONSTRAINT reports_type_known CHECK ((type = ANY (ARRAY['unit'::text, 'summary'::text])))
);
CREATE TABLE saved_filters (
  person_id uuid NOT NULL,
  id uuid NOT NULL,
  page text NOT NULL,
  name text NOT NULL,
  query text NOT NULL,
  CONSTRAINT saved_filters_name_fits CHECK (((char_length(name) >= 1) AND (char_length(name) <= 80))),
  CONSTRAINT saved_filters_name_once UNIQUE (person_id, page, name),
  CONSTRAINT saved_filters_page_fits CHECK ((char_length(page) <= 40)),
  CONSTRAINT saved_filters_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT saved_filters_pk PRIMARY KEY (person_id, id),
  CONSTRAINT saved_filters_query_fits CHECK ((octet_length(query) <= 2000))
);
CREATE TABLE sessions (
  token_hash bytea NOT NULL,
  person_id uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  expires_at timestamp with time zone NOT NULL,
  last_seen_at timestamp with time zone NOT NULL,
  CONSTRAINT sessions_person_exists FOREIGN KEY (person_id) REFERENCES people(id),
  CONSTRAINT sessions_pk PRIMARY KEY (token_hash)
);
CREATE TABLE sign_in_failures (
  subject text NOT NULL,
  address text NOT NULL,
  at timestamp with time zone NOT NULL
);
CREATE TABLE successions (
  agency_id uuid NOT NULL,
  successor_id uuid NOT NULL,
  effective_on date NOT NULL,
  legal_basis text NOT NULL,
  CONSTRAINT successions_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT successions_not_itself CHECK ((agency_id <> successor_id)),
  CONSTRAINT successions_pk PRIMARY KEY (agency_id, successor_id),
  CONSTRAINT successions_successor_exists FOREIGN KEY (successor_id) REFERENCES agencies(id)
);
CREATE TABLE task_history (
  task_id uuid NOT NULL,
  no integer NOT NULL,
  at timestamp with time zone NOT NULL,
  entry_id uuid NOT NULL,
  plan_id uuid NOT NULL,
  lead_agency_id uuid NOT NULL,
  deadline_kind text NOT NULL,
  judged_due_at timestamp with time zone,
  disseminated_on date,
  disseminated_late boolean,
  begun_at timestamp with time zone,
  submitted_at timestamp with time zone,
  accepted_at timestamp with time zone,
  CONSTRAINT task_history_lead_exists FOREIGN KEY (lead_agency_id) REFERENCES agencies(id),
  CONSTRAINT task_history_pk PRIMARY KEY (task_id, no),
  CONSTRAINT task_history_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id),
  CONSTRAINT task_history_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE task_notes (
  entry_id uuid NOT NULL,
  task_id uuid NOT NULL,
  kind text NOT NULL,
  at timestamp with time zone NOT NULL,
  text text NOT NULL,
  percent numeric,
  reply_by date,
  clock text,
  no integer,
  step text,
  skipped text[],
  CONSTRAINT task_notes_clock_known CHECK ((clock = ANY (ARRAY['dissemination'::text, 'deadline'::text, 'explanation'::text]))),
  CONSTRAINT task_notes_kind_known CHECK ((kind = ANY (ARRAY['progress'::text, 'reminder'::text, 'question'::text, 'explanation'::text]))),
  CONSTRAINT task_notes_pk PRIMARY KEY (entry_id),
  CONSTRAINT task_notes_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE task_results (
  entry_id uuid NOT NULL,
  task_id uuid NOT NULL,
  submitted_at timestamp with time zone NOT NULL,
  evidence jsonb NOT NULL,
  note text,
  own_plan jsonb,
  document jsonb,
  CONSTRAINT task_results_pk PRIMARY KEY (entry_id),
  CONSTRAINT task_results_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE task_values (
  task_id uuid NOT NULL,
  target_key text NOT NULL,
  value numeric NOT NULL,
  entry_id uuid NOT NULL,
  at timestamp with time zone NOT NULL,
  CONSTRAINT task_values_pk PRIMARY KEY (task_id, target_key, entry_id),
  CONSTRAINT task_values_task_exists FOREIGN KEY (task_id) REFERENCES tasks(id)
);
CREATE TABLE tasks (
  id uuid NOT NULL,
  plan_id uuid NOT NULL,
  key text NOT NULL,
  lead_agency_id uuid NOT NULL,
  origin_agency_id uuid NOT NULL,
  deadline_kind text NOT NULL,
  issued_on date NOT NULL,
  window_from date,
  window_to date,
  disseminated_on date,
  disseminated_late boolean,
  dissemination jsonb,
  begun_at timestamp with time zone,
  trigger_document jsonb,
  percent numeric,
  submitted_at timestamp with time zone,
  accepted_at timestamp with time zone,
  covered_by uuid,
  reopened_at timestamp with time zone,
  fate text,
  CONSTRAINT tasks_instance_exists FOREIGN KEY (id) REFERENCES instances(id),
  CONSTRAINT tasks_lead_exists FOREIGN KEY (lead_agency_id) REFERENCES agencies(id),
  CONSTRAINT tasks_origin_exists FOREIGN KEY (origin_agency_id) REFERENCES agencies(id),
  CONSTRAINT tasks_pk PRIMARY KEY (id),
  CONSTRAINT tasks_plan_exists FOREIGN KEY (plan_id) REFERENCES plans(id),
  CONSTRAINT tasks_task_exists FOREIGN KEY (plan_id, key) REFERENCES plan_tasks(plan_id, key)
);
CREATE TABLE wakeups (
  id bigint GENERATED ALWAYS AS IDENTITY NOT NULL,
  instance_id uuid NOT NULL,
  due_at timestamp with time zone NOT NULL,
  why text NOT NULL,
  attempts integer DEFAULT 0 NOT NULL,
  CONSTRAINT wakeups_instance_exists FOREIGN KEY (instance_id) REFERENCES instances(id),
  CONSTRAINT wakeups_pk PRIMARY KEY (id)
);
CREATE TABLE webhook_attempts (
  event_id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  no integer NOT NULL,
  at timestamp with time zone NOT NULL,
  ms integer,
  status integer,
  error text,
  response text,
  key_ids uuid[] NOT NULL,
  CONSTRAINT webhook_attempts_delivery_exists FOREIGN KEY (event_id, endpoint_id) REFERENCES webhook_deliveries(event_id, endpoint_id),
  CONSTRAINT webhook_attempts_pk PRIMARY KEY (event_id, endpoint_id, no)
);
CREATE TABLE webhook_circuits (
  endpoint_id uuid NOT NULL,
  failures integer DEFAULT 0 NOT NULL,
  failing_since timestamp with time zone,
  rests_until timestamp with time zone,
  CONSTRAINT webhook_circuits_endpoint_exists FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id),
  CONSTRAINT webhook_circuits_pk PRIMARY KEY (endpoint_id)
);
CREATE TABLE webhook_deliveries (
  event_id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  aggregate_id uuid NOT NULL,
  sequence integer NOT NULL,
  state text DEFAULT 'pending'::text NOT NULL,
  attempt integer DEFAULT 0 NOT NULL,
  round integer DEFAULT 0 NOT NULL,
  due_at timestamp with time zone NOT NULL,
  owner uuid,
  leased_until timestamp with time zone,
  settled_at timestamp with time zone,
  CONSTRAINT webhook_deliveries_endpoint_exists FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id),
  CONSTRAINT webhook_deliveries_event_exists FOREIGN KEY (event_id) REFERENCES webhook_events(id),
  CONSTRAINT webhook_deliveries_leased_by_somebody CHECK (((state = 'leased'::text) = ((owner IS NOT NULL) AND (leased_until IS NOT NULL)))),
  CONSTRAINT webhook_deliveries_pk PRIMARY KEY (event_id, endpoint_id),
  CONSTRAINT webhook_deliveries_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'leased'::text, 'delivered'::text, 'dead'::text, 'skipped'::text])))
);
CREATE TABLE webhook_endpoints (
  id uuid NOT NULL,
  agency_id uuid NOT NULL,
  name text NOT NULL,
  url text NOT NULL,
  allowed_cidrs text[] NOT NULL,
  ports integer[] NOT NULL,
  event_types text[] NOT NULL,
  on_dead text NOT NULL,
  most_in_flight integer NOT NULL,
  status text NOT NULL,
  created_by uuid NOT NULL,
  created_at timestamp with time zone NOT NULL,
  approved_by uuid,
  approved_at timestamp with time zone,
  consented_at timestamp with time zone,
  disabled_because text,
  CONSTRAINT webhook_endpoints_agency_exists FOREIGN KEY (agency_id) REFERENCES agencies(id),
  CONSTRAINT webhook_endpoints_approved_first CHECK (((status = ANY (ARRAY['proposed'::text, 'retired'::text])) OR (approved_by IS NOT NULL))),
  CONSTRAINT webhook_endpoints_approver_exists FOREIGN KEY (approved_by) REFERENCES people(id),
  CONSTRAINT webhook_endpoints_creator_exists FOREIGN KEY (created_by) REFERENCES people(id),
  CONSTRAINT webhook_endpoints_in_flight_counts CHECK (((most_in_flight >= 1) AND (most_in_flight <= 32))),
  CONSTRAINT webhook_endpoints_names_networks CHECK ((cardinality(allowed_cidrs) >= 1)),
  CONSTRAINT webhook_endpoints_on_dead_known CHECK ((on_dead = ANY (ARRAY['hold'::text, 'skip'::text]))),
  CONSTRAINT webhook_endpoints_pk PRIMARY KEY (id),
  CONSTRAINT webhook_endpoints_seen_by_two CHECK ((approved_by <> created_by)),
  CONSTRAINT webhook_endpoints_status_known CHECK ((status = ANY (ARRAY['proposed'::text, 'approved'::text, 'active'::text, 'paused'::text, 'disabled'::text, 'retired'::text]))),
  CONSTRAINT webhook_endpoints_wants_something CHECK ((cardinality(event_types) >= 1))
);
CREATE TABLE webhook_events (
  id uuid NOT NULL,
  aggregate_id uuid NOT NULL,
  sequence integer NOT NULL,
  type text NOT NULL,
  entry_id uuid,
  at timestamp with time zone NOT NULL,
  body bytea NOT NULL,
  CONSTRAINT webhook_events_body_is_thin CHECK ((octet_length(body) <= 20480)),
  CONSTRAINT webhook_events_one_per_step UNIQUE (aggregate_id, sequence),
  CONSTRAINT webhook_events_pk PRIMARY KEY (id)
);
CREATE TABLE webhook_keys (
  id uuid NOT NULL,
  endpoint_id uuid NOT NULL,
  scheme text NOT NULL,
  wrapped bytea NOT NULL,
  public_key text,
  not_before timestamp with time zone NOT NULL,
  expires_at timestamp with time zone,
  CONSTRAINT webhook_keys_endpoint_exists FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoints(id),
  CONSTRAINT webhook_keys_pk PRIMARY KEY (id),
  CONSTRAINT webhook_keys_public_half CHECK (((scheme = 'v1a'::text) = (public_key IS NOT NULL))),
  CONSTRAINT webhook_keys_scheme_known CHECK ((scheme = ANY (ARRAY['v1'::text, 'v1a'::text])))
);

CREATE INDEX agencies_by_parent ON public.agencies USING btree (parent_id, kind);
CREATE INDEX agency_codes_by_agency ON public.agency_codes USING btree (agency_id, valid_from);
CREATE INDEX appointments_by_agency ON public.appointments USING btree (agency_id, "position");
CREATE INDEX appointments_by_person ON public.appointments USING btree (person_id);
CREATE INDEX audit_entries_by_instance ON public.audit_entries USING btree (instance_id, seq) WHERE (instance_id IS NOT NULL);
CREATE INDEX audit_entries_by_person ON public.audit_entries USING btree (person_id, at) WHERE (person_id IS NOT NULL);
CREATE INDEX audit_entries_by_time ON public.audit_entries USING btree (at);
CREATE UNIQUE INDEX audit_entries_command_once ON public.audit_entries USING btree (command_id) WHERE (outcome = 'accepted'::text);
CREATE INDEX calendar_feed_misses_by_address ON public.calendar_feed_misses USING btree (address, at);
CREATE INDEX deadlines_by_due ON public.deadlines USING btree (due_at);
CREATE INDEX delegations_by_appointment ON public.delegations USING btree (appointment_id);
CREATE INDEX delegations_by_person ON public.delegations USING btree (person_id);
CREATE INDEX deliveries_by_recipient ON public.deliveries USING btree (recipient_agency_id);
CREATE INDEX delivery_statuses_by_delivery ON public.delivery_statuses USING btree (delivery_id, at);
CREATE INDEX dispatches_due ON public.dispatches USING btree (due_at, id) WHERE (state = 'waiting'::text);
CREATE UNIQUE INDEX document_numbers_one_each ON public.document_numbers USING btree (instance_id) WHERE (void_at IS NULL);
CREATE INDEX imports_by_drafting ON public.imports USING btree (drafting_agency_id, id);
CREATE INDEX inbound_keys_by_source ON public.inbound_keys USING btree (source_id, not_before);
CREATE INDEX inbound_messages_conflicts ON public.inbound_messages USING btree (about) WHERE (outcome = 'inbound.conflict'::text);
CREATE INDEX inbound_messages_due ON public.inbound_messages USING btree (due_at, received_at) WHERE (state = ANY (ARRAY['received'::text, 'parked'::text]));
CREATE INDEX inbound_messages_newest ON public.inbound_messages USING btree (source_id, id);
CREATE INDEX inbound_messages_parked ON public.inbound_messages USING btree (about) WHERE (state = 'parked'::text);
CREATE INDEX incoming_documents_by_plan ON public.incoming_documents USING btree (plan_id) WHERE (plan_id IS NOT NULL);
CREATE INDEX incoming_documents_by_recipient ON public.incoming_documents USING btree (to_agency_id, arrived_at);
CREATE INDEX incoming_documents_by_report ON public.incoming_documents USING btree (report_id) WHERE (report_id IS NOT NULL);
CREATE INDEX instances_by_kind ON public.instances USING btree (kind, state, id);
CREATE INDEX instances_by_parent ON public.instances USING btree (parent_id, kind, state);
CREATE INDEX mails_due ON public.mails USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX mails_of_digests ON public.mails USING btree (person_id) WHERE ((state = 'waiting'::text) AND digest);
CREATE INDEX notices_by_entry ON public.notices USING btree (entry_id);
CREATE INDEX notices_unread ON public.notices USING btree (person_id) WHERE (read_at IS NULL);
CREATE INDEX outbound_statuses_due ON public.outbound_statuses USING btree (due_at) WHERE (state = 'waiting'::text);
CREATE INDEX people_erased ON public.people USING btree (id) WHERE (erased_at IS NOT NULL);
CREATE INDEX personal_values_by_subject ON public.personal_values USING btree (subject_id);
CREATE INDEX plan_difficulties_by_plan ON public.plan_difficulties USING btree (plan_id);
CREATE INDEX plan_notes_by_plan ON public.plan_notes USING btree (plan_id);
CREATE INDEX plan_opinions_by_agency ON public.plan_opinions USING btree (agency_id) WHERE (answered_at IS NULL);
CREATE INDEX plan_opinions_by_plan ON public.plan_opinions USING btree (plan_id);
CREATE INDEX plan_tasks_by_coordinator ON public.plan_tasks USING gin (coordinators);
CREATE INDEX plans_by_amended ON public.plans USING btree (amends_id) WHERE (amends_id IS NOT NULL);
CREATE INDEX plans_by_drafting ON public.plans USING btree (drafting_agency_id);
CREATE INDEX plans_by_issuing ON public.plans USING btree (issuing_agency_id);
CREATE INDEX plans_by_monitoring ON public.plans USING btree (monitoring_agency_id);
CREATE INDEX plans_by_replaced ON public.plans USING btree (replaces_id) WHERE (replaces_id IS NOT NULL);
CREATE INDEX report_documents_by_file ON public.report_documents USING btree (file);
CREATE INDEX report_notes_by_report ON public.report_notes USING btree (report_id, at);
CREATE INDEX reports_by_agency ON public.reports USING btree (agency_id, plan_id);
CREATE INDEX reports_by_document ON public.reports USING btree (document_file) WHERE (document_file IS NOT NULL);
CREATE INDEX sessions_by_expiry ON public.sessions USING btree (expires_at);
CREATE INDEX sessions_by_person ON public.sessions USING btree (person_id);
CREATE INDEX sign_in_failures_by_address ON public.sign_in_failures USING btree (address, at);
CREATE INDEX sign_in_failures_by_subject ON public.sign_in_failures USING btree (subject, at);
CREATE INDEX task_notes_by_task ON public.task_notes USING btree (task_id, at);
CREATE INDEX task_notes_of_questions ON public.task_notes USING btree (task_id, at) WHERE (kind = ANY (ARRAY['question'::text, 'explanation'::text]));
CREATE INDEX task_results_by_task ON public.task_results USING btree (task_id, submitted_at);
CREATE INDEX tasks_by_lead ON public.tasks USING btree (lead_agency_id, plan_id);
CREATE UNIQUE INDEX tasks_one_per_lead ON public.tasks USING btree (plan_id, key, origin_agency_id, lead_agency_id, issued_on) WHERE (fate IS NULL);
CREATE INDEX wakeups_by_instance ON public.wakeups USING btree (instance_id);
CREATE INDEX wakeups_due ON public.wakeups USING btree (due_at, id);
CREATE INDEX webhook_deliveries_due ON public.webhook_deliveries USING btree (endpoint_id, due_at, event_id) WHERE (state = ANY (ARRAY['pending'::text, 'leased'::text]));
CREATE INDEX webhook_deliveries_of_endpoint ON public.webhook_deliveries USING btree (endpoint_id, event_id);
CREATE INDEX webhook_deliveries_unsettled ON public.webhook_deliveries USING btree (endpoint_id, aggregate_id, sequence) WHERE (state = ANY (ARRAY['pending'::text, 'leased'::text, 'dead'::text]));
CREATE INDEX webhook_keys_by_endpoint ON public.webhook_keys USING btree (endpoint_id, not_before);

CREATE TRIGGER audit_checkpoints_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_checkpoints FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER audit_cosignatures_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_cosignatures FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER audit_entries_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_entries FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER audit_leaves_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.audit_leaves FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER audit_tiles_append_only BEFORE DELETE OR TRUNCATE ON public.audit_tiles FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER audit_tiles_only_grow BEFORE UPDATE ON public.audit_tiles FOR EACH ROW EXECUTE FUNCTION refuse_rewriting_tile(); -- ALWAYS
CREATE TRIGGER calendar_versions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.calendar_versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER deadlines_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.deadlines FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER definitions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.definitions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER dispatch_attempts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.dispatch_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER files_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.files FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER import_readings_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.import_readings FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER imports_frozen BEFORE UPDATE ON public.imports FOR EACH ROW WHEN ((old.plan_id IS NOT NULL)) EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER imports_kept BEFORE DELETE OR TRUNCATE ON public.imports FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER plan_revisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.plan_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER report_history_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER report_revisions_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.report_revisions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER task_history_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.task_history FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER webhook_attempts_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.webhook_attempts FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS
CREATE TRIGGER webhook_events_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON public.webhook_events FOR EACH STATEMENT EXECUTE FUNCTION refuse_change(); -- ALWAYS

COMMENT ON COLUMN accounts.password_must_change IS 'Somebody else knows the password: until its owner has changed it, the account can do nothing else.';
COMMENT ON COLUMN agencies.valid_until IS 'First day on which it no longer exists; null while it does.';
COMMENT ON COLUMN agencies.review_route IS 'Of an issuing body: the route of its new plans, by name.';
COMMENT ON COLUMN agencies.symbol IS 'Of an issuing body: its letters in a document number, UBND.';
COMMENT ON TABLE agency_codes IS 'Mã định danh. A code is never given to another body (R-67), hence the key.';
COMMENT ON TABLE audit_checkpoints IS 'Signed tree heads (C2SP tlog-checkpoint): note is the text with the signature of the log.';
COMMENT ON TABLE audit_cosignatures IS 'What witnesses answered to a checkpoint: signature lines to be appended to its note.';
COMMENT ON TABLE audit_entries IS 'Nhật ký: one row per attempt, never changed. The bytes in body are the truth, other columns an index that verify re-checks.';
COMMENT ON COLUMN audit_entries.outcome IS 'accepted or refused: a command. recorded: an act of administration or access.';
COMMENT ON COLUMN audit_entries.fingerprint IS 'SHA-256 of what the caller sent under this command_id; the same id with another one is refused.';
COMMENT ON TABLE audit_leaves IS 'The leaves of the tree (RFC 6962), by place.';
COMMENT ON TABLE audit_log_state IS 'How many leaves the tree has. Whoever holds the lock on this row is the sequencer.';
COMMENT ON TABLE audit_pending IS 'Entries that have no place in the tree yet. A stream''s head is locked while its entries are written, so place keeps the order of each stream.';
COMMENT ON TABLE audit_streams IS 'Heads of the shared streams: refusals/0 to refusals/15, admin, access. An instance keeps its own in instances.head.';
COMMENT ON TABLE audit_tiles IS 'Tiles of hashes (C2SP tlog-tiles), the rightmost of each level still partial. A tile grows at its end and changes nowhere else.';
COMMENT ON TABLE calendar_feed_misses IS 'Requests for feeds that do not exist, for throttling; in the database so that every process knows.';
COMMENT ON TABLE calendar_feeds IS 'One secret address each, by the SHA-256 of its token; a new one replaces the old.';
COMMENT ON COLUMN calendar_versions.days IS 'By year: off, the weekdays that are free; working, the weekend days that are not. A year without data is an error (R-43).';
COMMENT ON COLUMN calendar_versions.sources IS 'By day of off and working: the legal source that says so.';
COMMENT ON TABLE deadlines IS 'R-39, R-46: added, never overwritten. The highest number counts; on time is before due_at.';
COMMENT ON COLUMN deadlines.judged_due_at IS 'The deadline that judges since this row was set: its own, or the one before where that had run out already (R-46).';
COMMENT ON TABLE definitions IS 'Each definition this installation ever ran, by the SHA-256 of its canonical JSON.';
COMMENT ON TABLE delegations IS 'Uỷ quyền: from an appointment, never from another delegation (R-03); judged when the act happens.';
COMMENT ON COLUMN deliveries.internal IS 'The recipient works in this installation and is served without e-office (R-36).';
COMMENT ON TABLE dispatch_channels IS 'How a bus takes what is sent: failures in a row that are its own, and until when nothing is tried.';
COMMENT ON COLUMN dispatches.id IS 'The id of the message at the bus: the same in every attempt.';
COMMENT ON COLUMN dispatches.cause IS 'The entry that led to it.';
COMMENT ON COLUMN dispatches.round IS 'A clerk had what was given up sent again: as another message.';
COMMENT ON COLUMN dispatches.attempt IS 'Counts claims; with the owner it is the right to say how one ended.';
COMMENT ON COLUMN dispatches.tries IS 'Counts answers of the bus, or their absence; a lease that ran out is none.';
COMMENT ON COLUMN dispatches.body IS 'Written once and the same in every attempt; gone when the bus has it or it was given up, since its hash stays.';
COMMENT ON TABLE document_numbers IS 'Sổ văn bản đi. A void number stays with its reason and is not given again (R-14).';
COMMENT ON TABLE files IS 'Uploaded before the command that names them by hash; never changed.';
COMMENT ON TABLE import_readings IS 'What the file says and what was proposed from it, with places; never changed.';
COMMENT ON TABLE import_runs IS 'Files that take long to be read, while they are; nothing of their content. Gone once read, and ten minutes after a refusal.';
COMMENT ON COLUMN imports.version IS 'Raised with every change of decisions: who saw an older one is told so.';
COMMENT ON COLUMN imports.decisions IS 'What was decided of each item, by its key; frozen once there is a plan.';
COMMENT ON COLUMN imports.drafting IS 'The plan.create last given for it, as it was given, so that a repeat gives the same one.';
COMMENT ON COLUMN inbound_messages.body IS 'Empty once the document was given back: the copy is destroyed, that there was one stays (R-28).';
COMMENT ON COLUMN inbound_messages.times IS 'How often it came; a repeat is answered like the first and makes no entry.';
COMMENT ON COLUMN inbound_messages.about IS 'DocumentId of what it is about: a later change there has parked messages tried again.';
COMMENT ON COLUMN inbound_messages.waits_for IS 'The instance whose next entry it waits for.';
COMMENT ON COLUMN inbound_sources.speaks_for IS 'Codes of the agencies whose messages it may bring; null: a bus, which brings everybody''s.';
COMMENT ON COLUMN inbound_sources.bus_url IS 'Of a bus that has to be asked: its address. Null where the source sends to us.';
COMMENT ON COLUMN inbound_sources.bus_secret IS 'Wrapped like webhook_keys.wrapped, bound to the id.';
COMMENT ON COLUMN inbound_sources.bus_sends IS 'Documents of ours go out over it, to the agencies it speaks for.';
COMMENT ON COLUMN inbound_sources.bus_payload IS 'Files are written as a ZIP each, as the SDK of the national axis does, or raw.';
COMMENT ON COLUMN inbound_sources.approved_at IS 'Of a bus: since then it is asked and sent to. As created_at: it was in use before two people had to see it.';
COMMENT ON TABLE incoming_documents IS 'Văn bản đến: of other systems, for agencies that work here.';
COMMENT ON COLUMN incoming_documents.content_hash IS 'Of what it said when it first came: the same id with another is a conflict (R-32). Updates leave it.';
COMMENT ON COLUMN incoming_documents.said_at IS 'By the sender: of two updates the later one stands, whichever came first.';
COMMENT ON COLUMN incoming_documents.plan_id IS 'Our plan that it says it answers; who links it decides (R-60).';
COMMENT ON COLUMN incoming_documents.status IS 'What its recipient said last of it; 01 since it came.';
COMMENT ON COLUMN incoming_documents.sendings IS 'Refused (02) and sent again it is told of anew.';
COMMENT ON TABLE incoming_replacements IS 'Which document replaces which, for agencies here (R-30); what is replaced may come in later.';
COMMENT ON TABLE instances IS 'State columns are a convenience for queries; the log is the truth, and verify proves them equal.';
COMMENT ON COLUMN instances.changed IS 'Sequence of the last entry that moved it or changed its content; an older expectedSequence is stale.';
COMMENT ON COLUMN instances.head IS 'Leaf hash of the last entry.';
COMMENT ON COLUMN mails.leased_until IS 'A process is sending it; when that died, another takes it from then on.';
COMMENT ON COLUMN mails.message_id IS 'Bound at the first attempt and the same in every later one; the rows of one digest share it.';
COMMENT ON COLUMN mails.response IS 'What the mail server answered last, also when it refused.';
COMMENT ON TABLE notices IS 'R-63: who was told by which entry, and in which post. The text is made from the data when it is read.';
COMMENT ON COLUMN notices.said IS 'Of what no task or report tells: a document that could not be sent, an endpoint that was disabled.';
COMMENT ON TABLE number_series IS 'R-12: one per issuing body, register and year. Locked while a number is taken, so numbers have no gap.';
COMMENT ON TABLE outbound_statuses IS 'Statuses of ours for a bus, written with what they tell of and sent after the commit.';
COMMENT ON COLUMN outbound_statuses.no IS 'Of one document in the order in which they were said: its row is locked meanwhile.';
COMMENT ON COLUMN people.erased_by IS 'The entry person.erase that says on what grounds.';
COMMENT ON COLUMN people.key_destroyed_at IS 'Null with erased_at: the process died before it destroyed the key; another does it.';
COMMENT ON TABLE personal_values IS 'What entries commit to without saying it. Erasing deletes rows; nothing changes them.';
COMMENT ON COLUMN personal_values.sealed IS 'AES-256-GCM under the key of the subject, which is not in the database: IV (12), tag (16), then the nonce of the commitment (32) and the value.';
COMMENT ON TABLE plan_notes IS 'Đính chính: corrections of form by công văn (R-20); the issued text stays.';
COMMENT ON TABLE plan_reminder_settings IS 'Only of plans that differ from the usual ladder. All in working days; who set them when stands in the log.';
COMMENT ON TABLE plan_revisions IS 'Contents by the SHA-256 of their canonical JSON; entries name them by hash.';
COMMENT ON COLUMN plan_revisions.monitoring_agency_id IS 'The agency in whose field the plan is, as the document says; plans.monitoring_agency_id is who follows it now.';
COMMENT ON TABLE plan_tasks IS 'The tasks as issued, one row per key; each lead agency has an instance of its own in tasks. added_by and dropped_by: the amending document.';
COMMENT ON COLUMN plans.signing_form IS 'The block above the signature: {TM.}, {TM.,Q.} or {TM.,KT.} (R-01, R-05).';
COMMENT ON COLUMN plans.release_due_at IS 'R-19: release by the end of the next working day after signing; a breach is recorded, not blocked.';
COMMENT ON TABLE report_documents IS 'Each time a signed document was linked to a report. Unlinked and linked elsewhere it keeps its arrival (R-60).';
COMMENT ON TABLE report_history IS 'R-73: the report after each entry that changed one of these columns.';
COMMENT ON TABLE report_revisions IS 'Contents of reports by the SHA-256 of their canonical JSON.';
COMMENT ON COLUMN reports.origin_agency_id IS 'Whose duty it was when opened; agency_id is who holds it now. One per agency, plan, period and type, ever (R-53).';
COMMENT ON COLUMN reports.filed_at IS 'The instant that meets the deadline (R-54): the head approved, or the document arrived.';
COMMENT ON TABLE saved_filters IS 'Personal, like notice_preferences: no state of a document, so not in the log.';
COMMENT ON COLUMN saved_filters.id IS 'Chosen by the client, so that a repeated request saves once; another person may use the same.';
COMMENT ON COLUMN saved_filters.query IS 'The query of the page''s address, without its question mark.';
COMMENT ON TABLE sign_in_failures IS 'For throttling, in the database so that every process knows; the audit log has the same attempts for good.';
COMMENT ON COLUMN sign_in_failures.subject IS 'Whose login it was, by the person''s id; of a login that nobody has, 16 bits of its hash, as it may be a mistyped password.';
COMMENT ON TABLE task_history IS 'R-73: the task after each entry that changed one of these columns. As of an instant counts the last row that is not later.';
COMMENT ON COLUMN task_history.judged_due_at IS 'Null while there is nothing to be late for (R-49).';
COMMENT ON COLUMN task_notes.step IS 'Of a reminder by the clock: before7, onDay, overdue, escalated … of that clock; no counts deadlines or questions. Null: a person reminded.';
COMMENT ON COLUMN task_notes.skipped IS 'Steps whose time passed without their being given, as after an outage.';
COMMENT ON COLUMN tasks.origin_agency_id IS 'The lead at issue; lead_agency_id is who holds it now (R-66).';
COMMENT ON COLUMN tasks.window_to IS 'Last day of the dissemination window that binds this task; null where none does.';
COMMENT ON COLUMN tasks.submitted_at IS 'The submission that counts for on-time (R-48); cleared when it is returned.';
COMMENT ON COLUMN tasks.reopened_at IS 'When a person last opened it again in this round: no report accepted before that covers it.';
COMMENT ON TABLE wakeups IS 'Ask this instance again at that time. No unique key: 300 agencies must not wait for each other.';
COMMENT ON COLUMN wakeups.attempts IS 'How often acting on it failed; each time it is set back further.';
COMMENT ON COLUMN webhook_attempts.error IS 'Why there is no status, or why it counts as none; lease-ran-out: the process that tried never said how it ended.';
COMMENT ON TABLE webhook_circuits IS 'How an endpoint answers: failures in a row, since when, and until when nothing is tried. From five in a row one at a time is tried.';
COMMENT ON COLUMN webhook_deliveries.attempt IS 'Counts every claim; with owner it tells a process whose lease ran out that it is not its any more.';
COMMENT ON COLUMN webhook_deliveries.round IS 'Place in the table of pauses; begins anew when somebody has it delivered again.';
COMMENT ON TABLE webhook_endpoints IS 'Nơi nhận sự kiện. Address and networks never change: another address is another endpoint, approved anew.';
COMMENT ON COLUMN webhook_endpoints.on_dead IS 'hold: later events of the same document wait behind one that was given up. skip: they go on.';
COMMENT ON TABLE webhook_events IS 'Sự kiện: written in the transaction of the entry that it tells of. Every attempt sends these bytes.';
COMMENT ON COLUMN webhook_keys.wrapped IS 'AES-256-GCM under a key file that is not in the database, bound to the id: IV (12), tag (16), then the secret.';

GRANT DELETE, INSERT, SELECT, UPDATE ON accounts TO wf_app;
GRANT SELECT (disabled_at), SELECT (login), SELECT (password_must_change), SELECT (person_id) ON accounts TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON agencies TO wf_app;
GRANT SELECT ON agencies TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON agency_codes TO wf_app;
GRANT SELECT ON agency_codes TO wf_auditor;
GRANT INSERT, SELECT ON agency_names TO wf_app;
GRANT SELECT ON agency_names TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON appointments TO wf_app;
GRANT SELECT ON appointments TO wf_auditor;
GRANT SELECT ON audit_checkpoints TO wf_app;
GRANT SELECT ON audit_checkpoints TO wf_auditor;
GRANT INSERT, SELECT ON audit_checkpoints TO wf_sequencer;
GRANT SELECT ON audit_cosignatures TO wf_app;
GRANT SELECT ON audit_cosignatures TO wf_auditor;
GRANT INSERT, SELECT ON audit_cosignatures TO wf_sequencer;
GRANT INSERT, SELECT ON audit_entries TO wf_app;
GRANT SELECT ON audit_entries TO wf_auditor;
GRANT SELECT ON audit_entries TO wf_sequencer;
GRANT SELECT ON audit_leaves TO wf_app;
GRANT SELECT ON audit_leaves TO wf_auditor;
GRANT INSERT, SELECT ON audit_leaves TO wf_sequencer;
GRANT SELECT ON audit_log_state TO wf_app;
GRANT SELECT ON audit_log_state TO wf_auditor;
GRANT SELECT, UPDATE (size) ON audit_log_state TO wf_sequencer;
GRANT INSERT (entry_id), INSERT (leaf_hash), SELECT ON audit_pending TO wf_app;
GRANT SELECT ON audit_pending TO wf_auditor;
GRANT DELETE, SELECT ON audit_pending TO wf_sequencer;
GRANT INSERT, SELECT, UPDATE ON audit_streams TO wf_app;
GRANT SELECT ON audit_streams TO wf_auditor;
GRANT SELECT ON audit_tiles TO wf_app;
GRANT SELECT ON audit_tiles TO wf_auditor;
GRANT INSERT, SELECT, UPDATE (data) ON audit_tiles TO wf_sequencer;
GRANT DELETE, INSERT, SELECT ON calendar_feed_misses TO wf_app;
GRANT SELECT ON calendar_feed_misses TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON calendar_feeds TO wf_app;
GRANT SELECT (created_at), SELECT (person_id) ON calendar_feeds TO wf_auditor;
GRANT INSERT, SELECT ON calendar_versions TO wf_app;
GRANT SELECT ON calendar_versions TO wf_auditor;
GRANT INSERT, SELECT ON deadlines TO wf_app;
GRANT SELECT ON deadlines TO wf_auditor;
GRANT INSERT, SELECT ON definitions TO wf_app;
GRANT SELECT ON definitions TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON delegations TO wf_app;
GRANT SELECT ON delegations TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON deliveries TO wf_app;
GRANT SELECT ON deliveries TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON delivery_recalls TO wf_app;
GRANT SELECT ON delivery_recalls TO wf_auditor;
GRANT INSERT, SELECT ON delivery_statuses TO wf_app;
GRANT SELECT ON delivery_statuses TO wf_auditor;
GRANT INSERT, SELECT ON dispatch_attempts TO wf_app;
GRANT SELECT ON dispatch_attempts TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON dispatch_channels TO wf_app;
GRANT SELECT ON dispatch_channels TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON dispatches TO wf_app;
GRANT SELECT ON dispatches TO wf_auditor;
GRANT INSERT, SELECT, UPDATE (void_at), UPDATE (void_reason) ON document_numbers TO wf_app;
GRANT SELECT ON document_numbers TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON extension_requests TO wf_app;
GRANT SELECT ON extension_requests TO wf_auditor;
GRANT INSERT, SELECT ON files TO wf_app;
GRANT SELECT ON files TO wf_auditor;
GRANT INSERT, SELECT ON import_readings TO wf_app;
GRANT SELECT ON import_readings TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON import_runs TO wf_app;
GRANT SELECT ON import_runs TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON imports TO wf_app;
GRANT SELECT ON imports TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON inbound_keys TO wf_app;
GRANT SELECT (expires_at), SELECT (id), SELECT (not_before), SELECT (public_key), SELECT (scheme), SELECT (source_id) ON inbound_keys TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON inbound_messages TO wf_app;
GRANT SELECT ON inbound_messages TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON inbound_sources TO wf_app;
GRANT SELECT (approved_at), SELECT (approved_by), SELECT (bus_cidrs), SELECT (bus_payload), SELECT (bus_sends), SELECT (bus_system), SELECT (bus_task_codes), SELECT (bus_url), SELECT (created_at), SELECT (created_by), SELECT (ended_at), SELECT (id), SELECT (name), SELECT (speaks_for) ON inbound_sources TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON incoming_documents TO wf_app;
GRANT SELECT ON incoming_documents TO wf_auditor;
GRANT INSERT, SELECT ON incoming_replacements TO wf_app;
GRANT SELECT ON incoming_replacements TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON instances TO wf_app;
GRANT SELECT ON instances TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON mails TO wf_app;
GRANT SELECT ON mails TO wf_auditor;
GRANT SELECT ON migrations TO wf_app;
GRANT SELECT ON migrations TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON notice_preferences TO wf_app;
GRANT SELECT ON notice_preferences TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON notices TO wf_app;
GRANT SELECT ON notices TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON number_series TO wf_app;
GRANT SELECT ON number_series TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON outbound_statuses TO wf_app;
GRANT SELECT ON outbound_statuses TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON people TO wf_app;
GRANT SELECT ON people TO wf_auditor;
GRANT DELETE, INSERT, SELECT ON personal_values TO wf_app;
GRANT SELECT ON personal_values TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plan_difficulties TO wf_app;
GRANT SELECT ON plan_difficulties TO wf_auditor;
GRANT INSERT, SELECT ON plan_notes TO wf_app;
GRANT SELECT ON plan_notes TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plan_opinions TO wf_app;
GRANT SELECT ON plan_opinions TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plan_periods TO wf_app;
GRANT SELECT ON plan_periods TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plan_reminder_settings TO wf_app;
GRANT SELECT ON plan_reminder_settings TO wf_auditor;
GRANT INSERT, SELECT ON plan_revisions TO wf_app;
GRANT SELECT ON plan_revisions TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plan_tasks TO wf_app;
GRANT SELECT ON plan_tasks TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON plans TO wf_app;
GRANT SELECT ON plans TO wf_auditor;
GRANT INSERT, SELECT ON report_documents TO wf_app;
GRANT SELECT ON report_documents TO wf_auditor;
GRANT INSERT, SELECT ON report_history TO wf_app;
GRANT SELECT ON report_history TO wf_auditor;
GRANT INSERT, SELECT ON report_notes TO wf_app;
GRANT SELECT ON report_notes TO wf_auditor;
GRANT INSERT, SELECT ON report_revisions TO wf_app;
GRANT SELECT ON report_revisions TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON reports TO wf_app;
GRANT SELECT ON reports TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON saved_filters TO wf_app;
GRANT SELECT ON saved_filters TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON sessions TO wf_app;
GRANT SELECT (created_at), SELECT (expires_at), SELECT (last_seen_at), SELECT (person_id) ON sessions TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON sign_in_failures TO wf_app;
GRANT SELECT ON sign_in_failures TO wf_auditor;
GRANT INSERT, SELECT ON successions TO wf_app;
GRANT SELECT ON successions TO wf_auditor;
GRANT INSERT, SELECT ON task_history TO wf_app;
GRANT SELECT ON task_history TO wf_auditor;
GRANT INSERT, SELECT ON task_notes TO wf_app;
GRANT SELECT ON task_notes TO wf_auditor;
GRANT INSERT, SELECT ON task_results TO wf_app;
GRANT SELECT ON task_results TO wf_auditor;
GRANT INSERT, SELECT ON task_values TO wf_app;
GRANT SELECT ON task_values TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON tasks TO wf_app;
GRANT SELECT ON tasks TO wf_auditor;
GRANT DELETE, INSERT, SELECT, UPDATE ON wakeups TO wf_app;
GRANT SELECT ON wakeups TO wf_auditor;
GRANT INSERT, SELECT ON webhook_attempts TO wf_app;
GRANT SELECT ON webhook_attempts TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON webhook_circuits TO wf_app;
GRANT SELECT ON webhook_circuits TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON webhook_deliveries TO wf_app;
GRANT SELECT ON webhook_deliveries TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON webhook_endpoints TO wf_app;
GRANT SELECT ON webhook_endpoints TO wf_auditor;
GRANT INSERT, SELECT ON webhook_events TO wf_app;
GRANT SELECT ON webhook_events TO wf_auditor;
GRANT INSERT, SELECT, UPDATE ON webhook_keys TO wf_app;
GRANT SELECT (endpoint_id), SELECT (expires_at), SELECT (id), SELECT (not_before), SELECT (public_key), SELECT (scheme) ON webhook_keys TO wf_auditor;
