CREATE TABLE late_batch (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  source varchar(10) NOT NULL,
  file_name varchar(255),
  checked_by varchar(255) NOT NULL,
  checked_at timestamptz NOT NULL,
  rows jsonb NOT NULL,
  confirmed_by varchar(255),
  confirmed_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT late_batch_source_check CHECK (source IN ('pasted', 'file')),
  CONSTRAINT late_batch_confirmed_check CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL))
);
CREATE INDEX late_batch_checked_at_idx ON late_batch (checked_at) WHERE confirmed_at IS NULL;

ALTER TABLE late_permission
  ADD COLUMN batch uuid REFERENCES late_batch (id) ON DELETE RESTRICT,
  ADD COLUMN reminded_at timestamptz;
CREATE INDEX late_permission_batch_idx ON late_permission (batch);
CREATE INDEX late_permission_expires_at_idx ON late_permission (expires_at) WHERE ended_at IS NULL;

-- An address is kept as it is compared; what cannot be an address can be neither stored nor matched.
UPDATE late_permission SET email = lower(btrim(email::text));
ALTER TABLE late_permission
  DROP CONSTRAINT late_permission_email_check,
  ADD CONSTRAINT late_permission_email_check CHECK (
    email::text = lower(email::text) AND email::text ~ '^[!-~]+@[!-~]+$' AND email::text !~ '[<>]'
    AND length(email::text) <= 254
  );

ALTER TABLE outbox_email ADD COLUMN late_permission uuid
  REFERENCES late_permission (id) ON DELETE RESTRICT;
CREATE INDEX outbox_email_late_permission_idx ON outbox_email (late_permission)
  WHERE late_permission IS NOT NULL;
