-- What admins write about a registration; like its events, notes are only ever added.
CREATE TABLE registration_note (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  registration uuid NOT NULL REFERENCES registration (id) ON DELETE RESTRICT,
  at timestamptz NOT NULL,
  author varchar(255) NOT NULL,
  text varchar(1000) NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT registration_note_text_check CHECK (text <> '')
);
CREATE INDEX registration_note_registration_idx ON registration_note (registration, at DESC);
CREATE TRIGGER registration_note_append_only
  BEFORE UPDATE OR DELETE OR TRUNCATE ON registration_note
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();

-- The TRN that an admin set last, and who: as long as it is the person's, it is theirs by this.
ALTER TABLE app_user
  ADD COLUMN version integer NOT NULL DEFAULT 0,
  ADD COLUMN trn_set varchar(7),
  ADD COLUMN trn_set_by varchar(255),
  ADD COLUMN trn_set_at timestamptz,
  ADD CONSTRAINT app_user_trn_set_check CHECK (
    (trn_set IS NULL) = (trn_set_by IS NULL) AND (trn_set IS NULL) = (trn_set_at IS NULL)
  );
CREATE INDEX app_user_trn_idx ON app_user (trn);

-- Whoever changes a TRN, the person, their account or an admin, a form drawn before is stale.
CREATE FUNCTION count_trn_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.version := OLD.version + 1;
  RETURN NEW;
END $$;
CREATE TRIGGER app_user_trn_change BEFORE UPDATE ON app_user FOR EACH ROW
  WHEN ((NEW.trn, NEW.trn_status) IS DISTINCT FROM (OLD.trn, OLD.trn_status))
  EXECUTE FUNCTION count_trn_change();
