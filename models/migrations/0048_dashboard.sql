CREATE INDEX subscription_unsubscribed_at_idx ON subscription (unsubscribed_at)
  WHERE unsubscribed_at IS NOT NULL;
