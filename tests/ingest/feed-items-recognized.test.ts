import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ItemReading } from "../../src/ingest/feed-reading.ts";
import { itemOf, itemsOf, readItems } from "./reading-items.ts";

const guid = (id: string) => `<guid isPermaLink="false">${id}</guid>`;
const link = (address: string) => `<link>${address}</link>`;
const titled = (title: string, inside = "") => `<item><title>${title}</title>${inside}</item>`;
const keysOf = async (...items: string[]) => (await itemsOf(items.join(""))).map(({ key }) => key);
const articleKeys = async (item: string) => (await itemsOf(item)).flatMap(({ article }) => article.keys);
const shareKey = (one: string[], other: string[]) => one.some((key) => other.includes(key));

describe("an item is known by", () => {
  test("what the feed calls it, and then by its address", async () => {
    expect(
      await articleKeys(titled("Rain", `${guid("tag:1")}${link("https://www.example.org/1/?utm_medium=rss#ref=a")}`)),
    ).toEqual(expect.arrayContaining(["item:7:guid:tag:1"]));
    const [own, address] = await articleKeys(titled("Rain", link("https://example.org/1?utm_medium=rss")));
    expect([own, address]).toEqual(["item:7:link:https://example.org/1", "url:https://example.org/1"]);
  });

  test("itself where it comes with another guid, at another host, or with other tracking", async () => {
    const first = await articleKeys(titled("Rain", `${guid("a1")}${link("https://example.org/rain/1")}`));
    const again = [
      titled("Rain", `${guid("b2")}${link("https://example.org/rain/1?utm_campaign=x")}`),
      titled("Rain", `${guid("c3")}${link("https://edge7.example.net/rain/1")}`),
      titled("Storm", `${guid("a1")}${link("https://example.org/storm/1")}`),
    ];
    for (const item of again) expect([item, shareKey(first, await articleKeys(item))]).toEqual([item, true]);
  });

  test("the same guid, however its address is spelled", async () => {
    const spelled = ["http://example.org/?p=1", "https://example.org/?p=1&amp;utm_source=rss"];
    const keys = await Promise.all(spelled.map((id) => keysOf(titled("Rain", `<guid>${id}</guid>`))));
    expect(keys[0]).toEqual(keys[1]);
  });

  test("a short key, however long its guid is", async () => {
    const [one = "", other = ""] = await keysOf(
      titled("a", guid(`${"x".repeat(5000)}1`)),
      titled("b", guid(`${"x".repeat(5000)}2`)),
    );
    expect(one.length).toBeLessThan(100);
    expect(one).not.toBe(other);
  });
});

describe("no item takes the place of another", () => {
  test.each([
    ["when all have one guid", [guid("1"), guid("1"), guid("1")]],
    ["when the guid is that of the site", [guid("https://example.org/"), guid("http://example.org")]],
    ["when all link to the front page", [link("https://example.org/"), link("https://example.org")]],
    ["when all link to one page", [link("https://example.org/live"), link("https://example.org/live")]],
    ["when they link to parts of one page", [link("https://example.org/live#1"), link("https://example.org/live#2")]],
    ["when nothing but the words tell them apart", ["", ""]],
  ])("%s", async (_, insides) => {
    const items = await itemsOf(insides.map((inside, at) => titled(`Rain ${at}`, inside)).join(""));
    expect(items.map(({ article }) => article.title)).toEqual(insides.map((_, at) => `Rain ${at}`));
    const keys = items.flatMap(({ article }) => article.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });

  test.each(["", "0", "null", "None", "n/a", "undefined", "https://example.org/"])(
    "when the next feed has another one under the guid %j, which says nothing",
    async (id) => {
      const before = await articleKeys(titled("Rain", `${guid(id)}${link("https://example.org/1")}`));
      const after = await articleKeys(titled("Wind", `${guid(id)}${link("https://example.org/2")}`));
      expect(shareKey(before, after)).toBe(false);
    },
  );

  test("when the next one leads to the same front page, or to another part of a page", async () => {
    for (const [one, other] of [
      ["https://example.org/", "https://example.org/"],
      ["https://example.org/live#1", "https://example.org/live#2"],
    ] as const) {
      const before = await articleKeys(titled("Rain", `${guid("a")}${link(one)}`));
      const after = await articleKeys(titled("Rain", `${guid("b")}${link(other)}`));
      expect(shareKey(before, after)).toBe(false);
    }
  });

  test("and what comes twice is one", async () => {
    expect(await keysOf(titled("Rain", guid("1")), titled("Rain", guid("1")))).toEqual(["guid:1"]);
  });
});

describe("an item is not read again for", () => {
  const fingerprint = async (description: string, rest = "") =>
    (await itemOf(`<title>Rain</title><description><![CDATA[${description}]]></description>${rest}`)).fingerprint;

  test.each([
    ["another count of comments", "It rained. 3 comments", "It rained. 1,204 Comments"],
    ["one comment more than one", "It rained. 1 comment", "It rained. 2 comments"],
    ["another count in front", "It rained. Comments: 3", "It rained. Comments: 17"],
    ["points", "It rained. Points: 3 # Comments: 4", "It rained. Points: 5 # Comments: 11"],
    ["views in German", "Es regnet. 12 Aufrufe", "Es regnet. 1.3k Aufrufe"],
    ["the time since then", "It rained 3 hours ago", "It rained 1 day ago"],
    ["the time since then in German", "Es regnet seit vor 3 Stunden", "Es regnet seit vor 1 Tag"],
    [
      "other tracking in its links",
      '<a href="/1?utm_source=a">It</a> rained.',
      '<a href="/1?utm_source=b">It</a> rained.',
    ],
    ["a pixel", 'It rained.<img src="https://t.example/1">', 'It rained.<img src="https://t.example/2">'],
    ["other white space", "<p>It rained.</p>\n", "<p> It  rained.</p>"],
  ])("%s", async (_, before, after) => {
    expect(await fingerprint(before)).toBe(await fingerprint(after));
  });

  test("another date or address", async () => {
    const at = (day: number) =>
      `<pubDate>${day} Nov 2026 10:00 GMT</pubDate>${link(`https://n${day}.example.org/1?s=${day}`)}`;
    expect(await fingerprint("It rained.", at(1))).toBe(await fingerprint("It rained.", at(2)));
  });

  test.each([
    ["other words", "It rained.", "It snowed."],
    ["another number", "Rain closed 3 roads.", "Rain closed 5 roads."],
    ["another number of hours", "It rained for 3 hours.", "It rained for 5 hours."],
  ])("but for %s it is", async (_, before, after) => {
    expect(await fingerprint(before)).not.toBe(await fingerprint(after));
  });
});

const anyItem = fc
  .record({
    title: fc.constantFrom("", "Rain", "Wind", "Rain &amp; wind"),
    words: fc.constantFrom("", "It rained.", "It rained. 3 comments", "&lt;p&gt;It blew.&lt;/p&gt;"),
    guid: fc.constantFrom(
      "",
      "0",
      "a",
      "b",
      "https://example.org/",
      "https://example.org/1",
      "http://example.org/1?utm_source=x",
    ),
    link: fc.constantFrom(
      "",
      "https://example.org/",
      "https://example.org/1",
      "https://example.org/1#b",
      "https://example.net/1",
      "/2",
    ),
  })
  .map(
    (one) =>
      `<item><title>${one.title}</title><description>${one.words}</description>${guid(one.guid)}${link(one.link)}</item>`,
  );

test("for any feed, items with other words have no key in common, and none has two keys alike", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyItem, { maxLength: 8 }), async (feed) => {
      const items = await itemsOf(feed.join(""));
      expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
      const wordsByKey = new Map<string, string>();
      for (const { article, fingerprint } of items) {
        expect(new Set(article.keys).size).toBe(article.keys.length);
        for (const key of article.keys) expect(wordsByKey.get(key) ?? fingerprint).toBe(fingerprint);
        for (const key of article.keys) wordsByKey.set(key, fingerprint);
      }
    }),
    { numRuns: 150 },
  );
});

test("for any feed, the order of its items changes neither their keys nor their fingerprints", async () => {
  const shuffled = fc
    .uniqueArray(anyItem, { maxLength: 8 })
    .chain((feed) => fc.tuple(fc.constant(feed), fc.shuffledSubarray(feed, { minLength: feed.length })));
  await fc.assert(
    fc.asyncProperty(shuffled, async ([feed, other]) => {
      const names = (items: ItemReading[]) => items.map(({ key, fingerprint }) => `${key} ${fingerprint}`).toSorted();
      const [one, two] = [await itemsOf(feed.join("")), await itemsOf(other.join(""))];
      expect(names(two)).toEqual(names(one));
    }),
    { numRuns: 150 },
  );
});

test("an item of nothing but markup is called by what stands there", async () => {
  const { article } = await itemOf("<description>&lt;title&gt;&lt;rss&gt;&lt;channel&gt;</description>");
  expect([article.title, article.text]).toEqual(["<rss><channel>", ""]);
});

test("any bytes end in a reading or a reason, and in articles whose paragraphs lie in their texts", async () => {
  const piece = fc.constantFrom(
    "<rss><channel>",
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<description>",
    "&lt;p&gt;",
    "<![CDATA[<div><p>",
    "]]>",
    "It rained in Kent. ",
    "<guid>",
    "<link>https://example.org/1</link>",
    "\u0000",
    "&amp;amp;",
    "<feed>",
    "<entry>",
    "日本語の文章です。",
    '{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","content_html":"<p>Rain"}]}',
  );
  const text = fc.array(fc.oneof({ weight: 5, arbitrary: piece }, fc.string({ unit: "binary" })), { maxLength: 30 });
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 300 }),
    text.map((pieces) => new Uint8Array(Buffer.from(pieces.join("")))),
    text.map((pieces) => new Uint8Array(Buffer.from(pieces.join(""), "utf16le"))),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (some) => {
      const reading = await readItems(some);
      if (!reading.ok) {
        expect(reading.failure.message).toMatch(/^is /);
        return;
      }
      for (const { article } of reading.value.items) {
        expect(article.title).not.toBe("");
        let end = 0;
        for (const span of article.paragraphs) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(article.text.length);
      }
    }),
    { numRuns: 300 },
  );
});
