import fc from "fast-check";
import { Keyv } from "keyv";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { NewArticle } from "../src/article.ts";
import type { QueryTerm } from "../src/candidate.ts";
import type { Clock } from "../src/clock.ts";
import { type Conversation, conversationKey } from "../src/question.ts";
import type { Reply } from "../src/reply.ts";
import type { Store } from "../src/store/store.ts";
import type { Subscription } from "../src/subscription.ts";
import { digestOf, newArticle, newSubscription, saved, term } from "./store/store-samples.ts";

const NOON = Date.parse("2026-11-22T12:00:00Z");
const HOUR = 60 * 60 * 1000;

const group: Conversation = { platform: "somewhere", id: "7", kind: "group" };
const thread: Conversation = { platform: "somewhere", id: "7", thread: "2", kind: "group" };

/** What every engine promises. `open` gives an empty store. */
export function describeStore(name: string, open: (clock: Clock) => Promise<Store>): void {
  describe(`${name} keeps the contract of a store:`, () => {
    let now = NOON;
    let store: Store;
    beforeEach(async () => {
      now = NOON;
      store = await open({ now: () => now });
    });
    afterEach(() => store.close());

    const save = (...articles: NewArticle[]) => store.saveArticles(articles.map(saved), now);
    const find = (...terms: [QueryTerm, ...QueryTerm[]]) => store.candidates({ terms, limit: 10 });
    const idsWith = async (word: string) => (await find(term(word))).candidates.map(({ article }) => article);

    describe("articles", () => {
      test("come back as they were given", async () => {
        const given = newArticle({
          givenId: "a-1",
          url: "https://example.org/a",
          source: "Example",
          title: "Rain in “Kent”",
          text: "noise\u0000\r\n\tRain 🌧 fell.\n\nMore rain.",
          paragraphs: [
            { start: 7, end: 21 },
            { start: 23, end: 33 },
          ],
          author: "A. Author",
          language: "en",
          published: { date: "2026-11-20" },
          titleIsGuessed: true,
        });
        const [result] = await save(given);
        expect(result).toEqual({ id: expect.any(Number), as: "added" });
        const { keys, original, ...kept } = given;
        expect(await store.articlesById([result?.id ?? 0])).toEqual([
          { ...kept, id: result?.id, version: 1, firstSeenAt: NOON },
        ]);
      });

      test("keep a day as a day, a moment as a moment, and an unknown date unknown", async () => {
        const dates: NewArticle["published"][] = [{ date: "2022-11-30" }, { instant: NOON - 1 }, "unknown"];
        const results = await save(...dates.map((published, at) => newArticle({ keys: [`k${at}`], published })));
        const articles = await store.articlesById(results.map(({ id }) => id));
        expect(articles.map(({ published }) => published)).toEqual(dates);
      });

      test("come in the order asked for, without those that are not there", async () => {
        const [one, two] = await save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
        const found = await store.articlesById([two?.id ?? 0, 999_999, one?.id ?? 0]);
        expect(found.map(({ id }) => id)).toEqual([two?.id, one?.id]);
      });

      test("are found by each of their keys, and by no other", async () => {
        const [result] = await save(newArticle({ keys: ["url:example.org/a", "text:1234"] }));
        expect((await store.articleByKey("text:1234"))?.id).toBe(result?.id);
        expect((await store.articleByKey("url:example.org/a"))?.id).toBe(result?.id);
        expect(await store.articleByKey("url:example.org")).toBeUndefined();
      });

      test("are known when they come again, under any of their keys, and learn the new ones", async () => {
        const [first] = await save(newArticle({ keys: ["a", "b"] }));
        expect(await save(newArticle({ keys: ["c", "b"] }))).toEqual([{ id: first?.id, as: "known" }]);
        expect(await save(newArticle({ keys: ["c"] }))).toEqual([{ id: first?.id, as: "known" }]);
        expect((await store.coverage()).articles).toBe(1);
      });

      test("belong to the strongest key where two keys know two articles", async () => {
        const [strong, weak] = await save(newArticle({ keys: ["strong"] }), newArticle({ keys: ["weak"] }));
        expect(await save(newArticle({ keys: ["strong", "weak"] }))).toEqual([{ id: strong?.id, as: "known" }]);
        expect((await store.articleByKey("weak"))?.id).toBe(weak?.id);
      });

      test("with one key twice in one call are one article", async () => {
        const results = await save(newArticle({ keys: ["a"] }), newArticle({ keys: ["a"], text: "Edited." }));
        expect(results.map(({ as }) => as)).toEqual(["added", "updated"]);
        expect(results[0]?.id).toBe(results[1]?.id);
      });

      test("that were edited are the next version, and the old one is kept", async () => {
        const [first] = await save(newArticle({ title: "Rain", text: "Old text.", published: { date: "2026-11-20" } }));
        const id = first?.id ?? 0;
        now += HOUR;
        const edited = newArticle({ title: "Snow", text: "New text.", published: { date: "2026-11-21" } });
        expect(await save(edited)).toEqual([{ id, as: "updated" }]);
        expect(await store.articlesById([id])).toMatchObject([
          { version: 2, title: "Snow", text: "New text.", published: { date: "2026-11-21" }, firstSeenAt: NOON },
        ]);
        expect(await store.earlierVersions(id)).toEqual([
          { version: 1, title: "Rain", text: "Old text.", published: { date: "2026-11-20" }, replacedAt: NOON + HOUR },
        ]);
        expect(await idsWith("old")).toEqual([]);
        expect(await idsWith("new")).toEqual([id]);
      });

      test("with another date are put right without a new version", async () => {
        await save(newArticle({ published: { date: "2026-11-20" } }));
        const [again] = await save(newArticle({ published: { date: "2026-11-21" } }));
        expect(again?.as).toBe("updated");
        const [article] = await store.articlesById([again?.id ?? 0]);
        expect(article).toMatchObject({ version: 1, published: { date: "2026-11-21" } });
        expect(await store.earlierVersions(again?.id ?? 0)).toEqual([]);
      });

      test("keep their date when it is no longer given", async () => {
        await save(newArticle({ published: { date: "2026-11-20" } }));
        const [again] = await save(newArticle({ published: "unknown" }));
        expect(again?.as).toBe("known");
        const [edited] = await save(newArticle({ text: "Edited.", published: "unknown" }));
        expect(await store.articlesById([edited?.id ?? 0])).toMatchObject([{ published: { date: "2026-11-20" } }]);
      });

      test("read into other paragraphs stay known and are found by the new words", async () => {
        const text = "Leave a reply. Rain fell.";
        await save(newArticle({ text, paragraphs: [{ start: 0, end: 25 }] }));
        const better = newArticle({ text, paragraphs: [{ start: 15, end: 25 }] });
        const [result] = await store.saveArticles(
          [{ article: better, terms: { title: "rain", body: "rain fell" } }],
          now,
        );
        expect(result?.as).toBe("known");
        expect(await idsWith("reply")).toEqual([]);
        const [article] = await store.articlesById([result?.id ?? 0]);
        expect(article).toMatchObject({ version: 1, paragraphs: better.paragraphs });
      });

      test("are known again although their text holds half a surrogate pair", async () => {
        const broken = newArticle({ text: "cut \ud83c here", title: "cut \udf27" });
        await save(broken);
        expect(await save(broken)).toMatchObject([{ as: "known" }]);
        const article = await store.articleByKey(broken.keys[0]);
        expect(article?.text).toHaveLength(broken.text.length);
      });

      test("keep the markup they were read from", async () => {
        const original = { format: "html", markup: `<p>${"ä ".repeat(5000)}</p>` } as const;
        const [one, two] = await save(newArticle({ keys: ["1"], original }), newArticle({ keys: ["2"] }));
        expect(await store.originalOf(one?.id ?? 0)).toEqual(original);
        expect(await store.originalOf(two?.id ?? 0)).toBeUndefined();
        await save(newArticle({ keys: ["1"], text: "Edited, and read from a plain file." }));
        expect(await store.originalOf(one?.id ?? 0)).toBeUndefined();
      });

      test("are all saved or none", async () => {
        const broken = newArticle({ keys: ["2"], source: undefined as unknown as string });
        await expect(save(newArticle({ keys: ["1"] }), broken)).rejects.toThrow();
        expect((await store.coverage()).articles).toBe(0);
        expect(await store.articleByKey("1")).toBeUndefined();
        expect(await idsWith("rain")).toEqual([]);
      });

      test("come newest first, a day as its end, an unknown date as the time it was first seen", async () => {
        const dates: [string, NewArticle["published"]][] = [
          ["day", { date: "2026-11-21" }],
          ["late", { instant: Date.parse("2026-11-21T23:00:00Z") }],
          ["unknown", "unknown"],
          ["old", { instant: 0 }],
        ];
        await save(...dates.map(([key, published]) => newArticle({ keys: [key], title: key, published })));
        const latest = async (options: { limit: number; since?: number }) =>
          (await store.latestArticles(options)).map(({ title }) => title);
        expect(await latest({ limit: 10 })).toEqual(["unknown", "day", "late", "old"]);
        expect(await latest({ limit: 2 })).toEqual(["unknown", "day"]);
        expect(await latest({ limit: 10, since: Date.parse("2026-11-21T23:00:00Z") })).toEqual([
          "unknown",
          "day",
          "late",
        ]);
      });
    });

    describe("coverage", () => {
      test("of an empty store is nothing", async () => {
        expect(await store.coverage()).toEqual({ articles: 0, sources: 0, from: undefined, to: undefined });
        expect(await store.sources()).toEqual([]);
      });

      test("counts articles and sources, from the first day to the last", async () => {
        await save(
          newArticle({ keys: ["1"], source: "B", published: { date: "2022-11-30" } }),
          newArticle({ keys: ["2"], source: "A", published: { instant: Date.parse("2022-12-24T23:59:00Z") } }),
          newArticle({ keys: ["3"], source: "A", published: { date: "2022-12-24" } }),
          newArticle({ keys: ["4"], source: "C", published: "unknown" }),
        );
        expect(await store.coverage()).toEqual({ articles: 4, sources: 3, from: "2022-11-30", to: "2022-12-24" });
        expect(await store.sources()).toEqual([
          { name: "A", articles: 2, latest: { date: "2022-12-24" } },
          { name: "B", articles: 1, latest: { date: "2022-11-30" } },
          { name: "C", articles: 1, latest: "unknown" },
        ]);
      });
    });

    describe("samples", () => {
      const sample = newArticle({ keys: ["sample"], isSample: true, text: "Sample text." });
      const real = newArticle({ keys: ["real"], text: "Real text." });

      test("fill an empty store, and are known the second time", async () => {
        expect(await store.holdsSamples()).toBe(false);
        expect(await save(sample)).toMatchObject([{ as: "added" }]);
        expect(await save(sample)).toMatchObject([{ as: "known" }]);
        expect(await store.holdsSamples()).toBe(true);
      });

      test("leave without a trace when the first real article comes", async () => {
        const [gone] = await save(sample);
        const subscription = await store.addSubscription(newSubscription({ conversation: group }), now);
        await store.enqueueDigest(digestOf(subscription, { articles: [gone?.id ?? 0], now }));
        const [kept] = await save(real);
        expect(kept?.id).not.toBe(gone?.id);
        expect(await store.holdsSamples()).toBe(false);
        expect(await store.articlesById([gone?.id ?? 0])).toEqual([]);
        expect(await store.articleByKey("sample")).toBeUndefined();
        expect(await idsWith("sample")).toEqual([]);
        expect(await store.told(group, [gone?.id ?? 0])).toEqual(new Set());
        expect(await find(term("text"))).toMatchObject({ articles: 1, articlesWith: [1], averageBodyLength: 2 });
      });

      test("never join real articles, not even in one call", async () => {
        expect(await save(sample, real)).toEqual([
          { id: 0, as: "known" },
          { id: expect.any(Number), as: "added" },
        ]);
        expect(await save(sample)).toEqual([{ id: 0, as: "known" }]);
        expect((await store.coverage()).articles).toBe(1);
      });

      test("stay when the save of the first real article fails", async () => {
        await save(sample);
        await expect(save(newArticle({ source: undefined as unknown as string }))).rejects.toThrow();
        expect(await store.holdsSamples()).toBe(true);
        expect(await idsWith("sample")).toHaveLength(1);
      });
    });

    describe("candidates", () => {
      const keep = (key: string, title: string, body: string) =>
        store.saveArticles([{ article: newArticle({ keys: [key] }), terms: { title, body } }], now);

      test("come with the counts that ranking needs", async () => {
        await store.saveArticles(
          [
            {
              article: newArticle({
                keys: ["1"],
                source: "Example",
                language: "en",
                published: { date: "2022-11-30" },
              }),
              terms: { title: "iran drone", body: "drone drone train drone russia us" },
            },
            { article: newArticle({ keys: ["2"] }), terms: { title: "rain", body: "drone rain" } },
            { article: newArticle({ keys: ["3"] }), terms: { title: "", body: "" } },
          ],
          now,
        );
        const found = await find(term("drone"), term("iran"), term("nowhere"));
        expect(found).toMatchObject({ articles: 3, articlesWith: [2, 1, 0] });
        expect(found.averageTitleLength).toBeCloseTo(1);
        expect(found.averageBodyLength).toBeCloseTo(8 / 3);
        expect(found.candidates).toHaveLength(2);
        expect(found.candidates[0]).toEqual({
          article: expect.any(Number),
          source: "Example",
          language: "en",
          published: { date: "2022-11-30" },
          firstSeenAt: NOON,
          inTitle: [1, 1, 0],
          inBody: [3, 0, 0],
          titleLength: 2,
          bodyLength: 6,
        });
      });

      test("count every form of a term as the term, and an article with two forms once", async () => {
        await keep("1", "drone", "drohn drone drone");
        await keep("2", "rain", "drohn");
        await keep("3", "rain", "sun");
        const found = await find({ forms: ["drone", "drohn", "drone"] });
        expect(found.articlesWith).toEqual([2]);
        expect(found.candidates.map(({ inTitle, inBody }) => [...inTitle, ...inBody])).toEqual([
          [1, 3],
          [0, 1],
        ]);
      });

      test("are whole words: no part of a word, and no word out of two", async () => {
        await keep("1", "training", "train-ing rest rain");
        expect(await idsWith("train")).toEqual([]);
        expect(await idsWith("rest rain fell")).toEqual([]);
        expect((await find(term("rain"))).candidates[0]?.inBody).toEqual([1]);
      });

      test.each([
        "u.s",
        "o'brien",
        'say"so"',
        "c++",
        "हिन्दी",
        "क्षेत्र",
        "العَرَبِيَّة",
        "می‌خواهم",
        "北京",
        "𰻝",
        "🚀",
        "near",
        "*",
        "title:x",
      ])("hold %s as one word", async (word) => {
        await keep("1", word, `before ${word} ${word} after`);
        await keep("2", "rain", "rain");
        const found = await find(term(word));
        expect(found.articlesWith).toEqual([1]);
        expect(found.candidates).toMatchObject([{ inTitle: [1], inBody: [2], titleLength: 1, bodyLength: 4 }]);
        for (const part of [...word].filter((character) => character !== word)) expect(await idsWith(part)).toEqual([]);
      });

      test("are safe to ask for with any text, and each holds a term", async () => {
        await keep("1", "a title NOT", '" " OR body AND * ^ ( ) { } : near( 0');
        const anyForm = fc.oneof(
          fc.string({ unit: "binary" }),
          fc.string(),
          fc.constantFrom("NOT", '"', "\0", "", "a b"),
        );
        const anyTerm = fc.array(anyForm, { minLength: 1, maxLength: 4 });
        await fc.assert(
          fc.asyncProperty(fc.array(anyTerm, { minLength: 1, maxLength: 4 }), async (terms) => {
            const asked = terms.map((forms) => ({ forms })) as [QueryTerm, ...QueryTerm[]];
            const { candidates, articlesWith } = await store.candidates({ terms: asked, limit: 5 });
            expect(articlesWith).toHaveLength(terms.length);
            for (const { inTitle, inBody } of candidates) {
              expect([...inTitle, ...inBody].some((count) => count > 0)).toBe(true);
            }
          }),
        );
      });

      test("are the likeliest when there are more than asked for, also among words that everybody uses", async () => {
        const articles = Array.from({ length: 60 }, (_, at) => ({
          article: newArticle({ keys: [`${at}`] }),
          terms: { title: "news", body: at % 20 === 0 ? "news drone iran" : "news weather sport" },
        }));
        const results = await store.saveArticles(articles, now);
        const about = [0, 20, 40].map((at) => results[at]?.id);
        const best = await store.candidates({ terms: [term("news"), term("drone"), term("iran")], limit: 3 });
        expect(best.candidates.map(({ article }) => article).sort()).toEqual(about.sort());
        expect(best.articlesWith).toEqual([60, 3, 3]);
        const more = await store.candidates({ terms: [term("news"), term("drone")], limit: 10 });
        expect(more.candidates).toHaveLength(10);
        expect(
          more.candidates
            .slice(0, 3)
            .map(({ article }) => article)
            .sort(),
        ).toEqual(about.sort());
        expect((await store.candidates({ terms: [term("news")], limit: 5 })).candidates).toHaveLength(5);
      });

      test("of an empty store are none", async () => {
        expect(await find(term("rain"))).toEqual({
          candidates: [],
          articles: 0,
          articlesWith: [0],
          averageTitleLength: 0,
          averageBodyLength: 0,
        });
      });
    });

    describe("subscriptions", () => {
      const subscribe = (changes: Partial<Subscription> = {}) =>
        store.addSubscription(newSubscription({ conversation: group, nextDigestAt: NOON, ...changes }), now);

      test("belong to their conversation, in the order they were made", async () => {
        const first = await subscribe({ topic: "rain" });
        const second = await subscribe({ topic: "" });
        const other = await subscribe({ conversation: thread });
        expect(await store.subscriptionsOf(group)).toEqual([first, second]);
        expect(await store.subscriptionsOf(thread)).toEqual([other]);
        expect(first).toMatchObject({ topic: "rain", conversation: group, createdAt: NOON });
      });

      test("go only at the word of their own conversation, and take what waits with them", async () => {
        const subscription = await subscribe();
        await store.enqueueDigest(digestOf(subscription, { now }));
        expect(await store.removeSubscription(subscription.id, thread)).toBe(false);
        expect(await store.removeSubscription(subscription.id, group)).toBe(true);
        expect(await store.removeSubscription(subscription.id, group)).toBe(false);
        expect(await store.subscriptionsOf(group)).toEqual([]);
        expect(await store.claimDeliveries(now, 10)).toEqual([]);
      });

      test("are due from their moment on, earliest first, unless they rest", async () => {
        const late = await subscribe({ nextDigestAt: NOON });
        const early = await subscribe({ nextDigestAt: NOON - HOUR });
        await subscribe({ nextDigestAt: NOON + 1 });
        expect(await store.dueSubscriptions(NOON, 10)).toEqual([early, late]);
        expect(await store.dueSubscriptions(NOON, 1)).toEqual([early]);
        await store.pauseSubscription(early.id, "The bot was removed from the group.");
        expect(await store.dueSubscriptions(NOON, 10)).toEqual([late]);
        expect(await store.subscriptionsOf(group)).toMatchObject([
          {},
          { pausedBecause: "The bot was removed from the group." },
          {},
        ]);
        await store.pauseSubscription(early.id, undefined);
        expect(await store.dueSubscriptions(NOON, 10)).toEqual([early, late]);
      });
    });

    describe("the outbox", () => {
      let subscription: Subscription;
      beforeEach(async () => {
        subscription = await store.addSubscription(newSubscription({ conversation: group, nextDigestAt: now }), now);
      });
      const tomorrow = NOON + 24 * HOUR;

      test("takes a digest, moves its subscription on and counts its articles as told", async () => {
        const [one, two] = await save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
        const ids = [one?.id ?? 0, two?.id ?? 0];
        const digest = digestOf(subscription, { key: "k", articles: ids.slice(0, 1), nextDigestAt: tomorrow, now });
        expect(await store.enqueueDigest(digest)).toBe(true);
        expect(await store.dueSubscriptions(now, 10)).toEqual([]);
        expect(await store.subscriptionsOf(group)).toMatchObject([{ nextDigestAt: tomorrow, lastDigestAt: NOON }]);
        expect(await store.told(group, ids)).toEqual(new Set(ids.slice(0, 1)));
        expect(await store.told(thread, ids)).toEqual(new Set());
        expect(await store.claimDeliveries(now, 10)).toEqual([
          {
            key: "k",
            subscription: subscription.id,
            conversation: group,
            reply: digest.delivery.reply,
            attempts: 1,
            notBefore: NOON,
          },
        ]);
      });

      test("takes one key once, also after it was sent, and moves the subscription on all the same", async () => {
        const [article] = await save(newArticle());
        await store.enqueueDigest(digestOf(subscription, { key: "k", now }));
        await store.claimDeliveries(now, 10);
        await store.finishDelivery("k", { sent: ["m1"] }, now);
        const again = digestOf(subscription, { key: "k", articles: [article?.id ?? 0], nextDigestAt: tomorrow, now });
        expect(await store.enqueueDigest(again)).toBe(false);
        expect(await store.claimDeliveries(tomorrow, 10)).toEqual([]);
        expect(await store.told(group, [article?.id ?? 0])).toEqual(new Set());
        expect(await store.subscriptionsOf(group)).toMatchObject([{ nextDigestAt: tomorrow }]);
      });

      test("takes nothing for a subscription that has gone or rests", async () => {
        await store.pauseSubscription(subscription.id, "blocked");
        expect(await store.enqueueDigest(digestOf(subscription, { now }))).toBe(false);
        await store.removeSubscription(subscription.id, group);
        expect(await store.enqueueDigest(digestOf(subscription, { now }))).toBe(false);
        expect(await store.claimDeliveries(now, 10)).toEqual([]);
      });

      test("keeps a reply letter for letter, with the bytes of its files", async () => {
        const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
        const reply: Reply = {
          blocks: [
            { kind: "text", text: "“Rain” 🌧" },
            { kind: "file", name: "a.bin", bytes },
            { kind: "picture", png: Buffer.from(bytes), alt: "rain" },
          ],
        };
        await store.enqueueDigest(digestOf(subscription, { reply, now }));
        const [delivery] = await store.claimDeliveries(now, 1);
        expect(delivery?.reply.blocks).toEqual([
          reply.blocks[0],
          reply.blocks[1],
          { kind: "picture", png: bytes, alt: "rain" },
        ]);
      });

      test("gives each delivery to one sender, oldest first, not before its moment", async () => {
        for (const [key, at] of [["late", NOON + 1] as const, ["b", NOON] as const, ["a", NOON - 1] as const]) {
          await store.enqueueDigest(digestOf(subscription, { key, now: at }));
        }
        const keys = async (moment: number, limit: number) =>
          (await store.claimDeliveries(moment, limit)).map(({ key }) => key);
        expect(await keys(NOON, 1)).toEqual(["a"]);
        expect(await keys(NOON, 10)).toEqual(["b"]);
        expect(await keys(NOON, 10)).toEqual([]);
        expect(await keys(NOON + 1, 10)).toEqual(["late"]);
      });

      test("brings back what must be tried again, when its moment comes, and counts the attempts", async () => {
        await store.enqueueDigest(digestOf(subscription, { key: "k", now }));
        await store.claimDeliveries(now, 10);
        await store.retryDelivery("k", now + HOUR, "The platform asked to wait.");
        expect(await store.claimDeliveries(now + HOUR - 1, 10)).toEqual([]);
        expect(await store.claimDeliveries(now + HOUR, 10)).toMatchObject([
          { key: "k", attempts: 2, notBefore: now + HOUR },
        ]);
      });

      test("lets what was being sent when the program died wait again, and leaves the finished alone", async () => {
        for (const key of ["sent", "refused", "cut short"])
          await store.enqueueDigest(digestOf(subscription, { key, now }));
        await store.claimDeliveries(now, 10);
        await store.finishDelivery("sent", { sent: ["m1", "m2"] }, now);
        await store.finishDelivery("refused", { refused: "The reader blocked the bot." }, now);
        await store.retryDelivery("sent", now, "too late");
        expect(await store.reviveDeliveries()).toBe(1);
        expect(await store.claimDeliveries(now, 10)).toMatchObject([{ key: "cut short", attempts: 2 }]);
      });
    });

    test("a conversation that moved takes everything along, and leaves nothing behind", async () => {
      const moved: Conversation = { platform: "somewhere", id: "-1007", kind: "group" };
      const [one, two] = await save(newArticle({ keys: ["1"] }), newArticle({ keys: ["2"] }));
      const ids = [one?.id ?? 0, two?.id ?? 0];
      const subscription = await store.addSubscription(newSubscription({ conversation: group }), now);
      const elsewhere = await store.addSubscription(newSubscription({ conversation: thread }), now);
      const settings = new Keyv({ store: store.keyValue("settings") });
      await settings.set(conversationKey(group), { zone: "Europe/Vienna" });
      await settings.set(conversationKey(thread), { zone: "Asia/Tokyo" });
      await store.enqueueDigest(digestOf(subscription, { articles: ids, now }));
      const own = await store.addSubscription(newSubscription({ conversation: moved }), now);
      await store.enqueueDigest(digestOf(own, { key: "own", articles: ids.slice(0, 1), now }));

      await store.moveConversation(group, moved);

      expect(await store.subscriptionsOf(group)).toEqual([]);
      expect((await store.subscriptionsOf(moved)).map(({ id }) => id)).toEqual([subscription.id, own.id]);
      expect(await store.told(group, ids)).toEqual(new Set());
      expect(await store.told(moved, ids)).toEqual(new Set(ids));
      expect(await settings.get(conversationKey(moved))).toEqual({ zone: "Europe/Vienna" });
      expect(await settings.get(conversationKey(group))).toBeUndefined();
      const deliveries = await store.claimDeliveries(now, 10);
      expect(deliveries.map(({ conversation }) => conversation)).toEqual([moved, moved]);

      expect((await store.subscriptionsOf(thread)).map(({ id }) => id)).toEqual([elsewhere.id]);
      expect(await settings.get(conversationKey(thread))).toEqual({ zone: "Asia/Tokyo" });
    });

    describe("key-value entries", () => {
      const open = (namespace: string) => {
        const keyv = new Keyv({ store: store.keyValue(namespace) });
        keyv.on("error", (error: Error) => {
          throw error;
        });
        return keyv;
      };

      test("are kept apart by namespace, replaced, listed, deleted and cleared", async () => {
        const [settings, cache] = [open("settings"), open("cache")];
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

      test("are all listed once, however many", async () => {
        const cache = open("cache");
        const keys = Array.from({ length: 250 }, (_, at) => `k${at}`);
        await cache.setMany(keys.map((key) => ({ key, value: key })));
        const listed: unknown[] = [];
        for await (const entry of cache.iterator()) listed.push(entry);
        expect(listed).toHaveLength(250);
        expect(new Map(listed as [string, unknown][])).toEqual(new Map(keys.map((key) => [key, key])));
      });

      test("expire at their moment, and go when they are swept", async () => {
        const adapter = store.keyValue("cache");
        await adapter.set("short", "1", now + HOUR);
        await adapter.set("long", "2", now + 2 * HOUR);
        await adapter.set("kept", "3");
        now += HOUR;
        expect(await adapter.getMany(["short", "long", "kept"])).toEqual([undefined, "2", "3"]);
        expect(await adapter.has("short")).toBe(false);
        expect(await store.sweepKeyValue(now)).toBe(1);
        expect(await store.sweepKeyValue(now)).toBe(0);
        now += HOUR;
        expect(await store.sweepKeyValue(now)).toBe(1);
        expect(await adapter.get("kept")).toBe("3");
      });

      test("take the time to live that Keyv is given", async () => {
        now = Date.now();
        const cache = open("cache");
        await cache.set("a", 1, HOUR);
        expect(await cache.get("a")).toBe(1);
        now += HOUR + 1000;
        expect(await cache.get("a")).toBeUndefined();
      });
    });
  });
}
