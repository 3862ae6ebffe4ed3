-- What is read again and again for new articles.
CREATE TABLE sources (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  url          TEXT NOT NULL UNIQUE,
  title        TEXT NOT NULL,
  site         TEXT,
  folder       TEXT,
  reads_pages  INTEGER NOT NULL,
  is_default   INTEGER NOT NULL,
  is_paused    INTEGER NOT NULL DEFAULT 0,
  added_at     INTEGER NOT NULL,
  articles     INTEGER NOT NULL DEFAULT 0, -- how many have come from it
  choosers     INTEGER NOT NULL DEFAULT 0, -- conversations that chose it, kept by the triggers below
  state        TEXT NOT NULL,              -- JSON: how the reading of it goes
  next_read_at INTEGER AS (state ->> '$.plan.nextReadAt') VIRTUAL,
  is_running   INTEGER AS (
    is_paused = 0 AND (is_default = 1 OR choosers > 0) AND state ->> '$.plan.stoppedBecause' IS NULL
  ) VIRTUAL
) STRICT;

CREATE INDEX running_sources ON sources (next_read_at) WHERE is_running = 1;
CREATE INDEX private_sources ON sources (id) WHERE is_default = 0;

-- Conversations that chose their own sources, be it none; the others follow the default ones.
CREATE TABLE source_choices (conversation TEXT PRIMARY KEY REFERENCES conversations) STRICT, WITHOUT ROWID;

CREATE TABLE chosen_sources (
  conversation TEXT NOT NULL REFERENCES source_choices ON DELETE CASCADE ON UPDATE CASCADE,
  source       INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  PRIMARY KEY (conversation, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX chosen_sources_by_source ON chosen_sources (source);

CREATE TRIGGER count_added_chooser AFTER INSERT ON chosen_sources BEGIN
  UPDATE sources SET choosers = choosers + 1 WHERE id = new.source;
END;
CREATE TRIGGER count_removed_chooser AFTER DELETE ON chosen_sources BEGIN
  UPDATE sources SET choosers = choosers - 1 WHERE id = old.source;
END;

-- Which items came from a source.
CREATE TABLE seen_items (
  source      INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  key         TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  PRIMARY KEY (source, key)
) STRICT, WITHOUT ROWID;

-- Which sources an article came from.
CREATE TABLE article_sources (
  article INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  source  INTEGER NOT NULL REFERENCES sources ON DELETE CASCADE,
  PRIMARY KEY (article, source)
) STRICT, WITHOUT ROWID;

CREATE INDEX article_sources_by_source ON article_sources (source);

-- Articles that came from sources only: for those who follow one that holds them. All others are for everybody.
CREATE TABLE limited_articles (
  article     INTEGER PRIMARY KEY REFERENCES articles ON DELETE CASCADE,
  is_orphaned INTEGER NOT NULL DEFAULT 0 -- its last source has gone, and was not one that everybody follows
) STRICT;

CREATE INDEX orphaned_articles ON limited_articles (article) WHERE is_orphaned = 1;

-- Found by the first reading of a source: kept quietly.
ALTER TABLE articles ADD COLUMN is_backlog INTEGER NOT NULL DEFAULT 0;
