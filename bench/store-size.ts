// What one article, one subscription and one delivery take in the store: node bench/store-size.ts [--articles 3000] [--digests 5000]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { parseArgs } from "node:util";
import { openSender } from "../src/digest/deliver.ts";
import { silentLog } from "../src/log.ts";
import { openHouse } from "../src/main.ts";
import { writeDigests } from "../src/newsroom/run-digests.ts";
import { phrasesFor } from "../src/phrases/all-phrases.ts";
import { everyDay } from "../src/subscription.ts";
import { asNewArticle, syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const { values } = parseArgs({
  options: { articles: { type: "string", default: "3000" }, digests: { type: "string", default: "5000" } },
});
const [articles, digests] = [Number(values.articles), Number(values.digests)];
const DAY = 24 * 60 * 60 * 1000;
const MORNING = Date.parse("2026-11-23T08:00:00Z");
const TOPICS = 20;
/** Ids as long as those of Discord. */
const FIRST_ID = 10n ** 17n;

const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const file = join(folder, "tidings.db");
let now = MORNING - DAY;
const clock = { now: () => now };
const house = await openHouse({ DATABASE_URL: `file:${file}` }, clock);
if (!house.ok) throw new Error(house.failure.message);
const { store, newsroom } = house.value;

const rows = [...syntheticArticles(articles)];
await newsroom.keep(rows.map((row) => asNewArticle(row, { instant: MORNING - DAY / 2 })));
const full = bytes();
await subscribe();
const subscribed = bytes();
now = MORNING + 60_000;
await writeDigests({ ...house.value, phrasesFor, clock, log: silentLog }, () => {});
const platforms = { platforms: () => ["bench"], send: async () => ({ sent: [String(FIRST_ID)] }) };
const sent = await openSender(store, platforms, { clock, log: silentLog, random: Math.random }).run();
const delivered = bytes();
const letters = rows.reduce((sum, { title, body }) => sum + title.length + body.length, 0) / articles;
await store.close();
rmSync(folder, { recursive: true, force: true });

console.log("| what | bytes each |\n|---|---|");
line(`an article (${letters.toFixed(0)} characters, its words and its story with it), of ${articles}`, full / articles);
line(`a conversation with a subscription, of ${digests}`, (subscribed - full) / digests);
line(`a delivery that was sent, and what it told, of ${sent}`, (delivered - subscribed) / sent);

async function subscribe(): Promise<void> {
  const topics = syntheticQueries(TOPICS);
  for (let reader = 0; reader < digests; reader += 1) {
    await newsroom.digests.subscribe({
      conversation: { platform: "bench", id: String(FIRST_ID + BigInt(reader)), kind: "private" },
      topics: [topics[reader % TOPICS] ?? ""],
      ...{ times: ["08:00"], days: everyDay, zone: "UTC", length: "short", language: "en" },
      ...{ onlySources: [], withoutSources: [], muted: [], whenNothing: "say" },
    });
  }
}

/** Pages in use, so that room which was freed and not yet taken does not count. */
function bytes(): number {
  const connection = new DatabaseSync(file, { readOnly: true });
  const pragma = (name: string) => Number(Object.values(connection.prepare(`PRAGMA ${name}`).get() ?? {})[0]);
  const used = (pragma("page_count") - pragma("freelist_count")) * pragma("page_size");
  connection.close();
  return used;
}

function line(what: string, each: number): void {
  console.log(`| ${what} | ${each.toFixed(0)} |`);
}
