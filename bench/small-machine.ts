// How little memory is enough: node bench/small-machine.ts [ARTICLES] [OLD_SPACE_MB]
// Imports articles, then runs the bot on a fake Telegram: questions, feeds that are read, and digests to two hundred
// readers. Linux only.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pipeline } from "node:stream/promises";
import { setTimeout as pause } from "node:timers/promises";
import { openHouse } from "../src/main.ts";
import { firstPlan } from "../src/read-plan.ts";
import { everyDay } from "../src/subscription.ts";
import { openFakeTelegram } from "../tests/fakes/fake-telegram.ts";
import { GROWING_FEEDS, openGrowingWeb } from "./prove/growing-web.ts";
import { syntheticArticles, syntheticQueries } from "./synthetic-articles.ts";

const [articles = 20_000, oldSpace = 160] = process.argv.slice(2).map(Number);
const QUESTIONS = 300;
const READERS = 200;
const FIRST_READER = 100_000;
const FEED_ITEMS = 400;
const MEGABYTE_IN_KIBIBYTES = 1e6 / 1024;
const program = join(import.meta.dirname, "..", "bin", "tidings.js");

const folder = mkdtempSync(join(tmpdir(), "tidings-small-"));
const file = join(folder, "tidings.db");
const databaseUrl = `file:${file}`;
const [telegram, web] = [await openFakeTelegram(), await openGrowingWeb()];
web.publish(FEED_ITEMS, Date.now());

console.log("| what | peak resident MB | at its end |\n|---|---|---|");
const importing = start(["import", "-"]);
if (importing.stdin)
  await pipeline(
    syntheticArticles(articles).map((row) => `${JSON.stringify(row)}\n`),
    importing.stdin,
  );
await reportAtEnd(`import of ${articles} articles`, importing);

await settle();
const bot = start(["start"], {
  TELEGRAM_BOT_TOKEN: telegram.token,
  TELEGRAM_API_ROOT: telegram.root,
  ALLOW_PRIVATE: "127.0.0.1",
});
await telegram.called("getUpdates");
report("the bot, just started", bot);
for (const [at, query] of syntheticQueries(QUESTIONS).entries()) {
  await telegram.ask([`/topic ${query}`, "/summary 1", "/news", `/search ${query}`][at % 4] ?? "/news");
}
report(`after ${QUESTIONS} questions`, bot);
await until(bot, () => [...telegram.messages.values()].filter(({ chat }) => chat.id >= FIRST_READER).length >= READERS);
await until(bot, () => storedArticles() >= articles + FEED_ITEMS);
report(`after ${READERS} digests and ${FEED_ITEMS} articles from ${GROWING_FEEDS} feeds`, bot);
bot.kill("SIGTERM");
const [status] = await once(bot, "exit");
console.log(`\nended with status ${status}`);
await Promise.all([telegram.close(), web.close()]);
rmSync(folder, { recursive: true });

function start(words: string[], settings: Record<string, string> = {}): ChildProcess {
  return spawn(process.execPath, [program, ...words], {
    env: {
      PATH: process.env.PATH,
      NODE_OPTIONS: `--max-old-space-size=${oldSpace}`,
      DATABASE_URL: databaseUrl,
      LOG_LEVEL: "error",
      READER_QUESTIONS_PER_MINUTE: "10000",
      CONVERSATION_QUESTIONS_PER_MINUTE: "10000",
      ...settings,
    },
    stdio: [words.includes("-") ? "pipe" : "ignore", "ignore", "inherit"],
  });
}

/** Sources that are due, and digests in a minute and a half. */
async function settle(): Promise<void> {
  const [now, yesterday] = [Date.now(), Date.now() - 24 * 60 * 60 * 1000];
  const house = await openHouse({ DATABASE_URL: databaseUrl }, { now: () => yesterday });
  if (!house.ok) throw new Error(house.failure.message);
  const { store, newsroom } = house.value;
  for (let feed = 0; feed < GROWING_FEEDS; feed += 1) {
    const url = `http://127.0.0.1:${web.port}/feed/${feed}`;
    const source = { url, title: `Growing ${feed}`, readsPages: false, isDefault: true };
    await store.addSource(source, { plan: firstPlan(now), refusedValidators: 0 }, now);
  }
  const time = new Date(now + 90_000).toISOString().slice(11, 16);
  for (let reader = 0; reader < READERS; reader += 1) {
    const id = FIRST_READER + reader;
    telegram.addChat({ id, type: "private", first_name: `Reader ${reader}` });
    await newsroom.digests.subscribe({
      conversation: { platform: "telegram", id: String(id), kind: "private" },
      ...{ topics: [], onlySources: [], withoutSources: [], muted: [], times: [time], days: everyDay, zone: "UTC" },
      ...{ language: "en", length: "short", whenNothing: "say" },
    });
  }
  await store.close();
}

function storedArticles(): number {
  const connection = new DatabaseSync(file, { readOnly: true });
  const row = connection.prepare("SELECT count(*) AS count FROM articles").get();
  connection.close();
  return Number(row?.count);
}

async function until(child: ChildProcess, isSo: () => boolean): Promise<void> {
  while (!isSo()) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error("The bot died.");
    await pause(500);
  }
}

function report(what: string, child: ChildProcess): void {
  const { peak, now } = memoryOf(child);
  console.log(`| ${what} | ${peak} | ${now} |`);
}

/** In megabytes; nothing of a process that has gone. */
function memoryOf({ pid }: ChildProcess): { peak: number; now: number } {
  const path = `/proc/${pid}/status`;
  const status = existsSync(path) ? readFileSync(path, "utf8") : "";
  const megabytes = (name: string) =>
    Math.round(Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / MEGABYTE_IN_KIBIBYTES);
  return { peak: megabytes("VmHWM"), now: megabytes("VmRSS") };
}

/** The peak is read as long as the process is there. */
async function reportAtEnd(what: string, child: ChildProcess): Promise<void> {
  let peak = 0;
  const look = setInterval(() => {
    // A process that has just ended has no memory any more.
    peak = memoryOf(child).peak || peak;
  }, 100);
  const [status] = await once(child, "exit");
  clearInterval(look);
  console.log(`| ${what}, status ${status} | ${peak} | |`);
}
