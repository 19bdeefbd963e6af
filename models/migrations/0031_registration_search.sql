-- What the console searches in, kept beside the rows: without case and accents, however old.
ALTER TABLE registration
  ADD COLUMN search_plain text NOT NULL DEFAULT '',
  ADD COLUMN person_plain text;
ALTER TABLE app_user ADD COLUMN search_plain text NOT NULL DEFAULT '';

CREATE FUNCTION registration_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  SELECT search_text(concat_ws(' ', u.email, u.name, u.trn, NULLIF(NEW.trn, u.trn),
      NEW.workplace_name, NEW.workplace_identifier)),
    search_text(NULLIF(btrim(u.name), ''))
  INTO NEW.search_plain, NEW.person_plain
  FROM app_user u WHERE u.id = NEW.user_id;
  NEW.search_plain := coalesce(NEW.search_plain, '');
  RETURN NEW;
END $$;
CREATE TRIGGER registration_search
  BEFORE INSERT OR UPDATE OF user_id, trn, workplace_name, workplace_identifier ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_search();

CREATE FUNCTION app_user_search() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_plain := search_text(concat_ws(' ', NEW.email, NEW.name, NEW.trn,
    (SELECT string_agg(DISTINCT r.workplace_identifier, ' ') FROM registration r
     WHERE r.user_id = NEW.id)));
  RETURN NEW;
END $$;
CREATE TRIGGER app_user_search
  BEFORE INSERT OR UPDATE OF email, name, trn ON app_user
  FOR EACH ROW EXECUTE FUNCTION app_user_search();

-- Setting a column to what it is makes the trigger above find the words again.
CREATE FUNCTION app_user_moved() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE registration SET user_id = user_id WHERE user_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER app_user_moved
  AFTER UPDATE OF email, name, trn ON app_user FOR EACH ROW
  WHEN ((NEW.email::text, NEW.name, NEW.trn) IS DISTINCT FROM
    (OLD.email::text, OLD.name, OLD.trn))
  EXECUTE FUNCTION app_user_moved();

CREATE FUNCTION registration_placed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE app_user SET email = email WHERE id = NEW.user_id;
  IF TG_OP = 'UPDATE' AND OLD.user_id <> NEW.user_id THEN
    UPDATE app_user SET email = email WHERE id = OLD.user_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_placed
  AFTER INSERT ON registration FOR EACH ROW WHEN (NEW.workplace_identifier IS NOT NULL)
  EXECUTE FUNCTION registration_placed();
CREATE TRIGGER registration_moved
  AFTER UPDATE OF user_id, workplace_identifier ON registration FOR EACH ROW
  WHEN ((NEW.user_id, NEW.workplace_identifier) IS DISTINCT FROM
    (OLD.user_id, OLD.workplace_identifier))
  EXECUTE FUNCTION registration_placed();

UPDATE registration SET user_id = user_id;
UPDATE app_user SET email = email;

CREATE INDEX registration_search_plain_idx ON registration USING gin (search_plain gin_trgm_ops);
CREATE INDEX app_user_search_plain_idx ON app_user USING gin (search_plain gin_trgm_ops);

-- One index for each order of the lists.
CREATE INDEX registration_submitted_at_idx ON registration (submitted_at, id);
CREATE INDEX registration_person_plain_idx ON registration (person_plain, id);
CREATE INDEX registration_person_plain_falling_idx
  ON registration (person_plain DESC NULLS LAST, id DESC);
CREATE INDEX registration_course_name_idx ON registration ((CASE course
  WHEN 'npq-leading-teaching-development' THEN 'npq-leading-teacher-development'
  WHEN 'npq-senco' THEN 'npq-special'
  ELSE course
END COLLATE "C"), id);
CREATE INDEX registration_provider_name_idx ON registration ((provider COLLATE "C"), id);
CREATE INDEX registration_course_start_before_idx ON registration (course_start_before);
DROP INDEX app_user_email_idx;
CREATE INDEX app_user_email_idx ON app_user (email, id);
CREATE INDEX app_user_last_sign_in_at_idx ON app_user (last_sign_in_at, id);
CREATE INDEX app_user_last_sign_in_at_falling_idx
  ON app_user (last_sign_in_at DESC NULLS LAST, id DESC);
