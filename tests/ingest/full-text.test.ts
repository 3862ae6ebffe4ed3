import { describe, expect, test } from "vitest";
import { completeItems } from "../../src/ingest/complete-items.ts";
import type { ItemReading } from "../../src/ingest/feed-reading.ts";
import { openFullText, type ReadFullText } from "../../src/ingest/full-text.ts";
import type { HostQueue } from "../../src/ingest/host-queue.ts";
import { openRobots } from "../../src/ingest/robots.ts";
import type { Failure } from "../../src/outcome.ts";
import { type FakeWeb, fakeWeb, leadsTo, type Page, says } from "../fakes/fake-web.ts";
import { NOON, webWith } from "./fetch-with.ts";
import { itemsOf } from "./reading-items.ts";
import { keptTexts, noQueue } from "./robots-with.ts";

const clock = { now: () => NOON };
const TEASER = "The harbour board of Kent has voted to keep the old lighthouse burning.";
const REST = [
  "Its lamp was to be switched off in spring, when the last of its keepers leaves the service of the town after forty years.",
  "“A harbour without a light is a car park,” said the chairman of the board, who had spoken against the light a year before.",
  "Fishermen had collected nine thousand signatures, which is more than the town has voters, and carried them there in a net.",
  "The cost of the lamp is to be borne by the ferry company, whose ships have not needed it since the year in which they were built.",
];
const html = { headers: { "content-type": "text/html; charset=utf-8" } };

const pageWith = (head: string, body: string) =>
  `<html lang="en"><head><title>Light stays on in Kent</title>${head}</head><body><nav><a href="/">Home</a></nav><article><h1>Light stays on in Kent</h1>${body}</article></body></html>`;
const article = pageWith("", [TEASER, ...REST].map((text) => `<p>${text}</p>`).join(""));

type Setting = { description?: string; date?: string; title?: string; inTurn?: HostQueue["inTurn"] };

/** An item that teases `/a`, in a web of these pages, and what comes of it. */
async function teasing(pages: Record<string, Page>, setting: Setting = {}) {
  const server = await fakeWeb(pages);
  const { read, item } = await reader(server, "/a", setting);
  return { server, read, item, full: await read(item) };
}

async function reader(server: FakeWeb, path: string, setting: Setting) {
  const { description = TEASER, date = "", title = "Light stays on in Kent", inTurn = noQueue } = setting;
  const [item] = await itemsOf(
    `<item><title>${title}</title><link>${server.origin}${path}</link><description>${description}</description>${date}</item>`,
  );
  if (!item) expect.fail("no item");
  const web = webWith({});
  const robots = openRobots({ web, inTurn, kept: keptTexts(clock), clock });
  return { item, read: openFullText({ web, robots, inTurn, clock }) };
}

const textOf = ({ article: { text, paragraphs } }: ItemReading) =>
  paragraphs.map(({ start, end }) => text.slice(start, end)).join("\n");
const refused = (code: string) => ({ ok: false, failure: { code } });
const paths = ({ asked }: FakeWeb) => asked.map(({ url }) => url);

describe("an item that only teases", () => {
  test("gets the text of its page, and stays the same item", async () => {
    const { full, item, server } = await teasing({ "/a": says(article, html) });
    if (!full.ok) expect.fail(full.failure.message);
    expect(textOf(full.value)).toBe([TEASER, ...REST].join("\n"));
    expect(full.value).toMatchObject({ key: item.key, fingerprint: item.fingerprint, isTeaser: false });
    expect(full.value.article).toMatchObject({
      keys: item.article.keys,
      source: "Kent News",
      title: item.article.title,
    });
    expect(full.value.article.original).toBeUndefined();
    expect(full.value.terms.body).toContain("ferri compani");
    expect(paths(server)).toEqual(["/robots.txt", "/a"]);
  });

  test("gets it although its teaser was written anew, if the headline is the same", async () => {
    const { full } = await teasing({ "/a": says(article, html) }, { description: "Nobody asked, everybody cheered." });
    expect(full.ok).toBe(true);
  });

  test("gets it where it is nothing but a headline", async () => {
    const { full } = await teasing({ "/a": says(article, html) }, { description: "" });
    expect(full.ok).toBe(true);
  });

  test("keeps the date of its feed, and takes that of the page where the feed has none", async () => {
    const dated = pageWith(
      '<meta property="article:published_time" content="2026-11-12T08:00:00Z">',
      [TEASER, ...REST].map((text) => `<p>${text}</p>`).join(""),
    );
    const date = "<pubDate>Fri, 13 Nov 2026 10:00:00 GMT</pubDate>";
    const [own, none] = await Promise.all([
      teasing({ "/a": says(dated, html) }, { date }),
      teasing({ "/a": says(dated, html) }),
    ]);
    expect(own.full).toMatchObject({ value: { article: { published: { instant: Date.UTC(2026, 10, 13, 10) } } } });
    expect(none.full).toMatchObject({ value: { article: { published: { instant: Date.UTC(2026, 10, 12, 8) } } } });
  });

  test("keeps the picture of its feed, and takes that of the page where the feed has none", async () => {
    const head = '<meta property="og:image" content="https://example.org/page.jpg">';
    const pictured = pageWith(head, [TEASER, ...REST].map((text) => `<p>${text}</p>`).join(""));
    const enclosure = '<enclosure url="https://example.org/feed.jpg" type="image/jpeg"/>';
    const [own, none] = await Promise.all([
      teasing({ "/a": says(pictured, html) }, { date: enclosure }),
      teasing({ "/a": says(pictured, html) }),
    ]);
    expect(own.full).toMatchObject({ value: { article: { image: "https://example.org/feed.jpg" } } });
    expect(none.full).toMatchObject({ value: { article: { image: "https://example.org/page.jpg" } } });
  });

  test("gets it in the encoding that the server names", async () => {
    const latin = Buffer.from(article.replace("ferry company", "Fährgesellschaft"), "latin1");
    const { full } = await teasing({
      "/a": says(latin, { headers: { "content-type": "text/html; charset=iso-8859-1" } }),
    });
    expect(full.ok && textOf(full.value)).toContain("Fährgesellschaft");
  });
});

describe("an item keeps its teaser", () => {
  test.each([
    ["where robots.txt forbids the page", { "/robots.txt": says("User-agent: Tidings\nDisallow: /a") }, "robots"],
    ["as long as robots.txt cannot be had", { "/robots.txt": says("", { status: 500 }) }, "later"],
    ["where the page is for those who log in", { "/a": says("", { status: 403 }) }, "not permitted"],
    ["where the page has gone", { "/a": says("", { status: 410 }) }, "gone"],
    ["where the host has no time", { "/a": says("", { status: 503 }) }, "busy"],
    [
      "where the page tells something else",
      {
        "/a": says(
          `<title>Log in</title>${"<p>Please log in with your account to go on reading the news.</p>".repeat(9)}`,
          html,
        ),
      },
      "another page",
    ],
    ["where the page says no more", { "/a": says(pageWith("", `<p>${TEASER}</p>`), html) }, "no longer"],
    [
      "where the address is that of a recording",
      { "/a": says(article, { headers: { "content-type": "audio/mpeg" } }) },
      "no page",
    ],
    [
      "where the page may not be kept",
      { "/a": says(article.replace("<head>", '<head><meta content="index, NOARCHIVE" name=robots>'), html) },
      "not permitted",
    ],
    [
      "where we may not keep the page",
      { "/a": says(article.replace("<head>", '<head><meta name="tidings" content="nosnippet">'), html) },
      "not permitted",
    ],
    [
      "where the server says that it may not be kept",
      { "/a": says(article, { headers: { "x-robots-tag": "otherbot: index, tidings: noarchive" } }) },
      "not permitted",
    ],
    [
      "where the page is for those who pay",
      {
        "/a": says(
          article.replace("<head>", '<head><script type="application/ld+json">{"isAccessibleForFree": false}</script>'),
          html,
        ),
      },
      "not permitted",
    ],
    [
      "where its article is not there any more, and the front page is",
      { "/a": leadsTo("/"), "/": says(article, html) },
      "another page",
    ],
    [
      "where it leads to what robots.txt forbids",
      { "/a": leadsTo("/b"), "/b": says(article, html), "/robots.txt": says("User-agent: *\nDisallow: /b") },
      "robots",
    ],
  ])("%s", async (_, pages, code) => {
    const { full } = await teasing(pages as Record<string, Page>);
    expect(full).toMatchObject(refused(code));
  });

  test("unless what may not be kept is meant for others", async () => {
    const page = says(article.replace("<head>", '<head><meta name="otherbot" content="noarchive">'), {
      headers: { "x-robots-tag": "otherbot: noarchive" },
    });
    expect((await teasing({ "/a": page })).full.ok).toBe(true);
  });

  test("for now where we are to stop", async () => {
    const inTurn: HostQueue["inTurn"] = async () => undefined;
    expect((await teasing({ "/a": says(article, html) }, { inTurn })).full).toMatchObject(refused("stopped"));
  });

  test("without a single question where robots.txt forbids it", async () => {
    const { server } = await teasing({ "/robots.txt": says("User-agent: *\nDisallow: /"), "/a": says(article, html) });
    expect(paths(server)).toEqual(["/robots.txt"]);
  });
});

test("each question waits for the turn of its host, and the pause that robots.txt wants is handed on", async () => {
  const turns: unknown[] = [];
  const inTurn: HostQueue["inTurn"] = (host, ask, wishes) => {
    turns.push([host, wishes?.pause]);
    return ask();
  };
  const robots = says("User-agent: *\nCrawl-delay: 5");
  await teasing({ "/a": says(article, html), "/robots.txt": robots }, { inTurn });
  expect(turns).toEqual([
    ["127.0.0.1", undefined],
    ["127.0.0.1", 5000],
  ]);
});

describe("the items of a source that reads pages", () => {
  const teaser = async (count: number) =>
    itemsOf(
      Array.from(
        { length: count },
        (_, at) => `<item><title>Rain ${at}</title><link>https://example.org/${at}</link></item>`,
      ).join(""),
    );
  const completed = async (items: ItemReading[], read: ReadFullText) => {
    const teasers: [string, string][] = [];
    const note = (item: ItemReading, because: Failure) => teasers.push([item.article.title, because.code]);
    const done = await Array.fromAsync(completeItems(items, read, note));
    return {
      titles: done.map(({ article }) => article.title),
      full: done.filter(({ isTeaser }) => !isTeaser).length,
      teasers,
    };
  };
  const gets: ReadFullText = async (item) => ({ ok: true, value: { ...item, isTeaser: false } });
  const failsWith =
    (code: string, asked: string[] = []): ReadFullText =>
    async ({ article }) => {
      asked.push(article.title);
      return { ok: false, failure: { code, message: "is busy" } };
    };

  test("come in their order, all of them, with as many pages as one reading may ask for", async () => {
    const items = await teaser(40);
    const { titles, full } = await completed(items, gets);
    expect(titles).toEqual(items.map(({ article }) => article.title));
    expect(full).toBe(30);
  });

  test("are not asked about where they have a text of their own", async () => {
    const asked: string[] = [];
    const items = (await teaser(2)).map((item) => ({ ...item, isTeaser: false }));
    await completed(items, failsWith("gone", asked));
    expect(asked).toEqual([]);
  });

  test("end where the reading of pages is stopped, so that the next reading finds the rest new", async () => {
    const { titles, teasers } = await completed(await teaser(3), failsWith("stopped"));
    expect([titles, teasers]).toEqual([[], [["Rain 0", "stopped"]]]);
  });

  test.each([
    ["busy", 1],
    ["timeout", 3],
    ["later", 3],
    ["gone", 5],
  ])("keep their teasers, and their host is asked no further (%s)", async (code, questions) => {
    const asked: string[] = [];
    const { titles, teasers } = await completed(await teaser(5), failsWith(code, asked));
    expect([titles.length, asked.length, teasers.length]).toEqual([5, questions, questions]);
  });
});
