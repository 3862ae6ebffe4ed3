-- The stories that articles tell. Hashes are numbers of 32 bits; what they stand for, the recognition knows.
CREATE TABLE stories (
  id       INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice
  headline INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE -- the most central article
) STRICT;

CREATE INDEX stories_by_headline ON stories (headline);

-- What every article is recognized by, and what it was found to be part of.
CREATE TABLE story_articles (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  story   INTEGER NOT NULL REFERENCES stories ON DELETE CASCADE,
  copy_of INTEGER,          -- the first article of the same text
  moment  INTEGER,          -- the last one at which it can have been published; NULL: unknown
  seen_at INTEGER NOT NULL, -- the same, or else when it was first seen: where it stands in story_terms
  sketch  BLOB NOT NULL,    -- its hashes in text_sketches
  profile BLOB NOT NULL
) STRICT;

CREATE INDEX story_articles_by_story ON story_articles (story);

-- Which articles may be one text.
CREATE TABLE text_sketches (
  hash    INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

-- Which articles may tell of one event.
CREATE TABLE story_terms (
  term    INTEGER NOT NULL,
  seen_at INTEGER NOT NULL,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  PRIMARY KEY (term, seen_at, article)
) STRICT, WITHOUT ROWID;

-- How many articles hold a term.
CREATE TABLE term_counts (term INTEGER PRIMARY KEY, articles INTEGER NOT NULL) STRICT;

-- Articles that came again under another key and were known by their text.
CREATE TABLE known_by_text (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE) STRICT;

-- Articles from before there were stories. They are joined to theirs little by little: when others come in, and when
-- they are asked for.
CREATE TABLE unjoined_articles (article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE) STRICT;
INSERT INTO unjoined_articles SELECT id FROM articles;

-- The key of an address has no "www." any more.
UPDATE OR IGNORE article_keys SET key = 'url:https://' || substr(key, length('url:https://www.') + 1)
  WHERE key >= 'url:https://www.' AND key < 'url:https://www/';
