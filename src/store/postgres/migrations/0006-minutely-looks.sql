-- What each minute asks: which articles were edited lately, and what was told so long ago that it is forgotten.
CREATE INDEX article_versions_by_time ON article_versions (replaced_at, article);
CREATE INDEX told_by_time ON told (told_at);
CREATE INDEX told_topics_by_time ON told_topics (told_at);
