CREATE TABLE campaign (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  name varchar(100) NOT NULL,
  audience varchar(11) NOT NULL,
  email varchar(20) NOT NULL DEFAULT 'registration-open',
  subject varchar(150),
  text varchar(5000),
  starts varchar(10) NOT NULL DEFAULT 'opening',
  starts_at timestamptz,
  rest varchar(10) NOT NULL DEFAULT 'straight',
  rest_hours smallint,
  rest_at timestamptz,
  leave_out_recent boolean NOT NULL DEFAULT true,
  state varchar(10) NOT NULL DEFAULT 'draft',
  state_reason varchar(200),
  version integer NOT NULL DEFAULT 1,
  created_by uuid NOT NULL REFERENCES admin (id) ON DELETE RESTRICT,
  changed_by varchar(255) NOT NULL,
  changed_at timestamptz NOT NULL,
  tested_at timestamptz,
  confirmed_by uuid REFERENCES admin (id) ON DELETE RESTRICT,
  confirmed_at timestamptz,
  due_at timestamptz,
  started_at timestamptz,
  -- From when the second group may go; for the others it is never asked.
  rest_from timestamptz,
  ended_at timestamptz,
  -- How many emails had been done at a moment a minute or two ago: the pace is the difference.
  paced_at timestamptz,
  paced_done integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT campaign_name_uniq UNIQUE (name),
  CONSTRAINT campaign_audience_check
    CHECK (audience IN ('everyone', 'senco_first', 'senco', 'other')),
  CONSTRAINT campaign_email_check CHECK (email IN ('registration-open', 'news')),
  CONSTRAINT campaign_starts_check CHECK (
    starts IN ('now', 'opening', 'at') AND (starts_at IS NOT NULL) = (starts = 'at')
  ),
  CONSTRAINT campaign_rest_check CHECK (
    rest IN ('straight', 'hours', 'at') AND (rest_hours IS NOT NULL) = (rest = 'hours')
    AND (rest_at IS NOT NULL) = (rest = 'at') AND rest_hours BETWEEN 1 AND 336
  ),
  CONSTRAINT campaign_state_check CHECK (
    state IN ('draft', 'scheduled', 'running', 'paused', 'finished', 'cancelled')
  ),
  CONSTRAINT campaign_confirmed_check CHECK (
    (confirmed_at IS NULL) = (confirmed_by IS NULL)
    AND (confirmed_at IS NULL) = (state = 'draft')
  )
);
CREATE INDEX campaign_created_by_idx ON campaign (created_by);
CREATE INDEX campaign_confirmed_by_idx ON campaign (confirmed_by);
CREATE INDEX campaign_created_at_idx ON campaign (created_at, id);

ALTER TABLE outbox_email
  ADD COLUMN campaign uuid REFERENCES campaign (id) ON DELETE RESTRICT,
  -- 1, or 2 for those whose turn comes after the first group.
  ADD COLUMN campaign_group smallint,
  ADD CONSTRAINT outbox_email_campaign_check
    CHECK ((campaign IS NULL) = (campaign_group IS NULL) AND campaign_group IN (1, 2));
CREATE UNIQUE INDEX outbox_email_campaign_subscription_uniq
  ON outbox_email (campaign, subscription) WHERE campaign IS NOT NULL;
CREATE UNIQUE INDEX outbox_email_campaign_recipient_uniq
  ON outbox_email (campaign, recipient) WHERE campaign IS NOT NULL AND state <> 'cancelled';
-- What of a campaign waits for its turn; the others are claimed from an index without them, so
-- that a million emails of a campaign that is paused are never walked through.
CREATE INDEX outbox_email_campaign_due_idx
  ON outbox_email (campaign, campaign_group, due_at)
  WHERE state IN ('waiting', 'unknown') AND campaign IS NOT NULL;
DROP INDEX outbox_email_due_idx;
CREATE INDEX outbox_email_due_idx ON outbox_email (priority, due_at)
  WHERE state IN ('waiting', 'unknown') AND campaign IS NULL;
CREATE INDEX outbox_email_campaign_failed_idx
  ON outbox_email (campaign, recipient) WHERE state = 'failed' AND campaign IS NOT NULL;

-- The numbers of a progress page: kept as emails change, so that no page counts a million rows.
CREATE TABLE campaign_count (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  campaign uuid NOT NULL REFERENCES campaign (id) ON DELETE CASCADE,
  campaign_group smallint NOT NULL,
  interest varchar(6) NOT NULL,
  state varchar(10) NOT NULL,
  emails integer NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT campaign_count_campaign_uniq UNIQUE (campaign, campaign_group, interest, state)
);

-- Not sent since the person had unsubscribed, and not sent since the campaign was cancelled, are two.
CREATE FUNCTION campaign_count_state(state text, error text) RETURNS text IMMUTABLE LANGUAGE sql
RETURN CASE WHEN state = 'cancelled' AND error = 'campaign_cancelled' THEN 'dropped' ELSE state END;

CREATE FUNCTION count_campaign_emails() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO campaign_count AS kept (campaign, campaign_group, interest, state, emails)
  SELECT campaign, campaign_group, interest, state, sum(change)
  FROM (
    SELECT campaign, campaign_group, values ->> 'interest' AS interest,
      campaign_count_state(state, error) AS state, 1 AS change
    FROM after WHERE campaign IS NOT NULL
    UNION ALL
    SELECT campaign, campaign_group, values ->> 'interest', campaign_count_state(state, error), -1
    FROM before WHERE campaign IS NOT NULL
  ) AS changed
  GROUP BY campaign, campaign_group, interest, state
  HAVING sum(change) <> 0
  ORDER BY campaign, campaign_group, interest, state
  ON CONFLICT (campaign, campaign_group, interest, state)
    DO UPDATE SET emails = kept.emails + EXCLUDED.emails;
  RETURN NULL;
END $$;
-- New emails of a campaign are counted by the statement that promises them all.
CREATE TRIGGER outbox_email_campaign_count AFTER UPDATE ON outbox_email
  REFERENCING OLD TABLE AS before NEW TABLE AS after
  FOR EACH STATEMENT EXECUTE FUNCTION count_campaign_emails();
