-- What articles are found by: our own terms (src/text/), folded and stemmed. PostgreSQL's dictionaries never see a text.

CREATE TABLE article_terms (
  article bigint PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  title   text NOT NULL, -- in the order of the text, one space between two
  body    text NOT NULL
);

-- The same to be searched: each term once, with the weight of how often the article holds it (see term-weights.ts).
CREATE TABLE article_words (
  article bigint PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  terms   integer NOT NULL, -- how many the article has, each as often as it stands there
  words   tsvector NOT NULL
) WITH (toast_tuple_target = 8160);
-- Ranking looks into the words of every article that matches, once for each word of the question: they stand in the row
-- itself, as they are, wherever they fit.
ALTER TABLE article_words ALTER COLUMN words SET STORAGE EXTERNAL;
-- Every search reads through the list of what is still to be sorted in: a megabyte is soon read, and taken in at once it
-- costs half of what each article by itself would.
CREATE INDEX article_words_by_word ON article_words USING gin (words) WITH (gin_pending_list_limit = 1024);

-- In how many articles each term stands: exact, whoever writes or removes them. Counted by the index, a word that half of
-- the archive holds would have PostgreSQL read half of it.
CREATE TABLE word_frequencies (
  word     text COLLATE "C" PRIMARY KEY,
  articles bigint NOT NULL
) WITH (fillfactor = 70);

CREATE FUNCTION count_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO word_frequencies (word, articles)
    SELECT word, count(*) FROM added, unnest(tsvector_to_array(words)) AS word GROUP BY word ORDER BY word COLLATE "C"
    ON CONFLICT (word) DO UPDATE SET articles = word_frequencies.articles + excluded.articles;
  RETURN NULL;
END $$;

CREATE FUNCTION discount_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE word_frequencies SET articles = word_frequencies.articles - removed.articles
    FROM (SELECT word, count(*) AS articles FROM gone, unnest(tsvector_to_array(words)) AS word GROUP BY word) AS removed
    WHERE word_frequencies.word = removed.word;
  RETURN NULL;
END $$;

CREATE TRIGGER words_added AFTER INSERT ON article_words
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_words();
CREATE TRIGGER words_added_by_edit AFTER UPDATE ON article_words
  REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION count_words();
CREATE TRIGGER words_gone_by_edit AFTER UPDATE ON article_words
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION discount_words();
CREATE TRIGGER words_gone AFTER DELETE ON article_words
  REFERENCING OLD TABLE AS gone FOR EACH STATEMENT EXECUTE FUNCTION discount_words();

-- Whether an article holds terms that follow one another.
CREATE FUNCTION holds_phrase(asked bigint, phrase text) RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT 1 FROM article_terms WHERE article = asked
    AND (strpos(' ' || title || ' ', ' ' || phrase || ' ') > 0 OR strpos(' ' || body || ' ', ' ' || phrase || ' ') > 0))
$$;

-- The words of the archive as they are spelled, for what is mistyped. A hint, not a count: an edit adds to it and takes
-- nothing away.
CREATE TABLE vocabulary (
  word     text COLLATE "C" PRIMARY KEY, -- small letters without marks
  spelling text COLLATE "C" NOT NULL,
  articles bigint NOT NULL
) WITH (fillfactor = 80);

CREATE INDEX vocabulary_by_ending ON vocabulary (right(word, 3), length(word));
