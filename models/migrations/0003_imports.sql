-- What was done with a file that was to become a list or to bring workplaces up to date.
CREATE TABLE import_run (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kind varchar(30) NOT NULL,
  state varchar(10) NOT NULL,
  at timestamptz NOT NULL,
  actor_type varchar(10) NOT NULL,
  actor_id varchar(40),
  actor_label varchar(255) NOT NULL,
  file_name varchar(255) NOT NULL,
  sha256 varchar(64),
  rows integer NOT NULL DEFAULT 0,
  usable integer NOT NULL DEFAULT 0,
  repeated integer NOT NULL DEFAULT 0,
  unusable integer NOT NULL DEFAULT 0,
  added integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  removed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  refusal varchar(500),
  problems jsonb NOT NULL DEFAULT '[]',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_run_kind_check CHECK (
    kind IN ('schools', 'sixteen_to_nineteen', 'early_years', 'childminders', 'itt_providers',
      'school', 'local_authority', 'childcare_provider')
  ),
  CONSTRAINT import_run_state_check CHECK (state IN ('applied', 'refused')),
  CONSTRAINT import_run_refusal_check CHECK ((state = 'refused') = (refusal IS NOT NULL)),
  CONSTRAINT import_run_sha256_check CHECK (state = 'refused' OR sha256 IS NOT NULL)
);
CREATE INDEX import_run_kind_idx ON import_run (kind, at DESC);

-- What an applied run did to each record: the columns are those that changed.
CREATE TABLE import_change (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  import_run uuid NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  effect varchar(7) NOT NULL,
  identifier_type varchar(12),
  identifier varchar(200) NOT NULL,
  name varchar(255),
  columns varchar(40)[] NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_change_effect_check CHECK (effect IN ('added', 'changed', 'removed'))
);
CREATE INDEX import_change_import_run_idx ON import_change (import_run, effect);

ALTER TABLE eligibility_list
  ADD COLUMN import_run uuid REFERENCES import_run (id) ON DELETE RESTRICT,
  ADD COLUMN in_force_since timestamptz,
  ADD COLUMN in_force_by varchar(255);
CREATE INDEX eligibility_list_import_run_idx ON eligibility_list (import_run);
