-- After which sending would help nobody: a sign-in code. Empty: when the attempts are used up.
ALTER TABLE outbox_email ADD COLUMN give_up_at timestamptz;

-- A receipt that comes twice is told once.
CREATE UNIQUE INDEX email_event_receipt_uniq ON email_event (email, event)
  WHERE event IN ('delivered', 'permanent-failure', 'temporary-failure', 'technical-failure');

-- Whether email goes out at all: until when the provider takes nothing, and since when and why
-- everything has stopped. One row, or none while nothing ever happened.
CREATE TABLE mail_state (
  id smallint PRIMARY KEY DEFAULT 1,
  paused_until timestamptz,
  paused_why varchar(10),
  stopped_at timestamptz,
  stopped_why varchar(200),
  -- When one email may be tried, to learn whether what stopped everything has been mended.
  trial_at timestamptz,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT mail_state_single_check CHECK (id = 1),
  CONSTRAINT mail_state_paused_check CHECK (
    (paused_until IS NULL) = (paused_why IS NULL) AND paused_why IN ('minute', 'day')
  ),
  CONSTRAINT mail_state_stopped_check CHECK (
    (stopped_at IS NULL) = (stopped_why IS NULL) AND (stopped_at IS NULL) = (trial_at IS NULL)
  )
);

-- What the identity provider told us, kept before anything is done about it.
CREATE TABLE webhook_message (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  provider varchar(40) NOT NULL,
  message varchar(100) NOT NULL,
  type varchar(60) NOT NULL,
  sent_at timestamptz,
  body jsonb NOT NULL,
  received_at timestamptz NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  due_at timestamptz NOT NULL,
  handled_at timestamptz,
  outcome varchar(60),
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT webhook_message_message_uniq UNIQUE (provider, message),
  CONSTRAINT webhook_message_handled_check CHECK (handled_at IS NULL OR outcome IS NOT NULL)
);
CREATE INDEX webhook_message_due_idx ON webhook_message (due_at) WHERE handled_at IS NULL;

-- The worker processes: each says now and then that it is well, and what it has done since it began.
CREATE TABLE worker_process (
  name varchar(120) PRIMARY KEY,
  started_at timestamptz NOT NULL,
  seen_at timestamptz NOT NULL,
  results jsonb NOT NULL DEFAULT '{}',
  created_at timestamptz NOT NULL DEFAULT now()
);
