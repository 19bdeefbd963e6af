-- An import is one row from its upload to its end: `waiting` for the worker, to be read or (agreed)
-- to be applied; `ready` with a report for somebody to agree to; and what became of it at last.
ALTER TABLE import_run
  ADD COLUMN agreed boolean NOT NULL DEFAULT false,
  ADD COLUMN leave_out boolean NOT NULL DEFAULT false,
  ADD COLUMN accept_removals boolean NOT NULL DEFAULT false,
  ADD COLUMN overtaken boolean NOT NULL DEFAULT false,
  ADD COLUMN compared_with varchar(64),
  ADD COLUMN before integer NOT NULL DEFAULT 0,
  ADD COLUMN after integer NOT NULL DEFAULT 0,
  ADD COLUMN rows_read integer NOT NULL DEFAULT 0,
  ADD COLUMN attempts integer NOT NULL DEFAULT 0,
  ADD COLUMN lease_until timestamptz,
  ADD COLUMN nightly_on date,
  DROP CONSTRAINT import_run_state_check,
  DROP CONSTRAINT import_run_sha256_check,
  ADD CONSTRAINT import_run_state_check CHECK (
    state IN ('waiting', 'ready', 'applied', 'refused', 'discarded', 'unchanged')
  ),
  -- A nightly import waits before its file has been fetched.
  ADD CONSTRAINT import_run_sha256_check CHECK (
    sha256 IS NOT NULL OR state = 'refused' OR (state = 'waiting' AND nightly_on IS NOT NULL)
  ),
  ADD CONSTRAINT import_run_lease_until_check CHECK (lease_until IS NULL OR state = 'waiting');
CREATE INDEX import_run_waiting_idx ON import_run (at, id) WHERE state = 'waiting';
CREATE UNIQUE INDEX import_run_kind_nightly_on_uniq ON import_run (kind, nightly_on);

-- The content of a file as it was sent, in pieces: the web process writes it, the worker reads it.
CREATE TABLE import_file (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  import_run uuid NOT NULL REFERENCES import_run (id) ON DELETE CASCADE,
  position integer NOT NULL,
  content bytea NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT import_file_import_run_position_uniq UNIQUE (import_run, position)
);

-- Websites and contact addresses are set in the console.
ALTER TABLE provider
  ADD COLUMN version integer NOT NULL DEFAULT 1,
  ADD COLUMN changed_at timestamptz,
  ADD COLUMN changed_by varchar(255);
