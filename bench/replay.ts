// How long a replay of a week and a preview take: node bench/replay.ts [ARTICLES]
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../src/clock.ts";
import { openHouse } from "../src/main.ts";
import type { Newsroom } from "../src/newsroom.ts";
import { type DigestWish, everyDay } from "../src/subscription.ts";
import { percentile } from "./percentile.ts";
import { syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const ARTICLES = 10_000;
const BATCH = 500;
const WISHES = 40;
const DAY = 24 * 60 * 60 * 1000;
/** All of them are of the last days, which is the worst there can be. */
const SPREAD = 10 * DAY;
const here = { platform: "bench", id: "1", kind: "private" } as const;

const count = Number(process.argv[2] ?? ARTICLES);
const folder = mkdtempSync(join(tmpdir(), "tidings-bench-"));
const house = await openHouse({ DATABASE_URL: `file:${join(folder, "tidings.db")}` }, systemClock);
if (!house.ok) throw new Error(house.failure.message);
await fill(house.value.newsroom);
const { digests } = house.value.newsroom;
const queries = syntheticQueries(WISHES);
console.log(`${count} articles of the last ten days\n\n| what | p50 ms | p99 ms |\n|---|---|---|`);
await measure("preview of a topic", queries, (wish) => digests.preview(wish, here));
await measure("replay of a topic", queries, (wish) => digests.replay(wish, here));
await measure("preview of the top stories", Array<string>(5).fill(""), (wish) => digests.preview(wish, here));
await measure("replay of the top stories", Array<string>(5).fill(""), (wish) => digests.replay(wish, here));
await house.value.store.close();
rmSync(folder, { recursive: true, force: true });

async function measure(what: string, topics: string[], run: (wish: DigestWish) => Promise<unknown>): Promise<void> {
  const took: number[] = [];
  for (const topic of topics) {
    const started = performance.now();
    await run(wishFor(topic));
    took.push(performance.now() - started);
  }
  console.log(`| ${what} | ${percentile(took, 50).toFixed(0)} | ${percentile(took, 99).toFixed(0)} |`);
}

function wishFor(topic: string): DigestWish {
  return {
    topics: topic === "" ? [] : [topic],
    onlySources: [],
    withoutSources: [],
    muted: [],
    times: ["08:00"],
    days: everyDay,
    zone: "Europe/Vienna",
    length: "short",
    language: "en",
    whenNothing: "say",
  };
}

async function fill(newsroom: Newsroom): Promise<void> {
  const now = Date.now();
  const rows = [...syntheticArticles(count)];
  for (let from = 0; from < rows.length; from += BATCH) {
    await newsroom.keep(
      rows.slice(from, from + BATCH).map(({ id, title, body, source }, at) => ({
        keys: [`id:${id}`],
        source,
        title,
        titleIsGuessed: false,
        text: body,
        paragraphs: [{ start: 0, end: body.length }],
        language: "en",
        published: { instant: now - ((from + at) / rows.length) * SPREAD },
        isSample: false,
      })),
    );
  }
}
