import { EventEmitter } from "node:events";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openInterruption } from "../../src/cli/interruption.ts";
import { systemClock } from "../../src/clock.ts";
import { type House, openHouse } from "../../src/main.ts";
import { articleOf } from "../fakes/bot-with.ts";
import { drivenTime } from "../fakes/driven-time.ts";
import { type FakeTelegram, openFakeTelegram } from "../fakes/fake-telegram.ts";
import { ended, newFolder, spawnTidings } from "../fakes/run-tidings.ts";

/** What the handbook promises to whoever stops the program, and some room for a busy machine. */
const PROMISED_MS = 20_000;
const ROOM_MS = 15_000;
const TIMEOUT = { timeout: 90_000 };

async function fakeTelegram(): Promise<FakeTelegram> {
  const telegram = await openFakeTelegram();
  onTestFinished(() => telegram.close().catch(() => {}));
  return telegram;
}

function startBot(telegram: FakeTelegram, folder = newFolder()) {
  return spawnTidings(["start"], folder, {
    TELEGRAM_BOT_TOKEN: telegram.token,
    TELEGRAM_API_ROOT: telegram.root,
  });
}

async function houseIn(folder: string): Promise<House> {
  const opened = await openHouse({ DATABASE_URL: `file:${join(folder, "data", "tidings.db")}` }, systemClock);
  if (!opened.ok) throw new Error(opened.failure.message);
  return opened.value;
}

/** The store holds one article before the bot is started. */
async function prepare(folder: string): Promise<void> {
  const { newsroom, store } = await houseIn(folder);
  await newsroom.keep([articleOf({ title: "Rain in Kent", body: ["It rained in Kent for nine days."] })]);
  await store.close();
}

describe("SIGTERM", () => {
  test("lets an answer arrive that is on its way", TIMEOUT, async () => {
    const telegram = await fakeTelegram();
    const folder = newFolder();
    await prepare(folder);
    const bot = startBot(telegram, folder);
    // Telegram asks to wait for a second: the answer is in the air meanwhile.
    const wait = { error_code: 429, description: "Too Many Requests: retry after 1", parameters: { retry_after: 1 } };
    telegram.next("sendMessage", wait);
    const asked = telegram.called("sendMessage");
    const answered = telegram.ask("rain");
    await asked;
    bot.kill("SIGTERM");
    expect((await answered).text).toContain("Rain in Kent");
    expect((await ended(bot)).status).toBe(0);
  });

  test("does not wait for ever for a platform that hangs, and lets go of the store", TIMEOUT, async () => {
    const [telegram, folder] = [await fakeTelegram(), newFolder()];
    await prepare(folder);
    const bot = startBot(telegram, folder);
    telegram.next("sendMessage", "hang", "hang", "hang");
    telegram.write("rain");
    await telegram.called("sendMessage");
    const before = performance.now();
    bot.kill("SIGTERM");
    expect((await ended(bot)).status).toBe(0);
    expect(performance.now() - before).toBeLessThan(PROMISED_MS + ROOM_MS);
    const { store } = await houseIn(folder);
    expect(await store.claimForBot()).toBe(true);
    expect((await store.coverage()).articles).toBe(1);
    await store.close();
  });

  test("after Ctrl-C, or the other way round, leaves at once", TIMEOUT, async () => {
    const [telegram, folder] = [await fakeTelegram(), newFolder()];
    await prepare(folder);
    const bot = startBot(telegram, folder);
    telegram.next("sendMessage", "hang", "hang", "hang");
    telegram.write("rain");
    await telegram.called("sendMessage");
    bot.kill("SIGINT");
    bot.kill("SIGTERM");
    expect([130, 143]).toContain((await ended(bot)).status);
  });
});

describe("a program that is interrupted", () => {
  function interruptible() {
    const signals = new EventEmitter();
    const left: number[] = [];
    const time = drivenTime(0);
    const exit = (status: number) => void left.push(status);
    const interrupted = openInterruption({ on: (signal, handle) => signals.on(signal, handle), exit }, time.timer);
    return { signals, left, time, interrupted };
  }

  test("leaves after 20 seconds, whatever hangs", async () => {
    const { signals, left, time, interrupted } = interruptible();
    await time.pass(60_000);
    expect({ aborted: interrupted.aborted, left }).toEqual({ aborted: false, left: [] });
    signals.emit("SIGTERM");
    await time.pass(19_999);
    expect({ aborted: interrupted.aborted, left }).toEqual({ aborted: true, left: [] });
    await time.pass(1);
    expect(left).toEqual([1]);
  });

  test("takes the same Ctrl-C that comes on two ways for one, and the next for a second", async () => {
    const { signals, left, time } = interruptible();
    signals.emit("SIGINT");
    signals.emit("SIGINT");
    await time.pass(1000);
    expect(left).toEqual([]);
    signals.emit("SIGINT");
    expect(left).toEqual([130]);
  });
});
