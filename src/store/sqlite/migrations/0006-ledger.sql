-- What a conversation was told grows from digests to answers: in which version, and whether a digest told it.
ALTER TABLE told ADD COLUMN version INTEGER NOT NULL DEFAULT 1;
ALTER TABLE told ADD COLUMN by_digest INTEGER NOT NULL DEFAULT 1;
UPDATE told SET version = (SELECT version FROM articles WHERE articles.id = told.article);

-- When a conversation was last told of what it asks about; `topic` is made by src/topic-key.ts.
CREATE TABLE told_topics (
  conversation TEXT NOT NULL REFERENCES conversations,
  topic        TEXT NOT NULL,
  told_at      INTEGER NOT NULL,
  PRIMARY KEY (conversation, topic)
) STRICT, WITHOUT ROWID;
