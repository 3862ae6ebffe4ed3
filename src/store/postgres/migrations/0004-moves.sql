-- One row where the store was moved here from a file: npx tidings migrate. While it is unfinished no bot may work on it.
CREATE TABLE store_move (
  only_one    boolean PRIMARY KEY DEFAULT true CHECK (only_one),
  origin      text NOT NULL,             -- the path of the file
  runner      text NOT NULL,             -- the process that works at it: another that takes over ends this one
  began_at    bigint NOT NULL,
  rows        bigint NOT NULL DEFAULT 0, -- written so far
  finished_at bigint                     -- when all of it was here and compared; NULL: it is not yet
);
