import { afterEach, describe, expect, test } from "vitest";
import type { Adapter, Delivered } from "../../src/adapter.ts";
import { waitBeforeNext } from "../../src/digest/wait-before-next.ts";
import { type BotParts, type RunningBot, startBot } from "../../src/main.ts";
import type { Conversation } from "../../src/question.ts";
import type { Reply } from "../../src/reply.ts";
import { type Store, StoreFailure } from "../../src/store/store.ts";
import type { DigestWish } from "../../src/subscription.ts";
import { articleOf, blocksOf, botWith, drivenClock, wordsOf } from "../fakes/bot-with.ts";
import { newSubscription } from "../store/store-samples.ts";

const drones = {
  title: "Officials begin drone training abroad",
  published: { date: "2026-11-22" },
  url: "https://times.example/drones",
  body: [
    "Officials from Veshna have begun drone training in Aldria, where 12 people learn, a minister said on Friday.",
  ],
};

type Sent = { to: string; reply: Reply; key: string };
type Result = Delivered | Promise<Delivered> | undefined;

/** A platform that writes down what arrives, and ends each delivery as `ending` says. */
function platformThat(ending: (to: Conversation, key: string) => Result = () => undefined, platform = "chat") {
  const sent: Sent[] = [];
  const amended: { to: string; ids: string[]; reply: Reply }[] = [];
  const tried: string[] = [];
  let amending: Delivered | undefined;
  const adapter: Adapter = {
    platform,
    start: async () => {},
    async send(to, reply, key) {
      tried.push(to.id);
      const result = (await ending(to, key)) ?? { sent: [`message ${sent.length}`] };
      if ("sent" in result) sent.push({ to: to.id, reply, key });
      return result;
    },
    async amend(to, ids, reply) {
      amended.push({ to: to.id, ids, reply });
      return amending ?? { sent: ids };
    },
    stop: async () => {},
  };
  return { adapter, sent, tried, amended, amendingEnds: (result: Delivered) => (amending = result) };
}

const running: RunningBot[] = [];
async function start(parts: BotParts, ...adapters: Adapter[]): Promise<RunningBot> {
  const bot = await startBot(parts, adapters);
  if (!bot.ok) throw new Error(bot.failure.message);
  running.push(bot.value);
  return bot.value;
}
afterEach(async () => {
  for (const bot of running.splice(0)) await bot.stop();
});

const MORNING = "2026-11-22T08:00:00Z";
async function newsroomAt(iso = "2026-11-22T06:00:00Z") {
  const clock = drivenClock(iso);
  const { parts, ask } = await botWith([drones], { clock });
  const subscribe = (id: string, wish: Partial<DigestWish> = {}, platform = "chat") =>
    parts.newsroom.digests.subscribe(
      newSubscription({
        conversation: { platform, id, kind: "private" },
        ...{ topics: ["drones"], times: ["08:00"], zone: "UTC" },
        ...wish,
      }),
    );
  return { clock, parts, ask, subscribe };
}
const conversation = (id: string): Conversation => ({ platform: "chat", id, kind: "private" });

describe("digests that are due together", () => {
  test("are written once for all who want the same and know the same", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (let reader = 0; reader < 250; reader += 1) await subscribe(`reader ${reader}`);
    await subscribe("another length", { length: "headlines" });
    await subscribe("another language", { language: "de" });
    await subscribe("knows it already");
    const [article] = await parts.store.latestArticles({ limit: 1 });
    await parts.newsroom.noteTold(conversation("knows it already"), { articles: [article?.id ?? 0] });
    const { adapter, sent } = platformThat();
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    expect(sent).toHaveLength(253);
    expect(new Set(sent.map(({ reply }) => reply)).size).toBe(4);
    const told = sent.find(({ to }) => to === "knows it already");
    expect(blocksOf(told?.reply as Reply, "story")).toEqual([]);
  });

  test("tell linked readers nothing twice, however much they share", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    await subscribe("one");
    await subscribe("other", { topics: ["training"] });
    await parts.store.linkConversations(conversation("one"), conversation("other"));
    const { adapter, sent } = platformThat();
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    expect(sent.flatMap(({ reply }) => blocksOf(reply, "story"))).toHaveLength(1);
  });
});

describe("what waits", () => {
  test("is sent to several conversations at once, but not to all", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (let reader = 0; reader < 40; reader += 1) await subscribe(`reader ${reader}`);
    const [underway, most] = [new Set<string>(), { atOnce: 0 }];
    const { adapter, sent } = platformThat(async (_, key) => {
      underway.add(key);
      most.atOnce = Math.max(most.atOnce, underway.size);
      await new Promise((resolve) => setImmediate(resolve));
      underway.delete(key);
      return { sent: [key] };
    });
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    expect(sent).toHaveLength(40);
    expect(most.atOnce).toBe(8);
  });

  test("is sent to as many at once as the platform wishes for", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (let reader = 0; reader < 40; reader += 1) await subscribe(`reader ${reader}`);
    let [underway, most] = [0, 0];
    const { adapter, sent } = platformThat(async (_, key) => {
      underway += 1;
      most = Math.max(most, underway);
      await new Promise((resolve) => setImmediate(resolve));
      underway -= 1;
      return { sent: [key] };
    });
    const bot = await start(parts, { ...adapter, atOnce: 20 });
    clock.moveTo(MORNING);
    await bot.tick();
    expect(sent).toHaveLength(40);
    expect(most).toBe(20);
  });

  test("arrives in order in a conversation that had to wait, and holds up no other", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (const topic of ["drones", "floods"]) await subscribe("slow", { topics: [topic] });
    await subscribe("quick");
    let isBusy = true;
    const { adapter, sent } = platformThat(({ id }) =>
      id === "slow" && isBusy ? { retryAt: clock.now() + 300_000, because: "slow mode" } : undefined,
    );
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    expect(sent.map(({ to }) => to)).toEqual(["quick"]);
    isBusy = false;
    await bot.stop();
    const again = await start(parts, adapter);
    clock.moveTo("2026-11-22T08:04:59Z");
    await again.tick();
    expect(sent).toHaveLength(1);
    clock.moveTo("2026-11-22T08:05:00Z");
    await again.tick();
    expect(sent.slice(1).map(({ key }) => key.split("/")[1])).toEqual(["1", "2"]);
  });

  test("of a platform that takes nothing waits as a whole: it is not asked for each", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (let reader = 0; reader < 60; reader += 1) await subscribe(`reader ${reader}`);
    await subscribe("elsewhere", {}, "other");
    const down = platformThat(() => ({ retryAt: clock.now() + 120_000, because: "down" }));
    const other = platformThat(undefined, "other");
    const bot = await start(parts, down.adapter, other.adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    clock.moveTo("2026-11-22T08:01:00Z");
    await bot.tick();
    expect(down.tried.length).toBeLessThanOrEqual(16);
    expect(other.sent).toHaveLength(1);
  });

  test("of which one cannot be written down holds up no other, and is not sent again", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (const topic of ["drones", "floods"]) await subscribe("unlucky", { topics: [topic] });
    for (let reader = 0; reader < 20; reader += 1) await subscribe(`reader ${reader}`);
    await subscribe("elsewhere", {}, "other");
    const [here, other] = [platformThat(), platformThat(undefined, "other")];
    let isBroken = true;
    const finishDelivery: Store["finishDelivery"] = async (...[key, ...rest]) => {
      if (isBroken && key.split("/")[1] === "1") throw new StoreFailure("This row cannot be written.");
      await parts.store.finishDelivery(key, ...rest);
    };
    const bot = await start({ ...parts, store: { ...parts.store, finishDelivery } }, here.adapter, other.adapter);
    const toUnlucky = () => here.sent.filter(({ to }) => to === "unlucky");
    clock.moveTo(MORNING);
    await bot.tick();
    clock.moveTo("2026-11-22T08:01:00Z");
    await bot.tick();
    expect([here.sent.length, other.sent.length, toUnlucky().length]).toEqual([21, 1, 1]);
    isBroken = false;
    clock.moveTo("2026-11-22T08:02:00Z");
    await bot.tick();
    expect(toUnlucky().map(({ key }) => key.split("/")[1])).toEqual(["1", "2"]);
    expect(await parts.store.reviveDeliveries()).toBe(0);
  });

  test("of which none can be written down are few, and each is sent once", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    for (let reader = 0; reader < 60; reader += 1) await subscribe(`reader ${reader}`);
    const { adapter, sent } = platformThat();
    let isFull = true;
    const finishDelivery: Store["finishDelivery"] = async (...finished) => {
      if (isFull) throw new StoreFailure("There is no room left on the disk.");
      await parts.store.finishDelivery(...finished);
    };
    const bot = await start({ ...parts, store: { ...parts.store, finishDelivery } }, adapter);
    for (const moment of [MORNING, "2026-11-22T08:01:00Z", "2026-11-22T08:02:00Z"]) {
      clock.moveTo(moment);
      await bot.tick();
    }
    expect(sent.length).toBeLessThanOrEqual(16);
    isFull = false;
    clock.moveTo("2026-11-22T08:03:00Z");
    await bot.tick();
    expect(new Set(sent.map(({ to }) => to)).size).toBe(60);
    expect(sent).toHaveLength(60);
  });

  test("of a platform that was away keeps its attempts", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    await subscribe("reader");
    const bot = await start(parts, platformThat(undefined, "other").adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    expect(await parts.store.claimDeliveries(clock.now(), 10)).toMatchObject([{ attempts: 1 }]);
  });

  test("is tried again later each time, up to an hour, and not all at the same moment", () => {
    const waits = [1, 2, 3, 4, 20].map((attempts) => waitBeforeNext(attempts, () => 0) / 1000);
    expect(waits).toEqual([1, 60, 120, 240, 3600]);
    expect(waitBeforeNext(20, () => 0.5)).toBe(2_700_000);
  });
});

describe("who stops while the store cannot work", () => {
  async function stoppingBot(failing: (store: Store) => Partial<Store>) {
    const { clock, parts, subscribe } = await newsroomAt();
    await subscribe("reader");
    const [begun, arrival] = [Promise.withResolvers<void>(), Promise.withResolvers<Delivered>()];
    const { adapter } = platformThat(() => {
      begun.resolve();
      return arrival.promise;
    });
    const bot = await start({ ...parts, store: { ...parts.store, ...failing(parts.store) } }, adapter);
    clock.moveTo(MORNING);
    return { parts, bot, begun: begun.promise, arrive: () => arrival.resolve({ sent: ["message"] }) };
  }
  const away = () => Promise.reject(new StoreFailure("The store is away."));

  test("waits for what is on its way, so that it is not sent again", async () => {
    let claims = 0;
    const { parts, bot, begun, arrive } = await stoppingBot((store) => ({
      claimDeliveries: (...asked) => (++claims === 2 ? away() : store.claimDeliveries(...asked)),
    }));
    const ticking = bot.tick().catch((error) => error);
    await begun;
    const onTheWay = { isStopped: false };
    const stopping = bot.stop().then(() => (onTheWay.isStopped = true));
    for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(onTheWay.isStopped).toBe(false);
    arrive();
    await stopping;
    expect(await ticking).toBeInstanceOf(StoreFailure);
    expect(await parts.store.reviveDeliveries()).toBe(0);
  });

  test("writes down what arrived as soon as it can", async () => {
    let isAway = true;
    const { parts, bot, begun, arrive } = await stoppingBot((store) => ({
      finishDelivery: (...finished) => (isAway ? away() : store.finishDelivery(...finished)),
    }));
    const ticking = bot.tick();
    await begun;
    arrive();
    await ticking;
    isAway = false;
    await bot.stop();
    expect(await parts.store.reviveDeliveries()).toBe(0);
  });

  test("leaves all the same where nothing can be claimed", async () => {
    const [asked, answered] = [Promise.withResolvers<void>(), Promise.withResolvers<never>()];
    const { bot } = await stoppingBot(() => ({
      claimDeliveries() {
        asked.resolve();
        return answered.promise;
      },
    }));
    const ticking = bot.tick().catch((error) => error);
    await asked.promise;
    const stopping = bot.stop();
    answered.reject(new StoreFailure("The store is away."));
    await expect(stopping).resolves.toBeUndefined();
    expect(await ticking).toBeInstanceOf(StoreFailure);
  });
});

describe("a digest that could not be delivered for a day", () => {
  test("is given up, and the next one tells its news", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    await subscribe("reader");
    let isDown = true;
    const { adapter, sent } = platformThat(() =>
      isDown ? { retryAt: clock.now() + 60_000, because: "down" } : undefined,
    );
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    isDown = false;
    clock.moveTo("2026-11-23T08:00:01Z");
    await bot.tick();
    expect(sent.map(({ key }) => key.split("/")[2])).toEqual(["2026-11-23"]);
    expect(blocksOf(sent[0]?.reply as Reply, "story").map(({ title }) => title)).toEqual([drones.title]);
  });

  test("three times in a row lets its subscription rest, with the reason", async () => {
    const { clock, parts, subscribe } = await newsroomAt();
    await subscribe("reader");
    const { adapter } = platformThat(() => ({ retryAt: clock.now() + 60_000, because: "down" }));
    const bot = await start(parts, adapter);
    const rests = async () => (await parts.store.subscriptionsOf(conversation("reader")))[0]?.rest;
    for (const day of [22, 23, 24, 25]) {
      expect(await rests()).toBeUndefined();
      clock.moveTo(`2026-11-${day}T08:00:0${day - 22}Z`);
      await bot.tick();
    }
    expect(await rests()).toEqual({
      by: "platform",
      because: "3 times in a row it could not be delivered for a day",
      until: undefined,
    });
  });
});

test("a refused digest is told by the next one after its reader has begun again", async () => {
  const { clock, parts, subscribe } = await newsroomAt();
  await subscribe("reader");
  let isBlocked = true;
  const { adapter, sent } = platformThat(() => (isBlocked ? { refused: "blocked" } : undefined));
  const bot = await start(parts, adapter);
  clock.moveTo(MORNING);
  await bot.tick();
  isBlocked = false;
  await parts.store.resumeConversation(conversation("reader"));
  clock.moveTo("2026-11-23T08:00:00Z");
  await bot.tick();
  expect(blocksOf(sent[0]?.reply as Reply, "story").map(({ title }) => title)).toEqual([drones.title]);
});

describe("when an article of a digest is edited", () => {
  const corrected = { ...drones, body: [drones.body[0]?.replace("12 people", "15 people") ?? ""] };
  async function delivered(adapter: Adapter) {
    const { clock, parts, subscribe } = await newsroomAt();
    for (const reader of ["one", "other"]) await subscribe(reader);
    const bot = await start(parts, adapter);
    clock.moveTo(MORNING);
    await bot.tick();
    clock.moveTo("2026-11-22T12:00:00Z");
    return { clock, parts, bot };
  }

  test("materially, what was sent is put right, once for each version", async () => {
    const { adapter, sent, amended } = platformThat();
    const { clock, parts, bot } = await delivered(adapter);
    await parts.newsroom.keep([articleOf(corrected)]);
    await bot.tick();
    await bot.tick();
    expect(sent).toHaveLength(2);
    expect(amended.map(({ to, ids }) => [to, ids])).toEqual([
      ["one", ["message 0"]],
      ["other", ["message 1"]],
    ]);
    expect(wordsOf(amended[0]?.reply as Reply)).toContain("15 people");
    clock.moveTo("2026-11-23T08:00:00Z");
    await bot.tick();
    expect(sent.slice(2).flatMap(({ reply }) => blocksOf(reply, "story"))).toEqual([]);
  });

  test("and what was sent cannot be changed, a message says so", async () => {
    const { adapter, sent, amendingEnds } = platformThat();
    const { parts, bot } = await delivered(adapter);
    amendingEnds({ refused: "too old to be edited" });
    await parts.newsroom.keep([articleOf(corrected)]);
    await bot.tick();
    await bot.tick();
    expect(sent.slice(2).map(({ to }) => to)).toEqual(["one", "other"]);
    expect(wordsOf(sent[2]?.reply as Reply)).toContain("15 people");
  });

  test("only in its wording, or after a week, nothing is sent", async () => {
    const { adapter, sent, amended } = platformThat();
    const { clock, parts, bot } = await delivered(adapter);
    await parts.newsroom.keep([articleOf({ ...drones, body: [drones.body[0]?.replace("begun", "started") ?? ""] })]);
    await bot.tick();
    clock.moveTo("2026-11-29T08:00:01Z");
    await bot.tick();
    const before = sent.length;
    await parts.newsroom.keep([articleOf(corrected)]);
    await bot.tick();
    expect(amended).toEqual([]);
    expect(sent).toHaveLength(before);
  });
});
