-- The words of the archive as they are spelled, for what is mistyped. A hint, not a count: an edit adds to it and takes
-- nothing away.
CREATE TABLE vocabulary (
  word     TEXT PRIMARY KEY, -- small letters without marks
  spelling TEXT NOT NULL,
  articles INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX vocabulary_by_ending ON vocabulary (substr(word, -3), length(word));

-- Articles from before: what the index has of them, which is the stems.
CREATE VIRTUAL TABLE indexed_terms USING fts5vocab (article_terms, row);
INSERT INTO vocabulary
  SELECT term, term, doc FROM indexed_terms WHERE length(term) BETWEEN 4 AND 30 AND term NOT GLOB '*[^a-zà-ÿа-яё]*';
DROP TABLE indexed_terms;
