-- The https address of the picture that leads an article, where it has one: read with the article only.
ALTER TABLE articles ADD COLUMN image TEXT;
