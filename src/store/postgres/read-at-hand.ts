import type { Recognition } from "../../recognition.ts";
import type { ArticleRow } from "../article-rows.ts";
import { likeliest } from "../find-alike.ts";
import type { Item } from "../take-articles.ts";
import { storedArticleOf } from "./article-columns.ts";
import type { AtHand } from "./articles-at-hand.ts";
import type { Queries } from "./connection.ts";
import { readStored } from "./read-stored.ts";
import { fromColumn, toKeyColumn } from "./text-columns.ts";
import { readSketches } from "./text-sketches.ts";

/** All that is looked up to take these articles in, for all of them at once. The caller holds the lock of those who save. */
export async function readAtHand(queries: Queries, items: readonly Item[], recognition: Recognition): Promise<AtHand> {
  const keys = await readKeys(queries, items);
  const sketchesOf = items
    .filter((item) => mayBeNew(item, keys))
    .map(({ terms }) => recognition.sketchOf(terms))
    .filter((sketch) => sketch.length > 0);
  const sketches = await readSketches(queries, sketchesOf.flat(), { toForget: 0 });
  const alike = sketchesOf.flatMap((sketch) => likeliest(sketch, sketches.sharing));
  const stored = await readStored(queries, alike);
  const articles = await readArticles(queries, [...keys.values()]);
  for (const [id, { article }] of stored) articles.set(id, article);
  const knownByText = await readKnownByText(queries, [...articles.keys()]);
  const versions = await readVersions(queries, [...knownByText, ...stored.keys()]);
  return { keys, articles, stored, sketches, knownByText, versions };
}

/** Those that whoever imports them gave ids of their own are known by these alone. */
const mayBeNew = ({ article: { givenId, keys: given } }: Item, keys: ReadonlyMap<string, number>): boolean =>
  givenId === undefined && !given.some((key) => keys.has(toKeyColumn(key)));

async function readKeys(queries: Queries, items: readonly Item[]): Promise<AtHand["keys"]> {
  const asked = items.flatMap(({ article }) => article.keys.map(toKeyColumn));
  const rows = await queries.rows<{ key: string; article: number }>(
    "SELECT key, article FROM article_keys WHERE key = ANY($1::text[])",
    [asked],
  );
  return new Map(rows.map(({ key, article }) => [key, article]));
}

async function readArticles(queries: Queries, ids: number[]): Promise<AtHand["articles"]> {
  const rows = await queries.rows<ArticleRow>("SELECT * FROM articles WHERE id = ANY($1::bigint[])", [ids]);
  return new Map(rows.map((row) => [row.id, storedArticleOf(row)]));
}

async function readKnownByText(queries: Queries, ids: number[]): Promise<AtHand["knownByText"]> {
  const rows = await queries.rows<{ article: number }>(
    "SELECT article FROM known_by_text WHERE article = ANY($1::bigint[])",
    [ids],
  );
  return new Set(rows.map(({ article }) => article));
}

async function readVersions(queries: Queries, ids: number[]): Promise<AtHand["versions"]> {
  const rows = await queries.rows<{ article: number; title: string; text: string }>(
    "SELECT article, title, text FROM article_versions WHERE article = ANY($1::bigint[]) ORDER BY article, version",
    [ids],
  );
  const texts = rows.map(({ article, title, text }) => ({ article, title: fromColumn(title), text: fromColumn(text) }));
  return Map.groupBy(texts, ({ article }) => article);
}
