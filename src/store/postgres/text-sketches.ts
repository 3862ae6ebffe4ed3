import { ARTICLES_OF_A_HASH } from "../find-alike.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";

/** Which articles share a hash, while some more are noted. */
export type Sketches = {
  /** The newest of them. */
  sharing(hash: number): number[];
  note(article: number, sketch: readonly number[]): void;
  forget(article: number, sketch: readonly number[]): void;
};
export type Sketched = { article: number; sketch: readonly number[] };

const SHARING = `
  SELECT asked.hash, found.article FROM unnest($1::bigint[]) AS asked (hash)
  CROSS JOIN LATERAL (
    SELECT article FROM text_sketches WHERE text_sketches.hash = asked.hash ORDER BY article DESC LIMIT $2) AS found`;

/** Of all these hashes at once. `toForget`: so many articles may be forgotten, and others move up. */
export async function readSketches(
  queries: Queries,
  hashes: Iterable<number>,
  { toForget }: { toForget: number },
): Promise<Sketches> {
  const asked = [...new Set(hashes)];
  const articles = new Map<number, Set<number>>(asked.map((hash) => [hash, new Set()]));
  const rows = await queries.rows<{ hash: number; article: number }>(SHARING, [asked, ARTICLES_OF_A_HASH + toForget]);
  for (const { hash, article } of rows) articles.get(hash)?.add(article);

  return {
    sharing: (hash) => [...(articles.get(hash) ?? [])].sort((one, other) => other - one).slice(0, ARTICLES_OF_A_HASH),
    note(article, sketch) {
      for (const hash of sketch) articles.get(hash)?.add(article);
    },
    forget(article, sketch) {
      for (const hash of sketch) articles.get(hash)?.delete(article);
    },
  };
}

/** Those that were found by other hashes before no longer are. */
export async function writeSketches(
  queries: Queries,
  { before, now }: { before: readonly Sketched[]; now: readonly Sketched[] },
): Promise<void> {
  if (before.length > 0) {
    await queries.change(
      `DELETE FROM text_sketches USING json_to_recordset($1::text::json) AS asked (hash bigint, article bigint)
       WHERE text_sketches.hash = asked.hash AND text_sketches.article = asked.article`,
      [asRecords(pairsOf(before))],
    );
  }
  await queries.change(
    `INSERT INTO text_sketches (hash, article)
     SELECT hash, article FROM json_to_recordset($1::text::json) AS asked (hash bigint, article bigint)
     ON CONFLICT DO NOTHING`,
    [asRecords(pairsOf(now))],
  );
}

const pairsOf = (sketched: readonly Sketched[]) =>
  sketched.flatMap(({ article, sketch }) => sketch.map((hash) => ({ hash, article })));
