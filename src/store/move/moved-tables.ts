import type { Queries } from "../postgres/connection.ts";
import { indexMoved } from "./index-moved.ts";
import type { Columns, MovedRow } from "./moved-columns.ts";

/** A table that both engines have, and how a row of the one becomes a row of the other. */
export type MovedTable = {
  name: string;
  /** What the server is given; what it counts or decides by itself is left out. */
  columns: Columns;
  key: readonly string[];
  /** Where the file has another expression for a column. */
  inFile?: Readonly<Record<string, string>>;
  /** Columns that no two rows have in common, besides the key. */
  unique?: readonly string[];
  /** The column whose numbers the server gives, and in which tables of the file the highest given one may stand. */
  numbered?: { column: string; alsoIn?: readonly string[] };
  /** What follows from the rows, written with them. */
  also?: (queries: Queries, rows: readonly MovedRow[]) => Promise<void>;
};

const articleRef = { article: "number" } as const;

/** In an order in which each table points only at those before it. */
export const MOVED_TABLES: readonly MovedTable[] = [
  {
    name: "articles",
    key: ["id"],
    columns: {
      ...{ id: "number", version: "number", is_sample: "boolean", is_backlog: "boolean", title_is_guessed: "boolean" },
      ...{ first_seen_at: "number", published_day: "text", published_at: "number", latest_moment: "number" },
      ...{ sort_at: "number", title_terms: "number", body_terms: "number", source: "name", given_id: "anyText" },
      ...{ url: "anyText", author: "anyText", image: "anyText", language: "text", title: "anyText" },
      ...{ paragraphs: "text", text: "anyText" },
    },
    numbered: { column: "id" },
  },
  { name: "article_keys", key: ["key"], columns: { key: "key", ...articleRef } },
  {
    name: "article_versions",
    key: ["article", "version"],
    columns: {
      ...{ ...articleRef, version: "number", replaced_at: "number", published_day: "text", published_at: "number" },
      ...{ title: "anyText", text: "anyText" },
    },
  },
  { name: "originals", key: ["article"], columns: { ...articleRef, format: "text", markup: "bytes" } },
  {
    name: "article_terms",
    key: ["article"],
    columns: { ...articleRef, title: "anyText", body: "anyText" },
    inFile: { article: "rowid" },
    also: indexMoved,
  },
  { name: "vocabulary", key: ["word"], columns: { word: "text", spelling: "text", articles: "number" } },
  { name: "stories", key: ["id"], columns: { id: "number", headline: "number" }, numbered: { column: "id" } },
  {
    name: "story_articles",
    key: ["article"],
    columns: {
      ...{ ...articleRef, story: "number", copy_of: "number", moment: "number", seen_at: "number" },
      ...{ sketch: "bytes", profile: "bytes" },
    },
  },
  { name: "text_sketches", key: ["hash", "article"], columns: { hash: "number", ...articleRef } },
  {
    name: "story_terms",
    key: ["term", "seen_at", "article"],
    columns: { term: "number", seen_at: "number", ...articleRef },
  },
  { name: "term_counts", key: ["term"], columns: { term: "number", articles: "number" } },
  { name: "known_by_text", key: ["article"], columns: articleRef },
  { name: "unjoined_articles", key: ["article"], columns: articleRef },
  {
    name: "sources",
    key: ["id"],
    columns: {
      ...{ id: "number", url: "text", title: "text", site: "text", folder: "text", reads_pages: "boolean" },
      ...{ is_default: "boolean", is_paused: "boolean", added_at: "number", articles: "number", state: "text" },
      ...{ next_read_at: "number", is_stopped: "boolean" },
    },
    inFile: { is_stopped: "(state ->> '$.plan.stoppedBecause' IS NOT NULL)" },
    unique: ["url"],
    numbered: { column: "id" },
  },
  { name: "seen_items", key: ["source", "key"], columns: { source: "number", key: "key", fingerprint: "anyText" } },
  { name: "article_sources", key: ["article", "source"], columns: { ...articleRef, source: "number" } },
  { name: "limited_articles", key: ["article"], columns: { ...articleRef, is_orphaned: "boolean" } },
  {
    name: "conversations",
    key: ["key"],
    columns: { key: "text", platform: "text", id: "text", thread: "text", kind: "text", ledger: "number" },
    numbered: { column: "ledger", alsoIn: ["told", "told_topics"] },
  },
  { name: "source_choices", key: ["conversation"], columns: { conversation: "text" } },
  {
    name: "chosen_sources",
    key: ["conversation", "source"],
    columns: { conversation: "text", source: "number" },
  },
  {
    name: "subscriptions",
    key: ["id"],
    columns: {
      ...{ id: "number", conversation: "text", wish: "text", zone: "text", language: "text", created_at: "number" },
      ...{ next_digest_at: "number", last_digest_at: "number", owed_since: "number", rested_by: "text" },
      ...{ rests_because: "text", rests_until: "number" },
    },
    numbered: { column: "id" },
  },
  {
    name: "follows",
    key: ["number"],
    columns: { number: "number", conversation: "text", topic: "text", added_at: "number" },
    unique: ["conversation", "topic"],
    numbered: { column: "number" },
  },
  {
    name: "told",
    key: ["ledger", "article"],
    columns: { ledger: "number", ...articleRef, told_at: "number", version: "number", by_digest: "boolean" },
  },
  { name: "told_topics", key: ["ledger", "topic"], columns: { ledger: "number", topic: "text", told_at: "number" } },
  {
    name: "digests",
    key: ["id"],
    columns: { id: "number", written_at: "number", reply: "text" },
    numbered: { column: "id" },
  },
  {
    name: "digest_articles",
    key: ["digest", "article"],
    columns: { digest: "number", ...articleRef, version: "number", looked_at: "number", told_before: "number" },
  },
  {
    name: "deliveries",
    key: ["number"],
    columns: {
      ...{ number: "number", key: "text", subscription: "number", conversation: "text", platform: "text" },
      ...{ digest: "number", corrects: "number", digest_before: "number", state: "text", attempts: "number" },
      ...{ doubts: "number", not_before: "number", created_at: "number", finished_at: "number", message_ids: "text" },
      because: "text",
    },
    unique: ["key"],
    numbered: { column: "number" },
  },
  {
    name: "key_value",
    key: ["namespace", "key"],
    columns: { namespace: "text", key: "text", value: "text", expires: "number" },
  },
];
