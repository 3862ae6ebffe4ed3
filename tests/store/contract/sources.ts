import { describe, expect, test } from "vitest";
import type { NewSource, SourceState } from "../../../src/source.ts";
import { freshItem, group, HOUR, NOON, newSource, stateDueAt } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeSources(open: OpenStore): void {
  describe("sources", () => {
    const fresh = freshStore(open);

    const add = async (changes: Partial<NewSource> = {}, state: SourceState = stateDueAt(NOON)) =>
      (await fresh.store.addSource(newSource(changes), state, fresh.now)).source;
    const dueTitles = async (limit = 10) => (await fresh.store.dueSources(fresh.now, limit)).map(({ title }) => title);

    test("come back as they were given", async () => {
      const given = newSource({
        site: "https://example.org/",
        folder: "News/Tech",
        readsPages: true,
        isDefault: false,
      });
      const state: SourceState = {
        ...stateDueAt(NOON, { wishes: { skipDays: [0, 6] }, moved: { to: "https://example.org/new", answers: 1 } }),
        validators: { url: given.url, etag: 'W/"\u00e9\ud83c"' },
        lastRead: { at: NOON, added: 3 },
      };
      const added = await fresh.store.addSource(given, state, NOON);
      const source = { ...given, id: expect.any(Number), addedAt: NOON, isPaused: false, articles: 0, state };
      expect(added).toEqual({ source, isNew: true });
      expect(await fresh.store.sourceById(added.source.id)).toEqual(added.source);
      expect(await fresh.store.sourceByUrl(given.url)).toEqual(added.source);
    });

    test("stay as they are when their address is added again", async () => {
      const before = await add({ title: "First" });
      fresh.now += HOUR;
      const again = await fresh.store.addSource(newSource({ title: "Second" }), stateDueAt(fresh.now), fresh.now);
      expect(again).toEqual({ source: before, isNew: false });
      expect(await fresh.store.sources()).toEqual([before]);
    });

    test("are listed by title, and in the order they were added where titles are the same", async () => {
      await add({ title: "B", url: "https://b.example/" });
      const first = await add({ title: "A", url: "https://z.example/" });
      const second = await add({ title: "A", url: "https://a.example/" });
      const listed = await fresh.store.sources();
      expect(listed.map(({ title }) => title)).toEqual(["A", "A", "B"]);
      expect(listed.slice(0, 2)).toEqual([first, second]);
    });

    test("change in what is named, and in nothing else", async () => {
      const before = await add({ site: "https://example.org/", folder: "News" });
      const changes = {
        url: "https://example.org/new",
        title: "New",
        readsPages: true,
        isDefault: false,
        isPaused: true,
      };
      const changed = await fresh.store.changeSource(before.id, { ...changes, folder: undefined });
      expect(changed).toEqual({ ...before, ...changes, folder: undefined });
      expect(await fresh.store.sourceById(before.id)).toEqual(changed);
      expect(await fresh.store.sourceByUrl(before.url)).toBeUndefined();
    });

    test("do not take the address of another", async () => {
      const one = await add();
      const other = await add({ url: "https://other.example/feed", title: "Other" });
      expect(await fresh.store.changeSource(other.id, { url: one.url, title: "Mine" })).toBeUndefined();
      expect(await fresh.store.sources()).toEqual([one, other]);
      expect(await fresh.store.changeSource(one.id, { url: one.url })).toEqual(one);
    });

    test("that do not exist are not found, changed, removed, claimed or read", async () => {
      const gone = await add();
      expect(await fresh.store.removeSource(gone.id)).toBe(true);
      expect(await fresh.store.removeSource(gone.id)).toBe(false);
      expect(await fresh.store.sourceById(gone.id)).toBeUndefined();
      expect(await fresh.store.sourceByUrl(gone.url)).toBeUndefined();
      expect(await fresh.store.changeSource(gone.id, { title: "Here" })).toBeUndefined();
      expect(await fresh.store.claimSource(gone, stateDueAt(NOON + HOUR))).toBe(false);
      await fresh.store.saveSourceState(gone.id, stateDueAt(NOON));
      expect(await fresh.store.itemsSeen(gone.id, ["a"])).toEqual(new Map());
      expect(await fresh.store.keepItems(gone.id, [freshItem("a")], { isBacklog: false, now: NOON })).toEqual([]);
      expect((await fresh.store.coverage()).articles).toBe(0);
      expect(await fresh.store.sources()).toEqual([]);
      expect((await add()).id).not.toBe(gone.id);
    });

    test("are due from their moment on, earliest first", async () => {
      await add({ title: "late", url: "https://late.example/" }, stateDueAt(NOON));
      await add({ title: "early", url: "https://early.example/" }, stateDueAt(NOON - HOUR));
      await add({ title: "later", url: "https://later.example/" }, stateDueAt(NOON + 1));
      expect(await dueTitles()).toEqual(["early", "late"]);
      expect(await dueTitles(1)).toEqual(["early"]);
      expect(await fresh.store.nextSourceDueAt()).toBe(NOON - HOUR);
    });

    test("are never due while they are paused or stopped", async () => {
      const { id, state } = await add();
      await fresh.store.changeSource(id, { isPaused: true });
      expect(await dueTitles()).toEqual([]);
      expect(await fresh.store.nextSourceDueAt()).toBeUndefined();
      await fresh.store.changeSource(id, { isPaused: false });
      expect(await dueTitles()).toEqual(["Example"]);
      await fresh.store.saveSourceState(id, stateDueAt(NOON, { stoppedBecause: "gone" }));
      expect(await dueTitles()).toEqual([]);
      await fresh.store.saveSourceState(id, state);
      expect(await dueTitles()).toEqual(["Example"]);
    });

    test("are due only while somebody follows them", async () => {
      const { id } = await add({ isDefault: false });
      expect(await dueTitles()).toEqual([]);
      expect(await fresh.store.nextSourceDueAt()).toBeUndefined();
      await fresh.store.chooseSources(group, [id]);
      expect(await dueTitles()).toEqual(["Example"]);
      expect(await fresh.store.nextSourceDueAt()).toBe(NOON);
      await fresh.store.chooseSources(group, undefined);
      expect(await dueTitles()).toEqual([]);
      await fresh.store.changeSource(id, { isDefault: true });
      expect(await dueTitles()).toEqual(["Example"]);
    });

    test("are added many at once, each of them once", async () => {
      const known = await add({ title: "Known" });
      const given = ["one", "two", "one"].map((name) => newSource({ url: `https://${name}.example/`, title: name }));
      const added = await fresh.store.addSources(
        [...given, newSource({ title: "Again" })],
        stateDueAt(NOON),
        fresh.now,
      );
      expect(added.map(({ source, isNew }) => [source.title, isNew])).toEqual([
        ["one", true],
        ["two", true],
        ["one", false],
        ["Known", false],
      ]);
      expect(added[3]?.source).toEqual(known);
      expect(await fresh.store.sources()).toHaveLength(3);
    });

    test("keep how their reading goes", async () => {
      const { id } = await add();
      const state = stateDueAt(NOON + HOUR, { lastReadAt: NOON, failures: 2, failing: "busy" });
      await fresh.store.saveSourceState(id, state);
      expect((await fresh.store.sourceById(id))?.state).toEqual(state);
      expect(await dueTitles()).toEqual([]);
      expect(await fresh.store.nextSourceDueAt()).toBe(NOON + HOUR);
    });

    test("are claimed by the quickest alone", async () => {
      const source = await add();
      const claimed = stateDueAt(NOON + HOUR);
      expect(await fresh.store.claimSource(source, claimed)).toBe(true);
      expect(await fresh.store.claimSource(source, stateDueAt(NOON + 2 * HOUR))).toBe(false);
      expect((await fresh.store.sourceById(source.id))?.state).toEqual(claimed);
    });

    test("are not claimed once they were paused or have another address", async () => {
      const source = await add();
      await fresh.store.changeSource(source.id, { isPaused: true });
      expect(await fresh.store.claimSource(source, stateDueAt(NOON + HOUR))).toBe(false);
      await fresh.store.changeSource(source.id, { isPaused: false, url: "https://example.org/new" });
      expect(await fresh.store.claimSource(source, stateDueAt(NOON + HOUR))).toBe(false);
      expect((await fresh.store.sourceById(source.id))?.state).toEqual(source.state);
    });
  });
}
