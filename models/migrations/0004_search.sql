-- Searches compare stored terms: a word alone, "=" before a word of the name, "~" before a word of
-- name or town, "#" before a whole number, "@" before a whole postcode (eligibility.md, 8).
ALTER TABLE workplace
  ALTER search_name DROP NOT NULL,
  ALTER search_name DROP DEFAULT,
  ALTER search_name TYPE text COLLATE "C",
  ALTER search_town DROP NOT NULL,
  ALTER search_town DROP DEFAULT,
  ALTER search_town TYPE text COLLATE "C";

-- Records of the release before get their terms from what it stored; those without a published name
-- are found by number only.
UPDATE workplace SET
  search_name = NULLIF(search_name, ''),
  search_town = CASE WHEN name IS NOT NULL THEN search_town END,
  search_words = concat_ws(
    ' ',
    '=' || NULLIF(replace(search_name, ' ', ' ='), ''),
    '~' || NULLIF(replace(search_name, ' ', ' ~'), ''),
    '~' || CASE WHEN name IS NOT NULL THEN NULLIF(replace(search_town, ' ', ' ~'), '') END,
    '@' || CASE WHEN name IS NOT NULL THEN NULLIF(replace(lower(postcode), ' ', ''), '') END,
    '#' || lower(identifier),
    '#' || NULLIF(ltrim(lower(identifier), 'abcdefghijklmnopqrstuvwxyz'), lower(identifier)),
    '#' || ukprn,
    CASE WHEN name IS NOT NULL THEN NULLIF(search_words, '') ELSE concat_ws(
      ' ', lower(identifier),
      NULLIF(ltrim(lower(identifier), 'abcdefghijklmnopqrstuvwxyz'), lower(identifier))
    ) END
  );

DROP INDEX workplace_search_words_idx;
ALTER TABLE workplace ADD COLUMN search_document tsvector NOT NULL
  GENERATED ALWAYS AS (array_to_tsvector(string_to_array(search_words, ' '))) STORED;

-- One pair of indexes for each of the two boxes: terms by their beginning, and the order shown.
CREATE INDEX workplace_document_idx ON workplace USING gin (search_document)
  WHERE choosable AND kind IN ('school', 'local_authority');
CREATE INDEX workplace_order_idx ON workplace (search_name, search_town, identifier)
  WHERE choosable AND kind IN ('school', 'local_authority');
CREATE INDEX workplace_childcare_document_idx ON workplace USING gin (search_document)
  WHERE choosable AND kind IN ('childcare_provider');
CREATE INDEX workplace_childcare_order_idx ON workplace (search_name, search_town, identifier)
  WHERE choosable AND kind IN ('childcare_provider');

-- Every word of a name or town once: what a misspelt word is held to.
CREATE TABLE search_word (
  word text PRIMARY KEY,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX search_word_trigram_idx ON search_word USING gin (word gin_trgm_ops);

-- In order, so that two imports at once wait for each other and never in a circle. New terms wait in
-- a list that every search would have to read: they are sorted in at once, which also is faster
-- than without that list.
CREATE FUNCTION keep_search_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO search_word (word)
  SELECT DISTINCT substr(term, 2) AS word
  FROM kept, string_to_table(kept.search_words, ' ') AS term
  WHERE starts_with(term, '~') ORDER BY word
  ON CONFLICT DO NOTHING;
  PERFORM gin_clean_pending_list('workplace_document_idx');
  PERFORM gin_clean_pending_list('workplace_childcare_document_idx');
  RETURN NULL;
END $$;
CREATE TRIGGER workplace_words_inserted AFTER INSERT ON workplace
  REFERENCING NEW TABLE AS kept FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();
CREATE TRIGGER workplace_words_updated AFTER UPDATE ON workplace
  REFERENCING NEW TABLE AS kept FOR EACH STATEMENT EXECUTE FUNCTION keep_search_words();

INSERT INTO search_word (word)
SELECT DISTINCT substr(term, 2) FROM workplace, string_to_table(search_words, ' ') AS term
WHERE starts_with(term, '~');
