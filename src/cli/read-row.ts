import { resolve } from "node:path";
import { z } from "zod";
import type { Instant } from "../clock.ts";
import type { FeedItem } from "../ingest/feed/feed.ts";
import { wordsOf } from "../ingest/feed-item-text.ts";
import { articleRow } from "./article-row.ts";
import { feedRow } from "./feed-row.ts";
import type { LineFilter } from "./filter-lines.ts";
import type { Reading } from "./read-bytes.ts";
import { readFileAs } from "./read-file.ts";
import { cleanItem } from "./show-feed.ts";
import type { World } from "./subcommand.ts";

const header = z.union([z.string(), z.array(z.string()).transform((values) => values.join(", "))]);

const row = z.object({
  id: z.union([z.string(), z.number()]),
  kind: z.enum(["page", "feed", "text"]),
  path: z.string().min(1),
  url: z.string().nullish(),
  headers: z.record(z.string(), header.optional().catch(undefined)).nullish(),
});

/** The filter `read --jsonl`: a file a line in, what Tidings makes of it out. */
export const readings = (world: World): LineFilter<z.output<typeof row>> => ({
  row,
  example: '{"id":"1","kind":"feed","path":"feed.xml","url":"https://example.org/feed"}',
  answer: async ({ kind, path, url, headers }) => {
    const from = {
      path: resolve(world.folder, path),
      name: path,
      url: url ?? undefined,
      headers: headers ?? undefined,
    };
    return rowOf(await readFileAs(kind, from, world.clock.now()), path);
  },
});

/** One reading as JSON: the article, the feed with its items, or why it is neither. */
export function rowOf(reading: Reading, name: string): Record<string, unknown> {
  if ("refused" in reading) return { error: `${name} ${reading.refused}` };
  return "feed" in reading ? feedRow(reading.feed) : articleRow(reading);
}

/** What was left out of it, and by which rule: of an article a list, of a feed a list for each of its items. */
export function leftOutRow(reading: Reading, now: Instant): Record<string, unknown> {
  if ("refused" in reading) return {};
  if (!("feed" in reading)) return { leftOut: reading.dropped };
  const { feed } = reading;
  const clean = (item: FeedItem) => cleanItem({ item, words: wordsOf(item) }, feed, "", now).dropped;
  return { leftOut: feed.items.map(clean) };
}
