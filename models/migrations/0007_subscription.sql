CREATE TABLE subscription (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL REFERENCES app_user (id) ON DELETE RESTRICT,
  email citext,
  interest varchar(6) NOT NULL,
  consent_version varchar(20) NOT NULL,
  subscribed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  unsubscribed_at timestamptz,
  unsubscribed_by varchar(10),
  unsubscribed_admin uuid REFERENCES admin (id) ON DELETE RESTRICT,
  undeliverable_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT subscription_user_uniq UNIQUE (user_id),
  -- An address is erased two years after its subscription ended, never before.
  CONSTRAINT subscription_email_check
    CHECK (email <> '' AND (email IS NOT NULL OR unsubscribed_at IS NOT NULL)),
  CONSTRAINT subscription_interest_check CHECK (interest IN ('senco', 'other')),
  CONSTRAINT subscription_unsubscribed_check CHECK (
    (unsubscribed_at IS NULL) = (unsubscribed_by IS NULL)
    AND unsubscribed_by IN ('link', 'one_click', 'admin', 'merged')
    AND (unsubscribed_admin IS NOT NULL) = (unsubscribed_by IS NOT DISTINCT FROM 'admin')
  )
);
CREATE UNIQUE INDEX subscription_active_email_uniq ON subscription (email)
  WHERE unsubscribed_at IS NULL;
CREATE INDEX subscription_unsubscribed_admin_idx ON subscription (unsubscribed_admin);

-- Whose email it is: its unsubscribe link is made from the id, and ending cancels what waits.
ALTER TABLE outbox_email
  ADD COLUMN subscription uuid REFERENCES subscription (id) ON DELETE RESTRICT;
CREATE INDEX outbox_email_subscription_idx ON outbox_email (subscription);

-- What a real mail program would be told besides the words.
ALTER TABLE mailbox_message ADD COLUMN headers jsonb NOT NULL DEFAULT '{}';
