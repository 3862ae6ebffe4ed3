-- A digest of several topics, times and days. Only what is looked for has a column; `wish` is JSON, see src/subscription.ts.
ALTER TABLE subscriptions ADD COLUMN wish TEXT NOT NULL DEFAULT '{}';
UPDATE subscriptions SET wish = json_object(
  'topics', CASE topic WHEN '' THEN json('[]') ELSE json_array(topic) END,
  'onlySources', json('[]'), 'withoutSources', json('[]'), 'muted', json('[]'),
  'times', json_array(time), 'days', json('[1,2,3,4,5,6,7]'), 'length', 'short', 'whenNothing', 'say'
);
ALTER TABLE subscriptions DROP COLUMN topic;
ALTER TABLE subscriptions DROP COLUMN time;

-- Whoever let it rest, and until when, where that is known: it is due by then like any other.
DROP INDEX running_subscriptions;
ALTER TABLE subscriptions RENAME COLUMN paused_because TO rests_because;
ALTER TABLE subscriptions ADD COLUMN rested_by TEXT CHECK (rested_by IN ('reader', 'platform'));
ALTER TABLE subscriptions ADD COLUMN rests_until INTEGER;
UPDATE subscriptions SET rested_by = 'platform' WHERE rests_because IS NOT NULL;
CREATE INDEX running_subscriptions ON subscriptions (next_digest_at) WHERE rested_by IS NULL OR rests_until IS NOT NULL;
