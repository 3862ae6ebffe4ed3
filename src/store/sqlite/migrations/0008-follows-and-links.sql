-- Topics that come into the next digests of a conversation, with no times of their own.
CREATE TABLE follows (
  number       INTEGER PRIMARY KEY,
  conversation TEXT NOT NULL REFERENCES conversations,
  topic        TEXT NOT NULL, -- as typed
  added_at     INTEGER NOT NULL,
  UNIQUE (conversation, topic)
) STRICT;

-- What was told is kept by ledger: each conversation has one, and conversations that were linked have the same.
ALTER TABLE conversations ADD COLUMN ledger INTEGER NOT NULL DEFAULT 0;
UPDATE conversations SET ledger = numbered.ledger
FROM (SELECT key, row_number() OVER (ORDER BY key) AS ledger FROM conversations) AS numbered
WHERE numbered.key = conversations.key;
CREATE INDEX conversations_by_ledger ON conversations (ledger);

CREATE TABLE told_by_ledger (
  ledger    INTEGER NOT NULL, -- conversations.ledger
  article   INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  told_at   INTEGER NOT NULL,
  version   INTEGER NOT NULL,
  by_digest INTEGER NOT NULL,
  PRIMARY KEY (ledger, article)
) STRICT, WITHOUT ROWID;
INSERT INTO told_by_ledger SELECT ledger, article, told_at, version, by_digest
FROM told JOIN conversations ON conversations.key = told.conversation;
DROP TABLE told;
ALTER TABLE told_by_ledger RENAME TO told;

CREATE TABLE told_topics_by_ledger (
  ledger  INTEGER NOT NULL, -- conversations.ledger
  topic   TEXT NOT NULL,
  told_at INTEGER NOT NULL,
  PRIMARY KEY (ledger, topic)
) STRICT, WITHOUT ROWID;
INSERT INTO told_topics_by_ledger SELECT ledger, topic, told_at
FROM told_topics JOIN conversations ON conversations.key = told_topics.conversation;
DROP TABLE told_topics;
ALTER TABLE told_topics_by_ledger RENAME TO told_topics;

-- The moment of the first digest that was due and could not be written then: what the next one makes up for.
ALTER TABLE subscriptions ADD COLUMN owed_since INTEGER;
