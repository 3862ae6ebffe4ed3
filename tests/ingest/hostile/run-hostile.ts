import { readFeedItemsApart } from "../../../src/ingest/apart/read-feed-items.ts";
import type { ArticleReader } from "../../../src/ingest/article-reader.ts";
import { htmlFile } from "../../../src/ingest/html-file.ts";
import { streamFile } from "../../../src/ingest/stream-file.ts";
import { textFile } from "../../../src/ingest/text-file.ts";
import type { HostileCases } from "./hostile-case.ts";
import { hostileFeeds } from "./hostile-feeds.ts";
import { hostilePages } from "./hostile-pages.ts";
import { hostileTexts } from "./hostile-texts.ts";

const NOW = Date.UTC(2026, 10, 22, 12);
const context = { now: NOW, isSample: false };

/** What came of one case: an answer in a few words, or the reason against it, after `seconds` by the clock. */
export type HostileResult = { name: string; said: string; isRefused: boolean; seconds: number; megabytes: number };

type Said = Pick<HostileResult, "said" | "isRefused">;
const answered = (said: string): Said => ({ said, isRefused: false });
const refused = (said: string): Said => ({ said, isRefused: true });

async function readFeed(bytes: Uint8Array): Promise<Said> {
  const read = await readFeedItemsApart(
    { bytes, url: "https://example.org/feed", source: { id: 1, title: "Lamp" } },
    NOW,
  );
  return read.ok ? answered(`${read.value.items.length} items`) : refused(read.failure.message);
}

async function readFile(reader: ArticleReader, bytes: Uint8Array): Promise<Said> {
  const pieces = async function* () {
    yield bytes;
  };
  for await (const reading of reader.read(streamFile("it", pieces()), context)) {
    if ("article" in reading) return answered(`${reading.article.paragraphs.length} paragraphs`);
    if ("refused" in reading) return refused(reading.refused.reason);
  }
  return refused("nothing came of it");
}

const KINDS: Record<string, { cases: HostileCases; read(bytes: Uint8Array): Promise<Said> }> = {
  feeds: { cases: hostileFeeds, read: readFeed },
  pages: { cases: hostilePages, read: (bytes) => readFile(htmlFile, bytes) },
  texts: { cases: hostileTexts, read: (bytes) => readFile(textFile, bytes) },
};

/** Reads all cases of a kind, one after the other, and writes a line of JSON for each. */
async function run(kind: string, only: string | undefined): Promise<void> {
  const { cases, read } = KINDS[kind] ?? { cases: {}, read: (bytes) => readFile(textFile, bytes) };
  for (const [name, make] of Object.entries(cases)) {
    if (only !== undefined && only !== name) continue;
    const given = make();
    const bytes = typeof given === "string" ? new Uint8Array(Buffer.from(given)) : given;
    const began = performance.now();
    const said = await read(bytes);
    const seconds = (performance.now() - began) / 1000;
    // The most that this process has ever held, threads and all.
    const megabytes = Math.round(process.resourceUsage().maxRSS / 1024);
    process.stdout.write(`${JSON.stringify({ name, ...said, seconds, megabytes } satisfies HostileResult)}\n`);
  }
}

await run(process.argv[2] ?? "", process.argv[3]);
