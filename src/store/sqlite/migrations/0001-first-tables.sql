-- Moments are milliseconds since 1970-01-01T00:00:00Z; days are "YYYY-MM-DD".

CREATE TABLE articles (
  id               INTEGER PRIMARY KEY AUTOINCREMENT, -- never given twice: old answers point at articles by number
  version          INTEGER NOT NULL DEFAULT 1,
  is_sample        INTEGER NOT NULL,
  first_seen_at    INTEGER NOT NULL,
  published_day    TEXT,             -- where the source gives only a day
  published_at     INTEGER,          -- where it gives the moment; both NULL: unknown
  latest_moment    INTEGER,          -- the last moment at which it can have been published; NULL: unknown
  sort_at          INTEGER NOT NULL, -- latest_moment, or else first_seen_at
  title_terms      INTEGER NOT NULL, -- how many
  body_terms       INTEGER NOT NULL,
  source           TEXT NOT NULL,
  given_id         TEXT,
  url              TEXT,
  author           TEXT,
  language         TEXT,
  title            TEXT NOT NULL,
  title_is_guessed INTEGER NOT NULL,
  paragraphs       TEXT NOT NULL,    -- JSON: [start, end, start, end, …]
  text             TEXT NOT NULL     -- last, so that the columns before it are read without it
) STRICT;

CREATE INDEX articles_by_time ON articles (sort_at);
CREATE INDEX articles_by_latest_moment ON articles (latest_moment);
CREATE INDEX articles_by_source ON articles (source, latest_moment, published_day, published_at);
CREATE INDEX sample_articles ON articles (id) WHERE is_sample = 1;

CREATE TABLE article_keys (
  key     TEXT PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- What an edited article said before.
CREATE TABLE article_versions (
  article       INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  version       INTEGER NOT NULL,
  replaced_at   INTEGER NOT NULL,
  published_day TEXT,
  published_at  INTEGER,
  title         TEXT NOT NULL,
  text          TEXT NOT NULL,
  PRIMARY KEY (article, version)
) STRICT, WITHOUT ROWID;

-- The markup that an article's text was read from, deflated.
CREATE TABLE originals (
  article INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  format  TEXT NOT NULL,
  markup  BLOB NOT NULL
) STRICT;

-- The words of articles, rowid = articles.id. They arrive folded and stemmed, so the tokenizer only splits: "ascii" keeps
-- every character above 127 in its word, and tokenchars does the same for ASCII punctuation ("u.s", "c++").
CREATE VIRTUAL TABLE article_terms USING fts5 (
  title,
  body,
  tokenize = 'ascii tokenchars ''!"#$%&''''()*+,-./:;<=>?@[\]^_`{|}~'''
);
-- A batch of 500 articles becomes one segment of the index (the default of 1 MB cuts it into several), and segments are
-- merged eight at a time instead of four: a quarter more articles a second at import, queries as fast as before.
INSERT INTO article_terms (article_terms, rank) VALUES ('hashsize', 33554432);
INSERT INTO article_terms (article_terms, rank) VALUES ('automerge', 8);

-- One row: the counts that every ranking needs, kept by triggers so that they cannot drift.
CREATE TABLE archive_totals (articles INTEGER NOT NULL, title_terms INTEGER NOT NULL, body_terms INTEGER NOT NULL) STRICT;
INSERT INTO archive_totals VALUES (0, 0, 0);

CREATE TRIGGER count_added_article AFTER INSERT ON articles BEGIN
  UPDATE archive_totals SET articles = articles + 1,
    title_terms = title_terms + new.title_terms, body_terms = body_terms + new.body_terms;
END;
CREATE TRIGGER count_edited_article AFTER UPDATE OF title_terms, body_terms ON articles BEGIN
  UPDATE archive_totals SET
    title_terms = title_terms + new.title_terms - old.title_terms, body_terms = body_terms + new.body_terms - old.body_terms;
END;
CREATE TRIGGER count_removed_article AFTER DELETE ON articles BEGIN
  UPDATE archive_totals SET articles = articles - 1,
    title_terms = title_terms - old.title_terms, body_terms = body_terms - old.body_terms;
END;

CREATE TABLE conversations (
  key      TEXT PRIMARY KEY, -- as conversationKey makes it
  platform TEXT NOT NULL,
  id       TEXT NOT NULL,
  thread   TEXT,
  kind     TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE subscriptions (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  conversation   TEXT NOT NULL REFERENCES conversations,
  topic          TEXT NOT NULL,
  time           TEXT NOT NULL,
  zone           TEXT NOT NULL,
  language       TEXT NOT NULL,
  created_at     INTEGER NOT NULL,
  next_digest_at INTEGER NOT NULL,
  last_digest_at INTEGER,
  paused_because TEXT
) STRICT;

CREATE INDEX subscriptions_by_conversation ON subscriptions (conversation);
CREATE INDEX running_subscriptions ON subscriptions (next_digest_at) WHERE paused_because IS NULL;

-- The outbox. A finished row stays: its key is what makes a second copy impossible.
CREATE TABLE deliveries (
  number       INTEGER PRIMARY KEY,
  key          TEXT NOT NULL UNIQUE,
  subscription INTEGER REFERENCES subscriptions ON DELETE SET NULL,
  conversation TEXT NOT NULL REFERENCES conversations,
  state        TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'refused')),
  attempts     INTEGER NOT NULL DEFAULT 0,
  not_before   INTEGER NOT NULL,
  created_at   INTEGER NOT NULL,
  finished_at  INTEGER,
  message_ids  TEXT, -- JSON: the platform's ids of what was sent
  because      TEXT, -- why it was refused, or must be tried again
  reply        TEXT NOT NULL
) STRICT;

CREATE INDEX waiting_deliveries ON deliveries (not_before) WHERE state = 'waiting';
CREATE INDEX deliveries_being_sent ON deliveries (number) WHERE state = 'sending';
CREATE INDEX deliveries_by_subscription ON deliveries (subscription);
CREATE INDEX deliveries_by_conversation ON deliveries (conversation);

-- Which articles a conversation was told.
CREATE TABLE told (
  conversation TEXT NOT NULL REFERENCES conversations,
  article      INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  told_at      INTEGER NOT NULL,
  PRIMARY KEY (conversation, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE key_value (
  namespace TEXT NOT NULL,
  key       TEXT NOT NULL,
  value     TEXT NOT NULL,
  expires   INTEGER,
  PRIMARY KEY (namespace, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX expiring_key_values ON key_value (expires) WHERE expires IS NOT NULL;
