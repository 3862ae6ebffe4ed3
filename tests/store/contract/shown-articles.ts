import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../src/question.ts";
import type { NewSource } from "../../../src/source.ts";
import type { Store } from "../../../src/store/store.ts";
import { freshItem, group, NOON, newArticle, newSource, stateDueAt, term, thread } from "../store-samples.ts";
import { freshStore, type OpenStore } from "./fresh-store.ts";

export function describeShownArticles(open: OpenStore): void {
  describe("the articles that a conversation is shown", () => {
    const fresh = freshStore(open);

    const add = async (name: string, changes: Partial<NewSource> = {}) =>
      (await fresh.store.addSource(newSource({ url: `https://${name}.example/`, ...changes }), stateDueAt(NOON), NOON))
        .source.id;
    const keep = async (source: number, ...keys: string[]) =>
      fresh.store.keepItems(
        source,
        keys.map((key) => freshItem(key, { title: key, source: `Publisher of ${key}` })),
        { isBacklog: false, now: NOON },
      );
    const shown = async (conversation: Conversation) =>
      titlesBy(fresh.store, await fresh.store.followedSources(conversation));

    test("are all, while every source is a default one", async () => {
      await fresh.save(newArticle({ keys: ["file"], title: "file" }));
      await keep(await add("one"), "one");
      expect(await fresh.store.followedSources(group)).toBeUndefined();
      expect(await shown(group)).toEqual(["file", "one"]);
    });

    test("are those of the default sources and of files, until it chooses others", async () => {
      await fresh.save(newArticle({ keys: ["file"], title: "file" }));
      const [everybody, own] = [await add("everybody"), await add("own", { isDefault: false })];
      await keep(everybody, "everybody");
      await keep(own, "own");
      expect(await fresh.store.followedSources(group)).toEqual([everybody]);
      expect(await shown(group)).toEqual(["everybody", "file"]);
      await fresh.store.chooseSources(group, [own]);
      expect(await shown(group)).toEqual(["file", "own"]);
      await fresh.store.chooseSources(group, []);
      expect(await shown(group)).toEqual(["file"]);
      await fresh.store.chooseSources(group, [own, everybody]);
      expect(await fresh.store.followedSources(group)).toBeUndefined();
      expect(await shown(thread)).toEqual(["everybody", "file"]);
    });

    test("hold what one of its sources brought, whoever else brought it", async () => {
      const [one, two] = [await add("one", { isDefault: false }), await add("two", { isDefault: false })];
      await keep(one, "both", "first");
      await keep(two, "both", "second");
      await fresh.store.chooseSources(group, [two]);
      expect(await shown(group)).toEqual(["both", "second"]);
      expect(await shown(thread)).toEqual([]);
    });

    test("stay shown when their source calls something else by the same name", async () => {
      const own = await add("own", { isDefault: false });
      const nameless = (title: string) => ({ ...freshItem(title, { title }), key: "latest" });
      for (const title of ["first", "second"])
        await fresh.store.keepItems(own, [nameless(title)], { isBacklog: false, now: NOON });
      await fresh.store.chooseSources(group, [own]);
      await add("other");
      expect(await shown(group)).toEqual(["first", "second"]);
      expect(await fresh.store.sourceById(own)).toMatchObject({ articles: 2 });
    });

    test("are for everybody once they came from a file as well, before or after", async () => {
      const own = await add("own", { isDefault: false });
      await fresh.save(newArticle({ keys: ["before"], title: "before" }));
      await keep(own, "before", "after");
      expect(await shown(thread)).toEqual(["before"]);
      await fresh.save(newArticle({ keys: ["after"], title: "after" }));
      expect(await shown(thread)).toEqual(["after", "before"]);
    });

    test("of a default source that was removed are everybody's", async () => {
      const source = await add("gone");
      await keep(source, "gone");
      await add("own", { isDefault: false });
      await fresh.store.removeSource(source);
      expect(await shown(group)).toEqual(["gone"]);
      await fresh.store.chooseSources(group, []);
      expect(await shown(group)).toEqual(["gone"]);
    });

    test("of a private source that was removed are nobody's", async () => {
      const source = await add("gone", { isDefault: false });
      const other = await add("other", { isDefault: false });
      await keep(source, "gone", "held");
      await keep(other, "held");
      await fresh.store.chooseSources(group, [source, other]);
      await fresh.store.removeSource(source);
      expect(await shown(group)).toEqual(["held"]);
      expect(await shown(thread)).toEqual([]);
      await fresh.store.removeSource(other);
      expect(await shown(group)).toEqual([]);
      await add("everybody");
      expect(await shown(thread)).toEqual([]);
    });

    test("are shown again once a source brings them again", async () => {
      const source = await add("gone", { isDefault: false });
      await keep(source, "gone");
      await fresh.store.removeSource(source);
      const again = await add("gone", { isDefault: false });
      await keep(again, "gone");
      expect(await shown(thread)).toEqual([]);
      await fresh.store.changeSource(again, { isDefault: true });
      expect(await shown(thread)).toEqual(["gone"]);
      expect(await fresh.store.followedSources(thread)).toBeUndefined();
    });

    test("leave room for others: a limit counts only what is shown", async () => {
      const [own, other] = [await add("own", { isDefault: false }), await add("other", { isDefault: false })];
      await keep(own, "mine");
      await keep(other, ...Array.from({ length: 30 }, (_, at) => `theirs ${at}`));
      const latest = await fresh.store.latestArticles({ limit: 1, sources: [own] });
      expect(latest.map(({ title }) => title)).toEqual(["mine"]);
      const { candidates, articles } = await fresh.store.candidates({
        terms: [term("rain")],
        limit: 1,
        sources: [own],
      });
      expect(candidates).toHaveLength(1);
      expect(articles).toBe(31);
    });
  });
}

/** The titles that each way to look at articles gives, which must be the same. */
async function titlesBy(store: Store, sources: number[] | undefined): Promise<string[]> {
  const latest = await store.latestArticles({ limit: 100, sources });
  const found = await store.candidates({ terms: [term("rain")], limit: 100, sources });
  const everything = (await store.latestArticles({ limit: 100 })).map(({ id }) => id);
  const byId = await store.articlesById(everything, sources);
  const shown = latest.map(({ id }) => id).sort();
  expect(found.candidates.map(({ article }) => article).sort()).toEqual(shown);
  expect(byId.map(({ id }) => id).sort()).toEqual(shown);
  const titles = latest.map(({ title }) => title).sort();
  const keys = ["file", "one", "own", "everybody", "both", "first", "second", "before", "after", "gone", "held"];
  const byKey = await Promise.all(keys.map((key) => store.articleByKey(key, sources)));
  expect(byKey.flatMap((article) => article?.title ?? []).sort()).toEqual(titles);
  const publishers = await store.publishers(sources);
  expect(await store.coverage(sources)).toMatchObject({ articles: titles.length, sources: publishers.length });
  expect(publishers.reduce((sum, { articles }) => sum + articles, 0)).toBe(titles.length);
  return titles;
}
