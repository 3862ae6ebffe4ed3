import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { FeedList, ListedFeed } from "../../src/feed-list.ts";
import { readOpml, writeOpml } from "../../src/ingest/opml.ts";

const read = (text: string): FeedList => {
  const list = readOpml(Buffer.from(text));
  if (!list.ok) throw new Error(list.failure.message);
  return list.value;
};

const opml = (outlines: string): string =>
  `<?xml version="1.0"?><opml version="2.0"><head/><body>${outlines}</body></opml>`;

describe("a list from another reader", () => {
  test("keeps its folders, titles and sites", () => {
    const { feeds } = read(
      opml(
        '<outline text="News"><outline text="World"><outline type="rss" text="Bote" xmlUrl="https://bote.example/rss" htmlUrl="https://bote.example/"/></outline></outline>' +
          '<outline text="Loose" xmlUrl="http://loose.example/feed"/>',
      ),
    );
    expect(feeds).toEqual([
      { url: "https://bote.example/rss", title: "Bote", site: "https://bote.example/", folder: "News/World" },
      { url: "http://loose.example/feed", title: "Loose", site: undefined, folder: undefined },
    ]);
  });

  test("is read whatever the case of its attributes, its entities and its encoding", () => {
    const { feeds } = read(
      opml(
        '<outline TEXT="A &amp; &quot;B&quot; &#233;" XMLURL="https://a.example/?x=1&amp;y=2"/><outline text="C & D" xmlurl="https://c.example/"/>',
      ),
    );
    expect(feeds.map(({ title, url }) => [title, url])).toEqual([
      ['A & "B" é', "https://a.example/?x=1&y=2"],
      ["C & D", "https://c.example/"],
    ]);
    const latin = `<?xml version="1.0" encoding="iso-8859-1"?>${opml('<outline text="Zürich" xmlUrl="https://z.example/"/>').slice(21)}`;
    const list = readOpml(Buffer.from(latin, "latin1"));
    expect(list.ok && list.value.feeds[0]?.title).toBe("Zürich");
  });

  test("names a feed once, at its first place", () => {
    const { feeds } = read(
      opml(
        '<outline text="One"><outline text="a" xmlUrl="https://a.example/f"/></outline><outline text="b" xmlUrl="https://a.example/f#x"/>',
      ),
    );
    expect(feeds).toEqual([{ url: "https://a.example/f", title: "a", site: undefined, folder: "One" }]);
  });

  test("calls a feed without a name by its host, and takes addresses of private networks", () => {
    expect(read(opml('<outline xmlUrl="http://192.168.1.5/feed"/>')).feeds).toEqual([
      { url: "http://192.168.1.5/feed", title: "192.168.1.5", site: undefined, folder: undefined },
    ]);
  });

  test("says of every entry that it cannot take what is wrong with it", () => {
    const { feeds, refused } = read(
      opml(
        '<outline text="No address" type="rss"/><outline text="File" xmlUrl="file:///etc/passwd"/>' +
          '<outline text="Script" xmlUrl="javascript:alert(1)"/><outline text="Secret" xmlUrl="https://me:pw@a.example/f"/>' +
          '<outline text="Good" xmlUrl="https://good.example/"/>',
      ),
    );
    expect(feeds.map(({ title }) => title)).toEqual(["Good"]);
    expect(refused).toEqual([
      { entry: "No address", because: "not an address" },
      { entry: "File", because: "not an address" },
      { entry: "Script", because: "not an address" },
      { entry: "Secret", because: "holds a password" },
    ]);
  });

  test("of ten thousand feeds is read whole", () => {
    const many = Array.from({ length: 10_000 }, (_, at) => `<outline text="n${at}" xmlUrl="https://h${at}.example/"/>`);
    expect(read(opml(many.join(""))).feeds).toHaveLength(10_000);
  });

  test("is bounded: what stands beyond the limit is refused by name", () => {
    const many = Array.from({ length: 20_003 }, (_, at) => `<outline text="n${at}" xmlUrl="https://h${at}.example/"/>`);
    const { feeds, refused } = read(opml(many.join("")));
    expect(feeds).toHaveLength(20_000);
    expect(refused.map(({ because }) => because)).toEqual(["too many", "too many", "too many"]);
  });
});

describe("what is no such list is explained", () => {
  test.each([
    [
      "a page",
      "<!doctype html><html><body>Hello</body></html>",
      "is no list of feeds (OPML): export one from your feed reader",
    ],
    ["nothing", "", "is no list of feeds (OPML): export one from your feed reader"],
    [
      "a list that was cut off",
      opml('<outline text="a" xmlUrl="https://a.example/"/>').slice(0, 100),
      "is a list of feeds (OPML) with broken XML, or cut off: export it once more",
    ],
  ])("%s", (_, text, message) => {
    const list = readOpml(Buffer.from(text));
    expect(list).toEqual({ ok: false, failure: { code: expect.any(String), message } });
  });

  test("an empty list is a list", () => {
    expect(read(opml(""))).toEqual({ feeds: [], refused: [] });
  });

  test("one that nests without end is refused or read at once", () => {
    const began = performance.now();
    const list = readOpml(Buffer.from(opml('<outline text="a">'.repeat(50_000) + "</outline>".repeat(50_000))));
    expect(list.ok === false || list.value.feeds.length === 0).toBe(true);
    expect(performance.now() - began).toBeLessThan(15_000);
  });
});

const line = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) =>
    text
      .toWellFormed()
      .replace(/[\p{Cc}\ufffe\uffff\ufeff\ufffd]/gu, "")
      .replace(/\s+/gu, " ")
      .trim(),
  )
  .filter((text) => text !== "");
const folder = fc
  .array(
    line.map((name) => name.replaceAll("/", "-")),
    { minLength: 1, maxLength: 4 },
  )
  .map((names) => names.join("/"));
const feed: fc.Arbitrary<ListedFeed> = fc.record({
  url: fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
  title: line,
  site: fc.option(
    fc.webUrl().map((url) => new URL(url).href),
    { nil: undefined },
  ),
  folder: fc.option(folder, { nil: undefined }),
});

test("reading what the export wrote gives the same feeds", () => {
  fc.assert(
    fc.property(fc.uniqueArray(feed, { selector: ({ url }) => url, minLength: 1, maxLength: 20 }), (feeds) => {
      const list = readOpml(writeOpml("Tidings", feeds as [ListedFeed]));
      expect(list.ok).toBe(true);
      // Feeds of one folder come together; within it they stay in order.
      const byUrl = (one: ListedFeed, other: ListedFeed) => one.url.localeCompare(other.url);
      expect(list.ok && list.value.feeds.toSorted(byUrl)).toEqual(feeds.toSorted(byUrl));
      expect(list.ok && list.value.refused).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("any bytes end in a list or a reason", () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), fc.boolean(), (bytes, isDressed) => {
      const text = isDressed
        ? Buffer.concat([Buffer.from("<opml><body><outline "), bytes, Buffer.from("/></body></opml>")])
        : bytes;
      const list = readOpml(text);
      expect(list.ok ? list.value.feeds.length >= 0 : list.failure.message.length > 0).toBe(true);
    }),
  );
});
