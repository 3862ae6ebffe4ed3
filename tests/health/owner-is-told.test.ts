import { describe, expect, test } from "vitest";
import { startBot } from "../../src/main.ts";
import { newSubscription } from "../store/store-samples.ts";
import { fakePlatform, group, sourceThat, watchedBot } from "./watched-bot.ts";

const failing = { since: Date.parse("2026-11-21T11:00:00Z"), because: "does not answer in time", code: "timeout" };

describe("the owner is told once", () => {
  test("of a source that fails for a day, with the remedy, and when it is over", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    const source = await sourceThat(bot, { failing });
    await bot.lookUntil("2026-11-22T14:00:00Z");
    expect(chat.arrived).toEqual([
      {
        to: "chat:olga",
        words:
          "Harbour Courier has failed since Saturday: does not answer in time. /sources test Harbour Courier shows what it answers now; /sources remove Harbour Courier lets it go.",
      },
    ]);
    await source.become({ failing: undefined });
    await bot.lookUntil("2026-11-22T14:50:00Z");
    expect(chat.arrived).toHaveLength(1);
    await bot.lookUntil("2026-11-22T18:00:00Z");
    expect(chat.words().slice(1)).toEqual(["Over: Harbour Courier is read again, or is gone from the sources."]);
  });

  test("not of one that fails for an hour, is paused, or belongs to one conversation", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    await sourceThat(bot, { failing: { ...failing, since: bot.clock.now() - 60 * 60 * 1000 } });
    const paused = await sourceThat(bot, { failing });
    await bot.store.changeSource(paused.id, { isPaused: true });
    const own = await sourceThat(bot, { failing });
    await bot.store.changeSource(own.id, { isDefault: false });
    await bot.look();
    expect(chat.words()).toEqual([]);
  });

  test("of a place whose platform lets nothing through, and when digests go on there", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    await bot.store.addSubscription(newSubscription({ conversation: group }), bot.clock.now());
    await bot.store.restConversation(group, "this bot was removed from the conversation");
    await bot.look();
    expect(chat.words()).toEqual([
      "No digests can be delivered to chat:club: this bot was removed from the conversation. They rest, and go on when the bot may write there again and somebody uses a command there.",
    ]);
    await bot.store.resumeConversation(group);
    await bot.lookUntil("2026-11-22T14:00:00Z");
    expect(chat.words()).toContain("Over: no digest rests any more in chat:club.");
  });

  test("of a platform that has been away for ten minutes, and over another one at once where the token is refused", async () => {
    const [chat, other] = [fakePlatform(), fakePlatform("other")];
    const bot = await watchedBot({ platforms: [chat, other], settings: { OWNER: "other:olga,chat:olga" } });
    other.has({ because: "It does not answer.", isFinal: false });
    await bot.lookUntil("2026-11-22T12:08:00Z", 1);
    expect(chat.words()).toEqual([]);
    await bot.lookUntil("2026-11-22T12:12:00Z", 1);
    expect(chat.words()).toEqual([
      "There is no connection to other: It does not answer. What is to be sent there waits for a day.",
    ]);
    other.has(undefined);
    await bot.lookUntil("2026-11-22T13:30:00Z", 2);
    expect(chat.words()).toHaveLength(1);
    expect(other.words()).toEqual(["Over: other is connected."]);
    other.has({ because: "The token is refused.", isFinal: true });
    await bot.look();
    expect(chat.words().at(-1)).toContain("There is no connection to other: The token is refused.");
  });

  test("in the chat of their choice, in its language", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat], settings: { OWNER_CHAT: "chat:club:news" } });
    await bot.newsroom.changeSettings({ ...group, thread: "news" }, { language: "de" });
    await sourceThat(bot, { failing });
    await bot.look();
    expect(chat.arrived[0]?.to).toBe("chat:club:news");
    expect(chat.words()[0]).toContain("Harbour Courier ist seit Samstag nicht lesbar: antwortet nicht rechtzeitig.");
  });

  test("in one message where much begins in the same minute, and with ten in full", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    for (let number = 0; number < 12; number++) await sourceThat(bot, { failing });
    await bot.look();
    await bot.look();
    expect(chat.words()).toHaveLength(1);
    expect(chat.words()[0]?.match(/has failed since/g)).toHaveLength(10);
    expect(chat.words()[0]).toContain("and 2 more; /status counts them");
  });
});

describe("a restart", () => {
  test("repeats nothing", async () => {
    const chat = fakePlatform();
    const first = await watchedBot({ platforms: [chat] });
    await sourceThat(first, { failing });
    await first.look();
    await first.bot.stop();
    const second = await startBot({ ...first, store: { ...first.store, claimForBot: async () => true } }, [
      chat.adapter,
    ]);
    if (!second.ok) throw new Error(second.failure.message);
    await second.value.look();
    await second.value.tick();
    await second.value.stop();
    expect(chat.words()).toHaveLength(1);
  });

  test("between what was decided and what was written sends it once", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    await sourceThat(bot, { failing });
    const { store } = bot;
    const enqueue = store.enqueueNotice;
    for (const died of ["before", "after"]) {
      store.enqueueNotice = async (notice) => {
        if (died === "after") await enqueue(notice);
        throw new Error("killed");
      };
      await expect(bot.bot.look()).rejects.toThrow("killed");
    }
    store.enqueueNotice = enqueue;
    await bot.look();
    await bot.look();
    expect(chat.words()).toHaveLength(1);
  });

  test("finds what the platform did not take in the outbox", async () => {
    const chat = fakePlatform();
    const bot = await watchedBot({ platforms: [chat] });
    chat.answers({ retryAt: bot.clock.now() + 1000, because: "busy" });
    await sourceThat(bot, { failing });
    await bot.look();
    expect(chat.words()).toEqual([]);
    chat.answers({ sent: ["1"] });
    bot.clock.moveTo("2026-11-22T12:30:00Z");
    await bot.look();
    expect(chat.words()).toHaveLength(1);
  });
});

test("nobody is told where the settings name no owner; the log has it", async () => {
  const chat = fakePlatform();
  const bot = await watchedBot({ platforms: [chat], settings: { OWNER: "" } });
  await sourceThat(bot, { failing });
  await bot.look();
  expect(chat.words()).toEqual([]);
  expect(await bot.store.waitingDeliveries()).toEqual([]);
});
