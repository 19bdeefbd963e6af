CREATE EXTENSION IF NOT EXISTS unaccent;

-- Text as searches of the console compare it: without case and accents.
CREATE FUNCTION search_text(said text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN lower(unaccent('unaccent'::regdictionary, normalize(said, NFC)));

-- What text is LIKE when it contains a word; `%`, `_` and `\` of the word are ordinary characters.
CREATE FUNCTION search_pattern(word text) RETURNS text
  LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN '%' || regexp_replace(search_text(word), '([\\%_])', '\\\1', 'g') || '%';

ALTER TABLE subscription
  ADD COLUMN email_plain text GENERATED ALWAYS AS (search_text(email::text)) STORED;
CREATE INDEX subscription_email_plain_idx ON subscription USING gin (email_plain gin_trgm_ops);
CREATE INDEX subscription_subscribed_idx ON subscription (subscribed_at, id)
  WHERE unsubscribed_at IS NULL;
CREATE INDEX subscription_interest_idx ON subscription (interest, subscribed_at, id)
  WHERE unsubscribed_at IS NULL;
CREATE INDEX subscription_undeliverable_idx ON subscription (subscribed_at, id)
  WHERE unsubscribed_at IS NULL AND undeliverable_at IS NOT NULL;
CREATE INDEX subscription_ended_idx ON subscription (subscribed_at, id)
  WHERE unsubscribed_at IS NOT NULL;
CREATE INDEX subscription_email_falling_idx ON subscription (email DESC NULLS LAST, id DESC)
  WHERE unsubscribed_at IS NULL;

-- How many subscriptions there are of each state and interest, as changes that add up to it: two
-- transactions never wait for each other here. `fold_subscription_count` keeps them few.
CREATE TABLE subscription_count (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  state varchar(13) NOT NULL,
  interest varchar(6) NOT NULL,
  change bigint NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT subscription_count_state_check
    CHECK (state IN ('active', 'undeliverable', 'unsubscribed'))
);

CREATE FUNCTION subscription_state(unsubscribed timestamptz, undeliverable timestamptz)
  RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN unsubscribed IS NOT NULL THEN 'unsubscribed'
    WHEN undeliverable IS NOT NULL THEN 'undeliverable' ELSE 'active' END;

CREATE FUNCTION subscription_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO subscription_count (state, interest, change)
  SELECT subscription_state(unsubscribed_at, undeliverable_at), interest, count(*)
  FROM added GROUP BY 1, 2;
  RETURN NULL;
END $$;

CREATE FUNCTION subscription_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO subscription_count (state, interest, change)
  SELECT subscription_state(unsubscribed_at, undeliverable_at), interest, -count(*)
  FROM removed GROUP BY 1, 2;
  RETURN NULL;
END $$;

CREATE FUNCTION subscription_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO subscription_count (state, interest, change)
  SELECT state, interest, sum(change) FROM (
    SELECT subscription_state(unsubscribed_at, undeliverable_at) AS state, interest, 1 AS change
    FROM added
    UNION ALL
    SELECT subscription_state(unsubscribed_at, undeliverable_at), interest, -1 FROM removed
  ) AS each_one
  GROUP BY state, interest HAVING sum(change) <> 0;
  RETURN NULL;
END $$;

CREATE FUNCTION subscription_emptied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM subscription_count;
  RETURN NULL;
END $$;

CREATE TRIGGER subscription_count_added AFTER INSERT ON subscription
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION subscription_added();
CREATE TRIGGER subscription_count_changed AFTER UPDATE ON subscription
  REFERENCING NEW TABLE AS added OLD TABLE AS removed
  FOR EACH STATEMENT EXECUTE FUNCTION subscription_changed();
CREATE TRIGGER subscription_count_removed AFTER DELETE ON subscription
  REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION subscription_removed();
CREATE TRIGGER subscription_count_emptied AFTER TRUNCATE ON subscription
  FOR EACH STATEMENT EXECUTE FUNCTION subscription_emptied();

INSERT INTO subscription_count (state, interest, change)
SELECT subscription_state(unsubscribed_at, undeliverable_at), interest, count(*)
FROM subscription GROUP BY 1, 2;

-- Puts the changes together; changes that others put together meanwhile are left to them.
CREATE FUNCTION fold_subscription_count() RETURNS void LANGUAGE sql AS $$
  WITH folded AS (
    DELETE FROM subscription_count
    WHERE id IN (SELECT id FROM subscription_count FOR UPDATE SKIP LOCKED)
    RETURNING state, interest, change
  )
  INSERT INTO subscription_count (state, interest, change)
  SELECT state, interest, sum(change) FROM folded
  GROUP BY state, interest HAVING sum(change) <> 0;
$$;
