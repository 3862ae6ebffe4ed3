import type { DatabaseSync } from "node:sqlite";
import { asRecords } from "../postgres/as-records.ts";
import type { Queries } from "../postgres/connection.ts";
import { wordRows } from "../postgres/index-articles.ts";
import { query } from "../sqlite/query.ts";
import { termsOf } from "./index-moved.ts";
import type { MovedRow } from "./moved-columns.ts";
import { MOVED_TABLES } from "./moved-tables.ts";

/** How many rows a table has on both sides. */
export type Compared = { table: string; inFile: number; onServer: number };

/** What triggers count on either side by themselves: a statement, and whose figures they are. */
const COUNTED: Readonly<Record<string, string>> = {
  archive_totals: "SELECT articles, title_terms, body_terms FROM archive_totals",
  sources: "SELECT id, choosers FROM sources WHERE choosers > 0 ORDER BY id",
};

/** Articles whose words are looked at one by one; spread over all of them. */
const SAMPLED = 1_000;

const SAMPLE = `
  SELECT rowid AS article, title, body FROM article_terms
  WHERE rowid IN (SELECT id FROM articles WHERE id % ? = 0 LIMIT ${SAMPLED})`;

const OTHER_WORDS = `
  SELECT asked.article FROM json_to_recordset($1::text::json) AS asked (article bigint, terms integer, words text)
  LEFT JOIN article_words ON article_words.article = asked.article
  WHERE article_words.terms IS DISTINCT FROM asked.terms OR article_words.words IS DISTINCT FROM asked.words::tsvector
  LIMIT 1`;

/** Counts every table on both sides. `rows` is what the last pass found in the file, where it wrote nothing more. */
export async function countBothSides(queries: Queries, rows: ReadonlyMap<string, number>): Promise<Compared[]> {
  const compared: Compared[] = [];
  for (const { name } of MOVED_TABLES) {
    compared.push({ table: name, inFile: rows.get(name) ?? 0, onServer: await countOf(queries, name) });
  }
  const indexed = { table: "article_words", inFile: rows.get("article_terms") ?? 0 };
  return [...compared, { ...indexed, onServer: await countOf(queries, "article_words") }];
}

async function countOf(queries: Queries, table: string): Promise<number> {
  const [row] = await queries.rows<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`);
  return row?.rows ?? 0;
}

/** The tables whose figures or words are not what they should be: of those, the server has made its own. */
export async function findDerivedDifferences(queries: Queries, file: DatabaseSync): Promise<string[]> {
  const different: string[] = [];
  for (const [table, statement] of Object.entries(COUNTED)) {
    const [here, there] = [query<MovedRow>(file, statement).all(), await queries.rows<MovedRow>(statement)];
    if (valuesOf(here) !== valuesOf(there)) different.push(table);
  }
  return (await hasOtherWords(queries, file)) ? [...different, "article_words"] : different;
}

const valuesOf = (rows: readonly MovedRow[]): string => JSON.stringify(rows.map((row) => Object.values(row)));

async function hasOtherWords(queries: Queries, file: DatabaseSync): Promise<boolean> {
  const articles = query<{ articles: number }>(file, "SELECT articles FROM archive_totals").get()?.articles ?? 0;
  const sample = query<MovedRow>(file, SAMPLE).all(Math.ceil(Math.max(articles, 1) / SAMPLED));
  return (await queries.rows(OTHER_WORDS, [asRecords(wordRows(sample.map(termsOf)))])).length > 0;
}
