import { hashesAsBlob } from "../hash-blob.ts";
import type { StoryMember } from "../place-in-stories.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";
import { FIRST_NEW } from "./first-new.ts";
import type { StoryChanges } from "./stories-at-hand.ts";

const MAKE = `
  INSERT INTO stories (headline)
  SELECT headline FROM json_to_recordset($1::text::json) AS asked (at integer, headline bigint) ORDER BY at RETURNING id`;

/** Also those that nobody looked at: a text may have more copies than a story's latest articles. */
const COPY = "UPDATE story_articles SET copy_of = $1 WHERE article <> $1 AND (article = $2 OR copy_of = $2)";

const KEEP = `
  INSERT INTO story_articles (article, story, copy_of, moment, seen_at, sketch, profile)
  SELECT article, story, copy_of, moment, seen_at, decode(sketch, 'base64'), decode(profile, 'base64')
  FROM json_to_recordset($1::text::json) AS asked (
    article bigint, story bigint, copy_of bigint, moment bigint, seen_at bigint, sketch text, profile text)
  ON CONFLICT (article) DO UPDATE SET story = excluded.story, copy_of = excluded.copy_of, moment = excluded.moment,
    seen_at = excluded.seen_at, sketch = excluded.sketch, profile = excluded.profile`;

const MOVE = `
  UPDATE story_articles SET story = asked.story, copy_of = asked.copy_of
  FROM json_to_recordset($1::text::json) AS asked (article bigint, story bigint, copy_of bigint)
  WHERE story_articles.article = asked.article`;

const HEAD = `
  UPDATE stories SET headline = asked.headline
  FROM json_to_recordset($1::text::json) AS asked (story bigint, headline bigint)
  WHERE stories.id = asked.story AND stories.headline <> asked.headline`;

const DELETE_EMPTY = `
  DELETE FROM stories WHERE id = ANY($1::bigint[])
    AND NOT EXISTS (SELECT 1 FROM story_articles WHERE story_articles.story = stories.id)`;

/** Writes down what became of stories; the new ones get their numbers. */
export async function writeStories(queries: Queries, changes: StoryChanges): Promise<void> {
  const numberOf = await makeStories(queries, changes);
  for (const { first, later } of changes.copies) await queries.change(COPY, [first, later]);
  await queries.change(KEEP, [asRecords(changes.kept.map((kept) => keptRow(kept, numberOf)))]);
  await queries.change(MOVE, [asRecords(changes.moved.map((member) => movedRow(member, numberOf)))]);
  const old = [...changes.headlines].filter(([story]) => story < FIRST_NEW);
  await queries.change(HEAD, [asRecords(old.map(([story, headline]) => ({ story, headline })))]);
  await queries.change(DELETE_EMPTY, [changes.left]);
}

type NumberOf = (story: number) => number;

async function makeStories(queries: Queries, { made, headlines }: StoryChanges): Promise<NumberOf> {
  const rows = made.map((story, at) => ({ at, headline: headlines.get(story) }));
  const inserted = await queries.rows<{ id: number }>(MAKE, [asRecords(rows)]);
  // Numbers are given in the order in which rows come, which need not be the order in which they are answered.
  const numbers = inserted.map(({ id }) => id).toSorted((one, other) => one - other);
  const given = new Map(made.map((story, at) => [story, numbers[at]]));
  return (story) => given.get(story) ?? story;
}

const keptRow = ({ member, marked }: StoryChanges["kept"][number], numberOf: NumberOf) => ({
  ...movedRow(member, numberOf),
  moment: member.moment ?? null,
  seen_at: member.seenAt,
  sketch: base64(hashesAsBlob(marked.sketch)),
  profile: base64(member.profile),
});

const movedRow = ({ article, story, copyOf }: StoryMember, numberOf: NumberOf) => ({
  article,
  story: numberOf(story),
  copy_of: copyOf ?? null,
});

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");
