import { join } from "node:path";
import { expect, test } from "vitest";
import { systemClock } from "../../src/clock.ts";
import { openFrontDoor, openHouse, startBot } from "../../src/main.ts";
import { openIngestApart } from "../../src/newsroom/ingest-apart.ts";
import { firstPlan } from "../../src/read-plan.ts";
import { systemTimer } from "../../src/timer.ts";
import { configWith } from "../fakes/bot-with.ts";
import { fakeWeb, type Page, says, silent } from "../fakes/fake-web.ts";
import { newFolder } from "../fakes/run-tidings.ts";
import { feedOf, readableLog } from "./round-with.ts";

/** A running bot over a store on the disk, which follows these pages of a web on this machine. */
async function botOver(pages: Record<string, Page>, more: Record<string, string> = {}) {
  const web = await fakeWeb(pages);
  const database = join(newFolder(), "news.db");
  const config = configWith({ DATABASE_URL: `file:${database}`, ALLOW_PRIVATE: "127.0.0.1", ...more });
  const house = await openHouse(config, systemClock);
  if (!house.ok) throw new Error(house.failure.message);
  const { log, lines } = readableLog();
  const parts = { ...house.value, config, clock: systemClock, log };
  for (const path of Object.keys(pages)) {
    const source = { url: web.origin + path, title: path, readsPages: false, isDefault: true };
    await parts.store.addSource(source, { plan: firstPlan(0), refusedValidators: 0 }, 0);
  }
  const bot = await startBot(parts, []);
  if (!bot.ok) throw new Error(bot.failure.message);
  return { web, parts, bot: bot.value, lines };
}

test.each([{}, { DATABASE_URL: ":memory:" }])(
  "a running bot reads its sources by itself, and answers from them: %j",
  async (more) => {
    const { web, parts, bot } = await botOver({ "/feed": says(feedOf("rain in Kent")) }, more);
    await bot.read();
    const reply = await openFrontDoor(parts).answer({
      conversation: { platform: "chat", id: "1", kind: "private" },
      asker: { platform: "chat", id: "anna" },
      role: "manager",
      command: "topic",
      options: { words: "rain in Kent" },
      attachments: [],
    });
    expect(JSON.stringify(reply)).toContain("rain in Kent");
    await bot.read();
    expect(web.asked).toHaveLength(1);
    await bot.stop();
    await parts.store.close();
  },
);

test("a bot that is stopped while a server is silent stops all the same, and the source is not asked at once again", async () => {
  const { web, parts, bot } = await botOver({ "/feed": silent });
  const reading = bot.read();
  await expect.poll(() => web.asked.length, { timeout: 20_000 }).toBe(1);
  await bot.stop();
  await reading;
  expect(await parts.store.dueSources(systemClock.now(), 9)).toEqual([]);
  await parts.store.close();
}, 30_000);

test("a thread that breaks is told of once, and another one is tried at the next tick", async () => {
  const { log, lines } = readableLog();
  const { CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES } = configWith();
  // A folder is no store.
  const start = {
    place: { DATABASE_URL: newFolder() },
    config: { CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES },
    log: { level: "silent" },
  };
  const parts = { start, nextDueAt: async () => 0, clock: systemClock, timer: systemTimer, log };
  const ingest = openIngestApart(parts);
  await ingest.tick();
  await ingest.tick();
  await ingest.stop();
  expect(lines).toEqual(["the thread that reads sources broke; another follows"]);
});

test("nothing is read any more once reading was stopped, also where the store only then says what is due", async () => {
  const { log, lines } = readableLog();
  const { CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES } = configWith();
  const start = {
    // A thread that were started all the same would break here, and be heard of.
    place: { DATABASE_URL: newFolder() },
    config: { CONTACT, ALLOW_PRIVATE, READ_EVERY_MINUTES },
    log: { level: "silent" },
  };
  const { promise: due, resolve } = Promise.withResolvers<number>();
  const ingest = openIngestApart({ start, nextDueAt: () => due, clock: systemClock, timer: systemTimer, log });
  const ticked = ingest.tick();
  await ingest.stop();
  resolve(0);
  await ticked;
  expect(lines).toEqual([]);
});
