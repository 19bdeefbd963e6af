-- A review of registrations that have not started; its set is fixed when it opens.
CREATE TABLE review (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(100) NOT NULL,
  cut_off date NOT NULL,
  answer_by date NOT NULL,
  opened_by varchar(255) NOT NULL,
  opened_at timestamptz NOT NULL,
  finished_by varchar(255),
  finished_at timestamptz,
  -- The numbers by provider on the day it was finished.
  report jsonb,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_name_check CHECK (name <> ''),
  CONSTRAINT review_finished_check CHECK (
    (finished_at IS NULL) = (finished_by IS NULL) AND (finished_at IS NULL) = (report IS NULL)
  )
);
CREATE UNIQUE INDEX review_name_uniq ON review (lower(name));
CREATE UNIQUE INDEX review_open_uniq ON review ((true)) WHERE finished_at IS NULL;

-- A file that a provider filled in, as it was sent, with what the check of its rows said.
CREATE TABLE review_upload (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  review uuid NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
  provider varchar(60) NOT NULL REFERENCES provider (id) ON DELETE RESTRICT,
  number integer NOT NULL,
  file_name varchar(255) NOT NULL,
  sha256 varchar(64) NOT NULL,
  -- Erased when files are kept no longer.
  content bytea,
  rows integer NOT NULL,
  errors integer NOT NULL,
  warnings integer NOT NULL,
  started integer NOT NULL,
  not_started integer NOT NULL,
  unanswered integer NOT NULL,
  report jsonb NOT NULL,
  uploaded_by varchar(255) NOT NULL,
  uploaded_at timestamptz NOT NULL,
  applied_by varchar(255),
  applied_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_upload_number_uniq UNIQUE (review, provider, number),
  CONSTRAINT review_upload_applied_check CHECK (
    (applied_at IS NULL) = (applied_by IS NULL) AND (applied_at IS NULL OR errors = 0)
  )
);
CREATE INDEX review_upload_provider_idx ON review_upload (provider);
CREATE INDEX review_upload_content_idx ON review_upload (uploaded_at) WHERE content IS NOT NULL;

-- A registration of the set, as it was when the review opened: then nobody knew whether it had
-- started, and it had no outcome. `result` is what this review made of it.
CREATE TABLE review_registration (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  review uuid NOT NULL REFERENCES review (id) ON DELETE RESTRICT,
  registration uuid NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  provider varchar(60) NOT NULL REFERENCES provider (id) ON DELETE RESTRICT,
  provider_status varchar(10) NOT NULL,
  version integer NOT NULL,
  result varchar(11),
  result_at timestamptz,
  upload uuid REFERENCES review_upload (id) ON DELETE RESTRICT,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_registration_registration_uniq UNIQUE (review, registration),
  CONSTRAINT review_registration_provider_status_check
    CHECK (provider_status IN ('pending', 'accepted')),
  CONSTRAINT review_registration_result_check CHECK (
    result IN ('started', 'not_started', 'unanswered')
    AND (result IS NULL) = (result_at IS NULL)
    AND (upload IS NOT NULL) = (result IS NOT NULL AND result <> 'unanswered')
  )
);
CREATE INDEX review_registration_registration_idx ON review_registration (registration);
CREATE INDEX review_registration_provider_idx ON review_registration (provider, review);
CREATE INDEX review_registration_upload_idx ON review_registration (upload)
  WHERE upload IS NOT NULL;

-- What a file says of a registration. `left_out` is why it was not applied.
CREATE TABLE review_answer (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  upload uuid NOT NULL REFERENCES review_upload (id) ON DELETE RESTRICT,
  review_registration uuid NOT NULL REFERENCES review_registration (id) ON DELETE RESTRICT,
  row integer NOT NULL,
  answer varchar(11),
  started_on date,
  note text,
  left_out varchar(10),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_answer_upload_uniq UNIQUE (upload, review_registration),
  CONSTRAINT review_answer_answer_check CHECK (answer IN ('started', 'not_started')),
  CONSTRAINT review_answer_started_on_check
    CHECK (started_on IS NULL OR answer IS NOT DISTINCT FROM 'started'),
  CONSTRAINT review_answer_left_out_check
    CHECK (left_out IN ('changed', 'restored', 'newer', 'meanwhile'))
);
CREATE INDEX review_answer_review_registration_idx ON review_answer (review_registration);
