import { deflateSync } from "node:zlib";
import type { NewArticle } from "../../article.ts";
import { publishedColumns } from "../published-columns.ts";
import { ARTICLE_COLUMNS, columnsOf, TYPED_ARTICLE_COLUMNS } from "./article-columns.ts";
import type { ArticleChanges } from "./articles-at-hand.ts";
import { asRecords } from "./as-records.ts";
import type { Queries } from "./connection.ts";
import { toColumn } from "./text-columns.ts";

/** The number that an article has got, by the one it had in memory. */
export type NumberOf = (article: number) => number;

const ADD = `
  INSERT INTO articles (${ARTICLE_COLUMNS})
  SELECT ${ARTICLE_COLUMNS} FROM json_to_recordset($1::text::json) AS asked (at integer, ${TYPED_ARTICLE_COLUMNS})
  ORDER BY at RETURNING id`;

const REPLACE = `
  UPDATE articles SET (${ARTICLE_COLUMNS}) = (${prefixed(ARTICLE_COLUMNS)})
  FROM json_to_recordset($1::text::json) AS asked (id bigint, ${TYPED_ARTICLE_COLUMNS}) WHERE articles.id = asked.id`;

const KEEP_VERSIONS = `
  INSERT INTO article_versions (article, version, replaced_at, published_day, published_at, title, text)
  SELECT article, version, replaced_at, published_day, published_at, title, text
  FROM json_to_recordset($1::text::json) AS asked (article bigint, version integer, replaced_at bigint,
    published_day text, published_at bigint, title text, text text)`;

const ADD_KEYS = `
  INSERT INTO article_keys (key, article)
  SELECT key, article FROM json_to_recordset($1::text::json) AS asked (key text, article bigint)`;

const KEEP_ORIGINALS = `
  INSERT INTO originals (article, format, markup)
  SELECT article, format, decode(markup, 'base64')
  FROM json_to_recordset($1::text::json) AS asked (article bigint, format text, markup text)
  ON CONFLICT (article) DO UPDATE SET format = excluded.format, markup = excluded.markup`;

const NOTE_KNOWN_BY_TEXT = "INSERT INTO known_by_text SELECT unnest($1::bigint[]) ON CONFLICT DO NOTHING";

/** Writes down what became of articles; the new ones get their numbers. */
export async function writeArticles(queries: Queries, changes: ArticleChanges): Promise<NumberOf> {
  const numberOf = await addArticles(queries, changes.added);
  const replaced = changes.replaced.map(({ article, terms }) => ({ id: article.id, ...columnsOf(article, terms) }));
  await changeMany(queries, REPLACE, replaced);
  await changeMany(
    queries,
    KEEP_VERSIONS,
    changes.versions.map((version) => versionRow(version, numberOf)),
  );
  const keys = changes.keys.map(({ key, article }) => ({ key, article: numberOf(article) }));
  await changeMany(queries, ADD_KEYS, keys);
  await writeOriginals(
    queries,
    [...changes.originals].map(([article, original]) => [numberOf(article), original]),
  );
  if (changes.knownByText.length > 0) await queries.change(NOTE_KNOWN_BY_TEXT, [changes.knownByText.map(numberOf)]);
  return numberOf;
}

/** Most batches have nothing of some kind. */
async function changeMany(
  queries: Queries,
  statement: string,
  rows: readonly Record<string, unknown>[],
): Promise<void> {
  if (rows.length > 0) await queries.change(statement, [asRecords(rows)]);
}

async function addArticles(queries: Queries, added: ArticleChanges["added"]): Promise<NumberOf> {
  if (added.length === 0) return (article) => article;
  const rows = added.map(({ article, terms }, at) => ({ at, ...columnsOf(article, terms) }));
  const inserted = await queries.rows<{ id: number }>(ADD, [asRecords(rows)]);
  // Numbers are given in the order in which rows come, which need not be the order in which they are answered.
  const numbers = inserted.map(({ id }) => id).toSorted((one, other) => one - other);
  const given = new Map(added.map(({ article }, at) => [article.id, numbers[at]]));
  return (article) => given.get(article) ?? article;
}

function versionRow(
  { article, version, title, text, published, replacedAt }: ArticleChanges["versions"][number],
  numberOf: NumberOf,
) {
  const [published_day, published_at] = publishedColumns(published);
  return {
    ...{ article: numberOf(article), version, replaced_at: replacedAt, published_day, published_at },
    title: toColumn(title),
    text: toColumn(text),
  };
}

async function writeOriginals(queries: Queries, originals: [number, NewArticle["original"]][]): Promise<void> {
  const gone = originals.flatMap(([article, original]) => (original ? [] : [article]));
  if (gone.length > 0) await queries.change("DELETE FROM originals WHERE article = ANY($1::bigint[])", [gone]);
  const kept = originals.flatMap(([article, original]) =>
    original ? [{ article, format: original.format, markup: deflateSync(original.markup).toString("base64") }] : [],
  );
  await changeMany(queries, KEEP_ORIGINALS, kept);
}

function prefixed(columns: string): string {
  return columns
    .split(",")
    .map((column) => `asked.${column.trim()}`)
    .join(", ");
}
