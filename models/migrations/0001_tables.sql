CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE TABLE app_user (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  identity_provider varchar(255) NOT NULL,
  subject varchar(255) NOT NULL,
  email citext NOT NULL,
  name varchar(255),
  date_of_birth date,
  trn varchar(7),
  trn_status varchar(10) NOT NULL DEFAULT 'none',
  claims_at timestamptz,
  first_sign_in_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT app_user_identity_uniq UNIQUE (identity_provider, subject),
  CONSTRAINT app_user_trn_status_check CHECK (trn_status IN ('none', 'unverified', 'verified')),
  CONSTRAINT app_user_trn_check CHECK ((trn IS NULL) = (trn_status = 'none') AND trn ~ '^[0-9]{7}$')
);
CREATE INDEX app_user_email_idx ON app_user (email);

CREATE TABLE draft (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
  key uuid NOT NULL DEFAULT gen_random_uuid(),
  answers jsonb NOT NULL DEFAULT '{}',
  prefill jsonb NOT NULL DEFAULT '{}',
  version integer NOT NULL DEFAULT 0,
  started_at timestamptz,
  updated_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT draft_user_uniq UNIQUE (user_id)
);
CREATE INDEX draft_updated_at_idx ON draft (updated_at);

CREATE TABLE provider (
  id varchar(60) PRIMARY KEY,
  website varchar(500),
  contact_address varchar(254),
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE course (
  id varchar(60) PRIMARY KEY,
  position smallint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE course_provider (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  course varchar(60) NOT NULL REFERENCES course (id) ON DELETE RESTRICT,
  provider varchar(60) NOT NULL REFERENCES provider (id) ON DELETE RESTRICT,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT course_provider_course_provider_uniq UNIQUE (course, provider)
);
CREATE INDEX course_provider_provider_idx ON course_provider (provider);

CREATE TABLE workplace (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind varchar(20) NOT NULL,
  identifier varchar(20) NOT NULL,
  ukprn varchar(8),
  name varchar(255),
  address_1 varchar(255),
  address_2 varchar(255),
  address_3 varchar(255),
  town varchar(255),
  county varchar(255),
  postcode varchar(10),
  authority_code varchar(10),
  authority varchar(255),
  establishment_type varchar(10),
  establishment_type_name varchar(255),
  phase varchar(255),
  pupils integer,
  region varchar(255),
  provider_type varchar(255),
  provider_subtype varchar(255),
  early_years_register boolean NOT NULL DEFAULT false,
  compulsory_register boolean NOT NULL DEFAULT false,
  voluntary_register boolean NOT NULL DEFAULT false,
  choosable boolean NOT NULL DEFAULT true,
  search_name text NOT NULL DEFAULT '',
  search_town text NOT NULL DEFAULT '',
  search_words text NOT NULL DEFAULT '',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT workplace_kind_identifier_uniq UNIQUE (kind, identifier),
  CONSTRAINT workplace_kind_check
    CHECK (kind IN ('school', 'local_authority', 'childcare_provider')),
  CONSTRAINT workplace_name_check CHECK (kind = 'childcare_provider' OR name IS NOT NULL)
);
-- Every word of a search begins a word of the record: words as lexemes, matched by prefix.
CREATE INDEX workplace_search_words_idx ON workplace
  USING gin (array_to_tsvector(string_to_array(search_words, ' '))) WHERE choosable;

CREATE TABLE eligibility_list (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind varchar(30) NOT NULL,
  version integer NOT NULL,
  in_force boolean NOT NULL DEFAULT false,
  file_name varchar(255),
  sha256 varchar(64),
  entries integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT eligibility_list_kind_version_uniq UNIQUE (kind, version),
  CONSTRAINT eligibility_list_kind_check CHECK (
    kind IN ('schools', 'sixteen_to_nineteen', 'early_years', 'childminders', 'itt_providers')
  )
);
CREATE UNIQUE INDEX eligibility_list_in_force_uniq ON eligibility_list (kind) WHERE in_force;

CREATE TABLE eligibility_entry (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  list uuid NOT NULL REFERENCES eligibility_list (id) ON DELETE CASCADE,
  identifier_type varchar(12) NOT NULL,
  identifier varchar(200) NOT NULL,
  name varchar(255),
  place varchar(255),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT eligibility_entry_list_identifier_uniq UNIQUE (list, identifier_type, identifier),
  CONSTRAINT eligibility_entry_identifier_type_check
    CHECK (identifier_type IN ('urn', 'ukprn', 'ofsted_urn', 'name'))
);

CREATE TABLE service_state (
  id smallint PRIMARY KEY DEFAULT 1,
  registration varchar(20) NOT NULL DEFAULT 'partially_closed',
  registration_set_at timestamptz NOT NULL DEFAULT now(),
  opens_at timestamptz,
  closes_at timestamptz,
  closed_from timestamptz,
  closed_until timestamptz,
  closed_message varchar(500) NOT NULL DEFAULT '',
  late_registration_enabled boolean NOT NULL DEFAULT false,
  late_access_days smallint NOT NULL DEFAULT 28,
  course_start_before date,
  contact_provider_before date,
  usual_opening_season varchar(60) NOT NULL DEFAULT 'in the summer',
  next_course_start varchar(60) NOT NULL DEFAULT '',
  version integer NOT NULL DEFAULT 0,
  changed_by varchar(255),
  changed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT service_state_single_check CHECK (id = 1),
  CONSTRAINT service_state_registration_check
    CHECK (registration IN ('open', 'partially_closed')),
  CONSTRAINT service_state_window_check
    CHECK (closed_until IS NULL OR (closed_from IS NOT NULL AND closed_until > closed_from)),
  CONSTRAINT service_state_late_access_days_check CHECK (late_access_days BETWEEN 1 AND 180),
  CONSTRAINT service_state_months_check CHECK (
    extract(day FROM course_start_before) = 1 AND extract(day FROM contact_provider_before) = 1
  )
);
INSERT INTO service_state DEFAULT VALUES;

CREATE TABLE late_permission (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email citext NOT NULL,
  reason varchar(20) NOT NULL DEFAULT 'other',
  provider varchar(60) REFERENCES provider (id) ON DELETE RESTRICT,
  note varchar(500),
  added_by varchar(255),
  added_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  invited_at timestamptz,
  ended_at timestamptz,
  ended_by varchar(255),
  ended_why varchar(10),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT late_permission_email_check CHECK (email <> ''),
  CONSTRAINT late_permission_reason_check
    CHECK (reason IN ('delayed_trn', 'ehco', 'correction', 'other')),
  CONSTRAINT late_permission_ended_check CHECK (
    (ended_at IS NULL) = (ended_why IS NULL)
    AND ended_why IN ('submitted', 'expired', 'removed')
  )
);
CREATE UNIQUE INDEX late_permission_active_uniq ON late_permission (email) WHERE ended_at IS NULL;
CREATE INDEX late_permission_email_idx ON late_permission (email, added_at DESC);
CREATE INDEX late_permission_provider_idx ON late_permission (provider);

CREATE TABLE registration (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
  draft_key uuid,
  submitted_at timestamptz NOT NULL,
  late_permission uuid REFERENCES late_permission (id) ON DELETE RESTRICT,
  version integer NOT NULL DEFAULT 0,
  course varchar(60) NOT NULL REFERENCES course (id) ON DELETE RESTRICT,
  provider varchar(60) NOT NULL REFERENCES provider (id) ON DELETE RESTRICT,
  course_start_before date,
  trn varchar(7) NOT NULL,
  trn_verified boolean NOT NULL,
  typed_name varchar(128),
  typed_date_of_birth date,
  typed_national_insurance_number varchar(9),
  work_in_england boolean NOT NULL,
  return_to_teaching_adviser boolean,
  work_setting varchar(40),
  kind_of_nursery varchar(40),
  ofsted_number boolean,
  workplace uuid REFERENCES workplace (id) ON DELETE RESTRICT,
  workplace_name varchar(255),
  workplace_address varchar(2000),
  workplace_identifier varchar(20),
  employment_type varchar(50),
  itt_provider varchar(200),
  role varchar(128),
  employer varchar(128),
  headship_stage varchar(20),
  headteacher boolean,
  first_five_years boolean,
  maths_mastery boolean,
  maths_understanding varchar(30),
  senco_role varchar(20),
  senco_start_date date,
  funding_code varchar(60) NOT NULL,
  funding_result varchar(12) NOT NULL,
  rule_set varchar(10) NOT NULL,
  funding_decision varchar(12),
  funding_decision_reason varchar(500),
  list_versions jsonb NOT NULL DEFAULT '{}',
  pay_for_course varchar(10),
  information_shared_at timestamptz,
  answers jsonb NOT NULL DEFAULT '{}',
  provider_status varchar(10) NOT NULL DEFAULT 'pending',
  funded_place boolean,
  started varchar(12) NOT NULL DEFAULT 'unknown',
  started_on date,
  started_source varchar(255),
  outcome varchar(6),
  expired_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT registration_draft_key_uniq UNIQUE (draft_key),
  CONSTRAINT registration_trn_check CHECK (trn ~ '^[0-9]{7}$'),
  CONSTRAINT registration_months_check CHECK (
    extract(day FROM course_start_before) = 1 AND extract(day FROM senco_start_date) = 1
  ),
  CONSTRAINT registration_senco_check CHECK (
    (senco_role IS NOT NULL) = (course = 'npq-senco')
    AND (senco_start_date IS NOT NULL) = (senco_role IS NOT DISTINCT FROM 'yes')
    AND senco_role IN ('yes', 'plans_to_become', 'does_not_plan')
  ),
  CONSTRAINT registration_maths_check CHECK (
    (maths_mastery IS NOT NULL) = (course = 'npq-leading-primary-mathematics')
    AND (maths_understanding IS NOT NULL) = (maths_mastery IS FALSE)
    AND maths_understanding IN ('taken_a_similar_course', 'another_way')
  ),
  CONSTRAINT registration_ehco_check CHECK (
    (headship_stage IS NOT NULL) = (course = 'npq-early-headship-coaching-offer')
    AND (headteacher IS NOT NULL) = (headship_stage IS NOT NULL)
    AND (first_five_years IS NOT NULL) = (headteacher IS TRUE)
    AND headship_stage IN ('completed_npqh', 'studying_npqh', 'will_start_npqh')
  ),
  CONSTRAINT registration_paying_check CHECK (
    (pay_for_course IS NOT NULL) = (funding_result = 'not_funded')
    AND pay_for_course IN ('school', 'trust', 'self', 'another')
  ),
  CONSTRAINT registration_funding_result_check
    CHECK (funding_result IN ('funded', 'in_review', 'not_funded')),
  CONSTRAINT registration_decision_check CHECK (
    (funding_decision IS NULL OR funding_result = 'in_review')
    AND funding_decision IN ('funded', 'not_funded')
    AND (funding_decision_reason IS NULL OR funding_decision IS NOT DISTINCT FROM 'not_funded')
  ),
  CONSTRAINT registration_later_events_check CHECK (
    (outcome IS NULL AND funded_place IS NULL) OR provider_status = 'accepted'
  ),
  CONSTRAINT registration_provider_status_check
    CHECK (provider_status IN ('pending', 'accepted', 'rejected')),
  CONSTRAINT registration_started_check
    CHECK (started IN ('unknown', 'started', 'not_started')),
  CONSTRAINT registration_outcome_check CHECK (outcome IN ('passed', 'failed')),
  CONSTRAINT registration_work_setting_check CHECK (work_setting IN (
    'early_years_or_childcare', 'a_school', 'an_academy_trust', 'a_16_to_19_educational_setting',
    'other'
  )),
  CONSTRAINT registration_kind_of_nursery_check CHECK (kind_of_nursery IN (
    'local_authority_maintained_nursery', 'preschool_class_as_part_of_school', 'private_nursery',
    'childminder', 'another_early_years_setting'
  )),
  CONSTRAINT registration_employment_type_check CHECK (employment_type IN (
    'local_authority_virtual_school', 'hospital_school', 'young_offender_institution',
    'local_authority_supply_teacher', 'lead_mentor_for_accredited_itt_provider', 'other'
  ))
);
CREATE INDEX registration_user_idx ON registration (user_id, submitted_at DESC);
CREATE INDEX registration_late_permission_idx ON registration (late_permission);
CREATE INDEX registration_course_idx ON registration (course);
CREATE INDEX registration_provider_idx ON registration (provider);
CREATE INDEX registration_workplace_idx ON registration (workplace);

CREATE TABLE registration_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  registration uuid NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  event varchar(40) NOT NULL,
  at timestamptz NOT NULL,
  actor varchar(255) NOT NULL,
  before jsonb NOT NULL DEFAULT '{}',
  after jsonb NOT NULL DEFAULT '{}',
  reason varchar(500),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX registration_event_registration_idx ON registration_event (registration, at);

CREATE TABLE audit_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  at timestamptz NOT NULL,
  actor_type varchar(10) NOT NULL,
  actor_id varchar(40),
  actor_label varchar(255) NOT NULL,
  action varchar(60) NOT NULL,
  object_type varchar(40) NOT NULL,
  object_id varchar(60),
  object_label varchar(255) NOT NULL,
  before jsonb NOT NULL DEFAULT '{}',
  after jsonb NOT NULL DEFAULT '{}',
  reason varchar(500),
  request_id varchar(40),
  client_address varchar(45),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_event_actor_type_check
    CHECK (actor_type IN ('admin', 'person', 'schedule', 'operator', 'worker'))
);
CREATE INDEX audit_event_at_idx ON audit_event (at);

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER registration_event_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON registration_event
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

CREATE TABLE outbox_email (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  template varchar(60) NOT NULL,
  user_id uuid REFERENCES app_user (id) ON DELETE RESTRICT,
  recipient citext NOT NULL,
  values jsonb NOT NULL DEFAULT '{}',
  dedupe_key varchar(200) NOT NULL,
  priority smallint NOT NULL DEFAULT 1,
  state varchar(10) NOT NULL DEFAULT 'waiting',
  due_at timestamptz NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  lease_until timestamptz,
  sent_at timestamptz,
  error varchar(500),
  subject varchar(500),
  text text,
  html text,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT outbox_email_dedupe_key_uniq UNIQUE (dedupe_key),
  CONSTRAINT outbox_email_recipient_check CHECK (recipient <> ''),
  CONSTRAINT outbox_email_state_check CHECK (
    state IN ('waiting', 'sending', 'unknown', 'sent', 'delivered', 'failed', 'cancelled')
  ),
  CONSTRAINT outbox_email_lease_check CHECK ((state = 'sending') = (lease_until IS NOT NULL))
);
CREATE INDEX outbox_email_due_idx ON outbox_email (priority, due_at)
  WHERE state IN ('waiting', 'unknown');
CREATE INDEX outbox_email_lease_idx ON outbox_email (lease_until) WHERE state = 'sending';
CREATE INDEX outbox_email_user_idx ON outbox_email (user_id);

CREATE TABLE email_event (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email uuid NOT NULL REFERENCES outbox_email (id) ON DELETE RESTRICT,
  at timestamptz NOT NULL,
  attempt smallint NOT NULL,
  event varchar(20) NOT NULL,
  detail varchar(500),
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX email_event_email_idx ON email_event (email, at);

CREATE TABLE mailbox_message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  reference uuid NOT NULL,
  recipient varchar(254) NOT NULL,
  subject varchar(500) NOT NULL,
  text text NOT NULL,
  html text NOT NULL,
  received_at timestamptz NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX mailbox_message_reference_idx ON mailbox_message (reference);
CREATE INDEX mailbox_message_received_at_idx ON mailbox_message (received_at);

CREATE TABLE admin (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  email citext NOT NULL,
  name varchar(255) NOT NULL DEFAULT '',
  role varchar(12) NOT NULL DEFAULT 'admin',
  archived_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT admin_email_uniq UNIQUE (email),
  CONSTRAINT admin_role_check CHECK (role IN ('admin', 'super_admin'))
);
