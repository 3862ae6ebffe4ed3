import { closeSync, mkdtempSync, openSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pino } from "pino";
import { describe, expect, onTestFinished, test } from "vitest";
import { readTypedText } from "../adapters/typed-text.ts";
import { allCommands } from "../commands/all-commands.ts";
import type { Instant } from "../src/clock.ts";
import { type BotParts, openFrontDoor, openHouse } from "../src/main.ts";
import { phrasesFor } from "../src/phrases/all-phrases.ts";
import { StoreFailure } from "../src/store/store.ts";
import type { Delivery } from "../src/subscription.ts";
import { articleOf, configWith, drivenClock, room, wordsOf } from "./fakes/bot-with.ts";
import { runDigests } from "./fakes/run-digests.ts";

const HOUR = 60 * 60 * 1000;
const PAGE = 4096;
const EVENING = Date.parse("2026-11-22T18:00:00Z");
const MORNING = Date.parse("2026-11-23T08:00:00Z");

/** A log whose lines can be read. */
function readableLog() {
  const lines: string[] = [];
  return { log: pino({ level: "warn" }, { write: (line: string) => void lines.push(line) }), lines };
}

/** A bot over a file that may grow to so many pages. */
async function botOver(file: string, now: Instant, maxPages?: number) {
  const clock = drivenClock(new Date(now).toISOString());
  const { log, lines } = readableLog();
  const config = configWith({ DATABASE_URL: `file:${file}` });
  const house = await openHouse(config, clock, { log, maxPages });
  if (!house.ok) throw new Error(house.failure.message);
  const parts: BotParts = { ...house.value, config, clock, log };
  onTestFinished(() => parts.store.close());
  const bot = openFrontDoor(parts);
  const question = { conversation: room, asker: { platform: "chat", id: "anna" }, role: "manager" } as const;
  const ask = (line: string) => {
    const typed = readTypedText(line, allCommands);
    if ("unknown" in typed) throw new Error(`There is no command in “${line}”.`);
    return bot.answer({ ...question, ...typed, attachments: [] });
  };
  return { ...parts, clock, ask, lines };
}

const newFile = () => join(mkdtempSync(join(tmpdir(), "tidings-failing-")), "tidings.db");

/** Long enough that a digest needs room. */
const floodOf = (day: string) => {
  const towns = ["Lirio", "Marn", "Ostel", "Pira", "Quenn"].map((town) => `${day} in ${town}`);
  const body = towns.map((town) => `The flood of ${town} reached ${"the lower streets and ".repeat(8)}the bridges.`);
  return articleOf({
    title: `Flood on ${day}, ${"and the rain went on ".repeat(20)}`,
    body,
    source: `Paper of ${day}`,
  });
};

/** Until nothing more goes in, not even a small thing beside what the numbers of Anna's last answer meant. */
async function fill({ store }: BotParts): Promise<number> {
  const entries = store.keyValue("numbers");
  let kept = 0;
  for (let size = 4096; size >= 1; size /= 4) {
    try {
      for (; kept < 10_000; kept += 1)
        await entries.set(`chat:room chat:ann${String(kept).padStart(5, "0")}`, "x".repeat(size));
    } catch (error) {
      if (!(error instanceof StoreFailure)) throw error;
    }
  }
  return kept;
}

describe("on a full disk", () => {
  const PAGES = 200;

  async function fullBot() {
    const file = newFile();
    const bot = await botOver(file, EVENING, PAGES);
    await bot.newsroom.keep(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"].map(floodOf));
    for (const topic of ["flood", "Lirio", "bridges"]) await bot.ask(`/subscribe ${topic} 08:00 zone:UTC`);
    expect(await bot.newsroom.digests.subscriptionsOf(room)).toHaveLength(3);
    expect(await fill(bot)).toBeGreaterThan(0);
    return { ...bot, file };
  }

  test("questions are answered from what is there, and the log says why their notes are missing", async () => {
    const { ask, lines } = await fullBot();
    const answer = wordsOf(await ask("/topic flood"));
    expect(answer).toContain("The flood of Sunday in Lirio reached");
    expect(lines.join("")).toMatch(/an answer was given, but this could not be written down/);
    expect(lines.join("")).toContain("There is no room left on the disk");
  });

  test("what cannot be saved is refused with the reason, and what was saved stays", async () => {
    const { newsroom, store } = await fullBot();
    const long = Array.from({ length: 5000 }, (_, at) => `word${at}`).join(" ");
    await expect(newsroom.keep([articleOf({ title: "Long", body: [long] })])).rejects.toThrow(
      /no room left on the disk/,
    );
    expect((await store.coverage()).articles).toBe(5);
  });

  test("digests wait; with room again each comes once", async () => {
    const bot = await fullBot();
    bot.clock.moveTo(new Date(MORNING).toISOString());
    const sent: Delivery[] = [];
    const send = async (delivery: Delivery) => {
      sent.push(delivery);
      return { sent: ["1"] };
    };
    await expect(runDigests({ ...bot, phrasesFor }, send)).rejects.toThrow(/no room left on the disk/);
    await bot.store.close();

    const roomy = await botOver(bot.file, MORNING + HOUR);
    for (let tick = 0; tick < 3; tick += 1) await runDigests({ ...roomy, phrasesFor }, send);
    const topics = sent.map(({ key }) => key);
    expect(new Set(topics).size).toBe(3);
    expect(topics).toHaveLength(3);
    expect(wordsOf(sent[0]?.reply ?? { blocks: [{ kind: "text", text: "" }] })).toContain("Lirio");
  });
});

describe("a damaged store", () => {
  async function damagedWhere(isDamaged: (page: { name: string; pageno: number }) => boolean): Promise<string> {
    const file = newFile();
    const bot = await botOver(file, EVENING);
    await bot.newsroom.keep(Array.from({ length: 60 }, (_, at) => floodOf(`day ${at}`)));
    await bot.store.close();
    const connection = new DatabaseSync(file);
    const pages = connection.prepare("SELECT name, pageno FROM dbstat").all() as { name: string; pageno: number }[];
    connection.close();
    const descriptor = openSync(file, "r+");
    for (const { pageno } of pages.filter(isDamaged))
      writeSync(descriptor, Buffer.alloc(PAGE, 0xaa), 0, PAGE, (pageno - 1) * PAGE);
    closeSync(descriptor);
    return file;
  }

  test("whose beginning is damaged does not start, and says what to do", async () => {
    const file = await damagedWhere(({ pageno }) => pageno === 1);
    const opened = await openHouse(configWith({ DATABASE_URL: `file:${file}` }), { now: () => EVENING });
    expect(opened).toMatchObject({ ok: false, failure: { message: expect.stringContaining("restore a backup") } });
  });

  test("whose articles are damaged apologises, and the log names the damage and the remedy", async () => {
    const file = await damagedWhere(({ name, pageno }) => name === "articles" && pageno > 10);
    const { ask, lines } = await botOver(file, EVENING);
    expect((await ask("/topic flood")).blocks[0].kind).toBe("failure");
    expect(lines.join("")).toMatch(/tidings\.db is damaged\. .*npx tidings restore FILE/);
    expect(wordsOf(await ask("/help"))).toContain("/topic");
  });
});
