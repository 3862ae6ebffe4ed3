import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onThisTrail, onTrail, trailHere } from "../../src/trail.ts";
import { wordsOf } from "../fakes/bot-with.ts";
import { logLines } from "../fakes/log-lines.ts";
import { digestIn, fakePlatform, sourceThat, watchedBot } from "./watched-bot.ts";

describe("the log", () => {
  test("follows a question by the number that an apology gives its reader", async () => {
    const { log, lines } = logLines();
    const bot = await watchedBot({ log });
    bot.store.latestStories = () => Promise.reject(new Error("the disk is on fire"));
    bot.store.coverage = () => Promise.reject(new Error("the disk is on fire"));
    const before = lines().length;
    const words = wordsOf(await bot.ask("/news"));
    const mine = lines().slice(before);
    const number = String(mine[0]?.question);
    expect(words).toContain(number);
    expect(mine.map(({ msg, question }) => ({ msg, question }))).toEqual([
      { msg: "a question could not be answered", question: number },
      { msg: "a question was answered", question: number },
    ]);
  });

  test("tells two questions apart that are answered at the same time", async () => {
    const { log, lines } = logLines();
    const bot = await watchedBot({ log });
    await Promise.all(["/help", "/news", "/topic rain"].map((line) => bot.ask(line)));
    const answered = lines().filter(({ msg }) => msg === "a question was answered");
    expect(new Set(answered.map(({ question }) => question)).size).toBe(3);
    expect(answered.map(({ command }) => command).toSorted()).toEqual(["help", "news", "topic"]);
  });

  test("follows a delivery by its key", async () => {
    const { log, lines } = logLines();
    const chat = fakePlatform();
    const bot = await watchedBot({ log, platforms: [chat] });
    bot.clock.moveTo(await digestIn(bot));
    chat.answers({ refused: "this bot was removed" });
    await bot.bot.tick();
    const [refused] = lines().filter(({ msg }) => msg === "a delivery was refused for good");
    expect(refused).toMatchObject({ because: "this bot was removed", delivery: expect.stringContaining("/") });
  });

  test("keeps what is followed where the turn comes from elsewhere", async () => {
    const later: (() => unknown)[] = [];
    onTrail({ reading: "one" }, () => later.push(onThisTrail(() => trailHere())));
    expect(onTrail({ reading: "two", item: "x" }, () => later[0]?.())).toEqual({ reading: "one" });
  });
});

/** Long enough that it is in no other word. */
const secret = fc.string({ unit: fc.constantFrom(..."abcXYZ019_-"), minLength: 12, maxLength: 30 });

test("whatever fails, no secret of the settings stands in a log line, a reply or a message", {
  timeout: 60_000,
}, async () => {
  const property = fc.asyncProperty(secret, secret, async (token, key) => {
    const { log, text } = logLines([token, key]);
    const chat = fakePlatform();
    const replies: unknown[] = [];
    const settings = { LLM_API_KEY: key, CONTACT: `https://x:${token}@contact.example` };
    const bot = await watchedBot({ log, platforms: [chat], settings });
    const fault = `GET https://api.example/bot${token}/send with ${key} failed`;
    bot.clock.moveTo(await digestIn(bot));
    chat.answers({ retryAt: bot.clock.now() + 1000, because: fault });
    await bot.look();
    bot.clock.moveTo("2026-11-22T12:35:00Z");
    chat.answers({ refused: fault });
    await bot.look();
    chat.has({ because: fault, isFinal: true });
    await sourceThat(bot, { failing: { since: 0, because: "does not answer in time" } });
    await bot.look();
    chat.has(undefined);
    chat.answers({ sent: ["1"] });
    await bot.lookUntil("2026-11-22T14:30:00Z", 30);
    for (const line of ["/status", "/sources", "/subscriptions", "/access"]) {
      replies.push(await bot.askAsOwner(line));
    }
    bot.store.sources = () => Promise.reject(new Error(fault));
    replies.push(await bot.askAsOwner("/status"));
    const said = JSON.stringify([replies, chat.arrived]);
    for (const hidden of [token, key]) {
      expect(text().includes(hidden)).toBe(false);
      expect(said.includes(hidden)).toBe(false);
    }
    expect(text()).toContain("[secret]");
    expect(said).toContain("[secret]");
  });
  await fc.assert(property, { numRuns: 5 });
});
