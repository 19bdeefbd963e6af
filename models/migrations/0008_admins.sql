ALTER TABLE admin
  ADD COLUMN added_at timestamptz,
  ADD COLUMN added_by varchar(255),
  ADD COLUMN last_signed_in_at timestamptz,
  ADD COLUMN version integer NOT NULL DEFAULT 0,
  ADD CONSTRAINT admin_email_check CHECK (email <> '');

-- One pending sign-in of one browser. Somebody asked for a code for this address; whether it is an
-- admin's shows nowhere but in `admin`. What is kept of code and browser cannot be reversed.
CREATE TABLE admin_code (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  pending varchar(64) NOT NULL,
  email citext NOT NULL,
  admin uuid REFERENCES admin (id) ON DELETE RESTRICT,
  code varchar(64) NOT NULL,
  asked_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  used_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT admin_code_pending_uniq UNIQUE (pending),
  CONSTRAINT admin_code_tries_check CHECK (tries BETWEEN 0 AND 5)
);
CREATE INDEX admin_code_admin_idx ON admin_code (admin);
CREATE INDEX admin_code_asked_at_idx ON admin_code (asked_at);
