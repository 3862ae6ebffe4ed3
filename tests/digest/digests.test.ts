import { afterEach, describe, expect, test, vi } from "vitest";
import type { Adapter, Delivered } from "../../src/adapter.ts";
import type { BotParts, RunningBot } from "../../src/main.ts";
import { startBot } from "../../src/main.ts";
import { phrasesFor } from "../../src/phrases/all-phrases.ts";
import type { Reply } from "../../src/reply.ts";
import { articleOf, blocksOf, botWith, drivenClock, room, type TestBot, wordsOf } from "../fakes/bot-with.ts";

const drones = {
  title: "Officials begin drone training abroad",
  published: { date: "2026-11-21" },
  body: ["Officials from Veshna have begun drone training in Aldria, a minister said on Friday."],
};

type FakeAdapter = Adapter & { sent: { reply: Reply; key: string }[]; willAnswer: (result: Delivered) => void };

/** A platform that writes down what it is given, and answers as it is told to. */
function fakeAdapter(platform = "chat"): FakeAdapter {
  const sent: FakeAdapter["sent"] = [];
  const results: Delivered[] = [];
  return {
    platform,
    sent,
    willAnswer: (result) => results.push(result),
    start: async () => {},
    async send(_to, reply, key) {
      const result = results.shift() ?? { sent: ["1"] };
      if ("sent" in result) sent.push({ reply, key });
      return result;
    },
    amend: async () => ({ sent: [] }),
    stop: async () => {},
  };
}

const running: RunningBot[] = [];
async function start(parts: BotParts, adapter: Adapter): Promise<RunningBot> {
  const bot = await startBot(parts, [adapter]);
  if (!bot.ok) throw new Error(bot.failure.message);
  running.push(bot.value);
  return bot.value;
}
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});

async function subscribed(line = "/subscribe drones 08:00 Europe/Vienna") {
  const clock = drivenClock("2026-11-22T06:00:00Z");
  const bot: TestBot = await botWith([drones], { clock });
  const reply = await bot.ask(line);
  const adapter = fakeAdapter();
  return { ...bot, clock, reply, adapter, running: await start(bot.parts, adapter) };
}

describe("/subscribe", () => {
  test("says when the next digest comes, in the subscriber's own time", async () => {
    const { reply } = await subscribed();
    expect(wordsOf(reply)).toContain(
      "Done: drones · every day at 08:00. Next: today, Sunday 22 November, 08:00, Europe/Vienna (where it is 07:00 now).",
    );
  });

  test("needs a zone, once: then it is known here", async () => {
    const { ask } = await botWith();
    expect(wordsOf(await ask("/subscribe drones 08:00"))).toContain("I do not know your time zone yet");
    await ask("/subscribe drones 08:00 UTC+2");
    expect(wordsOf(await ask("/subscribe floods 09:00"))).toContain("09:00, +02:00");
  });

  test("the same wish twice is one subscription; too many are refused", async () => {
    const { ask } = await botWith();
    for (let times = 0; times < 2; times += 1) await ask("/subscribe drones 08:00 UTC");
    expect(wordsOf(await ask("/subscriptions"))).toContain("1 digest\n1. drones");
    for (let number = 2; number <= 10; number += 1) await ask(`/subscribe topic${number} 08:00 UTC`);
    expect(wordsOf(await ask("/subscribe one more 08:00 UTC"))).toContain("already has 10 digests");
  });

  test("/unsubscribe stops it, here and not elsewhere", async () => {
    const { ask } = await botWith();
    await ask("/subscribe drones 08:00 UTC");
    const elsewhere = { conversation: { ...room, id: "elsewhere" } };
    expect(wordsOf(await ask("/unsubscribe 1", elsewhere))).toContain("This conversation gets no digests.");
    expect(wordsOf(await ask("/unsubscribe 1"))).toContain("Stopped: no more digests about drones.");
    expect(wordsOf(await ask("/subscriptions"))).toContain("This conversation gets no digests.");
  });
});

describe("a digest", () => {
  test("comes at its minute, once, with the story and its source", async () => {
    const { clock, adapter, running } = await subscribed();
    clock.moveTo("2026-11-22T06:59:59Z");
    await running.tick();
    expect(adapter.sent).toEqual([]);

    clock.moveTo("2026-11-22T07:00:00Z");
    await running.tick();
    await running.tick();
    expect(adapter.sent).toHaveLength(1);
    const reply = adapter.sent[0]?.reply as Reply;
    expect(wordsOf(reply)).toContain("drones · Sunday 22 November, 08:00");
    expect(blocksOf(reply, "story")[0]?.sentences[0]?.text).toBe(drones.body[0]);
  });

  test("comes once also after a restart", async () => {
    const { clock, adapter, running, parts } = await subscribed();
    clock.moveTo("2026-11-22T07:00:10Z");
    await running.tick();
    await running.stop();
    const again = await start(parts, adapter);
    await again.tick();
    expect(adapter.sent).toHaveLength(1);
  });

  test("that fell due while nothing ran comes at the start, once", async () => {
    const { clock, adapter, running, parts } = await subscribed();
    await running.stop();
    clock.moveTo("2026-11-22T09:10:00Z");
    const again = await start(parts, adapter);
    await again.tick();
    clock.moveTo("2026-11-22T09:11:00Z");
    await again.tick();
    expect(adapter.sent).toHaveLength(1);
  });

  test("tells nothing twice: the next day has one calm line", async () => {
    const { clock, adapter, running } = await subscribed();
    for (const moment of ["2026-11-22T07:00:00Z", "2026-11-23T07:00:00Z"]) {
      clock.moveTo(moment);
      await running.tick();
    }
    expect(wordsOf(adapter.sent[1]?.reply as Reply)).toContain(
      "Nothing new on drones since Sunday 22 November, 08:00.",
    );
    expect(blocksOf(adapter.sent[1]?.reply as Reply, "story")).toEqual([]);
  });

  test("brings what came in since", async () => {
    const { clock, adapter, running, parts } = await subscribed();
    clock.moveTo("2026-11-22T07:00:00Z");
    await running.tick();
    await parts.newsroom.keep([
      articleOf({
        title: "Talune buys rescue drones",
        body: ["The islands of Talune bought six rescue drones for the coast guard."],
        published: { date: "2026-11-22" },
      }),
      articleOf({
        title: "The drones of 1999",
        body: ["Long ago, drones were toys for engineers."],
        published: { date: "1999-01-01" },
      }),
    ]);
    clock.moveTo("2026-11-23T07:00:00Z");
    await running.tick();
    const titles = blocksOf(adapter.sent[1]?.reply as Reply, "story").map(({ title }) => title);
    expect(titles).toEqual(["Talune buys rescue drones"]);
  });

  test("whose platform says to wait is tried again then, and arrives once", async () => {
    const { clock, adapter, running } = await subscribed();
    clock.moveTo("2026-11-22T07:00:00Z");
    adapter.willAnswer({ retryAt: Date.parse("2026-11-22T07:05:00Z"), because: "too many requests" });
    await running.tick();
    clock.moveTo("2026-11-22T07:04:00Z");
    await running.tick();
    expect(adapter.sent).toHaveLength(0);
    clock.moveTo("2026-11-22T07:05:00Z");
    await running.tick();
    await running.tick();
    expect(adapter.sent).toHaveLength(1);
  });

  test("that is refused for good pauses its subscription with the reason, and holds up no other", async () => {
    const { ask, clock, adapter, running } = await subscribed();
    await ask("/subscribe storm 08:00 Europe/Vienna");
    clock.moveTo("2026-11-22T07:00:00Z");
    adapter.willAnswer({ refused: "the channel is gone" });
    await running.tick();
    expect(adapter.sent).toHaveLength(1);
    expect(wordsOf(await ask("/subscriptions"))).toContain("Paused: the channel is gone.");
  });

  test("of a platform that is not connected waits for it", async () => {
    const { clock, parts, running } = await subscribed();
    await running.stop();
    clock.moveTo("2026-11-22T07:00:00Z");
    const other = fakeAdapter("other");
    await (await start(parts, other)).tick();
    expect(other.sent).toEqual([]);
    const back = fakeAdapter();
    clock.moveTo("2026-11-22T07:20:00Z");
    await (await start(parts, back)).tick();
    expect(back.sent).toHaveLength(1);
  });

  test("of a conversation that moved follows it", async () => {
    const { clock, adapter, running, parts } = await subscribed();
    clock.moveTo("2026-11-22T07:00:00Z");
    const moved = { ...room, id: "supergroup" };
    adapter.willAnswer({ movedTo: moved });
    await running.tick();
    clock.moveTo("2026-11-22T07:01:00Z");
    await running.tick();
    expect(adapter.sent).toHaveLength(1);
    expect(await parts.newsroom.digests.subscriptionsOf(moved)).toHaveLength(1);
    expect(await parts.newsroom.digests.subscriptionsOf(room)).toEqual([]);
  });
});

test("a digest speaks its subscriber's language wherever it goes, and says when it tells of samples", async () => {
  const clock = drivenClock("2026-11-22T06:00:00Z");
  const { ask, parts } = await botWith([{ ...drones, isSample: true }], { clock });
  await ask("/subscribe drones 08:00 UTC", { language: "de" });
  const adapter = fakeAdapter();
  const bot = await start(parts, adapter);
  clock.moveTo("2026-11-22T08:00:00Z");
  await bot.tick();
  const reply = adapter.sent[0]?.reply as Reply;
  expect(reply.language).toBe("de");
  expect(wordsOf(reply)).toContain("Sonntag");
  expect(wordsOf(reply)).toContain(phrasesFor("de").theseAreSamples);
});

test("a platform that cannot be reached keeps no other away, and is tried again", async () => {
  const { parts, clock } = await subscribed();
  await running.pop()?.stop();
  const away = { ...fakeAdapter("away"), start: vi.fn().mockRejectedValueOnce(new Error("no answer")) };
  const here = fakeAdapter();
  const bot = await startBot(parts, [away, here]);
  if (!bot.ok) throw new Error(bot.failure.message);
  running.push(bot.value);
  clock.moveTo("2026-11-22T07:00:00Z");
  await bot.value.tick();
  await bot.value.tick();
  expect(here.sent).toHaveLength(1);
  expect(away.start).toHaveBeenCalledTimes(2);
});

test("a platform that is connected only after the bot was stopped is left at once", async () => {
  const { parts } = await subscribed();
  await running.pop()?.stop();
  const connecting = Promise.withResolvers<void>();
  const starts = vi.fn(() => connecting.promise).mockRejectedValueOnce(new Error("no answer"));
  const late = { ...fakeAdapter("late"), start: starts, stop: vi.fn(async () => {}) };
  const bot = await startBot(parts, [late, fakeAdapter()]);
  if (!bot.ok) throw new Error(bot.failure.message);
  const ticking = bot.value.tick();
  await bot.value.stop();
  connecting.resolve();
  await ticking;
  expect(late.stop).toHaveBeenCalledOnce();
});

test("a bot whose only platform cannot be reached does not start, and says why", async () => {
  const { parts } = await botWith();
  const away = { ...fakeAdapter("away"), start: () => Promise.reject(new Error("The token is wrong.")) };
  expect(await startBot(parts, [away])).toMatchObject({ ok: false, failure: { message: "The token is wrong." } });
});

test("an old archive is told as old in a first digest", async () => {
  const clock = drivenClock("2026-11-22T06:00:00Z");
  const { ask, parts } = await botWith([{ ...drones, published: { date: "2022-11-30" } }], { clock });
  await ask("/subscribe drones 08:00 UTC");
  const adapter = fakeAdapter();
  const bot = await start(parts, adapter);
  clock.moveTo("2026-11-22T08:00:00Z");
  await bot.tick();
  expect(wordsOf(adapter.sent[0]?.reply as Reply)).toContain(
    "Nothing of the last two days on drones. The latest I have:",
  );
});
