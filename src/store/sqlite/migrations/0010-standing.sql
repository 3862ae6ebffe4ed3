-- What waits and what is lost is looked at all the time, however much there is of everything else.
CREATE INDEX waiting_by_age ON deliveries (platform, created_at) WHERE state = 'waiting';
CREATE INDEX lost_subscriptions ON subscriptions (conversation) WHERE rested_by = 'platform';
