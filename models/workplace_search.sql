-- Finds workplaces by typed words (eligibility.md, 8) among the terms that imports store: a word
-- alone, "=" before a word of the name, "~" before a word of name or town, "#" before a whole
-- number, "@" before a whole postcode.
--
-- $1 terms: every word begins one of any sort, $2 of the name, $3 of name or town
-- $4 the words without spaces, $5 with spaces, $6 how many are shown
-- $7 the words that may be misspelt, $8 terms: every other word begins one of any sort
--
-- Up to 1,000 matches are fetched and ranked one by one; a whole number or postcode never has more.
WITH every_few AS MATERIALIZED (
  SELECT id, search_name, search_town, identifier, search_document FROM workplace
  WHERE {box} AND search_document @@ $1::text::tsquery LIMIT 1001
), every AS MATERIALIZED (
  SELECT count(*) AS n, count(*) > 1000 AS many FROM every_few

-- A name equal to the words is the first of those that begin with them.
), ranked AS (
  SELECT id, search_name, search_town, identifier, CASE
    WHEN search_document @@ quote_literal('#' || $4)::tsquery THEN 1
    WHEN search_document @@ quote_literal('@' || $4)::tsquery THEN 2
    WHEN starts_with(search_name, $5) THEN 3
    WHEN search_document @@ $2::text::tsquery THEN 4
    WHEN search_document @@ $3::text::tsquery THEN 5
    ELSE 6 END AS tier
  FROM every_few WHERE (SELECT NOT many FROM every)
), begun AS MATERIALIZED (
  SELECT id, search_name, search_town, identifier, 3 FROM workplace
  WHERE {box} AND (SELECT many FROM every)
    AND search_name >= $5 AND search_name < $5 || chr(1114111)
  ORDER BY search_name, search_town, identifier LIMIT $6

-- Mistakes are forgiven when fewer than 5 match: a word may also stand for the words of names and
-- towns that are similar to it (by 0.3, which is what the operator % asks by default). A word that
-- begins one of name or town is as it should be (1), one that begins another term tells least (0).
), asked AS MATERIALIZED (
  SELECT n, word, quote_literal(word) || ':*' AS begins,
    quote_literal('~' || word) || ':*' AS begins_near
  FROM unnest($7::text[]) WITH ORDINALITY AS typed (word, n) WHERE (SELECT n < 5 FROM every)
), similar_word AS MATERIALIZED (
  SELECT asked.n, kept.word, similarity(kept.word, asked.word) AS alike
  FROM asked JOIN search_word kept ON kept.word % asked.word
), meant AS (
  SELECT concat_ws('|', begins, string_agg(quote_literal('~' || near.word), '|')) AS loosely,
    concat_ws('|', begins, string_agg(quote_literal('~' || near.word), '|')
      FILTER (WHERE alike = most)) AS closely
  FROM asked LEFT JOIN (
    SELECT n, word, alike, max(alike) OVER (PARTITION BY n) AS most FROM similar_word
  ) near USING (n)
  GROUP BY n, begins
), loose AS MATERIALIZED (
  SELECT concat_ws('&', string_agg('(' || loosely || ')', '&'), nullif($8, '')) AS terms,
    concat_ws('&', string_agg('(' || closely || ')', '&'), nullif($8, '')) AS closest
  FROM meant HAVING count(*) > 0
), loose_few AS MATERIALIZED (
  SELECT id, search_name, search_town, identifier, search_document FROM workplace
  WHERE {box} AND search_document @@ (SELECT terms FROM loose)::tsquery
    AND NOT search_document @@ $1::text::tsquery LIMIT 1001
), likeness AS (
  SELECT id, n, alike
  FROM loose_few, string_to_table(search_name || ' ' || search_town, ' ') AS word
    JOIN similar_word USING (word)
  UNION ALL
  SELECT id, n, (search_document @@ begins_near::tsquery)::integer
  FROM loose_few JOIN asked ON search_document @@ begins::tsquery
), guessed AS (
  SELECT id, search_name, search_town, identifier, 7, round(sum(alike)::numeric, 4)
  FROM loose_few JOIN (
    SELECT id, n, max(alike) AS alike FROM likeness GROUP BY id, n
  ) most USING (id)
  WHERE (SELECT count(*) <= 1000 FROM loose_few)
  GROUP BY id, search_name, search_town, identifier

-- Of more than 1,000 the first of each tier are read: among the first records in the order shown,
-- where a common word soon meets enough, else through the index. OFFSET 0 and the limit make the
-- planner do so: it cannot know how rare the words are, and this way need not. Of so many guesses
-- those with the most similar words come first, then the others, both in the order shown.
), tier AS (
  SELECT tier, terms::tsquery FROM (VALUES (4, $2), (5, $3), (6, $1)) AS exact (tier, terms)
  WHERE (SELECT many FROM every) AND (SELECT count(*) < $6 FROM begun)
  UNION ALL
  SELECT tier, terms::tsquery
  FROM (SELECT 7, closest FROM loose UNION ALL SELECT 8, terms FROM loose) AS rough (tier, terms)
  WHERE (SELECT count(*) > 1000 FROM loose_few)
), beginning AS NOT MATERIALIZED (
  SELECT id, search_name, search_town, identifier, search_document FROM workplace
  WHERE {box} ORDER BY search_name, search_town, identifier LIMIT 1000
), first_of_tier AS (
  SELECT hit.*, tier FROM tier
  CROSS JOIN LATERAL (
    SELECT count(*) AS n FROM (
      SELECT FROM beginning WHERE search_document @@ terms LIMIT $6
    ) met
  ) soon
  CROSS JOIN LATERAL (
    (SELECT id, search_name, search_town, identifier FROM beginning
     WHERE soon.n = $6 AND search_document @@ terms LIMIT $6)
    UNION ALL
    (SELECT * FROM (
       SELECT id, search_name, search_town, identifier FROM workplace
       WHERE {box} AND search_document @@ terms OFFSET 0
     ) matching
     WHERE soon.n < $6 ORDER BY search_name, search_town, identifier LIMIT $6)
  ) hit

), shown AS (
  SELECT id, search_name, search_town, identifier, min(tier) AS tier, max(alike) AS alike FROM (
    SELECT *, NULL::numeric FROM ranked
    UNION ALL SELECT *, NULL FROM begun
    UNION ALL SELECT *, NULL FROM first_of_tier
    UNION ALL SELECT * FROM guessed
  ) AS hit (id, search_name, search_town, identifier, tier, alike)
  GROUP BY id, search_name, search_town, identifier
  ORDER BY tier, alike DESC, search_name, search_town, identifier LIMIT $6
)
SELECT {columns}, (SELECT n FROM every) + (SELECT count(*) FROM loose_few) AS found
FROM shown JOIN workplace w USING (id)
ORDER BY shown.tier, shown.alike DESC, shown.search_name, shown.search_town, shown.identifier
