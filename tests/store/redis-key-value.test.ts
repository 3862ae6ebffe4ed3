import { createClient } from "@redis/client";
import { Keyv } from "keyv";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import type { Clock } from "../../src/clock.ts";
import { conversationKey } from "../../src/question.ts";
import { openRedis } from "../../src/store/redis/open-redis.ts";
import { redisKeyValue } from "../../src/store/redis/redis-key-value.ts";
import { openSqliteStore } from "../../src/store/sqlite/open-sqlite-store.ts";
import type { Store } from "../../src/store/store.ts";
import { withKeyValue } from "../../src/store/with-key-value.ts";
import { describeKept } from "./contract/kept.ts";
import { describeKeyValue } from "./contract/key-value.ts";
import { describeSubscriptions } from "./contract/subscriptions.ts";
import { group, HOUR, NOON, thread } from "./store-samples.ts";

/** A Redis whose database is empty, and is emptied after each test. */
const url = process.env.TEST_REDIS_URL;

async function openStore(clock: Clock): Promise<Store> {
  const opened = await openSqliteStore(":memory:", { clock });
  const redis = await openRedis(url ?? "");
  if (!opened.ok || !redis.ok) throw new Error("Both are there");
  return withKeyValue(opened.value, redisKeyValue(redis.value, clock));
}

describe.skipIf(url === undefined)("a store with its entries in Redis", () => {
  const client = createClient({ url: url ?? "" });
  beforeAll(async () => {
    await client.connect();
    if ((await client.dbSize()) > 0) throw new Error("TEST_REDIS_URL names a database that is not empty: take another");
  });
  afterEach(() => client.flushDb());
  afterAll(() => client.close());

  describeKeyValue(openStore, { sweepsItself: true });
  describeKept(openStore);
  describeSubscriptions(openStore);

  test("lets Redis throw away what ends, and nothing else", async () => {
    const store = await openStore({ now: () => NOON });
    const entries = store.keyValue("cache");
    await entries.set("ends", "1", Date.now() + HOUR);
    await entries.set("stays", "1");
    expect(await client.pTTL("tidings:cache:ends")).toBeGreaterThan(HOUR - 60_000);
    expect(await client.pTTL("tidings:cache:ends")).toBeLessThanOrEqual(HOUR);
    expect(await client.pTTL("tidings:cache:stays")).toBe(-1);
    await store.close();
  });

  test("moves entries with their end, and leaves alone what the new place has", async () => {
    const store = await openStore({ now: () => NOON });
    const [settings, cache] = [store.keyValue("settings"), store.keyValue("cache: one")];
    await settings.set(conversationKey(group), "old");
    await settings.set(conversationKey(thread), "own");
    await cache.set(conversationKey(group), "moves", Date.now() + HOUR);
    await store.moveConversation(group, thread);
    expect(await settings.get(conversationKey(thread))).toBe("own");
    expect(await settings.get(conversationKey(group))).toBeUndefined();
    expect(await cache.get(conversationKey(thread))).toBe("moves");
    expect(await client.pTTL(`tidings:cache%3A%20one:${conversationKey(thread)}`)).toBeGreaterThan(0);
    await store.close();
  });

  test("keeps apart what looks like a pattern", async () => {
    const store = await openStore({ now: () => NOON });
    const starred = { ...group, id: "7*" };
    await store.keyValue("settings").set(conversationKey(group), "mine");
    await store.keyValue("settings").set(conversationKey(starred), "starred");
    await store.forgetConversation(starred);
    expect((await store.keptOf(group)).entries).toEqual([{ namespace: "settings", value: "mine" }]);
    await store.close();
  });
});

describe("a Redis that is away", () => {
  test("is said so at start, without its password", async () => {
    const opened = await openRedis("redis://:secret@127.0.0.1:1");
    expect(opened).toMatchObject({
      ok: false,
      failure: { code: "unreachable", message: expect.stringContaining("127.0.0.1:1") },
    });
    expect(JSON.stringify(opened)).not.toContain("secret");
  });

  test.skipIf(url === undefined)("is said so to whoever asks, and nothing counts as missing", async () => {
    const redis = await openRedis(url ?? "");
    if (!redis.ok) throw new Error(redis.failure.message);
    const entries = redisKeyValue(redis.value, { now: () => NOON });
    const settings = new Keyv({ store: entries.keyValue("settings"), throwOnErrors: true });
    redis.value.redis.destroy();
    await expect(settings.get("a")).rejects.toThrow("does not answer as it should");
    await expect(settings.set("a", 1)).rejects.toThrow("does not answer as it should");
    await expect(entries.entriesOf("a")).rejects.toThrow("does not answer as it should");
  });
  test.skipIf(url === undefined)(
    "is waited for a few seconds when it hangs, and used again when it is back",
    async () => {
      const admin = createClient({ url: url ?? "" });
      await admin.connect();
      const redis = await openRedis(url ?? "");
      if (!redis.ok) throw new Error(redis.failure.message);
      const entries = redisKeyValue(redis.value, { now: () => NOON });
      const settings = entries.keyValue("settings");
      await settings.set("a", "kept");
      await admin.sendCommand(["CLIENT", "PAUSE", "7000", "ALL"]);
      await expect(settings.get("a")).rejects.toThrow("does not answer as it should");
      await vi.waitFor(async () => expect(await settings.get("a")).toBe("kept"), { timeout: 10_000 });
      await entries.close();
      await admin.flushDb();
      await admin.close();
    },
  );
});
