CREATE INDEX subscription_unsubscribed_at_idx ON subscription (unsubscribed_at)
  WHERE unsubscribed_at IS NOT NULL;
-- What the dashboard counts is little beside what has been sent and decided.
CREATE INDEX outbox_email_open_idx ON outbox_email (state, created_at)
  WHERE state IN ('waiting', 'sending', 'unknown', 'failed');
CREATE INDEX registration_undecided_idx ON registration (submitted_at)
  WHERE funding_result = 'in_review' AND funding_decision IS NULL AND expired_at IS NULL;
