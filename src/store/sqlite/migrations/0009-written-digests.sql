-- A digest is written once and delivered to many: its text and what it tells have tables of their own.
CREATE TABLE digests (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  written_at INTEGER NOT NULL,
  reply      TEXT              -- JSON; NULL once it is too old to be shown again
) STRICT;
CREATE INDEX digests_with_text ON digests (written_at) WHERE reply IS NOT NULL;

CREATE TABLE digest_articles (
  digest      INTEGER NOT NULL REFERENCES digests ON DELETE CASCADE,
  article     INTEGER NOT NULL REFERENCES articles ON DELETE CASCADE,
  version     INTEGER NOT NULL, -- the one that it tells, or that a correction has told since
  looked_at   INTEGER NOT NULL, -- the last one that was looked at for corrections
  told_before INTEGER,          -- the version that its readers were told before; NULL: none
  PRIMARY KEY (digest, article)
) STRICT, WITHOUT ROWID;
CREATE INDEX digest_articles_by_article ON digest_articles (article);

-- The outbox. A finished row stays: its key is what makes a second copy impossible.
CREATE TABLE outbox (
  number        INTEGER PRIMARY KEY AUTOINCREMENT, -- in this order within a conversation
  key           TEXT NOT NULL UNIQUE,
  subscription  INTEGER REFERENCES subscriptions ON DELETE SET NULL,
  conversation  TEXT NOT NULL REFERENCES conversations,
  platform      TEXT NOT NULL,
  digest        INTEGER NOT NULL REFERENCES digests,
  corrects      INTEGER,           -- the delivery that it puts right; NULL: it is a digest
  digest_before INTEGER,           -- when the subscription had its last digest before this one; NULL: never
  state         TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'sending', 'sent', 'refused', 'given up')),
  attempts      INTEGER NOT NULL DEFAULT 0,
  doubts        INTEGER NOT NULL DEFAULT 0, -- how often the program died while it was sent, so that nobody knows whether it arrived
  not_before    INTEGER NOT NULL,
  created_at    INTEGER NOT NULL,
  finished_at   INTEGER,
  message_ids   TEXT, -- JSON: the platform's ids of what was sent
  because       TEXT  -- why it was refused or given up, or must be tried again
) STRICT;

INSERT INTO digests (id, written_at, reply) SELECT number, created_at, reply FROM deliveries;
INSERT INTO outbox (number, key, subscription, conversation, platform, digest, state, attempts, not_before, created_at,
                    finished_at, message_ids, because)
SELECT number, deliveries.key, subscription, conversation, platform, number, state, attempts, not_before, created_at,
       finished_at, message_ids, because
FROM deliveries JOIN conversations ON conversations.key = deliveries.conversation;
DROP TABLE deliveries;
ALTER TABLE outbox RENAME TO deliveries;

CREATE INDEX waiting_deliveries ON deliveries (platform, not_before, number) WHERE state = 'waiting';
CREATE INDEX open_deliveries ON deliveries (conversation, number) WHERE state IN ('waiting', 'sending');
CREATE INDEX deliveries_being_sent ON deliveries (number) WHERE state = 'sending';
CREATE INDEX deliveries_by_subscription ON deliveries (subscription, number);
CREATE INDEX deliveries_by_conversation ON deliveries (conversation);
CREATE INDEX deliveries_by_digest ON deliveries (digest);
CREATE INDEX finished_deliveries ON deliveries (finished_at);
CREATE INDEX deliveries_in_full ON deliveries (finished_at) WHERE message_ids IS NOT NULL OR because IS NOT NULL;
