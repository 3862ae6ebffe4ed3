import { Keyv } from "keyv";
import { describe, expect, test } from "vitest";
import { changeEntry } from "../../../src/change-entry.ts";
import { HOUR } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

/** `sweepsItself`: expired entries go without being swept. */
export function describeKeyValue(open: OpenStore, { sweepsItself = false } = {}): void {
  describe("key-value entries", () => {
    const fresh = freshStore(open);

    const openKeyv = (namespace: string) => {
      const keyv = new Keyv({ store: fresh.store.keyValue(namespace) });
      keyv.on("error", (error: Error) => {
        throw error;
      });
      return keyv;
    };

    test("are kept apart by namespace, replaced, listed, deleted and cleared", async () => {
      const [settings, cache] = [openKeyv("settings"), openKeyv("cache")];
      await settings.set("a", { language: "de" });
      await settings.set("a", { language: "en" });
      await cache.setMany([
        { key: "a", value: 1 },
        { key: "b", value: 2 },
      ]);
      expect(await settings.get("a")).toEqual({ language: "en" });
      expect(await cache.getMany(["b", "c", "a"])).toEqual([2, undefined, 1]);
      expect(await cache.hasMany(["b", "c"])).toEqual([true, false]);
      expect(await cache.delete("b")).toBe(true);
      expect(await cache.has("b")).toBe(false);
      expect(await cache.deleteMany(["a", "b"])).toEqual([true, false]);
      await cache.set("c", 3);
      await cache.clear();
      expect(await cache.get("c")).toBeUndefined();
      expect(await settings.get("a")).toEqual({ language: "en" });
    });

    test("are replaced only where nobody else did it meanwhile", async () => {
      const cache = fresh.store.keyValue("cache");
      const end = Date.now() + HOUR;
      expect(await cache.replace("a", "other", { value: "1" })).toBe(false);
      expect(await cache.replace("a", undefined, { value: "1", expires: end })).toBe(true);
      expect(await cache.replace("a", undefined, { value: "2" })).toBe(false);
      expect(await cache.replace("a", "2", { value: "3" })).toBe(false);
      expect(await cache.get("a")).toBe("1");
      expect(await cache.replace("a", "1", { value: "2", expires: end })).toBe(true);
      expect(await fresh.store.keyValue("settings").get("a")).toBeUndefined();
      fresh.now += HOUR;
      expect(await cache.replace("a", "2", { value: "3" })).toBe(false);
      expect(await cache.replace("a", undefined, { value: "3" })).toBe(true);
      fresh.now += HOUR;
      expect(await cache.get("a")).toBe("3");
    });

    test("are changed by many at once, and no change is lost", async () => {
      const entries = fresh.store.keyValue("counts");
      const place = { entries, key: "a", keepMs: HOUR };
      const counted = Array.from({ length: 20 }, () => changeEntry<number>(place, (before = 0) => before + 1));
      expect(await Promise.all(counted)).toEqual(Array.from({ length: 20 }, () => true));
      expect(await changeEntry<number>(place, () => undefined)).toBe(false);
      expect(await openKeyv("counts").get("a")).toBe(20);
      fresh.now += HOUR + 1000;
      expect(await changeEntry<number>(place, (before = 100) => before + 1)).toBe(true);
      expect(await openKeyv("counts").get("a")).toBe(101);
    });

    test("are all listed once, however many", async () => {
      const cache = openKeyv("cache");
      const keys = Array.from({ length: 250 }, (_, at) => `k${at}`);
      await cache.setMany(keys.map((key) => ({ key, value: key })));
      const listed: unknown[] = [];
      for await (const entry of cache.iterator()) listed.push(entry);
      expect(listed).toHaveLength(250);
      expect(new Map(listed as [string, unknown][])).toEqual(new Map(keys.map((key) => [key, key])));
    });

    async function withExpiring() {
      const adapter = fresh.store.keyValue("cache");
      await adapter.set("short", "1", Date.now() + HOUR);
      await adapter.set("long", "2", Date.now() + 2 * HOUR);
      await adapter.set("kept", "3");
      return adapter;
    }

    test("expire at their moment", async () => {
      const adapter = await withExpiring();
      fresh.now += HOUR;
      expect(await adapter.getMany(["short", "long", "kept"])).toEqual([undefined, "2", "3"]);
      expect(await adapter.has("short")).toBe(false);
      await adapter.set("long", "for good");
      fresh.now += HOUR;
      expect(await adapter.get("long")).toBe("for good");
    });

    test.skipIf(sweepsItself)("that have expired go when they are swept", async () => {
      const adapter = await withExpiring();
      fresh.now += HOUR;
      expect(await fresh.store.sweepKeyValue(fresh.now)).toBe(1);
      expect(await fresh.store.sweepKeyValue(fresh.now)).toBe(0);
      fresh.now += HOUR;
      expect(await fresh.store.sweepKeyValue(fresh.now)).toBe(1);
      expect(await adapter.get("kept")).toBe("3");
    });

    test("take the time to live that Keyv is given", async () => {
      const cache = openKeyv("cache");
      await cache.set("a", 1, HOUR);
      expect(await cache.get("a")).toBe(1);
      fresh.now += HOUR + 1000;
      expect(await cache.get("a")).toBeUndefined();
    });
  });
}
